/**
 * Damage: what a spreadsheet program did to a value, as far as the cell still shows it.
 *
 * Spreadsheets take what looks like a number or a date for one and keep that in place of what was typed: `MAR-15` becomes a day, `0071` the number 71,
 * `123456789012` is shown and saved as 1.23E+11, and of 17 digits the last two become zeros. Nothing of it is mended here. Each is named.
 *
 * Source: ECMA-376-1:2016 §18.17.4 (dates as serial numbers); numbers are IEEE 754 doubles of which 15 digits are kept.
 * @module
 */
import type { MappedColumn } from './mapping.ts'
import { rowProblem, type RowProblem } from './row-problem.ts'
import type { SheetCell } from './sheet.ts'

/** What the other rows of the column look like: the most digits of a value that is only digits, and whether one begins with 0. */
export interface DigitsSeen { readonly most: number; readonly hasLeadingZero: boolean }
export const noDigits: DigitsSeen = { most: 0, hasLeadingZero: false }

/** With one more value of the column. */
export function seeDigits(seen: DigitsSeen, { text, is }: SheetCell): DigitsSeen {
  if (!/^\d+$/.test(text)) return seen
  return { most: Math.max(seen.most, text.length), hasLeadingZero: seen.hasLeadingZero || (is === 'text' && text.startsWith('0') && text.length > 1) }
}

/** Spaces that are none, marks of direction, signs of no width; the two joiners belong to letters. */
const invisible = /[\u00a0\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]|(?![\n\r\t])\p{Cc}/u
const errorWords = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/
const scientific = /^-?\d(?:[.,]\d+)?E[+-]?\d{2,3}$/i
/** What a program makes of `3-15`, `MAR-15`, `15MAR`: capital and two small letters. */
const madeDate = /^(?:\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:-\d{2})?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2})$/
const largest = 15

/** Problems and notes of one cell that is not empty, in the sense of its column. */
export function damageOf(cell: SheetCell, column: MappedColumn, seen: DigitsSeen, allow: readonly string[]): RowProblem[] {
  const found: RowProblem[] = []
  const say = (code: Parameters<typeof rowProblem>[0], expected: string) => void found.push(rowProblem(code, column.name, expected, cell.raw !== null && cell.raw !== cell.text ? `${cell.text} (kept as ${cell.raw})` : cell.text, [...allow, ...column.allow]))
  if (cell.is === 'error' || errorWords.test(cell.text)) return [rowProblem('error-value', column.name, 'a value', cell.text, [])]
  if (cell.formula === 'lost') return [rowProblem('formula-without-value', column.name, 'a value; open the file in a spreadsheet program and save it, so that formulas are computed', 'a formula', [])]
  if (cell.formula === 'cached') say('formula', 'a value that was typed, not computed')
  if (cell.isCovered) say('merged-cell', 'a value of its own in each row')
  if (invisible.test(cell.text)) say('invisible-character', 'characters that can be seen')
  if (/^[ \t\r\n]|[ \t\r\n]$/.test(cell.text)) say('space-around', 'no spaces before or after')
  if (column.as === 'date') judgeDate(cell, say)
  else if (column.as !== 'number' && column.as !== 'spread') judgeText(cell, column, seen, say)
  return found
}

type Say = (code: Parameters<typeof rowProblem>[0], expected: string) => void

function judgeDate({ text, is, raw }: SheetCell, say: Say): void {
  if (is === 'number' || /^\d{5}(?:\.\d+)?$/.test(text)) say('date-as-number', 'a date; the cell holds the number that a spreadsheet program keeps for one')
  if (is === 'date' && text === '') say('date-impossible', `a day; ${raw} is none in the date system of the workbook`)
}

function judgeText({ text, is, raw }: SheetCell, column: MappedColumn, seen: DigitsSeen, say: Say): void {
  if (is === 'date' || madeDate.test(text)) say('number-as-date', 'text; the cell holds a date, as a spreadsheet program makes of MAR-15 or 3-12')
  const digits = /^-?(\d+)$/.exec(text)?.[1] ?? ''
  if (scientific.test(text) || (raw !== null && /E/i.test(raw) && is === 'number')) say('scientific-notation', 'all digits; those after the first few are gone')
  else if (is === 'number' && digits.length > largest) say('digits-rounded', `at most ${largest} digits, or text; a number keeps no more`)
  else if (is === 'number' && digits.length >= 12 && /0{6,}$/.test(digits)) say('scientific-notation', 'all digits; this is what 1.23E+11 leaves of a longer number')
  if (/^\d+[.,]0+$/.test(text)) say('fraction-zero', 'digits without ".0", which a program adds that takes text for a number')
  if (!/^\d+$/.test(text)) return
  if (column.digits !== null && text.length < column.digits) say('leading-zeros-lost', `${column.digits} digits`)
  else if (column.digits === null && is === 'number' && seen.hasLeadingZero) say('leading-zeros-lost', 'text, as in the rows that begin with 0')
  else if (column.digits === null && text.length < seen.most) say('fewer-digits', `${seen.most} digits, as in other rows; zeros at the beginning may be lost`)
}
