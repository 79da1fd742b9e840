/**
 * Year and week: the date code of electronic components in three digits, YWW.
 *
 * The decade is not in it, so one code stands for one week in each decade; when a part was on the market narrows that,
 * and it is for people to say. Makers count week 1 differently (the week of 1 January, or the ISO week with the first
 * Thursday): the days given are those of the ISO week and can be off by a week.
 * @module
 */
import { isoWeek } from '@proofmark/core/dates'
import { dayStretch, describeStretches } from '../possible-dates.ts'
import { against, inFavour } from '../reading.ts'
import { markingSystem } from '../system.ts'

// From the 1970s: codes of 1977 and 1979 are published. The decade that runs is the last; a new one is a new version.
const decades = [1970, 1980, 1990, 2000, 2010, 2020]

export const yearWeek = markingSystem({
  id: 'year-week',
  version: 1,
  title: 'Year digit and week of electronic components (YWW)',
  kind: 'production-week',
  seenOn: ['electronics'],
  inUse: '197X/..',
  usedIn: [],
  sources: [
    { title: 'Telcontar: IC date codes', url: 'https://telcontar.net/KBK/tech/IC_dates.php' },
    { title: 'iCone: how the year on a chip is read (YWW, decade left out)', url: 'https://icone-chip.com/blog/how-should-the-year-printed-on-the-chip-be-read' },
    { title: 'OS/2 Museum: date codes of a processor', url: 'http://os2museum.com/wp/page/38' },
    { title: 'Microchip: week 1 is the week of 1 January', url: 'https://onlinedocs.microchip.com/oxy/GUID-B47CF6CB-944F-4819-B134-F4A713917697-en-US-1/GUID-2F6DFEB7-1856-4D36-8F7D-D13A25F2CA13.html' },
  ],
  layout: 'last digit of the year, week 01 to 53',
  pattern: /^(?<year>\d)(?<week>\d\d)$/u,
  alphabet: '0123456789',
  longest: 3,
  silentOn: 'the decade; the maker; when the part was built into anything',
  lookalikes: ['juche', 'minguo', 'plain-year', 'plain-number', 'plant-name'],
  read: ({ year, week }) => {
    const weeks = decades.map((decade) => isoWeek(decade + Number(year), Number(week))).filter((found) => found !== null)
    return weeks.length === 0 ? [] : [{ dates: weeks.map(({ from, to }) => dayStretch(from, to)) }]
  },
  meaning: ({ texts, dates }, mark) => {
    const [only, ...more] = texts
    const what = only === undefined || more.length > 0 ? 'year digit and week' : `week ${only.slice(1)} of a year that ends in ${only[0]}`
    return `Made in ${what}, if ${mark} is a date code: ${describeStretches(dates, 'week')}.`
  },
  weigh: ({ dates, texts }, { item }) => [
    ...(item?.group === 'electronics' ? [inFavour('strong', 'Year digit and week are a common date code of electronic components.')]
      : item === null ? [against('slight', 'It is a date code of electronic components, and the context names none.')] : []),
    inFavour('none', 'The last two digits can be a week, 01 to 53.'),
    ...(dates.length > 1 ? [against('none', `The decade is not in the code: ${dates.length} weeks fit.`)] : []),
    ...(texts.some((text) => text.endsWith('53')) ? [against('none', 'Only some years have a week 53; the others are left out.')] : []),
    against('none', 'Makers count week 1 differently; the days are those of the ISO week and can be off by a week.'),
  ],
  examples: [
    {
      mark: '113',
      gives: [{
        date: '[1971-03-29..1971-04-04,1981-03-23..1981-03-29,1991-03-25..1991-03-31,2001-03-26..2001-04-01,2011-03-28..2011-04-03,2021-03-29..2021-04-04]',
        from: '1971-03-29', to: '2021-04-04', country: null,
      }],
    },
    { mark: '515', context: { itemClass: 'integrated circuit', latest: '1984-12-31' }, gives: [{ date: '1975-04-07/1975-04-13' }] },
    { mark: '153', context: 'IC', gives: [{ date: '1981-12-28/1982-01-03' }] }, // of 1971 to 2021 only 1981 has a week 53
    { mark: '1?3', context: { latest: '1979-12-31' }, gives: [{ date: '[1971-01-18..1971-01-24,1971-03-29..1971-04-04,1971-06-07..1971-06-13,1971-08-16..1971-08-22,1971-10-25..1971-10-31]' }] },
    { mark: '100', gives: [] }, // there is no week 00
    { mark: '154', gives: [] },
    { mark: '8747', gives: [] }, // four digits are another system
  ],
})
