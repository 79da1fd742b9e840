/**
 * Certificate: what a check of a chain needs to know of an X.509 certificate, read strictly.
 *
 * Names are compared byte by byte. RFC 5280 (4.1.2.4 and 4.1.2.6) has authorities write their name in one way, as issuer and as
 * subject, so that a chain need not know which letters some alphabet takes for the same.
 *
 * Standard: RFC 5280, section 4.
 * @module
 */
import { derTag, equalBytes, oidText, readDerTime, type Bytes, type Der } from '@proofmark/core/bytes'
import { algorithmId, derIn, Fields, type AlgorithmId } from './der-fields.ts'
import { distinguishedName } from './distinguished-name.ts'
import { refuse } from './timestamp-code.ts'

export interface Certificate {
  readonly whole: Bytes
  /** What the issuer signed. */
  readonly signed: Bytes
  readonly algorithm: AlgorithmId
  readonly signature: Bytes
  /** Content of the INTEGER. */
  readonly serial: Bytes
  /** Names in DER. */
  readonly issuer: Bytes
  readonly subject: Der
  /** Seconds since 1970; both are inside. */
  readonly notBefore: number
  readonly notAfter: number
  readonly spki: Bytes
  readonly extensions: ReadonlyMap<string, { readonly isCritical: boolean; readonly value: Bytes }>
}

const code = 'certificate-malformed'
const [subjectKeyId, keyUsageId, subjectAltNames, basicConstraintsId, nameConstraints, extendedKeyUsageId] = ['2.5.29.14', '2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.30', '2.5.29.37']
const [timeStamping, anyUsage] = ['1.3.6.1.5.5.7.3.8', '2.5.29.37.0']

export function readCertificate(der: Der): Certificate {
  const fields = new Fields(der, code)
  const signed = fields.take(derTag.sequence)
  const algorithm = algorithmId(fields.take(derTag.sequence), code)
  const signature = wholeOctets(fields.take(derTag.bitString).content)
  fields.end()
  const inner = new Fields(signed, code)
  const version = inner.maybe(0xa0)
  const versionNumber = version === null ? 0 : versionOf(inner.inside(version))
  const serial = inner.take(derTag.integer).content
  // Both name the algorithm, and only one of them is signed.
  if (!equalBytes(inner.take(derTag.sequence).whole, algorithm.whole)) refuse(code)
  const issuer = nameOf(inner.take(derTag.sequence)).whole
  const validity = inner.fields()
  const [notBefore, notAfter] = [timeOf(validity), timeOf(validity)]
  validity.end()
  const subject = nameOf(inner.take(derTag.sequence))
  const spki = keyOf(inner.take(derTag.sequence))
  // Unique identifiers of issuer and subject: obsolete, and nothing hangs on them.
  inner.maybe(0x81)
  inner.maybe(0x82)
  const wrapped = inner.maybe(0xa3)
  inner.end()
  if (wrapped !== null && versionNumber !== 2) refuse(code)
  const extensions = wrapped === null ? new Map() : extensionsOf(inner.inside(wrapped))
  return { whole: der.whole, signed: signed.whole, algorithm, signature, serial, issuer, subject, notBefore, notAfter, spki, extensions }
}

/** 1 and 2 mean version 2 and 3; 0, version 1, is not written. */
const versionOf = ({ tag, content }: Der) => (tag === derTag.integer && content.length === 1 && (content[0] === 1 || content[0] === 2) ? content[0] : refuse(code))

/** RDNSequence (RFC 5280, 4.1.2.4): text of a type that names have. */
function nameOf(name: Der): Der {
  for (const relative of new Fields(name, code).rest(derTag.set)) {
    for (const each of new Fields(relative, code, derTag.set).rest(derTag.sequence)) {
      const fields = new Fields(each, code)
      fields.oid()
      const value = each.parts![1]
      if (each.parts!.length !== 2 || !isText(value!.tag, value!.content.length)) refuse(code)
    }
  }
  return name
}

/** UTF8String, NumericString, PrintableString, TeletexString, IA5String; BMPString with whole letters. Nobody writes UniversalString. */
const isText = (tag: number, length: number) => [0x0c, 0x12, 0x13, 0x14, 0x16].includes(tag) || (tag === 0x1e && length % 2 === 0)

/** SubjectPublicKeyInfo (RFC 5280, 4.1.2.7); what the algorithm wants of it is asked when it has to check something. */
function keyOf(spki: Der): Bytes {
  const fields = new Fields(spki, code)
  algorithmId(fields.take(derTag.sequence), code)
  fields.take(derTag.bitString)
  fields.end()
  return spki.whole
}

/** Extensions (RFC 5280, 4.1.2.9), each once. */
function extensionsOf(der: Der): Map<string, { isCritical: boolean; value: Bytes }> {
  const found = new Map<string, { isCritical: boolean; value: Bytes }>()
  for (const each of new Fields(der, code).rest(derTag.sequence)) {
    const fields = new Fields(each, code)
    const oid = fields.oid()
    const isCritical = fields.isTrue()
    if (found.has(oid)) refuse(code)
    found.set(oid, { isCritical, value: fields.take(derTag.octetString).content })
    fields.end()
  }
  return found
}

function timeOf(fields: Fields): number {
  const der = fields.maybe(derTag.utcTime) ?? fields.take(derTag.generalizedTime)
  const time = readDerTime(der.tag, der.content)
  return time === null || time.fraction !== '' ? refuse(code) : time.seconds
}

const wholeOctets = (bits: Bytes) => (bits[0] === 0 ? bits.subarray(1) : refuse(code))

/** Is it an authority, and how many others may stand below it? `null`: as many as there are. */
export function authorityOf({ extensions }: Certificate): { readonly isAuthority: boolean; readonly mostBelow: number | null } {
  const extension = extensions.get(basicConstraintsId)
  if (extension === undefined) return { isAuthority: false, mostBelow: null }
  const fields = new Fields(derIn(extension.value, code), code)
  const isAuthority = fields.isTrue()
  const limit = fields.maybe(derTag.integer)
  fields.end()
  if (limit === null) return { isAuthority, mostBelow: null }
  return isAuthority && limit.content.length === 1 && limit.content[0]! < 0x80 ? { isAuthority, mostBelow: limit.content[0]! } : refuse(code)
}

/** What the key may do: digital signature, content commitment, signing certificates, anything else. `null`: nothing is said. */
export function keyUsageOf({ extensions }: Certificate): { readonly signs: boolean; readonly signsCertificates: boolean; readonly isOnlySigning: boolean } | null {
  const extension = extensions.get(keyUsageId)
  if (extension === undefined) return null
  const { tag, content } = derIn(extension.value, code)
  if (tag !== derTag.bitString || content.length < 2) return refuse(code)
  const first = content[1]!
  return { signs: (first & 0xc0) !== 0, signsCertificates: (first & 0x04) !== 0, isOnlySigning: (first & 0x3f) === 0 && content.subarray(2).every((octet) => octet === 0) }
}

/** Extended key usage: time-stamping alone and critical (RFC 3161, 2.3). */
export function isForTimestampsOnly(certificate: Certificate): boolean {
  const usages = usagesOf(certificate)
  return certificate.extensions.get(extendedKeyUsageId)?.isCritical === true && usages?.length === 1 && usages[0] === timeStamping
}

/** May certificates for time-stamping stand below this one? An authority without the extension says nothing against it. */
export function allowsTimestamps(certificate: Certificate): boolean {
  return usagesOf(certificate)?.some((usage) => usage === timeStamping || usage === anyUsage) ?? true
}

function usagesOf({ extensions }: Certificate): string[] | null {
  const extension = extensions.get(extendedKeyUsageId)
  if (extension === undefined) return null
  return new Fields(derIn(extension.value, code), code).rest(derTag.oid).map(({ content }) => oidText(content))
}

/** Is there an extension that would have to be understood? Limits on names count whether marked critical or not. */
export function hasUnknownExtension({ extensions }: Certificate): boolean {
  const known = [keyUsageId, basicConstraintsId, extendedKeyUsageId]
  return [...extensions].some(([oid, { isCritical }]) => oid === nameConstraints || (isCritical && !known.includes(oid)))
}

/** The identifier of the subject's key; `null` where there is none. */
export function keyIdOf({ extensions }: Certificate): Bytes | null {
  const extension = extensions.get(subjectKeyId)
  return extension === undefined ? null : derIn(extension.value, code).content
}

/**
 * Does a GeneralName in DER name the subject? As an alternative name byte by byte; as the subject letter by letter, since authorities
 * write their name into tokens in other types of text than into certificates.
 */
export function isNamed({ subject, extensions }: Certificate, name: Bytes): boolean {
  const others = extensions.get(subjectAltNames)
  if (others !== undefined && (derIn(others.value, code).parts ?? []).some(({ whole }) => equalBytes(whole, name))) return true
  const { tag, parts } = derIn(name, code)
  return tag === 0xa4 && parts?.length === 1 && distinguishedName(parts[0]!) === distinguishedName(subject)
}
