/**
 * What the server is asked and what it answers: the schemas of requests, and the shapes of answers. The web app and the
 * command line take their types from here.
 * @module
 */
import { z } from '@hono/zod-openapi'
import type { CaseView, ClaimStatus, FindingView, ItemView, StatementView } from '@proofmark/core/findings'
import type { Problem } from '@proofmark/core/statements'
import type { ReplyGateView } from './desk-view.ts'
import type { ReviewSummary } from './review-view.ts'

export type { FindingDraftView, NameableView } from './finding-draft-view.ts'
export type { ComparisonView, VersionPoint } from './comparison-view.ts'
export type { ReportDraftView } from './report-draft-view.ts'
export type { ComparedSummary, ComponentsSummary, CountRowView, CountsView, PartsPage } from './component-view.ts'
export type { BasisView, ChangedFindings, ChangesView, Since, WhatIfView } from './basis-view.ts'
export type { BriefableFinding, BriefingPlan, CheckedCopy, BriefingsView, SealedBriefingView } from './briefing-view.ts'
export type { ChainRow, ChainRows, Choices, Named, SupplyChainView } from './chain-view.ts'
export type { TranslationsView } from './translation-routes.ts'
export type { ChainView, CustodyView, ReceiptView } from './custody-view.ts'
export type { AnswerPart, AnswerStatement, AnswersView, AnswerView, RequestChoice } from './answer-view.ts'
export type * from './desk-view.ts'
export type { CommonSerial, ExchangeView, ListRefused, ListView, MatchCase, MatchingView, MatchJob, OfferView, SentFileView } from './matching-view.ts'
export type { BulkView, HistoryView, UpkeepEffect } from './upkeep-view.ts'
export type { MarkHitView, MarkNeighbourView, MarkSearchView } from './mark-search-view.ts'
export type { SavedSearchesView, SavedSearchView, SearchAlertView } from './saved-searches-view.ts'
export type { ChartBar, ChartName, FacetsView, FacetView, IndexProgress, ItemChartView, ItemHitView, ItemMapView, ItemRoutesView, ItemSearchView, PlaceCluster } from './item-search-view.ts'
export type { ExportRows } from './export-view.ts'
export type { IndicatorsView, AlertView, WatchView, WatchesView } from './indicators-view.ts'
export type { ClockView, InstrumentsView, MeasureClaim, MeasureView, ProhibitionsView, RegisterKept } from './instruments-view.ts'
export type * from './sameness-view.ts'
export type * from './review-view.ts'
export type * from './network-view.ts'
export type { ReturnedFormView } from './returned-form-view.ts'
export type { MachineReader, Suggestion } from './machine-reader.ts'
export type { PhotoView } from './photo-view.ts'
export type { CaseView, FindingView, ItemView, StatementView, Problem }

export interface CaseSummary {
  readonly id: string
  readonly label: string | null
  readonly title: string
  readonly summary: string | null
  readonly handling: 'open' | 'restricted' | 'confidential'
  readonly findings: number
  readonly items: number
}

/** A statement as a page of them gives it. `address`: where people read it, on this server. */
export interface StatementRow { readonly id: string; readonly kind: string; readonly label: string | null; readonly index: number; readonly handling: 'open' | 'restricted' | 'confidential'; readonly address: string; readonly fields: Readonly<Record<string, unknown>>; readonly hidden: readonly string[] }

export interface StatementsPageView {
  /** The log that the page is of. `root` in base64. */
  readonly head: { readonly size: number; readonly root: string }
  readonly statements: readonly StatementRow[]
  /** `after` of the next page; `null`: this is the last one. A page can be empty and not the last. */
  readonly next: string | null
}

export interface Receipt { readonly id: string; readonly kind: string; readonly label: string | null; readonly index: number }

/** How a statement is sealed: everything that a browser needs to check it by itself. Hashes in hex unless said. */
export interface SealView {
  readonly id: string
  readonly index: number
  readonly size: number
  readonly root: string
  readonly noteText: string
  readonly noteSha256: string
  readonly leafHash: string
  readonly signedBy: { readonly name: string; readonly role: string } | null
  readonly path: readonly string[]
  /** The signed checkpoint as text. */
  readonly checkpoint: string
  readonly digests: Readonly<Record<string, string>>
}

/** What every page is told of the server. */
export interface ServerView {
  /** `null`: it takes changes. `writer`: the machine that does. `isBehind`: a newer head is there and could not be opened. */
  readonly readOnly: { readonly writer: string | null; readonly isBehind: boolean } | null
  /** `null`: the vault lies in files. */
  readonly database: { readonly awaySince: string | null } | null
  /** `null`: files of evidence lie in the folder. */
  readonly storage: { readonly awaySince: string | null } | null
  /** Entries of the log that are shown. */
  readonly size: number
}

export interface LogView {
  readonly origin: string
  readonly size: number
  /** Base64, as in the checkpoint. */
  readonly root: string
  readonly checkpoint: string
  readonly verifierKey: string
  /** Newest first, at most 20. */
  readonly anchors: readonly AnchorView[]
  readonly anchoring: AnchoringView
}

/** A head of the log with what witnesses and authorities said of it. */
export interface AnchorView {
  readonly size: number
  readonly words: readonly {
    readonly file: string
    readonly what: 'cosignature' | 'time-stamp'
    /** `null`: the file does not hold, and `fault` says why. */
    readonly by: string | null
    /** The settings of this folder name who says it. */
    readonly isNamed: boolean
    readonly fault: string | null
    /** ISO 8601 in UTC. */
    readonly from: string | null
    readonly to: string | null
    /** Index of the `anchor` statement; `null`: not sealed yet. */
    readonly sealedAt: number | null
  }[]
}

/** Whether somebody is asked, and what came of it last. */
export interface AnchoringView {
  readonly isSetUp: boolean
  /** What is wrong with the settings. */
  readonly fault: string | null
  readonly last: { readonly at: string; readonly size: number; readonly ok: boolean; readonly isQuorum: boolean | null; readonly asked: readonly { readonly name: string; readonly what: 'cosignature' | 'time-stamp'; readonly ok: boolean; readonly message: string }[] } | null
}

/** A key of the log: who, in which role, from which entry and up to which. */
export interface KeyView {
  readonly id: string
  readonly name: string
  readonly verifierKey: string
  readonly role: string
  readonly from: number
  readonly closedAt: number | null
  readonly holder: string | null
  readonly why: string | null
  readonly reason: string | null
  /** Its private key lies in this vault. */
  readonly isHere: boolean
  readonly isInUse: boolean
}

/** What a change of keys seals, or did seal. */
export interface KeyPlan { readonly kind: 'key' | 'key-close'; readonly fields: Readonly<Record<string, unknown>>; readonly signedBy: string }

export interface LogEntry {
  readonly index: number
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly label: string | null
  readonly sha256: string
  readonly author: string | null
  readonly made: string | null
}

/** A field of a statement, and what is to be said of it. */
export interface FieldRemark { readonly id: string; readonly path: string; readonly because: string }

export interface PackagedFile {
  readonly sha256: string
  /** Labels, or ids, of the statements that name it. */
  readonly names: readonly string[]
  /** `shown`, or why it is left out: not in this folder, larger than a package holds, chosen, by a rule, for what is in it. */
  readonly status: 'shown' | 'not-here' | 'too-large' | 'chosen' | 'rule' | 'fault'
  /** What a file that is shown says by itself of where, when, by whom and with which camera it was made, and what nobody could read. For the publisher, before he publishes. */
  readonly tells: readonly { readonly what: 'place' | 'time' | 'person' | 'device' | 'unread'; readonly field: string; readonly said: string | null }[]
  /** `of`: the withheld field whose value is in the file. */
  readonly faults: readonly { readonly code: 'value-inside' | 'trait-inside' | 'part-unread'; readonly field: string; readonly because: string; readonly of: { readonly id: string; readonly path: string } | null }[]
}

/**
 * Where a withheld field would be told, in which form, and what mends that. Never the value. `withheldBy`: what withholds it, whose
 * taking back always mends it. `remedy` null: no shown field or file holds it that could be withheld.
 */
export interface Leak {
  readonly file: string
  readonly field: string
  readonly form: string
  readonly of: { readonly id: string; readonly path: string }
  readonly withheldBy: string
  readonly remedy: { readonly do: 'withhold' | 'leave-out'; readonly choice: string } | null
}

export interface PublishPreview {
  readonly statements: number
  readonly fieldsShown: number
  readonly fieldsWithheld: number
  readonly blobs: number
  /** Of every statement of the package: its kind and label, or the beginning of its id. For the publisher alone. */
  readonly named: Readonly<Record<string, string>>
  readonly audience: string
  /** Fields withheld since their statement is not for this audience. */
  readonly byHandling: number
  readonly handling: readonly { readonly level: string; readonly statements: number }[]
  /** All rules that there are. `values`: of the fields that a rule withholds, those in which something stands. */
  readonly rules: readonly { readonly name: string; readonly means: string; readonly isChosen: boolean; readonly fields: number; readonly values: number; readonly files: number }[]
  /** Each withheld field that says something. `by`: a rule, `chosen`, `handling`, `correction` or `tells`. */
  readonly withheld: readonly (FieldRemark & { readonly by: string })[]
  /** Fields withheld besides those chosen, since they would tell a withheld value. */
  readonly also: readonly FieldRemark[]
  /** Redacted photos that bear on the finding, shown or not. Where one is shown, what it was made from is not. */
  readonly redactions: readonly { readonly id: string; readonly of: string; readonly title: string; readonly handling: string; readonly isShown: boolean }[]
  /** Withheld values too short to be searched for in other fields. */
  readonly notSearched: readonly FieldRemark[]
  readonly files: readonly PackagedFile[]
  /** Shown files that tell something by themselves: all of them, and how many tell what. */
  readonly tells: { readonly files: number; readonly place: number; readonly time: number; readonly person: number; readonly device: number; readonly unread: number }
  /** Each claim: what the package bears of it, and what the whole case does. `null`: the package does not show the claim. */
  readonly claims: readonly { readonly key: string; readonly inPackage: ClaimStatus | null; readonly inCase: ClaimStatus }[]
  /** Statements that lie in no head on which anybody outside said something. */
  readonly notAnchored: number
  /** What a person should look at, since no rule can be sure. */
  readonly doubts: readonly FieldRemark[]
  /** What would stop the publication. */
  readonly leaks: readonly Leak[]
  /** What stands of the right of reply; shut, it stops the publication too. `null`: there is no such finding now. */
  readonly rightOfReply: ReplyGateView | null
  /** Sentences, stages and names that stop it, and what passes by a waiver. `null`: there is no such finding now. */
  readonly review: ReviewSummary | null
}

/** A photo that may be redacted: its pixels, its seal, and what was made of it. */
export interface RedactionView {
  readonly photo: { readonly id: string; readonly label: string | null; readonly title: string; readonly case: string | null; readonly handling: string; readonly pictureType: string; readonly index: number }
  /** What it shows, to go back to. */
  readonly item: { readonly id: string; readonly title: string } | null
  /** In sealed pixels, unturned; `orientation` is EXIF 1 to 8. `null`: the file cannot be decoded, and `problem` says why. */
  readonly picture: { readonly width: number; readonly height: number; readonly orientation: number; readonly decoder: string } | null
  readonly problem: { readonly code: string; readonly message: string } | null
  readonly seal: { readonly id: string; readonly index: number } | null
  readonly redactions: readonly { readonly id: string; readonly index: number; readonly label: string | null; readonly sha256: string | null; readonly handling: string; readonly how: string | null }[]
}

/** A trial (`receipt` null) or what was sealed. */
export interface RedactionAnswer { readonly sha256: string; readonly masked: readonly number[]; readonly tiles: number; readonly seal: string; readonly fields: Readonly<Record<string, unknown>>; readonly receipt: Receipt | null }

/** An error as it leaves the server: a stable code, a sentence that says what to do, and what it is about. */
export interface ApiError { readonly code: string; readonly message: string; readonly about: string | null; readonly problems?: readonly Problem[]; readonly leaks?: readonly Leak[] }

/** Of an id that was captured: where it is in the log; `index` null: it is not sealed. */
export interface CaptureReceipt { readonly id: string; readonly kind: string | null; readonly index: number | null; readonly noteSha256: string | null }

export const SuggestRequest = z.object({ png: z.string().max(12_000_000).regex(/^[A-Za-z0-9+/]*={0,2}$/).openapi({ description: 'A close-up as PNG, in base64' }), language: z.string().max(20).openapi({ description: 'As the program names it, such as eng' }) })

export const CaptureSealRequest = z.object({ text: z.string().max(20_000_000).openapi({ description: 'Statements with their ids, one JSON object a line (spec/capture-draft.md)' }) })
export const CaptureReceiptsRequest = z.object({ ids: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(50_000).openapi({ description: 'Ids of statements' }) })

export const RecordRequest = z.object({
  text: z.string().max(20_000_000).openapi({ description: 'Statements, one JSON object a line (spec/statement-file.md)' }),
  dryRun: z.boolean().default(false).openapi({ description: 'Check only; nothing is sealed' }),
  partial: z.boolean().default(false).openapi({ description: 'Seal the valid lines though others are not' }),
  sealPixels: z.boolean().default(false).openapi({ description: 'Seal the pixels of the photos in the same append' }),
})

const words = (description: string) => z.array(z.string().max(200)).max(10_000).default([]).openapi({ description })

export const PublishRequest = z.object({
  redacted: z.array(z.string().max(200)).max(1000).default([]).openapi({ description: 'Redacted photos to show though they are not open: ids or labels' }),
  audience: z.string().max(20).default('open').openapi({ description: 'Up to which handling statements are shown: open, restricted or confidential' }),
  rules: words('Names of withholding rules (spec/package.md)'),
  withhold: words('Fields to withhold: /path, kind:/path, label:/path or id:/path'),
  show: words('Fields to show of statements that are not for this audience'),
  showFiles: words('Files to show though not all in them can be read: hash, or id or label of a statement'),
  leaveOut: words('Files to leave out'),
})

const pixel = z.number().min(-1_000_000).max(1_000_000)
const mask = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rectangle'), x: pixel, y: pixel, width: pixel, height: pixel }),
  z.strictObject({ kind: z.literal('polygon'), points: z.array(z.tuple([pixel, pixel])).max(100) }),
])

export const RedactionRequest = z.object({
  // Each corner is held against each tile: 100 masks of 100 corners over the largest picture take some seconds.
  masks: z.array(mask).max(100).openapi({ description: 'Rectangles and polygons in pixels of the sealed picture, unturned' }),
  how: z.string().max(5000).openapi({ description: 'How and why; sealed with it' }),
  handling: z.enum(['open', 'restricted', 'confidential']).default('restricted'),
  label: z.string().min(1).max(80).regex(/^[\p{L}\p{N}._:/-]+$/u).nullable().default(null),
  caption: z.string().min(1).max(5000).nullable().default(null),
  dryRun: z.boolean().default(false).openapi({ description: 'Tell what would be black; nothing is sealed' }),
})

const dryRun = z.boolean().default(false).openapi({ description: 'Answer what would be sealed; nothing is' })
export const KeyChangeRequest = z.discriminatedUnion('change', [
  z.object({ change: z.literal('add'), role: z.string().max(40), name: z.string().max(200).nullable().default(null), holder: z.string().min(1).max(200).nullable().default(null), dryRun }),
  z.object({ change: z.literal('close'), name: z.string().max(200), why: z.string().max(40), reason: z.string().max(20_000), dryRun }),
])

export * from './import-view.ts'
export * from './letter-view.ts'
export * from './screening-view.ts'
