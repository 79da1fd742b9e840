/**
 * Stamp reader: a time stamp as a word on a head, by an authority that the reader named, or by one who only says who it is.
 *
 * A token whose signature holds under a certificate that nobody vouches for is no fault: it is told, and bounds nothing. What
 * does not hold in itself is one for every reader.
 * @module
 */
import { equalBytes, type Bytes } from '@proofmark/core/bytes'
import type { StampReader } from './anchor-words.ts'
import { keyIdOf, readCertificate } from './certificate.ts'
import { distinguishedName } from './distinguished-name.ts'
import type { CheckRaw } from './raw-signature.ts'
import { checkTimestamp } from './timestamp.ts'
import { answering } from './timestamp-code.ts'
import { readTimestampInfo } from './timestamp-info.ts'
import { readTimestampToken } from './timestamp-token.ts'

/** `authorities`: certificates in DER that the reader trusts; may be empty. */
export function stampReader({ authorities, checkRaw }: { readonly authorities: readonly Bytes[]; readonly checkRaw: CheckRaw }): StampReader {
  return (token, imprint) => {
    const answer = checkTimestamp({ token, imprint, authorities, checkRaw })
    if (answer.ok) return { ok: true, by: answer.authority, from: answer.time.from, to: answer.time.to, isTrusted: true }
    // Held against nobody's certificates, so that what is wrong with a chain to one of the reader's is no fault of the token.
    const alone = checkTimestamp({ token, imprint, authorities: [], checkRaw })
    return !alone.ok && (alone.code === 'not-trusted' || alone.code === 'signer-missing') ? claimIn(token) : { ok: false, code: alone.ok ? answer.code : alone.code }
  }
}

/** Who a token says it is by, and when: nothing of it is believed. */
function claimIn(bytes: Bytes): ReturnType<StampReader> {
  return answering(() => {
    const token = readTimestampToken(bytes)
    const { id } = token.signer
    const { time } = readTimestampInfo(token.info)
    const signer = token.certificates.map(readCertificate).find((each) => ('issuer' in id ? equalBytes(each.issuer, id.issuer) && equalBytes(each.serial, id.serial) : equalBytes(keyIdOf(each) ?? new Uint8Array(), id.keyId)))
    return { ok: true, by: signer === undefined ? 'an authority that the time stamp does not name' : distinguishedName(signer.subject), from: time.from, to: time.to, isTrusted: false } as const
  })
}
