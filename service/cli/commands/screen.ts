/**
 * screen: whether names may stand on a list, as candidates with reasons. Lists are files that the user names, or the latest snapshots that the data folder keeps:
 * none comes with the program.
 * @module
 */
import { parseEdtf } from '@proofmark/core/dates'
import { whyNoName, type PartyFacts } from '@proofmark/core/names'
import { usualThreshold, type ScreeningHit } from '@proofmark/core/screening'
import { screenMany } from 'proofmark/screening'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { csvRows } from '../csv.ts'
import { dataHelp } from '../data-folder.ts'
import { formatHelp, formatOptions } from '../list-files.ts'
import { tenths } from '../progress.ts'
import { keptLists, listsOfFiles, type OpenList } from '../screened-lists.ts'
import { caseHelp, caseOptions, decideCase, screenCase } from './screen-case.ts'

export const screen: Command = {
  name: 'screen',
  usage: ['screen NAME… [--list FILE] [--born EDTF] [--at-least SCORE]', 'screen --batch FILE.csv [--list FILE]', 'screen --case CASE [--at-least SCORE] [--csv FILE]', 'screen --case CASE --decide PARTY LIST ENTRY match|no-match|undecided --reason TEXT [--by PARTY]'],
  does: 'Whether names may stand on a list of sanctions: candidates with reasons.',
  changes: true,
  options: { ...caseOptions, ...formatOptions, list: { type: 'string', multiple: true }, batch: { type: 'string' }, born: { type: 'string' }, 'at-least': { type: 'string' } },
  optionHelp: {
    '--list FILE': 'a list of any format that "proofmark lists" takes (of sdn.csv with alt.csv and add.csv beside it); may be given several times. Without it: the latest snapshot of each list that the data folder keeps',
    ...formatHelp,
    '--born EDTF': 'date of birth of all names that are given',
    '--at-least SCORE': `show candidates from this score on; else from ${usualThreshold}`,
    '--batch FILE.csv': 'column name, and born where it is known; one line of JSON a row; a row that cannot be asked has its error there, the others are asked, and the exit is 2',
    ...caseHelp,
    ...dataHelp,
  },
  example: 'proofmark screen "Ivan Example" --list UN.xml',
  async run(input) {
    if (textOption(input, 'case') !== undefined) return textOption(input, 'decide') === undefined ? screenCase(input, scoreOf(textOption(input, 'at-least'))) : decideCase(input)
    const atLeast = scoreOf(textOption(input, 'at-least'))
    const batch = textOption(input, 'batch')
    if (batch === undefined && input.arguments.length === 0) throw new BadUse('NAME is missing')
    for (const each of input.arguments) requireName(each, `"${each.slice(0, 60)}"`)
    if (batch !== undefined && input.arguments.length > 0) throw new BadUse(`"${input.arguments[0]}": --batch takes its names from the file`)
    const files = [input.options['list'] ?? []].flat().filter((each) => typeof each === 'string')
    const lists = files.length === 0 ? await keptLists(input) : listsOfFiles(input, files)
    if (batch !== undefined) return screenBatch(input, batch, lists, atLeast)
    const born = textOption(input, 'born')
    const hits = (await hitsOf(lists, [factsOf(input.arguments, born, '--born')], atLeast))[0]!
    if (input.isJson) input.print(JSON.stringify({ names: input.arguments, hits: hits.map(plain) }, null, 2))
    else input.print(hits.length === 0 ? `no candidate from ${atLeast} on` : hits.map(linesOf).join('\n\n'))
    return hits.length === 0 ? 1 : 0
  },
}

/** `at`: where it stands, for whoever has to mend it. */
function requireName(text: string, at: string): void {
  const expected = whyNoName(text)
  if (expected !== null) throw new BadUse(`${at}: expected ${expected}`)
}

/** `at`: where the date stands, for whoever has to mend it. A name without a letter or digit is none. */
function factsOf(names: readonly string[], born: string | undefined, at: string): PartyFacts {
  if (born !== undefined && born !== '') {
    const read = parseEdtf(born)
    if (!read.ok) throw new BadUse(`${at}: "${born.slice(0, 60)}" is no date in EDTF, such as 1971-06-12 or 1971: expected ${read.expected}`)
  }
  return { names, kind: null, born: born === undefined || born === '' ? [] : [born], countries: [], identifiers: [] }
}

function scoreOf(text: string | undefined): number {
  if (text === undefined) return usualThreshold
  if (!/^(?:0?\.\d{1,4}|0|1(?:\.0)?)$/.test(text)) throw new BadUse(`--at-least: expected a score from 0 to 1, such as 0.84; found "${text}"`)
  return Number(text)
}

type ListHit = ScreeningHit & { readonly list: OpenList }

/** Of each party the best of all lists. */
async function hitsOf(lists: readonly OpenList[], parties: readonly PartyFacts[], atLeast: number, onProgress?: (done: number, of: number) => void): Promise<ListHit[][]> {
  const found = await screenMany(lists.map(({ list }) => list), parties, { atLeast, ...(onProgress === undefined ? {} : { onProgress }) })
  return found.map((ofParty) => ofParty.flatMap((hits, at) => hits.map((hit) => ({ ...hit, list: lists[at]! }))).toSorted((a, b) => b.score - a.score).slice(0, 10))
}

const plain = ({ list: { file, sha256, list }, entry, listedName, askedName, score, band, birth, identifiers, names }: ListHit) => ({
  score, band, name: askedName, listedName, reference: entry.reference, programme: entry.programme, born: entry.born, birth, identifiers, reasons: { for: names.for, against: names.against, parts: names.parts }, namesAlone: names.score, list: { file, list: list.list, sha256, dated: list.dated },
})

function linesOf({ entry, listedName, askedName, score, band, birth, names, list }: ListHit): string {
  return [
    `${score.toFixed(4)} ${band}: ${askedName} — ${listedName.text} (${listedName.quality}), ${entry.reference}${entry.programme === null ? '' : ` ${entry.programme}`}, ${list.file}`,
    ...names.parts.map(({ a, b, likeness, reason }) => `  ${a.join(' ') || '—'} | ${b.join(' ') || '—'}: ${reason} ${reason === 'alone' ? '' : likeness.toFixed(2)}`.trimEnd()),
    ...names.against.map((reason) => `  − ${reason}`),
    ...(birth === 'unknown' ? [] : [`  born ${entry.born.join(', ')}: ${birth}`]),
  ].join('\n')
}

/** A row that cannot be asked is answered with its fault, in its place, and the others are asked. Exit 2: there was such a row. */
async function screenBatch(input: CommandInput, file: string, lists: readonly OpenList[], atLeast: number): Promise<0 | 1 | 2> {
  const [header, ...rows] = csvRows(input, file)
  const [nameAt, bornAt] = [header?.indexOf('name') ?? -1, header?.indexOf('born') ?? -1]
  if (nameAt === -1) throw new BadUse(`${file}: line 1 must name a column "name", in small letters and with commas between the names; it has ${(header?.join(', ') ?? 'nothing').slice(0, 200)}`)
  const asked = rows.map((row, at) => ({ name: row[nameAt] ?? '', facts: batchFacts(row[nameAt] ?? '', bornAt === -1 ? undefined : row[bornAt], `${file}: row ${at + 1}`) }))
  const found = await hitsOf(lists, asked.flatMap(({ facts }) => (typeof facts === 'string' ? [] : [facts])), atLeast, tenths(input))
  let [next, faults] = [0, 0]
  for (const [at, { name, facts }] of asked.entries()) {
    if (typeof facts !== 'string') { input.print(JSON.stringify({ name, hits: found[next++]!.map(plain) })); continue }
    faults++
    input.complain(facts)
    input.print(JSON.stringify({ name: name.slice(0, 60), row: at + 1, error: facts }))
  }
  if (faults > 0) input.complain(`${faults} of ${asked.length} ${asked.length === 1 ? 'row was' : 'rows were'} not screened: mend ${faults === 1 ? 'it' : 'them'} and ask again`)
  return faults > 0 ? 2 : found.some((hits) => hits.length > 0) ? 0 : 1
}

/** A text: why the row cannot be asked. A row whose name is not filled in is answered with nothing; one that only looks so cannot be asked. */
function batchFacts(name: string, born: string | undefined, at: string): PartyFacts | string {
  try {
    if (name.trim() !== '') requireName(name, `${at}, column name`)
    return factsOf(name === '' ? [] : [name], born, `${at}, column born`)
  } catch (error) {
    if (error instanceof BadUse) return error.message
    throw error
  }
}
