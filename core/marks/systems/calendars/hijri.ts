/**
 * Hijri year: the lunar calendar, by the civil rule; real dates can be two days off it. Coins kept the year of accession for long.
 * @module
 */
import { calendars, dayOf } from '@proofmark/core/dates'
import { calendarYear, sense, spanOf } from '../../calendar-year.ts'
import { against } from '../../reading.ts'

export const hijriYear = calendarYear({
  id: 'hijri',
  title: 'Hijri (lunar) year',
  usedIn: ['TR', 'EG', 'SA', 'IR', 'AF', 'IQ', 'SY', 'YE', 'JO', 'LY', 'SD', 'MA', 'PK'],
  inUse: null,
  namedBy: /\bAH\b|lunar hijri|ottoman|\bArab digits/iu,
  sources: [{ title: 'World Coin Database: date systems', url: 'http://www.worldcoindatabase.com/datesystems.php' }],
  layout: '[AH] year of four digits',
  pattern: /^(?:(?:سنة|AH|A\.H\.) ?)?(?<year>1[234]\d\d)(?: ?(?:AH|هـ?))?$/iu,
  alphabet: '0123456789',
  longest: 12,
  count: 'the Hijri calendar',
  cautions: ['Months began where the moon was seen; the days given reach two days beyond the table on each side.'],
  read: ({ year }) => {
    const dates = [spanOf(calendars.hijri, Number(year))]
    if (Number(year) < 1215) return []
    // Ottoman until 1928, Iranian until the Solar Hijri year of 1925; of other States the count alone says nothing.
    return [...sense(null, dates), ...(Number(year) <= 1346 ? sense('TR', dates) : []), ...(Number(year) <= 1344 ? sense('IR', dates) : [])]
  },
  // Iran took the solar count on 31 March 1925, Afghanistan in 1922.
  weigh: ({ dates }, { makers, unclear }) => dates.every(({ from }) => from >= dayOf(1925, 3, 31)) && [...makers, ...unclear].some(({ country }) => country === 'IR' || country === 'AF')
    ? [against('strong', 'Iran and Afghanistan count solar years since the 1920s.')] : [],
  examples: [
    { mark: 'AH1344', gives: [{ date: '1925-07-20/1926-07-13', country: null }, { country: 'TR' }, { country: 'IR' }] },
    { mark: '١٣٢٦', gives: [{ from: '1908-02-02', country: null }, { country: 'TR' }, { country: 'IR' }] },
    { mark: '1445', gives: [{ country: null, date: '2023-07-17/2024-07-09' }] },
    { mark: '1200', gives: [] },
    { mark: '1926', gives: [] },
  ],
})
