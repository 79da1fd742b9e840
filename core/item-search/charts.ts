/**
 * Charts: how many items of an answer fall under each value, kept apart by whether they must or can. What no bar counts is counted with its reason.
 * @module
 */
import { dayOf } from '@proofmark/core/dates'
import { apartOf, daysOfYear } from './apart.ts'
import type { ApartName, FacetName } from './item-query.ts'
import type { ItemTable } from './item-table.ts'
import { undated, unknownFrom, unknownTo } from './spans.ts'

export const charts = ['class', 'made-in', 'year-of-make', 'age-at-recovery', 'production-to-use', 'found-in', 'case-size', 'team', 'custodian', 'source'] as const
export type ChartBy = (typeof charts)[number]

export type NotCounted = 'nobody-says' | 'open-end' | 'too-wide' | 'contradicts'
export interface Bar { readonly value: string; readonly certain: number; readonly possible: number }
export interface Chart {
  readonly bars: readonly Bar[]
  readonly notCounted: Readonly<Partial<Record<NotCounted, number>>>
  /** Cases that the items are of, and the share of the largest. */
  readonly sample: { readonly cases: number; readonly largestShare: number }
}

/** An item that can stand under more values than these says nothing in a chart. */
const widest = 100

/** Of bars that are numbers: a year, or the first year or day of a bar. */
interface Counting { certain(from: number): void; possible(from: number): void; not(reason: NotCounted): void }
type Counts = Map<string | number, { certain: number; possible: number }>

export function chartOf(table: ItemTable, rows: Uint32Array, by: ChartBy): Chart {
  const counts: Counts = new Map()
  const notCounted: Partial<Record<NotCounted, number>> = {}
  const bar = (value: number) => { let found = counts.get(value); if (found === undefined) counts.set(value, found = { certain: 0, possible: 0 }); return found }
  const counting: Counting = { certain: (from) => { bar(from).certain++ }, possible: (from) => { bar(from).possible++ }, not: (reason) => { notCounted[reason] = (notCounted[reason] ?? 0) + 1 } }
  if (by === 'year-of-make') eachRow(rows, years(table, counting))
  else if (by === 'age-at-recovery') eachRow(rows, apart(table, 'age', yearsOfBar, counting))
  else if (by === 'production-to-use') eachRow(rows, apart(table, 'to-use', daysOfBar, counting))
  else countFacet(table, rows, by === 'case-size' ? 'case' : by, notCounted, counts)
  const width = by === 'year-of-make' ? 1 : by === 'age-at-recovery' ? yearsOfBar : daysOfBar
  const bars = [...counts].toSorted(([a, countsA], [b, countsB]) => (typeof a === 'number' ? a - Number(b) : countsB.certain + countsB.possible - countsA.certain - countsA.possible || (a < b ? -1 : 1)))
    .map(([value, each]): Bar => ({ value: typeof value === 'string' || width === 1 ? String(value) : `${value}-${value + width - 1}`, ...each }))
  return { bars, notCounted, sample: sampleOf(table, rows) }
}

const [yearsOfBar, daysOfBar] = [5, 180]

function eachRow(rows: Uint32Array, count: (row: number) => void): void {
  for (let n = 0; n < rows.length; n++) count(rows[n]!)
}

/** First days of years, found once each: a year is looked up for each of a million rows. */
function years(table: ItemTable, { certain, possible, not }: Counting): (row: number) => void {
  const [from, to] = [table.days.made.from.words, table.days.made.to.words]
  return (row) => {
    const [a, b] = [from[row]!, to[row]!]
    if (a === undated) return not('nobody-says')
    if (a === unknownFrom || b === unknownTo) return not('open-end')
    const [first, last] = [yearOf(a), yearOf(b)]
    if (last < first) return not('contradicts')
    if (last - first >= widest) return not('too-wide')
    if (first === last) return certain(first)
    for (let year = first; year <= last; year++) possible(year)
  }
}

/** `step`: units of a bar. */
function apart(table: ItemTable, name: ApartName, step: number, { certain, possible, not }: Counting): (row: number) => void {
  const { before, after, days: daysOfUnit } = apartOf[name]
  const startOf = (days: number) => Math.floor(days / daysOfUnit / step) * step
  const [[fromA, toA], [fromB, toB]] = [before, after].map((name) => [table.days[name].from.words, table.days[name].to.words]) as unknown as [[Int32Array, Int32Array], [Int32Array, Int32Array]]
  return (row) => {
    if (fromA[row] === undated || fromB[row] === undated) return not('nobody-says')
    if (fromA[row] === unknownFrom || toB[row] === unknownTo || toA[row] === unknownTo || fromB[row] === unknownFrom) return not('open-end')
    const [least, most] = [Math.max(0, fromB[row]! - toA[row]!), toB[row]! - fromA[row]!]
    if (most < 0) return not('contradicts')
    const [first, last] = [startOf(least), startOf(most)]
    if ((last - first) / step >= widest) return not('too-wide')
    if (first === last) return certain(first)
    for (let from = first; from <= last; from += step) possible(from)
  }
}

function countFacet(table: ItemTable, rows: Uint32Array, name: FacetName, notCounted: Partial<Record<NotCounted, number>>, counts: Counts): void {
  const { column, values } = table.sets[name]
  const bySet = new Uint32Array(values.sets.length)
  const sets = column.words
  for (let n = 0; n < rows.length; n++) bySet[sets[rows[n]!]!]!++
  bySet.forEach((count, set) => {
    if (count === 0) return
    const said = values.valuesOf(set)
    if (said.length === 0) notCounted['nobody-says'] = count
    for (const value of said) {
      const bar = counts.get(value) ?? { certain: 0, possible: 0 }
      if (said.length === 1) bar.certain += count
      else bar.possible += count
      counts.set(value, bar)
    }
  })
}

function sampleOf(table: ItemTable, rows: Uint32Array): Chart['sample'] {
  const { column, values } = table.sets.case
  const bySet = new Uint32Array(values.sets.length)
  const sets = column.words
  for (let n = 0; n < rows.length; n++) bySet[sets[rows[n]!]!]!++
  const cases = bySet.filter((items, set) => set > 0 && items > 0)
  return { cases: cases.length, largestShare: rows.length === 0 ? 0 : bySet.reduce((most, items) => Math.max(most, items), 0) / rows.length }
}

/** Whole days since 1970 → year, by the table of first days. */
function yearOf(days: number): number {
  let year = 1970 + Math.floor(days / daysOfYear)
  while (firstDay(year) > days) year--
  while (firstDay(year + 1) <= days) year++
  return year
}

const firstDays = new Map<number, number>()
function firstDay(year: number): number {
  const known = firstDays.get(year)
  if (known !== undefined) return known
  const first = dayOf(year, 1, 1)
  firstDays.set(year, first)
  return first
}
