/**
 * What the server answers about lists and screening. Names in it are for the eyes of those who hold the data folder.
 * @module
 */
import { z } from '@hono/zod-openapi'
import { whyNoName } from '@proofmark/core/names'
import type { AgainView, CandidateView, CaseRecord, DecisionView } from '@proofmark/core/findings'
import { listEncodings, type ListEncoding } from '@proofmark/core/screening'
import type { Candidate, CandidateState, EntryChange, figuresMeasured, KnownList, ListAge, ListEntry, ThresholdFigure } from '@proofmark/core/screening'
import type { AgainstBefore, ListSnapshot } from './list-shelf.ts'

/** Why a request about lists or screening is refused; spec/screening.md. */
export type ScreeningCode =
  | 'case-unknown' | 'case-ambiguous' | 'case-withdrawn' // no case to screen
  | 'lists-missing' // no snapshot is kept, so nothing can be held against one
  | 'record-unknown' // no party or craft of the case
  | 'entry-unknown' // the list has no entry of this number
  | 'snapshot-not-newest' // another snapshot came since the entry was shown
  | 'decided-meanwhile' // somebody sealed a decision that whoever decides has not seen: `about` names it
  | 'statements-invalid' // the decision is no valid statement: nothing was sealed
  | 'date-invalid'
  | 'news-unknown'
  | 'lists-nowhere' // the server has no folder for lists
  | 'file-gone' // the bytes were not sent, or others took their place
  | 'list-running' // one file is read at a time
  | 'unknown-snapshot' | 'damaged-snapshot'

/** A snapshot as decisions and candidates name it. */
export interface SnapshotBrief {
  /** Its hash. */
  readonly id: string
  readonly list: string
  readonly title: string
  /** The day that the list gives itself, or that is stated of one that gives none; `null`: neither. */
  readonly dated: string | null
  readonly datedBy: ListSnapshot['datedBy']
  /** The instant at which it was added here. */
  readonly added: string
  readonly entries: number
  readonly age: ListAge
}

/** What a threshold finds and mistakes, as counted on the labelled set (core/screening/threshold-figures.ts). */
export interface ThresholdView { readonly usual: number; readonly lowest: number; readonly measured: typeof figuresMeasured; readonly figures: readonly ThresholdFigure[] }

export type ScreenedRecordView = Pick<CaseRecord, 'id' | 'kind' | 'title' | 'label' | 'handling' | 'partyType' | 'names' | 'numbers' | 'jurisdiction'>

/** `none`: not screened since the server began. `stale`: a record or a list is other than what was screened. */
export type ScreeningStatus = 'no-lists' | 'no-records' | 'none' | 'running' | 'done' | 'stale' | 'cancelled' | 'failed'

export interface CaseScreeningView {
  readonly case: { readonly id: string; readonly label: string | null; readonly title: string }
  readonly status: ScreeningStatus
  readonly progress: { readonly done: number; readonly of: number; readonly secondsLeft: number | null } | null
  readonly records: readonly ScreenedRecordView[]
  /** The newest snapshot of each list, which is what was held against. */
  readonly lists: readonly SnapshotBrief[]
  readonly candidates: readonly CandidateView[]
  /** To be decided again, with no name alike now. */
  readonly again: readonly AgainView[]
  readonly apart: readonly DecisionView[]
  /** Snapshots that could not be opened. */
  readonly unread: readonly string[]
  readonly threshold: ThresholdView
  /** Whom a decision can be said to be by. */
  readonly people: readonly { readonly id: string; readonly title: string }[]
}

/** A candidate as news of a list tells it. */
export interface NewsLine { readonly record: string; readonly title: string; readonly entry: string; readonly name: string; readonly score: number }

export interface ScreeningNews {
  readonly case: string
  readonly list: string
  readonly from: SnapshotBrief | null
  readonly to: SnapshotBrief | null
  /** Of the first snapshot of a list, how many candidates it has from the usual threshold on, of whom none is named; `null`: it is not the first, and nothing of that waits. */
  readonly names: number | null
  readonly fresh: readonly NewsLine[]
  readonly gone: readonly NewsLine[]
  readonly changed: readonly NewsLine[]
  readonly isSeen: boolean
}

export interface ScreeningOverview {
  readonly cases: readonly {
    readonly id: string; readonly label: string | null; readonly title: string
    /** `null`: not counted, since there are very many cases and this one was not compared. */
    readonly records: number | null
    readonly status: ScreeningStatus
    /** From the usual threshold on; `null`: not screened. */
    readonly counts: Readonly<Record<CandidateState, number>> | null
    readonly news: readonly ScreeningNews[]
  }[]
  readonly lists: readonly SnapshotBrief[]
  /** News that nobody has seen, of all cases. */
  readonly count: number
  readonly isRescreening: boolean
}

export interface NameScreeningView { readonly candidates: readonly Candidate[]; readonly lists: readonly SnapshotBrief[]; readonly unread: readonly string[] }

const name = z.string().trim().superRefine((text, context) => { const expected = whyNoName(text); if (expected !== null) context.addIssue({ code: 'custom', message: `expected ${expected}`, input: text }) })
export const NameRequest = z.strictObject({ names: z.array(name).min(1).max(20), born: z.string().max(40).nullable().default(null), number: z.string().max(100).nullable().default(null) })
export const DecideRequest = z.strictObject({
  record: z.string().max(80), list: z.string().min(1).max(200), snapshot: z.string().min(1).max(200), entry: z.string().min(1).max(500), decision: z.enum(['match', 'no-match', 'undecided']),
  reasons: z.array(z.string().trim().min(1).max(2000)).min(1).max(20), by: z.string().max(80).nullable().default(null),
  seen: z.array(z.string().max(80)).max(1000).nullable().default(null),
})
export const SeenRequest = z.strictObject({ case: z.string().max(80), list: z.string().max(200), to: z.string().max(200) })

/** A list as its page shows it. */
export interface SnapshotView extends ListSnapshot {
  readonly age: ListAge
  readonly isLatest: boolean
}

export interface ListJob {
  readonly name: string
  readonly status: 'reading' | 'done' | 'refused' | 'cancelled' | 'failed'
  /** Bytes of the pass that goes on; the file is looked at more than once. */
  readonly done: number
  readonly of: number
  readonly added: { readonly id: string; readonly isNew: boolean; readonly repeated: number; readonly entries: number; readonly against: AgainstBefore | null } | null
  readonly refusal: { readonly code: string; readonly file: string; readonly line: number; readonly expected: string; readonly found: string; /** Of a snapshot that is doubtful, and is taken when it is sent again with `isSure`; else `null`. */ readonly against: AgainstBefore | null } | null
}

export interface ListsView {
  readonly snapshots: readonly SnapshotView[]
  /** Records of this data folder that its key does not open. */
  readonly unread: number
  readonly known: readonly KnownList[]
  /** The first is the usual one. */
  readonly encodings: readonly ListEncoding[]
  /** Bytes of one file. */
  readonly largest: number
  readonly job: ListJob | null
  readonly isKept: boolean
}

export interface DifferencesView { readonly before: SnapshotBrief; readonly after: SnapshotBrief; readonly added: readonly ListEntry[]; readonly removed: readonly ListEntry[]; readonly changed: readonly EntryChange[]; /** Entries that are not named here, for there are too many. */ readonly more: number }

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Files that belong together; `mapping`: its text, where another CSV is read by one; `dated`: the day of a list that gives itself none; `isSure`: though it is doubtful. */
export const AddListRequest = z.strictObject({
  files: z.array(z.strictObject({ sha256, name: z.string().min(1).max(300) })).min(1).max(4), list: z.string().max(80).nullable().default(null),
  encoding: z.enum(listEncodings as [ListEncoding, ...ListEncoding[]]).nullable().default(null), mapping: z.string().max(1_000_000).nullable().default(null), dated: z.string().max(10).nullable().default(null), isSure: z.boolean().default(false),
})
