/**
 * Plain year: a Gregorian year in full or in its last two digits, the century left out.
 *
 * The most common date on arms, and the one most often read into digits that are something else: a lot, a factory, a
 * year of design. In three digits the first would be a line, a shift or a plant of which nothing is known.
 * @module
 */
import { describeStretches, yearStretch } from '../possible-dates.ts'
import { against, inFavour } from '../reading.ts'
import { markingSystem } from '../system.ts'

const centuries = [1900, 2000]

export const plainYear = markingSystem({
  id: 'plain-year',
  version: 1,
  title: 'Gregorian year',
  kind: 'production-year',
  seenOn: [],
  inUse: null,
  usedIn: [],
  sources: [
    { title: 'United Nations PoA-ISS: the Russian Federation on marks (year or its last two digits on civil arms)', url: 'http://www.poa-iss.org/InternationalTracing/ITInfo.aspx?Acc=M&IntTraIns_Id=95' },
    { title: 'MIL-STD-1168, page 18: two digits for the year of production in a lot number', url: 'https://miscellaneousammunition.emilspec.com/MIL-STD-1168/page18.html' },
  ],
  layout: 'year of four digits from 1900 to 2099; or its last two, after one digit more or alone',
  pattern: /^(?:(?<full>(?:19|20)\d\d)|(?<first>\d)?(?<short>\d\d))$/u,
  alphabet: '0123456789',
  longest: 4,
  silentOn: 'which date it is: production, proof, design and refurbishment have all been stamped as years',
  lookalikes: ['juche', 'minguo', 'plain-number', 'plant-name', 'year-week'],
  read: ({ full, short }) => [{ dates: full === undefined ? centuries.map((century) => yearStretch(century + Number(short))) : [yearStretch(Number(full))] }],
  meaning: ({ texts, dates }, mark) => {
    const lead = texts.every((text) => text.length === 3) ? ' after a digit for a line, a shift or a plant' : ''
    return `Made in ${describeStretches(dates, 'year')}, if ${mark} is a Gregorian year${lead}.`
  },
  weigh: ({ texts }, { makers }) => {
    if (texts.every((text) => text.length === 4)) {
      return [
        inFavour('strong', 'Four digits that begin with 19 or 20 are a year without any further rule.'),
        against('none', 'The year may be that of proof, design or refurbishment, or the number none at all.'),
      ]
    }
    const maker = makers.find(({ country }) => country === 'KP' || country === 'TW')
    return [
      inFavour('none', 'The last two digits of the year are a common mark on arms.'),
      against('none', 'The century is not in the mark.'),
      ...(texts.some((text) => text.length === 3) ? [against('some', 'It leaves the first digit without a meaning; nothing in the context gives one.')] : []),
      ...(maker === undefined ? [] : [against('some', `The maker that the context names ("${maker.words}") has a year count of its own, in which these digits are a year as they stand.`)]),
    ]
  },
  examples: [
    { mark: '1987', gives: [{ date: '1987', from: '1987-01-01', to: '1987-12-31' }] },
    { mark: '24', gives: [{ date: '[1924,2024]' }] },
    { mark: '84', gives: [{ date: '1984' }] }, // 2084 is to come
    { mark: '113', gives: [{ date: '[1913,2013]' }] },
    { mark: '198?', gives: [{ date: '[1980..1989]' }] },
    { mark: '11?', context: 'recovered in 2012', gives: [{ date: '[1910..1919,2010..2012]' }] },
    { mark: '1887', gives: [] }, // may be a serial; years before 1900 are not read from bare digits
    { mark: '3', gives: [] },
  ],
})
