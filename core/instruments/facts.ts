/**
 * Transfer facts: what is known of a transfer that a measure asks about. What nobody said is `null`, and is never taken for a match.
 * @module
 */
import type { Bounds } from '@proofmark/core/dates'

/** One side of a transfer. `party`: the statement that names it; `name`: as it is called, also where it is only named in words. */
export interface Side { readonly party: string | null; readonly name: string | null; readonly country: string | null; readonly partyType: string | null }

export interface TransferredItem { readonly id: string; readonly name: string; readonly itemClass: string; readonly taxonomy: string | null }

/** Days that follow from what is known of the items (core/tracing). */
export interface InferredDays { readonly bounds: Bounds; readonly words: string; readonly because: readonly string[]; readonly by: readonly string[] }

export interface TransferFacts {
  readonly when: Bounds | null
  /** `stated` by the transfer; `supposed` by who asks; `inferred` from what is known of its items; `not-said`. */
  readonly whenIs: 'stated' | 'supposed' | 'inferred' | 'not-said'
  readonly whenWords: string | null
  /** Of an inference: the statements it hangs on and whose word they are; else empty. */
  readonly whenFrom: { readonly because: readonly string[]; readonly by: readonly string[] }
  readonly from: Side
  readonly to: Side
  /** Of the place that the transfer names. */
  readonly placeCountry: string | null
  readonly items: readonly TransferredItem[]
}
