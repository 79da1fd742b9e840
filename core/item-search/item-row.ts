/**
 * Item row: what the index holds of one item. Each value that people weigh is a list of all that was said and not rejected: none is picked.
 * @module
 */
import type { EventName, FacetName } from './item-query.ts'

/** Days since 1970-01-01; `null`: nobody says, or no limit. */
export interface DaysKnown { readonly from: number | null; readonly to: number | null }

export interface RoutePoint { readonly lat: number; readonly lon: number; readonly precisionKm: number }
/** `isBroken`: a step, its place, or the order of the two is not known. */
export interface Leg { readonly from: RoutePoint; readonly to: RoutePoint; readonly isBroken: boolean }

export interface ItemRow {
  /** Place in the log of the item's statement: its number in the index. */
  readonly id: number
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>
  /** The outer days of all that is said of the event and not rejected; an event that nobody dates is left out. */
  readonly events: Readonly<Partial<Record<EventName, DaysKnown>>>
  /** Where it was recovered, else documented, else used. `null`: no point is known. */
  /** From where to where it is said to have come, step by step; left out or empty: nothing is known of that. */
  readonly route?: readonly Leg[]
  readonly point: { readonly lat: number; readonly lon: number; readonly precisionKm: number; readonly of: 'recovery' | 'site' | 'use' } | null
  /** Everything that words are looked for in. */
  readonly texts: readonly string[]
}
