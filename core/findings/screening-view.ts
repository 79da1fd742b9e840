/**
 * Screening view: candidates of a case beside what people decided on them, each decision with whether it still holds.
 *
 * What was decided on one record counts for all that are judged the same, and is shown there as decided on that one; once they are not, it does not. Nothing that was decided gets lost: what was decided on something else than the list or the record says now is decided again, alike or not; any other decision whose candidate is no more (the entry is gone, or cannot be looked up) stands among those without one.
 * @module
 */
import { candidateKey, stateOf, standingOf, type Candidate, type CandidateState, type ListEntry, type StandingDecision, type StatedDecision } from '@proofmark/core/screening'
import { sameRecords, type World } from '@proofmark/core/statements'
import { factsBefore, recordFacts, screenedRecord, statedDecisions, type CaseRecord } from './screened-records.ts'
import { partyName } from './titles.ts'

/** A record that is judged the same, on which a decision was made. */
export interface DecidedElsewhere { readonly record: string; readonly title: string; readonly handling: CaseRecord['handling'] }
/** `elsewhere`: `null`: it was made on this record. Else it counts here as long as both are judged the same. */
export type DecisionView = StandingDecision & { readonly byName: string | null; /** When it was made, as it says. */ readonly made: string | null; readonly elsewhere: DecidedElsewhere | null }
export interface CandidateView extends Candidate {
  /** The same for one record, list and entry in every snapshot. */
  readonly key: string
  readonly state: CandidateState
  readonly decisions: readonly DecisionView[]
}

/** What was decided on an entry that the list still has, of which no name is like one of the record now: nothing of it holds, so a person decides again. */
export interface AgainView {
  readonly key: string
  readonly record: string
  readonly list: string
  readonly entry: string
  readonly state: 'reopened' | 'contradicted'
  readonly entriesNow: readonly ListEntry[]
  /** As the latest decision had it; `null`: nobody can tell. */
  readonly entriesThen: readonly ListEntry[] | null
  readonly decisions: readonly DecisionView[]
}

export interface ScreeningView {
  readonly candidates: readonly CandidateView[]
  readonly again: readonly AgainView[]
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
  const stated = statedDecisions(world)
  const byKey = Map.groupBy(stated, candidateKey)
  const groups = sameRecords(world)
  const known = new Map<string, ReturnType<typeof screenedRecord>>()
  const recordNow = (id: string) => { if (!known.has(id)) known.set(id, byRecord.get(id) ?? screenedRecord(world, id)); return known.get(id)! }
  const standing = ({ record: of, list, entry }: { readonly record: string; readonly list: string; readonly entry: string }): DecisionView[] => {
    const decisions = groups.members(of).flatMap(({ id }) => byKey.get(candidateKey({ record: id, list, entry })) ?? []).filter(({ record }) => recordNow(record) !== null)
    const [first] = decisions
    if (first === undefined) return []
    const entries = lists.entriesNow(first.list, first.entry)
    return standingOf(decisions, { entries: entries ?? [], entriesThen: lists.entriesThen, factsNow: ({ record }) => recordFacts(recordNow(record)!), factsThen: ({ record, index }) => factsBefore(world, record, index) })
      // Of a list that is not kept at all, the entry cannot be said to be gone.
      .map((each): DecisionView => ({ ...each, byName: partyName(world, each.by), made: world.get(each.statement, 'screening')?.fields.made ?? null, elsewhere: each.record === of ? null : elsewhere(each.record), ...(entries === undefined ? { reopened: [{ why: 'list-not-kept' }] } : {}) }))
  }
  const elsewhere = (id: string): DecidedElsewhere => { const { title, handling } = recordNow(id)!; return { record: id, title, handling } }
  const shown = candidates.map((candidate): CandidateView => {
    const key = candidateKey({ ...candidate, entry: candidate.entry.reference })
    const decisions = standing({ ...candidate, entry: candidate.entry.reference })
    return { ...candidate, key, decisions, state: stateOf(decisions) }
  })
  const met = new Set(shown.map(({ key }) => key))
  const unmet = [...byKey].filter(([key, [first]]) => !met.has(key) && byRecord.has(first!.record)).map(([key, [first]]) => ({ key, decisions: standing(first!) }))
  const again = unmet.flatMap(({ key, decisions }): AgainView[] => {
    const [{ record, list, entry }, state, last] = [decisions.find(({ elsewhere }) => elsewhere === null)!, stateOf(decisions), decisions.at(-1)!]
    const now = lists.entriesNow(list, entry) ?? []
    return now.length > 0 && (state === 'reopened' || state === 'contradicted') ? [{ key, record, list, entry, state, entriesNow: now, entriesThen: lists.entriesThen(last) ?? null, decisions }] : []
  })
  const askedAgain = new Set(again.map(({ key }) => key))
  return {
    again,
    candidates: shown.toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1)),
    apart: unmet.flatMap(({ key, decisions }) => (askedAgain.has(key) ? [] : decisions.filter((each) => each.elsewhere === null))),
  }
}
