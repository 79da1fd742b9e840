/**
 * Exchange: how two organisations find which serials both hold. The offering side sends H(x)ᵃ of each of its serials; the answering
 * side sends those raised again, H(x)ᵃᵇ, and H(y)ᵇ of its own; the offering side raises these too and compares. Equal elements are
 * equal serials. Nobody sees a serial, and without a scalar nobody can try one.
 *
 * The construction is the private set intersection of Meadows (1986) and of Huberman, Franklin and Hogg (1999), for sides that keep to the
 * protocol. What it does not hold against stands in spec/matching.md.
 *
 * @module
 */
import { toHex } from '@proofmark/core/bytes'
import { formatScalar, paddingElement, parseScalar, raiseElement, raiseHashed, scalarOf } from './group.ts'
import { compareBytes, type Answer, type MatchRefusal, type Offer, type Result } from './match-file.ts'
import { serialBytes } from './serial-form.ts'

/** Bytes as chance gives them, from outside: core has none. */
export type Random = (length: number) => Uint8Array

/**
 * Raises many at once, perhaps in several threads, in their order. `hash`: each is first made an element. `null`: it encodes none. The
 * scalar is 64 hex digits.
 */
export type Raise = (work: { readonly hash: boolean; readonly of: readonly Uint8Array[]; readonly scalar: string }) => Promise<readonly (Uint8Array | null)[]>

/** Stays with its side and is deleted afterwards: who has it can try serials against the files. */
export interface MatchSecret {
  readonly side: 'offer' | 'answer'
  readonly id: string
  readonly context: string
  readonly scalar: string
  /** By the place of the element in the list of this side; `null`: padding. */
  readonly serials: readonly (string | null)[]
}

/** In this thread, one after the other. */
export const raiseHere: Raise = async ({ hash, of, scalar }) => {
  const exponent = parseScalar(scalar)
  if (exponent === null) throw new RangeError('scalar: expected 64 hex digits within the order of the group')
  return of.map((each) => (hash ? raiseHashed(each, exponent) : raiseElement(each, exponent)))
}

/** `padTo`: the list is filled up to this number with elements that stand for nothing, so that its length tells less. */
export async function makeOffer(serials: readonly string[], { context, padTo = 0 }: { context: string; padTo?: number }, raise: Raise, random: Random): Promise<{ offer: Omit<Offer, 'sha256'>; secret: MatchSecret }> {
  const scalar = formatScalar(scalarOf(random(64)))
  const id = toHex(random(16))
  const { elements, places } = await listOf(serials, { context, scalar, padTo }, raise, random)
  return { offer: { id, context, elements }, secret: { side: 'offer', id, context, scalar, serials: places } }
}

/** `null` element of the offer: refused with its line in the file. */
export async function makeAnswer(offer: Offer, serials: readonly string[], { padTo = 0 }: { padTo?: number }, raise: Raise, random: Random): Promise<{ ok: true; answer: Omit<Answer, 'sha256'>; secret: MatchSecret } | MatchRefusal> {
  const scalar = formatScalar(scalarOf(random(64)))
  const raised = await raise({ hash: false, of: offer.elements, scalar })
  if (!allElements(raised)) return noElement(raised.indexOf(null) + 3)
  const { elements, places } = await listOf(serials, { context: offer.context, scalar, padTo }, raise, random)
  return {
    ok: true,
    answer: { id: offer.id, offer: offer.sha256, raised, own: elements },
    secret: { side: 'answer', id: offer.id, context: offer.context, scalar, serials: places },
  }
}

/** What both hold, for the offering side, and what it may tell the other. `offer`: hash of the offer that was sent. */
export async function readAnswer(answer: Answer, secret: MatchSecret, offer: string, raise: Raise): Promise<{ ok: true; common: readonly string[]; result: Result } | MatchRefusal> {
  if (secret.side !== 'offer' || answer.id !== secret.id || answer.offer !== offer) return { ok: false, code: 'match-other', line: 2, expected: 'an answer to the offer of this secret' }
  if (answer.raised.length !== secret.serials.length) return { ok: false, code: 'match-count', line: 2, expected: `${secret.serials.length} elements of the offer` }
  const own = await raise({ hash: false, of: answer.own, scalar: secret.scalar })
  if (!allElements(own)) return noElement(own.indexOf(null) + 3 + answer.raised.length)
  const theirs = new Map(own.map((element, line) => [toHex(element), line]))
  const lines: number[] = []
  const common: string[] = []
  for (const [at, element] of answer.raised.entries()) {
    const line = theirs.get(toHex(element))
    const serial = secret.serials[at]
    if (line === undefined || serial == null) continue
    common.push(serial)
    lines.push(line)
  }
  return { ok: true, common: common.toSorted(), result: { id: answer.id, answer: answer.sha256, lines: lines.toSorted((a, b) => a - b) } }
}

/** What both hold, for the answering side, on the word of the other. `answer`: hash of the answer that was sent. */
export function readResult(result: Result, secret: MatchSecret, answer: string): { ok: true; common: readonly string[] } | MatchRefusal {
  if (secret.side !== 'answer' || result.id !== secret.id || result.answer !== answer) return { ok: false, code: 'match-other', line: 2, expected: 'a result of the answer of this secret' }
  const beyond = result.lines.findIndex((line) => secret.serials[line] == null)
  if (beyond >= 0) return { ok: false, code: 'match-element', line: beyond + 3, expected: 'the line of a serial of this side' }
  return { ok: true, common: result.lines.map((line) => secret.serials[line]!).toSorted() }
}

/** Sorted by the bytes of their elements, which is an order that tells nothing of the serials. */
async function listOf(serials: readonly string[], { context, scalar, padTo }: { context: string; scalar: string; padTo: number }, raise: Raise, random: Random) {
  const raised = await raise({ hash: true, of: serials.map((serial) => serialBytes(context, serial)), scalar })
  const listed: { element: Uint8Array; serial: string | null }[] = serials.map((serial, at) => ({ element: raised[at]!, serial }))
  while (listed.length < padTo) listed.push({ element: paddingElement(random(64)), serial: null })
  listed.sort((a, b) => compareBytes(a.element, b.element))
  return { elements: listed.map(({ element }) => element), places: listed.map(({ serial }) => serial) }
}

const allElements = (all: readonly (Uint8Array | null)[]): all is readonly Uint8Array[] => all.every((element) => element !== null)
const noElement = (line: number): MatchRefusal => ({ ok: false, code: 'match-element', line, expected: 'an element of ristretto255 other than the neutral one' })
