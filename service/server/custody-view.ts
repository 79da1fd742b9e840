/**
 * Custody views: what the server answers about chains of custody and receipts.
 * @module
 */
import type { ChainStep, Copy, CustodyGap, Receipt } from '@proofmark/core/custody'

export interface ChainView {
  readonly thing: { readonly id: string; readonly kind: string; readonly label: string | null; readonly title: string }
  /** Holders by name; `null`: nobody is named. */
  readonly first: string | null
  /** Who can have it now: one, several where the order is open, none where it is not known. */
  readonly holders: readonly string[]
  readonly steps: readonly (Omit<ChainStep, 'from' | 'to'> & { readonly from: string | null; readonly to: string | null })[]
  readonly gaps: readonly CustodyGap[]
  /** What it is a copy of, and its own copies. */
  readonly madeFrom: { readonly id: string; readonly title: string } | null
  readonly copies: readonly (Omit<Copy, 'madeBy'> & { readonly title: string; readonly madeBy: string | null })[]
}
export interface CustodyView { readonly case: string; readonly chains: readonly ChainView[] }

/** `head`: the checkpoint of the log, in which the hand-over has this `index`. */
export interface ReceiptView { readonly receipt: Receipt; readonly text: string; readonly digest: string; readonly index: number | null; readonly head: string }
