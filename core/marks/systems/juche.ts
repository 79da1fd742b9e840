/**
 * Juche: the year count of the DPRK, in which 1912 is year 1.
 *
 * The count was decreed on 8 July 1997 and came into use on 9 September 1997, in year 86: a thing that was marked
 * before then bears no such year, though the table of years runs back to 1912. Months and days are Gregorian, so a
 * Juche year is a whole Gregorian year.
 * @module
 */
import { dayOf } from '@proofmark/core/dates'
import { describeStretches, yearStretch } from '../possible-dates.ts'
import { against, inFavour } from '../reading.ts'
import { markingSystem } from '../system.ts'

/** Gregorian year = Juche year + 1911. */
const offset = 1911

/** The Juche year of 1997, when the count came into use. */
const firstYearInUse = 86

export const juche = markingSystem({
  id: 'juche',
  version: 1,
  title: 'Juche year of the DPRK',
  kind: 'production-year',
  seenOn: ['jet vane actuator', 'missile', 'rocket', 'calendar'],
  inUse: '1997-09-09/..',
  usedIn: ['KP'],
  sources: [
    { title: 'Infogalactic: North Korean calendar (year 1 is 1912; decree of 8 July 1997, in use from 9 September 1997)', url: 'https://infogalactic.com/info/North_Korean_calendar' },
    {
      title: 'Business Insider: 113 on two jet vane actuators read as 2024',
      url: 'https://businessinsider.in/defense/news/russia-fired-a-new-north-korean-missile-made-this-year-in-a-strike-on-ukraine-marking-a-first-researchers-say/amp_articleshow/113270628.cms',
      published: '2024-09',
    },
    { title: 'KBS World: 112 read as 2023 or as the name of a plant', url: 'http://world.kbs.co.kr/service/news_view.htm?Seq_Code=183300&lang=e', published: '2024' },
    { title: 'Tengrinews after Yonhap: Juche years dropped by state media in October 2024', url: 'https://en.tengrinews.kz/world_news/north-korea-stops-using-juche-calendar-264581', published: '2024-10' },
  ],
  layout: '[Juche] year, of one to three digits',
  pattern: /^(?:(?<word>juche|주체) ?)?(?<year>\d{1,3})(?: ?년)?$/iu,
  alphabet: '0123456789',
  longest: 12,
  silentOn: 'the month; the plant; when the whole was assembled that the marked part belongs to',
  lookalikes: ['minguo', 'plant-name', 'year-week', 'plain-year', 'plain-number'],
  read: ({ year }) => {
    const n = Number(year)
    return n < 1 ? [] : [{ dates: [yearStretch(n + offset)], country: 'KP', ...(n < firstYearInUse ? { isOutOfUse: true } : {}) }]
  },
  meaning: ({ dates }, mark) => `Made in ${describeStretches(dates, 'year')}, if ${mark} is a year of the Juche calendar.`,
  weigh: ({ senses, texts, dates }, { item, makers }) => [
    texts.every((text) => /juche|주체/iu.test(text))
      ? inFavour('decisive', 'The mark itself names the Juche calendar.')
      : against('slight', 'Neither the word Juche nor a year sign stands beside the number, so it can be something else.'),
    ...(senses.every(({ isOutOfUse }) => isOutOfUse) && item?.group !== 'calendar'
      ? [against('strong', 'The Juche calendar came into use on 9 September 1997, in year 86; things marked before bear no such year.')]
      : []),
    ...(texts.some((text) => /11[23]$/u.test(text)) && item?.group === 'missile'
      ? [inFavour('slight', '112 and then 113 were published as Juche years on parts of missiles of two successive years.')]
      : []),
    ...(item?.group === 'electronics'
      ? [against('strong', 'An electronic component carries the code of its own maker; a maker that the context names may be that of the whole.')]
      : []),
    ...(dates.some(({ from }) => from >= dayOf(2025, 1, 1))
      ? [against('slight', 'In October 2024 state media of the DPRK were reported to have dropped the Juche year; what marks on arms did is not published.')]
      : []),
    ...(makers.some(({ country }) => country === 'KP')
      ? []
      : [against('none', 'The Minguo calendar gives the same year for the same number, so the digits alone do not tell the country.')]),
  ],
  examples: [
    { mark: '113', context: 'jet vane actuator, strike of 2024-08-18', gives: [{ date: '2024', country: 'KP', from: '2024-01-01', to: '2024-12-31' }] },
    { mark: '112', gives: [{ date: '2023' }] },
    { mark: 'Juche 100', gives: [{ date: '2011' }] },
    { mark: '주체 105년', gives: [{ date: '2016' }] },
    { mark: 'Juche 37', gives: [{ date: '1948' }] }, // of a table of years; before the count was in use
    { mark: '086', gives: [{ date: '1997' }] },
    { mark: '1?3', gives: [{ date: '[2014,2024]' }] }, // damage widens; 2034 and later are after `lastYear`
    { mark: '1?3', context: 'documented in 2020', gives: [{ date: '2014' }] },
    { mark: '11{3}', gives: [{ date: '2024?' }] },
    { mark: '11[28]', gives: [{ date: '2023' }] },
    { mark: '?', gives: [{ date: '[1912..1920]' }] }, // nothing in use fits, so what is out of use stays
    { mark: '000', gives: [] }, // there is no year 0
    { mark: '1130', gives: [] },
    { mark: '113A', gives: [] },
  ],
})
