/**
 * PDF: its strings, its streams unpacked, the pictures and metadata in them.
 *
 * Words on a page are codes of a font. They are read where the font uses the usual codes; of a font with codes of its own, of an
 * encrypted file, and of a filter that is not known here, it is noted that nothing was read.
 *
 * Standard: ISO 32000-2:2020, §7.3 (objects), §7.4 (filters), §9.4 (text).
 * @module
 */
import { fromUtf8, type Bytes } from '@proofmark/core/bytes'
import { latin1, utf16Text, wordsFrom, type Notes, type Reader } from './inside.ts'
import { unpack } from './unpack.ts'

export const isPdf = (bytes: Bytes): boolean => latin1(bytes.subarray(0, 1024)).includes('%PDF-')

/** Most streams of one file that are unpacked. */
const mostStreams = 20_000

export function pdf(bytes: Bytes, field: string, notes: Notes, inner: Reader): void {
  const at = (name: string) => (field === '' ? name : `${field}/${name}`)
  const source = latin1(bytes)
  if (/\/Encrypt\b/.test(source)) return notes.unread(at('PDF'), 'encrypted')
  const rest: string[] = []
  let [next, streams] = [0, 0]
  for (const match of source.matchAll(/\bstream\r?\n/g)) {
    const from = match.index + match[0].length
    if (from < next) continue
    const end = source.indexOf('endstream', from)
    if (end === -1) { notes.unread(at('PDF'), 'a stream that is cut off'); break }
    if (++streams > mostStreams) { notes.unread(at('PDF'), 'more streams than are looked into'); break }
    const head = source.slice(Math.max(source.lastIndexOf('obj', match.index), next), match.index)
    rest.push(source.slice(next, from))
    const number = /(\d+)\s+\d+\s+obj\b[^]*$/.exec(source.slice(Math.max(next - 20, match.index - head.length - 20), match.index))?.[1]
    stream(bytes.subarray(from, end), head, at(`object ${number ?? '?'}`), notes, inner)
    next = end
  }
  rest.push(source.slice(next))
  objects(rest.join('\n'), at('PDF'), notes)
  const after = source.slice(source.lastIndexOf('%%EOF') + 5)
  if (/[^\s\0]/.test(after)) notes.unread(at('after the end'), 'bytes after the end of the document')
}

/** Dictionaries and strings outside of streams, or in a stream of objects. */
function objects(source: string, field: string, notes: Notes) {
  notes.text(field, source.replaceAll('\0', ' '))
  notes.text(`${field}, strings`, stringsOf(source).join('\n'))
  for (const [, name] of source.matchAll(/\/(Author|CreationDate|ModDate|LastModified|M)\s*[(<]/g)) notes.trait(`${field}/${name}`, name === 'Author' ? 'person' : 'time')
  if (/\/(?:LGIDict|GPTS|GCS)\b/.test(source)) notes.trait(`${field}/map`, 'point')
  if (/\/Type0\b|\/Identity-H\b|\/Differences\b|\/FontFile[23]?\b/.test(source)) notes.unread(`${field}, fonts`, 'words in the codes of a font of its own')
}

function stream(content: Bytes, head: string, field: string, notes: Notes, inner: Reader) {
  const filters = [...(/\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(head)?.[1] ?? '').matchAll(/\/(\w+)/g)].map(([, name]) => name!)
  let data: Bytes | null = content
  for (const filter of filters) {
    if (data === null || filter === 'DCTDecode') break
    if (filter === 'FlateDecode' || filter === 'Fl') data = unpackLoose(data)
    else if (filter === 'ASCIIHexDecode' || filter === 'AHx') data = Uint8Array.from(latin1(data).replace(/[^0-9a-f]/gi, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    else data = null
  }
  if (data === null) return notes.unread(field, `packed in a way that is not read (${filters.join(', ') || 'none'})`)
  if (filters.includes('DCTDecode') || /\/Type\s*\/Metadata\b|\/EmbeddedFile\b/.test(head)) return inner(trimmed(data), field, notes)
  if (/\/Subtype\s*\/Image\b/.test(head)) return notes.text(field, latin1(data))
  if (/\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b/.test(head)) return notes.text(`${field}, a font`, latin1(data))
  objects(latin1(data), field, notes)
}

/** The line end before `endstream` is no part of the data. */
const trimmed = (data: Bytes): Bytes => data.subarray(0, data.length - (data.at(-1) === 0x0a ? (data.at(-2) === 0x0d ? 2 : 1) : data.at(-1) === 0x0d ? 1 : 0))
const unpackLoose = (data: Bytes) => unpack(trimmed(data), 'zlib') ?? unpack(data, 'zlib')

/** Literal and hexadecimal strings. Those of one line of text, which kerning takes apart, are joined. */
function stringsOf(source: string): string[] {
  const strings: string[] = []
  const line: string[] = []
  for (const match of source.matchAll(/\(((?:[^()\\]|\\[^]|\((?:[^()\\]|\\[^])*\))*)\)|<([0-9A-Fa-f\s]*)>|\b(?:ET|Tj|TJ|T\*|Td|TD|Tm)\b|\]|['"]/g)) {
    const [whole, literal, hex] = match
    if (literal !== undefined) line.push(decoded(unescaped(literal)))
    else if (hex !== undefined && whole !== '<>') line.push(decoded(String.fromCharCode(...(hex.replace(/\s/g, '').slice(0, 20_000).match(/..?/g) ?? []).map((pair) => Number.parseInt(pair.padEnd(2, '0'), 16)))))
    else if (whole === 'ET') { strings.push(line.join('')); line.length = 0 }
    if (literal !== undefined || hex !== undefined) strings.push(line.at(-1)!)
    if (line.length > 1000) { strings.push(line.join('')); line.length = 0 }
  }
  return [...strings, line.join('')]
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const unescaped = (text: string) => text.replace(/\\([0-7]{1,3}|\r?\n|[^])/g, (_, what: string) => (/^[0-7]/.test(what) ? String.fromCharCode(Number.parseInt(what, 8) & 255) : /^\r?\n$/.test(what) ? '' : (escapes[what] ?? what)))

/** Text strings are UTF-16 or UTF-8 with their marks, else a code close to Latin-1 (§7.9.2.2). */
function decoded(text: string): string {
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0) & 255)
  if (text.startsWith('\xfe\xff')) return utf16Text(bytes.subarray(2), false)
  if (text.startsWith('\xff\xfe')) return utf16Text(bytes.subarray(2), true)
  return text.startsWith('\xef\xbb\xbf') ? (fromUtf8(bytes.subarray(3)) ?? text) : wordsFrom(bytes, null)
}
