/**
 * Imperial year of Iran: 2535 to 2537, from 21 March 1976 to 27 August 1978 only. Thai years of the Buddhist Era have such numbers too.
 * @module
 */
import { calendars } from '@proofmark/core/dates'
import { calendarYear, sense, spanOf } from '../../calendar-year.ts'

export const shahanshahiYear = calendarYear({
  id: 'shahanshahi',
  title: 'Imperial (Shahanshahi) year of Iran',
  usedIn: ['IR'],
  inUse: '1976-03-21/1978-08-27',
  sources: [{ title: 'Numista: Persian calendar', url: 'https://en.numista.com/numisdoc/calendar-persian-31.html' }],
  layout: '[MS] 2535 to 2537',
  pattern: /^(?:MS ?)?(?<year>253[5-7])$/iu,
  alphabet: '0123456789',
  longest: 7,
  count: 'the imperial count of Iran',
  read: ({ year }) => sense('IR', [spanOf(calendars.shahanshahi, Number(year))]),
  examples: [
    { mark: 'MS2536', gives: [{ country: 'IR', date: '1977-03-21/1978-03-20' }] },
    { mark: '253?', gives: [{ date: '1976-03-21/1979-03-20' }] },
    { mark: '2538', gives: [] },
  ],
})
