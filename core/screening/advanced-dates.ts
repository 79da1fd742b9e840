/**
 * Dates of the advanced form of the US Treasury's lists: a period whose start and end are each a range, so that a year is one from its first to its last day.
 * @module
 */
import { isCivilDate } from '@proofmark/core/dates'
import { isoDate } from './list-dates.ts'
import type { XmlNode } from './xml-records.ts'

/** `part`: what stands in Year, Month and Day. A month or day that is missing is not guessed. */
export function advancedDay(part: (name: 'Year' | 'Month' | 'Day') => string): string | null {
  const [year, month, day] = [part('Year'), part('Month'), part('Day')]
  const two = (text: string) => text.padStart(2, '0')
  return isoDate([year.padStart(4, '0'), ...(month === '' ? [] : [two(month), ...(day === '' ? [] : [two(day)])])].join('-'))
}

/** EDTF: a day, month or year where the period is one, else an interval; `~` where the issuer says approximately. `text`: as it stands there. */
export function advancedDate(period: XmlNode): { readonly date: string | null; readonly text: string } {
  const at = (edge: 'Start' | 'End', bound: 'From' | 'To') => [...period.all(edge, bound)][0]
  const [first, last] = [at('Start', 'From') ?? at('Start', 'To'), at('End', 'To') ?? at('End', 'From')]
  const text = [first, last].map((node) => (node === undefined ? '?' : (['Year', 'Month', 'Day'] as const).map((part) => node.first(part)).join('-'))).join(' to ')
  const [from, to] = [first, last].map((node) => (node === undefined ? null : advancedDay((part) => node.first(part))))
  if (from == null || to == null || (from.length === to.length && from > to)) return { date: null, text }
  const sign = (edge: 'Start' | 'End') => ([...period.all(edge)].some((node) => /^(?:true|1)$/.test(node.attribute('Approximate'))) ? '~' : '')
  const [startSign, endSign] = [sign('Start'), sign('End')]
  const one = from === to ? from : from.slice(0, 4) === to.slice(0, 4) && isYear(from, to) ? from.slice(0, 4) : isMonth(from, to) ? from.slice(0, 7) : null
  if (one !== null) return { date: `${one}${startSign || endSign}`, text }
  const [begin, end] = isYear(from, to) ? [from.slice(0, 4), to.slice(0, 4)] : [from, to]
  return { date: `${begin}${startSign}/${end}${endSign}`, text }
}

const isYear = (from: string, to: string) => from.endsWith('-01-01') && to.endsWith('-12-31')
const isMonth = (from: string, to: string) => from.length === 10 && from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && !isCivilDate(Number(to.slice(0, 4)), Number(to.slice(5, 7)), Number(to.slice(8)) + 1)
