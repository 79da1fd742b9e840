/**
 * Reading a list: from its files to its entries, by the format that somebody names or that the first bytes show.
 *
 * A list may be several files (names, aliases, addresses); a refusal says in which of them the fault lies.
 * @module
 */
import type { ListCode, ListRefusal, ParsedList } from './list-entry.ts'
import { knownList, knownLists, type ListFormat } from './known-lists.ts'
import { readOfacList } from './ofac-list.ts'
import { readUnList } from './un-list.ts'

export interface ListFile {
  /** Without its folder. It tells of files of several parts which part is which. */
  readonly name: string
  /** From the beginning at each call, the same bytes. */
  chunks(): Iterable<Uint8Array>
}

export interface ListWanted {
  /** Which list it is to be; else the one that its format is of. */
  readonly list?: string | undefined
  /** Else the first bytes show it. */
  readonly format?: ListFormat | undefined
}

export type FileRefusal = ListRefusal & { readonly file: string }
export type ReadListFiles = { readonly ok: true; readonly list: ParsedList; readonly format: ListFormat } | FileRefusal

/** Never throws but what `chunks` throws. The first file is the main one. */
export function readList(files: readonly ListFile[], { list: wanted, format: given }: ListWanted = {}): ReadListFiles {
  const [main] = files
  const refused = (code: ListCode, file: string, expected: string, found: string): FileRefusal => ({ ok: false, code, file, line: 1, expected, found })
  if (main === undefined) return refused('wrong-files', '', 'at least one file', 'none')
  const known = wanted === undefined ? null : knownList(wanted)
  if (wanted !== undefined && known === null) return refused('unknown-list', main.name, `one of ${knownLists.map(({ list }) => list).join(', ')}`, wanted)
  const format = given ?? detectedFormat(main)
  if (format === null) return refused('not-this-list', main.name, 'the beginning of a list that can be read', shownBeginning(main))
  if (known !== null && !known.formats.includes(format)) return refused('not-this-list', main.name, `${known.title}: ${known.formats.join(' or ')}`, `the beginning of ${format}`)
  let reading = main.name
  const chunksOf = (file: ListFile) => (function* () { reading = file.name; yield* file.chunks() })()
  const part = (ending: RegExp) => { const file = files.find(({ name }) => ending.test(name)); return file === undefined ? undefined : chunksOf(file) }
  const extra = files.slice(1).find(({ name }) => format !== 'ofac-csv' || !/(?:alt|add)\.csv$/i.test(name))
  if (extra !== undefined) return refused('wrong-files', extra.name, format === 'ofac-csv' ? 'beside the main file only one named alt.csv and one named add.csv' : 'one file', `${files.length}`)
  const [alt, add] = format === 'ofac-csv' ? [part(/alt\.csv$/i), part(/add\.csv$/i)] : []
  const read = format === 'ofac-csv'
    ? readOfacList({ sdn: chunksOf(main), ...(alt === undefined ? {} : { alt }), ...(add === undefined ? {} : { add }) })
    : readUnList(chunksOf(main))
  return read.ok ? { ok: true, format, list: known === null ? read.list : { ...read.list, list: known.list } } : { ...read, file: reading }
}

/** By the first bytes; the name of a file says nothing. */
export function detectedFormat(file: ListFile): ListFormat | null {
  const head = beginningOf(file)
  if (/^<CONSOLIDATED_LIST[\s>]/.test(firstElement(head))) return 'un-xml'
  if (/^\d+,(?:"(?:[^"]|"")*"|[^",]*),/.test(head)) return 'ofac-csv'
  return null
}

/** Without a byte order mark; each byte a character, since only ASCII is looked for. */
function beginningOf({ chunks }: ListFile): string {
  let head = ''
  for (const chunk of chunks()) {
    for (const byte of chunk.subarray(0, 4096 - head.length)) head += String.fromCharCode(byte)
    if (head.length >= 4096) break
  }
  return head.replace(/^\u00ef\u00bb\u00bf/, '')
}

const firstElement = (head: string) => head.replace(/^\s*(?:<\?[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)*/, '')

function shownBeginning(file: ListFile): string {
  const head = beginningOf(file)
  if (head === '') return 'an empty file'
  if (head.startsWith('PK')) return 'a zip file: unpack it first'
  return JSON.stringify(head.slice(0, 40))
}
