/**
 * screen: whether names may stand on a list, as candidates with reasons. The list is a file that the user names: none comes with the program.
 * @module
 */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PartyFacts } from '@proofmark/core/names'
import { largestList, readOfacList, readUnList, ScreeningList, usualThreshold, type ParsedList, type ReadList, type ScreeningHit } from '@proofmark/core/screening'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { csvRows } from '../csv.ts'

export const screen: Command = {
  name: 'screen',
  usage: ['screen NAME… --list FILE [--born EDTF] [--at-least SCORE]', 'screen --batch FILE.csv --list FILE'],
  does: 'Whether names may stand on a list of sanctions: candidates with reasons.',
  options: { list: { type: 'string', multiple: true }, batch: { type: 'string' }, born: { type: 'string' }, 'at-least': { type: 'string' } },
  optionHelp: {
    '--list FILE': 'the United Nations list as XML, or sdn.csv of the US Treasury (with alt.csv and add.csv beside it); may be given several times',
    '--born EDTF': 'date of birth of all names that are given',
    '--at-least SCORE': `show candidates from this score on; else from ${usualThreshold}`,
    '--batch FILE.csv': 'column name, and born where it is known; one line of JSON a row',
  },
  example: 'proofmark screen "Ivan Example" --list UN.xml',
  async run(input) {
    const files = input.options['list']
    if (!Array.isArray(files) || files.length === 0) throw new BadUse('--list FILE is missing: no list comes with the program, since none would be current')
    const atLeast = scoreOf(textOption(input, 'at-least'))
    const batch = textOption(input, 'batch')
    if (batch === undefined && input.arguments.length === 0) throw new BadUse('NAME is missing')
    if (batch !== undefined && input.arguments.length > 0) throw new BadUse(`"${input.arguments[0]}": --batch takes its names from the file`)
    const lists = (files as readonly string[]).map(openList)
    for (const { file, list, sha256, files: parts } of lists) input.complain(`${file}: ${list.entries.length} entries of ${list.dated === null ? 'no day that the file says' : list.dated}, ${parts.join(', ')}, sha256 ${sha256}. It says nothing of what was listed later.`)
    if (batch !== undefined) return screenBatch(input, batch, lists, atLeast)
    const born = textOption(input, 'born')
    const hits = hitsOf(lists, factsOf(input.arguments, born), atLeast)
    if (input.isJson) input.print(JSON.stringify({ names: input.arguments, hits: hits.map(plain) }, null, 2))
    else input.print(hits.length === 0 ? `no candidate from ${atLeast} on` : hits.map(linesOf).join('\n\n'))
    return hits.length === 0 ? 1 : 0
  },
}

const factsOf = (names: readonly string[], born: string | undefined): PartyFacts => ({ names, kind: null, born: born === undefined || born === '' ? [] : [born], countries: [], identifiers: [] })

function scoreOf(text: string | undefined): number {
  if (text === undefined) return usualThreshold
  if (!/^(?:0?\.\d{1,4}|0|1(?:\.0)?)$/.test(text)) throw new BadUse(`--at-least: expected a score from 0 to 1, such as 0.84; found "${text}"`)
  return Number(text)
}

interface OpenList { readonly file: string; readonly files: readonly string[]; readonly sha256: string; readonly list: ParsedList; readonly screening: ScreeningList }

function openList(file: string): OpenList {
  const hash = createHash('sha256')
  const isOfac = /\.csv$/i.test(file)
  const beside = (name: string) => { const path = join(dirname(file), name); return isOfac && existsSync(path) ? path : undefined }
  const [alt, add] = [beside('alt.csv'), beside('add.csv')]
  const files = [file, ...(alt === undefined ? [] : [alt]), ...(add === undefined ? [] : [add])]
  const read: ReadList = isOfac
    ? readOfacList({ sdn: chunksOf(file, hash), ...(alt === undefined ? {} : { alt: chunksOf(alt, hash) }), ...(add === undefined ? {} : { add: chunksOf(add, hash) }) })
    : readUnList(chunksOf(file, hash))
  if (!read.ok) throw new BadUse(`${file}: line ${read.line} (${read.code}): expected ${read.expected}; found ${read.found}. Nothing of it is used.`)
  return { file, files, sha256: hash.digest('hex'), list: read.list, screening: new ScreeningList(read.list) }
}

/** The file piece by piece: a list of a hundred megabytes never lies in memory whole. */
function* chunksOf(file: string, hash: ReturnType<typeof createHash>): Generator<Uint8Array> {
  const found = statSync(file)
  if (!found.isFile()) throw new BadUse(`${file}: expected a file`)
  if (found.size > largestList) throw new BadUse(`${file}: expected at most ${largestList} bytes, found ${found.size}`)
  const handle = openSync(file, 'r')
  try {
    for (;;) {
      const block = new Uint8Array(65_536)
      const length = readSync(handle, block)
      if (length === 0) return
      hash.update(block.subarray(0, length))
      yield block.subarray(0, length)
    }
  } finally {
    closeSync(handle)
  }
}

type ListHit = ScreeningHit & { readonly list: OpenList }

const hitsOf = (lists: readonly OpenList[], asked: PartyFacts, atLeast: number): ListHit[] =>
  lists.flatMap((list) => list.screening.screen(asked, { atLeast }).map((hit) => ({ ...hit, list }))).toSorted((a, b) => b.score - a.score).slice(0, 10)

const plain = ({ list: { file, sha256, list }, entry, listedName, askedName, score, band, birth, identifiers, names }: ListHit) => ({
  score, band, name: askedName, listedName, reference: entry.reference, programme: entry.programme, born: entry.born, birth, identifiers, reasons: { for: names.for, against: names.against, parts: names.parts }, namesAlone: names.score, list: { file, sha256, dated: list.dated },
})

function linesOf({ entry, listedName, askedName, score, band, birth, names, list }: ListHit): string {
  return [
    `${score.toFixed(4)} ${band}: ${askedName} — ${listedName.text} (${listedName.quality}), ${entry.reference}${entry.programme === null ? '' : ` ${entry.programme}`}, ${list.file}`,
    ...names.parts.map(({ a, b, likeness, reason }) => `  ${a.join(' ') || '—'} | ${b.join(' ') || '—'}: ${reason} ${reason === 'alone' ? '' : likeness.toFixed(2)}`.trimEnd()),
    ...names.against.map((reason) => `  − ${reason}`),
    ...(birth === 'unknown' ? [] : [`  born ${entry.born.join(', ')}: ${birth}`]),
  ].join('\n')
}

function screenBatch(input: CommandInput, file: string, lists: readonly OpenList[], atLeast: number): 0 | 1 {
  const [header, ...rows] = csvRows(input, file)
  const [nameAt, bornAt] = [header?.indexOf('name') ?? -1, header?.indexOf('born') ?? -1]
  if (nameAt === -1) throw new BadUse(`${file}: line 1 must name a column "name", in small letters and with commas between the names; it has ${(header?.join(', ') ?? 'nothing').slice(0, 200)}`)
  let any = false
  for (const row of rows) {
    const name = row[nameAt] ?? ''
    const hits = hitsOf(lists, factsOf(name === '' ? [] : [name], bornAt === -1 ? undefined : row[bornAt]), atLeast)
    any ||= hits.length > 0
    input.print(JSON.stringify({ name, hits: hits.map(plain) }))
  }
  return any ? 0 : 1
}
