/**
 * Screening view: candidates of a case beside what people decided on them, each decision with whether it still holds.
 *
 * Nothing that was decided gets lost: a decision whose candidate is no more (another list, other names, a score below) stands among those without one.
 * @module
 */
import { candidateKey, stateOf, standingOf, type Candidate, type CandidateState, type ListEntry, type StandingDecision, type StatedDecision } from '@proofmark/core/screening'
import type { World } from '@proofmark/core/statements'
import { factsBefore, recordFacts, statedDecisions, type CaseRecord } from './screened-records.ts'
import { partyName } from './titles.ts'

export type DecisionView = StandingDecision & { readonly byName: string | null }
export interface CandidateView extends Candidate {
  /** The same for one record, list and entry in every snapshot. */
  readonly key: string
  readonly state: CandidateState
  readonly decisions: readonly DecisionView[]
}

export interface ScreeningView {
  readonly candidates: readonly CandidateView[]
  /** Decisions on records of the case that no candidate stands for now. */
  readonly apart: readonly DecisionView[]
}

/** What is known of the lists that decisions name. */
export interface KeptLists {
  /** Entries of that number in the newest snapshot; `undefined`: no snapshot of that list is kept. */
  entriesNow(list: string, entry: string): readonly ListEntry[] | undefined
  /** Those of what was decided on; `undefined`: that snapshot is not kept, or several of that day say otherwise. */
  entriesThen(decision: StatedDecision): readonly ListEntry[] | undefined
}

export function screeningView(world: World, records: readonly CaseRecord[], candidates: readonly Candidate[], lists: KeptLists): ScreeningView {
  const byRecord = new Map(records.map((record) => [record.id, record]))
  const byKey = Map.groupBy(statedDecisions(world).filter(({ record }) => byRecord.has(record)), candidateKey)
  const standing = (key: string): DecisionView[] => {
    const decisions = byKey.get(key) ?? []
    const [first] = decisions
    const record = byRecord.get(first?.record ?? '')
    if (first === undefined || record === undefined) return []
    const entries = lists.entriesNow(first.list, first.entry)
    return standingOf(decisions, { entries: entries ?? [], entriesThen: lists.entriesThen, facts: recordFacts(record), factsThen: ({ index }) => factsBefore(world, record.id, index) })
      // Of a list that is not kept at all, the entry cannot be said to be gone.
      .map((each): DecisionView => ({ ...each, byName: partyName(world, each.by), ...(entries === undefined ? { reopened: [{ why: 'list-not-kept' }] } : {}) }))
  }
  const shown = candidates.map((candidate): CandidateView => {
    const key = candidateKey({ ...candidate, entry: candidate.entry.reference })
    const decisions = standing(key)
    return { ...candidate, key, decisions, state: stateOf(decisions) }
  })
  const met = new Set(shown.map(({ key }) => key))
  return {
    candidates: shown.toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1)),
    apart: [...byKey.keys()].filter((key) => !met.has(key)).flatMap(standing),
  }
}
