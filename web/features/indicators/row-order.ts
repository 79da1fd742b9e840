/**
 * Row order: rows by what can be compared of them. What is not known comes last, whichever way.
 * @module
 */
import type { IndicatorsView } from '../../indicators-api.ts'

export type Row = IndicatorsView['result']['rows'][number]
type Span = Row['spans'][number]

export const orders = ['soonest', 'latest', 'item', 'case'] as const

/** The interval that a row is compared by: from a transfer, else from the making; to the diversion, as it follows, else as it is stated, else to the recovery or use. */
export function leadingSpan({ spans }: Row): Span | null {
  const known = spans.filter(({ least, most }) => least !== null || most !== null)
  const rank = ({ from, to, least, most }: Span) => (from.event === 'transfer' ? 0 : 10) + ['diversion', 'diversion-stated', 'recovery', 'use'].indexOf(to.event) + (least === null || most === null ? 5 : 0)
  return known.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}

export function sorted({ result, named }: IndicatorsView, order: string): readonly Row[] {
  const title = (id: string | null) => (id === null ? '\uFFFF' : (named[id]?.title ?? id))
  const most = (row: Row) => leadingSpan(row)?.most ?? null
  const end = (row: Row) => row.spans.map(({ to }) => to.days.to).filter((day) => day !== null).toSorted().at(-1) ?? null
  const last = <T,>(a: T | null, b: T | null, compare: (a: T, b: T) => number) => (a === null ? (b === null ? 0 : 1) : b === null ? -1 : compare(a, b))
  const byItem = (a: Row, b: Row) => title(a.item).localeCompare(title(b.item), 'en') || (a.item < b.item ? -1 : 1)
  return result.rows.toSorted((a, b) => {
    if (order === 'item') return byItem(a, b)
    if (order === 'case') return title(a.case).localeCompare(title(b.case), 'en') || byItem(a, b)
    if (order === 'latest') return last(end(a), end(b), (x, y) => (x < y ? 1 : x > y ? -1 : 0)) || byItem(a, b)
    return last(most(a), most(b), (x, y) => x - y) || byItem(a, b)
  })
}
