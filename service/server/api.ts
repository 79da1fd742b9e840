/**
 * What the server is asked and what it answers: the schemas of requests, and the shapes of answers. The web app and the
 * command line take their types from here.
 * @module
 */
import { z } from '@hono/zod-openapi'
import type { CaseView, FindingView, ItemView, StatementView } from '@proofmark/core/findings'
import type { Problem } from '@proofmark/core/statements'

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

export interface PublishPreview {
  readonly statements: number
  readonly fieldsShown: number
  readonly fieldsWithheld: number
  readonly blobs: number
  /** Fields withheld besides those chosen, since they repeat a withheld value. */
  readonly also: readonly { readonly id: string; readonly path: string; readonly because: string }[]
  /** Withheld values too short to be searched for in other fields. */
  readonly notSearched: readonly { readonly id: string; readonly path: string }[]
  /** Redacted photos that bear on the finding, shown or not. Where one is shown, what it was made from is not. */
  readonly redactions: readonly { readonly id: string; readonly of: string; readonly title: string; readonly handling: string; readonly isShown: boolean }[]
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
export interface ApiError { readonly code: string; readonly message: string; readonly about: string | null; readonly problems?: readonly Problem[] }

export const RecordRequest = z.object({
  text: z.string().max(20_000_000).openapi({ description: 'Statements, one JSON object a line (spec/statement-file.md)' }),
  dryRun: z.boolean().default(false).openapi({ description: 'Check only; nothing is sealed' }),
  partial: z.boolean().default(false).openapi({ description: 'Seal the valid lines though others are not' }),
  sealPixels: z.boolean().default(false).openapi({ description: 'Seal the pixels of the photos in the same append' }),
})

export const PublishRequest = z.object({
  withhold: z.array(z.string().max(200)).max(10_000).default([]).openapi({ description: 'Fields to withhold: /path, kind:/path, label:/path or id:/path' }),
  redacted: z.array(z.string().max(200)).max(1000).default([]).openapi({ description: 'Redacted photos to show though they are not open: ids or labels' }),
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
