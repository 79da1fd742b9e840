/**
 * What somebody can try who gets hold of the files: a dictionary of all serials of eight digits. An attack that turns a candidate into
 * something to look for in a file finds a serial exactly if it finds it for the serial itself, so each attack is run on every serial
 * that is there, which is all that 100,000,000 candidates could hit, and on some that are not. The same attacks open lists of hashes.
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { suite, test } from 'node:test'
import { formatAnswer, formatOffer, makeAnswer, makeOffer, parseAnswer, parseOffer, formatResult, formatScalar, parseScalar, raiseElement, raiseHashed, readAnswer, scalarOf, serialBytes } from '@proofmark/core/matching'
import { raiseInThreads } from './index.ts'
import { raiseBySodium } from './sodium-raising.ts'

const context = 'invented rifles'
const random = (length: number) => new Uint8Array(randomBytes(length))
const serial = (n: number) => String(n).padStart(8, '0')
/** Of each side, all numbers; the first of them are common. */
const common = Array.from({ length: 10 }, (_, n) => serial(10_000_000 + n * 4_321_987))
const onlyOurs = Array.from({ length: 120 }, (_, n) => serial(1_234 + n * 798_733))
const onlyTheirs = Array.from({ length: 120 }, (_, n) => serial(77 + n * 807_311))

type Attack = (candidate: string) => readonly Uint8Array[]
const encodings = (text: string) => [Buffer.from(text), Buffer.from(`${text}\n`), Buffer.from(text, 'utf16le'), Buffer.from(`${context}${text}`), Buffer.from(serialBytes(context, text)), Buffer.from(JSON.stringify(text))]
const guessable = ['1', '2', 'ff'].map((hex) => parseScalar(hex.padStart(64, '0'))!)

/** Each gives what would stand in a file, as bytes, if it leaked in that way. */
const attacks: Readonly<Record<string, Attack>> = {
  'the serial itself': (text) => encodings(text).slice(0, 3),
  'plain hashes': (text) => encodings(text).flatMap((bytes) => ['sha256', 'sha512', 'sha1', 'md5', 'sha3-256', 'blake2s256'].map((name) => new Uint8Array(createHash(name).update(bytes).digest().subarray(0, 32)))),
  'the element before it is raised': (text) => encodings(text).slice(3, 5).flatMap((bytes) => guessable.map((scalar) => raiseHashed(new Uint8Array(bytes), scalar))),
}

/** Candidates that an attack finds in a file: its text, or an element of it in bytes, hex or base64. */
function found(attack: Attack, candidates: readonly string[], file: string): string[] {
  const inFile = new Set(file.split('\n').flatMap((line) => [line, Buffer.from(line, 'base64url').toString('hex')]))
  return candidates.filter((candidate) => attack(candidate).some((bytes) => {
    const buffer = Buffer.from(bytes)
    return inFile.has(buffer.toString('hex')) || inFile.has(buffer.toString('base64url')) || (buffer.length < 20 && file.includes(buffer.toString('latin1')))
  }))
}

suite('a dictionary against the files of a matching', async () => {
  const raise = raiseInThreads()
  const made = await makeOffer([...common, ...onlyOurs], { context }, raise, random)
  const offerText = formatOffer(made.offer)
  const offer = parseOffer(offerText)
  ok(offer.ok)
  const answered = await makeAnswer(offer.offer, [...common, ...onlyTheirs], {}, raise, random)
  ok(answered.ok)
  const answerText = formatAnswer(answered.answer)
  const answer = parseAnswer(answerText)
  ok(answer.ok)

  test('the exchange itself finds all that is common, and no more', async () => {
    const read = await readAnswer(answer.answer, made.secret, offer.offer.sha256, raise)
    deepEqual(read.ok && read.common, common.toSorted())
  })

  const everyOne = [...common, ...onlyOurs, ...onlyTheirs]
  for (const [name, attack] of Object.entries(attacks)) {
    test(`${name}: nothing is found, and everything where it leaks so`, () => {
      // The digits of the hash in the last line and of the id are hex and may hold eight digits by chance; they come from no serial.
      const lines = (text: string) => text.split('\n').filter((line) => line.length === 43).join('\n')
      deepEqual(found(attack, everyOne, lines(offerText)), [])
      deepEqual(found(attack, everyOne, lines(answerText)), [])
      const leaking = everyOne.map((each) => Buffer.from(attack(each)[0]!)).map((bytes) => (bytes.length < 20 ? bytes.toString('latin1') : bytes.toString('base64url'))).join('\n')
      equal(found(attack, everyOne, leaking).length, everyOne.length)
      deepEqual(found(attack, Array.from({ length: 20 }, (_, n) => serial(99_000_000 + n)), leaking), [])
    })
  }
  test('one side cannot try a serial with its own scalar: neither on the other list, nor on its own raised by the other', () => {
    const ours = parseScalar(made.secret.scalar)!
    const list = new Set([...answer.answer.raised, ...answer.answer.own].map((element) => Buffer.from(element).toString('hex')))
    const tried = (candidate: string, scalar: bigint) => Buffer.from(raiseHashed(serialBytes(context, candidate), scalar)).toString('hex')
    deepEqual(onlyTheirs.filter((each) => list.has(tried(each, ours))), [])
    // Where its secret gets out, everything is found: so much depends on it.
    const theirs = parseScalar(answered.secret.scalar)!
    equal(onlyTheirs.filter((each) => list.has(tried(each, theirs))).length, onlyTheirs.length)
  })
  test('what both sides see of a serial that one holds does not come together', () => {
    // H(y)ᵇ and H(x)ᵃᵇ of different serials: no element of one list is one of the other, nor its square or inverse.
    const seen = new Set([...offer.offer.elements, ...answer.answer.raised].map((element) => Buffer.from(element).toString('hex')))
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const related = answer.answer.own.flatMap((element) => [element, raiseElement(element, 2n)!, raiseElement(element, order - 1n)!])
    deepEqual(related.filter((element) => seen.has(Buffer.from(element).toString('hex'))), [])
  })
  test('no scalar is a small one, or made of what the files say or the lists hold', async () => {
    const said = ['', context, offer.offer.id, offer.offer.sha256, answer.answer.sha256, offerText, answerText, offerText.split('\n')[1]!, everyOne.join('\n'), 'proofmark/match/v1-ristretto255_XMD:SHA-512_R255MAP_RO_']
    const worked = said.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'hex')]).flatMap((bytes) => ['sha512', 'sha3-512', 'blake2b512'].map((name) => formatScalar(scalarOf(createHash(name).update(bytes).digest()))))
    const small = Array.from({ length: 40 }, (_, n) => formatScalar(BigInt(n + 1)))
    const lists = new Set([...offer.offer.elements, ...answer.answer.raised, ...answer.answer.own].map((element) => Buffer.from(element).toString('hex')))
    // One serial of each side is as good as all: a list has one scalar.
    const tried = (scalar: string) => raiseBySodium({ hash: true, of: [onlyOurs[0]!, onlyTheirs[0]!].map((each) => serialBytes(context, each)), scalar })
    for (const scalar of new Set([...worked, ...small])) deepEqual((await tried(scalar)).filter((element) => lists.has(Buffer.from(element!).toString('hex'))), [])
    equal((await tried(made.secret.scalar)).filter((element) => lists.has(Buffer.from(element!).toString('hex'))).length, 1)
  })
  test('the order of a list tells nothing of the order of its serials, before or behind', () => {
    // Of n places without an order, the sum of (place - place of the sorted serial)² lies about (n³ - n) / 6, with a deviation of that over √(n - 1).
    const orderOf = (places: readonly (string | null)[]) => {
      const sorted = places.toSorted()
      const squares = places.reduce((sum, each, at) => sum + (at - sorted.indexOf(each)) ** 2, 0)
      const usual = (places.length ** 3 - places.length) / 6
      return Math.abs(squares - usual) / (usual / Math.sqrt(places.length - 1))
    }
    for (const { secret } of [made, answered]) ok(orderOf(secret.serials) < 6, 'six deviations: once in 500 million runs')
    ok(orderOf(made.secret.serials.toSorted()) > 6)
  })
  test('a second exchange of the same lists shares no element with the first, and the result names places of common ones alone', async () => {
    const again = await makeOffer([...common, ...onlyOurs], { context }, raise, random)
    const first = new Set(offer.offer.elements.map((element) => Buffer.from(element).toString('hex')))
    deepEqual(again.offer.elements.filter((element) => first.has(Buffer.from(element).toString('hex'))), [])
    const read = await readAnswer(answer.answer, made.secret, offer.offer.sha256, raise)
    ok(read.ok)
    deepEqual(read.result.lines.map((line) => answered.secret.serials[line]).toSorted(), common.toSorted())
    const places = formatResult(read.result).split('\n').slice(2, -2)
    ok(places.length === common.length && places.every((place) => Number(place) < answer.answer.own.length))
  })
})
