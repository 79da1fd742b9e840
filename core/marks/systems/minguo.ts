/**
 * Minguo: the year count of the Republic of China, in use on Taiwan. Year 1 is 1912.
 *
 * The same offset as the Juche year, so the same date: only the maker differs.
 * @module
 */
import { describeStretches, yearStretch } from '../possible-dates.ts'
import { against, inFavour } from '../reading.ts'
import { markingSystem } from '../system.ts'

/** Gregorian year = Minguo year + 1911. */
const offset = 1911

export const minguo = markingSystem({
  id: 'minguo',
  version: 1,
  title: 'Minguo year of the Republic of China (Taiwan)',
  kind: 'production-year',
  seenOn: ['cartridge'],
  inUse: '1912/..',
  usedIn: ['TW'],
  sources: [{ title: 'Chiang Kai-shek rifle: Type 24 named for year 24, 1935', url: 'https://www.liquisearch.com/chiang_kai-shek_rifle' }],
  layout: '[民國] year',
  pattern: /^(?<era>民[國国] ?)?(?<year>[0-9]{1,3})(?: ?年)?$/u,
  alphabet: '0123456789',
  longest: 10,
  silentOn: 'whether a year on a rifle is that of its design or of its production',
  lookalikes: ['juche', 'plain-year', 'year-week', 'plain-number'],
  read({ year }) {
    const number = Number(year)
    return number === 0 ? [] : [{ dates: [yearStretch(number + offset)], country: 'TW' }]
  },
  meaning: ({ dates }, mark) => `Minguo year ${mark}, that is ${describeStretches(dates, 'year')}.`,
  weigh: ({ texts }) => [
    ...(texts.some((text) => /^民|年$/u.test(text)) ? [inFavour('decisive', 'The mark bears the characters of the era or of the year.')]
      : [against('slight', 'A Minguo year mostly stands with the character for year.')]),
    against('none', 'It gives the same year as the Juche reading; for the date alone the two agree.'),
  ],
  examples: [
    { mark: '113', gives: [{ date: '2024', country: 'TW' }] },
    { mark: '24', gives: [{ date: '1935' }] },
    { mark: '民國113年', gives: [{ date: '2024' }] },
    { mark: '0', gives: [] },
  ],
})
