/**
 * Timestamp: an authority that the reader trusts says that it saw a hash, and so what was hashed, no later than some time.
 *
 * A token proves nothing to somebody who does not trust the authority's certificate, and nothing about when something was made:
 * only that it was there at the time of the stamp. Whether a certificate was revoked is not asked.
 *
 * Standards: RFC 3161 with RFC 5816, RFC 5652, RFC 5280. Format and codes: spec/timestamp.md
 * @module
 */
import { sha1 } from '@noble/hashes/legacy.js'
import { sha384, sha512 } from '@noble/hashes/sha2.js'
import { concatBytes, derTag, equalBytes, formatDer, hexOfInteger, isBytes, parseDer, sha256, type Bytes } from '@proofmark/core/bytes'
import { isForTimestampsOnly, isNamed, keyIdOf, keyUsageOf, readCertificate, type Certificate } from './certificate.ts'
import { certificateChain } from './certificate-chain.ts'
import { distinguishedName } from './distinguished-name.ts'
import { checkRawSignature, hashOf, type CheckRaw, type HashName } from './raw-signature.ts'
import { answering, Refusal, refuse, type TimestampCode } from './timestamp-code.ts'
import { readTimestampInfo, type TimestampInfo, type TimestampTime } from './timestamp-info.ts'
import { readTimestampToken, type CertificateId, type TimestampToken } from './timestamp-token.ts'

export interface TimestampQuestion {
  /** A TimeStampResp or a TimeStampToken in DER. Foreign. */
  readonly token: Bytes
  /** SHA-256 of what was stamped. */
  readonly imprint: Bytes
  /** Certificates in DER that the reader trusts: of a root, of one below it, or of the signer itself. */
  readonly authorities: readonly Bytes[]
  readonly checkRaw: CheckRaw
  /** The octets that the request had, most significant first. Left out: any, or none. */
  readonly nonce?: Bytes
}

export interface Timestamp {
  readonly ok: true
  readonly time: TimestampTime
  /** Subject of the signer's certificate, as text for people. */
  readonly authority: string
  /** Subject of the certificate that the reader trusts and that the chain ends in. */
  readonly trustedBy: string
  /** In hex. */
  readonly serialNumber: string
  /** OID with points: under which rules the authority stamps. */
  readonly policy: string
  readonly nonce: string | null
}

export type TimestampAnswer = Timestamp | { readonly ok: false; readonly code: TimestampCode }

/** Checks a token from foreign bytes, in the order of spec/timestamp.md. Never throws on them; what `checkRaw` throws is passed on. */
export function checkTimestamp({ token: bytes, imprint, authorities, checkRaw, nonce }: TimestampQuestion): TimestampAnswer {
  return answering(() => {
    const token = readTimestampToken(bytes)
    const info = readTimestampInfo(token.info)
    requireAnswerTo(info, imprint, nonce)
    const trusted = authorities.map(readAuthority)
    const others = token.certificates.map(readCertificate)
    const signer = signerOf(token, [...others, ...trusted])
    requireSigned(token, signer, checkRaw)
    requireTimestampSigner(signer, info)
    const chain = certificateChain({ signer, authorities: trusted, others, at: info.time.genTime, checkRaw })
    requireNamed(token, chain, others)
    const { time, serialNumber, policy } = info
    return { ok: true, time, authority: distinguishedName(signer.subject), trustedBy: distinguishedName(chain.at(-1)!.subject), serialNumber, policy, nonce: info.nonce }
  })
}

/** Is it about these bytes, and an answer to this question? */
export function requireAnswerTo(info: TimestampInfo, imprint: Bytes, nonce: Bytes | undefined): void {
  const { algorithm, hash } = info.imprint
  if (algorithm.oid !== sha256Oid || (algorithm.parameters !== null && algorithm.parameters.tag !== derTag.null) || hash.length !== 32) refuse('imprint-not-sha256')
  if (!isBytes(imprint) || !equalBytes(hash, imprint)) refuse('imprint-differs')
  if (nonce !== undefined && info.nonce !== hexOfInteger(concatBytes(Uint8Array.of(0), nonce))) refuse('nonce-differs')
}

const sha256Oid = '2.16.840.1.101.3.4.2.1'
const digests: Readonly<Record<HashName, (bytes: Bytes) => Bytes>> = { sha256, sha384, sha512 }

function readAuthority(bytes: Bytes): Certificate {
  try {
    const read = parseDer(bytes)
    return read.ok ? readCertificate(read.der) : refuse('authority-malformed')
  } catch (error) {
    if (error instanceof Refusal) return refuse('authority-malformed')
    throw error
  }
}

function signerOf({ signer: { id } }: TimestampToken, certificates: readonly Certificate[]): Certificate {
  const isMeant = (each: Certificate) => {
    if ('issuer' in id) return equalBytes(each.issuer, id.issuer) && equalBytes(each.serial, id.serial)
    const keyId = keyIdOf(each)
    return keyId !== null && equalBytes(keyId, id.keyId)
  }
  return certificates.find(isMeant) ?? refuse('signer-missing')
}

/** The signer signed the attributes, and the attributes name this content and this certificate. */
function requireSigned({ info, signer: cms }: TimestampToken, signer: Certificate, checkRaw: CheckRaw): void {
  if (cms.contentType !== '1.2.840.113549.1.9.16.1.4') refuse('content-type-differs')
  const digest = hashOf(cms.digest)
  if (!equalBytes(digests[digest](info), cms.messageDigest)) refuse('digest-differs')
  if (cms.certificateIds.some(([first]) => !isIdOf(first!, signer))) refuse('certificate-id-differs')
  if (!checkRawSignature(cms.algorithm, signer.spki, cms.signedAttributes, cms.signature, checkRaw, digest)) refuse('signature-wrong')
}

/**
 * The older form of the attribute has SHA-1 only (RFC 5816 keeps it). It names a certificate that the chain and the signature have
 * to vouch for anyway: who wanted to use its weakness would need a second certificate with the same hash, for the same key, from an
 * authority that the reader trusts.
 */
function isIdOf({ algorithm, hash, issuerSerial }: CertificateId, certificate: Certificate): boolean {
  const found = algorithm === 'sha1' ? sha1(certificate.whole) : digests[algorithm === 'sha256' ? algorithm : hashOf(algorithm)](certificate.whole)
  if (!equalBytes(hash, found)) return false
  if (issuerSerial === null) return true
  const names = issuerSerial.issuer.parts ?? []
  return names.length === 1 && equalBytes(names[0]!.whole, formatDer(0xa4, certificate.issuer)) && equalBytes(issuerSerial.serial, certificate.serial)
}

/** A certificate for time-stamping and nothing else (RFC 3161, 2.3), of the authority that the token names if it names one. */
function requireTimestampSigner(signer: Certificate, { authority }: TimestampInfo): void {
  if (!isForTimestampsOnly(signer)) refuse('usage-not-timestamping')
  const usage = keyUsageOf(signer)
  if (usage !== null && !(usage.signs && usage.isOnlySigning)) refuse('key-usage-wrong')
  if (authority !== null && !isNamed(signer, authority)) refuse('authority-name-differs')
}

/**
 * Certificates that the attribute lists after the signer's are those of the chain (RFC 5035, 5.4.1), or those above its trusted end,
 * which are in the token and were not needed.
 */
function requireNamed({ signer }: TimestampToken, chain: readonly Certificate[], others: readonly Certificate[]): void {
  const line = [...chain]
  for (const each of line) line.push(...others.filter((above) => equalBytes(above.subject.whole, each.issuer) && !line.some(({ whole }) => equalBytes(whole, above.whole))))
  for (const ids of signer.certificateIds) for (const id of ids.slice(1)) if (!line.some((certificate) => isIdOf(id, certificate))) refuse('certificate-id-differs')
}
