/**
 * Rattanakosin and Chula Sakarat: the counts of Siam before the Buddhist Era. Named, or the number alone proves nothing.
 * @module
 */
import { calendars } from '@proofmark/core/dates'
import { calendarYear, sense, spanOf } from '../../calendar-year.ts'

const sources = [{ title: 'World Coin Database: date systems', url: 'http://www.worldcoindatabase.com/datesystems.php' }]

export const rattanakosinYear = calendarYear({
  id: 'rattanakosin',
  title: 'Rattanakosin Era of Siam',
  usedIn: ['TH'],
  inUse: '1889-04-01/1913-03-31',
  sources,
  layout: 'RS and a year from 108 to 131',
  pattern: /^(?:RS|ร\.?ศ\.?) ?(?<year>1[0-3]\d)$/iu,
  alphabet: '0123456789',
  longest: 8,
  count: 'the Rattanakosin Era',
  read: ({ year }) => sense('TH', [spanOf(calendars.rattanakosin, Number(year))]),
  examples: [
    { mark: 'RS124', gives: [{ date: '1905-04-01/1906-03-31', country: 'TH' }] },
    { mark: 'RS 132', gives: [] },
    { mark: '124', gives: [] },
  ],
})

export const chulaSakaratYear = calendarYear({
  id: 'chula-sakarat',
  title: 'Chula Sakarat of Siam and Burma',
  usedIn: ['TH', 'MM'],
  inUse: null,
  sources,
  layout: 'CS and a year of four digits',
  pattern: /^(?:CS|จ\.?ศ\.?) ?(?<year>1[1-4]\d\d)$/iu,
  alphabet: '0123456789',
  longest: 9,
  count: 'Chula Sakarat',
  cautions: ['The year began in the middle of April, by sun and moon; the days given reach two weeks beyond on each side.'],
  read: ({ year }) => sense('TH', [spanOf(calendars.chulaSakarat, Number(year))]),
  examples: [
    { mark: 'CS1197', gives: [{ from: '1835-03-29', country: 'TH' }] },
    { mark: 'CS 999', gives: [] },
    { mark: '1197', gives: [] },
  ],
})
