/**
 * What the screens of sameness and of craft show.
 * @module
 */
import type { Candidate, CraftLine, CraftRecord, JoinedRecord, NumberSaid, PartyRecord } from '@proofmark/core/network'
import type { Contradiction, Handling } from '@proofmark/core/statements'

export interface NamedHere { readonly kind: string; readonly title: string; readonly label: string | null; readonly handling: Handling }

/** A record beside another: what it tells, and where each part comes from. */
export interface SamenessRecord {
  readonly id: string
  readonly of: PartyRecord['of']
  readonly type: PartyRecord['type']
  readonly names: PartyRecord['names']
  readonly countries: readonly string[]
  readonly numbers: PartyRecord['numbers']
  readonly cases: readonly string[]
  /** The strictest of its own and its numbers'; what is said of it is handled so too. */
  readonly handling: Handling
}

export interface SamenessCandidate extends Omit<Candidate, 'a' | 'b'> { readonly a: SamenessRecord; readonly b: SamenessRecord }

export interface SamenessDecision {
  readonly statement: string
  readonly index: number | null
  readonly of: string
  readonly a: string
  readonly b: string
  readonly judgement: 'same' | 'not-same' | 'undecided'
  readonly reason: string
  readonly made: string | null
  /** Who judged, else who wrote it down. */
  readonly by: string | null
  /** `false`: a later judgement on the same two counts instead. */
  readonly counts: boolean
  /** Entries of judgements on the same two that say otherwise. */
  readonly against: readonly (number | null)[]
  /** How many later words on it there are: what whoever undoes it has seen. */
  readonly seen: number
}

export interface SamenessView {
  /** `null`: of all cases. */
  readonly case: string | null
  readonly cases: readonly { readonly id: string; readonly title: string }[]
  readonly candidates: readonly SamenessCandidate[]
  /** Candidates that are not in this answer. */
  readonly more: number
  readonly records: number
  readonly cut: number
  readonly keptApart: number
  readonly decided: readonly SamenessDecision[]
  readonly moreDecided: number
  readonly contradictions: readonly Contradiction[]
  readonly named: Readonly<Record<string, NamedHere>>
}

export interface JoinedView { readonly joined: JoinedRecord; readonly named: Readonly<Record<string, NamedHere>> }

export interface CraftView { readonly craft: CraftRecord; readonly case: string | null; readonly named: Readonly<Record<string, NamedHere>> }
export interface CraftsView { readonly crafts: readonly CraftLine[]; readonly named: Readonly<Record<string, NamedHere>> }

export interface NumberView { readonly written: string; readonly said: readonly NumberSaid[] }
