/**
 * Reading a list: from its files to its entries, by the format that somebody names or that the first bytes show.
 *
 * A list may be several files (names, aliases, addresses); a refusal says in which of them the fault lies.
 * @module
 */
import { readEuCsvList, readEuXmlList } from './eu-list.ts'
import { knownList, knownLists, type ListFormat } from './known-lists.ts'
import { beginningOf, type Beginning } from './list-detection.ts'
import type { ListCode, ListRefusal, ParsedList, ReadList } from './list-entry.ts'
import { parseListMapping, readMappedList, type ListMapping } from './mapped-list.ts'
import { readOfacAdvancedList } from './ofac-advanced-list.ts'
import { readOfacList } from './ofac-list.ts'
import { readOfacXmlList } from './ofac-xml-list.ts'
import { readFtmList, readTargetsCsvList } from './opensanctions-list.ts'
import type { ListEncoding } from './text-chunks.ts'
import { readUkCsvList, readUkXmlList } from './uk-list.ts'
import { readUnList } from './un-list.ts'
import { readDeniedPersons, readScreeningListCsv } from './us-trade-lists.ts'

export interface ListFile {
  /** Without its folder. It tells of files of several parts which part is which. */
  readonly name: string
  /** From the beginning at each call, the same bytes. */
  chunks(): Iterable<Uint8Array>
}

export interface ListWanted {
  /** Which list it is to be; else the one that its format or its mapping is of. */
  readonly list?: string | undefined
  /** Else the first bytes show it. */
  readonly format?: ListFormat | undefined
  /** The text of a mapping; then the file is read by it. */
  readonly mapping?: string | undefined
  /** Only of the Treasury's CSV; else UTF-8. A mapping states its own. */
  readonly encoding?: ListEncoding | undefined
}

export type FileRefusal = ListRefusal & { readonly file: string }
export type ReadListFiles = { readonly ok: true; readonly list: ParsedList; readonly format: ListFormat; readonly title: string; readonly publisher: string } | FileRefusal

/** What is read without a mapping. */
type OwnFormat = Exclude<ListFormat, 'mapped-csv'>
type Refusing = (code: ListCode, expected: string, found: string, line?: number) => FileRefusal

/** Never throws but what `chunks` throws. The first file is the main one. */
export function readList(files: readonly ListFile[], wanted: ListWanted = {}): ReadListFiles {
  const [main] = files
  const refused: Refusing = (code, expected, found, line = 1) => ({ ok: false, code, file: main?.name ?? '', line, expected, found })
  if (main === undefined) return refused('wrong-files', 'at least one file', 'none')
  if (wanted.mapping !== undefined || wanted.list === 'mapped' || wanted.format === 'mapped-csv') return readMapped(files, wanted, refused)
  const known = wanted.list === undefined ? null : knownList(wanted.list)
  if (wanted.list !== undefined && known === null) return refused('unknown-list', `one of ${knownLists.map(({ list }) => list).join(', ')}, mapped`, wanted.list)
  const beginning = beginningOf(main.chunks())
  const format = wanted.format ?? beginning.format ?? likelyFormat(beginning, known?.formats ?? [])
  if (beginning.isUtf16) return refused('not-utf8', 'UTF-8', 'the mark of UTF-16')
  if (format === null || format === 'mapped-csv') return refused('not-this-list', `the beginning of ${known === null ? `a list: ${knownLists.flatMap(({ formats }) => formats).filter((each, at, all) => all.indexOf(each) === at).join(', ')}` : known.formats.join(' or ')}`, beginning.shown)
  if (known !== null && !known.formats.includes(format)) return refused('not-this-list', `${known.title}: ${known.formats.join(' or ')}`, `the beginning of ${format}`)
  const of = known ?? knownLists.find(({ formats }) => formats.includes(format))!
  const read = readFormat(files, format, of.list, wanted.encoding)
  return read.ok ? { ok: true, format, list: { ...read.list, list: of.list }, title: of.title, publisher: of.publisher } : read
}

/** Where the first bytes show none: a list of one form is read as that, and any tags as tags, by the first form of tags that the list has. */
function likelyFormat({ isXml, shown }: Beginning, formats: readonly ListFormat[]): ListFormat | null {
  if (shown.startsWith('a')) return null
  const likely = (formats.length === 0 && isXml ? ['un-xml' as const] : formats).filter((format) => isXml === format.endsWith('-xml'))
  return likely.length === 1 || isXml ? (likely[0] ?? null) : null
}

const part = (ending: RegExp) => ({ name }: { readonly name: string }) => ending.test(name)
const extras = { alt: part(/alt\.csv$/i), add: part(/add\.csv$/i), comments: part(/comments\.csv$/i) }

/** Files of one list, however they were given: the main one first, then aliases, addresses, comments. Where no name or several tell the main file, as they were given. */
export function listFilesInOrder<File extends { readonly name: string }>(files: readonly File[]): readonly File[] {
  const isPart = ({ name }: { readonly name: string }) => Object.values(extras).some((is) => is({ name }))
  const [main, ...more] = files.filter((file) => !isPart(file))
  if (main === undefined || more.length > 0) return files
  const order = Object.values(extras)
  return [main, ...files.filter(isPart).toSorted((a, b) => order.findIndex((is) => is(a)) - order.findIndex((is) => is(b)))]
}

function readFormat(files: readonly ListFile[], format: OwnFormat, list: string, encoding: ListEncoding | undefined): ReadList & { ok: true } | FileRefusal {
  const [main, ...others] = files as readonly [ListFile, ...ListFile[]]
  const isOfac = format === 'ofac-csv'
  const extra = others.find((file, at) => !isOfac || !Object.values(extras).some((is) => is(file) && others.findIndex(is) === at))
  if (extra !== undefined) return { ok: false, code: 'wrong-files', file: extra.name, line: 1, expected: isOfac ? 'beside the main file only one each that ends in alt.csv, add.csv, comments.csv' : 'one file', found: `${files.length} files` }
  if (encoding !== undefined && encoding !== 'utf-8' && !isOfac) return { ok: false, code: 'wrong-encoding', file: main.name, line: 1, expected: `UTF-8, which ${format} has`, found: `${encoding} is stated` }
  let reading = main.name
  const chunksOf = (file: ListFile) => (function* () { reading = file.name; yield* file.chunks() })()
  const beside = (is: (file: ListFile) => boolean) => { const file = others.find(is); return file === undefined ? [] : chunksOf(file) }
  const chunks = chunksOf(main)
  const readers: Readonly<Record<OwnFormat, () => ReadList>> = {
    'un-xml': () => readUnList(chunks), 'ofac-csv': () => readOfacList({ sdn: chunks, alt: beside(extras.alt), add: beside(extras.add), comments: beside(extras.comments), encoding }), 'ofac-xml': () => readOfacXmlList(chunks, list), 'ofac-advanced-xml': () => readOfacAdvancedList(chunks, list),
    'eu-xml': () => readEuXmlList(chunks), 'eu-csv': () => readEuCsvList(chunks), 'uk-xml': () => readUkXmlList(chunks), 'uk-csv': () => readUkCsvList(chunks),
    'ftm-lines': () => readFtmList(chunks), 'targets-csv': () => readTargetsCsvList(chunks), 'us-denied-tsv': () => readDeniedPersons(chunks), 'us-csl-csv': () => readScreeningListCsv(chunks),
  }
  const read = readers[format]()
  if (read.ok) return read
  // Aliases or addresses were given as the list itself.
  if (isOfac && read.code === 'not-this-list' && reading === main.name && Object.values(extras).some((is) => is(main))) return { ...read, code: 'wrong-files', file: main.name, expected: 'the file of the names beside it, such as sdn.csv or cons_prim.csv, of 12 fields a line; give all parts together, in any order' }
  return { ...read, file: reading }
}

function readMapped(files: readonly ListFile[], { list, mapping: text }: ListWanted, refused: Refusing): ReadListFiles {
  if (text === undefined) return refused('not-a-mapping', 'a mapping beside the file', 'none')
  if (files.length !== 1) return refused('wrong-files', 'one file', `${files.length}`)
  const parsed = parseListMapping(text)
  if (!parsed.ok) return refused(parsed.code, `${parsed.at === '' ? 'the mapping' : `${parsed.at} of the mapping`}: ${parsed.expected}`, parsed.found, parsed.line)
  const mapping: ListMapping = parsed.mapping
  if (list !== undefined && list !== 'mapped' && list !== mapping.list) return refused('unknown-list', `the list of the mapping, ${mapping.list}`, list)
  const [file] = files as readonly [ListFile]
  const read = readMappedList(file.chunks(), mapping)
  return read.ok ? { ok: true, format: 'mapped-csv', list: read.list, title: mapping.title, publisher: mapping.publisher } : { ...read, file: file.name }
}
