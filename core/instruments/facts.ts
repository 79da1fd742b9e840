/**
 * Transfer facts: what is known of a transfer that a measure asks about. What nobody said is `null`, and is never taken for a match.
 * @module
 */
import type { Bounds } from '@proofmark/core/dates'

/** One side of a transfer. `party`: the statement that names it; `name`: as it is called, also where it is only named in words. */
export interface Side { readonly party: string | null; readonly name: string | null; readonly country: string | null; readonly partyType: string | null }

export interface TransferredItem { readonly id: string; readonly name: string; readonly itemClass: string; readonly taxonomy: string | null }

export interface TransferFacts {
  readonly when: Bounds | null
  /** `stated` by the transfer; `supposed` by who asks; `not-said`. */
  readonly whenIs: 'stated' | 'supposed' | 'not-said'
  readonly whenWords: string | null
  readonly from: Side
  readonly to: Side
  /** Of the place that the transfer names. */
  readonly placeCountry: string | null
  readonly items: readonly TransferredItem[]
}
