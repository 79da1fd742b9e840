/**
 * Derived id: the id of a statement that has to be the same every time it is derived, and tells nothing of what it was derived from.
 *
 * 128 bits of HMAC-SHA-256 under a key that comes from the master key of the vault: without the vault nobody can try whether a serial number or a name made an id.
 * To others it is 128 random bits. Decision: docs/decisions/0023-ids-of-imported-rows.md
 * @module
 */
import { createHmac, createSecretKey, hkdfSync } from 'node:crypto'
import { canonicalBytes } from '@proofmark/core/bytes'

export type DerivedId = (words: readonly string[]) => string

export function derivedIds(master: Uint8Array): DerivedId {
  // A key object, since bytes would be made one for every id, which takes four times as long as the hash.
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', master, new Uint8Array(), 'proofmark/derived-ids/v1', 32)))
  return (words) => createHmac('sha256', key).update(canonicalBytes([...words])).digest('hex').slice(0, 32)
}
