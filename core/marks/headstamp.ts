/**
 * Headstamp: the letters, numbers and signs around the base of a cartridge, as one shape of marking system.
 *
 * The idea: of all that stands there two things are read: a code of the maker, from a table with sources, and a year. The
 * rest is named where it is known (calibre, NATO cross, model) and said to be unexplained where it is not. Positions around
 * the base have no first one, so code and year may come in either order.
 * @module
 */
import { dayOf } from '@proofmark/core/dates'
import type { CodeRow, CodeTable } from './code-table.ts'
import { lookalikeDigit } from './glyphs.ts'
import { dayStretch, describeStretches, lastYear, yearsEnding, yearStretch, type Stretch } from './possible-dates.ts'
import { against, inFavour, type Source } from './reading.ts'
import { markingSystem, type Example, type MarkingSystem, type Sense } from './system.ts'
import type { Script } from './look-alikes.ts'

export interface HeadstampRule {
  readonly id: string
  readonly title: string
  readonly usedIn: readonly string[]
  readonly script?: Script
  readonly table: CodeTable
  /** Sources of the layout; rows bring their own. Empty only where no row has one. */
  readonly sources: readonly Source[]
  /** No year of two digits is taken to be before this one. */
  readonly yearsFrom: number
  /** A number beside the code is sometimes no year: a reading without a date stands beside the dated one. */
  readonly isNumberOftenNoYear?: boolean
  /** Three digits from 900 are a year without its 1: 952 is 1952. */
  readonly hasYearsOfThree?: boolean
  readonly examples: readonly Example[]
}

/** The British mark of ownership; `/|\` where no such sign could be typed. */
const broadArrow = '↑'

/** What stands beside code and year on a cartridge and dates nothing: calibres, models, kinds of bullet, stars, names of States. */
const known = /^(?:NATO|\d{1,2}(?:[.,]\d+)?[xX×*]\d+\w*|\d*[.,]\d+\w*|\d+(?:\.\d+)?mm|M\d+\w*|L\d+A\d+|[IVX]+|Z|S&W|SPL|SPECIAL|LUGER|AUTO|ACP|MAG|PARA|REM|WIN|LR|CARBINE|L|G|R1M\d|[A-Z]\d{3,5}|NM|MATCH|BALL|P|FMJ|CAL|A\.?R\.?E\.?|U\.?A\.?R\.?)$/iu

/** Names of cartridges: a number beside one is the calibre (32 S&W, 45 ACP). */
const cartridgeName = /^(?:LR|CARBINE|S&W|SPL|SPECIAL|LUGER|AUTO|ACP|MAG|PARA|REM|WIN)$/iu

/** What parts the signs around the base: a space, a line, a star, the cross of NATO. */
const between = '[ /·_★☆⭑•+⊕:;()*-]+'
const separators = new RegExp(between, 'u')

// The codes stand in the pattern once, so that it stays small: a year before the code is tried last.
const head = `^(?:\\d{1,2}(?:[.,]\\d+)?[xX×хХ]\\d+\\w*(?: ?mm)?${between})?(?:(?<year>\\d{2}(?:\\d\\d)?)${between})??`
const tail = `(?:(?:${between}|(?<=[\\p{L}\\d.]{2})(?=\\d{2,4}$)|(?<=\\p{L}{2})(?=\\d\\d${between}))(?<rest>.{1,30}))?$`

/** As the code stands in the table, and in the capitals or small letters in which it is copied as well. */
function spellingsOf(code: string): readonly string[] {
  if (!/^\p{L}{2,}$/u.test(code)) return [code]
  const isWord = code.length > 3 && code === code.toUpperCase()
  return [code, ...(code === code.toLowerCase() ? [code.toUpperCase()] : []), ...(/^[A-Z]{3,}$/u.test(code) ? [code.toLowerCase()] : []), ...(isWord ? [`${code.slice(0, 1)}${code.slice(1).toLowerCase()}`] : [])]
}

/** Letters may have points after them, and in a code of two or three stand apart, each in its quarter of the base (L C 6 9). */
function patternOf(code: string): string {
  const space = /^\p{L}[\p{L}&]{1,2}$/u.test(code) ? ' ?' : ''
  return [...code].map((char) => char === broadArrow ? `(?:${broadArrow}|/\\|\\\\)` : /[\p{L}\d]/u.test(char) ? `${char}\\.?` : char.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join(space)
}

export function headstamp(rule: HeadstampRule): MarkingSystem {
  const codeOf = new Map(rule.table.rows.flatMap(({ code }) => spellingsOf(code).map((spelling) => [spelling, code])))
  const codes = [...codeOf.keys()].sort((a, b) => b.length - a.length)
  const codePatterns = codes.map(patternOf)
  const isNumeric = codes.every((text) => /^\d+$/u.test(text))
  return markingSystem({
    id: rule.id,
    version: 1,
    title: rule.title,
    kind: 'headstamp',
    seenOn: ['cartridge'],
    inUse: null,
    usedIn: rule.usedIn,
    ...(rule.script === undefined ? {} : { script: rule.script }),
    sources: rule.sources,
    ...(rule.table.rows.every(({ source }) => source === null) ? { isUnverified: true } : {}),
    layout: 'code of the maker; year of two or four digits before or after it, or none',
    pattern: new RegExp(`${head}(?<code>${codePatterns.join('|')})${tail}`, 'u'),
    codesWithin: { head, codes: codePatterns, tail },
    alphabet: isNumeric ? '0123456789' : [...new Set(`0123456789${codes.join('')}`)].join(''),
    longest: 40,
    silentOn: 'who used the cartridge, and who sold it; a code can be copied',
    lookalikes: [],
    read: ({ code: written = '', year = '', rest = '' }) => {
      const plain = written.replaceAll('/|\\', broadArrow)
      const rows = rule.table.of(codeOf.get(plain) ?? codeOf.get(plain.replace(/[. ]/gu, '')) ?? '')
      const parts = partsOf(year === '' ? rest : `${rest} ${year}`, rule)
      return parts === null ? [] : rows.flatMap((row) => sensesOf(row, parts, rule))
    },
    meaning: ({ senses, dates }, mark) => {
      const maker = senses[0]?.maker ?? 'a maker that the source does not name'
      return dates.length === 0 ? `Made by ${maker}, if ${mark} is this headstamp; no year.` : `Made by ${maker} in ${describeStretches(dates, 'year')}, if ${mark} is this headstamp.`
    },
    weigh: ({ senses, dates, texts }, { item }) => [
      ...(item?.group === 'cartridge' || item === null ? [] : [against('strong', 'It is a code on the base of cartridges.')]),
      ...(senses.some(({ maker }) => maker !== undefined) ? [inFavour('slight', 'The code is in a table of makers.')] : []),
      // A list that prints "501/77" joins two numbers of its own; on the base they stand apart.
      ...(rule.isNumberOftenNoYear === true && dates.length > 0 && !texts.some((text) => text.includes('/')) && !senses.some(({ cautions }) => cautions?.includes(noYearKnown))
        ? [inFavour('slight', 'Code and year stand apart, as around the base of a cartridge.')] : []),
      ...(senses.every(({ cautions }) => cautions?.some((caution) => caution.endsWith(notExplained))) ? [against('slight', 'Something stands beside the code that this system does not know.')] : []),
      ...(dates.length > 1 ? [against('none', 'Of the year only two digits stand there.')] : []),
    ],
    examples: rule.examples,
  })
}

/** Where a page says from when to when a code was used, that bounds a cartridge without a year; the code may have lived longer. */
function yearsOfCode({ code, maker, from, to, source }: CodeRow, base: Sense): Sense[] {
  if (from === null || to === null || source === null || /^\d+$/u.test(code)) return []
  const dates = [dayStretch(dayOf(from, 1, 1), dayOf(to, 12, 31))]
  return [{ ...base, dates, meaning: `Made by ${maker ?? `the maker with code ${code}`} between ${from} and ${to}, when the source gives the code; no year stands there.` }]
}

interface Parts { readonly years: readonly string[]; readonly unexplained: readonly string[]; /** As they stand there, with a letter for a digit. */ readonly misread?: readonly string[] }

/** Calibres written with spaces, or with the Cyrillic letter, as one word. */
const asOneWord = (rest: string): string => rest.replace(/(\d) ?[xX×хХ] ?(\d)/gu, '$1x$2').replace(/(\d) mm\b/gu, '$1mm').replace(/(?<!\d)30[- ]06(?!\d)/u, '.3006').replace(/^(\d) (\d)$/u, '$1$2')

/** Of rows whose source prints the code and says of no year that it was used. */
const noYearKnown = 'The source gives no year for this code.'

const notExplained = ' is not explained by this system.'

/** `null`: too much stands there that this shape does not know. */
function partsOf(rest: string, { hasYearsOfThree }: HeadstampRule): Parts | null {
  const only = rest.trim()
  if (only === '' || /^\d\d$/u.test(only)) return { years: only === '' ? [] : [only], unexplained: [] }
  const printed = asOneWord(only).split(separators).filter((token) => token !== '')
  const misread = printed.filter((token) => /^(?:\d[OОoоIl]|[OОoоIl]\d)$/u.test(token))
  const tokens = printed.map((token) => misread.includes(token) ? [...token].map((char) => lookalikeDigit(char) ?? char).join('') : token)
  const isCalibre = tokens.some((token) => cartridgeName.test(token))
  const isYear = (token: string): boolean => /^(?:\d\d|1[89]\d\d|20[0-3]\d)$/u.test(token) || (hasYearsOfThree === true && /^9\d\d$/u.test(token))
  const years = tokens.filter((token) => !isCalibre && isYear(token))
  const unexplained = tokens.filter((token) => !years.includes(token) && !known.test(token) && !(isCalibre && /^\d{2,3}$/u.test(token)))
  return unexplained.length > 2 || unexplained.some((token) => token.length > 3) ? null : { years, unexplained, misread }
}

/** Two digits that may each be the year are a set of years; four digits are the year whatever stands beside them. */
function yearsOf(written: readonly string[], yearsFrom: number): Stretch[] {
  const full = written.filter((text) => text.length > 2)
  if (full.length > 0) return [yearStretch(Number(full.at(-1)!.padStart(4, '1')))]
  return [...new Set(written)].flatMap((text) => yearsEnding(text, yearsFrom, lastYear))
}

function sensesOf(row: CodeRow, { years, unexplained, misread = [] }: Parts, rule: HeadstampRule): Sense[] {
  const all = yearsOf(years, rule.yearsFrom)
  // Two numbers of which the second can be no year are no code and year.
  if (years.length > 0 && all.length === 0 && /^\d+$/u.test(row.code)) return []
  const isWithin = ({ from, to }: Stretch): boolean => (row.from === null || to >= yearStretch(row.from).from) && (row.to === null || from <= yearStretch(row.to).to)
  const within = all.filter(isWithin)
  const dates = within.length > 0 ? within : all
  const base: Sense = {
    dates: [],
    ...(row.maker === null ? {} : { maker: row.maker }),
    ...(row.country === null ? {} : { country: row.country }),
    ...(row.source === null ? { isUnverified: true } : { sources: [row.source] }),
    cautions: [
      ...(row.note === null ? [] : [row.note]),
      ...(all.length > 0 && within.length === 0 ? [`The source gives this code for ${row.from ?? 'an unknown year'} to ${row.to ?? 'an unknown year'}.`] : []),
      ...(all.length > 0 && row.source !== null && row.from === null && row.to === null ? [noYearKnown] : []),
      ...(years.length > 1 ? ['Of the numbers that stand there each can be the year; the others are a lot, a month or a calibre.'] : []),
      ...misread.map((token) => `"${token}" was read as two digits: a letter stands where the year has one.`),
      ...unexplained.map((token) => `"${token}"${notExplained}`),
    ],
  }
  if (dates.length === 0) return [...yearsOfCode(row, base), base]
  const dated: Sense = { ...base, dates }
  return rule.isNumberOftenNoYear === true ? [dated, { ...base, meaning: `Made by ${row.maker ?? `the maker with code ${row.code}`}; the number beside the code is no year.`, serial: years.join(' ') }] : [dated]
}
