/**
 * Years: a histogram of years from the bars of a chart, and a span of years in a question.
 * @module
 */
import type { SpanAsked } from '@proofmark/core/item-search'
import type { ChartBar } from '../../search-api.ts'

export interface Year { readonly year: number; readonly certain: number; readonly possible: number }

/** Every year from the first to the last that a bar is of, also those of no item. */
export function yearsOf(bars: readonly Pick<ChartBar, 'value' | 'certain' | 'possible'>[]): readonly Year[] {
  const found = new Map(bars.flatMap(({ value, certain, possible }) => (/^\d{4}$/.test(value) ? [[Number(value), { certain, possible }] as const] : [])))
  if (found.size === 0) return []
  const [first, last] = [Math.min(...found.keys()), Math.max(...found.keys())]
  return Array.from({ length: last - first + 1 }, (_, at) => ({ year: first + at, ...(found.get(first + at) ?? { certain: 0, possible: 0 }) }))
}

/** The years that a span asks for, within those that there are. */
export function yearsAsked(span: SpanAsked | undefined, years: readonly Year[]): readonly [from: number, to: number] {
  const [first, last] = [years[0]!.year, years.at(-1)!.year]
  const of = (text: string | null | undefined, otherwise: number) => { const year = /^\d{4}/.exec(text ?? '')?.[0]; return year === undefined ? otherwise : Math.max(first, Math.min(last, Number(year))) }
  const [from, to] = [of(span?.from, first), of(span?.to, last)]
  return [Math.min(from, to), Math.max(from, to)]
}

/** All years ask for nothing: items whose year nobody says are among them. */
export function spanOf([from, to]: readonly [number, number], years: readonly Year[], certainty: SpanAsked['certainty']): SpanAsked | null {
  return from <= years[0]!.year && to >= years.at(-1)!.year ? null : { from: String(from).padStart(4, '0'), to: String(to).padStart(4, '0'), certainty }
}
