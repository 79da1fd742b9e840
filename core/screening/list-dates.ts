/**
 * Dates of lists: from the ways in which issuers write them to EDTF. What is no date is `null`, and its reader makes a note of it.
 * @module
 */
import { isCivilDate } from '@proofmark/core/dates'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** A day of the calendar, a month or a year; `month` and `day` may be unknown. */
function dateOf(year: string, month: number | null, day: number | null): string | null {
  if (!/^\d{4}$/.test(year) || !isCivilDate(Number(year), month ?? 1, day ?? 1)) return null
  return [year, ...(month === null ? [] : [String(month).padStart(2, '0')]), ...(month === null || day === null ? [] : [String(day).padStart(2, '0')])].join('-')
}

/** `12 Jun 1960`, `Jun 1960`, `1960`, `circa 1960`, `1960 to 1962`: as the US Treasury writes. */
export function wordDate(text: string): string | null {
  const [from, to] = text.split(' to ')
  if (to !== undefined) {
    const [begin, end] = [wordDate(from!), wordDate(to)]
    return begin === null || end === null ? null : `${begin}/${end}`
  }
  const match = /^(circa )?(?:(?:(\d{1,2}) )?([A-Z][a-z]{2}) )?(\d{4})$/.exec(text)
  if (match === null) return null
  const [, circa, day, month, year] = match
  if (month !== undefined && !months.includes(month)) return null
  const date = dateOf(year!, month === undefined ? null : months.indexOf(month) + 1, day === undefined ? null : Number(day))
  return date === null || circa === undefined ? date : `${date}~`
}

/** `2084-03-01`, also before a `T`; `2084-03`; `2084`. */
export function isoDate(text: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(text)
  return match === null ? null : dateOf(match[1]!, match[2] === undefined ? null : Number(match[2]), match[3] === undefined ? null : Number(match[3]))
}

/** `31/12/2084`; `dd/mm/2084` and `dd/12/2084`, also with `00`, where the United Kingdom does not know the day or the month. */
export function dayFirstDate(text: string): string | null {
  const match = /^(\d{1,2}|dd)\/(\d{1,2}|mm)\/(\d{4})$/i.exec(text)
  if (match === null) return null
  const number = (part: string) => (/^(?:00?|dd|mm)$/i.test(part) ? null : Number(part))
  return dateOf(match[3]!, number(match[2]!), number(match[1]!))
}

/** `12/31/2084`, as the United States write. */
export function monthFirstDate(text: string): string | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  return match === null ? null : dateOf(match[3]!, Number(match[1]), Number(match[2]))
}
