/**
 * Submission sheet: all submissions of a form as one sheet that a mapping can read, with the rows of repeats below the row of their submission.
 *
 * A row has the columns of its own table. What stands in the rows above it is there as well, under `parent.` and the same name: so a mapping can
 * say "the date of the site" in a row of an item, and cannot mistake it for the row's own.
 *
 * Format: spec/forms.md
 * @module
 */
import { emptyCell, textCell, type SheetCell, type SheetRow } from '@proofmark/core/sheets'
import { tableOf, tablesOf, type Form } from './form.ts'
import { columnsOf } from './form-columns.ts'
import type { LostSubmission } from './submission-problem.ts'
import type { TableRow } from './submission-tree.ts'

export const keyColumns = ['KEY', 'PARENT_KEY', 'SUBMISSION', 'REPEAT'] as const
/** Between the keys of rows in one cell. */
export const keySeparator = '\n'

export interface SubmissionSheet {
  /** Row 1 are the headers. */
  readonly rows: readonly SheetRow[]
  /** Columns with answers that the form has no question for. */
  readonly others: readonly string[]
  /** Rounds of repeats in which nobody answered anything, and nothing lies below: programs begin one that nobody fills in. */
  readonly emptyRounds: number
}

/** `rows` in any order; `lost` become rows that say why, and are refused by every mapping that has the column `KEY`. */
export function submissionSheet(form: Form, rows: readonly TableRow[], lost: readonly LostSubmission[]): SubmissionSheet {
  const tables = [...tablesOf(tableOf(form))]
  const inForm = new Set(tables.flatMap(columnsOf))
  const others = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].filter((name) => !inForm.has(name))
  const isAbove = new Set(tables.filter(({ repeats }) => repeats.length > 0).map(({ path }) => path))
  const above = tables.length === 1 ? [] : [...tables.filter(({ path }) => isAbove.has(path)).flatMap(columnsOf), ...others].map((name) => `parent.${name}`)
  const header = [...keyColumns, ...inForm, ...others, ...above]
  const at = new Map(header.map((name, index) => [name, index]))
  const byParent = Map.groupBy(rows.filter(({ parent }) => parent !== null), ({ parent }) => parent!)
  const sheet: SheetRow[] = [{ number: 1, cells: header.map(textCell), isHidden: false }]
  const add = (cells: readonly SheetCell[]) => void sheet.push({ number: sheet.length + 1, cells, isHidden: false })
  const met = new Set<TableRow>()
  let emptyRounds = 0
  const write = (row: TableRow, inherited: ReadonlyMap<string, SheetCell>, submission: string): void => {
    // Keys that stand twice lead to one list of rows below; each of them is written once.
    if (met.has(row)) return
    met.add(row)
    const below = byParent.get(row.key) ?? []
    if (row.parent !== null && below.length === 0 && [...row.cells.values()].every(({ text, is }) => text === '' && is !== 'error')) { emptyRounds++; return }
    const own = new Map([...row.cells, ...[...Map.groupBy(below, ({ table }) => table)].map(([table, each]) => [table, textCell(each.map(({ key }) => key).join(keySeparator))] as const)])
    const cells: SheetCell[] = Array.from({ length: header.length }, () => emptyCell)
    for (const [name, cell] of [['KEY', textCell(row.key)], ['PARENT_KEY', textCell(row.parent ?? '')], ['SUBMISSION', textCell(submission)], ['REPEAT', textCell(row.table)], ...own] as const) cells[at.get(name)!] = cell
    for (const [name, cell] of inherited) { const index = at.get(`parent.${name}`); if (index !== undefined) cells[index] = cell }
    add(cells)
    const handed = new Map([...inherited, ...own])
    for (const each of below) write(each, handed, submission)
  }
  for (const row of rows) if (row.parent === null) write(row, new Map(), row.key)
  const orphans = rows.filter((row) => !met.has(row)).map(({ key, from, parent }): LostSubmission => ({ code: 'parent-missing', from, message: `${key} belongs to ${parent}, which is not there` }))
  for (const { code, from, message } of [...lost, ...orphans]) add([{ ...emptyCell, is: 'error', text: `${code}: ${from}: ${message}` }])
  return { rows: sheet, others, emptyRounds }
}
