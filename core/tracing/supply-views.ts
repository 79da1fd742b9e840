/**
 * What the chain of supply of an item comes to, as plain data for screens, commands and packages. It is never mixed with custody
 * of evidence (core/custody).
 *
 * Days are `YYYY-MM-DD`; `null` is an end that nobody states.
 *
 * @module
 */
import type { FieldsOf, StatementId } from '@proofmark/core/statements'

/**
 * A holder as named: a party, or words of a source, or nobody said. `isWithheld`: who it is was withheld or erased, or stands in a
 * statement that is not here; that is not the same as not known.
 */
export interface Holder { readonly party: StatementId | null; readonly name: string | null; readonly country: string | null; readonly isWithheld?: true }

/** Fields of a transfer that can be withheld. */
export const legFields = ['from', 'to', 'when', 'transferKind', 'place', 'authorised', 'assertedBy', 'basis', 'documents'] as const
export type LegField = (typeof legFields)[number]

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
  /** Other transfers of the same account that tell the same hand-over; they stand beside it as legs of their own. */
  readonly alsoToldBy: readonly StatementId[]
  /** What is withheld or erased of it: never the same as what nobody said. */
  readonly withheld: readonly LegField[]
}

/**
 * An unknown leg: somebody held it after `after`, somebody else before `before`, and nothing is known of what lies between. Drawn, not skipped.
 * `withheld`: who stands on one side is withheld, so that it is open whether there is a gap at all.
 */
export interface Gap { readonly type: 'gap'; readonly after: Holder | null; readonly before: Holder | null; readonly days: Days; readonly why: 'holders-differ' | 'no-origin' | 'no-holder-at-recovery' | 'withheld' }

/**
 * Why two legs cannot stand in one account of one object: its giver gave it once, its receiver received it once, somebody would have
 * given it before it came, the same hands are told with other days, kind or right; `together`: only with further legs.
 */
export type CompetitionCode = 'same-giver' | 'same-receiver' | 'given-before-received' | 'told-differently' | 'together'

/** One account that can be true as a whole. Competing legs never stand in one version. */
export interface Version {
  readonly key: string
  /** Who holds this account: the parties that assert its legs, or nobody named. */
  readonly assertedBy: readonly Holder[]
  readonly steps: readonly (Leg | Gap)[]
  /** Legs of other versions that this one excludes: with which of its own they compete, and why. */
  readonly excludes: readonly { readonly transfer: StatementId; readonly why: CompetitionCode; readonly with: readonly StatementId[] }[]
  readonly diversion: PointOfDiversion
  /** Where it passed from authorised into unauthorised hands again, later. */
  readonly laterDiversions: readonly PointOfDiversion[]
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

/** What would have to be known to say whether a condition was kept. */
export type OpenQuestion =
  | 'receiver-not-known' | 'receiver-may-be-end-user' | 'consent-may-be-unrecorded' | 'consent-may-not-cover-it' | 'dates-overlap-in-part' | 'wording-not-public'
  | 'transfer-disputed' | 'kind-undetermined' | 'taken-not-given' | 'countries-not-known' | 'use-not-recorded'

/** A condition held against a later transfer. */
export interface UndertakingCheck {
  readonly undertaking: StatementId
  readonly undertakingType: FieldsOf<'undertaking'>['undertakingType']
  readonly givenBy: Holder
  readonly transfer: StatementId
  /** `breached-if`: it would breach the condition if what `open` names holds; never an accusation. */
  readonly result: 'met' | 'consent-recorded' | 'breached-if' | 'not-decided' | 'before-or-after-it'
  readonly open: readonly OpenQuestion[]
  readonly because: readonly StatementId[]
}

/** Why a hypothesis fits an account, does not, or leaves it open. */
export type FitCode =
  | 'as-the-account' | 'no-such-holder' | 'order-reversed' | 'days-apart' | 'unauthorised-custody-recorded' | 'authorised-later'
  | 'custodian-undetermined' | 'time-undetermined' | 'no-diversion-recorded'

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
  readonly fits: readonly { readonly version: string; readonly fits: 'yes' | 'no' | 'open'; readonly why: readonly FitCode[] }[]
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

/** An end of a duration: an event of the item, or one transfer. */
export interface DurationEnd { readonly event: 'production' | 'transfer' | 'use' | 'recovery' | 'documentation'; readonly statement: StatementId | null; readonly days: Days }

/** Days between two named ends, in the versions named. Never a duration without both ends. */
export interface NamedDuration {
  readonly from: DurationEnd
  readonly to: DurationEnd
  readonly least: number | null
  readonly most: number | null
  readonly because: readonly StatementId[]
  readonly versions: readonly string[]
}

export interface SupplyChain {
  readonly item: StatementId
  /** Several objects: a lot, a consignment, a sample. Its transfers may split it, so holders do not compete. */
  readonly isGroup: boolean
  readonly production: Days
  readonly makers: readonly Holder[]
  /** Recovery, use and documentation, in that order where known. */
  readonly ends: readonly { readonly event: 'use' | 'recovery' | 'documentation'; readonly statement: StatementId; readonly days: Days; readonly place: FieldsOf<'transfer'>['place'] }[]
  /** No order of likelihood: the account with most legs comes first. */
  readonly versions: readonly Version[]
  /** Over all versions: what each of them leaves possible. */
  readonly diversion: PointOfDiversion
  /** Legs of siblings. They stand in no version and narrow nothing. */
  readonly inferred: readonly Leg[]
  /** Legs that fit no version with the dates known, with the statements that contradict each other. */
  readonly contradictions: readonly { readonly transfers: readonly StatementId[]; readonly because: readonly StatementId[] }[]
  readonly undertakings: readonly UndertakingCheck[]
  readonly hypotheses: readonly Hypothesis[]
  readonly siblings: readonly Sibling[]
  readonly durations: readonly NamedDuration[]
  /** At least so many objects share the pattern of diversion, this one among them: a lower bound. `null`: no pattern is stated. */
  readonly sharingAtLeast: number | null
  /** Transfers of which it is withheld what they moved: any of them may be a leg of this chain. */
  readonly unplaced: readonly StatementId[]
  /** Branches of the enumeration that were not followed; `null`: none. Every leg is in a version even so. */
  readonly cut: number | null
}
