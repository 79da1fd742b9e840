/**
 * Juche: the year count of the DPRK. Year 1 is 1912, the birth year of Kim Il Sung; it came into use on 9 September 1997.
 *
 * Published for marks on jet vane actuators of ballistic missiles: 113 for 2024. The Minguo year has the same offset.
 * @module
 */
import { dayOf } from '@proofmark/core/dates'
import { describeStretches, yearStretch } from '../possible-dates.ts'
import { against, inFavour } from '../reading.ts'
import { markingSystem } from '../system.ts'

/** Gregorian year = Juche year + 1911. */
const offset = 1911
/** Juche 86 is 1997, the year in which the calendar came into use. */
const firstYearInUse = 86

export const juche = markingSystem({
  id: 'juche',
  version: 1,
  title: 'Juche year of the DPRK',
  kind: 'production-year',
  seenOn: ['jet vane actuator'],
  inUse: '1997-09-09/..',
  usedIn: ['KP'],
  sources: [
    { title: 'North Korean calendar, Infogalactic', url: 'https://infogalactic.com/info/North_Korean_calendar' },
    {
      title: 'Business Insider India, on 113 on jet vane actuators',
      url: 'https://businessinsider.in/defense/news/russia-fired-a-new-north-korean-missile-made-this-year-in-a-strike-on-ukraine-marking-a-first-researchers-say/amp_articleshow/113270628.cms',
      published: '2024-09',
    },
  ],
  layout: '[Juche] year',
  pattern: /^(?<name>juche ?)?(?<year>[0-9]{1,3})$/i,
  alphabet: '0123456789',
  longest: 10,
  silentOn: 'the day within the year, and the date of anything but the part that bears the mark',
  lookalikes: ['minguo', 'plant-name', 'year-week', 'plain-year', 'plain-number'],
  read({ name, year }) {
    const number = Number(year)
    if (number === 0) return []
    const isNamed = name !== undefined && name !== ''
    return [{ dates: [yearStretch(number + offset)], country: 'KP', ...(number < firstYearInUse && !isNamed ? { isOutOfUse: true } : {}) }]
  },
  meaning: ({ dates }, mark) => `Juche year ${mark.replace(/^juche ?/i, '')}, that is ${describeStretches(dates, 'year')}.`,
  weigh: ({ senses, dates, texts }, { dates: named }) => [
    ...(texts.some((text) => /^juche/i.test(text)) ? [inFavour('decisive', 'The mark itself says Juche.')] : []),
    ...(senses.every(({ isOutOfUse }) => isOutOfUse === true) ? [against('strong', 'The calendar came into use in September 1997, after that year.')] : []),
    ...(dates.some(({ from }) => named.length > 0 && from > dayOf(9999, 1, 1)) ? [against('decisive', 'The year lies out of reach.')] : []),
    against('none', 'A Minguo year has the same offset; the two cannot be told apart by the number.'),
  ],
  examples: [
    { mark: '113', gives: [{ date: '2024', from: '2024-01-01', to: '2024-12-31', country: 'KP' }] },
    { mark: 'Juche 37', gives: [{ date: '1948' }] },
    { mark: '86', gives: [{ date: '1997' }] },
    { mark: '1?3', gives: [{ date: '[2014,2024]' }] }, // damage widens; what is out of reach of the calendar goes
    { mark: '11?', gives: [{ date: '[2021..2030]' }] },
    { mark: '000', gives: [] },
    { mark: 'A13', gives: [] },
  ],
})
