/**
 * Calendar year: a year, or a whole date, in another count, as one shape of marking system. The count itself is in `core/dates`.
 * @module
 */
import { day, formatDay, type Calendar, type Span } from '@proofmark/core/dates'
import { dayStretch, describeStretches, monthStretch, yearStretch, type Stretch } from './possible-dates.ts'
import { against, inFavour, type Argument, type DateRole, type Source } from './reading.ts'
import type { ContextFacts } from './context.ts'
import { markingSystem, type Candidate, type Example, type MarkingSystem, type Sense } from './system.ts'

export interface CalendarYearRule {
  readonly id: string
  readonly title: string
  readonly usedIn: readonly string[]
  readonly seenOn?: MarkingSystem['seenOn']
  readonly inUse: string | null
  readonly dateOf?: DateRole
  readonly namedBy?: RegExp
  readonly sources: readonly Source[]
  readonly layout: string
  /** Group `year`, and where the count has them `month` and `day`; `name` where the count is named. */
  readonly pattern: RegExp
  readonly alphabet: string
  readonly longest: number
  /** One sense for each calendar and each year that the text can be. */
  read(parts: Readonly<Record<string, string | undefined>>): readonly Sense[]
  readonly count: string
  readonly cautions?: readonly string[]
  /** What else speaks for and against. */
  weigh?(candidate: Candidate, facts: ContextFacts): readonly Argument[]
  readonly examples: readonly Example[]
}

export function calendarYear(rule: CalendarYearRule): MarkingSystem {
  return markingSystem({
    id: rule.id,
    version: 1,
    title: rule.title,
    kind: 'production-year',
    ...(rule.dateOf === undefined ? {} : { dateOf: rule.dateOf }),
    ...(rule.namedBy === undefined ? {} : { namedBy: rule.namedBy }),
    seenOn: rule.seenOn ?? [],
    inUse: rule.inUse,
    usedIn: rule.usedIn,
    sources: rule.sources,
    layout: rule.layout,
    pattern: rule.pattern,
    alphabet: rule.alphabet,
    longest: rule.longest,
    silentOn: rule.dateOf === 'adoption' ? 'when the thing was made: it is the year of the design' : 'the month, where none stands there; who made the thing',
    lookalikes: [],
    read: rule.read,
    meaning: ({ dates, texts }, mark) =>
      `${rule.dateOf === 'adoption' ? 'Designed or adopted' : 'Made'} in ${describeStretches(dates, 'year')}, if ${mark} is a ${texts.every((text) => /\d.*[.]\d|月/u.test(text)) ? 'date' : 'year'} of ${rule.count}.`,
    weigh: (candidate, facts): Argument[] => [
      ...(candidate.texts.every((text) => /[^\d\s./-]/u.test(text)) ? [inFavour('strong', `The mark itself names the count or writes it in its own signs.`)] : [against('slight', 'Nothing beside the number names the count.')]),
      ...(rule.cautions ?? []).map((caution) => against('none', caution)),
      ...(rule.weigh?.(candidate, facts) ?? []),
    ],
    examples: rule.examples,
  })
}

/** Days of a span as a stretch, widened by what real dates can be off the rule. */
export function stretchOf({ slack }: Calendar, span: Span): Stretch {
  const [from, to] = [day(span.from - slack), day(span.to + slack)]
  const [first, last] = [formatDay(from), formatDay(to)]
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return yearStretch(year)
  if (first.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7) && monthStretch(year, month).to === to) return monthStretch(year, month)
  return dayStretch(from, to)
}

/** The span that a year, a month or a day of this calendar is; `null`: there is none. */
export function spanOf(calendar: Calendar, year: number, month: number | null = null, dayOfMonth: number | null = null): Stretch | null {
  if (month === null) {
    const span = calendar.year(year)
    return span && stretchOf(calendar, span)
  }
  if (dayOfMonth === null) {
    const span = calendar.month(year, month)
    return span && stretchOf(calendar, span)
  }
  const at = calendar.date(year, month, dayOfMonth)
  return at === null ? null : stretchOf(calendar, { from: at, to: at })
}

/** `senses(country, [stretch or null])`: none where nothing is left. */
export function sense(country: string | null, stretches: readonly (Stretch | null)[], more: Partial<Sense> = {}): Sense[] {
  const dates = stretches.filter((one) => one !== null)
  return dates.length === 0 ? [] : [{ dates, ...(country === null ? {} : { country }), ...more }]
}
