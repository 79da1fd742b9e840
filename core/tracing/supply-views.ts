/**
 * What the chain of supply of an item comes to, as plain data for screens, commands and packages. It is never mixed with custody
 * of evidence (core/custody).
 *
 * Days are `YYYY-MM-DD`; `null` is an end that nobody states.
 *
 * @module
 */
import type { FieldsOf, StatementId } from '@proofmark/core/statements'

/** A holder as named: a party, or words of a source, or nobody said. */
export interface Holder { readonly party: StatementId | null; readonly name: string | null; readonly country: string | null }

/** An interval with its outer ends, and the statements that set each of them. */
export interface Days { readonly from: string | null; readonly to: string | null; readonly because: readonly StatementId[] }

/** How a transfer bears on the item: it names it; or a group, a whole or a record held to be the same; or only a sibling, which makes it an inference. */
export type Bearing =
  | { readonly by: 'item' | 'group' | 'whole' | 'same-item'; readonly through: readonly StatementId[] }
  | { readonly by: 'lot' | 'sequence' | 'consignment'; readonly through: readonly StatementId[]; readonly inference: string }

export interface Leg {
  readonly type: 'leg'
  readonly transfer: StatementId
  readonly from: Holder
  readonly to: Holder
  readonly transferKind: FieldsOf<'transfer'>['transferKind']
  /** As stated (EDTF), and as the events around it narrow it. */
  readonly when: string | null
  readonly days: Days
  readonly place: FieldsOf<'transfer'>['place']
  readonly authorised: 'yes' | 'no' | 'unknown'
  /** According to whom; `null`: nobody is named. */
  readonly assertedBy: Holder | null
  readonly basis: string | null
  readonly documents: readonly StatementId[]
  readonly bearing: Bearing
}

/** An unknown leg: somebody held it after `after`, somebody else before `before`, and nothing is known of what lies between. Drawn, not skipped. */
export interface Gap { readonly type: 'gap'; readonly after: Holder | null; readonly before: Holder | null; readonly days: Days; readonly why: 'holders-differ' | 'no-origin' | 'no-holder-at-recovery' | 'undated' }

/** One account that can be true as a whole. Competing legs never stand in one version. */
export interface Version {
  readonly key: string
  /** Who holds this account: the parties that assert its legs, or nobody named. */
  readonly assertedBy: readonly Holder[]
  readonly steps: readonly (Leg | Gap)[]
  /** Legs of other versions that this one excludes, with why. */
  readonly excludes: readonly { readonly transfer: StatementId; readonly why: string }[]
  readonly diversion: PointOfDiversion
}

/** Between the last authorised custodian and the first unauthorised one; each end by itself may be undetermined. */
export type PointOfDiversion =
  | { readonly status: 'none-recorded' | 'not-examined' }
  | {
    readonly status: 'between' | 'undetermined'
    readonly lastAuthorised: Holder | null
    readonly firstUnauthorised: Holder | null
    /** Earliest: last proof of authorised custody; latest: first proof of unauthorised custody. */
    readonly days: Days
    readonly place: { readonly from: FieldsOf<'transfer'>['place']; readonly to: FieldsOf<'transfer'>['place'] }
    readonly because: readonly StatementId[]
  }

/** A condition held against a later transfer. */
export interface UndertakingCheck {
  readonly undertaking: StatementId
  readonly undertakingType: FieldsOf<'undertaking'>['undertakingType']
  readonly givenBy: Holder
  readonly transfer: StatementId
  /** `breached-if`: it would breach the condition if what `open` names holds; never an accusation. */
  readonly result: 'met' | 'consent-recorded' | 'breached-if' | 'not-decided' | 'before-or-after-it'
  readonly open: readonly string[]
  readonly because: readonly StatementId[]
}

/** A hypothesis of diversion, and how it stands to what the transfers bear. */
export interface Hypothesis {
  readonly diversion: StatementId
  readonly diversionKind: FieldsOf<'diversion'>['diversionKind']
  readonly diversionStage: FieldsOf<'diversion'>['diversionStage']
  readonly status: FieldsOf<'diversion'>['status']
  readonly by: Holder | null
  readonly lastAuthorised: Holder | null
  readonly firstUnauthorised: Holder | null
  readonly days: Days
  /** Supports and counter-evidence that stand now; those withdrawn since are named. */
  readonly supports: readonly { readonly statement: StatementId; readonly says: string; readonly stands: boolean }[]
  readonly against: readonly { readonly statement: StatementId; readonly says: string; readonly stands: boolean }[]
  readonly wouldExclude: readonly string[]
  readonly alternatives: FieldsOf<'diversion'>['alternatives']
  /** Against each version: fits, does not fit and why. */
  readonly fits: readonly { readonly version: string; readonly fits: 'yes' | 'no' | 'open'; readonly why: string }[]
}

/** Another item that shares lot, sequence, consignment or a judged sameness; what it tells of this one is an inference. */
export interface Sibling {
  readonly item: StatementId
  readonly shares: 'lot' | 'sequence' | 'consignment'
  readonly text: string
  readonly because: readonly StatementId[]
  readonly recoveredAt: { readonly place: string | null; readonly when: string | null } | null
  /** Whether its diversion hypotheses are of the same kind and between the same hands. */
  readonly samePattern: boolean
}

export interface SupplyChain {
  readonly item: StatementId
  readonly production: Days
  readonly makers: readonly Holder[]
  /** Recovery, use and documentation, in that order where known. */
  readonly ends: readonly { readonly event: 'use' | 'recovery' | 'documentation'; readonly statement: StatementId; readonly days: Days; readonly place: FieldsOf<'transfer'>['place'] }[]
  readonly versions: readonly Version[]
  /** Legs that fit no version with the dates known, with the statements that contradict each other. */
  readonly contradictions: readonly { readonly transfers: readonly StatementId[]; readonly because: readonly StatementId[] }[]
  readonly undertakings: readonly UndertakingCheck[]
  readonly hypotheses: readonly Hypothesis[]
  readonly siblings: readonly Sibling[]
  /** Durations with both ends named, such as export to recovery: least and most days. */
  readonly durations: readonly { readonly from: string; readonly to: string; readonly least: number | null; readonly most: number | null; readonly because: readonly StatementId[] }[]
  /** More accounts than are listed. */
  readonly cut: number | null
}
