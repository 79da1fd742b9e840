/**
 * Year and serial of one maker: Makarov pistols of Izhevsk; labels of the DPRK that have the Juche and the Gregorian year.
 * @module
 */
import { describeStretches, yearStretch } from '../../possible-dates.ts'
import { inFavour } from '../../reading.ts'
import { markingSystem, type Candidate } from '../../system.ts'

const base = { version: 1, inUse: null, lookalikes: [], alphabet: '0123456789' } as const
const made = (what: string) => ({ dates }: Candidate, mark: string): string => `${what} of ${describeStretches(dates, 'year')}, if ${mark} is that.`

export const sovietMakarov = markingSystem({
  ...base, id: 'su-makarov', title: 'Serial and year of the Makarov of Izhevsk', kind: 'serial', seenOn: ['firearm'], usedIn: ['SU', 'RU'], script: 'Cyrillic', namedBy: /Makarov|\bPM\b/u,
  sources: [{ title: 'Makarov.ch: two Cyrillic letters and four digits; the full year is engraved', url: 'https://makarov.ch/index.php/allocation_example' }],
  layout: 'two Cyrillic letters, four digits, full year beside', longest: 20,
  pattern: /^(?:(?<serial>[А-Я]{2} ?\d{4})[ ,+/]{1,3}(?<year>19[4-9]\d|20[0-2]\d)|(?<year>19[4-9]\d|20[0-2]\d)(?: ?г\.?)?[ ,+/]{1,3}(?<serial>[А-Я]{2} ?\d{4}))(?: ?г\.?)?$/u,
  silentOn: 'the user',
  read: ({ serial = '', year }) => Number(year) < 1949 ? [] : [{ dates: [yearStretch(Number(year))], country: Number(year) > 1991 ? 'RU' : 'SU', maker: 'Izhevsk Mechanical Plant', serial }],
  meaning: made('A Makarov pistol'), weigh: () => [],
  examples: [
    { mark: 'БГ 1234 1973', context: 'Makarov pistol', gives: [{ country: 'SU', date: '1973', serial: 'БГ 1234' }] },
    { mark: 'БГ 1234', gives: [] },
  ],
})

export const jucheLabel = markingSystem({
  ...base, id: 'juche-label', title: 'Juche year with the Gregorian year beside it', kind: 'production-year', seenOn: ['missile', 'rocket', 'munition', 'packaging'], usedIn: ['KP'],
  sources: [{ title: 'Infogalactic: North Korean calendar', url: 'https://infogalactic.com/info/North_Korean_calendar' }],
  layout: '주체 or Juche, its year, the Gregorian year in brackets', longest: 24,
  pattern: /^(?:주체|Juche) ?(?<juche>\d{1,3})(?:년)? ?\((?<year>19\d\d|20\d\d)(?:년)?\)$/iu,
  silentOn: 'who used it',
  // The two years must be one: else it was copied wrong, or is something else.
  read: ({ juche, year }) => Number(juche) + 1911 !== Number(year) ? [] : [{ dates: [yearStretch(Number(year))], country: 'KP' }],
  meaning: made('A thing'), weigh: () => [inFavour('strong', 'The mark has the year in both counts, and they agree.')],
  examples: [
    { mark: '주체110(2021)', gives: [{ country: 'KP', date: '2021' }] },
    { mark: 'Juche 110 (2020)', gives: [] },
  ],
})

export const yearsAndSerials = [jucheLabel, sovietMakarov] as const
