/**
 * Questions that the search thread answers, and what it answers: numbers of statements in the log, counts and grades. What a page shows beside them is
 * added by who holds the world.
 * @module
 */
import type { Chart, ChartBy, Cluster, FacetCounts, ItemQuery, ItemRow, ItemSort, Routes, ViewBox } from '@proofmark/core/item-search'
import type { TranscriptionProblem } from '@proofmark/core/marks'
import type { Grade, MarkAnswer } from '@proofmark/core/mark-search'

/** `any`: all marks as transcribed; `serial`, `lot`: what readings that nobody rejected say. */
export const markFields = ['any', 'serial', 'lot'] as const
export type MarkField = (typeof markFields)[number]

export interface MarkQuestion { readonly pattern: string; readonly field: MarkField; readonly limit: number; readonly after: number; /** How far numbers of one sequence may lie apart, and that all of it is asked for, by number; left out: the nearest that are legible. */ readonly around?: number | undefined }

/** `place`: of the mark, or of the reading where serials or lots are asked for, in the log. */
export interface FoundMark { readonly place: number; readonly grade: Grade; readonly legible: number }

export interface FoundMarks extends Pick<MarkAnswer, 'ok' | 'counts' | 'next'> {
  readonly asked: number
  readonly hits: readonly FoundMark[]
  /** `text`: what was asked for instead of the pattern. `distance`: of a mark with open places to the nearest number that it can be. `missing`: numbers between the one before it and this one that no mark bears legibly; `null`: not told. */
  readonly neighbours: readonly (FoundMark & { readonly text: string; readonly distance: number; readonly missing: number | null })[]
  /** Places of serials or lots that are no marks. */
  readonly notSearched: readonly number[]
}

export interface FoundItem {
  readonly place: number
  readonly row: Omit<ItemRow, 'texts' | 'route'>
  /** The marks that the pattern found on it, the best first. */
  readonly marks: readonly FoundMark[]
}

export interface FoundItems {
  readonly ok: true
  readonly count: number
  /** Items by the best grade of their marks; `null` where no mark is asked for. */
  readonly grades: Readonly<Record<Grade, number>> | null
  readonly hits: readonly FoundItem[]
  readonly next: string | null
}

export interface FoundFacets { readonly ok: true; readonly count: number; readonly facets: readonly FacetCounts[] }
/** `place`: of the item, where it is one alone. */
export interface FoundPlaces { readonly ok: true; readonly count: number; readonly clusters: readonly (Omit<Cluster, 'row'> & { readonly place: number | null })[]; readonly unplaced: number; readonly outside: number }
export type FoundRoutes = Routes & { readonly ok: true; readonly count: number }
export type FoundChart = Chart & Pick<FoundItems, 'grades'> & { readonly ok: true; readonly count: number }

/** All items that a question finds, ascending; of a pattern those with a mark that fits or may fit: what is only not excluded is no news. */
export interface Matching { readonly ok: true; readonly places: Uint32Array; /** Size of the log at which each came to be as it is. */ readonly since: Uint32Array }

export type SearchQuestion =
  | { readonly what: 'marks'; readonly question: MarkQuestion }
  | { readonly what: 'items'; readonly query: ItemQuery; /** `null`: by the best mark where one is asked for, else the newest first. */ readonly sort: ItemSort | null; readonly limit: number; readonly after: string | null; /** All marks that were found on these items; left out: so many that a page of them can be shown. */ readonly everyMark?: boolean }
  | { readonly what: 'facets'; readonly query: ItemQuery }
  | { readonly what: 'map'; readonly query: ItemQuery; readonly view: ViewBox; readonly cells: number }
  | { readonly what: 'routes'; readonly query: ItemQuery; readonly view: ViewBox; readonly cells: number; readonly most: number }
  | { readonly what: 'chart'; readonly query: ItemQuery; readonly by: ChartBy }
  | { readonly what: 'matching'; readonly queries: readonly ItemQuery[] }

export interface SearchAnswers {
  readonly marks: FoundMarks | TranscriptionProblem
  readonly items: FoundItems | TranscriptionProblem
  readonly facets: FoundFacets | TranscriptionProblem
  readonly map: FoundPlaces | TranscriptionProblem
  readonly routes: FoundRoutes | TranscriptionProblem
  readonly chart: FoundChart | TranscriptionProblem
  readonly matching: readonly (Matching | TranscriptionProblem)[]
}
