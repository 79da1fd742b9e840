/**
 * Chinese type number: the year in which a design was adopted, Gregorian since 1949, of the Republic before. It is never the year of making.
 * @module
 */
import { calendars } from '@proofmark/core/dates'
import { calendarYear, sense, spanOf } from '../../calendar-year.ts'
import { yearStretch } from '../../possible-dates.ts'

export const chineseType = calendarYear({
  id: 'chinese-type',
  title: 'Chinese type number (year of adoption)',
  usedIn: ['CN', 'TW'],
  seenOn: ['firearm', 'munition', 'rocket', 'missile', 'fuze'],
  inUse: null,
  dateOf: 'adoption',
  sources: [
    { title: 'Chiang Kai-shek rifle: Type 24 is year 24 of the Republic', url: 'https://www.liquisearch.com/chiang_kai-shek_rifle' },
    { title: 'Collecting Mosin: the Chinese Type 53', url: 'https://collectingmosin.com/it/cina' },
  ],
  layout: 'Type and two digits, or two digits and 式',
  pattern: /^(?:Type|Тип) ?(?<year>\d{2})(?:-\d)?$|^(?<year>\d{2}|[一二三四五六七八九][〇零一二三四五六七八九])式$/iu,
  alphabet: '0123456789',
  longest: 9,
  count: 'the count by which China numbers its types',
  read: ({ year = '' }) => {
    const n = Number([...year].map((char) => '〇一二三四五六七八九'.includes(char) ? '〇一二三四五六七八九'.indexOf(char) : char === '零' ? 0 : char).join(''))
    return [...(n >= 49 ? sense('CN', [yearStretch(1900 + n)]) : []), ...(n >= 12 && n <= 38 ? sense('CN', [spanOf(calendars.minguo, n)]) : [])]
  },
  examples: [
    { mark: 'Type 56', context: 'Chinese rifle', gives: [{ date: '1956', dateOf: 'adoption', country: 'CN' }] },
    { mark: '五六式', gives: [{ date: '1956' }] },
    { mark: 'Type 24', gives: [{ date: '1935' }] },
    { mark: 'Type 45', gives: [] },
  ],
})
