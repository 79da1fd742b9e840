/**
 * redact: masks over a photo whose pixels are sealed make a picture that can be shown, with proof; `redact seal` seals pixels.
 * @module
 */
import type { PictureMask } from '@proofmark/core/evidence'
import { findStatement, redact as redactPhoto, sealPixels } from 'proofmark/server'
import type { Store } from 'proofmark/store'
import { BadUse, onlyArgument, textOption, type Command, type CommandInput } from '../command.ts'
import { changeStore, dataHelp, dataOption, newId, pathIn } from '../data-folder.ts'
import { reserveFile } from '../reserved-file.ts'

export const redact: Command = {
  name: 'redact',
  usage: ['redact PHOTO --mask X,Y,WIDTH,HEIGHT… --how TEXT [--out FILE.png] [--dry-run]', 'redact seal PHOTO… [--again]'],
  does: 'Blackens parts of a photo, with proof that all others are the sealed pixels; or seals the pixels of photos.',
  options: {
    ...dataOption, mask: { type: 'string', multiple: true }, polygon: { type: 'string', multiple: true }, how: { type: 'string' }, handling: { type: 'string' }, label: { type: 'string' },
    caption: { type: 'string' }, by: { type: 'string' }, out: { type: 'string' }, 'dry-run': { type: 'boolean' }, again: { type: 'boolean' },
  },
  optionHelp: {
    ...dataHelp,
    '--mask X,Y,WIDTH,HEIGHT': 'a rectangle in sealed pixels, from the upper left corner of the unturned picture; may be repeated',
    '--polygon "X,Y X,Y X,Y"': 'an outline with three corners or more; may be repeated',
    '--how TEXT': 'how and why; it is sealed, and may be published with the picture',
    '--handling WORD': 'open, restricted (as if nothing is said) or confidential',
    '--label LABEL': 'of the new photo statement',
    '--caption TEXT': 'that of the original is not taken over',
    '--by PARTY': 'who redacted: id or label of a party',
    '--out FILE.png': 'write the redacted photo there, too; an existing file is not replaced',
    '--dry-run': 'say what would be black; with --out, write it; seal nothing',
    '--again': 'seal pixels though they are sealed already',
  },
  // No label: the photos of the example case are drawings without pixels.
  example: 'proofmark redact PHOTO --mask 120,40,200,90 --how "serial of a living donor masked" --handling open',
  changes: true,
  run(input) {
    const [first, ...rest] = input.arguments
    return changeStore(input, (store) => (first === 'seal' ? sealAll(input, store, rest) : redactOne(input, store)))
  },
}

async function redactOne(input: CommandInput, store: Store): Promise<0 | 1> {
  const [name, out, by] = [onlyArgument(input, 'PHOTO'), textOption(input, 'out'), textOption(input, 'by')]
  const handling = textOption(input, 'handling') ?? 'restricted'
  if (handling !== 'open' && handling !== 'restricted' && handling !== 'confidential') throw new BadUse(`--handling ${handling}: expected open, restricted or confidential`)
  const party = by === undefined ? null : findStatement(store.world(), by, 'party')
  if (party !== null && !party.ok) throw new BadUse(`no party has the id or label "${by}"`)
  const list = (option: string) => (input.options[option] as readonly string[] | undefined ?? [])
  const masks = [...list('mask').map(rectangle), ...list('polygon').map(polygon)]
  const isDryRun = input.options['dry-run'] === true
  const file = out === undefined ? null : reserveFile(pathIn(input, out))
  try {
    const made = await redactPhoto(store, photoOf(store, name), {
      masks, how: textOption(input, 'how') ?? '', handling, label: textOption(input, 'label') ?? null, caption: textOption(input, 'caption') ?? null, by: party === null ? null : party.statement.id,
    }, { newId, now: new Date(), dryRun: isDryRun })
    if (!made.ok) return refuse(input, made)
    file?.write(made.png)
    const { sha256, masked, tiles, seal, receipt } = made
    if (input.isJson) input.print(JSON.stringify({ sha256, masked, tiles, seal, receipt, out: out ?? null }, null, 2))
    else {
      input.print(`${masked.length} of ${tiles} tiles are black; the others are proved by the pixel seal ${seal}`)
      input.print(receipt === null ? 'nothing was sealed (--dry-run).' : `${receipt.index}\t${receipt.id}\tphoto\t${receipt.label ?? ''}`)
    }
    return 0
  } finally {
    file?.release()
  }
}

/** All photos are tried; the answer is no when one of them could not be sealed. */
async function sealAll(input: CommandInput, store: Store, names: readonly string[]): Promise<0 | 1> {
  if (names.length === 0) throw new BadUse('PHOTO is missing')
  const photos = names.map((name) => ({ name, photo: photoOf(store, name) }))
  const answers = []
  for (const { name, photo } of photos) answers.push({ name, ...(await sealPixels(store, photo, { newId, again: input.options['again'] === true })) })
  for (const answer of answers) {
    if (input.isJson) continue
    if (answer.ok) input.print(`${answer.receipt.index}\t${answer.receipt.id}\tpixel-seal\tof ${answer.name}`)
    else input.complain(`${answer.name}: ${answer.code}: ${answer.message}`)
  }
  if (input.isJson) input.print(JSON.stringify(answers.map((answer) => (answer.ok ? { name: answer.name, receipt: answer.receipt } : answer)), null, 2))
  return answers.every(({ ok }) => ok) ? 0 : 1
}

function refuse(input: CommandInput, { code, message }: { code: string; message: string }): 1 {
  if (input.isJson) input.print(JSON.stringify({ ok: false, code, message }))
  else input.complain(`${code}: ${message}`)
  return 1
}

function photoOf(store: Store, name: string) {
  const found = findStatement(store.world(), name, 'photo')
  if (!found.ok) throw new BadUse(found.code === 'ambiguous' ? `several photos fit "${name}": ${found.candidates.join(', ')}` : `no photo has the id or label "${name}"`)
  return found.statement
}

function rectangle(text: string): PictureMask {
  const [x, y, width, height, ...more] = text.split(',').map(number)
  if (height === undefined || more.length > 0) throw new BadUse(`--mask ${text}: expected X,Y,WIDTH,HEIGHT`)
  return { kind: 'rectangle', x: x!, y: y!, width: width!, height }
}

function polygon(text: string): PictureMask {
  const points = text.trim().split(/\s+/).map((pair) => {
    const [x, y, ...more] = pair.split(',').map(number)
    if (y === undefined || more.length > 0) throw new BadUse(`--polygon ${text}: expected "X,Y X,Y X,Y"`)
    return [x!, y] as const
  })
  return { kind: 'polygon', points }
}

/** Not `Number` alone, which reads an empty text as 0. */
function number(text: string): number {
  if (!/^-?\d+(?:\.\d+)?$/.test(text.trim())) throw new BadUse(`"${text}" is no number of pixels`)
  return Number(text)
}
