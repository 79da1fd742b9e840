/**
 * Date code: year and week, month or period on an electronic component, as one shape of marking system.
 *
 * Decades are mostly not written; all that fit are given. A part dates the thing it was built into from below only.
 * @module
 */
import { day, dayOf, isoWeek } from '@proofmark/core/dates'
import { dayStretch, describeStretches, lastYear, type Stretch } from './possible-dates.ts'
import { against, inFavour, type Argument, type Source } from './reading.ts'
import { markingSystem, type Example, type MarkingSystem, type Sense } from './system.ts'

export interface DateCodeRule {
  readonly id: string
  readonly title: string
  /** `null`: used by many. */
  readonly maker: string | null
  readonly country?: string
  /** Words by which a context names the maker. */
  readonly namedBy?: RegExp
  readonly kind: 'production-week' | 'production-month' | 'production-year'
  readonly inUse: string
  readonly sources: readonly Source[]
  readonly layout: string
  readonly pattern: RegExp
  readonly alphabet: string
  readonly longest: number
  read(parts: Readonly<Record<string, string | undefined>>): readonly Partial<Sense>[]
  readonly cautions?: readonly string[]
  /** Another rule reads the same characters and is commoner. */
  readonly isRarer?: boolean
  readonly examples: readonly Example[]
}

export function dateCode(rule: DateCodeRule): MarkingSystem {
  const noun = rule.kind === 'production-week' ? 'week' : rule.kind === 'production-month' ? 'month' : 'year'
  return markingSystem({
    id: rule.id,
    version: 1,
    title: rule.title,
    kind: rule.kind,
    ...(rule.namedBy === undefined ? {} : { namedBy: rule.namedBy }),
    seenOn: ['electronics'],
    inUse: rule.inUse,
    usedIn: [],
    sources: rule.sources,
    layout: rule.layout,
    pattern: rule.pattern,
    alphabet: rule.alphabet,
    longest: rule.longest,
    silentOn: 'when the part was built into anything: that was later',
    lookalikes: [],
    read: (parts) => rule.read(parts).flatMap((sense) => sense.dates === undefined || sense.dates.length === 0 ? [] : [{
      ...(rule.maker === null ? {} : { maker: rule.maker }), ...(rule.country === undefined ? {} : { country: rule.country }), ...sense, dates: sense.dates,
    }]),
    meaning: ({ dates }, mark) => `Made${rule.maker === null ? '' : ` by ${rule.maker}`} in ${describeStretches(dates, noun)}, if ${mark} is its date code.`,
    weigh: ({ dates }, { item }): Argument[] => [
      ...(item?.group === 'electronics' ? [inFavour('some', 'Electronic components bear such codes.')] : item === null ? [against('slight', 'It is a code of electronic components, and the context names none.')] : [against('some', 'It is a code of electronic components.')]),
      ...(rule.maker === null ? [] : [against('some', `It is a code of one maker, ${rule.maker}${rule.namedBy === undefined ? '' : ', unless the context names it'}.`)]),
      ...(rule.isRarer === true ? [against('slight', 'Most components that have such characters keep to a commoner order.')] : []),
      ...(dates.length > 1 ? [against('none', `${dates.length} dates fit: the decade is not in the code.`)] : []),
      ...(rule.cautions ?? []).map((caution) => against('none', caution)),
    ],
    examples: rule.examples,
  })
}

/** The years from `first` to `last` that end in this digit. */
export const yearsOfDigit = (digit: string, first: number, last = lastYear): number[] =>
  yearsEndingIn(Number(digit), 10, first, last)

/** The years from `first` to `last` that end in these two digits. */
export const yearsOfTwo = (digits: string, first: number, last = lastYear): number[] =>
  yearsEndingIn(Number(digits), 100, first, last)

function yearsEndingIn(ending: number, step: number, first: number, last: number): number[] {
  const years: number[] = []
  for (let year = first + ((ending - first) % step + step) % step; year <= last; year += step) years.push(year)
  return years
}

/** Monday to Sunday of the ISO week in each of the years that has it. */
export const weeksOf = (years: readonly number[], week: number): Stretch[] => years.flatMap((year) => {
  const found = isoWeek(year, week)
  return found === null ? [] : [dayStretch(found.from, found.to)]
})

/** Week 1 is the one with 1 January; weeks begin on Sunday. The last can reach into the next year. */
export const weeksFromNewYear = (years: readonly number[], week: number): Stretch[] => week < 1 || week > 53 ? [] : years.map((year) => {
  const newYear = dayOf(year, 1, 1)
  // 1970-01-01 was a Thursday, so day 3 was a Sunday.
  const sunday = newYear - (((newYear - 3) % 7) + 7) % 7
  return dayStretch(day(sunday + 7 * (week - 1)), day(sunday + 7 * (week - 1) + 6))
})

/** A to M without I, as 1 to 12. 0: none of them. */
export const monthOfLetter = (letter: string): number => 'ABCDEFGHJKLM'.indexOf(letter) + 1
