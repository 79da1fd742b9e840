/**
 * What is wrong with a form, with its sheet and row; or what should be known of it.
 * @module
 */

export type FormCode =
  | 'survey-missing' // no sheet of that name, or an empty one
  | 'column-missing' // the sheet has no column of that name
  | 'column-twice' // two columns have one header
  | 'type-missing' // a name without a type
  | 'type-unknown' // none that XLSForm has
  | 'name-missing'
  | 'name-invalid' // XML could not hold it
  | 'name-twice' // in one group, or two repeats of one path
  | 'list-missing' // the choices have no such list
  | 'choice-incomplete' // a choice without list or name
  | 'choice-twice' // two choices of one list with one name
  | 'end-without-begin' // nothing is open
  | 'end-of-other' // a group ends a repeat, or the other way round
  | 'begin-without-end' // never closed
  | 'reference-unknown' // ${name} of no question
  | 'too-large' // more rows or deeper groups than a form has

export interface FormProblem {
  readonly code: FormCode
  readonly sheet: string
  /** As the spreadsheet numbers it; 0: the whole sheet. */
  readonly row: number
  readonly expected: string
  readonly found: string
}

export const formProblemText = ({ code, sheet, row, expected, found }: FormProblem): string => `${sheet}${row === 0 ? '' : `:${row}`}: ${code}: expected ${expected}; found ${found}`
