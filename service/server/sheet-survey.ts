/**
 * Sheet survey: what a sheet looks like before anybody says what it means: its columns with samples of their values, the damage that a spreadsheet program did to them,
 * and a mapping that may fit. Nothing is sealed by it.
 * @module
 */
import { damageOf, isEmptyCell, lettersOf, noDigits, parseMapping, rowProblem, seeDigits, short, suggestMapping, type DigitsSeen, type MappedColumn, type Mapping, type SheetCell, type SheetRow } from '@proofmark/core/sheets'
import { openSheetFile, type SheetChoice } from 'proofmark/sheets'
import type { ImportColumn, ImportDamage, ImportSheet } from './import-view.ts'

/** Rows that are looked at; the dry run sees all. */
export const surveyedRows = 5000
/** Of them, those that a suggestion looks at. */
const suggestedFrom = 200
const samples = 6
const cellsOfDamage = 8

export interface Surveying extends SheetChoice { readonly sha256: string; readonly fileName: string }

/** Throws `SheetFault`. `null`: no row with several values was found, so no header. */
export async function surveySheet(bytes: Uint8Array, { sha256, fileName, ...choice }: Surveying): Promise<ImportSheet | null> {
  const file = await openSheetFile(bytes, choice)
  const rows: SheetRow[] = []
  let isAll = true
  for await (const row of file.rows()) {
    rows.push(row)
    if (rows.length > surveyedRows) { isAll = false; break }
  }
  const at = rows.findIndex(({ cells }) => cells.filter((cell) => !isEmptyCell(cell)).length > 1)
  const header = rows[at]
  if (header === undefined) return null
  const data = rows.slice(at + 1)
  const format = file.format === 'xlsx' ? 'xlsx' : 'csv'
  const suggestion = suggestMapping(header, data.slice(0, suggestedFrom), nameOf(fileName))
  const text = withChoice(suggestion.text, choice, file.sheets.length)
  const read = parseMapping(text)
  const width = data.reduce((most, { cells }) => Math.max(most, cells.length), header.cells.length)
  return {
    id: sha256, fileName, size: bytes.length, format, sheet: file.sheet, sheets: file.sheets, encoding: choice.encoding, separator: choice.separator, headerRow: header.number, rows: data.length, isAll,
    columns: Array.from({ length: width }, (_, n) => columnView(n, header, data, read.ok ? read.mapping : null, format)), notes: file.notes, suggestion: { text, questions: suggestion.questions },
  }
}

/** What was chosen to read the file stands in its mapping, so that the mapping reads it the same way elsewhere. */
function withChoice(text: string, { sheet, encoding, separator }: SheetChoice, sheets: number): string {
  const { format, name, ...rest } = JSON.parse(text) as Record<string, unknown>
  const chosen = { ...(sheet !== null && sheets > 1 ? { sheet } : {}), ...(encoding === null ? {} : { encoding }), ...(separator === null ? {} : { separator }) }
  return `${JSON.stringify({ format, name, ...chosen, ...rest }, null, 2)}\n`
}

function columnView(at: number, header: SheetRow, rows: readonly SheetRow[], mapping: Mapping | null, format: 'xlsx' | 'csv'): ImportColumn {
  const [letter, text] = [lettersOf(at), header.cells[at]?.text.trim() ?? '']
  const column = [...(mapping?.columns.values() ?? [])].find((each) => (each.letter === null ? each.header === text : each.letter === letter)) ?? { ...plainColumn, name: text }
  const filled = rows.flatMap((row) => { const cell = row.cells[at]; return cell === undefined || isEmptyCell(cell) && !cell.isCovered ? [] : [{ cell, row: row.number }] })
  const digits = filled.reduce((seen, { cell }) => seeDigits(seen, cell), noDigits)
  const sorts: Record<string, number> = {}
  for (const { cell } of filled) sorts[cell.is] = (sorts[cell.is] ?? 0) + 1
  return { letter, header: text, filled: filled.length, sorts, samples: [...new Set(filled.map(({ cell }) => shown(cell)))].slice(0, samples), damage: damageIn(filled, column, digits, (row) => (format === 'csv' ? `${letter} · ${row}` : `${letter}${row}`)) }
}

function damageIn(filled: readonly { readonly cell: SheetCell; readonly row: number }[], column: MappedColumn, digits: DigitsSeen, cellName: (row: number) => string): ImportDamage[] {
  const found = new Map<string, { code: string; count: number; cells: ImportDamage['cells'][number][] }>()
  for (const { cell, row } of filled) {
    const problems = isEmptyCell(cell) ? [rowProblem('merged-cell', column.name, '', '')] : damageOf(cell, column, digits, [])
    for (const { code } of problems) {
      const known = found.get(code) ?? { code, count: 0, cells: [] }
      found.set(code, known)
      known.count++
      if (known.cells.length < cellsOfDamage) known.cells.push({ cell: cellName(row), text: short(cell.text), raw: cell.raw === null || cell.raw === cell.text ? null : short(cell.raw) })
    }
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count)
}

const shown = ({ text, raw }: SheetCell) => short(text === '' ? (raw ?? '') : text)

const plainColumn: MappedColumn = { name: '', header: '', letter: null, as: 'text', written: null, centuryFrom: null, decimal: null, separator: null, digits: null, absent: [], values: null, allow: [], isExpected: false, to: null }

/** Of a mapping, from the name of a file. */
const nameOf = (fileName: string) => fileName.replace(/\.[^.]*$/, '').replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60) || 'sheet'
