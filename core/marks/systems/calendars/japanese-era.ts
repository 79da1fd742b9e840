/**
 * Japanese era: year and month of Showa on arms from 1926 to 1945, with the sign 昭 only from late 1930; other eras where their sign stands.
 * @module
 */
import { calendars } from '@proofmark/core/dates'
import { parseChineseNumeral } from '../../chinese-numerals.ts'
import { calendarYear, sense, spanOf } from '../../calendar-year.ts'

const eras = { 明: calendars.meiji, 大: calendars.taisho, 昭: calendars.showa, 平: calendars.heisei, 令: calendars.reiwa }

export const japaneseEra = calendarYear({
  id: 'japanese-era',
  title: 'Year and month of a Japanese era',
  usedIn: ['JP'],
  seenOn: ['firearm', 'munition', 'fuze'],
  inUse: null,
  namedBy: /nambu|arisaka|japanese|\bType (?:14|26|94|99|38)\b/iu,
  sources: [{ title: 'Nambu World: dates of Type 14 pistols', url: 'http://www.nambuworld.com/t1452pix.htm' }],
  layout: '[昭] year . month',
  pattern: /^(?:(?<era>[明大昭平令])(?:治|正|和|成)?[ .]?)?(?<year>\d{1,2})(?:[. ](?<month>\d{1,2})| ?年(?:(?<month>\d{1,2})月)?)?$|^(?<era>[明大昭平令])(?:治|正|和|成)?(?<numeral>[元〇零一二三四五六七八九十]{1,4})(?:年(?:(?<month>\d{1,2})月)?)?$|^(?<name>Meiji|Taisho|Showa|Sh[oō]wa|Taish[oō]) ?(?<year>\d{1,2})(?:[. ](?<month>\d{1,2}))?$/u,
  alphabet: '0123456789.昭',
  longest: 12,
  count: 'a Japanese era',
  cautions: ['Some pistols bear a date about a year after what their serial points to.'],
  read: ({ era: sign, name, year, numeral, month }) => {
    const era = sign ?? (name === undefined ? undefined : { M: '明', T: '大', S: '昭' }[name.slice(0, 1)])
    const calendar = eras[(era ?? '昭') as keyof typeof eras]
    const n = numeral === undefined ? Number(year) : parseChineseNumeral(numeral) ?? 0
    // Without the sign only a year with a month is read, and only of the years in which arms bore one so.
    if (era === undefined && (month === undefined || n > 20)) return []
    return sense('JP', [spanOf(calendar, n, month === undefined ? null : Number(month))])
  },
  examples: [
    { mark: '昭 19.6', gives: [{ date: '1944-06', country: 'JP' }] },
    { mark: '18.12', context: 'Type 14 pistol', gives: [{ date: '1943-12' }] },
    { mark: '昭和16年1月', gives: [{ date: '1941-01' }] },
    { mark: '昭和十六年', gives: [{ date: '1941' }] },
    { mark: 'Showa 14.5', gives: [{ date: '1939-05' }] },
    { mark: '21.4', gives: [] },
    { mark: '19.13', gives: [] },
    { mark: '19', gives: [] },
  ],
})
