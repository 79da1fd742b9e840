/**
 * Sheet file: XLSX or CSV by its bytes, not by its name, as rows that can be read as often as they are needed.
 * @module
 */
import type { Mapping, SheetRow } from '@proofmark/core/sheets'
import { csvRows } from './csv-reader.ts'
import { SheetFault } from './sheet-fault.ts'
import { openWorkbook, type WorkbookSheet } from './workbook.ts'
import { rowsOf, shapeOf } from './worksheet.ts'

export interface SheetFile {
  /** `submissions`: of a form (spec/forms.md). */
  readonly format: 'xlsx' | 'csv' | 'submissions'
  readonly mediaType: string
  /** The sheet that is read; empty for CSV. */
  readonly sheet: string
  /** All that can be chosen from. */
  readonly sheets: readonly string[]
  /** What people should know of the whole file, each with a code. */
  readonly notes: readonly { readonly code: 'hidden-sheet' | 'hidden-columns' | 'date-system-1904' | 'merged-cells' | 'other-sheets' | 'other-files' | 'other-columns' | 'empty-rounds' | 'submission-replaced'; readonly message: string }[]
  /** Every time from the beginning. Throws `SheetFault`. */
  rows(): AsyncIterable<SheetRow>
}

export interface SheetChoice extends Pick<Mapping, 'encoding' | 'separator'> { readonly sheet: string | null }

/** Held in memory at once by `readSheets`. */
const mostCells = 5_000_000

const media = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const

/** Throws `SheetFault`. */
export async function openSheetFile(bytes: Uint8Array, { sheet, encoding, separator }: SheetChoice): Promise<SheetFile> {
  const begins = (...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)
  if (bytes.length === 0) throw new SheetFault('file-empty', 'the file is empty')
  if (begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    const isEncrypted = Buffer.from(bytes.subarray(0, 1_000_000)).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw isEncrypted ? new SheetFault('encrypted', 'this workbook has a password; save it without one') : new SheetFault('old-excel', 'this is a workbook of Excel 97 to 2003 (.xls); open it in a spreadsheet program and save it as .xlsx')
  }
  if (!begins(0x50, 0x4b)) {
    const other = begins(0x25, 0x50, 0x44, 0x46) ? 'a PDF' : begins(0xff, 0xd8, 0xff) ? 'a JPEG picture' : begins(0x89, 0x50, 0x4e, 0x47) ? 'a PNG picture' : begins(0x1f, 0x8b) ? 'a gzip file' : null
    if (other !== null) throw new SheetFault('not-a-sheet', `this is ${other}, no XLSX and no CSV file, whatever its name says`)
    return { format: 'csv', mediaType: media.csv, sheet: '', sheets: [], notes: [], async *rows() { yield* csvRows(bytes, { encoding, separator }) } }
  }
  const workbook = await openWorkbook(bytes)
  const chosen = choose(workbook.sheets, sheet)
  const shape = await shapeOf(workbook, chosen)
  const others = workbook.sheets.filter((each) => each !== chosen)
  const notes: SheetFile['notes'][number][] = []
  if (chosen.isHidden) notes.push({ code: 'hidden-sheet', message: `the sheet ${JSON.stringify(chosen.name)} is hidden` })
  if (others.length > 0) notes.push({ code: 'other-sheets', message: `not read: ${others.map((each) => `${JSON.stringify(each.name)}${each.isHidden ? ' (hidden)' : ''}`).join(', ')}` })
  if (workbook.is1904) notes.push({ code: 'date-system-1904', message: 'dates are counted from 1904 in this workbook, and were read so' })
  if (shape.hiddenColumns.size > 0) notes.push({ code: 'hidden-columns', message: `${shape.hiddenColumns.size} columns are hidden` })
  if (shape.merges.length > 0) notes.push({ code: 'merged-cells', message: `${shape.merges.length} merges; only the first cell of each holds a value` })
  return { format: 'xlsx', mediaType: media.xlsx, sheet: chosen.name, sheets: workbook.sheets.map((each) => each.name), notes, rows: () => rowsOf(workbook, chosen, shape) }
}

export interface WorkbookRows { readonly name: string; readonly isHidden: boolean; readonly rows: readonly SheetRow[] }

/** All sheets of a workbook with all their rows, for files that are small and hang together. Throws `SheetFault`. */
export async function readSheets(bytes: Uint8Array): Promise<readonly WorkbookRows[]> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const file = await openSheetFile(bytes, { sheet: null, encoding: null, separator: null })
    throw new SheetFault('not-a-workbook', `this is ${file.format === 'csv' ? 'a text' : 'something else'}, no workbook; save it as .xlsx`)
  }
  const workbook = await openWorkbook(bytes)
  const read: WorkbookRows[] = []
  let cells = 0
  for (const sheet of workbook.sheets) {
    const rows: SheetRow[] = []
    for await (const row of rowsOf(workbook, sheet, await shapeOf(workbook, sheet))) {
      if ((cells += row.cells.length) > mostCells) throw new SheetFault('sheet-too-large', `the sheets of this workbook have more than ${mostCells} cells together`)
      rows.push(row)
    }
    read.push({ name: sheet.name, isHidden: sheet.isHidden, rows })
  }
  return read
}

function choose(sheets: readonly WorkbookSheet[], name: string | null): WorkbookSheet {
  const list = sheets.map((each) => `${JSON.stringify(each.name)}${each.isHidden ? ' (hidden)' : ''}`).join(', ')
  if (name !== null) {
    const found = sheets.find((each) => each.name === name)
    if (found === undefined) throw new SheetFault('sheet-unknown', `there is no sheet ${JSON.stringify(name)}; there are ${list}`, sheets.map((each) => each.name))
    return found
  }
  const shown = sheets.filter(({ isHidden }) => !isHidden)
  if (shown.length !== 1) throw new SheetFault('sheet-not-named', `name one of the sheets with --sheet or in the mapping: ${list}`, sheets.map((each) => each.name))
  return shown[0]!
}
