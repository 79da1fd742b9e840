/**
 * Leak: where a withheld value still stands in a package, in any of the ways in which bytes are written.
 *
 * Looked for as UTF-8, UTF-16, escaped JSON, HTML entities, percent-encoding, hex, base64 and base64url at each of the
 * three alignments; and in the opened text of every disclosure. `ukraine` tells whom `Ukraine` withholds, so small and
 * capital letters are one; inside base64, whose text depends on them, only the value as written, all small and all
 * capital is found.
 *
 * @module
 */
import { fromUtf8, toBase64, toBase64Url, toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import { byteSearch } from './byte-search.ts'
import { openDisclosure } from './disclosure.ts'
import { foldLetters } from './folding.ts'
import type { Entries } from './zip.ts'

/** Shorter values stand in bytes by chance: they are searched for as words, where people read words. */
export const shortestSearched = 4

/** Files whose words people read: fields, the finding, files of evidence. Elsewhere a short number is an index or a size. */
const isRead = (path: string): boolean => /\.disclosures$|finding\.json$|^data\/blobs\/|^[0-9a-f]{64}$/.test(path)

/** Digests fill a package with random base64; a shorter form would be met in it by chance. */
const shortestBase64 = 8

/** A value that stands in a file. */
export interface FoundValue {
  readonly path: string
  readonly value: string
  /** In which form it stands there, in words that follow "it stands there". */
  readonly how: string
  /** Of the first byte of it in the file. Null: it was found in the text as a whole, in letters that differ from it. */
  readonly at: number | null
  /** In a file of disclosures: the path of the field that holds it. */
  readonly field: string | null
}

/** Every value in every file, once, at its first place. Empty when nothing leaks. */
export function leaks(files: Entries, values: readonly string[]): FoundValue[] {
  return leakFinder(values)(files)
}

/** The same for many sets of files: the forms of the values are made once. */
export function leakFinder(values: readonly string[]): (files: Entries) => FoundValue[] {
  const searched = [...new Set(values)].filter((value) => value.length >= shortestSearched)
  const words = [...new Set(values)].filter((value) => value.length < shortestSearched)
  const folded = searched.map(foldLetters)
  const search = byteSearch(searched.flatMap((value, of) => {
    const { insensitive, exact } = formsOf(value)
    return [...insensitive.map((each) => ({ ...each, isExact: false, of })), ...exact.map((each) => ({ ...each, isExact: true, of }))]
  }))
  const inBytes = (path: string, content: Bytes, field: string | null): FoundValue[] => {
    const text = foldLetters(fromUtf8(content) ?? '')
    const found = search.find(content)
    return [
      ...(isRead(path) ? words.filter((value) => repeatsFolded(text, foldLetters(value))) : []).map((value) => ({ path, value, how: 'as a word', at: null, field })),
      ...searched.flatMap((value, of) => {
        const hit = found.get(of)
        if (hit !== undefined) return [{ path, value, how: hit.needle.how, at: field === null ? hit.at : null, field }]
        return text.includes(folded[of]!) ? [{ path, value, how: 'in letters or signs of another look', at: null, field }] : []
      }),
    ]
  }
  return (files) => [...files].flatMap(([path, bytes]) => {
    if (!path.endsWith('.disclosures')) return inBytes(path, bytes, null)
    // Disclosures are base64 themselves, so they are opened and their values read as text, one by one: so each names its field.
    const found = opened(bytes).flatMap(({ field, text }) => inBytes(path, utf8(text), field))
    return [...new Map(found.toReversed().map((each) => [each.value, each])).values()].toReversed()
  })
}

/** Does the text repeat the value, whatever the capitals? As `leaks` compares: a short value only as a word. */
export const repeats = (text: string, value: string): boolean => repeatsFolded(foldLetters(text), foldLetters(value))

/** The same for a text and a value that were folded already. */
export function repeatsFolded(whole: string, part: string): boolean {
  if (part.length >= shortestSearched) return whole.includes(part)
  if (part === '') return false
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + 1)) {
    if (!isWordSign(whole[at - 1]) && !isWordSign(whole[at + part.length])) return true
  }
  return false
}

const isWordSign = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

/** Only A to Z: in bytes read as Latin-1 any other letter may be half of something else. */
const lowerAscii = (text: string) => text.replace(/[A-Z]+/g, (run) => run.toLowerCase())

function opened(bytes: Bytes): { field: string; text: string }[] {
  return (fromUtf8(bytes) ?? '').split('\n').flatMap((line) => {
    const disclosure = openDisclosure(line)
    return disclosure.ok ? [{ field: disclosure.path, text: stringsIn(disclosure.value).join('\n') }] : []
  })
}

/** All texts and numbers inside a JSON value. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** One byte, one character, so that one search serves bytes and texts. */
const latin1 = (bytes: Bytes): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

interface Form { readonly form: string; readonly how: string }

/** `insensitive`: to be searched where A to Z are small; `exact`: where nothing was changed. */
function formsOf(value: string): { insensitive: Form[]; exact: Form[] } {
  const variants = [...new Set([value, value.toLowerCase(), value.toUpperCase()])]
  // Of two ways that give the same bytes, the first names them.
  const long = (forms: readonly Form[], shortest: number) => [...new Map(forms.toReversed().map((each) => [each.form, each])).values()].toReversed().filter(({ form }) => form.length >= shortest)
  return {
    insensitive: long(variants.flatMap(plainForms).map(({ form, how }) => ({ form: lowerAscii(form), how })), shortestSearched),
    exact: long(variants.flatMap((each) => [utf8(each), utf16(each, true)]).flatMap(base64Forms).map((form) => ({ form, how: 'in base64' })), shortestBase64),
  }
}

function plainForms(value: string): Form[] {
  const plain = utf8(value)
  const units = [...Array(value.length).keys()].map((at) => value.charCodeAt(at))
  const escaped = units.map((unit) => (unit < 128 ? String.fromCharCode(unit) : `\\u${unit.toString(16).padStart(4, '0')}`)).join('')
  const entities = [...value].map((char) => (char.charCodeAt(0) < 128 ? char : `&#${char.codePointAt(0)};`)).join('')
  const percent = [...plain].map((byte) => (/[A-Za-z0-9._~-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`)).join('')
  return [
    { form: latin1(plain), how: 'as it is' }, { form: latin1(utf16(value, true)), how: 'in UTF-16' }, { form: latin1(utf16(value, false)), how: 'in UTF-16' }, { form: escaped, how: 'with the escapes of JSON' },
    { form: entities, how: 'with the entities of HTML' }, { form: percent, how: 'percent-encoded' }, { form: toHex(plain), how: 'in hexadecimal digits' },
  ]
}

function utf16(value: string, isLittleFirst: boolean): Bytes {
  const units = [...Array(value.length).keys()].map((at) => value.charCodeAt(at))
  return Uint8Array.from(units.flatMap((unit) => (isLittleFirst ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
}

/** The part of the base64 text that depends on the value alone, for each position of its first byte modulo three. */
function base64Forms(bytes: Bytes): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const padded = new Uint8Array(offset + bytes.length)
    padded.set(bytes, offset)
    const from = Math.ceil((offset * 8) / 6)
    const to = Math.floor(((offset + bytes.length) * 8) / 6)
    return [toBase64(padded).slice(from, to), toBase64Url(padded).slice(from, to)]
  })
}
