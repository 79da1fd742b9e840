/**
 * Date codes of single makers: Texas Instruments, Microchip, Mitsubishi, Hitachi, Sharp, Intel, Tai-Hao, TEWA.
 * @module
 */
import { dateCode, monthOfLetter, weeksFromNewYear, weeksOf, yearsOfDigit, yearsOfTwo } from '../../date-code.ts'
import { monthStretch } from '../../possible-dates.ts'

const deskthority = { title: 'Deskthority: dating', url: 'https://deskthority.net/wiki/Dating' }

export const tiLotTrace = dateCode({
  id: 'ti-lot-trace',
  title: 'Lot trace code of Texas Instruments',
  maker: 'Texas Instruments',
  namedBy: /\bTI\b|Texas Instruments/u,
  kind: 'production-month',
  inUse: '2000/..',
  sources: [{ title: 'Texas Instruments forum: date code of a body marking', url: 'https://e2e.ti.com/support/switches-multiplexers-group/switches-multiplexers/f/switches-multiplexers-forum/1052766/ts3a44159-date-code-decode-for-body-marking' }],
  layout: 'year 1 digit, month 1-9 A B C, lot 3 or 4, site 1; perhaps E0 to E7',
  pattern: /^(?<year>\d)(?<month>[1-9ABC])(?<lot>[A-Z0-9]{3,4})(?<site>[A-Z0-9])?(?: ?E[0-7])?$/u,
  alphabet: '0123456789ABC',
  longest: 10,
  read: ({ year = '', month = '', lot = '' }) => [{ dates: yearsOfDigit(year, 2000).map((found) => monthStretch(found, '123456789ABC'.indexOf(month) + 1)), lot }],
  examples: [
    { mark: '86AEX5', context: 'TI regulator', gives: [{ date: '[2008-06,2018-06]', maker: 'Texas Instruments' }] },
    { mark: '8DAEX5', gives: [] },
    { mark: '86AE', gives: [] },
  ],
})

export const microchip = dateCode({
  id: 'microchip',
  title: 'Year and week of Microchip (YYWWNNN)',
  maker: 'Microchip',
  namedBy: /Microchip|\bPIC\b|\bAtmel\b/u,
  kind: 'production-week',
  inUse: '1990/..',
  sources: [{ title: 'Microchip: week 1 is the week of 1 January', url: 'https://onlinedocs.microchip.com/oxy/GUID-B47CF6CB-944F-4819-B134-F4A713917697-en-US-1/GUID-2F6DFEB7-1856-4D36-8F7D-D13A25F2CA13.html' }],
  layout: 'year 2 digits, week 01 to 53, trace 3; or year and week alone',
  pattern: /^(?<year>\d\d)(?<week>0[1-9]|[1-4]\d|5[0-3])(?<trace>[A-Z0-9]{3})?$/u,
  alphabet: '0123456789',
  longest: 7,
  read: ({ year = '', week, trace }) => [{ dates: weeksFromNewYear(yearsOfTwo(year, 1990), Number(week)), ...(trace === undefined ? {} : { lot: trace }) }],
  examples: [
    { mark: '1827', context: 'Microchip PIC', gives: [{ date: '2018-07-01/2018-07-07', maker: 'Microchip' }] },
    { mark: '1854', gives: [] },
    { mark: '1827ABC', gives: [{ lot: 'ABC' }] },
  ],
})

export const mitsubishi = dateCode({
  id: 'mitsubishi',
  title: 'Year and week of Mitsubishi (YWWRRR)',
  maker: 'Mitsubishi',
  country: 'JP',
  namedBy: /Mitsubishi/u,
  kind: 'production-week',
  inUse: '1970/..',
  sources: [deskthority],
  layout: 'year 1 digit, week 01 to 53, running number 3',
  pattern: /^(?<year>\d)(?<week>0[1-9]|[1-4]\d|5[0-3])(?<run>[A-Z0-9]{3})$/u,
  alphabet: '0123456789',
  longest: 6,
  read: ({ year = '', week, run = '' }) => [{ dates: weeksOf(yearsOfDigit(year, 1970), Number(week)), serial: run }],
  examples: [
    { mark: '927A01', gives: [{ country: 'JP', serial: 'A01' }] },
    { mark: '954A01', gives: [] },
  ],
})

export const hitachi = dateCode({
  id: 'hitachi',
  title: 'Year, month and week of Hitachi (YMW)',
  maker: 'Hitachi',
  country: 'JP',
  namedBy: /Hitachi/u,
  kind: 'production-month',
  inUse: '1970/..',
  sources: [deskthority],
  layout: 'year 1 digit, month A to M without I, week of the month 1 to 5',
  pattern: /^(?<year>\d)(?<month>[A-HJ-M])(?<week>[1-5])$/u,
  alphabet: '0123456789ABCDEFGHJKLM',
  longest: 3,
  read: ({ year = '', month = '' }) => [{ dates: yearsOfDigit(year, 1970).map((found) => monthStretch(found, monthOfLetter(month))) }],
  examples: [
    { mark: '9K2', gives: [{ country: 'JP', date: '[1979-10,1989-10,1999-10,2009-10,2019-10]' }] },
    { mark: '9I2', gives: [] },
    { mark: '9K6', gives: [] },
  ],
})

export const sharp = dateCode({
  id: 'sharp',
  title: 'Year, month and week of Sharp (IYMW)',
  maker: 'Sharp',
  country: 'JP',
  namedBy: /\bSharp\b/u,
  kind: 'production-month',
  inUse: '1970/..',
  sources: [{ title: 'Electron Depot: Japanese date codes', url: 'https://www.electrondepot.com/repair/japanese-date-codes-10949-.htm' }],
  layout: 'sign 1 digit, year 1, month 1-9 X Y Z, week of the month A to E',
  pattern: /^\d(?<year>\d)(?<month>[1-9XYZ])(?<week>[A-E])$/u,
  alphabet: '0123456789XYZABCDE',
  longest: 4,
  read: ({ year = '', month = '' }) => [{ dates: yearsOfDigit(year, 1970).map((found) => monthStretch(found, '123456789XYZ'.indexOf(month) + 1)) }],
  examples: [
    { mark: '18XA', context: 'Sharp chip made before 1999', gives: [{ country: 'JP' }] },
    { mark: '180A', gives: [] },
  ],
})

export const intel = dateCode({
  id: 'intel',
  title: 'Date code inside a longer string of Intel (pYWW…)',
  maker: 'Intel',
  namedBy: /\bIntel\b|Pentium/u,
  kind: 'production-week',
  inUse: '1980/..',
  sources: [{ title: 'OS/2 Museum: date codes of a processor', url: 'http://os2museum.com/wp/page/38' }],
  layout: 'plant 1, year 1 digit, week 01 to 53, 4 more; or year and week alone',
  pattern: /^(?:(?<plant>[A-Z0-9])(?<year>\d)(?<week>0[1-9]|[1-4]\d|5[0-3])[A-Z0-9]{4}|(?<year>\d)(?<week>0[1-9]|[1-4]\d|5[0-3]))$/u,
  alphabet: '0123456789',
  longest: 8,
  read: ({ year = '', week }) => [{ dates: weeksOf(yearsOfDigit(year, 1980), Number(week)) }],
  examples: [
    { mark: '515', context: { text: 'top of 90 MHz Pentium', latest: '1999-12-31' }, gives: [{ maker: 'Intel', date: '[1985-04-08..1985-04-14,1995-04-10..1995-04-16]' }] },
    { mark: 'L5150123', gives: [{ maker: 'Intel' }] },
    { mark: '554', gives: [] },
  ],
})

export const taiHao = dateCode({
  id: 'tai-hao',
  title: 'Year and month of Tai-Hao (YYMM)',
  maker: 'Tai-Hao',
  country: 'TW',
  namedBy: /Tai-?Hao/u,
  kind: 'production-month',
  inUse: '1980/..',
  sources: [deskthority],
  layout: 'year 2 digits, month 01 to 12',
  pattern: /^(?<year>\d\d)(?<month>0[1-9]|1[0-2])$/u,
  alphabet: '0123456789',
  longest: 4,
  read: ({ year = '', month }) => [{ dates: yearsOfTwo(year, 1980).map((found) => monthStretch(found, Number(month))) }],
  examples: [
    { mark: '8905', gives: [{ date: '1989-05', country: 'TW' }] },
    { mark: '8913', gives: [] },
  ],
})

export const tewa = dateCode({
  id: 'tewa',
  title: 'Year and month of TEWA semiconductors',
  maker: 'TEWA',
  country: 'PL',
  namedBy: /\bTEWA\b|\bTG\d/u,
  kind: 'production-month',
  inUse: '1959/1979',
  sources: [{ title: 'Oktoda: dating of TEWA semiconductors', url: 'http://bee.mif.pg.gda.pl/Oktoda/index.php?title=Datowanie_p%C3%B3%C5%82przewodnik%C3%B3w_TEWA&direction=prev&oldid=2895' }],
  layout: 'year 1 digit (1 is 1959), month A to M without I',
  pattern: /^(?<year>[1-9])(?<month>[A-HJ-M])$/u,
  alphabet: '123456789ABCDEFGHJKLM',
  longest: 2,
  read: ({ year = '', month = '' }) => [{ dates: [1958 + Number(year), ...yearsOfDigit(year, 1968, 1979)].map((found) => monthStretch(found, monthOfLetter(month))) }],
  cautions: ['The digits of the first cycle, from 1959, come back in that of 1968 to 1979 with another meaning.'],
  examples: [
    { mark: '7A', context: 'transistor TG2', gives: [{ country: 'PL', date: '[1965-01,1977-01]' }] },
    { mark: '7I', gives: [] },
    { mark: '0A', gives: [] },
  ],
})
