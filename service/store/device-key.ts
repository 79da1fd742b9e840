/**
 * Device keys: the private keys with which this folder signs, one for each role.
 *
 * A key is made from 32 random bytes and kept as PKCS #8 in the vault; the log learns the public half in a `key`
 * statement. Signing is node:crypto's; the text that is signed is a C2SP note.
 *
 * Standard: RFC 8032 (Ed25519), RFC 8410 §7 (its PKCS #8), C2SP signed-note.
 * @module
 */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { type Bytes, concatBytes, fromBase64Url, fromHex, invariant, sha256, toHex } from '@proofmark/core/bytes'
import { formatNote, formatVerifierKey, noteSignedText, parseVerifierKey, signatureType, verifierKey } from '@proofmark/core/log'

export const keyRoles = ['root', 'log', 'collector', 'reviewer', 'publisher'] as const
export type KeyRole = (typeof keyRoles)[number]
/** Roles that sign statements; the log key signs checkpoints. */
export type SigningRole = Exclude<KeyRole, 'log'>

/** As it lies in the vault. */
export interface KeyRecord {
  readonly role: KeyRole
  /** C2SP verifier key, `name+id+base64`. */
  readonly verifierKey: string
  /** PKCS #8, DER. */
  readonly privateKey: Bytes
}

export interface DeviceKey {
  readonly role: KeyRole
  readonly verifierKey: string
  readonly name: string
  /** The bytes of a note with this text and our one signature. */
  readonly signNote: (text: string) => Bytes
}

/** A new key. `random(32)` must be unpredictable: it is the key. */
export function createKey(role: KeyRole, random: (n: number) => Bytes): KeyRecord {
  const seed = random(32)
  invariant(seed.length === 32, 'a key needs 32 random bytes')
  const privateKey = concatBytes(pkcs8Prefix, seed)
  const publicKey = publicHalf(privateKey)
  const print = toHex(sha256(publicKey)).slice(0, 16)
  // The log signs under its origin, as tlog-checkpoint asks; all others under role and print.
  const name = role === 'log' ? `proofmark.local/${print}` : `${role}.${print}`
  return { role, privateKey, verifierKey: formatVerifierKey(verifierKey(name, signatureType.ed25519, publicKey)) }
}

export function openKey(record: KeyRecord): DeviceKey {
  const parsed = parseVerifierKey(record.verifierKey)
  invariant(parsed.ok, 'the vault holds verifier keys')
  const { name, keyId } = parsed.key
  const key = createPrivateKey({ key: Buffer.from(record.privateKey), format: 'der', type: 'pkcs8' })
  return {
    role: record.role,
    verifierKey: record.verifierKey,
    name,
    signNote: (text) => formatNote({ text, signatures: [{ name, keyId, signature: new Uint8Array(sign(null, noteSignedText(text), key)) }] }),
  }
}

/** RFC 8410 §7: version 0, algorithm 1.3.101.112, and an OCTET STRING within an OCTET STRING of 32 bytes. */
const pkcs8Prefix = fromHex('302e020100300506032b657004220420')!

function publicHalf(privateKey: Bytes): Bytes {
  const key = createPublicKey(createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }))
  const publicKey = fromBase64Url(key.export({ format: 'jwk' }).x ?? '')
  invariant(publicKey?.length === 32, 'an Ed25519 public key has 32 bytes')
  return publicKey
}
