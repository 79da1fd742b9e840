/**
 * Solar Hijri year: Iran since 1925, Afghanistan. Four digits, or the last two; export goods of Iran mostly bear Gregorian years.
 * @module
 */
import { calendars } from '@proofmark/core/dates'
import { calendarYear, sense, spanOf } from '../../calendar-year.ts'

const { solarHijri } = calendars

export const solarHijriYear = calendarYear({
  id: 'solar-hijri',
  title: 'Solar Hijri year of Iran and Afghanistan',
  usedIn: ['IR', 'AF'],
  inUse: '1919-03-22/..',
  namedBy: /solar hijri|\bSH\b|persian (?:calendar|digits)/iu,
  sources: [
    { title: 'Numista: Persian calendar', url: 'https://en.numista.com/numisdoc/calendar-persian-31.html' },
    { title: 'PCGS: Solar Hijri dating of coins', url: 'https://www.pcgs.com/news/understanding-solar-hijri-dating-system-coins' },
  ],
  layout: '[SH] year of four digits, or its last two',
  pattern: /^(?:(?:سنة|سال|SH|S\.H\.) ?)?(?<year>1[234]\d\d|\d\d)(?: ?(?:SH|S\.H\.|هـ? ?ش|ش))?$/iu,
  alphabet: '0123456789',
  longest: 12,
  count: 'the Solar Hijri calendar',
  cautions: ['Weapons that Iran exported mostly bear Latin letters and a Gregorian year, so this count is not to be expected on them.'],
  read: ({ year = '' }) => {
    const years = year.length === 4 ? [Number(year)] : [1300 + Number(year), 1400 + Number(year)].filter((n) => n >= 1304 && n <= 1409)
    const dates = years.map((n) => spanOf(solarHijri, n))
    const isAfghan = year.length === 4 && Number(year) >= 1298
    return [
      ...(Number(year) < 1304 && year.length === 4 ? [] : sense('IR', dates)),
      ...(isAfghan ? sense('AF', dates) : []),
    ]
  },
  examples: [
    { mark: 'SH1323', context: 'Iranian coin', gives: [{ country: 'IR', from: '1944-03-21', to: '1945-03-20' }, { country: 'AF' }] },
    { mark: '1402', gives: [{ country: 'IR', date: '2023-03-21/2024-03-19' }, { country: 'AF', date: '2023-03-21/2024-03-19' }] },
    { mark: '۱۳۷۹', gives: [{ country: 'IR' }, { country: 'AF' }] },
    { mark: '1298', gives: [{ country: 'AF' }] },
    { mark: '85', gives: [{ country: 'IR', date: '2006-03-21/2007-03-20' }] },
    { mark: '1202', gives: [] },
    { mark: '2023', gives: [] },
  ],
})
