/**
 * Plain date: month and year, or day, month and year, as anybody writes them. Which date it is (of making, filling, packing, test), the mark
 * itself does not say, and day and month stand in either order.
 * @module
 */
import { day, dayOf, daysInMonth } from '@proofmark/core/dates'
import { calendarYear } from '../../calendar-year.ts'
import { yearsOfTwo } from '../../date-code.ts'
import { dayStretch, lastYear, monthStretch, yearStretch, type Stretch } from '../../possible-dates.ts'
import { against } from '../../reading.ts'

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

export const plainDate = calendarYear({
  id: 'plain-date',
  title: 'Gregorian date with a month',
  usedIn: [],
  seenOn: ['munition', 'rocket', 'missile', 'fuze', 'packaging', 'firearm'],
  inUse: '1900/..',
  sources: [{ title: 'Izhmekh and others: month and year or the full year on arms (Makarov.ch)', url: 'https://makarov.ch/index.php/allocation_example' }],
  layout: 'month and year, year and month, or day, month and year; the month in digits or English',
  pattern: /^(?:(?:(?<day>\d{1,2})[./ -])?(?:(?<month>\d{1,2})|(?<name>[A-Z]{3,9}))[./ -](?<year>(?:19|20)\d\d|\d\d)|(?<year>(?:19|20)\d\d)[./-](?<month>0?[1-9]|1[0-2])(?:[./-](?<day>0[1-9]|[12]\d|3[01]))?|(?<year>(?:19|20)\d\d)年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?)(?: ?г\.?)?$/iu,
  alphabet: '0123456789',
  longest: 18,
  count: 'the Gregorian calendar',
  cautions: ['Which date it is, of making, filling, packing or test, does not stand there.'],
  read: ({ day: dayText, month, name, year = '' }) => {
    if (month === undefined && name === undefined) return [{ dates: [yearStretch(Number(year))].filter(({ from }) => from <= yearStretch(lastYear).from) }]
    const years = year.length === 4 ? [Number(year)].filter((found) => found >= 1900 && found <= lastYear) : yearsOfTwo(year, 1930)
    const inMonth = name === undefined ? Number(month) : months.indexOf(name.slice(0, 3).toUpperCase()) + 1
    const orders = dayText === undefined ? [[inMonth, null] as const] : name === undefined && year.length < 5 ? [[inMonth, Number(dayText)], [Number(dayText), inMonth]] as const : [[inMonth, Number(dayText)] as const]
    const dates = years.flatMap((found) => orders.flatMap(([m, d]) => stretchOf(found, m, d)))
    return dates.length === 0 ? [] : [{ dates }]
  },
  weigh: ({ texts }) => texts.every((text) => /^\d{1,2}[./ -]\d{1,2}$/u.test(text)) ? [against('some', 'Two numbers can be many things.')] : [],
  examples: [
    { mark: '05/2011', gives: [{ date: '2011-05' }] },
    { mark: 'DEC 1999', gives: [{ date: '1999-12' }] },
    { mark: '12-88', gives: [{ date: '1988-12' }] },
    { mark: '03.04.1999', gives: [{ date: '[1999-03-04,1999-04-03]' }] },
    { mark: '2005-02', gives: [{ date: '2005-02' }] },
    { mark: '2008.3', gives: [{ date: '2008-03' }] },
    { mark: '1987年', gives: [{ date: '1987' }] },
    { mark: '2017年5月', gives: [{ date: '2017-05' }] },
    { mark: '31.02.1999', gives: [] },
    { mark: '13-88', gives: [] },
    { mark: 'ABC 1999', gives: [] },
  ],
})

function stretchOf(year: number, month: number, dayOfMonth: number | null): Stretch[] {
  if (month < 1 || month > 12 || (dayOfMonth !== null && (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)))) return []
  if (dayOfMonth === null) return [monthStretch(year, month)]
  const at = day(dayOf(year, month, dayOfMonth))
  return [dayStretch(at, at)]
}
