/**
 * Japanese type number: the year in which a design was adopted, by the era until 1926 and by the last digits of the imperial year
 * after it. It is never the year of making.
 * @module
 */
import { calendars } from '@proofmark/core/dates'
import { calendarYear, sense, spanOf } from '../../calendar-year.ts'
import { inFavour } from '../../reading.ts'

const { koki, meiji, taisho } = calendars

export const japaneseType = calendarYear({
  id: 'japanese-type',
  title: 'Japanese type number (year of adoption)',
  usedIn: ['JP'],
  seenOn: ['firearm', 'munition'],
  inUse: null,
  dateOf: 'adoption',
  sources: [
    { title: 'Nambu World: Type 94 is 2594', url: 'http://nambuworld.com/t94187pix.htm' },
    { title: 'Milsurp World: Type 14 is Taisho 14', url: 'https://milsurpworld.com/home/milsurps/japanese-type-14' },
    { title: 'Type 26 is Meiji 26', url: 'https://mishacooba.blogspot.com/2012/07' },
  ],
  layout: 'Type and one or two digits',
  pattern: /^(?:Type|式) ?(?<year>\d{1,3})$|^(?<year>[\d]{1,3}) ?(?:年)?式$/u,
  alphabet: '0123456789',
  longest: 9,
  count: 'the count by which Japan numbers its types',
  read: ({ year }) => {
    const n = Number(year)
    if (n >= 87 && n <= 99) return sense('JP', [spanOf(koki, 2500 + n)])
    if (n <= 5 || n === 100) return sense('JP', [spanOf(koki, 2600 + n % 100), ...(n <= 5 && n >= 3 ? [spanOf(taisho, n)] : [])])
    return sense('JP', [...(n <= 15 ? [spanOf(taisho, n)] : []), ...(n >= 13 && n <= 45 ? [spanOf(meiji, n)] : [])])
  },
  weigh: ({ texts }) => texts.every((text) => /\b(?:14|26|94)\b/u.test(text)) ? [inFavour('slight', 'Pages name this very type as a Japanese one.')] : [],
  examples: [
    { mark: 'Type 94', gives: [{ date: '1934', country: 'JP', dateOf: 'adoption' }] },
    { mark: 'Type 14', gives: [{ date: '[1881,1925]' }] },
    { mark: 'Type 26', gives: [{ date: '1893' }] },
    { mark: 'Type 63', gives: [] },
    { mark: '94', gives: [] },
  ],
})
