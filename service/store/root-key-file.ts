/**
 * Root key file: the root key on its way out of the machine. It adds and closes keys a few times in the life of a log; on a stick in a safe it
 * is not there for whoever takes the machine.
 *
 * Format: spec/data-folder.md; age: https://c2sp.org/age
 * @module
 */
import { canonicalText, fromBase64, parseCanonical, toBase64 } from '@proofmark/core/bytes'
import { parseVerifierKey } from '@proofmark/core/log'
import { KeyRefused } from './faults.ts'
import type { StoredSigningKey } from './key-store.ts'
import { decryptWith, encryptTo, type Identity, type Recipient } from './key-transport.ts'
import { publicPart, signingKey, type SigningKey } from './signing-key.ts'

const format = 'proofmark/root-key/v1'

/** An age file. */
export function formatRootKey({ verifierKey, pkcs8 }: StoredSigningKey, to: Recipient): Promise<Uint8Array> {
  return encryptTo(to, canonicalText({ format, pkcs8: toBase64(pkcs8), verifierKey }))
}

/** Throws `VaultClosed` where it does not open, `KeyRefused` where it holds something else. */
export async function openRootKey(file: Uint8Array, from: Identity): Promise<SigningKey> {
  const parsed = parseCanonical(await decryptWith(file, from))
  const { format: found, pkcs8: text, verifierKey, ...rest } = (parsed.ok && typeof parsed.value === 'object' && parsed.value !== null ? parsed.value : {}) as Readonly<Record<string, unknown>>
  const pkcs8 = typeof text === 'string' ? fromBase64(text) : null
  const key = typeof verifierKey === 'string' ? parseVerifierKey(verifierKey) : null
  if (found !== format || pkcs8 === null || key?.ok !== true || Object.keys(rest).length > 0) throw new KeyRefused('root-file-unreadable', `the file opens, and holds something else than ${format}`)
  const raw = publicPart(pkcs8)
  if (raw === null || toBase64(raw) !== toBase64(key.key.key)) throw new KeyRefused('root-file-unreadable', 'the private key in the file is not that of the public key beside it')
  return signingKey({ role: 'root', name: key.key.name, verifierKey: verifierKey as string, pkcs8 })
}
