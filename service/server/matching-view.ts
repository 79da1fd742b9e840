/**
 * What the page of matching asks and is told.
 *
 * Format: spec/matching.md, "Over HTTP"
 * @module
 */
import { z } from '@hono/zod-openapi'

/** Serials of cases, and of a text: one a line, or the column of a CSV file. */
const list = { cases: z.array(z.string().max(200)).max(10_000), text: z.string().nullable(), column: z.string().max(1000).nullable() }
const again = z.boolean()
const padTo = z.number().int().min(0).max(1_000_000)

export const ListRequest = z.strictObject(list)
/** `again`: a further exchange of this context is agreed. */
export const OfferRequest = z.strictObject({ ...list, context: z.string().max(200), padTo, again })
/** `offer`: hash in the last line of the one that was looked at. `atMost`: how many serials it may try. */
export const MatchAnswerRequest = z.strictObject({ ...list, offer: z.string().regex(/^[0-9a-f]{64}$/), padTo, atMost: z.number().int().min(0).max(1_000_000), again })

export type ListAsked = z.output<typeof ListRequest>

export interface ListRefused { readonly line: number | null; readonly item: { readonly id: string; readonly title: string } | null; readonly text: string; readonly code: string }

/** `refused`: the first 200 of `refusedCount`. */
export interface ListView { readonly count: number; readonly repeated: number; readonly refusedCount: number; readonly refused: readonly ListRefused[] }

export interface MatchCase { readonly id: string; readonly title: string; readonly serials: number }

/** `sent`: the other side has the word; `read`: over, both know what they will; `closed`: ended before. */
export type ExchangeState = 'sent' | 'read' | 'closed'

export interface ExchangeView {
  readonly key: string
  readonly side: 'offer' | 'answer'
  readonly context: string
  readonly state: ExchangeState
  readonly made: string
  readonly ended: string | null
  /** Serials of this side, and elements of its list with padding. */
  readonly serials: number
  readonly own: number
  /** Elements of the other list; `null`: not known yet. */
  readonly theirs: number | null
  /** Hash in the last line of the file that was sent. */
  readonly sent: string
  /** How many are common; `null`: not known. */
  readonly common: number | null
  /** What can be saved now. */
  readonly file: 'offer' | 'answer' | 'result' | null
}

export interface MatchJob { readonly what: 'offer' | 'answer' | 'read'; readonly context: string; readonly done: number; readonly of: number; readonly state: 'running' | 'failed'; readonly fault: { readonly code: string; readonly message: string } | null }

/** `unread`: files of exchanges that do not open with the key of this folder. */
export interface MatchingView { readonly exchanges: readonly ExchangeView[]; readonly unread: number; readonly job: MatchJob | null; readonly isKept: boolean }

/** An offer that lies here and is not answered yet. */
export interface OfferView { readonly is: 'offer'; readonly sha256: string; readonly context: string; readonly tries: number; readonly isAgain: boolean }
export type SentFileView = OfferView | { readonly is: 'answer' | 'result'; readonly key: string }

export interface CommonSerial { readonly serial: string; readonly items: readonly { readonly id: string; readonly title: string }[] }
