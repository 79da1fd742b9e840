/**
 * Parser of EDTF: text in, tree or refusal out. It takes one text in one way only, and never throws.
 *
 *     edtf     = date | date "T" time | interval | set
 *     interval = end "/" end                   end = date | ".." | ""     (open, unknown; not both unknown)
 *     set      = "[" members "]" | "{" members "}"
 *     members  = member *( "," member )        member = date | date ".." date | ".." date | date ".."
 *     time     = hh ":" mm ":" ss [ "Z" | ( "+" | "-" ) hh [ ":" mm ] ]
 *
 * Every date in it exists in the calendar, and no interval or range ends before it can begin.
 *
 * Standard: ISO 8601-2:2019, levels 0 to 2, in the profile of the Library of Congress.
 * @module
 */
import { readDatePart, take, unexpected, type Reader } from './date-part-parser.ts'
import type { CalendarDate, DatePart, DateSet, DateTime, Edtf, Interval, IntervalEnd, Level, Range } from './edtf.ts'
import { partsOf } from './edtf.ts'
import { spanOf } from './instances.ts'
import { levelOf } from './level.ts'
import { isRefusal, refuse, type Refusal } from './refusal.ts'

export type Parsed = { readonly ok: true; readonly level: Level; readonly value: Edtf }

/** Longer than any date that means something; keeps the cost of a hostile text bounded. */
const greatestLength = 2000

/** Reads an EDTF text of level 0, 1 or 2. `formatEdtf` of the value is the text again. Refusals: `refusal.ts`. */
export function parseEdtf(text: string): Parsed | Refusal {
  if (typeof text !== 'string' || text === '') return refuse('empty', 0, 'a date', '')
  if (text.length > greatestLength) return refuse('too-long', greatestLength, `at most ${greatestLength} characters`, text)

  const reader = { text, at: 0 }
  const read = /^[[{]/.test(text) ? readSet : text.includes('/') ? readInterval : readDateOrTime
  const value = read(reader)
  if (isRefusal(value)) return value
  if (reader.at < text.length) return unexpected(reader, 'the end of the date')
  return { ok: true, level: levelOf(value), value }
}

function readDateOrTime(reader: Reader): DatePart | DateTime | Refusal {
  const date = readDatePart(reader)
  if (isRefusal(date) || reader.text[reader.at] !== 'T') return date
  if (!isPlainDay(date)) return unexpected(reader, 'no time here: it follows only a complete, unqualified day')
  return readTime(reader, date)
}

function isPlainDay(date: DatePart): date is CalendarDate {
  if (date.kind !== 'date' || date.day === null) return false
  return partsOf(date).every(({ digits, before, after }) => before === null && after === null && !digits.includes('X'))
}

function readTime(reader: Reader, date: CalendarDate): DateTime | Refusal {
  const start = reader.at + 1
  const found = take(reader, /T(\d\d):(\d\d):(\d\d)(Z|[+-]\d\d(?::\d\d)?(?!\d))?/y)
  if (found === null) {
    return refuse('not-edtf', start, 'a time hh:mm:ss, then nothing, Z or an offset', reader.text.slice(start))
  }
  const [, hours, minutes, seconds, zone = ''] = found
  const [offsetHours, offsetMinutes = '00'] = zone.slice(1).split(':')
  const isInRange = Number(hours) <= 23 && Number(minutes) <= 59 && Number(seconds) <= 59 &&
    Number(offsetHours) <= 23 && Number(offsetMinutes) <= 59
  if (!isInRange) {
    return refuse('time-out-of-range', start, 'at most 23:59:59 and an offset of at most 23:59', found[0].slice(1))
  }
  return { kind: 'date-time', date, time: `${hours}:${minutes}:${seconds}`, zone }
}

function readInterval(reader: Reader): Interval | Refusal {
  const start = readEnd(reader)
  if (isRefusal(start)) return start
  if (take(reader, /\//y) === null) return notHere(reader, '/')
  const end = readEnd(reader)
  if (isRefusal(end)) return end
  if (reader.at < reader.text.length) return notHere(reader, 'the end of the interval')
  if (start.kind === 'unknown' && end.kind === 'unknown') return refuse('empty', 0, 'a date on one side of /', reader.text)
  const isReal = (date: IntervalEnd): date is DatePart => date.kind !== 'unknown' && date.kind !== 'open'
  return (isReal(start) && isReal(end) ? checkOrder(start, end, reader, 0) : null) ?? { kind: 'interval', start, end }
}

function readEnd(reader: Reader): IntervalEnd | Refusal {
  if (take(reader, /\.\./y) !== null) return { kind: 'open' }
  if (reader.at === reader.text.length || reader.text[reader.at] === '/') return { kind: 'unknown' }
  return readDatePart(reader)
}

function readSet(reader: Reader): DateSet | Refusal {
  const open = take(reader, /[[{]/y)?.[0]
  const close = open === '[' ? /\]/y : /\}/y
  const members: (DatePart | Range)[] = []
  if (take(reader, close) !== null) return refuse('empty', 0, 'a date between the brackets', reader.text)
  do {
    const member = readMember(reader)
    if (isRefusal(member)) return member
    members.push(member)
  } while (take(reader, /,/y) !== null)
  if (take(reader, close) === null) return notHere(reader, open === '[' ? ', or ]' : ', or }')

  const misplaced = members.some((member, index) => member.kind === 'range' &&
    ((member.from === null && index > 0) || (member.to === null && index < members.length - 1)))
  if (misplaced) return refuse('not-edtf', 0, 'an open range only at the beginning or the end of the set', reader.text)
  return { kind: 'set', of: open === '[' ? 'one' : 'all', members }
}

function readMember(reader: Reader): DatePart | Range | Refusal {
  const start = reader.at
  if (take(reader, /\.\./y) !== null) {
    const to = readDatePart(reader)
    return isRefusal(to) ? to : { kind: 'range', from: null, to }
  }
  const from = readDatePart(reader)
  if (isRefusal(from) || take(reader, /\.\./y) === null) return from
  if (/[,\]}]/.test(reader.text[reader.at] ?? '')) return { kind: 'range', from, to: null }
  const to = readDatePart(reader)
  if (isRefusal(to)) return to
  return checkOrder(from, to, reader, start) ?? { kind: 'range', from, to }
}

/** Refuses only what cannot be: `2005/2005-03` may begin in January, so it stands. */
function checkOrder(from: DatePart, to: DatePart, reader: Reader, start: number): Refusal | null {
  const [earliest, latest] = [spanOf(from)?.begins[0], spanOf(to)?.ends[1]]
  if (earliest === undefined || latest === undefined || earliest <= latest) return null
  return refuse('end-before-start', start, 'an end that is not before the start', reader.text.slice(start, reader.at))
}

function notHere(reader: Reader, expected: string): Refusal {
  if (reader.text[reader.at] !== 'T') return unexpected(reader, expected)
  const found = reader.text.slice(reader.at)
  return refuse('time-in-interval', reader.at, 'dates without a time of day in an interval or set', found)
}
