/**
 * A sheet as it was found: rows of cells with what the file says of each cell, before anybody asks what it means.
 *
 * A spreadsheet shows one thing and keeps another. A cell therefore carries the text as kept, what sort of value the program took it for, and how
 * it came to be: by a formula, under a merge, in a hidden row. What of that is damage depends on the column, and is judged in `damage.ts`.
 *
 * Format: spec/mapping.md
 * @module
 */

/** `text` as a person can quote it. Of a number: its digits without grouping; of a date: ISO 8601 by the workbook's own date system. */
export interface SheetCell {
  readonly text: string
  /** What the file says it is. In a CSV file everything is text. */
  readonly is: 'text' | 'number' | 'date' | 'boolean' | 'error'
  /** The number as the file keeps it, before it was made a date or shortened; `null`: it is none. */
  readonly raw: string | null
  /** `cached`: a formula with the value that was computed last; `lost`: a formula without one. */
  readonly formula: 'none' | 'cached' | 'lost'
  /** It lies under a merge whose value stands elsewhere. */
  readonly isCovered: boolean
}

export interface SheetRow {
  /** From 1, as the spreadsheet numbers it; in a CSV file the line on which the record begins. */
  readonly number: number
  /** By column from 0; a missing cell at the end is an empty one. */
  readonly cells: readonly SheetCell[]
  readonly isHidden: boolean
}

export const emptyCell: SheetCell = { text: '', is: 'text', raw: null, formula: 'none', isCovered: false }
export const textCell = (text: string): SheetCell => (text === '' ? emptyCell : { ...emptyCell, text })

/** White space and invisible characters alone say nothing. */
export const isEmptyCell = ({ text, formula, is }: SheetCell): boolean => formula !== 'lost' && is !== 'error' && /^[\s\u00a0\u200b\ufeff]*$/u.test(text)

/** `A`, `Z`, `AA` … of a column from 0. Inverse: `columnOf`. */
export function lettersOf(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** Column from 0 of its letters; `null`: no column of a spreadsheet (`A` to `XFD`). */
export function columnOf(letters: string): number | null {
  if (!/^[A-Z]{1,3}$/.test(letters)) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column <= 16_384 ? column - 1 : null
}
