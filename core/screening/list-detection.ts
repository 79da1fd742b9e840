/**
 * Which format a list file has, by its first bytes; the name of a file says nothing.
 *
 * A file of tags that begins like none of the lists is still read as one of tags, so that its refusal says what is wrong with it.
 * @module
 */
import type { ListFormat } from './known-lists.ts'

export interface Beginning {
  readonly format: ListFormat | null
  /** In words, for a refusal. */
  readonly shown: string
  readonly isXml: boolean
  readonly isUtf16: boolean
}

const roots: Readonly<Record<string, ListFormat>> = { CONSOLIDATED_LIST: 'un-xml', sdnList: 'ofac-xml', Sanctions: 'ofac-advanced-xml', export: 'eu-xml', Designations: 'uk-xml' }

const headings: readonly (readonly [needed: readonly string[], format: ListFormat])[] = [
  [['Entity_LogicalId', 'NameAlias_WholeName'], 'eu-csv'], [['Name 6', 'Name 1'], 'uk-csv'], [['id', 'schema', 'name', 'aliases'], 'targets-csv'],
  [['Effective_Date', 'Expiration_Date', 'Standard_Order'], 'us-denied-tsv'], [['source', 'entity_number', 'alt_names'], 'us-csl-csv'],
]

/** What is looked for stands in the first 16 KiB: headings have a hundred columns. */
export function beginningOf(chunks: Iterable<Uint8Array>): Beginning {
  let head = ''
  for (const chunk of chunks) {
    for (const byte of chunk.subarray(0, most - head.length)) head += String.fromCharCode(byte)
    if (head.length >= most) break
  }
  const isUtf16 = head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff')
  head = head.replace(/^\u00ef\u00bb\u00bf/, '')
  const shown = head === '' ? 'an empty file' : head.startsWith('PK') ? 'a zip file: unpack it first' : head.startsWith('\u001f\u008b') ? 'a gzip file: unpack it first' : JSON.stringify(head.slice(0, 40).replace(/[^\x20-\x7e\s]/g, '�'))
  return { format: formatOf(head), shown, isXml: /^\s*</.test(head), isUtf16 }
}

const most = 16_384

function formatOf(head: string): ListFormat | null {
  const element = /^\s*(?:<\?[^>]*\?>\s*)*(?:<!--[^]*?-->\s*)*<([A-Za-z_][\w.-]*)/.exec(head)?.[1]
  if (element !== undefined) return Object.hasOwn(roots, element) ? roots[element]! : null
  if (/^\s*\{\s*"/.test(head)) return 'ftm-lines'
  for (const row of head.split(/\r?\n/, 4)) {
    const fields = new Set(row.split(/[,;\t]/).map((field) => field.trim().replace(/^"|"$/g, '')))
    const found = headings.find(([needed]) => needed.every((name) => fields.has(name)))
    if (found !== undefined) return found[1]
  }
  return /^\d+,(?:"(?:[^"]|"")*"|[^",\n]*),/.test(head) ? 'ofac-csv' : null
}
