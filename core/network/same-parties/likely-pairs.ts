/**
 * Likely pairs: records that share a number, or whose names score enough to be weighed, whatever anybody judged of them.
 *
 * What a judgement changes is not looked at here, so that the pairs of the last question serve the next one as long as no name and no number changed.
 * @module
 */
import { scoreNames } from '@proofmark/core/names'
import { NamePostings } from './name-postings.ts'
import { registerOf, valuesOf } from './number-evidence.ts'
import type { PartyRecord } from './party-record.ts'

export interface LikelyPair {
  /** Places in the list of records, the lower first. */
  readonly a: number
  readonly b: number
  /** Of the two names that are most alike; below 0: one record has none. */
  readonly score: number
  /** Which names these are. */
  readonly place: readonly [number, number]
}

export interface LikelyPairs {
  readonly pairs: readonly LikelyPair[]
  /** Records of which not all others that share a word were looked at. */
  readonly cut: number
}

/** Below it no evidence beside names makes a candidate. */
const leastScore = 0.5
/** So many comparisons in vain end the search of one record: the likeliest come first. */
const mostInVain = 40

let last: { readonly key: string; readonly made: LikelyPairs } | null = null

export function likelyPairs(records: readonly PartyRecord[]): LikelyPairs {
  const key = records.map(({ id, type, names, numbers }) => [id, type, ...names.map(({ text }) => text), ...numbers.map((number) => `${registerOf(number)} ${number.said.written}`)].join('\u0001')).join('\u0002')
  if (last?.key !== key) last = { key, made: makePairs(records) }
  return last.made
}

function makePairs(records: readonly PartyRecord[]): LikelyPairs {
  const postings = new NamePostings(records)
  const { partners: sharing, isCut: isSharingCut } = numberPartners(records)
  const pairs: LikelyPair[] = []
  let cut = 0
  for (const [at, record] of records.entries()) {
    const { others, isCut } = postings.likely(at)
    if (isCut || isSharingCut.has(at)) cut++
    const partners = sharing.get(at) ?? new Set<number>()
    let inVain = 0
    for (const other of new Set([...partners, ...others])) {
      if (inVain >= mostInVain) break
      const { of, type } = records[other]!
      if (of !== record.of || (of === 'craft' && type !== record.type)) continue
      const [score, ...place] = best(postings, at, other)
      inVain = score >= leastScore || partners.has(other) ? 0 : inVain + 1
      if (inVain === 0) pairs.push({ a: at, b: other, score, place })
    }
  }
  return { pairs, cut }
}

function best({ prepared }: NamePostings, a: number, b: number): [score: number, a: number, b: number] {
  let found: [number, number, number] = [-1, 0, 0]
  for (const [i, one] of prepared[a]!.entries()) for (const [j, other] of prepared[b]!.entries()) { const score = scoreNames(one, other); if (score > found[0]) found = [score, i, j] }
  return found
}

/** With a number that hundreds have, such as one of noughts, only so many of them are compared. */
const mostSharing = 100

/** Later records that share a number, whatever they are called. */
function numberPartners(records: readonly PartyRecord[]): { readonly partners: ReadonlyMap<number, ReadonlySet<number>>; readonly isCut: ReadonlySet<number> } {
  const byNumber = new Map<string, number[]>()
  for (const [at, { of, numbers }] of records.entries()) {
    const keys = new Set(numbers.flatMap((number) => { const register = registerOf(number); return register === null ? [] : valuesOf(number).map((value) => `${of} ${register} ${value}`) }))
    for (const key of keys) { const there = byNumber.get(key); if (there === undefined) byNumber.set(key, [at]); else there.push(at) }
  }
  const partners = new Map<number, Set<number>>()
  const isCut = new Set<number>()
  for (const places of byNumber.values()) {
    for (const [n, first] of places.entries()) {
      if (n + 1 === places.length) break
      partners.set(first, new Set([...(partners.get(first) ?? []), ...places.slice(n + 1, n + 1 + mostSharing)]))
      if (places.length > n + 1 + mostSharing) isCut.add(first)
    }
  }
  return { partners, isCut }
}
