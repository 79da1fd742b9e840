/**
 * Rumi year: the financial year of the Ottoman state, on arms of its arsenals and of makers abroad. Pages about them often take
 * it for a Hijri year, which is two years earlier at that time.
 * @module
 */
import { calendars } from '@proofmark/core/dates'
import { calendarYear, sense, spanOf } from '../../calendar-year.ts'

export const rumiYear = calendarYear({
  id: 'rumi',
  title: 'Rumi (Ottoman financial) year',
  usedIn: ['TR'],
  seenOn: ['firearm', 'cartridge'],
  inUse: '1840-03-13/1925-12-31',
  namedBy: /\brumi\b|ottoman|turkish/iu,
  sources: [{ title: 'World Coin Database: date systems', url: 'http://www.worldcoindatabase.com/datesystems.php' }],
  layout: 'year of four digits, 1256 to 1341',
  pattern: /^(?:(?:سنة|Rumi) ?)?(?<year>1[23]\d\d)$/u,
  alphabet: '0123456789',
  longest: 9,
  count: 'the Rumi calendar',
  cautions: ['Of the maker it says nothing: arms for the Ottoman state were made abroad too.'],
  read: ({ year }) => sense('TR', [spanOf(calendars.rumi, Number(year))]),
  examples: [
    { mark: '1313', gives: [{ date: '1897-03-13/1898-03-12', country: 'TR' }] },
    { mark: '1334', gives: [{ date: '1918' }] },
    { mark: 'Rumi 1333', gives: [{ country: 'TR', from: '1917-03-01' }] },
    { mark: '1342', gives: [] },
  ],
})
