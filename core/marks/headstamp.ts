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
  readonly examples: readonly Example[]
}

/** The British mark of ownership; `/|\` where no such sign could be typed. */
const broadArrow = '↑'

/** What stands beside code and year on a cartridge and dates nothing. */
const known = /^(?:NATO|\+|\(\+\)|⊕|\d{1,2}(?:[.,]\d+)?[xX×*]\d+\w*|\d*[.,]\d+\w*|\d+(?:\.\d+)?mm|M\d+\w*|[IVX]+|Z|S&W|SPL|SPECIAL|LUGER|AUTO|ACP|MAG|PARA|REM|WIN|L|G|R1M\d)$/iu

/** Names of cartridges: a number beside one is the calibre (32 S&W, 45 ACP). */
const cartridgeName = /^(?:S&W|SPL|SPECIAL|LUGER|AUTO|ACP|MAG|PARA|REM|WIN)$/iu

export function headstamp(rule: HeadstampRule): MarkingSystem {
  const codes = [...new Set(rule.table.rows.map(({ code }) => code))].sort((a, b) => b.length - a.length)
  const code = codes.map((text) => [...text].map((char) => char === broadArrow ? `(?:${broadArrow}|/\\|\\\\)` : /[\p{L}\d]/u.test(char) ? `${char}\\.?` : char.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('')).join('|')
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
    pattern: new RegExp(`^(?:\\d{1,2}(?:[.,]\\d+)?[xX×]\\d+\\w*(?: ?mm)?[ /·-]+)?(?:(?<code>${code})(?:(?:[ /·-]+|(?=\\d{2,4}$))(?<rest>.{1,30}))?|(?<rest>\\d{2}(?:\\d\\d)?)[ /·-]+(?<code>${code}))$`, 'u'),
    alphabet: isNumeric ? '0123456789' : [...new Set(`0123456789${codes.join('')}`)].join(''),
    longest: 40,
    silentOn: 'who used the cartridge, and who sold it; a code can be copied',
    lookalikes: [],
    read: ({ code: written = '', rest }) => {
      const plain = written.replaceAll('/|\\', broadArrow)
      const rows = rule.table.of(codes.includes(plain) ? plain : plain.replaceAll('.', ''))
      const parts = partsOf(rest ?? '')
      return parts === null ? [] : rows.flatMap((row) => sensesOf(row, parts, rule))
    },
    meaning: ({ senses, dates }, mark) => {
      const maker = senses[0]?.maker ?? 'a maker that the source does not name'
      return dates.length === 0 ? `Made by ${maker}, if ${mark} is this headstamp; no year.` : `Made by ${maker} in ${describeStretches(dates, 'year')}, if ${mark} is this headstamp.`
    },
    weigh: ({ senses, dates }, { item }) => [
      ...(item?.group === 'cartridge' || item === null ? [] : [against('strong', 'It is a code on the base of cartridges.')]),
      ...(senses.some(({ maker }) => maker !== undefined) ? [inFavour('slight', 'The code is in a table of makers.')] : []),
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

interface Parts { readonly years: readonly string[]; readonly unexplained: readonly string[] }

/** `null`: too much stands there that this shape does not know. */
function partsOf(rest: string): Parts | null {
  const tokens = rest.split(/[ /·-]+/u).filter((token) => token !== '')
  const isCalibre = tokens.some((token) => cartridgeName.test(token))
  const years = tokens.filter((token) => !isCalibre && /^(?:\d\d|1[89]\d\d|20[0-3]\d)$/u.test(token))
  const unexplained = tokens.filter((token) => !years.includes(token) && !known.test(token) && !(isCalibre && /^\d\d$/u.test(token)))
  return unexplained.length > 1 || unexplained.some((token) => token.length > 3) ? null : { years, unexplained }
}

function sensesOf(row: CodeRow, { years, unexplained }: Parts, rule: HeadstampRule): Sense[] {
  // Of several two-digit numbers one can be the calibre; the last one is where a year stands.
  const [written] = years.slice(-1)
  const all = written === undefined ? [] : written.length === 4 ? [yearStretch(Number(written))] : yearsEnding(written, rule.yearsFrom, lastYear)
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
      ...unexplained.map((token) => `"${token}" is not explained by this system.`),
    ],
  }
  if (dates.length === 0) return [...yearsOfCode(row, base), base]
  const dated: Sense = { ...base, dates }
  return rule.isNumberOftenNoYear === true ? [dated, { ...base, meaning: `Made by ${row.maker ?? `the maker with code ${row.code}`}; the number beside the code is no year.`, serial: written! }] : [dated]
}
