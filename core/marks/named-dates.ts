/**
 * Named dates: the days, months and years that a context names, and what they say of the mark's age.
 *
 * The idea: a thing that was used, recovered or documented on a day existed by then, so it was made no later. A date
 * without such a word says nothing and is kept as unused. Of several dates the *latest* is taken: the weaker bound,
 * which stays true when one of them belongs to another thing. Tight bounds come from statements, not from a note.
 * @module
 */
import { dayOf, day, formatDay, parseDay } from '@proofmark/core/dates'
import type { Day } from '@proofmark/core/dates'

export interface NamedDate {
  /** The words of the context. */
  readonly words: string
  readonly from: Day
  readonly to: Day
  /** `existed`: the thing was seen, used or shown then. `made`: production or design. `unclear`: no word for it. */
  readonly role: 'existed' | 'made' | 'unclear'
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const month = `(?:${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})`
const named = new RegExp(
  `(?<![\\d-])(?<iso>\\d{4}-\\d\\d-\\d\\d)(?![\\d-])` +
  `|(?<![\\d-])(?<isoYear>\\d{4})-(?<isoMonth>\\d\\d)(?![\\d-])` +
  `|\\b(?<d1>\\d{1,2}) (?<m1>${month})\\.? (?<y1>\\d{4})\\b` +
  `|\\b(?<m2>${month})\\.? (?<d2>\\d{1,2}),? (?<y2>\\d{4})\\b` +
  `|\\b(?<m3>${month})\\.? (?<y3>\\d{4})\\b` +
  `|(?<![\\d.-])(?<year>(?:19|20)\\d\\d)(?![\\d-])`, 'giu')

const words = /(?<existed>used|uses?|strikes?|struck|attack(?:ed|s)?|recovered|recovery|documented|documentation|photographed|found|seized|seizure|captured|surrendered|fired|launched|downed|shot down|exploded|fell|examined|inspected|seen|reported)|(?<made>made|manufactured|produced|production|built|designed|adopted|introduced|since|dated|assembled|calendar|type|model)/giu

/** At most this far, in characters, a word for the role may stand from the date. */
const reach = 60

/** All dates of the text, in order. An impossible one (31 February) is no date. */
export function findDates(text: string): readonly NamedDate[] {
  const roles = [...text.matchAll(words)]
  return [...text.matchAll(named)].flatMap((match) => {
    const span = spanOf(match.groups ?? {})
    return span === null ? [] : [{ words: match[0], ...span, role: roleOf(match, roles) }]
  })
}

/** The latest day on which the thing was certainly not yet to be made: see the module comment. `null`: none named. */
export function latestOf(dates: readonly NamedDate[]): NamedDate | null {
  return dates.filter(({ role }) => role === 'existed').reduce<NamedDate | null>((last, date) => last !== null && last.to >= date.to ? last : date, null)
}

function spanOf(groups: Record<string, string | undefined>): { from: Day; to: Day } | null {
  const { iso, isoYear, isoMonth, d1, m1, y1, d2, m2, y2, m3, y3, year } = groups
  if (iso !== undefined) return oneDay(iso)
  if (isoYear !== undefined && isoMonth !== undefined) return wholeMonth(Number(isoYear), Number(isoMonth))
  if (year !== undefined) return { from: dayOf(Number(year), 1, 1), to: dayOf(Number(year), 12, 31) }
  const [d, m, y] = [d1 ?? d2, m1 ?? m2 ?? m3 ?? '', Number(y1 ?? y2 ?? y3)]
  const number = months.findIndex((name) => name.startsWith(m.toLowerCase().slice(0, 3))) + 1
  if (d === undefined) return wholeMonth(y, number)
  return oneDay(`${String(y).padStart(4, '0')}-${String(number).padStart(2, '0')}-${d.padStart(2, '0')}`)
}

function oneDay(text: string): { from: Day; to: Day } | null {
  const at = parseDay(text)
  return at === null ? null : { from: at, to: at }
}

function wholeMonth(year: number, number: number): { from: Day; to: Day } | null {
  if (number < 1 || number > 12) return null
  const next = number === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, number + 1, 1)
  return { from: dayOf(year, number, 1), to: day(next - 1) }
}

function roleOf(date: RegExpExecArray, roles: readonly RegExpExecArray[]): NamedDate['role'] {
  const [start, end] = [date.index, date.index + date[0].length]
  let nearest: { distance: number; role: NamedDate['role'] } = { distance: reach + 1, role: 'unclear' }
  for (const word of roles) {
    const wordEnd = word.index + word[0].length
    if (word.index < end && wordEnd > start) continue
    const distance = word.index >= end ? word.index - end : start - wordEnd
    if (distance < nearest.distance) nearest = { distance, role: word.groups?.['existed'] === undefined ? 'made' : 'existed' }
  }
  return nearest.role
}

/** For a sentence: the last day of the date. */
export const lastDayOf = ({ to }: NamedDate): string => formatDay(to)
