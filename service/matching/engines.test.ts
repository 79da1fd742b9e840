/**
 * Two engines, one group: libsodium and @noble/curves give the same bytes for what is published, for the vectors and for what chance brings,
 * and refuse the same. A list of which one engine alone says something else is not answered at all.
 */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mock, suite, test } from 'node:test'
import fc from 'fast-check'
import sodium from 'libsodium-wrappers-sumo'
import { expand_message_xmd } from '@noble/curves/abstract/hash-to-curve.js'
import { ristretto255 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { fromHex, toHex, utf8 } from '@proofmark/core/bytes'
import { formatScalar, parseAnswer, parseOffer, raiseHere, scalarOf, serialBytes, type Raise } from '@proofmark/core/matching'
import { raiseBySodium } from './sodium-raising.ts'
import { raiseInThreads } from './index.ts'

const hexes = (all: readonly (Uint8Array | null)[]) => all.map((each) => (each === null ? null : toHex(each)))
const both = async (work: Parameters<Raise>[0]) => Promise.all([raiseHere(work), raiseBySodium(work)].map(async (each) => hexes(await each)))
/** RFC 9497, A.1.1.1: scalars there are little-endian. */
const blind = '64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706'.match(/../g)!.toReversed().join('')
/** RFC 9496, A.3: non-canonical, negative, no square, and the neutral element; then lengths that no element has. */
const bad = [
  '00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 'f3ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0100000000000000000000000000000000000000000000000000000000000000', '01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'ed57ffd8c914fb201471d1c3d245ce3c746fcbe63a3679d51b6a516ebebe0e20',
  '26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371', '4eac077a713c57b4f4397629a4145982c661f48044dd3f96427d40b147d9742f', '3eb858e78f5a7254d8c9731174a94f76755fd3941c0ac93735c07ba14579630e',
  'a45fdc55c76448c049a1ab33f17023edfb2be3581e9c7aade8a6125215e04220', '00'.repeat(32), '', '01', '00'.repeat(33),
].map((hex) => fromHex(hex)!)

suite('two engines of matching', () => {
  test('what RFC 9497 publishes', async () => {
    await sodium.ready
    // Their tag is not ours; the bytes that the tag is hashed with go the same way.
    const element = sodium.crypto_core_ristretto255_from_hash(expand_message_xmd(Uint8Array.of(0), utf8('HashToGroup-OPRFV1-\u0000-ristretto255-SHA512'), 64, sha512))
    deepEqual(hexes(await raiseBySodium({ hash: false, of: [element], scalar: blind })), ['609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c'])
  })
  test('the elements of the vectors', async () => {
    const { input, expect } = JSON.parse(readFileSync(new URL('../../spec/vectors/matching/exchange-valid.json', import.meta.url), 'utf8')) as { input: { text: string }; expect: { answer: string; scalars: Record<'offer' | 'answer', string>; serials: Record<'offer' | 'answer', string[]> } }
    const [offer, answer] = [parseOffer(input.text), parseAnswer(expect.answer)]
    ok(offer.ok && answer.ok)
    const serials = (side: 'offer' | 'answer') => expect.serials[side].map((serial) => serialBytes(offer.offer.context, serial))
    deepEqual(await raiseBySodium({ hash: true, of: serials('offer'), scalar: expect.scalars.offer }), offer.offer.elements)
    deepEqual(await raiseBySodium({ hash: true, of: serials('answer'), scalar: expect.scalars.answer }), answer.answer.own)
    deepEqual(await raiseBySodium({ hash: false, of: offer.offer.elements, scalar: expect.scalars.answer }), answer.answer.raised)
  })
  test('texts and scalars of chance, the least and the greatest scalar', async () => {
    const least = '1'.padStart(64, '0')
    const greatest = formatScalar(ristretto255.Point.Fn.ORDER - 1n)
    const scalar = fc.oneof(fc.constantFrom(least, greatest), fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => formatScalar(scalarOf(bytes))))
    await fc.assert(fc.asyncProperty(scalar, fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 }), async (exponent, of) => {
      const [here, there] = await both({ hash: true, of, scalar: exponent })
      deepEqual(there, here)
      const [again, also] = await both({ hash: false, of: here!.map((hex) => fromHex(hex!)!), scalar: greatest })
      deepEqual(also, again)
    }), { numRuns: 30 })
  })
  test('both refuse what encodes no element, and the neutral one, wherever it stands', async () => {
    for (const each of bad) deepEqual(await both({ hash: false, of: [each], scalar: blind }), [[null], [null]], toHex(each))
    const [element] = await raiseHere({ hash: true, of: [Uint8Array.of(1)], scalar: blind })
    const [here, there] = await both({ hash: false, of: [element!, ...bad, element!], scalar: blind })
    deepEqual([there, here!.filter((each) => each === null).length], [here, bad.length])
  })
  test('bytes of chance are elements for both or for neither', async () => {
    const of = Array.from({ length: 300 }, (_, n) => new Uint8Array(createHash('sha256').update(`invented ${n}`).digest()))
    const [here, there] = await both({ hash: false, of, scalar: blind })
    deepEqual(there, here)
    const refused = here!.filter((each) => each === null).length
    ok(refused > 200 && refused < 300, `${refused} of 300 are refused: one in sixteen is an element`)
  })
  test('where one engine says something else, nothing is answered', async () => {
    const [element] = await raiseHere({ hash: true, of: [Uint8Array.of(1)], scalar: blind })
    await sodium.ready
    for (const wrong of [() => new Uint8Array(32), () => { throw new Error('no memory') }]) {
      const engine = mock.method(sodium, 'crypto_scalarmult_ristretto255', wrong)
      await rejects(raiseBySodium({ hash: false, of: [element!], scalar: blind }), /two engines of matching differ/)
      engine.mock.restore()
    }
    equal((await raiseBySodium({ hash: false, of: [element!], scalar: blind })).length, 1)
    deepEqual(await raiseBySodium({ hash: false, of: [], scalar: blind }), [])
  })
  test('threads answer in the order of the list, and tell how far they are', async () => {
    const of = Array.from({ length: 700 }, (_, n) => serialBytes('invented', String(n)))
    const told: number[] = []
    const raised = await raiseInThreads((done) => { told.push(done) }, { threads: 2 })({ hash: true, of, scalar: blind })
    const some = [0, 1, 499, 500, 699]
    deepEqual(some.map((at) => toHex(raised[at]!)), hexes(await raiseHere({ hash: true, of: some.map((at) => of[at]!), scalar: blind })))
    equal(told.at(-1), 700)
  })
  test('threads end where they are told to', async () => {
    const stop = new AbortController()
    const of = Array.from({ length: 20_000 }, (_, n) => serialBytes('invented', String(n)))
    await rejects(raiseInThreads(() => stop.abort(), { threads: 2, signal: stop.signal })({ hash: true, of, scalar: blind }), { name: 'AbortError' })
    await rejects(raiseInThreads(() => {}, { signal: stop.signal })({ hash: true, of: of.slice(0, 1), scalar: blind }), { name: 'AbortError' })
  })
})
