/**
 * Buddhist Era of Thailand: four digits, or the last two, which look like a Gregorian year. Until 1940 a year began in April.
 * @module
 */
import { calendars } from '@proofmark/core/dates'
import { calendarYear, sense, spanOf } from '../../calendar-year.ts'

const { buddhist, buddhistBefore1941 } = calendars

export const buddhistYear = calendarYear({
  id: 'buddhist',
  title: 'Buddhist Era of Thailand',
  usedIn: ['TH'],
  inUse: '1912-04-01/..',
  namedBy: /buddhist era|\bB\.?E\.?\b/u,
  sources: [{ title: 'World Coin Database: date systems', url: 'http://www.worldcoindatabase.com/datesystems.php' }],
  layout: '[BE] year, or day.month.year; four digits or the last two',
  pattern: /^(?:(?:BE|พ\.?ศ\.?) ?)?(?:(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-])?(?<year>2[45]\d\d|\d\d)$/iu,
  alphabet: '0123456789.',
  longest: 16,
  count: 'the Buddhist Era',
  read: ({ day, month, year = '' }) => {
    if (year.length === 2 && day === undefined) return []
    const n = year.length === 4 ? Number(year) : 2500 + Number(year)
    if (n < 2484) return day === undefined ? sense('TH', [spanOf(buddhistBefore1941, n)]) : []
    return n > 2573 ? [] : sense('TH', [spanOf(buddhist, n, month === undefined ? null : Number(month), day === undefined ? null : Number(day))])
  },
  examples: [
    { mark: 'BE2459', gives: [{ date: '1916-04-01/1917-03-31', country: 'TH' }] },
    { mark: '2566', gives: [{ date: '2023' }] },
    { mark: '02.06.53', gives: [{ date: '2010-06-02' }] },
    { mark: '31.02.53', gives: [] },
    { mark: '53', gives: [] }, // two digits alone are a year of any count: too little for this one
  ],
})
