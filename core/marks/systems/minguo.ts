/**
 * Minguo: the year count of the Republic of China, in which 1912 is year 1.
 *
 * Used in mainland China from 1912 until the People's Republic was founded in 1949, and in Taiwan since 1945. It has
 * the same offset as the Juche calendar, so the two give one year for one number and differ in the country. The number
 * in "Type 24" is a year of design, not of production, and is not read here.
 * @module
 */
import { dayOf } from '@proofmark/core/dates'
import { parseChineseNumeral } from '../chinese-numerals.ts'
import { describeStretches, yearStretch } from '../possible-dates.ts'
import { against, inFavour } from '../reading.ts'
import { markingSystem } from '../system.ts'

/** Gregorian year = year of the Republic + 1911. */
const offset = 1911

export const minguo = markingSystem({
  id: 'minguo',
  version: 1,
  title: 'Minguo year of the Republic of China',
  kind: 'production-year',
  seenOn: ['cartridge', 'firearm', 'coin', 'calendar'],
  inUse: '1912/..',
  usedIn: ['TW', 'CN'],
  sources: [
    { title: 'Liquisearch: Chiang Kai-shek rifle (named for year 24 of the Republic, 1935)', url: 'https://www.liquisearch.com/chiang_kai-shek_rifle' },
    { title: 'International Ammunition Association forum: .45 cartridges of Sichuan, years 19 to 21', url: 'https://forum.cartridgecollectors.org/t/chinese-45-acp-headstamp/9277' },
    { title: 'GlobalSecurity: Minguo calendar', url: 'https://www.globalsecurity.org/military/world/taiwan/minguo.htm' },
  ],
  layout: '[Minguo] year [年]: one to three digits or Chinese numerals; or a note "year 19"',
  pattern: /^(?:(?<era>中華民國|民國|民国|minguo) ?)?(?:(?<year>\d{1,3}) ?(?<sign>年)?|(?<hanzi>[〇○零一二三四五六七八九十百元]{1,5}) ?年)$|^year (?<noted>\d{1,3})\b/iu,
  alphabet: '0123456789',
  longest: 80,
  silentOn: 'the month; the maker; the year of design that the type number of a weapon gives',
  lookalikes: ['juche', 'year-week', 'plain-year', 'plain-number'],
  read: ({ year, hanzi, noted }) => {
    const n = hanzi === undefined ? Number(year ?? noted) : parseChineseNumeral(hanzi)
    if (n === null || n < 1) return []
    // Mainland to the end of 1948, Taiwan from 1950; a mark of 1949 may be of either.
    const country = n + offset < 1949 ? { country: 'CN' } : n + offset > 1949 ? { country: 'TW' } : {}
    return [{ dates: [yearStretch(n + offset)], ...country }]
  },
  meaning: ({ dates }, mark) => `Made in ${describeStretches(dates, 'year')}, if ${mark} is a year of the Minguo calendar of the Republic of China.`,
  weigh: ({ texts, dates }, { makers }) => [
    ...(texts.every((text) => /民國|民国|minguo/iu.test(text)) ? [inFavour('decisive', 'The mark itself names the Republic of China.')]
      : texts.every((text) => /年|year/iu.test(text)) ? [inFavour('some', 'The number is marked as a year.')]
        : [against('slight', 'No year sign stands beside the number, so it can be something else.')]),
    ...(makers.some(({ country }) => country === 'CN') && dates.every(({ from }) => from > dayOf(1949, 12, 31))
      ? [against('decisive', 'On the mainland the Minguo calendar ended with the Republic in 1949.')]
      : []),
    inFavour('none', 'The Minguo calendar counts from 1912; since 2011 its years have three digits.'),
    against('none', 'From year 86 on the Juche calendar gives the same year for the same number: the date would be the same, the country another.'),
  ],
  examples: [
    { mark: '113', context: 'made in Taiwan', gives: [{ date: '2024', country: 'TW' }] },
    { mark: '38', gives: [{ date: '1949', country: null }] },
    { mark: '民國19年', gives: [{ date: '1930', country: 'CN' }] },
    { mark: '十九年', gives: [{ date: '1930' }] },
    { mark: '一百一十三年', gives: [{ date: '2024' }] },
    { mark: 'year 21 (Chinese numerals) + "Si Chuan made"', gives: [{ date: '1932' }] },
    { mark: '?7', context: 'made in Taiwan', gives: [{ date: '[1918,1928,1938,1948]', country: 'CN' }, { date: '[1958,1968,1978,1988,1998,2008]', country: 'TW' }] },
    { mark: 'Type 24', gives: [] }, // a year of design
    { mark: '0', gives: [] },
  ],
})
