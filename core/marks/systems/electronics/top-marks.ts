/**
 * Top marks: a date code at the end of a longer line on a component, after package, plant or lot; and Soviet components, which have months.
 * @module
 */
import { dateCode, weeksOf, yearsOfDigit, yearsOfTwo } from '../../date-code.ts'
import { monthStretch } from '../../possible-dates.ts'
import { markingSystem } from '../../system.ts'
import { against, inFavour } from '../../reading.ts'

const telcontar = { title: 'Telcontar: IC date codes', url: 'https://telcontar.net/KBK/tech/IC_dates.php' }
const icone = { title: 'iCone: how the year on a chip is read (YWW, decade left out)', url: 'https://icone-chip.com/blog/how-should-the-year-printed-on-the-chip-be-read' }

export const topMark = dateCode({
  id: 'top-mark-yyww', title: 'Year and week at the end of a line (… YYWW)', maker: null, kind: 'production-week', inUse: '1970/..', sources: [telcontar],
  namedBy: /\bNXP\b|\bXilinx\b|\bInfineon\b|\bSamsung\b|\bAnalog Devices\b|STMicro|\bTexas Instruments\b|\bAltera\b|\bLattice\b/u,
  layout: 'package, plant or lot in letters, then year 2 digits and week 01 to 53', longest: 24, alphabet: '0123456789',
  pattern: /^(?=.{5,24}$)(?=.*[A-Za-z])(?:[A-Za-z0-9][A-Za-z0-9 ./-]{0,17})?[A-Za-z ./-](?<year>\d\d)(?<week>0[1-9]|[1-4]\d|5[0-3])$/u,
  read: ({ year = '', week }) => [{ dates: weeksOf(yearsOfTwo(year, 1970), Number(week)) }],
  cautions: ['The line can end in the number of a type or a lot.'],
  examples: [
    { mark: 'nPSD1629', context: 'NXP microcontroller', gives: [{ date: '2016-07-18/2016-07-24' }] },
    { mark: 'XYZ 1845', context: 'integrated circuit', gives: [{ date: '2018-11-05/2018-11-11' }] },
    { mark: 'XYZ 1854', gives: [] },
    { mark: '1845', gives: [] },
  ],
})

export const shortTopMark = dateCode({
  id: 'top-mark-yww', title: 'Year digit and week at the end of a line (… YWW)', maker: null, kind: 'production-week', inUse: '1980/..', sources: [icone],
  namedBy: /STMicro|\bSTM32|\bSamsung\b/u,
  layout: 'plant or lot in letters and digits, a space, then year 1 digit and week 01 to 53', longest: 24, alphabet: '0123456789',
  pattern: /^(?=.{6,24}$)[A-Z0-9]{2,8}(?: [A-Z0-9]{1,6}){0,2} (?<year>\d)(?<week>0[1-9]|[1-4]\d|5[0-3])$/u,
  read: ({ year = '', week }) => [{ dates: weeksOf(yearsOfDigit(year, 1980), Number(week)) }],
  cautions: ['The line can end in the number of a type or a lot.'],
  examples: [
    { mark: 'XYZ VQ 936', context: { text: 'STM32', latest: '2015-01-01' }, gives: [{ date: '[1989-09-04..1989-09-10,1999-09-06..1999-09-12,2009-08-31..2009-09-06]' }] },
    { mark: 'XYZ 966', gives: [] },
  ],
})

export const sovietComponent = markingSystem({
  id: 'su-component', version: 1, title: 'Month and year of Soviet components', kind: 'production-month', seenOn: ['electronics'], inUse: '1965/1999', usedIn: ['SU', 'RU'], isUnverified: true, sources: [],
  layout: 'year 2 digits and month, or month and year', pattern: /^(?:(?<year>[6-9]\d) ?(?<month>0[1-9]|1[0-2])|(?<month>0[1-9]|1[0-2]) ?(?<year>[6-9]\d))$/u, alphabet: '0123456789', longest: 5,
  silentOn: 'the plant; whether the second number is a month or a week', lookalikes: ['yyww', 'wwyy'],
  read: ({ year = '', month }) => Number(year) < 65 ? [] : [{ dates: [monthStretch(1900 + Number(year), Number(month))], country: 'SU', isUnverified: true }],
  meaning: ({ dates }, mark) => `Made in ${dates.length === 0 ? 'an unknown month' : 'that month'} in the Soviet Union, if ${mark} is year and month of a component.`,
  weigh: (_, { item }) => item?.group === 'electronics' ? [inFavour('slight', 'Soviet components are dated by the month as well as by the week.')] : [against('some', 'It is a code of electronic components.')],
  examples: [
    { mark: '8905', context: 'Soviet integrated circuit', gives: [{ date: '1989-05', country: 'SU', isUnverified: true }] },
    { mark: '0490', gives: [{ date: '1990-04' }] },
    { mark: '8913', gives: [] },
  ],
})

export const topMarks = [shortTopMark, sovietComponent, topMark] as const
