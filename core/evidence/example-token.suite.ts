/**
 * Invented certificates and time-stamp tokens, the same in every run, each part of which can be made otherwise: what the vectors
 * `timestamp-*` hold. Keys follow from words, signatures are P-256 without chance (RFC 6979).
 *
 * Times are in 2031; the hash that is stamped is that of the text `An invented document.\n`.
 * @module
 */
import { p256 } from '@noble/curves/nist.js'
import { derTag, formatDer, formatInteger, formatOid, sha256, utf8, type Bytes } from '@proofmark/core/bytes'

export const [sequence, set] = [(...parts: readonly Bytes[]) => formatDer(derTag.sequence, ...parts), (...parts: readonly Bytes[]) => formatDer(derTag.set, ...parts)]
export const octets = (bytes: Bytes): Bytes => formatDer(derTag.octetString, bytes)
export const whole = (...digits: readonly number[]): Bytes => formatInteger(Uint8Array.from(digits))
export const yes = formatDer(derTag.boolean, Uint8Array.of(0xff))
export const utcTime = (text: string): Bytes => formatDer(derTag.utcTime, utf8(text))
export const time = (text: string): Bytes => formatDer(derTag.generalizedTime, utf8(text))
export const algorithm = (oid: string, ...parameters: readonly Bytes[]): Bytes => sequence(formatOid(oid), ...parameters)
const nothing = formatDer(derTag.null)
export const oids = { sha1: '1.3.14.3.2.26', sha256: '2.16.840.1.101.3.4.2.1', sha512: '2.16.840.1.101.3.4.2.3', ecdsaSha1: '1.2.840.10045.4.1', ecdsaSha256: '1.2.840.10045.4.3.2', ecdsaSha512: '1.2.840.10045.4.3.4', data: '1.2.840.113549.1.7.1', tstInfo: '1.2.840.113549.1.9.16.1.4', timeStamping: '1.3.6.1.5.5.7.3.8', codeSigning: '1.3.6.1.5.5.7.3.3' } as const

export const exampleDocument = utf8('An invented document.\n')
export const exampleImprint: Bytes = sha256(exampleDocument)

export const secretOf = (key: string) => sha256(utf8(`invented key of the ${key}`))
const sign = (message: Bytes, key: string): Bytes => {
  const pair = p256.sign(message, secretOf(key), { lowS: false })
  return sequence(formatInteger(pair.subarray(0, 32)), formatInteger(pair.subarray(32)))
}
const bits = (bytes: Bytes) => formatDer(derTag.bitString, Uint8Array.of(0), bytes)
const spkiOf = (key: string) => sequence(algorithm('1.2.840.10045.2.1', formatOid('1.2.840.10045.3.1.7')), bits(p256.getPublicKey(secretOf(key), false)))

/** `O=Example Works, CN=…`, as UTF8String or another type of text. */
export const nameOf = (commonName: string, type: number = derTag.utf8): Bytes =>
  sequence(set(sequence(formatOid('2.5.4.10'), formatDer(type, utf8('Example Works')))), set(sequence(formatOid('2.5.4.3'), formatDer(type, utf8(commonName)))))

export const extension = (oid: string, isCritical: boolean, value: Bytes): Bytes => sequence(formatOid(oid), ...(isCritical ? [yes] : []), octets(value))
export const basicConstraints = (isAuthority: boolean, mostBelow?: number, isCritical = true): Bytes =>
  extension('2.5.29.19', isCritical, sequence(...(isAuthority ? [yes] : []), ...(mostBelow === undefined ? [] : [whole(mostBelow)])))
/** The octet of bits after the number of unused ones: 80 digital signature, 40 content commitment, 04 certificates. */
export const keyUsage = (unused: number, octet: number): Bytes => extension('2.5.29.15', true, formatDer(derTag.bitString, Uint8Array.of(unused, octet)))
export const usages = (isCritical: boolean, ...purposes: readonly string[]): Bytes => extension('2.5.29.37', isCritical, sequence(...purposes.map(formatOid)))

export interface CertificateChange {
  readonly version?: Bytes | null
  readonly serial?: number
  readonly subject?: Bytes
  readonly issuer?: Bytes
  readonly from?: Bytes
  readonly to?: Bytes
  readonly spki?: Bytes
  readonly extensions?: readonly Bytes[]
  readonly algorithm?: Bytes
  /** Outside, where nobody signs it. */
  readonly outerAlgorithm?: Bytes
  /** Whose key signs it. */
  readonly by?: string
}

export type ExampleName = 'root' | 'intermediate' | 'signer'
const usual: Readonly<Record<string, { readonly by: string; readonly serial: number; readonly commonName: string; readonly extensions: readonly Bytes[] }>> = {
  root: { by: 'root', serial: 1, commonName: 'Example Time Root', extensions: [basicConstraints(true), keyUsage(1, 0x06)] },
  intermediate: { by: 'root', serial: 2, commonName: 'Example Time Intermediate', extensions: [basicConstraints(true, 0), keyUsage(1, 0x06)] },
  signer: { by: 'intermediate', serial: 3, commonName: 'Example Time Authority', extensions: [basicConstraints(false), keyUsage(6, 0xc0), usages(true, oids.timeStamping)] },
}

/** Valid from 2030 to 2039. A name that is not usual is a signer of its own key. */
export function exampleCertificate(name: string, change: CertificateChange = {}): Bytes {
  const { by, serial, commonName, extensions } = usual[name] ?? { ...usual['signer']!, commonName: `Example ${name}` }
  const signature = change.algorithm ?? algorithm(oids.ecdsaSha256)
  const version = change.version === undefined ? formatDer(0xa0, whole(2)) : change.version
  const listed = change.extensions ?? extensions
  const signed = sequence(
    ...(version === null ? [] : [version]), whole(change.serial ?? serial), signature, change.issuer ?? nameOf(usual[by]?.commonName ?? by),
    sequence(change.from ?? utcTime('300101000000Z'), change.to ?? utcTime('391231235959Z')), change.subject ?? nameOf(commonName), change.spki ?? spkiOf(name), ...(listed.length === 0 ? [] : [formatDer(0xa3, sequence(...listed))]),
  )
  return sequence(signed, change.outerAlgorithm ?? signature, bits(sign(signed, change.by ?? by)))
}

/** `null` leaves a part out. */
export interface TokenChange {
  readonly info?: Partial<Record<'version' | 'policy' | 'algorithm' | 'hash' | 'serial' | 'time' | 'accuracy' | 'ordering' | 'nonce' | 'authority' | 'extensions', Bytes | null>>
  /** SHA-256 if left out. */
  readonly digest?: (info: Bytes) => Bytes
  readonly attributes?: Partial<Record<'contentType' | 'messageDigest' | 'certificate' | 'more', Bytes | null>>
  /** As they come out of this, the attributes are signed and written. */
  readonly order?: (sorted: readonly Bytes[]) => readonly Bytes[]
  readonly signer?: Partial<Record<'version' | 'id' | 'digest' | 'algorithm' | 'unsigned', Bytes | null>>
  /** From the usual signature and what is signed. */
  readonly signature?: (signature: Bytes, signed: Bytes) => Bytes
  readonly signedData?: Partial<Record<'version' | 'digests' | 'contentType' | 'certificates' | 'revocations' | 'signers', Bytes | null>>
  readonly contentInfo?: Bytes
  /** PKIStatusInfo of the response around it; `null`: the token alone. */
  readonly status?: Bytes | null
  /** Certificates of the chain that are made otherwise. */
  readonly certificates?: Partial<Record<ExampleName, CertificateChange>>
  /** Which of them are in the token. */
  readonly holds?: readonly ExampleName[]
}

export const attribute = (oid: string, ...values: readonly Bytes[]): Bytes => sequence(formatOid(oid), set(...values))
/** The order of a SET OF in DER. */
function byOctets(a: Bytes, b: Bytes): number {
  const at = a.findIndex((octet, n) => octet !== b[n])
  return at < 0 ? 0 : a[at]! - (b[at] ?? -1)
}
/** ESSCertIDv2 with SHA-256, and what may follow it. */
export const certificateId = (certificate: Bytes, ...more: readonly Bytes[]): Bytes => sequence(octets(sha256(certificate)), ...more)

export interface ExampleToken { readonly token: Bytes; readonly certificates: Readonly<Record<ExampleName, Bytes>> }

export function exampleToken(change: TokenChange = {}): ExampleToken {
  const made = (name: ExampleName) => exampleCertificate(name, change.certificates?.[name])
  const certificates = { root: made('root'), intermediate: made('intermediate'), signer: made('signer') }
  const parts = (usually: Readonly<Record<string, Bytes | null>>, otherwise: Readonly<Record<string, Bytes | null>> = {}) => Object.values({ ...usually, ...otherwise }).filter((part) => part !== null)
  const { algorithm: imprintAlgorithm, hash: imprintHash, ...infoChange } = change.info ?? {}
  const info = sequence(...parts({
    version: whole(1), policy: formatOid('1.3.6.1.4.1.99999.1'), imprint: sequence(imprintAlgorithm ?? algorithm(oids.sha256, nothing), imprintHash ?? octets(exampleImprint)), serial: whole(0x12, 0x34),
    time: time('20310203040506Z'), accuracy: sequence(whole(1), formatDer(0x80, Uint8Array.of(0x01, 0xf4))), ordering: null, nonce: whole(0xf1, 2, 3, 4, 5, 6, 7, 8), authority: null, extensions: null,
  }, infoChange))
  const attributes = parts({
    contentType: attribute('1.2.840.113549.1.9.3', formatOid(oids.tstInfo)), messageDigest: attribute('1.2.840.113549.1.9.4', octets((change.digest ?? sha256)(info))),
    certificate: attribute('1.2.840.113549.1.9.16.2.47', sequence(sequence(certificateId(certificates.signer)))), more: null,
  }, change.attributes).toSorted(byOctets)
  const ordered = change.order?.(attributes) ?? attributes
  const signed = set(...ordered)
  const signature = sign(signed, 'signer')
  const signer = sequence(...parts({
    version: whole(1), id: sequence(change.certificates?.signer?.issuer ?? nameOf('Example Time Intermediate'), whole(change.certificates?.signer?.serial ?? 3)), digest: algorithm(oids.sha256),
    attributes: formatDer(0xa0, ...ordered), algorithm: algorithm(oids.ecdsaSha256), signature: octets(change.signature?.(signature, signed) ?? signature), unsigned: null,
  }, change.signer))
  const { contentType, ...dataChange } = change.signedData ?? {}
  const signedData = sequence(...parts({
    version: whole(3), digests: set(algorithm(oids.sha256)), content: sequence(contentType ?? formatOid(oids.tstInfo), formatDer(0xa0, octets(info))),
    certificates: formatDer(0xa0, ...(change.holds ?? ['signer', 'intermediate']).map((name) => certificates[name])), revocations: null, signers: set(signer),
  }, dataChange))
  const contentInfo = sequence(change.contentInfo ?? formatOid('1.2.840.113549.1.7.2'), formatDer(0xa0, signedData))
  const status = change.status === undefined ? sequence(whole(0)) : change.status
  return { token: status === null ? contentInfo : sequence(status, contentInfo), certificates }
}
