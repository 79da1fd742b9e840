/**
 * Indicators: what is recorded of items that an exporter, a consignee or an end user had a part in, or that are of a model or a lot: which of
 * them were diverted by what is stated, and how soon. Facts and intervals; no score, no rate, nothing of anybody's intent.
 * @module
 */
import type { HeldTime } from '@proofmark/core/instruments'
import type { FieldsOf, StatementId } from '@proofmark/core/statements'
import type { Days, Holder } from '../supply-views.ts'

/** What is asked; empty: not asked. A party by id, label or name. All that is asked must hold of an item. */
export interface IndicatorQuestion { readonly exporter: string; readonly consignee: string; readonly endUser: string; readonly model: string; readonly lot: string }
export const roles = ['exporter', 'consignee', 'endUser'] as const
export type Role = (typeof roles)[number]

/** Why an item is listed. A condition is only said to be breached if what its check leaves open holds. */
export const indicatorReasons = ['diversion-stated', 'transfer-not-authorised', 'condition-breached-if', 'recovered-unauthorised', 'custody-unauthorised'] as const
export interface IndicatorReason { readonly why: (typeof indicatorReasons)[number]; readonly statements: readonly StatementId[] }

export interface SpanEnd { readonly event: 'production' | 'transfer' | 'diversion' | 'diversion-stated' | 'use' | 'recovery'; readonly statement: StatementId | null; readonly days: Days }
/** Days from one to the other over all accounts: `null`: nothing limits it. A negative least: the second may have come first. */
export interface Span { readonly from: SpanEnd; readonly to: SpanEnd; readonly least: number | null; readonly most: number | null }

/** The first prohibition of the registers that would have forbidden a transfer, with its conditional sentence, and how many more there are. */
export interface IndicatorProhibition { readonly transfer: StatementId; readonly register: string; readonly measure: string; readonly bearing: 'would' | 'if'; readonly time: HeldTime; readonly says: string; readonly more: number }

export interface IndicatorRow {
  readonly item: StatementId
  readonly case: StatementId | null
  /** The item or group with which it is counted: itself, or a whole, a group or the same item in another record. */
  readonly countedAs: StatementId
  readonly isGroup: boolean
  /** The statements that show what was asked. */
  readonly shows: readonly { readonly what: Role | 'model' | 'lot'; readonly statements: readonly StatementId[] }[]
  readonly reasons: readonly IndicatorReason[]
  readonly hypotheses: readonly { readonly diversion: StatementId; readonly diversionKind: FieldsOf<'diversion'>['diversionKind']; readonly diversionStage: FieldsOf<'diversion'>['diversionStage']; readonly status: FieldsOf<'diversion'>['status'] }[]
  /** Hands between which it left authorised custody, where all accounts agree. */
  readonly between: { readonly lastAuthorised: Holder | null; readonly firstUnauthorised: Holder | null }
  readonly spans: readonly Span[]
  readonly prohibitions: readonly IndicatorProhibition[]
  /** Accounts that cannot all be true. */
  readonly accounts: number
}

export const indicatorNotes = {
  'documented': 'Of those documented here, not of all that were exported: what was never found, or not recorded, is not among them.',
  'access': 'Documented where teams had access and States or others let them look: the items are no random choice of all.',
  'chain-shows': 'A role is what recorded transfers and undertakings show. An exporter is whoever gave it by sale, supply, donation or re-transfer, a consignee whoever received it so, with authority or without; an end user is who an undertaking names.',
  'stated': 'A stated diversion is a hypothesis; it is listed while nobody rejected or withdrew it, and says nothing of anybody’s intent.',
  'inferences-out': 'What is only inferred from the same lot, sequence or consignment is not counted.',
  'counted-once': 'Parts, members of a group and records of the same item are counted once, with their whole.',
  'groups-one': 'A group of several objects counts as one item: {count}.',
  'accounts-differ': 'Items with accounts that cannot all be true: {count}. Their intervals hold whichever is true.',
  'days-open': 'Items of which no interval has both its ends: {count}.',
  'registers': 'Prohibitions are those of the registers named here to which something recorded of a side or of the place points; the others stand with the transfer. Conditional wording, no legal advice.',
} as const
export interface IndicatorNote { readonly code: keyof typeof indicatorNotes; readonly count: number | null }
export const indicatorNoteText = ({ code, count }: IndicatorNote): string => indicatorNotes[code].replaceAll('{count}', String(count ?? 0))

/** What each number counts stands in its name; each is of the items that fit what was asked, and of nothing else. */
export interface IndicatorCounts {
  /** Items documented that fit what was asked: the base of all others. */
  readonly itemsFitting: number
  /** Of those, with at least one transfer on record. */
  readonly itemsTraced: number
  /** Of those fitting, with a row here. */
  readonly itemsDiverted: number
  /** Cases that those with a row belong to. */
  readonly cases: number
  /** Statements that the reasons rest on. */
  readonly statements: number
}

export interface Indicators {
  readonly asked: IndicatorQuestion
  /** `nothing`: nothing was asked. Names that no party bears are told. */
  readonly state: 'asked' | 'nothing'
  readonly unknownParties: readonly Role[]
  readonly counts: IndicatorCounts
  readonly notes: readonly IndicatorNote[]
  readonly rows: readonly IndicatorRow[]
}
