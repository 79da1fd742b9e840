/**
 * Calendar: years, months and days of another count, as days of ours.
 *
 * The idea: a calendar is when its years begin and how long its months are; everything else follows. What does not exist
 * (day 31 of a month of 30, a year before the first) is `null`, so that a reading that needs it falls away.
 * @module
 */
import { day, type Day } from '../day.ts'

/** Both ends belong to it. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

export interface Calendar {
  readonly id: string
  readonly title: string
  /** First and last year for which the rule is exact. */
  readonly years: readonly [first: number, last: number]
  /** Days by which a date of real life can be off the rule: where a month began when the moon was seen. Else 0. */
  readonly slack: number
  /** `null`: there is no such year. So for all that follow. */
  year(n: number): Span | null
  month(n: number, month: number): Span | null
  date(n: number, month: number, dayOfMonth: number): Day | null
}

export interface CalendarRule extends Pick<Calendar, 'id' | 'title' | 'years'> {
  readonly slack?: number
  newYear(n: number): Day
  /** 0 for a month that the year does not have. */
  monthLength(n: number, month: number): number
  /** Left out: 1. Numbers of the months by their place in the year, where they do not begin with 1. */
  firstMonth?(n: number): number
}

export function calendar(rule: CalendarRule): Calendar {
  const [first, last] = rule.years
  const has = (n: number): boolean => Number.isInteger(n) && n >= first && n <= last
  const monthStart = (n: number, month: number): Day | null => {
    if (!has(n) || !Number.isInteger(month) || month < 1 || month > 14) return null
    const begin = rule.firstMonth?.(n) ?? 1
    if (month < begin || rule.monthLength(n, month) === 0) return null
    let at: number = rule.newYear(n)
    for (let m = begin; m < month; m++) at += rule.monthLength(n, m)
    return day(at)
  }
  return Object.freeze({
    id: rule.id,
    title: rule.title,
    years: rule.years,
    slack: rule.slack ?? 0,
    year: (n: number): Span | null => has(n) ? { from: rule.newYear(n), to: day(rule.newYear(n + 1) - 1) } : null,
    month: (n: number, month: number): Span | null => {
      const from = monthStart(n, month)
      return from === null ? null : { from, to: day(from + rule.monthLength(n, month) - 1) }
    },
    date: (n: number, month: number, dayOfMonth: number): Day | null => {
      const from = monthStart(n, month)
      return from === null || !Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > rule.monthLength(n, month) ? null : day(from + dayOfMonth - 1)
    },
  })
}
