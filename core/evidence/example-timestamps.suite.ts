/**
 * The cases of the vectors `timestamp-*` that are made here: one change each to a token that holds. Those named `-valid-openssl-` are not
 * here: openssl made them once.
 * @module
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { concatBytes, derTag, formatDer, formatOid, parseDer, sha256, toBase64, toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import {
  algorithm, attribute, basicConstraints, certificateId, exampleCertificate, exampleImprint, exampleToken, extension, keyUsage, nameOf, octets, oids, secretOf, sequence, set, time, usages, utcTime, whole, yes,
  type CertificateChange, type ExampleName, type ExampleToken, type TokenChange,
} from './example-token.suite.ts'
import type { TimestampCode } from './timestamp-code.ts'

export interface TimestampCase {
  readonly about: string
  readonly change?: TokenChange
  /** Of the finished bytes. */
  readonly bytes?: (token: Bytes) => Bytes
  /** `root` if left out. */
  readonly authorities?: (made: ExampleToken) => readonly Bytes[]
  readonly imprint?: Bytes
  readonly nonce?: Bytes
  readonly code: 'ok' | TimestampCode
}

const nonce = Uint8Array.of(0xf1, 2, 3, 4, 5, 6, 7, 8)
const nothing = formatDer(derTag.null)
const words = (text: string) => sequence(formatDer(derTag.utf8, utf8(text)))
const of = (name: ExampleName, change: CertificateChange): TokenChange => ({ certificates: { [name]: change } })
const certificates = exampleToken().certificates
const own = { contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4', v1: '1.2.840.113549.1.9.16.2.12', v2: '1.2.840.113549.1.9.16.2.47', signingTime: '1.2.840.113549.1.9.5' }
const issuerSerial = (issuer: Bytes, serial: number) => sequence(sequence(formatDer(0xa4, issuer)), whole(serial))
const named = (...ids: readonly Bytes[]) => ({ attributes: { certificate: attribute(own.v2, sequence(sequence(...ids))) } })
const contentType = attribute(own.contentType, formatOid(oids.tstInfo))
const signerUsage = usages(true, oids.timeStamping)
const ownKey = (id: string) => extension('2.5.29.14', false, octets(utf8(id)))
/** Tells two issuers of one name apart; openssl needs it, we try both. */
const issuersKey = (id: string) => extension('2.5.29.35', false, sequence(formatDer(0x80, utf8(id))))
const keyId = extension('2.5.29.14', false, octets(utf8('invented key id')))
const rsaKey = (bytes: number) => sequence(algorithm('1.2.840.113549.1.1.1', nothing), formatDer(derTag.bitString, concatBytes(Uint8Array.of(0), sequence(formatDer(derTag.integer, concatBytes(Uint8Array.of(0), new Uint8Array(bytes).fill(0xc5))), whole(1, 0, 1)))))
const ed25519Algorithm = algorithm('1.3.101.112')
const byEd25519: TokenChange = {
  ...of('signer', { spki: sequence(ed25519Algorithm, formatDer(derTag.bitString, concatBytes(Uint8Array.of(0), ed25519.getPublicKey(secretOf('signer'))))) }),
  digest: sha512, signature: (_, signed) => ed25519.sign(signed, secretOf('signer')),
  signer: { digest: algorithm(oids.sha512), algorithm: ed25519Algorithm }, signedData: { digests: set(algorithm(oids.sha512)) },
}
const rsaWithSha256 = algorithm('1.2.840.113549.1.1.11', nothing)
/** Of the token as it is. */
const signerInfo = (() => {
  const read = parseDer(exampleToken({ status: null }).token)
  return read.ok ? read.der.parts![1]!.parts![0]!.parts!.at(-1)!.parts![0]!.whole : nothing
})()
const last = (bytes: Bytes, change: number) => concatBytes(bytes.subarray(0, -1), Uint8Array.of(bytes.at(-1)! ^ change))

export const timestampCases: Readonly<Record<string, TimestampCase>> = {
  'valid': { about: 'A response with the signer\'s certificate and the one above it; the reader trusts the root.', code: 'ok' },
  'valid-token': { about: 'The token alone, without a response around it.', change: { status: null }, code: 'ok' },
  'valid-nonce': { about: 'The nonce that was asked for.', nonce, code: 'ok' },
  'valid-nonce-leading-zero': { about: 'The nonce that was asked for had a leading zero, which a number does not keep.', nonce: concatBytes(Uint8Array.of(0), nonce), code: 'ok' },
  'valid-signer-trusted': { about: 'The reader trusts the signer\'s certificate itself.', authorities: (made) => [made.certificates.signer], code: 'ok' },
  'valid-intermediate-trusted': { about: 'The reader trusts the certificate in the middle; the token does not hold it.', change: { holds: ['signer'] }, authorities: (made) => [made.certificates.intermediate], code: 'ok' },
  'valid-certificates-with-the-reader': { about: 'No certificate in the token; the reader has them all.', change: { signedData: { certificates: null } }, authorities: (made) => Object.values(made.certificates), code: 'ok' },
  'valid-no-accuracy': { about: 'No accuracy: from and to are the time alone.', change: { info: { accuracy: null } }, code: 'ok' },
  'valid-fraction': { about: 'A fraction of a second finer than a microsecond, and an accuracy of one microsecond.', change: { info: { time: time('20310203040506.9999999Z'), accuracy: sequence(formatDer(0x81, Uint8Array.of(1))) } }, code: 'ok' },
  'valid-granted-with-modifications': { about: 'Status 1, with words.', change: { status: sequence(whole(1), words('with another policy')) }, code: 'ok' },
  'valid-ordering': { about: 'Ordering, and an extension that is not critical.', change: { info: { ordering: yes, extensions: formatDer(0xa1, extension('1.3.6.1.4.1.99999.9', false, nothing)) } }, code: 'ok' },
  'valid-authority-named': { about: 'The token names its authority by the subject of the certificate.', change: { info: { authority: formatDer(0xa0, formatDer(0xa4, nameOf('Example Time Authority'))) } }, code: 'ok' },
  'valid-authority-named-otherwise': { about: 'The token names its authority by an alternative name of the certificate.', change: { info: { authority: formatDer(0xa0, formatDer(0x82, utf8('time.works.example'))) }, ...of('signer', { extensions: [signerUsage, extension('2.5.29.17', false, sequence(formatDer(0x82, utf8('time.works.example'))))] }) }, code: 'ok' },
  'valid-authority-named-in-other-text': { about: 'The token writes the name of its authority as PrintableString, the certificate as UTF8String.', change: { info: { authority: formatDer(0xa0, formatDer(0xa4, nameOf('Example Time Authority', 0x13))) } }, code: 'ok' },
  'valid-first-second': { about: 'The signer\'s certificate begins in the second of the stamp.', change: of('signer', { from: utcTime('310203040506Z') }), code: 'ok' },
  'valid-last-second': { about: 'The signer\'s certificate ends in the second of the stamp.', change: of('signer', { to: utcTime('310203040506Z') }), code: 'ok' },
  'valid-self-issued': {
    about: 'The root allows no authority below it; the one in the middle is the root\'s own, with another key.',
    change: { certificates: { root: { extensions: [basicConstraints(true, 0), ownKey('root')] }, intermediate: { subject: nameOf('Example Time Root'), extensions: [basicConstraints(true, 0), ownKey('new'), issuersKey('root')] }, signer: { issuer: nameOf('Example Time Root'), extensions: [signerUsage, issuersKey('new')] } } }, code: 'ok',
  },
  'valid-certificate-id-sha1': { about: 'The older attribute names the signer\'s certificate by SHA-1.', change: { attributes: { certificate: attribute(own.v1, sequence(sequence(sequence(octets(sha1(certificates.signer)))))) } }, code: 'ok' },
  'valid-certificate-id-both': { about: 'Both attributes name it.', change: { attributes: { more: attribute(own.v1, sequence(sequence(sequence(octets(sha1(certificates.signer)))))) } }, code: 'ok' },
  'valid-issuer-and-serial': { about: 'The attribute names issuer and serial number, too, and writes the hash that is the default.', change: named(sequence(algorithm(oids.sha256), octets(sha256(certificates.signer)), issuerSerial(nameOf('Example Time Intermediate'), 3))), code: 'ok' },
  'valid-chain-named': { about: 'The attribute names the certificate above, too.', change: named(certificateId(certificates.signer), certificateId(certificates.intermediate)), code: 'ok' },
  'valid-key-id': { about: 'The signer is named by the identifier of its key.', change: { ...of('signer', { extensions: [signerUsage, keyId] }), signer: { version: whole(3), id: formatDer(0x80, utf8('invented key id')) } }, code: 'ok' },
  'valid-unsigned-attribute': { about: 'An attribute that nobody signed.', change: { signer: { unsigned: formatDer(0xa1, attribute('1.3.6.1.4.1.99999.8', nothing)) } }, code: 'ok' },
  'valid-signing-time': { about: 'A signed attribute that means nothing here.', change: { attributes: { more: attribute(own.signingTime, utcTime('310203040506Z')) } }, code: 'ok' },
  'valid-ed25519': { about: 'A signer with Ed25519, and so with SHA-512.', change: byEd25519, code: 'ok' },
  'valid-default-written': { about: 'The certificate writes "critical: false", which could be left out.', change: of('signer', { extensions: [signerUsage, sequence(formatOid('2.5.29.14'), formatDer(derTag.boolean, Uint8Array.of(0)), octets(octets(utf8('id'))))] }), code: 'ok' },

  'length-longer': { about: 'A length in more octets than it needs.', bytes: (token) => concatBytes(Uint8Array.of(0x30, 0x83, 0), token.subarray(2)), code: 'not-der' },
  'length-indefinite': { about: 'BER: an indefinite length.', bytes: (token) => concatBytes(Uint8Array.of(0x30, 0x80), token.subarray(4), Uint8Array.of(0, 0)), code: 'not-der' },
  'byte-behind': { about: 'A byte behind the response.', bytes: (token) => concatBytes(token, Uint8Array.of(0)), code: 'not-der' },
  'truncated': { about: 'The last byte is missing.', bytes: (token) => token.subarray(0, -1), code: 'not-der' },
  'empty': { about: 'No bytes.', bytes: () => new Uint8Array(), code: 'not-der' },
  'rejected': { about: 'Status 2 and a token all the same.', change: { status: sequence(whole(2)) }, code: 'not-granted' },
  'failure-info': { about: 'Status 0 and a reason of failure.', change: { status: sequence(whole(0), formatDer(derTag.bitString, Uint8Array.of(7, 0x80))) }, code: 'not-granted' },
  'no-token': { about: 'Status 0 and no token.', bytes: () => sequence(sequence(whole(0))), code: 'not-granted' },
  'digest-parameters': { about: 'The hash in the list before has parameters.', change: { signedData: { digests: set(algorithm(oids.sha256, octets(new Uint8Array()))) } }, code: 'token-malformed' },
  'not-signed-data': { about: 'The envelope says that it is plain data.', change: { contentInfo: formatOid(oids.data) }, code: 'token-malformed' },
  'digest-not-listed': { about: 'The hash of the signer is not in the list before.', change: { signedData: { digests: set(algorithm(oids.sha512)) } }, code: 'token-malformed' },
  'content-data': { about: 'What is signed is said to be plain data.', change: { signedData: { contentType: formatOid(oids.data) } }, code: 'content-not-timestamp' },
  'version-of-envelope': { about: 'SignedData of version 1.', change: { signedData: { version: whole(1) } }, code: 'version-unknown' },
  'version-of-signer': { about: 'A signer of version 3 by issuer and serial number.', change: { signer: { version: whole(3) } }, code: 'version-unknown' },
  'version-of-info': { about: 'A TSTInfo of version 2.', change: { info: { version: whole(2) } }, code: 'version-unknown' },
  'no-signer': { about: 'Nobody signed.', change: { signedData: { signers: set() } }, code: 'signer-count' },
  'two-signers': { about: 'The signer is there twice.', change: { signedData: { signers: set(signerInfo, signerInfo) } }, code: 'signer-count' },
  'attributes-order': { about: 'Signed attributes in another order than DER has; the signature is over this order.', change: { order: (sorted) => sorted.toReversed() }, code: 'attributes-malformed' },
  'attributes-twice': { about: 'A signed attribute twice.', change: { attributes: { more: attribute(own.contentType, formatOid(oids.data)) } }, code: 'attributes-malformed' },
  'attributes-two-values': { about: 'The content type has two values.', change: { attributes: { contentType: attribute(own.contentType, formatOid(oids.data), formatOid(oids.tstInfo)) } }, code: 'attributes-malformed' },
  'no-content-type': { about: 'No signed content type.', change: { attributes: { contentType: null } }, code: 'attributes-malformed' },
  'no-digest': { about: 'No signed hash of the content.', change: { attributes: { messageDigest: null } }, code: 'attributes-malformed' },
  'no-certificate-id': { about: 'No signed name of the certificate.', change: { attributes: { certificate: null } }, code: 'attributes-malformed' },
  'no-certificate-id-inside': { about: 'The attribute names no certificate.', change: named(), code: 'attributes-malformed' },
  'serial-negative': { about: 'A negative serial number.', change: { info: { serial: formatDer(derTag.integer, Uint8Array.of(0xff)) } }, code: 'info-malformed' },
  'serial-long': { about: 'A serial number of more than 160 bits.', change: { info: { serial: formatDer(derTag.integer, new Uint8Array(22).fill(1)) } }, code: 'info-malformed' },
  'accuracy-1000-millis': { about: 'An accuracy of 1000 milliseconds, which is a second.', change: { info: { accuracy: sequence(formatDer(0x80, Uint8Array.of(3, 0xe8))) } }, code: 'info-malformed' },
  'accuracy-0-millis': { about: 'An accuracy of 0 milliseconds, which would be left out.', change: { info: { accuracy: sequence(formatDer(0x80, Uint8Array.of(0))) } }, code: 'info-malformed' },
  'accuracy-padded': { about: 'Milliseconds with a leading zero.', change: { info: { accuracy: sequence(formatDer(0x80, Uint8Array.of(0, 5))) } }, code: 'info-malformed' },
  'time-offset': { about: 'A time with an offset instead of Z.', change: { info: { time: time('20310203040506+0000') } }, code: 'info-malformed' },
  'time-fraction-zero': { about: 'A fraction that ends in zero.', change: { info: { time: time('20310203040506.50Z') } }, code: 'info-malformed' },
  'time-no-such-day': { about: '29 February 2031.', change: { info: { time: time('20310229040506Z') } }, code: 'info-malformed' },
  'extension-critical': { about: 'A critical extension of the TSTInfo.', change: { info: { extensions: formatDer(0xa1, extension('1.3.6.1.4.1.99999.9', true, nothing)) } }, code: 'extension-unknown' },
  'imprint-sha1': { about: 'A SHA-1 was stamped.', change: { info: { algorithm: algorithm(oids.sha1, nothing), hash: octets(sha1(utf8('An invented document.\n'))) } }, code: 'imprint-not-sha256' },
  'imprint-33-bytes': { about: 'An imprint of another size than its hash has.', change: { info: { hash: octets(concatBytes(exampleImprint, Uint8Array.of(0))) } }, code: 'imprint-not-sha256' },
  'imprint-other': { about: 'Another document.', imprint: sha256(utf8('Another document.\n')), code: 'imprint-differs' },
  'nonce-other': { about: 'Another nonce than asked for.', nonce: last(nonce, 1), code: 'nonce-differs' },
  'nonce-missing': { about: 'A nonce was asked for, and there is none.', change: { info: { nonce: null } }, nonce, code: 'nonce-differs' },
  'authority-no-certificate': { about: 'What the reader trusts is no certificate.', authorities: () => [nothing], code: 'authority-malformed' },
  'certificate-extension-twice': { about: 'A certificate with an extension twice.', change: of('signer', { extensions: [signerUsage, signerUsage] }), code: 'certificate-malformed' },
  'certificate-algorithms': { about: 'A certificate with two algorithms.', change: of('intermediate', { outerAlgorithm: algorithm(oids.ecdsaSha512) }), code: 'certificate-malformed' },
  'certificate-version-1': { about: 'A certificate of version 1 with extensions.', change: of('signer', { version: null }), code: 'certificate-malformed' },
  'signer-missing': { about: 'The signer\'s certificate is not there.', change: { holds: ['intermediate'] }, code: 'signer-missing' },
  'content-type-other': { about: 'The signed content type is plain data.', change: { attributes: { contentType: attribute(own.contentType, formatOid(oids.data)) } }, code: 'content-type-differs' },
  'digest-other': { about: 'The signed hash is of another content.', change: { attributes: { messageDigest: attribute(own.messageDigest, octets(sha256(utf8('other')))) } }, code: 'digest-differs' },
  'certificate-id-other': { about: 'The attribute names another certificate.', change: named(certificateId(certificates.intermediate)), code: 'certificate-id-differs' },
  'certificate-id-other-serial': { about: 'The attribute names another serial number.', change: named(certificateId(certificates.signer, issuerSerial(nameOf('Example Time Intermediate'), 4))), code: 'certificate-id-differs' },
  'certificate-id-other-issuer': { about: 'The attribute names another issuer.', change: named(certificateId(certificates.signer, issuerSerial(nameOf('Example Time Root'), 3))), code: 'certificate-id-differs' },
  'certificate-id-sha1-other': { about: 'Of the two attributes, the older one names another certificate.', change: { attributes: { more: attribute(own.v1, sequence(sequence(sequence(octets(sha1(certificates.root)))))) } }, code: 'certificate-id-differs' },
  'certificate-id-not-in-chain': { about: 'The attribute names, after the signer\'s, a certificate that is not in the chain.', change: named(certificateId(certificates.signer), certificateId(exampleCertificate('stranger'))), code: 'certificate-id-differs' },
  'hash-sha1': { about: 'The hash of the content is SHA-1.', change: { signer: { digest: algorithm(oids.sha1) }, signedData: { digests: set(algorithm(oids.sha1)) } }, code: 'hash-weak' },
  'signature-sha1': { about: 'The signature is over SHA-1.', change: { signer: { algorithm: algorithm(oids.ecdsaSha1) } }, code: 'hash-weak' },
  'certificate-sha1': { about: 'The signer\'s certificate is signed over SHA-1.', change: of('signer', { algorithm: algorithm(oids.ecdsaSha1) }), code: 'hash-weak' },
  'signature-ed25519-sha256': { about: 'A signer with Ed25519 and SHA-256.', change: { ...byEd25519, digest: sha256, signer: { algorithm: ed25519Algorithm }, signedData: {} }, code: 'algorithm-unknown' },
  'signature-other-hash': { about: 'The signature is over another hash than the signer says.', change: { signer: { algorithm: algorithm(oids.ecdsaSha512) } }, code: 'algorithm-unknown' },
  'signature-rsa': { about: 'The signature is said to be RSA; the key is P-256.', change: { signer: { algorithm: rsaWithSha256 } }, code: 'algorithm-unknown' },
  'key-rsa-1024': { about: 'An RSA key of 1024 bits.', change: { ...of('signer', { spki: rsaKey(128) }), signer: { algorithm: rsaWithSha256 } }, code: 'key-weak' },
  'signature-bit': { about: 'A bit of the signature.', change: { signature: (signature) => last(signature, 1) }, code: 'signature-wrong' },
  'signature-negative': { about: 'The first number of the signature is negative.', change: { signature: () => sequence(formatDer(derTag.integer, Uint8Array.of(0xff)), whole(1)) }, code: 'signature-wrong' },
  'attribute-bit': { about: 'A bit of a signed attribute after signing.', bytes: (token) => flipped(token, contentType), code: 'content-type-differs' },
  'attribute-bit-unread': { about: 'A bit of a signed attribute that means nothing here, after signing.', change: { attributes: { more: attribute(own.signingTime, utcTime('310203040506Z')) } }, bytes: (token) => flipped(token, utcTime('310203040506Z'), 2), code: 'signature-wrong' },
  'usage-missing': { about: 'The signer\'s certificate has no extended key usage.', change: of('signer', { extensions: [keyUsage(6, 0xc0)] }), code: 'usage-not-timestamping' },
  'usage-not-critical': { about: 'Its extended key usage is not critical.', change: of('signer', { extensions: [usages(false, oids.timeStamping)] }), code: 'usage-not-timestamping' },
  'usage-another-too': { about: 'It may sign code, too.', change: of('signer', { extensions: [usages(true, oids.timeStamping, oids.codeSigning)] }), code: 'usage-not-timestamping' },
  'usage-another': { about: 'It may sign code only.', change: of('signer', { extensions: [usages(true, oids.codeSigning)] }), code: 'usage-not-timestamping' },
  'key-usage-certificates': { about: 'The key of the signer may sign certificates.', change: of('signer', { extensions: [keyUsage(2, 0x84), signerUsage] }), code: 'key-usage-wrong' },
  'key-usage-no-signature': { about: 'The key of the signer may encipher only.', change: of('signer', { extensions: [keyUsage(5, 0x20), signerUsage] }), code: 'key-usage-wrong' },
  'key-usage-none': { about: 'The key of the signer may do nothing.', change: of('signer', { extensions: [keyUsage(7, 0), signerUsage] }), code: 'key-usage-wrong' },
  'authority-name-other': { about: 'The token names another authority.', change: { info: { authority: formatDer(0xa0, formatDer(0xa4, nameOf('Another Authority'))) } }, code: 'authority-name-differs' },
  'authority-none': { about: 'The reader trusts nobody.', authorities: () => [], code: 'not-trusted' },
  'authority-other': { about: 'The reader trusts another root.', authorities: () => [exampleCertificate('stranger', { by: 'stranger', issuer: nameOf('stranger'), subject: nameOf('stranger'), extensions: [basicConstraints(true)] })], code: 'not-trusted' },
  'chain-gap': { about: 'The certificate between signer and root is not there.', change: { holds: ['signer'] }, code: 'not-trusted' },
  'signer-expired': { about: 'The signer\'s certificate ended a second before the stamp.', change: of('signer', { to: utcTime('310203040505Z') }), code: 'certificate-not-valid-then' },
  'signer-not-yet': { about: 'The signer\'s certificate begins a second after the stamp.', change: of('signer', { from: utcTime('310203040507Z') }), code: 'certificate-not-valid-then' },
  'intermediate-expired': { about: 'The certificate in the middle ended before the stamp.', change: of('intermediate', { to: utcTime('310101000000Z') }), code: 'certificate-not-valid-then' },
  'root-expired': { about: 'The trusted certificate ended before the stamp.', change: of('root', { to: utcTime('310101000000Z') }), code: 'certificate-not-valid-then' },
  'extension-of-signer': { about: 'A critical extension of the signer that nobody knows.', change: of('signer', { extensions: [signerUsage, extension('1.3.6.1.4.1.99999.9', true, nothing)] }), code: 'certificate-extension-unknown' },
  'extension-of-intermediate': { about: 'A critical extension in the middle that nobody knows.', change: of('intermediate', { extensions: [basicConstraints(true), extension('1.3.6.1.4.1.99999.9', true, nothing)] }), code: 'certificate-extension-unknown' },
  'name-constraints': { about: 'A limit on names, not marked critical.', change: of('intermediate', { extensions: [basicConstraints(true), extension('2.5.29.30', false, sequence(formatDer(0xa1, sequence(formatDer(0xa4, nameOf('Example Time Authority'))))))] }), code: 'certificate-extension-unknown' },
  'intermediate-no-authority': { about: 'The certificate in the middle is not for an authority.', change: of('intermediate', { extensions: [basicConstraints(false)] }), code: 'certificate-not-authority' },
  'intermediate-no-constraints': { about: 'The certificate in the middle says nothing of it.', change: of('intermediate', { extensions: [] }), code: 'certificate-not-authority' },
  'intermediate-key-usage': { about: 'Its key may not sign certificates.', change: of('intermediate', { extensions: [basicConstraints(true), keyUsage(7, 0x80)] }), code: 'certificate-not-authority' },
  'intermediate-usage': { about: 'It may issue certificates for signing code only.', change: of('intermediate', { extensions: [basicConstraints(true), usages(false, oids.codeSigning)] }), code: 'certificate-not-authority' },
  'path-length': { about: 'The root allows no authority below it.', change: of('root', { extensions: [basicConstraints(true, 0)] }), code: 'path-too-long' },
  'signer-by-stranger': { about: 'The signer\'s certificate is signed by another key than its issuer\'s.', change: of('signer', { by: 'stranger' }), code: 'certificate-signature-wrong' },
  'root-of-same-name': { about: 'The reader trusts another root with the same name.', authorities: () => [exampleCertificate('stranger', { by: 'stranger', issuer: nameOf('Example Time Root'), subject: nameOf('Example Time Root'), extensions: [basicConstraints(true)] })], code: 'certificate-signature-wrong' },
}

/** One bit inside the part, wherever it stands; `fromEnd`: of which of its octets, the last being 1. */
function flipped(bytes: Bytes, part: Bytes, fromEnd = 1): Bytes {
  const at = toHex(bytes).indexOf(toHex(part)) / 2 + part.length - fromEnd
  const changed = bytes.slice()
  changed[at]! ^= 1
  return changed
}

/** The `input` of a vector. */
export function timestampInput({ change, bytes, authorities, imprint, nonce: asked }: TimestampCase): Readonly<Record<string, string | readonly string[]>> {
  const made = exampleToken(change)
  const token = bytes?.(made.token) ?? made.token
  return { token: toBase64(token), imprint: toHex(imprint ?? exampleImprint), authorities: (authorities?.(made) ?? [made.certificates.root]).map(toBase64), ...(asked === undefined ? {} : { nonce: toHex(asked) }) }
}
