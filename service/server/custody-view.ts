/**
 * Custody views: what the server answers about chains of custody and receipts.
 * @module
 */
import type { Gap, Receipt } from '@proofmark/core/custody'
import type { Link } from '@proofmark/core/findings'

export interface ChainView {
  readonly thing: { readonly id: string; readonly kind: string; readonly label: string | null; readonly title: string }
  readonly documented: { readonly site: string | null; readonly when: string | null }
  /** Holders by name; `null`: nobody is named. */
  readonly first: string | null
  readonly last: string | null
  readonly handOvers: readonly { readonly id: string; readonly index: number | null; readonly from: string | null; readonly to: string | null; readonly when: string | null; readonly place: string | null; readonly why: string | null; readonly seal: string | null }[]
  readonly gaps: readonly Gap[]
}
export interface CustodyView { readonly case: string; readonly chains: readonly ChainView[]; readonly handOvers: readonly Link[] }

/** `head`: the checkpoint of the log, in which the hand-over has this `index`. */
export interface ReceiptView { readonly receipt: Receipt; readonly text: string; readonly digest: string; readonly index: number | null; readonly head: string }
