/**
 * generate: a world of invented data as a statement file, for trials and benches.
 * @module
 */
import { closeSync, existsSync, fsyncSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inventedWorld, pictureName } from '@proofmark/core/invented'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { pathIn } from '../data-folder.ts'
import { inventedPicture } from '../invented-picture.ts'
import { tenths } from '../progress.ts'

/** More lines than a log of one laptop is measured with. */
const mostItems = 10_000_000

export const generateCommand: Command = {
  name: 'generate',
  takesNothing: true,
  usage: ['generate --items N [--seed N] [--pictures N] [--out FILE.jsonl]'],
  does: 'An invented world as a statement file: cases, recoveries, items of lots that are numbered through, marks in several scripts, some damaged. The same numbers give the same bytes.',
  options: { items: { type: 'string' }, seed: { type: 'string' }, pictures: { type: 'string' }, out: { type: 'string' } },
  optionHelp: { '--items N': `objects documented, 1 to ${mostItems.toLocaleString('en')}`, '--seed N': 'another world for another number, 0 to 4294967295 (113)', '--pictures N': 'beside the file, a drawn picture of the serial of every Nth item; needs --out', '--out FILE': 'where to write it; no file that is there is replaced. Left out: to standard output' },
  example: 'proofmark generate --items 1000 --out invented.jsonl',
  async run(input) {
    const items = wholeNumber(input, 'items', null, 1, mostItems)
    const [seed, pictureEvery] = [wholeNumber(input, 'seed', 113, 0, 0xffffffff), wholeNumber(input, 'pictures', 0, 0, mostItems)]
    const out = textOption(input, 'out')
    if (pictureEvery > 0 && out === undefined) throw new BadUse('--pictures: expected --out FILE too; pictures are written beside that file')
    const world = inventedWorld({ items, seed, pictureEvery })
    const count = out === undefined ? print(input, world) : write(pathIn(input, out), world)
    const pictures = out === undefined || pictureEvery === 0 ? 0 : await draw(input, dirname(pathIn(input, out)), { items, seed, pictureEvery })
    if (out !== undefined) input.print(input.isJson ? JSON.stringify({ file: out, items, statements: count, pictures }) : `${out}: ${count} statements of ${items} items, all invented${pictures === 0 ? '' : `; ${pictures} pictures beside it`}`)
    return 0
  },
}

/** The world is made a second time: its lines say what stands on each plate. A picture that is there is of an earlier run, and stays. */
async function draw(input: CommandInput, folder: string, { items, seed, pictureEvery }: { readonly items: number; readonly seed: number; readonly pictureEvery: number }): Promise<number> {
  const [tell, of] = [tenths(input), Math.floor(items / pictureEvery)]
  let [serial, done, item] = ['', 0, 0]
  for (const line of inventedWorld({ items, seed, pictureEvery })) {
    if (line['kind'] === 'item') item++
    if (line['kind'] === 'mark' && line['label'] === `invented-item-${item}-serial`) serial = String(line['transcription'])
    if (line['kind'] !== 'photo') continue
    const path = join(folder, pictureName(item))
    if (!existsSync(path)) writeFileSync(path, await inventedPicture(item, serial))
    tell(++done, of)
  }
  return done
}

function wholeNumber(input: CommandInput, name: string, otherwise: number | null, least: number, most: number): number {
  const text = textOption(input, name)
  if (text === undefined && otherwise !== null) return otherwise
  const value = text !== undefined && /^\d+$/u.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most)) throw new BadUse(`--${name} ${text ?? 'is missing'}: expected a whole number from ${least} to ${most}`)
  return value
}

function print(input: CommandInput, world: Iterable<object>): number {
  let count = 0
  for (const line of world) { input.print(JSON.stringify(line)); count++ }
  return count
}

/** In pieces: a world of millions of lines is no text that a process can hold. */
function write(path: string, world: Iterable<object>): number {
  let file: number
  try {
    file = openSync(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new BadUse(`${path} is there already; nothing was written. Choose another name.`)
    throw error
  }
  try {
    let [count, piece] = [0, '']
    const flush = (): void => { const bytes = Buffer.from(piece); for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at); piece = '' }
    for (const line of world) {
      piece += `${JSON.stringify(line)}\n`
      count++
      if (piece.length > 1 << 20) flush()
    }
    flush()
    fsyncSync(file)
    return count
  } finally {
    closeSync(file)
  }
}
