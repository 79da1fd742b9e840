/**
 * Keys in a policy: a log's key signs checkpoints, a witness's key cosigns them; a key of the other sort is refused.
 *
 * Types that we do not check (ML-DSA-44 and whatever comes) are taken, so that a policy for all readers can be
 * read, but their signatures never count: a quorum that needs one is not met here.
 *
 * Standard: C2SP tlog-policy, "Public key representation"; C2SP tlog-cosignature, "Format".
 * @module
 */
import { fromBase64, fromHex, fromUtf8 } from '@proofmark/core/bytes'
import { isKeyName, type KeyCode, noteKeyId, parseVerifierKey, signatureType, type VerifierKey } from './key.ts'

/** C2SP tlog-cosignature: type byte of ML-DSA-44 cosignatures, and the bytes of such a public key (FIPS 204, table 2). */
const mlDsa44 = { type: 0x06, keySize: 1312 } as const

/** Items are one character an octet; the text of a key is UTF-8. */
export function keyOfItem(item: string, of: 'log' | 'witness'): { ok: true; key: VerifierKey; isChecked: boolean } | { ok: false; code: KeyCode | 'key-type' } {
  const no = (code: KeyCode | 'key-type') => ({ ok: false, code }) as const
  const text = fromUtf8(Uint8Array.from(item, (character) => character.charCodeAt(0)))
  if (text === null) return no('not-a-key')
  const parsed = parseVerifierKey(text)
  if (!parsed.ok && parsed.code !== 'unknown-type') return parsed
  const key = parsed.ok ? parsed.key : uncheckedKey(text)
  if (key === null) return no('not-a-key')
  if (key.type === mlDsa44.type) {
    if (key.key.length !== mlDsa44.keySize) return no('bad-key')
    if (noteKeyId(key.name, key.type, key.key) !== key.keyId) return no('key-id-differs')
  }
  const cosigns = key.type === signatureType.cosignature || key.type === mlDsa44.type
  // A log may sign by any type (ML-DSA-44 cosignatures are advised); cosignature/v1 is a witness's alone.
  const isFit = of === 'witness' ? cosigns : key.type !== signatureType.cosignature
  return isFit ? { ok: true, key, isChecked: parsed.ok } : no('key-type')
}

/** The parts of a key whose type is not known: nothing of its material can be judged. */
function uncheckedKey(text: string): VerifierKey | null {
  const parts = /^([^+]*)\+([^+]*)\+(.*)$/su.exec(text)
  const material = parts === null ? null : fromBase64(parts[3]!)
  if (parts === null || material === null || material.length < 2 || !isKeyName(parts[1]!) || fromHex(parts[2]!)?.length !== 4) return null
  return { name: parts[1]!, keyId: parts[2]!, type: material[0]!, key: material.slice(1) }
}
