/**
 * Dependence: on how many sources the items of a chart rest, and how much hangs on one of them alone.
 * @module
 */
import type { ChartBar, ChartName, ItemChartView } from '../../search-api.ts'

/** Charts whose bars are sources: who documented, who holds, what it was recorded from, and under which case. */
export const sourceCharts = ['team', 'custodian', 'source', 'case-size'] as const satisfies readonly ChartName[]
export type SourceChart = (typeof sourceCharts)[number]
export const isOfSources = (by: ChartName): by is SourceChart => (sourceCharts as readonly string[]).includes(by)

/** Items, each counted once. */
export interface Dependence {
  readonly sources: number
  /** Of which any source is named. */
  readonly named: number
  readonly unnamed: number
  /** Of which one source alone is named. */
  readonly onOne: number
  /** The source on which most rest alone; `null`: none rests on one alone. */
  readonly largest: ChartBar | null
}

/** A bar of sources counts as certain what names it alone, and as possible what names others too. */
export function dependenceOf({ count, bars, notCounted }: Pick<ItemChartView, 'count' | 'bars' | 'notCounted'>): Dependence {
  const unnamed = notCounted.reduce((sum, each) => sum + each.count, 0)
  const largest = bars.reduce<ChartBar | null>((most, bar) => (bar.certain > (most?.certain ?? 0) ? bar : most), null)
  return { sources: bars.length, named: count - unnamed, unnamed, onOne: bars.reduce((sum, { certain }) => sum + certain, 0), largest }
}

/** A share in hundredths as a whole number that never says none or all where it is not so. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '0'
  const rounded = Math.round((part / whole) * 100)
  return rounded === 0 && part > 0 ? '<1' : rounded === 100 && part < whole ? '>99' : String(rounded)
}
