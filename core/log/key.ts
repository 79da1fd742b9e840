/**
 * Verifier keys of signed notes: a name, a kind of signature, a public key, in one line of text.
 *
 *     works.example/log+0aa98a92+AdLnwd7nf/i1wT9zERCk1ie1NXTmMOFMv23n4nRhZYPu
 *
 * The 32-bit id tells keys apart and proves nothing; anybody can find another key with the same id.
 *
 * Standard: C2SP signed-note (https://c2sp.org/signed-note).
 * @module
 */
import { type Bytes, concatBytes, fromBase64, fromHex, invariant, sha256, toBase64, toHex, utf8 } from '@proofmark/core/bytes'
import { isPublicKey } from './signature.ts'

/** Kinds of signature that we check; others are kept and ignored. */
export const signatureType = {
  /** Ed25519 over the text of the note. */
  ed25519: 0x01,
  /** Ed25519 of a witness over time and text: cosignature/v1. */
  cosignature: 0x04,
} as const

export type VerifierKey = {
  readonly name: string
  /** 8 lower-case hexadecimal digits. */
  readonly keyId: string
  /** The first byte of the key material: see `signatureType`. */
  readonly type: number
  /** 32 bytes for the types that we check. */
  readonly key: Bytes
}

export type KeyCode =
  | 'not-a-key' // not name+8 hexadecimal digits+base64
  | 'bad-key-name'
  | 'key-id-differs' // the id is not that of this name, type and key
  | 'unknown-type' // neither 0x01 nor 0x04
  | 'bad-key' // not 32 bytes, or no point that a strict check admits

/** SHA-256(name || 0x0A || type || key), first four bytes, as 8 hexadecimal digits. */
export function noteKeyId(name: string, type: number, key: Bytes): string {
  return toHex(sha256(concatBytes(utf8(name), Uint8Array.of(0x0a, type), key)).subarray(0, 4))
}

/** A key made from its parts. */
export function verifierKey(name: string, type: number, key: Bytes): VerifierKey {
  invariant(isKeyName(name), `a key name has neither spaces nor plus: ${JSON.stringify(name)}`)
  return { name, keyId: noteKeyId(name, type, key), type, key }
}

/** `name+keyid+base64(type || key)`. */
export function formatVerifierKey({ name, keyId, type, key }: VerifierKey): string {
  return `${name}+${keyId}+${toBase64(concatBytes(Uint8Array.of(type), key))}`
}

/** A key from foreign text. `formatVerifierKey(parseVerifierKey(t)) = t`. Never throws. */
export function parseVerifierKey(text: string): { ok: true; key: VerifierKey } | { ok: false; code: KeyCode } {
  const no = (code: KeyCode) => ({ ok: false, code }) as const
  const parts = typeof text === 'string' ? /^([^+]*)\+([^+]*)\+(.*)$/su.exec(text) : null
  if (parts === null) return no('not-a-key')
  const [name, keyId, material] = [parts[1]!, parts[2]!, fromBase64(parts[3]!)]
  if (fromHex(keyId)?.length !== 4 || material === null || material.length < 2) return no('not-a-key')
  if (!isKeyName(name)) return no('bad-key-name')
  const [type, key] = [material[0]!, material.slice(1)]
  if (type !== signatureType.ed25519 && type !== signatureType.cosignature) return no('unknown-type')
  if (!isPublicKey(key)) return no('bad-key')
  if (noteKeyId(name, type, key) !== keyId) return no('key-id-differs')
  return { ok: true, key: { name, keyId, type, key } }
}

/** Not empty, well-formed, without Unicode spaces, control characters and plus. */
export function isKeyName(name: string): boolean {
  // oxlint-disable-next-line no-control-regex -- no note may hold them
  return typeof name === 'string' && name.isWellFormed() && /^[^\p{White_Space}\u0000-\u001f+]+$/u.test(name)
}
