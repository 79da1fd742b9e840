/**
 * Labels: words on a crate, a plate or a body that say when or where a thing was made: "MFG DATE: 03/2016", "MADE IN …", a year among other words.
 *
 * A label is read as it says of itself. Its date can still be of filling, packing or test, and its country one that somebody else wrote.
 * @module
 */
import { day, dayOf, daysInMonth } from '@proofmark/core/dates'
import { yearsOfTwo } from '../../date-code.ts'
import { findCountries } from '../../named-countries.ts'
import { dayStretch, describeStretches, lastYear, monthStretch, yearStretch, type Stretch } from '../../possible-dates.ts'
import { against, inFavour } from '../../reading.ts'
import { markingSystem, type Candidate, type Sense } from '../../system.ts'

const base = { version: 1, inUse: null, usedIn: [], lookalikes: [], alphabet: '0123456789' } as const
const russianReport = { title: 'United Nations PoA-ISS: the Russian Federation on marks (country, trademark, model, year or its last two digits, number)', url: 'http://www.poa-iss.org/InternationalTracing/ITInfo.aspx?Acc=M&IntTraIns_Id=95' }
const southAfrica = { title: 'The scope and implications of a tracing mechanism (make, model, calibre, country, serial)', url: 'https://www.yumpu.com/en/document/view/26318520/the-scope-and-implications-of-a-tracing-mechanism-for-small-arms-/104' }
const pakistan = { title: 'GunPolicy.org: Pakistan on marks (country and serial)', url: 'https://www.gunpolicy.org/firearms/citation/quotes/2391' }
const written = (what: string) => ({ dates }: Candidate, mark: string): string => `${what} ${describeStretches(dates, 'date')}, if ${mark} is a label that says so.`

const words = 'M(?:FG|FD|FR)\\.?(?: ?DATE)?|D\\.?O\\.?M\\.?|DATE(?: OF (?:MANUFACTURE|PRODUCTION|MFG))?|MANUFACTURED(?: ON)?|PRODUCED|PRODUCTION(?: DATE)?|PACKED|PKD|YEAR|LOT|BATCH|FECHA|FAB|ДАТА(?: ИЗГ(?:ОТОВЛЕНИЯ|\\.)?)?|ИЗГ\\.?|ВЫПУСК|生产日期|制造日期|出厂日期|تاريخ|تاریخ|سنة'

export const labelledDate = markingSystem({
  ...base, id: 'labelled-date', title: 'Date behind a word of the label (MFG DATE, LOT, ДАТА ИЗГ.)', kind: 'production-month',
  seenOn: ['packaging', 'munition', 'rocket', 'missile', 'fuze', 'aircraft', 'electronics', 'cartridge'], sources: [russianReport],
  layout: 'a word for the date or the lot, then a year, month and year, or day, month and year', longest: 60,
  pattern: new RegExp(`^(?:.{1,24} )?(?:${words})[ :.№#-]{0,3}(?:(?:NO\\.? ?)?\\d{1,4} (?:DATE:? )?)?(?:(?:(?<day>\\d{1,2})[./-])?(?<month>0?[1-9]|1[0-2])[./-](?<year>(?:19|20)\\d\\d|\\d\\d)|(?<year>(?:19|20)\\d\\d)(?:[./-](?<month>0[1-9]|1[0-2])(?:[./-](?<day>\\d\\d))?)?)(?: ?г\\.?)?$`, 'iu'),
  silentOn: 'whether it is the date of making, of filling or of packing',
  read: ({ day: written, month, year = '' }) => {
    const years = year.length === 4 ? [Number(year)].filter((found) => found >= 1900 && found <= lastYear) : yearsOfTwo(year, 1940)
    const dates = years.flatMap((found) => stretchOf(found, month === undefined ? null : Number(month), written === undefined ? null : Number(written)))
    return dates.length === 0 ? [] : [{ dates }]
  },
  meaning: written('Dated'), weigh: () => [inFavour('strong', 'The label itself says that a date follows.')],
  examples: [
    { mark: 'MFG DATE: 03/2016', gives: [{ date: '2016-03', country: null }] },
    { mark: 'LOT 12 DATE: 2006', gives: [{ date: '2006' }] },
    { mark: 'Дата изг. 10.89', gives: [{ date: '1989-10' }] },
    { mark: 'EXP 03/2016', gives: [] }, // the end of its life is no date of making
    { mark: 'DATE 13/2016', gives: [] },
  ],
})

function stretchOf(year: number, month: number | null, dayOfMonth: number | null): Stretch[] {
  if (month === null) return [yearStretch(year)]
  if (dayOfMonth === null) return [monthStretch(year, month)]
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return []
  const at = day(dayOf(year, month, dayOfMonth))
  return [dayStretch(at, at)]
}

/** Names of types that end in a year: that year is of the design. */
const designs = /(?<!\p{L})(?:MODEL|MOD|TYPE|MLE|OBR|MD|ОБР|M)[. ]{0,2}(?:19|20)\d\d/iu
const expiries = /\bEXP|\bUNTIL\b|\bUSE BY\b|\bBEFORE\b|ГОДЕН/iu

export const yearInText = markingSystem({
  ...base, id: 'year-in-text', title: 'A year among other words or beside a serial', kind: 'production-year',
  seenOn: ['firearm', 'munition', 'rocket', 'missile', 'fuze', 'packaging', 'aircraft'], sources: [russianReport],
  layout: 'words, signs or a serial, and one year of four digits; or the name of a type, then month and year', longest: 80,
  pattern: /^(?=[^\n]{0,70}(?:\b|[^\d.])(?:19[1-9]|20[0-3])\d(?!\d)|[^\s]{2,16} \d\d[-./]\d\d)(?<text>[^\n]{6,80})$/u,
  silentOn: 'which date it is, of making, proof, refurbishment or contract; the serial beside it',
  read: ({ text = '' }): Sense[] => {
    if (!/\p{L}/u.test(text) || designs.test(text) || expiries.test(text)) return []
    const years = [...text.matchAll(/(?<![\d.,:-])(?:19[1-9]\d|20[0-3]\d)(?![\d,:-]|\.\d)/gu)].map(([year]) => Number(year)).filter((year) => year <= lastYear)
    const [only, ...more] = years
    if (only !== undefined) return more.length > 0 ? [] : [{ dates: [yearStretch(only)] }]
    const { month, year } = /^[\p{L}\d][\p{L}\d-]{1,15} (?<month>0[1-9]|1[0-2])[-./](?<year>(?:19|20)\d\d|\d\d)$/u.exec(text)?.groups ?? {}
    return month === undefined || year === undefined ? [] : [{ dates: (year.length === 4 ? [Number(year)] : yearsOfTwo(year, 1940)).map((found) => monthStretch(found, Number(month))) }]
  },
  meaning: written('Made in'), weigh: () => [inFavour('slight', 'Four digits that are a year, or month and year, stand beside words.'), against('some', 'Nothing says which date it is, and the rest of the mark is not read.')],
  examples: [
    { mark: '1976 ЛГ1234', context: 'rifle', gives: [{ date: '1976' }] },
    { mark: '81MM HE LOT 13 2009', gives: [{ date: '2009' }] },
    { mark: 'MON-50 12-82', context: 'mine', gives: [{ date: '1982-12' }] },
    { mark: 'MODEL 1978 EXAMPLE', gives: [] },
    { mark: 'EXAMPLE 1978 1984', gives: [] }, // which of two it is, nobody knows
    { mark: '1976', gives: [] },
  ],
})

const makes = 'MADE IN|MANUFACTURED IN|MFD IN|ASSEMBLED IN|PRODUCT OF|PRODUCED IN|FABRIQU[EÉ]E? EN|HECHO EN|FABRICADO E[MN]|INDUSTRIA|HERGESTELLT IN|СДЕЛАНО В|ИЗГОТОВЛЕНО В|PROIZVEDENO U|WYPRODUKOWANO W'

export const madeIn = markingSystem({
  ...base, id: 'made-in', title: 'Country in words (MADE IN …)', kind: 'plant', seenOn: [], sources: [southAfrica, pakistan],
  layout: 'MADE IN, СДЕЛАНО В, FABRIQUÉ EN and the like, and the name of a country; perhaps a year', longest: 100,
  pattern: new RegExp(`^(?:[^\\n]{1,60}[ ,.:])?(?:${makes})[ :]{1,2}(?<place>[^\\n\\d]{2,40}?)(?:[ ,.]{1,2}(?<year>19[2-9]\\d|20[0-2]\\d))?[.!]?$`, 'iu'),
  silentOn: 'the maker; a label is easily copied, and a country can be that of assembly alone',
  read: ({ place = '', year }) => {
    const [found] = findCountries(place)
    return found === undefined ? [] : [{ dates: year === undefined ? [] : [yearStretch(Number(year))], country: found.country }]
  },
  meaning: ({ senses, dates }, mark) => `Made in the country with code ${senses[0]?.country}${dates.length === 0 ? '' : ` in ${describeStretches(dates, 'year')}`}, if what ${mark} says is true.`,
  weigh: () => [inFavour('decisive', 'The mark itself names the country in words.')],
  examples: [
    { mark: 'MADE IN CHINA 1998', gives: [{ country: 'CN', date: '1998' }] },
    { mark: 'EXAMPLE WORKS, MADE IN U.S.A.', gives: [{ country: 'US', date: null }] },
    { mark: 'СДЕЛАНО В СССР', gives: [{ country: 'SU' }] },
    { mark: 'MADE IN EXAMPLE', gives: [] },
  ],
})

export const labels = [labelledDate, madeIn, yearInText] as const
