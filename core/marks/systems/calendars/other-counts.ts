/**
 * Counts that are met seldom: Hebrew, Mongolian, Dangun. They are read where the count is named or writes its own signs.
 * @module
 */
import { calendars } from '@proofmark/core/dates'
import { calendarYear, sense, spanOf } from '../../calendar-year.ts'

const sources = [{ title: 'World Coin Database: date systems', url: 'http://www.worldcoindatabase.com/datesystems.php' }]
const units = 'אבגדהוזחט'
const tens = 'יכלמנסעפצ'
const hundreds = 'קרשת'

export const hebrewYear = calendarYear({
  id: 'hebrew',
  title: 'Hebrew year',
  usedIn: ['IL'],
  inUse: null,
  sources,
  layout: 'four digits from 5600, or Hebrew letters',
  pattern: /^(?:(?<year>5[6-9]\d\d)|(?<letters>ה?[ק-ת]{1,3}[׳'״"]?[י-צ]?[׳'״"]?[א-ט]?))$/u,
  alphabet: '0123456789',
  longest: 9,
  count: 'the Hebrew calendar',
  read: ({ year, letters }) => {
    const n = letters === undefined ? Number(year) : lettersValue(letters)
    return n < 5600 || n > 5790 ? [] : sense('IL', [spanOf(calendars.hebrew, n)])
  },
  examples: [
    { mark: '5733', gives: [{ from: '1972-09-09', to: '1973-09-26', country: 'IL' }] },
    { mark: 'תשל״ג', gives: [{ from: '1972-09-09' }] },
    { mark: '5599', gives: [] },
  ],
})

/** The thousands are mostly not written. */
function lettersValue(text: string): number {
  const letters = [...text.replace(/[׳'״"]/gu, '')]
  const plain = letters[0] === 'ה' ? letters.slice(1) : letters
  return 5000 + plain.reduce((sum, letter) => sum + 100 * (hundreds.indexOf(letter) + 1) + 10 * (tens.indexOf(letter) + 1) + units.indexOf(letter) + 1, 0)
}

export const mongolianYear = calendarYear({
  id: 'mongolian',
  title: 'Mongolian year',
  usedIn: ['MN'],
  inUse: '1911-12-29/1945',
  sources,
  layout: 'year with the word он, or named',
  pattern: /^(?:Mongolian ?)?(?<year>\d{1,2}) ?(?:он|он[ыд])$/u,
  alphabet: '0123456789',
  longest: 16,
  count: 'the Mongolian count',
  read: ({ year }) => Number(year) > 40 ? [] : sense('MN', [spanOf(calendars.mongolian, Number(year))]),
  examples: [
    { mark: '15 он', gives: [{ date: '1925', country: 'MN' }] },
    { mark: '15', gives: [] },
  ],
})

export const dangunYear = calendarYear({
  id: 'dangun',
  title: 'Dangun year of Korea',
  usedIn: ['KR'],
  inUse: '1948-09-25/1961-12-31',
  sources,
  layout: '[단기] four digits from 4281',
  pattern: /^(?:(?:단기|檀紀) ?)?(?<year>42[89]\d)(?:년|年)?$/u,
  alphabet: '0123456789',
  longest: 9,
  count: 'the Dangun count',
  read: ({ year }) => Number(year) > 4294 ? [] : sense('KR', [spanOf(calendars.dangun, Number(year))]),
  examples: [
    { mark: '단기 4281년', gives: [{ date: '1948', country: 'KR' }] },
    { mark: '4295', gives: [] },
  ],
})
