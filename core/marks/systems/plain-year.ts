/**
 * Plain year: a Gregorian year written in two or four digits, alone or after one digit of something else.
 * @module
 */
import { describeStretches, yearStretch } from '../possible-dates.ts'
import { against, inFavour } from '../reading.ts'
import { markingSystem } from '../system.ts'

/** Two digits are read in these centuries. */
const centuries = [1900, 2000] as const
/** Years after this version's reach are left out (core/marks/arguments.ts). */
const lastYear = 2030

export const plainYear = markingSystem({
  id: 'plain-year',
  version: 1,
  title: 'Gregorian year, in two or four digits',
  kind: 'production-year',
  seenOn: [],
  inUse: null,
  usedIn: [],
  sources: [{ title: 'ISO 8601-1:2019, representations of years', url: 'https://www.iso.org/standard/70907.html', published: '2019-02' }],
  layout: 'YYYY, YY, or one digit and YY',
  pattern: /^(?:(?<long>(?:19|20)[0-9]{2})|(?<before>[0-9])?(?<short>[0-9]{2}))$/,
  alphabet: '0123456789',
  longest: 4,
  silentOn: 'whether the year is that of production, design, proof or refurbishment',
  lookalikes: ['juche', 'minguo', 'year-week', 'plain-number'],
  read({ long, short }) {
    const years = long === undefined ? centuries.map((century) => century + Number(short)).filter((year) => year <= lastYear) : [Number(long)]
    return [{ dates: years.map(yearStretch) }]
  },
  meaning: ({ dates, texts }, mark) => texts.every((text) => text.length === 3)
    ? `The last two digits of ${mark} as a Gregorian year, ${describeStretches(dates, 'year')}; the first digit as something else.`
    : `${mark} as a Gregorian year: ${describeStretches(dates, 'year')}.`,
  weigh: ({ texts, dates }) => [
    ...(texts.every((text) => text.length === 4) ? [inFavour('some', 'Four digits in the range of years.')] : []),
    ...(texts.some((text) => text.length === 3) ? [against('strong', 'It needs a first digit of another meaning, and no such layout is published.')] : []),
    ...(dates.length > 1 ? [against('slight', 'The century is not said.')] : []),
  ],
  examples: [
    { mark: '1984', gives: [{ date: '1984' }] },
    { mark: '113', gives: [{ date: '[1913,2013]' }] },
    { mark: '84', gives: [{ date: '1984' }] },
    { mark: '12345', gives: [] },
  ],
})
