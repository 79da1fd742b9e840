/**
 * Standing: what people decided on a candidate, and what of that still holds.
 *
 * A decision is remembered for a record, a list and an entry, across all snapshots of the list. It is reopened, never dropped, once the entry or the names that
 * it was made on are others: then it says what changed. Of one person the latest counts; what two people decide otherwise stands side by side.
 * @module
 */
import { differencesOf, type EntryField } from './list-differences.ts'
import type { ListEntry, ParsedList } from './list-entry.ts'

export type DecisionWord = 'match' | 'no-match' | 'undecided'

/** As a statement says it. */
export interface StatedDecision {
  readonly statement: string
  readonly index: number
  readonly record: string
  readonly list: string
  readonly listDate: string
  readonly entry: string
  readonly decision: DecisionWord
  readonly reasons: readonly string[]
  /** Who decided; `null`: nobody is named. */
  readonly by: string | null
  readonly basis: string | null
}

/** Names and numbers of a record, as texts that can be compared. */
export interface RecordFacts { readonly names: readonly string[]; readonly numbers: readonly string[]; readonly jurisdiction: string | null }

export type Reopening =
  /** The issuer changed the entry since the day of the list that was decided on. */
  | { readonly why: 'entry-changed'; readonly fields: readonly EntryField[] }
  /** The list does not have the entry any more. */
  | { readonly why: 'entry-gone' }
  /** The list as it was then is not kept here: whether the entry changed cannot be told, so it counts as not decided. */
  | { readonly why: 'list-not-kept' }
  | { readonly why: 'names-changed' | 'numbers-changed'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly why: 'jurisdiction-changed'; readonly from: string | null; readonly to: string | null }

export interface StandingDecision extends StatedDecision {
  /** Empty: it holds. */
  readonly reopened: readonly Reopening[]
  /** The same person decided again later. */
  readonly isReplaced: boolean
}

/** `open`: nobody decided. `undecided`: somebody looked and could not say. `reopened`: all that was decided was on something else. */
export const candidateStates = ['open', 'reopened', 'contradicted', 'undecided', 'match', 'no-match'] as const
export type CandidateState = (typeof candidateStates)[number]

/** Fields in which two forms of an entry differ; the order in which an issuer writes them says nothing. Where one of several entries of a number came or went, its names did. */
export function changedFields(before: readonly ListEntry[], after: readonly ListEntry[]): EntryField[] {
  const list = (entries: readonly ListEntry[]): ParsedList => ({ list: 'un', dated: null, entries })
  const { added, removed, changed } = differencesOf(list(before), list(after))
  return [...new Set([...changed.flatMap(({ fields }) => fields), ...(added.length + removed.length > 0 ? ['names' as const] : [])])]
}

export interface Standing {
  /** Entries of that number now; none: the list has it no more. */
  readonly entries: readonly ListEntry[]
  /** Those in the list that was decided on; `undefined`: that list is not kept here. */
  readonly entriesThen: (decision: StatedDecision) => readonly ListEntry[] | undefined
  /** Of the record that the decision was made on: one that is judged the same may have others. */
  readonly factsNow: (decision: StatedDecision) => RecordFacts
  readonly factsThen: (decision: StatedDecision) => RecordFacts
}

/** All decisions on one candidate, in the order of the log. */
export function standingOf(decisions: readonly StatedDecision[], { entries, entriesThen, factsNow, factsThen }: Standing): StandingDecision[] {
  const latest = new Map<string | null, number>()
  for (const { by, index } of decisions) latest.set(by, Math.max(latest.get(by) ?? -1, index))
  return decisions.toSorted((a, b) => a.index - b.index).map((decision) => ({
    ...decision, isReplaced: decision.index < latest.get(decision.by)!,
    reopened: [...entryReopened(entriesThen(decision), entries), ...factsReopened(factsThen(decision), factsNow(decision))],
  }))
}

function entryReopened(then: readonly ListEntry[] | undefined, now: readonly ListEntry[]): Reopening[] {
  if (now.length === 0) return [{ why: 'entry-gone' }]
  // An entry that the list of that day did not have is one of another list: it cannot be told apart from one that changed.
  if (then === undefined || then.length === 0) return [{ why: 'list-not-kept' }]
  const fields = changedFields(then, now)
  return fields.length === 0 ? [] : [{ why: 'entry-changed', fields }]
}

function factsReopened(then: RecordFacts, now: RecordFacts): Reopening[] {
  const differing = (why: 'names-changed' | 'numbers-changed', before: readonly string[], after: readonly string[]): Reopening[] => {
    const [added, removed] = [after.filter((each) => !before.includes(each)), before.filter((each) => !after.includes(each))]
    return added.length + removed.length === 0 ? [] : [{ why, added, removed }]
  }
  return [
    ...differing('names-changed', then.names, now.names), ...differing('numbers-changed', then.numbers, now.numbers),
    ...(then.jurisdiction === now.jurisdiction ? [] : [{ why: 'jurisdiction-changed' as const, from: then.jurisdiction, to: now.jurisdiction }]),
  ]
}

/** What counts are the latest decisions of each person that were not reopened. Whoever could not decide contradicts nobody. */
export function stateOf(decisions: readonly StandingDecision[]): CandidateState {
  const latest = decisions.filter(({ isReplaced }) => !isReplaced)
  if (latest.length === 0) return 'open'
  const words = new Set(latest.filter(({ reopened }) => reopened.length === 0).map(({ decision }) => decision))
  if (words.size === 0) return 'reopened'
  if (words.has('match') && words.has('no-match')) return 'contradicted'
  return words.has('match') ? 'match' : words.has('no-match') ? 'no-match' : 'undecided'
}
