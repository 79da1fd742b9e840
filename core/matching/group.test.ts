/** Hash to group and raising, against the published vectors of RFC 9497 (OPRF(ristretto255, SHA-512), A.1.1) that use the same two steps. */
import { deepEqual, equal, rejects } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ristretto255_hasher } from '@noble/curves/ed25519.js'
import { fromHex, toHex } from '@proofmark/core/bytes'
import { formatScalar, parseScalar, raiseElement, raiseHashed, raiseHere, scalarOf } from './index.ts'

/** RFC 9497, A.1.1.1 and A.1.1.2: scalars there are little-endian. */
const secretKey = '5ebcea5ee37023ccb9fc2d2019f9d7737be85591ae8652ffa9ef0f4d37063b0e'
const blind = '64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706'
const published = [
  { input: '00', blinded: '609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c', evaluated: '7ec6578ae5120958eb2db1745758ff379e77cb64fe77b0b2d8cc917ea0869c7e' },
  { input: '5a'.repeat(17), blinded: 'da27ef466870f5f15296299850aa088629945a17d1f5b7f5ff043f76b3c06418', evaluated: 'b4cbf5a4f1eeda5a63ce7b77c7d23f461db3fcab0dd28e4e17cecb5c90d02c25' },
]
const scalar = (littleEndian: string) => parseScalar(littleEndian.match(/../g)!.toReversed().join(''))!

suite('group', () => {
  test('hashing and raising give what RFC 9497 publishes', () => {
    for (const { input, blinded, evaluated } of published) {
      const element = ristretto255_hasher.hashToCurve(fromHex(input)!, { DST: 'HashToGroup-OPRFV1-\u0000-ristretto255-SHA512' }).toBytes()
      equal(toHex(raiseElement(element, scalar(blind))!), blinded)
      equal(toHex(raiseElement(fromHex(blinded)!, scalar(secretKey))!), evaluated)
    }
  })
  test('raising by two scalars gives the same in either order, and only for the same bytes', () => {
    const [a, b] = [scalar(blind), scalar(secretKey)]
    const bytes = Uint8Array.of(1, 2, 3)
    deepEqual(raiseElement(raiseHashed(bytes, a), b), raiseElement(raiseHashed(bytes, b), a))
    equal(toHex(raiseElement(raiseHashed(bytes, a), b)!) === toHex(raiseElement(raiseHashed(Uint8Array.of(1, 2, 4), b), a)!), false)
  })
  test('what encodes no element, and the neutral one, is null', () => {
    // RFC 9496, A.3: a non-canonical field element, a negative one, and one that is no square; then the neutral element.
    const bad = ['00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 'f3ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', '0100000000000000000000000000000000000000000000000000000000000000', '26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371', '00'.repeat(32)]
    deepEqual(bad.map((hex) => raiseElement(fromHex(hex)!, 3n)), bad.map(() => null))
    equal(raiseElement(Uint8Array.of(1), 3n), null)
  })
  test('a scalar is 64 hex digits within the order, and never 0', async () => {
    const order = '1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed'
    deepEqual([parseScalar('0'.repeat(64)), parseScalar(order), parseScalar('1'), parseScalar('0'.repeat(63) + 'G')], [null, null, null, null])
    equal(formatScalar(parseScalar('0'.repeat(63) + '7')!), `${'0'.repeat(63)}7`)
    equal(scalarOf(new Uint8Array(64)), 1n)
    equal(scalarOf(new Uint8Array(64).fill(255)) < BigInt(`0x${order}`), true)
    await rejects(raiseHere({ hash: true, of: [Uint8Array.of(1)], scalar: '0'.repeat(64) }), RangeError)
  })
})
