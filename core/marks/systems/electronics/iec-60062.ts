/**
 * IEC 60062: a letter for the year and a sign for the month on capacitors and resistors. The letters come back after 20 years; other cycles of
 * the standard (10 years, 4 years) stand beside it.
 * @module
 */
import { dateCode } from '../../date-code.ts'
import { monthStretch, yearStretch } from '../../possible-dates.ts'

/** A is 1970, 1990, 2010; without G, I, O, Q, Y, Z. Only R (2003) is on a page; the row is computed from it and the order of the letters. */
const letters = 'ABCDEFHJKLMNPRSTUVWX'
const months = '123456789OND'

export const iec60062 = dateCode({
  id: 'iec-60062',
  title: 'Year letter and month of capacitors and resistors (IEC 60062)',
  maker: null,
  namedBy: /capacitors?|resistors?/iu,
  kind: 'production-month',
  inUse: '1970/..',
  sources: [
    { title: 'IEC 60062:2004', url: 'https://www.normadoc.com/products/iec-60062-2004-i' },
    { title: 'How ceramic capacitors are dated (R is 2003; O, N, D are October to December)', url: 'https://qeeebo.com/questions/how/ad/af6/how-are-ceramic-capacitors-dated' },
  ],
  layout: 'letter of the year; month 1 to 9, O, N, D',
  pattern: /^(?<year>[A-FHJ-NPR-X])(?<month>[1-9OND])?$/u,
  alphabet: 'ABCDEFHJKLMNPRSTUVWX123456789OD',
  longest: 2,
  read: ({ year = '', month }) => [{
    dates: [1970, 1990, 2010].map((first) => first + letters.indexOf(year))
      .map((found) => month === undefined ? yearStretch(found) : monthStretch(found, months.indexOf(month) + 1)),
  }],
  cautions: ['The rows of the letters are computed from one published letter and the order of the standard.', 'The standard has cycles of 10 and of 4 years too.'],
  examples: [
    { mark: 'R', context: 'capacitor', gives: [{ date: '[1983,2003,2023]' }] },
    { mark: 'A1', gives: [{ date: '[1970-01,1990-01,2010-01]' }] },
    { mark: 'G', gives: [] },
    { mark: 'R0', gives: [] },
  ],
})
