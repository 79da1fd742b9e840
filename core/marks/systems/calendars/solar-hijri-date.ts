/**
 * Solar Hijri date: year with a month, or with month and day, as labels of Iran have it (1394/12/5). Years from 1300 only: the order is that of the count.
 * @module
 */
import { calendars } from '@proofmark/core/dates'
import { calendarYear, sense, spanOf } from '../../calendar-year.ts'

export const solarHijriDate = calendarYear({
  id: 'solar-hijri-date',
  title: 'Solar Hijri date with a month',
  usedIn: ['IR', 'AF'],
  inUse: '1925-03-31/..',
  namedBy: /solar hijri|persian (?:calendar|digits)/iu,
  sources: [{ title: 'Numista: Persian calendar', url: 'https://en.numista.com/numisdoc/calendar-persian-31.html' }],
  layout: 'year of four digits / month [/ day]',
  pattern: /^(?<year>1[34]\d\d)[/.-](?<month>0?[1-9]|1[0-2])(?:[/.-](?<day>0?[1-9]|[12]\d|3[01]))?$/u,
  alphabet: '0123456789',
  longest: 10,
  count: 'the Solar Hijri calendar',
  cautions: ['The Lunar Hijri calendar has months in the same form, in years of the same four digits.'],
  read: ({ year, month, day }) => {
    const dates = [spanOf(calendars.solarHijri, Number(year), Number(month), day === undefined ? null : Number(day))]
    return Number(year) < 1304 || Number(year) > 1409 ? [] : sense('IR', dates)
  },
  examples: [
    { mark: '1394/12/5', gives: [{ country: 'IR', date: '2016-02-24' }] },
    { mark: '۱۳۶۶/۵', gives: [{ country: 'IR', from: '1987-07-23', to: '1987-08-22' }] },
    { mark: '1394/13', gives: [] },
    { mark: '1994/12', gives: [] },
  ],
})
