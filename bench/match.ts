/**
 * Matching of two long lists, all steps of both sides, against what the same number of bare raisings takes in one thread.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { formatAnswer, formatOffer, makeAnswer, makeOffer, parseAnswer, parseOffer, raiseElement, raiseHashed, readAnswer } from '@proofmark/core/matching'
import { raiseInThreads } from 'proofmark/matching'

/** Invented serials of eight digits; a tenth is common. */
export async function matchTimes(count: number) {
  const serials = (from: number) => Array.from({ length: count }, (_, n) => String(10_000_000 + (from + n) * 37).padStart(8, '0'))
  const [ours, theirs] = [serials(0), serials(Math.floor(count * 0.9))]
  const raise = raiseInThreads()
  const random = (length: number) => new Uint8Array(randomBytes(length))
  const begin = performance.now()
  const made = await makeOffer(ours, { context: 'bench' }, raise, random)
  const offerText = formatOffer(made.offer)
  const offer = parseOffer(offerText)
  if (!offer.ok) throw new Error(offer.code)
  const answered = await makeAnswer(offer.offer, theirs, {}, raise, random)
  if (!answered.ok) throw new Error(answered.code)
  const answerText = formatAnswer(answered.answer)
  const answer = parseAnswer(answerText)
  if (!answer.ok) throw new Error(answer.code)
  const read = await readAnswer(answer.answer, made.secret, offer.offer.sha256, raise)
  if (!read.ok) throw new Error(read.code)
  const seconds = (performance.now() - begin) / 1000
  const expected = new Set(theirs)
  const right = read.common.length === ours.filter((serial) => expected.has(serial)).length && read.common.every((serial) => expected.has(serial))
  const start = performance.now()
  const element = raiseHashed(Uint8Array.of(1), 3n)
  for (let n = 0; n < 200; n++) raiseElement(element, 2n ** 251n + BigInt(n))
  return { seconds, common: read.common.length, right, megabytes: { offer: offerText.length / 1e6, answer: answerText.length / 1e6 }, raisings: 4 * count, one: (performance.now() - start) / 200 }
}
