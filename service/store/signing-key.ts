/**
 * Signing key: an Ed25519 key of one role, as it signs notes and checkpoints.
 * @module
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { KeyRole } from '@proofmark/core/evidence'
import { formatVerifierKey, signatureType, verifierKey } from '@proofmark/core/log'
import type { StoredSigningKey } from './key-store.ts'

export type { KeyRole }

export interface SigningKey {
  readonly role: KeyRole
  readonly name: string
  readonly keyId: string
  readonly verifierKey: string
  /** 64 bytes of Ed25519 (RFC 8032). */
  sign(message: Uint8Array): Uint8Array
}

/** One new key a role, under `given` where a name was chosen. The name of the log's key is the log's origin, as C2SP tlog-checkpoint advises. */
export function makeKeys(roles: readonly KeyRole[], given: string | null = null): StoredSigningKey[] {
  return roles.map((role) => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32))
    const mark = Buffer.from(raw.subarray(0, 8)).toString('hex')
    const name = given ?? (role === 'log' ? `proofmark.local/${mark}` : `${role}.${mark}`)
    const key = verifierKey(name, signatureType.ed25519, raw)
    return { role, name, verifierKey: formatVerifierKey(key), pkcs8: new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })) }
  })
}

/** The 32 bytes of the public key of a private one; `null`: it is no Ed25519 key. */
export function publicPart(pkcs8: Uint8Array): Uint8Array | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(pkcs8), type: 'pkcs8', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' ? new Uint8Array(createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32)) : null
  } catch {
    // Bytes from a file: what is no key is answered, not thrown.
    return null
  }
}

export function signingKey({ role, name, verifierKey: text, pkcs8 }: StoredSigningKey): SigningKey {
  let key: KeyObject | null = null
  return {
    role: role as KeyRole,
    name,
    keyId: text.split('+')[1] ?? '',
    verifierKey: text,
    sign(message) {
      key ??= createPrivateKey({ key: Buffer.from(pkcs8), type: 'pkcs8', format: 'der' })
      return new Uint8Array(sign(null, message, key))
    },
  }
}
