/**
 * Workbook: a sheet for each kind, and a last one that says what it is of.
 *
 * Columns: docs/exports.md
 * @module
 */
import { columnNames, rowOf, tableKinds } from '@proofmark/core/sheets'
import type { KindName } from '@proofmark/core/statements'
import { workbookWriter } from 'proofmark/sheets'
import { aboutOf } from './features.ts'
import { gradeColumns } from './mark-grade.ts'
import { countedIn, type ExportSource, type Selection } from './selection.ts'

/** Rows of a workbook: one with more opens in no spreadsheet program in reasonable time. */
const mostRows = 300_000

export class TooManyRows extends Error {
  override name = 'TooManyRows'
}

/** Kinds that have rows, in the order of their sheets. Throws `TooManyRows`. */
export function* sheetsOf(selection: Selection): Generator<null, readonly KindName[]> {
  const counts = yield* countedIn(selection)
  const sheets = tableKinds.filter((kind) => counts.has(kind))
  if (sheets.reduce((sum, kind) => sum + counts.get(kind)!, 0) > mostRows) throw new TooManyRows(`more than ${mostRows.toLocaleString('en')} rows: a workbook of so many opens in no spreadsheet program in reasonable time. Take CSV, or one case`)
  return sheets
}

/** A sheet for each of these kinds, piece by piece; memory is that of some hundred rows. */
export function* workbookOf(source: ExportSource, selection: Selection, sheets: readonly KindName[]): Generator<Uint8Array | null> {
  const ready: Uint8Array[] = []
  const writer = workbookWriter((piece) => ready.push(piece), [...sheets, 'about'])
  for (const kind of sheets) {
    const beside = gradeColumns(source, kind)
    writer.write([...columnNames(kind), ...beside.map(({ name }) => name)])
    for (const each of selection.statements(kind)) {
      if (each !== null) writer.write([...rowOf(each), ...beside.map(({ value }) => value(each))])
      if (ready.length === 0) yield null
      else yield* ready.splice(0)
    }
    writer.nextSheet()
  }
  writer.write([aboutOf(source)])
  if (sheets.length === 0) writer.write(['nothing is open to this export'])
  writer.close()
  yield* ready
}
