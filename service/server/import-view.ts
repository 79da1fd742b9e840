/**
 * What the import screen asks and is told. Values are for the eyes of those who hold the data folder.
 *
 * Format: spec/mapping.md, "Over HTTP"
 * @module
 */
import { z } from '@hono/zod-openapi'

/** A file that came along with a sheet, before any of its bytes are sent. `path`: below the folder that was chosen, parted by `/`. */
const sentFile = z.strictObject({ path: z.string().min(1).max(1000), size: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
const files = z.array(sentFile).max(50_000).default([])
const mapping = z.string().max(4_000_000)
const sheetId = z.string().regex(/^[0-9a-f]{64}$/)

/** `headerRow`: `null`: the first row with several values. */
export const ImportOpenRequest = z.strictObject({ sha256: sheetId, name: z.string().min(1).max(1000), sheet: z.string().max(1000).nullable(), encoding: z.string().max(40).nullable(), separator: z.string().max(1).nullable() })
export const ImportPreviewRequest = z.strictObject({ sheet: sheetId, mapping, files })
export const ImportCheckRequest = z.strictObject({ sheet: sheetId, mapping, files })
/** `check`: the dry run that was looked at; what it was made of is what is sealed. */
export const ImportSealRequest = z.strictObject({ check: z.string().max(64), corrections: z.enum(['seal', 'leave']), reason: z.string().max(2000).nullable() })
export const ImportMappingRequest = z.strictObject({ mapping })

export type SentFile = z.output<typeof sentFile>

export interface ImportDamage { readonly code: string; readonly count: number; readonly cells: readonly { readonly cell: string; readonly text: string; readonly raw: string | null }[] }

export interface ImportColumn {
  readonly letter: string
  readonly header: string
  readonly filled: number
  /** What the file takes its values for: text, number, date, boolean, error → how many. */
  readonly sorts: Readonly<Record<string, number>>
  readonly samples: readonly string[]
  /** In the sense of the suggested mapping. */
  readonly damage: readonly ImportDamage[]
}

export interface ImportSheet {
  /** SHA-256 of the file. */
  readonly id: string
  readonly fileName: string
  readonly size: number
  readonly format: 'xlsx' | 'csv'
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly encoding: string | null
  readonly separator: string | null
  readonly headerRow: number
  /** Rows that were looked at. */
  readonly rows: number
  /** Whether these are all. */
  readonly isAll: boolean
  readonly columns: readonly ImportColumn[]
  readonly notes: readonly { readonly code: string; readonly message: string }[]
  readonly suggestion: { readonly text: string; readonly questions: readonly string[] }
}

export interface ImportProblem { readonly code: string; readonly at: string; readonly expected: string; readonly found: string }
/** `cell`: such as `C7`; `taken`: what was understood of it, `null`: nothing. */
export interface ImportRowProblem extends ImportProblem { readonly isNote: boolean; readonly cell: string | null; readonly taken: string | null; readonly meant: string | null }

export interface ImportRow {
  readonly number: number
  readonly status: 'new' | 'changed' | 'same' | 'refused'
  readonly cells: readonly string[]
  readonly problems: readonly ImportRowProblem[]
  readonly changes: readonly { readonly statement: string; readonly field: string; readonly before: unknown; readonly value: unknown }[]
  /** `fields`: `null` where they were not kept. */
  readonly statements: readonly { readonly id: string; readonly kind: string; readonly name: string; readonly label: string | null; readonly index: number | null; readonly fields: Readonly<Record<string, unknown>> | null }[]
}

export const importFilters = ['all', 'new', 'changed', 'same', 'refused', 'damaged'] as const
export type ImportFilter = (typeof importFilters)[number]

export interface ImportPreview { readonly problems: readonly ImportProblem[]; readonly rows: readonly ImportRow[] }

export interface ImportJob {
  readonly id: string
  readonly sheet: string
  readonly isDryRun: boolean
  readonly state: 'running' | 'done' | 'stopped' | 'refused' | 'failed'
  readonly phase: 'reading' | 'checking' | 'sealing'
  readonly rows: number
  /** `null`: not counted yet. */
  readonly all: number | null
  readonly statements: number
  readonly secondsLeft: number | null
  /** Why it was refused or failed. */
  readonly problems: readonly ImportProblem[]
  readonly counts: Readonly<Record<ImportFilter, number>>
  readonly result: null | {
    readonly sheet: string
    readonly empty: number
    readonly stoppedAfter: number | null
    readonly notes: readonly { readonly code: string; readonly message: string }[]
    readonly goneCount: number
    readonly gone: readonly { readonly id: string; readonly kind: string; readonly label: string | null; readonly at: string }[]
    /** Files that no row names. */
    readonly unnamed: readonly string[]
    readonly twins: readonly (readonly string[])[]
    /** Files that rows name and that are not kept yet: their bytes are to be sent before sealing. */
    readonly wanted: readonly string[]
    /** Log index of the first and the last statement sealed. */
    readonly sealed: { readonly first: number; readonly last: number } | null
  }
}

export interface ImportState { readonly sheet: ImportSheet | null; readonly job: ImportJob | null }
export interface ImportRows { readonly rows: readonly ImportRow[]; readonly all: number }
/** `unread`: how many the key of this folder does not open. */
export interface SavedMappings { readonly mappings: readonly { readonly name: string; readonly text: string }[]; readonly unread: number }
