/**
 * Import rows: what became of a row, for the screen: each problem with its cell, and what was understood there.
 * @module
 */
import { lettersOf, short, type LocatedColumns } from '@proofmark/core/sheets'
import { excelDate } from 'proofmark/sheets'
import type { ImportRow } from './import-view.ts'
import type { SpooledRow } from './row-spool.ts'

/** Cells that the screen shows of a row. */
const mostCells = 40

export function rowView({ number, cells, row }: SpooledRow, columns: LocatedColumns | null, format: 'xlsx' | 'csv'): ImportRow {
  if (typeof row === 'string') throw new Error('a row before the data has no outcome')
  return {
    number, status: row.status, cells: cells.slice(0, mostCells).map((text) => (text === '' ? '' : short(text))), changes: row.changes,
    problems: row.problems.map((problem) => {
      const place = columns?.places.get(problem.at)?.[0]
      return { ...problem, cell: place === undefined ? null : format === 'csv' ? lettersOf(place.at) : `${lettersOf(place.at)}${number}`, taken: problem.isNote ? (row.taken[problem.at] ?? null) : null, meant: problem.code === 'date-as-number' ? meantBy(problem.found) : null }
    }),
    statements: row.statements.map(({ fields, ...rest }) => ({ ...rest, fields: Object.keys(fields).length === 0 ? null : fields })),
  }
}

/** The day that a program which counts from 1900 shows for a number; told, never taken. */
const meantBy = (found: string): string | null => (/^\d{1,7}$/.test(found) ? excelDate(Number(found), false) : null)
