/**
 * Case screening: the parties and craft of a case held against lists, as candidates for a person to decide on.
 *
 * A record is what statements say of one party or craft; no date of birth is among that, so none speaks for or against. A candidate says which words of
 * which name stand for which of the listed one, and what numbers say beside them. It is no accusation: many people have one name.
 * @module
 */
import { bareNumber, type PartyFacts } from '@proofmark/core/names'
import type { ListEntry } from './list-entry.ts'
import { changedFields } from './standing.ts'
import { ScreeningList, type ScreeningHit } from './screening.ts'

export interface ScreenedRecord {
  /** Its statement. */
  readonly id: string
  readonly kind: 'party' | 'craft'
  readonly facts: PartyFacts
}

export interface Candidate extends ScreeningHit {
  readonly record: string
  /** The list's name: decisions are remembered by it, whatever its snapshot. */
  readonly list: string
  readonly snapshot: string
  /** Numbers that both have, whatever register each of them names. */
  readonly numbersInCommon: readonly string[]
}

/** From this score on candidates are made: what lies between it and the threshold is there for whoever lowers that. */
export const lowestThreshold = 0.7
/** Candidates of one record on one list. */
export const mostCandidates = 20

/** Best first. Deterministic: the order of records and lists changes nothing of a candidate. */
export function candidatesOf({ id, facts }: ScreenedRecord, { snapshot, name, screening }: { readonly snapshot: string; readonly name: string; readonly screening: ScreeningList }): Candidate[] {
  return candidatesFrom({ id, facts }, screening.screen(facts, { limit: mostCandidates, atLeast: lowestThreshold }), { snapshot, name })
}

/** Of the hits of one record on one list. */
export function candidatesFrom({ id, facts }: Pick<ScreenedRecord, 'id' | 'facts'>, hits: readonly ScreeningHit[], { snapshot, name }: { readonly snapshot: string; readonly name: string }): Candidate[] {
  return hits.map((hit) => ({ ...hit, record: id, list: name, snapshot, numbersInCommon: numbersInCommon(facts, hit.entry) }))
}

/** One candidate for each record and entry of a list: by this it is found again in another snapshot. */
export const candidateKey = ({ record, list, entry }: { readonly record: string; readonly list: string; readonly entry: string }): string => JSON.stringify([record, list, entry])

/** Shorter numbers are held by many. */
const shortestTelling = 5

function numbersInCommon({ identifiers }: PartyFacts, entry: ListEntry): string[] {
  const listed = new Set(entry.identifiers.map(({ value }) => bareNumber(value)))
  return [...new Set(identifiers.map(({ value }) => value))].filter((value) => bareNumber(value).length >= shortestTelling && listed.has(bareNumber(value)))
}

/** What of the candidates is other on a newer snapshot of the same list. */
export interface Rescreened {
  readonly fresh: readonly Candidate[]
  readonly gone: readonly Candidate[]
  /** The entry says something else. */
  readonly changed: readonly Candidate[]
}

/** From `atLeast` on; the score that was and the one that is are both held against it. */
export function rescreened(before: readonly Candidate[], after: readonly Candidate[], atLeast: number): Rescreened {
  const keyOf = ({ record, list, entry }: Candidate) => candidateKey({ record, list, entry: entry.reference })
  const shown = (all: readonly Candidate[]) => new Map(all.filter(({ score }) => score >= atLeast).map((each) => [keyOf(each), each]))
  const [old, now] = [shown(before), shown(after)]
  return {
    fresh: [...now].flatMap(([key, each]) => (old.has(key) ? [] : [each])),
    gone: [...old].flatMap(([key, each]) => (now.has(key) ? [] : [each])),
    changed: [...now].flatMap(([key, each]) => { const was = old.get(key); return was !== undefined && changedFields([was.entry], [each.entry]).length > 0 ? [each] : [] }),
  }
}
