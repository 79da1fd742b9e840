/**
 * Notes: what a network does not show though statements speak of it, so that nothing is left out silently.
 * @module
 */
import type { StatementId } from '@proofmark/core/statements'

export type NetworkNoteCode =
  | 'end-withheld' // an edge has an end that is withheld or erased: it is not made
  | 'end-withdrawn' // an end was withdrawn, and no words name it: the edge is not made
  | 'same-ends' // both ends are judged to be one: the edge would lead from a node to itself
  | 'sameness-contradicts' // somebody keeps apart what others join: none of the judgements between the two joins anything
  | 'sameness-withheld' // which records a judgement is of is withheld: it joins and parts nothing
  | 'judgements-differ' // one statement of a role is rejected or doubted, another of the same role stands
  | 'sources-withheld' // sources of an edge are withheld: it may be borne better than shown

export interface NetworkNote {
  readonly code: NetworkNoteCode
  readonly statements: readonly StatementId[]
}

export const networkNoteTexts: Readonly<Record<NetworkNoteCode, string>> = {
  'end-withheld': 'An edge is not shown: one of its ends is withheld or erased.',
  'end-withdrawn': 'An edge is not shown: one of its ends was withdrawn.',
  'same-ends': 'An edge is not shown: its two ends are judged to be one.',
  'sameness-contradicts': 'Records are not joined: judgements on whether they are the same contradict each other.',
  'sameness-withheld': 'A judgement of sameness joins and parts nothing here: what it is of is withheld.',
  'judgements-differ': 'A role is stated once and rejected or doubted once.',
  'sources-withheld': 'Sources of an edge are withheld: it may be borne better than shown.',
}

/** Each once, in an order that does not hang on the order of the log. */
export function sortedNotes(notes: readonly NetworkNote[]): NetworkNote[] {
  const keyed = new Map(notes.map(({ code, statements }) => { const ids = [...new Set(statements)].toSorted(); return [`${code} ${ids.join(' ')}`, { code, statements: ids }] as const }))
  return [...keyed.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, note]) => note)
}
