/**
 * Canonical JSON: each value has one text, so a hash of the text is a hash of the value.
 *
 * The admission rule turns it round: bytes are admitted only when parsing and printing them gives the same
 * bytes again. So a duplicate key, a space, an escape too many, `1.0` or `-0` never comes in, and nobody can
 * show two readers two values for one hash.
 *
 * Standard: RFC 8785 (JCS), RFC 7493 (I-JSON). The serialiser is the package `canonicalize`.
 * @module
 */
import canonicalize from 'canonicalize'
import { type Bytes, equalBytes, isBytes } from './byte-array.ts'
import { invariant } from './invariant.ts'
import { fromUtf8, utf8 } from './utf8.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Arrays and objects inside one another. No format of ours needs ten; engines and readers overflow far above. */
export const maxDepth = 100

export type CanonicalCode =
  | 'not-bytes' // no Uint8Array
  | 'not-utf8'
  | 'not-json'
  | 'too-deep' // more than `maxDepth` arrays and objects inside one another
  | 'lone-surrogate' // an escape such as \ud800 without its partner: no Unicode text
  | 'number-range' // 1e400: no finite double
  | 'not-canonical' // JSON, but other bytes than the canonical ones

export type Canonical =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly code: CanonicalCode }

/**
 * The value of foreign bytes that are canonical JSON, and nothing else. Never throws.
 *
 * `canonicalBytes(value)` gives the same bytes. O(n log n) by the keys of the widest object.
 */
export function parseCanonical(bytes: Bytes): Canonical {
  if (!isBytes(bytes)) return { ok: false, code: 'not-bytes' }
  const text = fromUtf8(bytes)
  if (text === null) return { ok: false, code: 'not-utf8' }
  if (nesting(text) > maxDepth) return { ok: false, code: 'too-deep' }

  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return { ok: false, code: 'not-json' }
  }
  const fault = unprintable(value, 0)
  if (fault !== null) return { ok: false, code: fault === 'no-json' ? 'not-json' : fault }
  return equalBytes(canonicalBytes(value), bytes) ? { ok: true, value } : { ok: false, code: 'not-canonical' }
}

/** The canonical text as UTF-8. Throws as `canonicalText` does. */
export function canonicalBytes(value: Json): Bytes {
  return utf8(canonicalText(value))
}

/**
 * The canonical text of a value. Throws for what has none: `undefined` (a member too: it would vanish),
 * functions, class instances, NaN, infinities, lone surrogates, more than `maxDepth` levels. `-0` prints as `0`.
 */
export function canonicalText(value: Json): string {
  const fault = unprintable(value, 0)
  invariant(fault === null, `a value without canonical JSON: ${fault}`)
  // Of a single value the engine's own text is the canonical one (RFC 8785, 3.2.2).
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const text = canonicalize(value)
  invariant(text !== undefined, 'a JSON value has a text')
  return text
}

type Fault = 'too-deep' | 'lone-surrogate' | 'number-range' | 'no-json'

/** Why the value has no canonical text. `canonicalize` alone would leave out `undefined` and call `toJSON`. */
function unprintable(value: unknown, depth: number): Fault | null {
  if (value === null || typeof value === 'boolean') return null
  if (typeof value === 'string') return value.isWellFormed() ? null : 'lone-surrogate'
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'number-range'
  if (typeof value !== 'object') return 'no-json'
  if (depth === maxDepth) return 'too-deep' // and so a cycle ends as well

  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const fault = unprintable(value[i], depth + 1)
      if (fault !== null) return fault
    }
    return null
  }
  if (!isPlain(value)) return 'no-json'
  for (const key of Object.keys(value)) {
    if (!key.isWellFormed()) return 'lone-surrogate'
    const fault = unprintable((value as Record<string, unknown>)[key], depth + 1)
    if (fault !== null) return fault
  }
  return null
}

/** An object literal or `Object.create(null)`, of this realm or another; no Date, Map, class instance, boxed value. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** The deepest nesting of brackets outside strings. Counted before parsing: some engines parse recursively. */
function nesting(text: string): number {
  let [depth, deepest, inString] = [0, 0, false]
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (inString) {
      if (char === '\\') i++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth)
    else if (char === ']' || char === '}') depth--
  }
  return deepest
}
