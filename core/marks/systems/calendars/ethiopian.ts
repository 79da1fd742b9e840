/**
 * Ethiopian year: in Ethiopic numerals, or in digits where the count is named. Some pages add 8 years throughout, which is wrong from
 * September to December of most years.
 * @module
 */
import { calendars } from '@proofmark/core/dates'
import { calendarYear, sense, spanOf } from '../../calendar-year.ts'

const { ethiopian, ethiopicNumber } = calendars

export const ethiopianYear = calendarYear({
  id: 'ethiopian',
  title: 'Ethiopian year',
  usedIn: ['ET'],
  inUse: null,
  namedBy: /ethiopi(?:an|c)/iu,
  sources: [{ title: 'World Coin Database: Ethiopian dates', url: 'http://www.worldcoindatabase.com/datesystems.php?page=et' }],
  layout: 'Ethiopic numerals; or EE and digits; or numerals given by their values (10 9 100 60 9)',
  pattern: /^(?:(?<numerals>[፩-፼]{1,12})|(?:EE|E\.E\.) ?(?<year>1[89]\d\d|20[0-3]\d)|(?<values>10 [89] 100(?: [1-9]0)?(?: [1-9])?))$/iu,
  alphabet: '0123456789፩፪፫፬፭፮፯፰፱፲፳፴፵፶፷፸፹፺፻',
  longest: 20,
  count: 'the Ethiopian calendar',
  read: ({ numerals, year, values }) => {
    const n = numerals !== undefined ? ethiopicNumber(numerals) : values !== undefined ? valueOf(values) : Number(year)
    return n === null || n < 1800 || n > 2023 ? [] : sense('ET', [spanOf(ethiopian, n)])
  },
  examples: [
    { mark: '፲፱፻፴፮', gives: [{ date: '1943-09-12/1944-09-10', country: 'ET' }] },
    { mark: '10 8 100 80 9', gives: [{ from: '1896-09-10', to: '1897-09-09' }] },
    { mark: 'EE 1936', gives: [{ date: '1943-09-12/1944-09-10' }] },
    { mark: '1936', gives: [] },
    { mark: '፩፩', gives: [] },
  ],
})

/** 10 9 100 60 9: (10 + 9) × 100 + 60 + 9. */
function valueOf(text: string): number {
  const [ten = 0, one = 0, hundred = 0, ...rest] = text.split(' ').map(Number)
  return (ten + one) * hundred + rest.reduce((sum, part) => sum + part, 0)
}
