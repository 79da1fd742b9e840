/**
 * Raw signature: the question whether a key signed a message, as an algorithm identifier and a key put it, strictly.
 *
 * The core has no RSA and no ECDSA of its own. It decides what exactly is asked (one hash, one padding, one curve), refuses what
 * engines judge differently, and hands the arithmetic to a port: node:crypto on a server, WebCrypto in a browser. Ed25519
 * is answered by the strict check that notes have, so that there is one verdict in every engine.
 *
 * Standards: RFC 4055 (RSA), RFC 5480 and 5758 (ECDSA), RFC 8410 (Ed25519), RFC 5754 (SHA-2).
 * @module
 */
import { derTag, equalBytes, hexOfInteger, oidText, parseDer, type Bytes, type Der } from '@proofmark/core/bytes'
import { checkSignature } from '@proofmark/core/log'
import { algorithmId, Fields, implicitCount, type AlgorithmId } from './der-fields.ts'
import { refuse } from './timestamp-code.ts'

export type HashName = 'sha256' | 'sha384' | 'sha512'
export type Curve = 'P-256' | 'P-384' | 'P-521'

export type RawAlgorithm =
  | { readonly kind: 'rsa-pkcs1'; readonly hash: HashName }
  | { readonly kind: 'rsa-pss'; readonly hash: HashName; readonly saltLength: number }
  | { readonly kind: 'ecdsa'; readonly hash: HashName; readonly curve: Curve }

export interface RawQuestion {
  readonly algorithm: RawAlgorithm
  /** SubjectPublicKeyInfo in DER: rsaEncryption, or id-ecPublicKey with a named curve and an uncompressed point. */
  readonly spki: Bytes
  readonly message: Bytes
  /** RSA: as long as the modulus. ECDSA: SEQUENCE of two positive INTEGER, in DER. */
  readonly signature: Bytes
}

/** Did the key sign the message? Synchronous; a signature that is malformed is none. */
export type CheckRaw = (question: RawQuestion) => boolean

const hashes: Readonly<Record<string, HashName>> = { '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512' }
const curves: Readonly<Record<string, Curve>> = { '1.2.840.10045.3.1.7': 'P-256', '1.3.132.0.34': 'P-384', '1.3.132.0.35': 'P-521' }
const coordinateSize: Readonly<Record<Curve, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 }
const rsaWith: Readonly<Record<string, HashName>> = { '1.2.840.113549.1.1.11': 'sha256', '1.2.840.113549.1.1.12': 'sha384', '1.2.840.113549.1.1.13': 'sha512' }
const ecdsaWith: Readonly<Record<string, HashName>> = { '1.2.840.10045.4.3.2': 'sha256', '1.2.840.10045.4.3.3': 'sha384', '1.2.840.10045.4.3.4': 'sha512' }
const [rsaEncryption, rsaPss, mgf1, ecPublicKey, ed25519] = ['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.10', '1.2.840.113549.1.1.8', '1.2.840.10045.2.1', '1.3.101.112']
/** MD2, MD4, MD5, SHA-1, SHA-224; RSA with these; ECDSA with SHA-1 and SHA-224. */
const weak = new Set(['1.2.840.113549.2.2', '1.2.840.113549.2.4', '1.2.840.113549.2.5', '1.3.14.3.2.26', '2.16.840.1.101.3.4.2.4',
  '1.2.840.113549.1.1.2', '1.2.840.113549.1.1.3', '1.2.840.113549.1.1.4', '1.2.840.113549.1.1.5', '1.2.840.113549.1.1.14', '1.2.840.10045.4.1', '1.2.840.10045.4.3.1'])

const unknown = (oid: string) => refuse(weak.has(oid) ? 'hash-weak' : 'algorithm-unknown')
const isNull = (der: Der | null) => der?.tag === derTag.null
const isNullOrAbsent = (der: Der | null) => der === null || isNull(der)

/** SHA-256, SHA-384 or SHA-512; parameters absent or NULL (RFC 5754, 2). */
export function hashOf({ oid, parameters }: AlgorithmId): HashName {
  const hash = hashes[oid] ?? unknown(oid)
  return isNullOrAbsent(parameters) ? hash : refuse('algorithm-unknown')
}

/**
 * Does the signature hold? `digest`: the hash that CMS names beside the algorithm and that has to be the same. Refuses
 * algorithms and keys that are unknown, weak, or do not belong together.
 */
export function checkRawSignature(algorithm: AlgorithmId, spki: Bytes, message: Bytes, signature: Bytes, checkRaw: CheckRaw, digest?: HashName): boolean {
  const read = parseDer(spki)
  if (!read.ok) return refuse('certificate-malformed')
  const fields = new Fields(read.der, 'certificate-malformed')
  const key = algorithmId(fields.take(derTag.sequence), 'certificate-malformed')
  const bits = fields.take(derTag.bitString).content
  fields.end()
  const same = (hash: HashName) => (digest === undefined || digest === hash ? hash : refuse('algorithm-unknown'))
  const { oid, parameters } = algorithm
  if (oid === ed25519) {
    // RFC 8419, 3.1: with signed attributes the hash beside it is SHA-512.
    if (key.oid !== ed25519 || key.parameters !== null || parameters !== null || bits.length !== 33 || (digest ?? 'sha512') !== 'sha512') return refuse('algorithm-unknown')
    return checkSignature(bits.subarray(1), message, signature)
  }
  if (ecdsaWith[oid] !== undefined) {
    const curve = curveOf(key, bits)
    if (parameters !== null) return refuse('algorithm-unknown')
    return isPairOfIntegers(signature) && checkRaw({ algorithm: { kind: 'ecdsa', hash: same(ecdsaWith[oid]), curve }, spki, message, signature })
  }
  const asked: RawAlgorithm = oid === rsaPss ? { kind: 'rsa-pss', ...pssOf(parameters, same) }
    : isNullOrAbsent(parameters) ? { kind: 'rsa-pkcs1', hash: same(oid === rsaEncryption && digest !== undefined ? digest : rsaWith[oid] ?? unknown(oid)) }
    : refuse('algorithm-unknown')
  return signature.length === modulusSize(key, bits) && checkRaw({ algorithm: asked, spki, message, signature })
}

/** RSASSA-PSS-params (RFC 4055, 3.1) with one hash throughout. The defaults are SHA-1, so they have to be written. */
function pssOf(parameters: Der | null, same: (hash: HashName) => HashName): { hash: HashName; saltLength: number } {
  const fields = new Fields(parameters ?? refuse('algorithm-unknown'), 'algorithm-unknown')
  const [wrappedHash, wrappedMask] = [fields.maybe(0xa0) ?? refuse('hash-weak'), fields.maybe(0xa1) ?? refuse('hash-weak')]
  const salt = fields.maybe(0xa2)
  fields.end()
  const hash = hashOf(algorithmId(fields.inside(wrappedHash), 'algorithm-unknown'))
  const mask = algorithmId(fields.inside(wrappedMask), 'algorithm-unknown')
  if (mask.oid !== mgf1 || mask.parameters === null || hashOf(algorithmId(mask.parameters, 'algorithm-unknown')) !== hash) return refuse('algorithm-unknown')
  const saltLength = salt === null ? 20 : implicitCount(fields.inside(salt).content, 'algorithm-unknown')
  return saltLength <= 64 ? { hash: same(hash), saltLength } : refuse('algorithm-unknown')
}

/** In bytes. Bounds within which node:crypto and the browsers agree. */
function modulusSize(key: AlgorithmId, bits: Bytes): number {
  if (key.oid !== rsaEncryption || !isNull(key.parameters) || bits[0] !== 0) return refuse('algorithm-unknown')
  const read = parseDer(bits.subarray(1))
  if (!read.ok) return refuse('certificate-malformed')
  const fields = new Fields(read.der, 'certificate-malformed')
  const modulus = hexOfInteger(fields.take(derTag.integer).content) ?? ''
  const exponent = hexOfInteger(fields.take(derTag.integer).content) ?? ''
  fields.end()
  const size = modulus.length / 2
  // A first octet from 80: the modulus fills its bytes.
  if (size < 256 || size > 1024 || modulus < '8' || /[02468ace]$/.test(modulus)) return refuse('key-weak')
  const power = exponent.length > 16 ? 0 : Number.parseInt(exponent, 16)
  return power >= 3 && power < 2 ** 32 && power % 2 === 1 ? size : refuse('key-weak')
}

function curveOf(key: AlgorithmId, bits: Bytes): Curve {
  const named = key.oid === ecPublicKey && key.parameters?.tag === derTag.oid ? curves[oidText(key.parameters.content)] : undefined
  const curve = named ?? refuse('algorithm-unknown')
  return bits[0] === 0 && bits[1] === 4 && bits.length === 2 + 2 * coordinateSize[curve] ? curve : refuse('algorithm-unknown')
}

function isPairOfIntegers(signature: Bytes): boolean {
  const read = parseDer(signature)
  return read.ok && read.der.tag === derTag.sequence && read.der.parts?.length === 2
    && read.der.parts.every(({ tag, content }) => tag === derTag.integer && content[0]! < 0x80 && !equalBytes(content, Uint8Array.of(0)))
}
