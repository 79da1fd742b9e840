/**
 * Item query: what is asked of all items at once. Every part that is left out asks nothing; parts are joined by "and", the values within one by "or".
 *
 * An address holds the same question as its parameters (`query-address.ts`), so that a link is a question, and a saved search is a link.
 * @module
 */

/** How a span of days is held against days that are known only to lie within some bounds: can have been in it, or must have been. */
export type Certainty = 'can' | 'must'

/** Days by EDTF, both ends included; `null`: no end is asked for. */
export interface SpanAsked { readonly from: string | null; readonly to: string | null; readonly certainty: Certainty }

/** What is counted by its values, each value as it is written in an address. */
export const facetNames = ['class', 'model', 'maker', 'made-in', 'found-in', 'situation', 'case', 'team', 'custodian', 'source', 'handling'] as const
export type FacetName = (typeof facetNames)[number]

/** Events of an item that have days. */
export const eventNames = ['made', 'recovered', 'documented', 'used'] as const
export type EventName = (typeof eventNames)[number]

/** How long after its make something happened to an item: `age`: whole years to its recovery; `to-use`: whole days to its use. */
export const apartNames = ['age', 'to-use'] as const
export type ApartName = (typeof apartNames)[number]

/** Both ends included; `null`: no end is asked for. */
export interface ApartAsked { readonly from: number | null; readonly to: number | null; readonly certainty: Certainty }

/** Degrees of WGS 84: longitude first, as GeoJSON writes a position. */
export type Position = readonly [lon: number, lat: number]

/** A place that is known within a radius can lie in an area (its circle meets it) or must (its circle lies inside). */
export type AreaAsked =
  | { readonly kind: 'box'; /** West, south, east, north; east below west crosses the 180th meridian. */ readonly box: readonly [number, number, number, number]; readonly certainty: Certainty }
  | { readonly kind: 'radius'; readonly centre: Position; readonly km: number; readonly certainty: Certainty }
  | { readonly kind: 'polygon'; /** Three corners at least, not closed. */ readonly corners: readonly Position[]; readonly certainty: Certainty }

export interface ItemQuery {
  /** A pattern as `core/mark-search` reads it; the items that bear a mark that fits or may fit. */
  readonly mark: { readonly pattern: string; readonly field: 'any' | 'serial' | 'lot' } | null
  /** Words, each of which must occur in what is said of the item: its description, its marks' positions, notes, and the documents named by it. */
  readonly text: string | null
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>
  readonly spans: Readonly<Partial<Record<EventName, SpanAsked>>>
  readonly apart: Readonly<Partial<Record<ApartName, ApartAsked>>>
  readonly area: AreaAsked | null
}

export const emptyQuery: ItemQuery = { mark: null, text: null, facets: {}, spans: {}, apart: {}, area: null }
