/**
 * Timestamp info: the sentence that a time-stamp authority signs. This hash was shown to me at this time.
 *
 * Standard: RFC 3161, 2.4.2 (TSTInfo).
 * @module
 */
import { derTag, hexOfInteger, readDerTime, toHex, type Bytes, type Der } from '@proofmark/core/bytes'
import { algorithmId, derIn, Fields, implicitCount, type AlgorithmId } from './der-fields.ts'
import { refuse } from './timestamp-code.ts'

/** Seconds since 1970-01-01T00:00:00Z, leap seconds not counted. */
export interface TimestampTime {
  /** The time less and plus the accuracy, rounded outwards to whole seconds. Without an accuracy the time alone. */
  readonly from: number
  readonly to: number
  /** The time as the authority gave it, without its fraction of a second. */
  readonly genTime: number
  /** In seconds. `null`: the authority does not say in the token how exact its time is. */
  readonly accuracy: number | null
}

export interface TimestampInfo {
  readonly policy: string
  readonly imprint: { readonly algorithm: AlgorithmId; readonly hash: Bytes }
  readonly serialNumber: string
  readonly time: TimestampTime
  /** In hex, `-` before the octets of a negative one; `null`: none was asked for. */
  readonly nonce: string | null
  /** A GeneralName in DER. `null`: the token does not name its authority. */
  readonly authority: Bytes | null
}

const code = 'info-malformed'

export function readTimestampInfo(bytes: Bytes): TimestampInfo {
  const fields = new Fields(derIn(bytes, code), code)
  if (fields.count() !== 1) refuse('version-unknown')
  const policy = fields.oid()
  const imprint = fields.fields()
  const algorithm = algorithmId(imprint.take(derTag.sequence), code)
  const hash = imprint.take(derTag.octetString).content
  imprint.end()
  const serial = fields.take(derTag.integer).content
  // 160 bits (RFC 3161, 2.4.2), and one octet for the sign.
  const serialNumber = serial.length > 21 ? null : hexOfInteger(serial)
  const time = timeOf(fields.take(derTag.generalizedTime).content, fields)
  fields.maybe(derTag.boolean) // ordering: says something of two tokens, nothing of one
  const nonce = fields.maybe(derTag.integer)
  const authority = fields.maybe(0xa0)
  const extensions = fields.maybe(0xa1)
  fields.end()
  for (const each of extensions?.parts ?? []) {
    const extension = new Fields(each, code)
    extension.oid()
    if (extension.isTrue()) refuse('extension-unknown')
    extension.take(derTag.octetString)
    extension.end()
  }
  return {
    policy, imprint: { algorithm, hash }, serialNumber: serialNumber ?? refuse(code), time,
    nonce: nonce === null ? null : hexOfInteger(nonce.content) ?? `-${toHex(nonce.content)}`, authority: authority === null ? null : fields.inside(authority).whole,
  }
}

/** Counted in whole microseconds, below 2^53 for the years that four digits have. */
function timeOf(content: Bytes, fields: Fields): TimestampTime {
  const read = readDerTime(derTag.generalizedTime, content) ?? refuse(code)
  const accuracy = fields.maybe(derTag.sequence)
  const micros = accuracy === null ? null : accuracyOf(new Fields(accuracy, code))
  const fraction = Number(read.fraction.padEnd(6, '0').slice(0, 6))
  const isBetween = read.fraction.length > 6
  const from = read.seconds * 1e6 + fraction - (micros ?? 0)
  const to = read.seconds * 1e6 + fraction + (isBetween ? 1 : 0) + (micros ?? 0)
  return { from: Math.floor(from / 1e6), to: Math.ceil(to / 1e6), genTime: read.seconds, accuracy: micros === null ? null : micros / 1e6 }
}

/** In microseconds; what is not there counts as zero (RFC 3161, 2.4.2). */
function accuracyOf(fields: Fields): number {
  const seconds = fields.maybe(derTag.integer)
  const [millis, micros] = [fields.maybe(0x80), fields.maybe(0x81)]
  fields.end()
  const below1000 = (part: Der | null) => {
    const count = part === null ? 0 : implicitCount(part.content, code)
    return part === null || (count >= 1 && count <= 999) ? count : refuse(code)
  }
  const whole = seconds === null ? 0 : implicitCount(seconds.content, code)
  return whole * 1e6 + below1000(millis) * 1000 + below1000(micros)
}
