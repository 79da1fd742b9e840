/**
 * Disclosures: one field of a statement, so that it can be shown alone.
 *
 * The statement holds the digest of the disclosure, never the value. Whoever is given the disclosure hashes it
 * and finds the digest in the signed statement; whoever is not learns nothing, because 32 random bytes of salt
 * go into each. The digest is of the text of the disclosure, so a field has exactly one.
 *
 * Standard: RFC 9901 §4.2 (disclosures for object properties), narrowed to canonical JSON (RFC 8785) and to salts
 * of 32 bytes. Format: spec/commitment.md.
 * @module
 */
import { type Bytes, canonicalText, fromBase64Url, fromUtf8, invariant, isBytes, type Json, parseCanonical, sha256OfText, textToBase64Url, toBase64Url } from '@proofmark/core/bytes'

/** Bytes of a salt: as long as the digest, so that guessing a value costs as much as guessing a hash. */
export const saltSize = 32

/** Longest text of a disclosure that is opened; a field of a statement has at most 20,000 characters. */
export const maxDisclosureSize = 1_000_000

export type Disclosure = {
  /** 32 bytes. */
  readonly salt: Bytes
  /** JSON pointer of the field in its statement, such as `/place/lat`. */
  readonly path: string
  /** `null`: the author left the field empty. A withheld field has no disclosure at all. */
  readonly value: Json
}

export type DisclosureCode =
  | 'not-text'
  | 'too-long' // more than `maxDisclosureSize` characters
  | 'not-base64url' // or padded, or with other last digits than its bytes have
  | 'not-canonical' // the bytes are not canonical JSON in UTF-8
  | 'not-a-triple' // JSON, but no array of salt, path and value
  | 'bad-salt' // not 32 bytes in canonical base64url
  | 'bad-path' // no JSON pointer to a field

/** The text of a disclosure. Throws for another salt than 32 bytes, a bad path, and a value that has no JSON. */
export function makeDisclosure(salt: Bytes, path: string, value: Json): string {
  invariant(isBytes(salt) && salt.length === saltSize, `a salt has ${saltSize} bytes`)
  // The parts of an array stand one after the other, and neither salt nor path has a character that is escaped twice.
  return textToBase64Url(`["${toBase64Url(salt)}",${pathText(path)},${canonicalText(value)}]`)
}

/** What a foreign disclosure says. `makeDisclosure` of the result is `text` again. Never throws. */
export function openDisclosure(text: string): ({ ok: true } & Disclosure) | { ok: false; code: DisclosureCode } {
  const no = (code: DisclosureCode) => ({ ok: false, code }) as const
  if (typeof text !== 'string') return no('not-text')
  if (text.length > maxDisclosureSize) return no('too-long')
  const bytes = fromBase64Url(text)
  if (bytes === null) return no('not-base64url')
  const json = parseCanonical(bytes)
  if (!json.ok) return no('not-canonical')
  if (!Array.isArray(json.value) || json.value.length !== 3) return no('not-a-triple')

  const [saltText, path, value] = json.value as [Json, Json, Json]
  if (typeof saltText !== 'string' || typeof path !== 'string') return no('not-a-triple')
  const salt = fromBase64Url(saltText)
  if (salt?.length !== saltSize) return no('bad-salt')
  return isFieldPath(path) ? { ok: true, salt, path, value } : no('bad-path')
}

/** What `openDisclosure` says of path and value, without the salt; `null` where it refuses. Most fields of most statements say the same, which is looked up. */
export function readDisclosure(text: string): { readonly path: string; readonly value: Json } | null {
  const bytes = text.length <= saltedSize + longestKnown * 2 ? fromBase64Url(text) : null
  const known = bytes === null ? undefined : tailOf(bytes)
  if (known === undefined) return whole(text)
  const found = knownTails.get(known)
  if (found !== undefined) return found
  const opened = whole(text)
  // What stands in a value that is shared may be changed by nobody.
  if (opened !== null && (opened.value === null || typeof opened.value !== 'object') && knownTails.size < mostKnown) knownTails.set(known, opened)
  return opened
}

function whole(text: string): { readonly path: string; readonly value: Json } | null {
  const opened = openDisclosure(text)
  return opened.ok ? { path: opened.path, value: opened.value } : null
}

/** `["`, a salt, `",`: then path and value, canonical by themselves. */
const saltedSize = 47

/** What stands behind the salt, where that is one and what stands there is short. */
function tailOf(bytes: Bytes): string | undefined {
  const text = bytes.length > saltedSize && bytes.length <= saltedSize + longestKnown ? fromUtf8(bytes) : null
  return text !== null && salted.test(text) ? text.slice(saltedSize) : undefined
}

const salted = /^\["[\w-]{42}[AEIMQUYcgkosw048]",/
const knownTails = new Map<string, { readonly path: string; readonly value: Json }>()

/** base64url(SHA-256(text)), 43 characters: what stands in the statement. The text is ASCII. */
export function disclosureDigest(text: string): string {
  return sha256OfText(text)
}

/** A JSON pointer (RFC 6901) to a member, in printable ASCII: it stands in line files and sorts alike everywhere. */
export function isFieldPath(path: string): boolean {
  return knownPaths.has(path) || (path.length <= 1000 && /^(?:\/(?:[!-.0-}]|~[01])+)+$/.test(path))
}

/** The JSON text of a path; throws for what is none. */
export function pathText(path: string): string {
  const known = knownPaths.get(path)
  if (known !== undefined) return known
  const text = JSON.stringify(path)
  invariant(isFieldPath(path), `a path is a JSON pointer to a field: ${text}`)
  if (path.length <= longestKnown && knownPaths.size < mostKnown) knownPaths.set(path, text)
  return text
}

/** The kinds have a few hundred paths, and each is written for every statement; foreign ones cannot fill the memory. */
const knownPaths = new Map<string, string>()
const [mostKnown, longestKnown] = [2000, 100]

/** Is it a digest as `disclosureDigest` makes it: canonical base64url of 32 bytes, whose last digit carries four bits? */
export function isDigest(text: unknown): text is string {
  return typeof text === 'string' && /^[\w-]{42}[AEIMQUYcgkosw048]$/.test(text)
}
