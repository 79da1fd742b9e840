/**
 * Views: what a screen, a command or a report shows of a world. Plain data, derived, disposable.
 *
 * Every sentence, figure and bar in a view carries the ids of the statements it rests on (`because`), so that it can
 * open on its evidence.
 *
 * @module
 */
import type { Reading } from '@proofmark/core/marks'
import type { KnownPosition } from './positions-on.ts'
import type { ChallengeAnswerCode, ChallengeGapCode, ChallengeLine } from './challenge-lines.ts'
import type { AnyStatement, Claim, KindName, StatementId } from '@proofmark/core/statements'
import type { SentenceLanguage } from './sentence-language.ts'

/** One statement as shown: its fields, who says so, where it is sealed, and what was said of it later. */
export interface StatementView {
  readonly id: StatementId
  readonly kind: KindName
  readonly label: string | null
  /** One line for lists: "113, stamped on two jet vane actuators". */
  readonly title: string
  readonly index: number | null
  readonly author: string | null
  readonly made: string | null
  readonly handling: 'open' | 'restricted' | 'confidential'
  readonly note: string | null
  readonly fields: Readonly<Record<string, unknown>>
  readonly hidden: readonly string[]
  /** Of the hidden ones, those that an erasure names: gone for good. */
  readonly erased: readonly string[]
  readonly standing: 'holds' | 'corrected' | 'withdrawn'
  readonly laterWord: readonly StatementId[]
  readonly sources: readonly SourceView[]
  /** Statements that this one refers to, and those that refer to it. */
  readonly refersTo: readonly Link[]
  readonly referredBy: readonly Link[]
}

export interface Link { readonly id: StatementId; readonly kind: KindName; readonly title: string }

/** A public source as printed: publisher, title, date, address, kind of source. */
export interface SourceView {
  readonly document: StatementId
  readonly title: string
  readonly url: string | null
  readonly date: string | null
  readonly documentType: string
  readonly at: string | null
}

/** Days as `YYYY-MM-DD`; `null`: nothing bounds that end. */
export interface WindowView {
  readonly from: string | null
  readonly to: string | null
  readonly becauseFrom: readonly StatementId[]
  readonly becauseTo: readonly StatementId[]
}

/** Whole days; `null`: nothing bounds that end. */
export interface DurationView {
  readonly least: number | null
  readonly most: number | null
  readonly becauseLeast: readonly StatementId[]
  readonly becauseMost: readonly StatementId[]
}

export type EventName = 'production' | 'use' | 'recovery' | 'documentation'

/** The dates of one item under all readings that are not rejected. */
export interface BoundsView {
  readonly item: StatementId
  readonly itemTitle: string
  readonly production: WindowView
  readonly use: WindowView
  readonly recovery: WindowView
  readonly documentation: WindowView
  readonly productionToUse: DurationView
  /** Under no readings that nobody rejected can all statements hold: the windows above are empty. */
  readonly isContradicted: boolean
  /** Sets of statements that cannot all hold, each as small as can be; where `isContradicted` is not, only under some readings. */
  readonly contradictions: readonly (readonly StatementId[])[]
}

export type ClaimStatus = 'established' | 'possible' | 'contradicted' | 'not-established'

/** What a claim comes to, and what it rests on. */
export interface ClaimView {
  readonly key: string
  readonly text: string
  readonly claim: Claim
  readonly status: ClaimStatus
  /** One sentence in the wording that the status allows. */
  readonly wording: string
  /** The claim itself as a sentence of its status, in each language. */
  readonly sentence: Readonly<Record<SentenceLanguage, string>>
  readonly days: { readonly least: number | null; readonly most: number | null } | null
  readonly window: { readonly from: string | null; readonly to: string | null } | null
  /** Smallest sets of statements that suffice; the first is the one shown. Empty unless established or possible. */
  readonly support: readonly (readonly StatementId[])[]
  /** There may be more such sets: it was not looked for all of them. Under the rules findings/1 said of none. */
  readonly supportCut: boolean
  /** Single statements without which the status falls. */
  readonly hangsOn: readonly Link[]
  /** "rests on 1 mark, 2 photographs, 1 reading". */
  readonly restsOn: Readonly<Record<string, number>>
  /** Under which readings or identifications it would be otherwise. */
  readonly conditions: readonly { readonly text: string; readonly status: ClaimStatus; readonly because: readonly StatementId[] }[]
  /** Why it was not weighed to the end, and is not established for that; `null`: it was. */
  readonly cut: 'too-many-scenarios' | 'too-many-steps' | null
}

export interface FindingView {
  readonly id: StatementId
  readonly label: string | null
  readonly case: StatementId | null
  readonly title: string
  /** The weakest of its claims. */
  readonly status: ClaimStatus
  readonly wording: string
  readonly sentences: readonly { readonly text: string; /** `null`: bound to no claim, so it is context or opinion. */ readonly claims: readonly string[]; readonly status: ClaimStatus | null }[]
  readonly claims: readonly ClaimView[]
  /** Of the production-to-use claim, where there is one: whole days. */
  readonly bounds: { readonly least: number | null; readonly most: number | null } | null
  readonly hangsOn: readonly Link[]
  readonly standardOfProof: string | null
  readonly confidence: string | null
  readonly confidenceReason: string | null
  readonly caveats: readonly string[]
  readonly alternatives: readonly { readonly text: string; readonly setAsideBecause: string; readonly wouldDecide: string | null }[]
  readonly positions: readonly PositionView[]
  /** Every position that is known, on the finding or on what it rests on. */
  readonly knownPositions: readonly KnownPosition[]
  readonly challenge: readonly ChallengeAnswer[]
  readonly rules: string
}

export interface PositionView {
  readonly id: StatementId
  readonly party: string
  readonly speaker: string | null
  readonly wording: string
  readonly form: 'quote' | 'paraphrase' | 'vote'
  readonly forum: string | null
  readonly when: string | null
  readonly stance: string
  readonly note: string | null
  readonly sources: readonly SourceView[]
}

/** One of the six attacks that a briefing meets (docs/GLOSSARY.md, challenge file), and what answers it; at last, what is not known. */
export interface ChallengeAnswer {
  readonly attack: 'funding' | 'competence' | 'party-to-the-conflict' | 'originals' | 'other-readings' | 'right-of-reply' | 'not-known'
  readonly title: string
  /** How it was put, verbatim, where it was. */
  readonly said: readonly PositionView[]
  /** `text`: in English. */
  readonly answers: readonly (ChallengeLine<ChallengeAnswerCode> & { readonly text: string })[]
  /** An empty answer is a gap, and is shown as one. */
  readonly gaps: readonly (ChallengeLine<ChallengeGapCode> & { readonly text: string })[]
}

/** A reading of a mark: the decoder's, a person's, or both. */
export interface ReadingView {
  readonly scheme: string
  readonly meaning: string
  readonly date: string | null
  readonly from: string | null
  readonly to: string | null
  /** What the date is of: `production`, `proof` …; `null`: it has none. */
  readonly dateOf: string | null
  readonly country: string | null
  readonly maker: string | null
  readonly status: 'unweighed' | 'proposed' | 'preferred' | 'accepted' | 'less-likely' | 'rejected' | 'undetermined'
  readonly reason: string | null
  readonly basis: string | null
  readonly by: string | null
  /** Judgements on this reading in the order of the log; the last one counts. */
  readonly judgements: readonly StatementId[]
  readonly decoder: Reading | null
  readonly sources: readonly SourceView[]
}

export interface MarkView {
  readonly id: StatementId
  readonly title: string
  readonly transcription: string | null
  readonly state: string
  readonly position: string | null
  readonly technique: string | null
  readonly script: string | null
  readonly seenOn: string | null
  readonly readings: readonly ReadingView[]
  readonly photos: readonly PhotoView[]
  readonly sources: readonly SourceView[]
}

export interface PhotoView {
  readonly id: StatementId
  readonly sha256: string
  readonly size: number
  readonly type: string
  readonly pictureType: 'original' | 'derivative' | 'redacted' | 'illustration'
  readonly caption: string | null
  readonly regions: readonly { readonly mark: StatementId; readonly x: number; readonly y: number; readonly width: number; readonly height: number }[]
}

export interface IdentificationView {
  readonly id: StatementId
  readonly level: string
  readonly value: string
  readonly qualifier: string | null
  readonly country: string | null
  readonly by: string | null
  readonly when: string | null
  readonly basis: string | null
  readonly status: string
  readonly sources: readonly SourceView[]
}

export interface ItemView {
  readonly id: StatementId
  readonly label: string | null
  readonly case: StatementId | null
  readonly title: string
  readonly itemClass: string
  readonly quantity: string | null
  readonly handling: 'open' | 'restricted' | 'confidential'
  readonly custodian: string | null
  readonly partOf: Link | null
  readonly parts: readonly Link[]
  readonly memberOf: Link | null
  readonly members: readonly Link[]
  readonly events: readonly PlaceEventView[]
  readonly marks: readonly MarkView[]
  readonly itemReadings: readonly ReadingView[]
  readonly identifications: readonly IdentificationView[]
  readonly quantities: readonly QuantityView[]
  readonly bounds: BoundsView
  readonly photos: readonly PhotoView[]
  readonly findings: readonly Link[]
  readonly sources: readonly SourceView[]
}

export interface QuantityView {
  readonly id: StatementId
  /** "more than 290 electronic components bearing the brands of 26 companies". */
  readonly text: string
  readonly qualifier: string
  readonly value: number | null
  readonly unit: string
  readonly base: string | null
  readonly asOf: string | null
  readonly claimant: string | null
  readonly sources: readonly SourceView[]
}

/** Something that happened somewhere: drawn on the map if it has a point, listed if not. */
export interface PlaceEventView {
  readonly id: StatementId
  readonly kind: 'site' | 'recovery' | 'use' | 'proceeding'
  readonly title: string
  readonly when: string | null
  readonly from: string | null
  readonly to: string | null
  readonly placeText: string | null
  readonly point: { readonly lat: number; readonly lon: number; readonly precisionKm: number } | null
  readonly items: readonly Link[]
}

export interface CaseView {
  readonly id: StatementId
  readonly label: string | null
  readonly title: string
  readonly summary: string | null
  readonly mandate: string | null
  readonly fundingStatement: string | null
  readonly standardOfProof: string | null
  readonly method: string | null
  readonly handling: 'open' | 'restricted' | 'confidential'
  readonly findings: readonly FindingView[]
  readonly items: readonly {
    readonly id: StatementId; readonly label: string | null; readonly title: string; readonly itemClass: string; readonly quantity: string | null; readonly handling: 'open' | 'restricted' | 'confidential'
    readonly partOf: StatementId | null; readonly marks: readonly { readonly id: StatementId; readonly transcription: string | null }[]
    readonly used: WindowView; readonly production: WindowView
  }[]
  readonly timeline: readonly BoundsView[]
  readonly events: readonly PlaceEventView[]
  readonly proceedings: readonly { readonly id: StatementId; readonly title: string; readonly when: string | null; readonly outcome: string | null; readonly votes: readonly string[]; readonly sources: readonly SourceView[] }[]
  readonly positions: readonly PositionView[]
  readonly quantities: readonly QuantityView[]
  readonly parties: readonly { readonly id: StatementId; readonly names: readonly string[]; readonly partyType: string; readonly roles: readonly string[] }[]
  readonly documents: readonly SourceView[]
  readonly statementCount: number
}

export type { AnyStatement }
