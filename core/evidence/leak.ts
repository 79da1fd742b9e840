/**
 * Leak: where a withheld value still stands in a package, in any of the ways in which bytes are written.
 *
 * Looked for as UTF-8, UTF-16, escaped JSON, HTML entities, percent-encoding, hex, base64 and base64url at each of the
 * three alignments; and in the opened text of every disclosure.
 *
 * @module
 */
import { fromUtf8, toBase64, toBase64Url, toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import { openDisclosure } from './disclosure.ts'
import type { Entries } from './zip.ts'

/** Shorter values are everywhere by chance; they are not searched, and the caller says so. */
export const shortestSearched = 4

/** Digests fill a package with random base64; a shorter form would be met in it by chance. */
const shortestBase64 = 8

/** Pairs of file and value. Empty when nothing leaks. */
export function leaks(files: Entries, values: readonly string[]): { path: string; value: string }[] {
  const searched = [...new Set(values)].filter((value) => value.length >= shortestSearched)
  const needles = searched.map((value) => ({ value, forms: formsOf(value) }))
  return [...files].flatMap(([path, bytes]) => {
    // Disclosures are base64 themselves and are opened whole; a part of a form could also come from other letters
    // (`ukraine` and `Ukraine` share one of three), which would refuse packages that leak nothing.
    const text = path.endsWith('.disclosures') ? latin1(utf8(openedText(bytes))) : latin1(bytes)
    return needles.filter(({ forms }) => forms.some((form) => text.includes(form))).map(({ value }) => ({ path, value }))
  })
}

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

function formsOf(value: string): string[] {
  const plain = utf8(value)
  const units = [...Array(value.length).keys()].map((at) => value.charCodeAt(at))
  const utf16le = Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]))
  const utf16be = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 255]))
  const escaped = units.map((unit) => (unit < 128 ? String.fromCharCode(unit) : `\\u${unit.toString(16).padStart(4, '0')}`)).join('')
  const entities = [...value].map((char) => (char.charCodeAt(0) < 128 ? char : `&#${char.codePointAt(0)};`)).join('')
  const percent = [...plain].map((byte) => (/[A-Za-z0-9._~-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)).join('')
  const hex = toHex(plain)
  return [...new Set([latin1(plain), latin1(utf16le), latin1(utf16be), escaped, entities, percent, hex, hex.toUpperCase(), ...[plain, utf16le].flatMap(base64Forms)])].filter((form) => form.length >= shortestSearched)
}

/** The part of the base64 text that depends on the value alone, for each position of its first byte modulo three. */
function base64Forms(bytes: Bytes): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const padded = new Uint8Array(offset + bytes.length)
    padded.set(bytes, offset)
    const from = Math.ceil((offset * 8) / 6)
    const to = Math.floor(((offset + bytes.length) * 8) / 6)
    return [toBase64(padded).slice(from, to), toBase64Url(padded).slice(from, to)]
  }).filter((form) => form.length >= shortestBase64)
}
