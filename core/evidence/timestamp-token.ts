/**
 * Timestamp token: the CMS envelope around the sentence of an authority, taken apart and not yet believed.
 *
 * What is signed is not the sentence but a set of attributes: the type of the content, the hash of the content, and the hash of
 * the signer's certificate (so that nobody can put another certificate with the same key beside it).
 *
 * Standards: RFC 3161, 2.4.2 (TimeStampResp, TimeStampToken); RFC 5652 (CMS); RFC 2634 and RFC 5035 (signing certificate).
 * @module
 */
import { concatBytes, derTag, oidText, parseDer, type Bytes, type Der } from '@proofmark/core/bytes'
import { algorithmId, Fields, type AlgorithmId } from './der-fields.ts'
import { refuse } from './timestamp-code.ts'

export interface TimestampToken {
  /** The ContentInfo alone, out of a response or as it was given. */
  readonly whole: Bytes
  /** A TSTInfo in DER. */
  readonly info: Bytes
  readonly certificates: readonly Der[]
  readonly signer: TokenSigner
}

export interface TokenSigner {
  readonly id: { readonly issuer: Bytes; readonly serial: Bytes } | { readonly keyId: Bytes }
  readonly digest: AlgorithmId
  readonly algorithm: AlgorithmId
  readonly signature: Bytes
  /** The SET OF in DER over which the signature is. */
  readonly signedAttributes: Bytes
  readonly contentType: string
  readonly messageDigest: Bytes
  readonly certificateIds: readonly CertificateId[][]
}

/** One ESSCertID: the hash of a certificate, and perhaps its issuer (GeneralNames in DER) and serial number. */
export interface CertificateId {
  /** `sha1`: the older form, which has no other. */
  readonly algorithm: AlgorithmId | 'sha1' | 'sha256'
  readonly hash: Bytes
  readonly issuerSerial: { readonly issuer: Der; readonly serial: Bytes } | null
}

/** 64 KiB: real ones have 1 to 10 KiB. */
export const mostTokenBytes = 65_536

const code = 'token-malformed'
const [signedData, tstInfo] = ['1.2.840.113549.1.7.2', '1.2.840.113549.1.9.16.1.4']
const attribute = { contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4', signingCertificate: '1.2.840.113549.1.9.16.2.12', signingCertificateV2: '1.2.840.113549.1.9.16.2.47' } as const

/** From a TimeStampResp or a ContentInfo; which of them it is, its first part tells. */
export function readTimestampToken(bytes: Bytes): TimestampToken {
  const read = parseDer(bytes, mostTokenBytes)
  if (!read.ok) return refuse('not-der')
  const content = read.der.parts?.[0]?.tag === derTag.oid ? read.der : tokenOfResponse(read.der)
  const outer = new Fields(content, code)
  if (outer.oid() !== signedData) refuse(code)
  const wrapped = outer.take(0xa0)
  outer.end()
  const fields = new Fields(outer.inside(wrapped), code)
  // 3: the content is not plain data, and there are X.509 certificates only (RFC 5652, 5.1).
  if (fields.count() !== 3) refuse('version-unknown')
  const digests = fields.fields(derTag.set).rest(derTag.sequence).map((der) => algorithmId(der, code))
  const encapsulated = fields.fields()
  if (encapsulated.oid() !== tstInfo) refuse('content-not-timestamp')
  const octets = encapsulated.inside(encapsulated.take(0xa0))
  encapsulated.end()
  if (octets.tag !== derTag.octetString) refuse(code)
  const certificates = fields.maybe(0xa0)
  fields.maybe(0xa1) // lists of revoked certificates: nothing here asks for them
  const signers = fields.fields(derTag.set).rest(derTag.sequence)
  fields.end()
  if (signers.length !== 1) refuse('signer-count')
  const signer = readSigner(signers[0]!)
  if (digests.some(({ parameters }) => parameters !== null && parameters.tag !== derTag.null) || !digests.some(({ oid }) => oid === signer.digest.oid)) refuse(code)
  const listed = certificates?.parts ?? []
  if (listed.some(({ tag }) => tag !== derTag.sequence)) refuse('certificate-malformed')
  return { whole: content.whole, info: octets.content, certificates: listed, signer }
}

/** Granted, or granted with modifications (RFC 3161, 2.4.2); any other status comes without a token. */
function tokenOfResponse(der: Der): Der {
  const fields = new Fields(der, code)
  const status = fields.fields()
  const number = status.count()
  const words = status.maybe(derTag.sequence)
  if ((words?.parts ?? []).some(({ tag }) => tag !== derTag.utf8)) refuse(code)
  const failure = status.maybe(derTag.bitString)
  status.end()
  const token = fields.maybe(derTag.sequence)
  fields.end()
  return number > 1 || failure !== null || token === null ? refuse('not-granted') : token
}

function readSigner(der: Der): TokenSigner {
  const fields = new Fields(der, code)
  const version = fields.count()
  const keyId = fields.maybe(0x80)
  const id = keyId === null ? issuerAndSerial(fields.fields()) : { keyId: keyId.content }
  if (version !== (keyId === null ? 1 : 3)) refuse('version-unknown')
  const digest = algorithmId(fields.take(derTag.sequence), code)
  const attributes = fields.maybe(0xa0) ?? refuse('attributes-malformed')
  const algorithm = algorithmId(fields.take(derTag.sequence), code)
  const signature = fields.take(derTag.octetString).content
  fields.maybe(0xa1) // attributes that nobody signed
  fields.end()
  const values = attributesOf(attributes)
  const one = (oid: string) => values.get(oid) ?? refuse('attributes-malformed')
  const [contentType, messageDigest] = [one(attribute.contentType), one(attribute.messageDigest)]
  if (contentType.tag !== derTag.oid || messageDigest.tag !== derTag.octetString) refuse('attributes-malformed')
  const certificateIds = [values.get(attribute.signingCertificate), values.get(attribute.signingCertificateV2)]
    .flatMap((value, at) => (value === undefined ? [] : [certificateIdsOf(value, at === 0 ? 'sha1' : 'sha256')]))
  if (certificateIds.length === 0) refuse('attributes-malformed')
  // What stands in the token has the tag [0]; what is signed has that of a set (RFC 5652, 5.4).
  const signedAttributes = concatBytes(Uint8Array.of(derTag.set), attributes.whole.subarray(1))
  return { id, digest, algorithm, signature, signedAttributes, contentType: oidText(contentType.content), messageDigest: messageDigest.content, certificateIds }
}

function issuerAndSerial(fields: Fields) {
  const [issuer, serial] = [fields.take(derTag.sequence).whole, fields.take(derTag.integer).content]
  fields.end()
  return { issuer, serial }
}

/** Each once, in the order of DER. Those that we name have one value; the others are signed and mean nothing to us. */
function attributesOf(set: Der): Map<string, Der> {
  const values = new Map<string, Der>()
  const seen = new Set<string>()
  for (const [at, each] of set.parts!.entries()) {
    const before = set.parts![at - 1]
    if (before !== undefined && !isBefore(before.whole, each.whole)) refuse('attributes-malformed')
    const fields = new Fields(each, 'attributes-malformed')
    const oid = fields.oid()
    const listed = fields.take(derTag.set).parts ?? []
    fields.end()
    if (seen.has(oid)) refuse('attributes-malformed')
    seen.add(oid)
    if (!(Object.values(attribute) as string[]).includes(oid)) continue
    if (listed.length !== 1) refuse('attributes-malformed')
    values.set(oid, listed[0]!)
  }
  return values
}

/** X.690, 11.6: ascending, as strings of octets. */
function isBefore(a: Bytes, b: Bytes): boolean {
  const at = a.findIndex((octet, n) => octet !== b[n])
  return at >= 0 && at < b.length && a[at]! < b[at]!
}

/** SigningCertificate or SigningCertificateV2, at least one entry. */
function certificateIdsOf(der: Der, form: 'sha1' | 'sha256'): CertificateId[] {
  const fields = new Fields(der, 'attributes-malformed')
  const ids = fields.fields().rest(derTag.sequence).map((each): CertificateId => {
    const id = new Fields(each, 'attributes-malformed')
    const named = form === 'sha256' ? id.maybe(derTag.sequence) : null
    const hash = id.take(derTag.octetString).content
    const issuer = id.maybe(derTag.sequence)
    id.end()
    const algorithm = named === null ? form : algorithmId(named, 'attributes-malformed')
    return { algorithm, hash, issuerSerial: issuer === null ? null : issuerSerialOf(issuer) }
  })
  fields.maybe(derTag.sequence) // policies: nothing here asks for them
  fields.end()
  return ids.length > 0 ? ids : refuse('attributes-malformed')
}

function issuerSerialOf(der: Der) {
  const fields = new Fields(der, 'attributes-malformed')
  const [issuer, serial] = [fields.take(derTag.sequence), fields.take(derTag.integer).content]
  fields.end()
  return { issuer, serial }
}
