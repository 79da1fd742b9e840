/**
 * Fairchild and National: last digit of the year and a six-week period, with a letter of the assembly plant before it; National's four digits.
 * @module
 */
import { day } from '@proofmark/core/dates'
import { codeTable } from '../../code-table.ts'
import { dateCode, weeksOf, yearsOfDigit, yearsOfTwo } from '../../date-code.ts'
import { dayStretch, type Stretch } from '../../possible-dates.ts'

const page = { title: 'Fairchild Semiconductor: top marks', url: 'http://fairchildsemi.com/products/analog/packaging/topmark.html' }

const plants = codeTable({ page }, `
  code | maker                                    | country | source
  A    | Fairchild Semiconductor, China           | CN      | page
  B    | Fairchild Semiconductor, Bangkok         | TH      | page
  C    | Fairchild Semiconductor, Singapore       | SG      | page
  D    | Fairchild Semiconductor, Cebu            | PH      | page
  E    | Fairchild Semiconductor, Korea           | KR      | page
  H    | Fairchild Semiconductor, Philippines     | PH      | page
  J    | Fairchild Semiconductor, Japan           | JP      | page
  K    | Fairchild Semiconductor, Korea           | KR      | page
  L    | Fairchild Semiconductor, Salt Lake City  | US      | page
  M    | Fairchild Semiconductor, Malacca         | MY      | page
  P    | Fairchild Semiconductor, Penang          | MY      | page
  S    | Fairchild Semiconductor, Singapore       | SG      | page
  T    | Fairchild Semiconductor, Taiwan          | TW      | page
  V    | Fairchild Semiconductor, Carsem Malaysia | MY      | page
  X    | Fairchild Semiconductor, United States   | US      | page
  Y    | Fairchild Semiconductor, Unisem Malaysia | MY      | page
  Z    | Fairchild Semiconductor, South Portland  | US      | page
`)

/** First weeks of the periods 1 to 9; the ninth runs from week 52 to week 05 of the next year. */
const firstWeeks = [6, 12, 18, 24, 30, 36, 42, 48, 52]
const lastWeeks = [11, 17, 23, 29, 35, 41, 47, 51, 5]

function periodOf(years: readonly number[], digit: number): Stretch[] {
  return years.flatMap((year) => {
    const [from] = weeksOf([year], firstWeeks[digit - 1] ?? 0)
    const [to] = weeksOf([digit === 9 ? year + 1 : year], lastWeeks[digit - 1] ?? 0)
    return from === undefined || to === undefined ? [] : [dayStretch(from.from, day(to.to))]
  })
}

export const fairchildPeriod = dateCode({
  id: 'fairchild-period',
  title: 'Plant, year and six-week period of Fairchild (XY)',
  maker: 'Fairchild Semiconductor',
  namedBy: /Fairchild|National Semiconductor/u,
  kind: 'production-month',
  inUse: '1990/..',
  sources: [page],
  layout: 'plant 1 letter, year 1 digit, period 1 to 9',
  pattern: /^(?<plant>[A-EHJ-MPSTVX-Z])(?<year>\d)(?<period>[1-9])$/u,
  alphabet: '0123456789ABCDEHJKLMPSTVXYZ',
  longest: 3,
  read: ({ plant = '', year = '', period = '' }) => plants.of(plant).map(({ maker, country }) => ({
    dates: periodOf(yearsOfDigit(year, 1990), Number(period)), ...(maker === null ? {} : { maker }), ...(country === null ? {} : { country }),
  })),
  cautions: ['The digit is a period of six weeks and no week.'],
  examples: [
    { mark: 'P81', context: { text: 'Fairchild', latest: '2009-12-31' }, gives: [{ country: 'MY', date: '[1998-02-02..1998-03-15,2008-02-04..2008-03-16]' }] },
    { mark: 'F81', gives: [] },
    { mark: 'P80', gives: [] },
  ],
})

export const formerNational = dateCode({
  id: 'former-national',
  title: 'Year and period of former National devices (XXYY)',
  maker: 'Texas Instruments (former National)',
  namedBy: /\bNational\b|Texas Instruments|\bTI\b/u,
  kind: 'production-week',
  inUse: '1980/..',
  sources: [{ title: 'Texas Instruments: former National device marking', url: 'http://www.ti.com/lsds/ti/packaging/packaging_tools/former_national_device_marking_convention.page' }],
  layout: 'year 2 digits, week 01 to 53',
  pattern: /^(?<year>\d\d)(?<week>0[1-9]|[1-4]\d|5[0-3])$/u,
  alphabet: '0123456789',
  longest: 4,
  read: ({ year = '', week }) => [{ dates: weeksOf(yearsOfTwo(year, 1980), Number(week)) }],
  examples: [
    { mark: '0712', gives: [{ maker: 'Texas Instruments (former National)' }] },
    { mark: '0754', gives: [] },
  ],
})
