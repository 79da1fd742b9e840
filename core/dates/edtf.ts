/**
 * EDTF as a tree: what a date says, in plain data that prints back to the same text, character by character.
 *
 * Numbers are kept as their digits, since `198X` is no number and `0050S2` is not `50S2`. What a tree means in days is
 * in `bounds.ts`; which texts are EDTF is in `edtf-parser.ts`.
 *
 * Standard: ISO 8601-2:2019, in the profile of the Library of Congress (https://www.loc.gov/standards/datetime/).
 * @module
 */

/** `?` uncertain, `~` approximate, `%` uncertain and approximate. */
export type Qualifier = '?' | '~' | '%'

export type Level = 0 | 1 | 2

/**
 * One part of a date. `digits`: as written, `X` for an unspecified digit, with the minus of a year before 0.
 * `before` qualifies this part alone, `after` this part and all to the left of it.
 */
export type Part = { readonly digits: string; readonly before: Qualifier | null; readonly after: Qualifier | null }

/** Year, year and month, or a day. A missing part is `null`: the date is of that precision. */
export type CalendarDate = {
  readonly kind: 'date'
  readonly year: Part
  readonly month: Part | null
  readonly day: Part | null
}

/** A part of the year by its code, 21 to 41: seasons, quarters, quadrimesters, semesters. */
export type SeasonDate = { readonly kind: 'season'; readonly year: Part; readonly season: Part }

/**
 * A year by its number: `Y170000002`, `Y-17E7`, `1950S2`. `isLong`: written with `Y`. `exponent` and `significant`
 * are `null` where not written. `significant`: how many of the digits, from the left, can be relied on.
 */
export type NumberedYear = {
  readonly kind: 'numbered-year'
  readonly isLong: boolean
  readonly digits: string
  readonly exponent: string | null
  readonly significant: string | null
  readonly before: Qualifier | null
  readonly after: Qualifier | null
}

export type DatePart = CalendarDate | SeasonDate | NumberedYear

/** `zone`: `'Z'`, an offset as written (`'+04:30'`, `'-04'`), or `''`: local time, zone not said. */
export type DateTime = {
  readonly kind: 'date-time'
  readonly date: CalendarDate
  readonly time: string
  readonly zone: string
}

/** `unknown`: the end is not known. `open`: it has none, or none yet. */
export type IntervalEnd = DatePart | { readonly kind: 'unknown' } | { readonly kind: 'open' }

export type Interval = { readonly kind: 'interval'; readonly start: IntervalEnd; readonly end: IntervalEnd }

/** All dates from `from` to `to`; `null`: no first, or no last. Never both. */
export type Range = { readonly kind: 'range'; readonly from: DatePart | null; readonly to: DatePart | null }

/** `[…]` one of the members, `{…}` all of them. */
export type DateSet = { readonly kind: 'set'; readonly of: 'one' | 'all'; readonly members: readonly (DatePart | Range)[] }

export type Edtf = DatePart | DateTime | Interval | DateSet

/** The text of a tree. `formatEdtf(parseEdtf(text).value)` is `text`. */
export function formatEdtf(value: Edtf): string {
  switch (value.kind) {
    case 'date-time': return `${formatDatePart(value.date)}T${value.time}${value.zone}`
    case 'interval': return `${formatEnd(value.start)}/${formatEnd(value.end)}`
    case 'set': {
      const members = value.members.map((member) => member.kind === 'range' ? formatRange(member) : formatDatePart(member))
      return value.of === 'one' ? `[${members.join(',')}]` : `{${members.join(',')}}`
    }
    default: return formatDatePart(value)
  }
}

function formatDatePart(value: DatePart): string {
  switch (value.kind) {
    case 'date': return [value.year, value.month, value.day].filter((part) => part !== null).map(formatPart).join('-')
    case 'season': return `${formatPart(value.year)}-${formatPart(value.season)}`
    case 'numbered-year': {
      const exponent = value.exponent === null ? '' : `E${value.exponent}`
      const significant = value.significant === null ? '' : `S${value.significant}`
      return formatPart({ ...value, digits: `${value.isLong ? 'Y' : ''}${value.digits}${exponent}${significant}` })
    }
  }
}

function formatPart({ digits, before, after }: Part): string {
  return `${before ?? ''}${digits}${after ?? ''}`
}

function formatEnd(end: IntervalEnd): string {
  if (end.kind === 'unknown') return ''
  return end.kind === 'open' ? '..' : formatDatePart(end)
}

function formatRange({ from, to }: Range): string {
  return `${from === null ? '' : formatDatePart(from)}..${to === null ? '' : formatDatePart(to)}`
}

/** The dates a tree is made of, from left to right. */
export function datePartsOf(value: Edtf): readonly DatePart[] {
  switch (value.kind) {
    case 'date-time': return [value.date]
    case 'interval': return [value.start, value.end].filter((end) => end.kind !== 'unknown' && end.kind !== 'open')
    case 'set': return value.members.flatMap((member) =>
      member.kind === 'range' ? [member.from, member.to].filter((date) => date !== null) : [member])
    default: return [value]
  }
}

/** The parts of a date that can be qualified, from left to right. */
export function partsOf(value: DatePart): readonly Part[] {
  switch (value.kind) {
    case 'date': return [value.year, value.month, value.day].filter((part) => part !== null)
    case 'season': return [value.year, value.season]
    case 'numbered-year': return [value]
  }
}

/** Every qualifier that stands in the tree, each once, in the order `?`, `~`, `%`. */
export function qualifiersOf(value: Edtf): readonly Qualifier[] {
  const all = datePartsOf(value).flatMap(partsOf).flatMap(({ before, after }) => [before, after])
  return (['?', '~', '%'] as const).filter((qualifier) => all.includes(qualifier))
}
