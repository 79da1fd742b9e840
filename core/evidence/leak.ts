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

/** Pairs of file and value. Empty when nothing leaks. */
export function leaks(files: Entries, values: readonly string[]): { path: string; value: string }[] {
  return leakFinder(values)(files)
}

/** The same for many sets of files: the forms of the values are made once. */
export function leakFinder(values: readonly string[]): (files: Entries) => { path: string; value: string }[] {
  const searched = [...new Set(values)].filter((value) => value.length >= shortestSearched)
  const words = [...new Set(values)].filter((value) => value.length < shortestSearched)
  const folded = searched.map(foldLetters)
  const search = byteSearch(searched.flatMap((value, of) => {
    const { insensitive, exact } = formsOf(value)
    return [...insensitive.map((form) => ({ form, isExact: false, of })), ...exact.map((form) => ({ form, isExact: true, of }))]
  }))
  return (files) => [...files].flatMap(([path, bytes]) => {
    // Disclosures are base64 themselves, so they are opened whole and their values read as text.
    const content = path.endsWith('.disclosures') ? utf8(openedText(bytes)) : bytes
    const text = foldLetters(fromUtf8(content) ?? '')
    const found = search.find(content)
    return [
      ...(isRead(path) ? words.filter((value) => repeatsFolded(text, foldLetters(value))) : []),
      ...searched.filter((_, at) => found.has(at) || text.includes(folded[at]!)),
    ].map((value) => ({ path, value }))
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

function openedText(bytes: Bytes): string {
  return (fromUtf8(bytes) ?? '').split('\n').map((line) => {
    const disclosure = openDisclosure(line)
    return disclosure.ok ? stringsIn(disclosure.value).join('\n') : ''
  }).join('\n')
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

/** `insensitive`: to be searched where A to Z are small; `exact`: where nothing was changed. */
function formsOf(value: string): { insensitive: string[]; exact: string[] } {
  const variants = [...new Set([value, value.toLowerCase(), value.toUpperCase()])]
  const long = (forms: readonly string[], shortest: number) => [...new Set(forms)].filter((form) => form.length >= shortest)
  return {
    insensitive: long(variants.flatMap(plainForms).map(lowerAscii), shortestSearched),
    exact: long(variants.flatMap((each) => [utf8(each), utf16(each, true)]).flatMap(base64Forms), shortestBase64),
  }
}

function plainForms(value: string): string[] {
  const plain = utf8(value)
  const units = [...Array(value.length).keys()].map((at) => value.charCodeAt(at))
  const escaped = units.map((unit) => (unit < 128 ? String.fromCharCode(unit) : `\\u${unit.toString(16).padStart(4, '0')}`)).join('')
  const entities = [...value].map((char) => (char.charCodeAt(0) < 128 ? char : `&#${char.codePointAt(0)};`)).join('')
  const percent = [...plain].map((byte) => (/[A-Za-z0-9._~-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`)).join('')
  return [latin1(plain), latin1(utf16(value, true)), latin1(utf16(value, false)), escaped, entities, percent, toHex(plain)]
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
