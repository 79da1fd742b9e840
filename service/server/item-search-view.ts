/**
 * What a search over all items answers: a page of hits, counts by value, places gathered to circles, and charts.
 *
 *     GET /api/items/search?…&sort=&after=&limit=   ItemSearchView
 *     GET /api/items/facets?…                       FacetsView
 *     GET /api/items/map?…&view=w,s,e,n&cells=N     ItemMapView
 *     GET /api/items/routes?…&view=w,s,e,n&cells=N  ItemRoutesView
 *     GET /api/items/chart?…&by=                    ItemChartView
 *
 * The parameters of the question are those of `core/item-search/query-address.ts`, the same everywhere. While an index is being made, the answer is
 * 503 with `IndexProgress` as its body and `Retry-After`.
 * @module
 */
import type { Link } from '@proofmark/core/findings'
import type { DaysKnown, EventName, FacetName, Routes } from '@proofmark/core/item-search'
import type { Grade } from '@proofmark/core/mark-search'
import type { Handling, StatementId } from '@proofmark/core/statements'
import type { MarkRow } from './mark-desk.ts'

/** The log that an answer is of: an answer is never of two. */
export interface IndexedHead { readonly size: number }

export interface IndexProgress { readonly code: 'index-in-work'; readonly message: string; readonly done: number; readonly of: number }

export interface ItemHitView {
  readonly item: StatementId
  readonly label: string | null
  readonly description: string
  readonly facets: Readonly<Partial<Record<FacetName, readonly Named[]>>>
  readonly events: Readonly<Partial<Record<EventName, DaysKnown>>>
  readonly case: Link | null
  readonly place: { readonly text: string | null; readonly lat: number; readonly lon: number; readonly precisionKm: number; readonly of: 'recovery' | 'site' | 'use' } | null
  readonly handling: Handling
  /** The marks that the pattern found on it, the best first; none where no mark is asked for. */
  readonly marks: readonly Pick<MarkRow, 'grade' | 'statement' | 'text' | 'cells'>[]
}

/** `value` as it stands in an address, `label` as people read it. */
export interface Named { readonly value: string; readonly label: string }

export interface ItemSearchView {
  readonly head: IndexedHead
  readonly count: number
  /** Items by the best grade of their marks; `null` where no mark is asked for. */
  readonly grades: Readonly<Record<Grade, number>> | null
  readonly hits: readonly ItemHitView[]
  /** Cursor of the next page; `null`: this is the last one. */
  readonly next: string | null
}

export interface FacetView {
  readonly name: FacetName
  /** By count, the largest first; what is chosen is always among them. Counted as if nothing were chosen in this facet. */
  readonly values: readonly (Named & { readonly count: number; readonly isChosen: boolean })[]
  /** Values beyond those listed. */
  readonly more: number
  /** Items of which nobody says it. */
  readonly without: number
}

export interface FacetsView { readonly head: IndexedHead; readonly count: number; readonly facets: readonly FacetView[] }

/** Items of about one place. The circle holds the circles of all of them. */
export interface PlaceCluster { readonly lat: number; readonly lon: number; readonly radiusKm: number; readonly count: number; /** Where it is one item alone. */ readonly item: StatementId | null; /** A box that holds all centres: where to look closer. */ readonly box: readonly [number, number, number, number] }

export interface ItemMapView { readonly head: IndexedHead; readonly count: number; readonly clusters: readonly PlaceCluster[]; /** Items without a point. */ readonly unplaced: number; /** Items that lie outside the view. */ readonly outside: number }

/** Legs of what the items went through, gathered by the places that they join; `count`: items of the answer. */
export interface ItemRoutesView extends Routes { readonly head: IndexedHead; readonly count: number }

export const chartNames = ['class', 'made-in', 'found-in', 'year-of-make', 'age-at-recovery', 'production-to-use', 'team', 'custodian', 'source', 'case-size'] as const
export type ChartName = (typeof chartNames)[number]

export interface ChartBar {
  /** A value of a facet, a year, or years as `5-9`. */
  readonly value: string
  readonly label: string
  /** Items of which this must hold. */
  readonly certain: number
  /** Items of which it can hold, besides. One item can stand in several bars so. */
  readonly possible: number
}

export interface ItemChartView {
  readonly head: IndexedHead
  readonly by: ChartName
  /** Items of the answer; those that no bar counts, with the reason. */
  readonly count: number
  /** They by the best grade of their marks; `null` where no mark is asked for. Each is counted, whatever its grade. */
  readonly grades: ItemSearchView['grades']
  readonly notCounted: readonly { readonly reason: string; readonly count: number }[]
  /** How many cases, and how much of all the largest gives: what the sample hangs on. */
  readonly sample: { readonly cases: number; readonly largestShare: number }
  readonly bars: readonly ChartBar[]
}
