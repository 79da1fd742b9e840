/**
 * Cosignatures: a witness says that at this time this was the largest head it saw of the log, and that it
 * is consistent with all heads it saw before.
 *
 * The time is the witness's clock. Several independent witnesses make an upper bound that nobody sets alone.
 *
 * Standard: C2SP tlog-cosignature, cosignature/v1 (https://c2sp.org/tlog-cosignature).
 * @module
 */
import { type Bytes, concatBytes, fromUtf8, invariant, isBytes, utf8 } from '@proofmark/core/bytes'
import { isSize } from './tree-hash.ts'
import { checkSignature } from './signature.ts'

export type CosignatureCode =
  | 'not-text' // the text is neither a string nor UTF-8
  | 'signature-length' // not 8 bytes of time and 64 of signature
  | 'time-range' // above 2^53 - 1 seconds
  | 'signature-wrong'

/**
 * Does the cosignature (72 bytes: time, signature) hold for the text of a checkpoint? `time`: seconds since
 * 1970-01-01T00:00:00Z. Never throws.
 */
export function checkCosignature(publicKey: Bytes, text: string | Bytes, cosignature: Bytes): { ok: true; time: number } | { ok: false; code: CosignatureCode } {
  const no = (code: CosignatureCode) => ({ ok: false, code }) as const
  const signed = typeof text === 'string' ? text : fromUtf8(text)
  if (signed === null || !signed.isWellFormed()) return no('not-text')
  if (!isBytes(cosignature) || cosignature.length !== 72) return no('signature-length')
  const time = cosignature.subarray(0, 8).reduce((seconds, byte) => seconds * 256 + byte, 0)
  if (!isSize(time)) return no('time-range')
  return checkSignature(publicKey, cosignatureText(time, signed), cosignature.subarray(8)) ? { ok: true, time } : no('signature-wrong')
}

/** The bytes that a witness signs: two lines before the whole text of the checkpoint. */
export function cosignatureText(time: number, text: string): Bytes {
  invariant(isSize(time), `a time in whole seconds: ${time}`)
  return utf8(`cosignature/v1\ntime ${time}\n${text}`)
}

/** The 72 bytes that stand after the key id in the note: time (big-endian), signature. */
export function formatCosignature(time: number, signature: Bytes): Bytes {
  invariant(isSize(time) && signature.length === 64, 'a time in whole seconds and 64 bytes of signature')
  const seconds = Uint8Array.from({ length: 8 }, (_, i) => Math.floor(time / 256 ** (7 - i)) % 256)
  return concatBytes(seconds, signature)
}
