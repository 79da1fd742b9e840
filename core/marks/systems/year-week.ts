/**
 * Year and week: one digit of year and two of week, as on electronic components. The decade is not said: several are possible,
 * and none is picked.
 * @module
 */
import { isoWeek } from '@proofmark/core/dates'
import { dayStretch, describeStretches } from '../possible-dates.ts'
import { against } from '../reading.ts'
import { markingSystem } from '../system.ts'

/** First decade in which such codes are met on integrated circuits; until `lastYear` of the decoder. */
const firstYear = 1971
const lastYear = 2030

export const yearWeek = markingSystem({
  id: 'year-week',
  version: 1,
  title: 'Date code of electronic components: year digit, week',
  kind: 'production-week',
  seenOn: ['electronics'],
  inUse: '1971~/..',
  usedIn: [],
  sources: [{ title: 'How the year on a chip is read: YWW with the decade left out, as by STMicroelectronics', url: 'https://icone-chip.com/blog/how-should-the-year-printed-on-the-chip-be-read' }],
  layout: 'YWW',
  pattern: /^(?<year>[0-9])(?<week>[0-5][0-9])$/,
  alphabet: '0123456789',
  longest: 3,
  silentOn: 'the decade; whether weeks are counted by ISO 8601 or from 1 January',
  lookalikes: ['juche', 'plain-year', 'plain-number'],
  read({ year, week }) {
    const dates = []
    for (let full = firstYear + ((Number(year) - firstYear % 10 + 10) % 10); full <= lastYear; full += 10) {
      const days = isoWeek(full, Number(week))
      // Week 0 and a week 53 that the year has not are no weeks.
      if (days !== null && Number(week) > 0) dates.push(dayStretch(days.from, days.to))
    }
    return dates.length === 0 ? [] : [{ dates }]
  },
  meaning: ({ dates }, mark) => `Date code ${mark}: ${describeStretches(dates, 'week')}, the decade not said.`,
  weigh: ({ dates }, { item }) => [
    ...(item !== null && item.group !== 'electronics' ? [against('strong', `Such codes are put on electronic components; this is a ${item.name}.`)] : []),
    ...(dates.length > 1 ? [against('slight', 'The decade is not said; nothing in the mark decides it.')] : []),
  ],
  examples: [
    { mark: '927', context: 'integrated circuit', gives: [{ from: '1979-07-02' }] },
    { mark: '160', gives: [] },
    { mark: '100', gives: [] },
  ],
})
