/** What is asked of a port, and what is refused without asking: the port here says yes to everything. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { concatBytes, formatDer, formatInteger, formatOid, parseDer, type Bytes } from '@proofmark/core/bytes'
import { algorithmId } from './der-fields.ts'
import { algorithm, oids, sequence, whole } from './example-token.suite.ts'
import { checkRawSignature, type RawQuestion } from './raw-signature.ts'
import { answering } from './timestamp-code.ts'

const nothing = formatDer(0x05)
const bits = (bytes: Bytes) => formatDer(0x03, concatBytes(Uint8Array.of(0), bytes))
const rsaKey = (octets: number, exponent: Bytes = whole(1, 0, 1), last = 0xc5) => {
  const modulus = new Uint8Array(octets).fill(0xc5)
  modulus[octets - 1] = last
  return sequence(algorithm('1.2.840.113549.1.1.1', nothing), bits(sequence(formatInteger(modulus), exponent)))
}
const ecKey = (curve: string, point: Bytes) => sequence(algorithm('1.2.840.10045.2.1', formatOid(curve)), bits(point))
const point = (octets: number, form = 4) => concatBytes(Uint8Array.of(form), new Uint8Array(octets))
const explicit = (tag: number, value: Bytes) => formatDer(tag, value)
const pss = (...parts: readonly Bytes[]) => algorithm('1.2.840.113549.1.1.10', sequence(...parts))
const [sha256, sha512, mgf1] = [algorithm(oids.sha256, nothing), algorithm(oids.sha512, nothing), '1.2.840.113549.1.1.8']
const usual = { hash: explicit(0xa0, sha256), mask: explicit(0xa1, algorithm(mgf1, sha256)), salt: explicit(0xa2, whole(32)) }
const pair = sequence(whole(1), whole(2))

/** `true` or `false`, a code, and what was asked. */
function asked(of: Bytes, spki: Bytes, signature: Bytes, digest?: 'sha256' | 'sha512') {
  const questions: RawQuestion[] = []
  const read = parseDer(of)
  ok(read.ok)
  const answer = answering(() => checkRawSignature(algorithmId(read.der, 'algorithm-unknown'), spki, new Uint8Array(3), signature, (question) => { questions.push(question); return true }, digest))
  return typeof answer === 'object' ? answer.code : answer ? questions.map(({ algorithm: { kind, hash, ...rest } }) => [kind, hash, ...Object.values(rest)].join(' ')).join() : questions.length === 0 ? 'no, unasked' : 'no'
}

suite('checkRawSignature', () => {
  test('RSA: the hash of the algorithm, or the one beside it; never two', () => {
    const long = new Uint8Array(256)
    const cases = [
      [algorithm('1.2.840.113549.1.1.11', nothing), undefined, 'rsa-pkcs1 sha256'], [algorithm('1.2.840.113549.1.1.12'), undefined, 'rsa-pkcs1 sha384'], [algorithm('1.2.840.113549.1.1.13', nothing), 'sha512', 'rsa-pkcs1 sha512'],
      [algorithm('1.2.840.113549.1.1.1', nothing), 'sha512', 'rsa-pkcs1 sha512'], [algorithm('1.2.840.113549.1.1.1', nothing), undefined, 'algorithm-unknown'], [algorithm('1.2.840.113549.1.1.11', nothing), 'sha512', 'algorithm-unknown'],
      [algorithm('1.2.840.113549.1.1.11', whole(1)), undefined, 'algorithm-unknown'], [algorithm('1.2.840.113549.1.1.5', nothing), undefined, 'hash-weak'], [algorithm('1.2.840.113549.1.1.4', nothing), undefined, 'hash-weak'], [algorithm('1.2.3'), undefined, 'algorithm-unknown'],
    ] as const
    for (const [of, digest, expected] of cases) equal(asked(of, rsaKey(256), long, digest), expected)
  })
  test('RSA: a signature of another length than the modulus is none', () => {
    const of = algorithm('1.2.840.113549.1.1.11', nothing)
    deepEqual([255, 257, 0].map((size) => asked(of, rsaKey(256), new Uint8Array(size))), ['no, unasked', 'no, unasked', 'no, unasked'])
  })
  test('RSA: keys out of bounds', () => {
    const of = algorithm('1.2.840.113549.1.1.11', nothing)
    deepEqual([255, 1025].map((size) => asked(of, rsaKey(size), new Uint8Array(size))), ['key-weak', 'key-weak'])
    deepEqual([whole(1), whole(1, 0, 0), whole(1, 0, 0, 0, 1), whole(0), formatDer(0x02, Uint8Array.of(0xff))].map((exponent) => asked(of, rsaKey(256, exponent), new Uint8Array(256))), Array(5).fill('key-weak'))
    equal(asked(of, rsaKey(256, undefined, 0xc4), new Uint8Array(256)), 'key-weak')
    deepEqual([1024, 512].map((size) => asked(of, rsaKey(size, whole(3)), new Uint8Array(size))), ['rsa-pkcs1 sha256', 'rsa-pkcs1 sha256'])
  })
  test('RSASSA-PSS: one hash throughout, written out', () => {
    const of = (parts: readonly Bytes[], digest?: 'sha256' | 'sha512') => asked(pss(...parts), rsaKey(256), new Uint8Array(256), digest)
    const { hash, mask, salt } = usual
    equal(of([hash, mask, salt]), 'rsa-pss sha256 32')
    equal(of([hash, mask]), 'rsa-pss sha256 20')
    equal(of([hash, mask, explicit(0xa2, whole(64))], 'sha256'), 'rsa-pss sha256 64')
    deepEqual([[], [hash], [mask, salt]].map((parts) => of(parts)), ['hash-weak', 'hash-weak', 'hash-weak'])
    deepEqual([
      [hash, mask, explicit(0xa2, whole(65))], [hash, mask, explicit(0xa2, formatDer(0x02, Uint8Array.of(0xff)))], [hash, explicit(0xa1, algorithm('1.2.3', sha256)), salt], [hash, explicit(0xa1, algorithm(mgf1, sha512)), salt],
      [hash, explicit(0xa1, algorithm(mgf1)), salt], [hash, mask, salt, explicit(0xa3, whole(1))],
    ].map((parts) => of(parts)), Array(6).fill('algorithm-unknown'))
    equal(of([hash, mask, salt], 'sha512'), 'algorithm-unknown')
    equal(asked(algorithm('1.2.840.113549.1.1.10'), rsaKey(256), new Uint8Array(256)), 'algorithm-unknown')
  })
  test('ECDSA: curves by name, whole points, two positive numbers', () => {
    const of = algorithm(oids.ecdsaSha256)
    const [p256, p384, p521] = ['1.2.840.10045.3.1.7', '1.3.132.0.34', '1.3.132.0.35']
    deepEqual([[p256, 64], [p384, 96], [p521, 132]].map(([curve, size]) => asked(of, ecKey(curve as string, point(size as number)), pair)), ['ecdsa sha256 P-256', 'ecdsa sha256 P-384', 'ecdsa sha256 P-521'])
    deepEqual([ecKey(p256, point(96)), ecKey(p256, point(64, 2)), ecKey(p256, point(32, 2)), ecKey('1.3.132.0.10', point(64)), rsaKey(256), sequence(algorithm('1.2.840.10045.2.1', nothing), bits(point(64)))].map((key) => asked(of, key, pair)), Array(6).fill('algorithm-unknown'))
    equal(asked(algorithm(oids.ecdsaSha256, nothing), ecKey(p256, point(64)), pair), 'algorithm-unknown')
    equal(asked(algorithm(oids.ecdsaSha1), ecKey(p256, point(64)), pair), 'hash-weak')
    const negative = formatDer(0x02, Uint8Array.of(0xff))
    for (const signature of [sequence(negative, whole(1)), sequence(whole(1), whole(0)), sequence(whole(1)), sequence(whole(1), whole(1), whole(1)), formatDer(0x31, whole(1), whole(1)), concatBytes(pair, Uint8Array.of(0)), new Uint8Array(64)]) {
      equal(asked(of, ecKey(p256, point(64)), signature), 'no, unasked')
    }
  })
  test('a key that is no key', () => {
    for (const spki of [new Uint8Array(), nothing, sequence(), sequence(algorithm('1.2.840.113549.1.1.1', nothing), bits(nothing)), sequence(algorithm('1.2.840.113549.1.1.1', nothing), bits(new Uint8Array()), nothing)]) {
      equal(asked(algorithm('1.2.840.113549.1.1.11', nothing), spki, new Uint8Array(256)), 'certificate-malformed')
    }
  })
})
