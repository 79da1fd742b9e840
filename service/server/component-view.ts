/**
 * What the page of components is told: weapons, counts without the lists of what they rest on, parts of one figure, two weapons compared.
 * @module
 */
import type { ComparedView, ComponentsView, PartReading, PartView, WeaponSummary, Width } from '@proofmark/core/findings'
import type { CountBy, CountRow, Counts, Duplicate, Published } from '@proofmark/core/network'
import type { Named } from './chain-view.ts'

/** `rests`: on how many statements; which, is asked for with the parts of the row. */
export type CountRowView = Omit<CountRow, 'items' | 'possibleItems' | 'statements'> & { readonly rests: number }
export type CountsView = Omit<Counts, 'rows' | 'undetermined' | 'total'> & { readonly rows: readonly CountRowView[]; readonly undetermined: CountRowView | null; readonly total: CountRowView }

/** `handling`: of the narrowest statement that this rests on; `upTo`: only statements up to this were asked for. */
export interface ComponentsSummary extends Width {
  /** `title`: `null` where the case itself is narrower than what was asked for. */
  readonly case: { readonly id: string; readonly label: string | null; readonly title: string | null }
  readonly rules: ComponentsView['rules']
  readonly weapons: readonly WeaponSummary[]
  readonly counts: readonly CountsView[]
  readonly published: readonly Published[]
  /** By reason, most records first; at most `mostDuplicates` of all. */
  readonly duplicates: { readonly shown: readonly Duplicate[]; readonly total: Readonly<Record<Duplicate['reason'], number>> }
  readonly loose: number
  readonly named: Readonly<Record<string, Named>>
}

/** Parts of a figure, or all; `certain`: not only if an open question is decided so. */
export interface PartsPage {
  readonly total: number
  readonly from: number
  readonly parts: readonly (PartView & { readonly isCertain: boolean })[]
  readonly readings: readonly PartReading[]
  readonly named: Readonly<Record<string, Named>>
}

export type ComparedSummary = Width & Omit<ComparedView, 'first' | 'second'> & { readonly first: WeaponSummary; readonly second: WeaponSummary; readonly named: Readonly<Record<string, Named>> }

export interface PartsAsked { readonly by: CountBy | null; readonly row: string | null; readonly from: number }
