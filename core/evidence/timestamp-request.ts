/**
 * Timestamp request: the question to an authority, and its answer held against the question.
 *
 * An answer is read without trusting anybody: it is about this hash and this nonce, or a refusal with its reason. Whether
 * the token in it holds, `checkTimestamp` says.
 *
 * Standard: RFC 3161, 2.4.
 * @module
 */
import { concatBytes, derTag, formatDer, formatInteger, formatOid, fromUtf8, invariant, parseDer, type Bytes } from '@proofmark/core/bytes'
import { requireAnswerTo } from './timestamp.ts'
import { answering, type TimestampCode } from './timestamp-code.ts'
import { readTimestampInfo, type TimestampTime } from './timestamp-info.ts'
import { mostTokenBytes, readTimestampToken } from './timestamp-token.ts'

/** What is asked: the SHA-256 of 32 bytes, and a number that no answer to another question has. */
export interface TimestampRequest {
  readonly imprint: Bytes
  /** Random octets, most significant first; at least 8. */
  readonly nonce: Bytes
}

/** A TimeStampReq in DER: SHA-256, the nonce, and the wish for the certificates. Throws for an imprint of another size. */
export function formatTimestampRequest({ imprint, nonce }: TimestampRequest): Bytes {
  invariant(imprint.length === 32, 'an imprint is a SHA-256')
  invariant(nonce.length >= 8 && nonce.length <= 32, 'a nonce has 8 to 32 octets')
  const algorithm = formatDer(derTag.sequence, formatOid('2.16.840.1.101.3.4.2.1'), formatDer(derTag.null))
  const messageImprint = formatDer(derTag.sequence, algorithm, formatDer(derTag.octetString, imprint))
  return formatDer(derTag.sequence, formatInteger(Uint8Array.of(1)), messageImprint, formatInteger(nonce), formatDer(derTag.boolean, Uint8Array.of(0xff)))
}

export type TimestampResponse =
  | {
    readonly ok: true
    /** The TimeStampToken alone: what is kept. */
    readonly token: Bytes
    /** As claimed; nothing is verified yet. */
    readonly time: TimestampTime
  }
  | {
    readonly ok: false
    readonly code: TimestampCode
    /** What the authority says of its refusal; empty where it says nothing. Foreign text. */
    readonly said: string
  }

/** Reads a TimeStampResp from foreign bytes. Never throws. Its token is about this imprint and has this nonce. */
export function readTimestampResponse(bytes: Bytes, { imprint, nonce }: TimestampRequest): TimestampResponse {
  const answer = answering(() => {
    const token = readTimestampToken(bytes)
    const info = readTimestampInfo(token.info)
    requireAnswerTo(info, imprint, nonce)
    return { ok: true, token: concatBytes(token.whole), time: info.time } as const
  })
  return answer.ok ? answer : { ...answer, said: answer.code === 'not-granted' ? statusText(bytes) : '' }
}

/** PKIStatus (RFC 3161, 2.4.2). */
const statuses = ['granted', 'granted with modifications', 'rejected', 'waiting', 'revocation warning', 'revocation notification']
/** PKIFailureInfo: the bits that are defined. */
const failures: Readonly<Record<number, string>> = {
  0: 'unknown algorithm', 2: 'request not permitted or supported', 5: 'data in the wrong format', 14: 'its time source is not available', 15: 'policy not supported', 16: 'extension not supported',
  17: 'additional information not available', 25: 'system failure',
}

/** `rejected: unknown algorithm (its own words)`. */
function statusText(bytes: Bytes): string {
  const read = parseDer(bytes, mostTokenBytes)
  const [status, ...rest] = (read.ok ? read.der.parts?.[0]?.parts : null) ?? []
  const words = rest.filter(({ tag }) => tag === derTag.sequence).flatMap(({ parts }) => parts ?? []).map(({ content }) => fromUtf8(content) ?? '')
  const bits = rest.find(({ tag }) => tag === derTag.bitString)?.content ?? new Uint8Array()
  const reasons = Object.entries(failures).filter(([bit]) => ((bits[1 + (Number(bit) >> 3)] ?? 0) & (0x80 >> (Number(bit) & 7))) !== 0).map(([, text]) => text)
  const name = statuses[status?.content[0] ?? -1] ?? 'no status'
  return [name, ...(reasons.length === 0 ? [] : [`: ${reasons.join(', ')}`]), ...(words.length === 0 ? [] : [` (${words.join(' ')})`])].join('')
}
