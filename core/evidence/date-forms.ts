/**
 * Date forms: the days and months that a text names, in the notations and languages in which people and cameras write them.
 *
 * Where day and month cannot be told apart (04/05/2024) both are taken: a reader who looks for a withheld day tries both.
 * Not looked for: numbers in words ("the eighteenth"), other calendars.
 *
 * @module
 */
import { civil, day, daysInMonth, isCivilDate } from '@proofmark/core/dates'
import { foldLetters } from './folding.ts'

/** `2024-08-18`, `2024-08`, or `--08-18` for a day without its year. */
export interface NamedDate { readonly date: string; readonly form: string }

/** Names of months, January first: English, French, Ukrainian, Russian, Arabic (of Egypt, of the Levant, of the Maghreb). Only what begins a form is listed. */
const months: readonly string[] = [
  'january|jan|janvier|janv|січня|січень|січ|января|январь|янв|يناير|كانون الثاني|جانفي',
  'february|feb|février|fevrier|févr|fevr|лютого|лютий|лют|февраля|февраль|фев|فبراير|شباط|فيفري',
  'march|mar|mars|березня|березень|бер|марта|март|мар|مارس|آذار|اذار',
  'april|apr|avril|avr|квітня|квітень|квіт|апреля|апрель|апр|أبريل|ابريل|نيسان|أفريل',
  'may|mai|травня|травень|трав|мая|май|مايو|أيار|ايار|ماي',
  'june|jun|juin|червня|червень|черв|июня|июнь|июн|يونيو|حزيران|جوان',
  'july|jul|juillet|juil|липня|липень|лип|июля|июль|июл|يوليو|تموز|جويلية',
  'august|aug|août|aout|серпня|серпень|серп|августа|август|авг|أغسطس|اغسطس|آب|أوت',
  'september|sept|sep|septembre|вересня|вересень|вер|сентября|сентябрь|сен|سبتمبر|أيلول|ايلول',
  'october|oct|octobre|жовтня|жовтень|жовт|октября|октябрь|окт|أكتوبر|اكتوبر|تشرين الأول',
  'november|nov|novembre|листопада|листопад|лист|ноября|ноябрь|ноя|نوفمبر|تشرين الثاني',
  'december|dec|décembre|decembre|déc|грудня|грудень|груд|декабря|декабрь|дек|ديسمبر|كانون الأول',
]
const monthOf = new Map(months.flatMap((names, at) => names.split('|').map((name) => [foldLetters(name), at + 1] as const)))
const anyMonth = [...monthOf.keys()].toSorted((a, b) => b.length - a.length).join('|')
const noLetterBefore = '(?<![\\p{L}\\p{M}])'
const noLetterAfter = '(?![\\p{L}\\p{M}])'

const dayMonth = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|-?го|-?е)?[\\s.,/_-]*(?:of |de |من )?${noLetterBefore}(${anyMonth})${noLetterAfter}\\.?(?:[\\s,/_.-]*(\\d{4}|\\d{2})(?!\\d))?`, 'gu')
const monthDay = new RegExp(`${noLetterBefore}(${anyMonth})${noLetterAfter}\\.?[\\s_-]*(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:[\\s,_-]*(?:\\d{1,2}:\\d{2}(?::\\d{2})?(?: [a-z]{3,4})? )?(\\d{4})(?!\\d))?`, 'gu')
const monthYear = new RegExp(`${noLetterBefore}(${anyMonth})${noLetterAfter}\\.?[\\s,/_.-]*(?:de |of )?(\\d{4})(?!\\d)`, 'gu')
const yearFirst = /(?<!\d)(\d{4})\s?([-:./_ ]?)\s?(\d{2})\2\s?(\d{2})(?=$|[^\d]|\d{4}(?!\d)|\d{6}(?!\d))/gu
const yearLast = /(?<![\d.])(\d{1,2})([./\-_ ])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/gu
const yearMonth = /(?<!\d)(?<!\d[-:./])(\d{4})[-:./](\d{2})(?![-:./]?\d)/gu
const monthThenYear = /(?<!\d)(?<!\d[-./])(\d{1,2})[-./](\d{4})(?!\d)/gu
const yearAndDay = /(?<!\d)(\d{4})-(\d{3})(?!\d)/gu
const week = /(?<!\d)(\d{4})-?w(\d{2})-?([1-7])(?!\d)/gu
const epoch = /(?<![\d.])(1\d{9})(?:\d{3})?(?!\d)/gu

/** Every date in the text, each form once. */
export function datesIn(text: string): NamedDate[] {
  const found = new Map<string, NamedDate>()
  for (const { date, form } of placedDates(text).dates) if (!found.has(date)) found.set(date, { date, form })
  return [...found.values()]
}

/** A date with where it stands in the text as it was compared. */
export interface PlacedDate extends NamedDate { readonly at: number; readonly end: number }

/** Every date as often as it stands there, and the folded text in which the places are. */
export function placedDates(text: string): { readonly text: string; readonly dates: readonly PlacedDate[] } {
  // A long run of signs between two numbers would be tried at every length.
  const folded = foldLetters(text).replaceAll('’', "'").replace(/\s+/g, ' ').replace(/([.,/_-])\1{2,}/g, '$1$1')
  const dates: PlacedDate[] = []
  const each = (pattern: RegExp, read: (add: Add, groups: readonly (string | undefined)[]) => void) => {
    for (const match of folded.matchAll(pattern)) {
      read((form, year, month, dayOfMonth) => {
        const date = written(year, month, dayOfMonth)
        if (date !== null) dates.push({ date, form, at: match.index, end: match.index + match[0].length })
      }, match)
    }
  }
  each(yearFirst, (add, [, y, separator, m, d]) => add(separator === ':' ? 'as a camera writes it' : separator === '' ? 'in digits alone' : 'year first', Number(y), Number(m), Number(d)))
  each(yearLast, (add, [, a, , b, y]) => { for (const [d, m] of [[a, b], [b, a]]) add('year last', fullYear(y!), Number(m), Number(d)) })
  each(dayMonth, (add, [, d, m, y]) => add(y === undefined ? 'day and month without the year' : 'with the month in words', y === undefined ? null : fullYear(y), monthOf.get(m!)!, Number(d)))
  each(monthDay, (add, [, m, d, y]) => add(y === undefined ? 'day and month without the year' : 'with the month in words', y === undefined ? null : Number(y), monthOf.get(m!)!, Number(d)))
  each(monthYear, (add, [, m, y]) => add('month and year in words', Number(y), monthOf.get(m!)!, null))
  each(yearMonth, (add, [, y, m]) => add('year and month', Number(y), Number(m), null))
  each(monthThenYear, (add, [, m, y]) => add('month and year', Number(y), Number(m), null))
  each(yearAndDay, (add, [, y, n]) => addNth(Number(y), Number(n), add))
  each(week, (add, [, y, w, n]) => addWeekday(Number(y), Number(w), Number(n), add))
  each(epoch, (add, [, seconds]) => {
    const { year, month, day: dayOfMonth } = civil(day(Math.floor(Number(seconds) / 86_400)))
    add('seconds since 1970', year, month, dayOfMonth)
  })
  return { text: folded, dates }
}

type Add = (form: string, year: number | null, month: number, dayOfMonth: number | null) => void

function addNth(year: number, nth: number, add: Add) {
  let rest = nth
  for (let month = 1; month <= 12; month++) {
    const days = daysInMonth(year, month)
    if (rest >= 1 && rest <= days) return add('day of the year', year, month, rest)
    rest -= days
  }
}

/** ISO 8601: week 1 has the fourth of January; 1970-01-01 was a Thursday. */
function addWeekday(year: number, weekOfYear: number, weekday: number, add: Add) {
  if (weekOfYear < 1 || weekOfYear > 53) return
  let fourth = 3
  for (let each = 1970; each < year; each++) fourth += daysInMonth(each, 2) + 337
  for (let each = year; each < 1970; each++) fourth -= daysInMonth(each, 2) + 337
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7)
  const at = civil(day(monday + 7 * (weekOfYear - 1) + weekday - 1))
  add('day of a week', at.year, at.month, at.day)
}

/** Two digits: this century up to 2069, as POSIX reads them. */
const fullYear = (digits: string): number => (digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 69 ? 2000 : 1900))

const two = (n: number) => String(n).padStart(2, '0')

function written(year: number | null, month: number, dayOfMonth: number | null): string | null {
  if (month < 1 || month > 12 || (year !== null && (year < 1500 || year > 2999))) return null
  if (dayOfMonth === null) return `${year}-${two(month)}`
  if (!isCivilDate(year ?? 2024, month, dayOfMonth)) return null
  return year === null ? `--${two(month)}-${two(dayOfMonth)}` : `${year}-${two(month)}-${two(dayOfMonth)}`
}
