/**
 * Tables: statements of one kind as rows. Each field that the kind commits to is a column under its path (`place.lat`); each date has two more with its outer days.
 *
 * Columns: docs/exports.md
 * @module
 */
import { bounds, formatDay, isDay, isRefusal, outerWindow } from '@proofmark/core/dates'
import { csvLine, csvMark, signed } from '@proofmark/core/sheets'
import { fieldTypes, kindNames, type KindName } from '@proofmark/core/statements'
import { writeWorkbook, type ByteSink } from 'proofmark/sheets'
import { addressOf, type Exported, type Selection } from './selection.ts'

/** Kinds that have a table: all that say something of the world, not of the log. */
export const tableKinds: readonly KindName[] = kindNames.filter((kind) => !['correction', 'withdrawal', 'erasure', 'key', 'key-close', 'anchor', 'pixel-seal'].includes(kind))

interface TableColumn { readonly name: string; readonly value: (of: Exported) => string }

const common: readonly TableColumn[] = [
  { name: 'id', value: ({ statement }) => statement.id }, { name: 'log_index', value: ({ statement }) => String(statement.index ?? '') },
  { name: 'address', value: ({ statement }) => addressOf(statement.id) }, { name: 'handling', value: ({ handling }) => handling },
]

const columnsKept = new Map<KindName, readonly TableColumn[]>()
export function tableColumns(kind: KindName): readonly TableColumn[] {
  const known = columnsKept.get(kind)
  if (known !== undefined) return known
  const columns = [...common, ...fieldTypes(kind).filter(({ path }) => path !== '/handling').flatMap(({ path, is }): TableColumn[] => {
    const name = path.slice(1).replaceAll('/', '.')
    const own: TableColumn = { name, value: (of) => cellOf(valueAt(of, path)) }
    return is !== 'date' ? [own] : [own, { name: `${name}.from`, value: (of) => dayText(valueAt(of, path), 'from') }, { name: `${name}.to`, value: (of) => dayText(valueAt(of, path), 'to') }]
  })]
  columnsKept.set(kind, columns)
  return columns
}

function valueAt({ statement }: Exported, path: string): unknown {
  // A place or file as a whole may be withheld under one of its parts.
  if (statement.hidden.includes(path)) return '[withheld]'
  return path.slice(1).split('/').reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined), statement.fields)
}

/** Lists of words have a space between them when none has one itself; whatever else is no text is JSON. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.length === 0) return ''
  if (Array.isArray(value) && value.every((each) => typeof each === 'string' && !/\s/u.test(each))) return value.join(' ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function dayText(value: unknown, end: 'from' | 'to'): string {
  const found = typeof value === 'string' ? bounds(value) : null
  const limit = found === null || isRefusal(found) ? null : outerWindow(found)[end]
  return isDay(limit) ? formatDay(limit) : ''
}

const rowOf = (kind: KindName, of: Exported): string[] => tableColumns(kind).map(({ value }) => signed(value(of)))

/** CSV of one kind, with the names of its columns first, also where there is no row. */
export function* csvOfKind(selection: Selection, kind: KindName): Generator<string> {
  yield csvMark + csvLine(tableColumns(kind).map(({ name }) => name))
  for (const each of selection.statements(kind)) yield csvLine(rowOf(kind, each))
}

/** A sheet has no more rows (ECMA-376-1, 18.3.1.73), the first of them the names. */
const mostRowsOfSheet = 1_048_575
/** Rows that a workbook of several sheets holds in memory. */
const mostRows = 300_000

export class TooManyRows extends Error {
  override name = 'TooManyRows'
}

/** A sheet for each kind of which there is something. Throws `TooManyRows`. */
export function workbookOf(selection: Selection, sink: ByteSink): void {
  let count = 0
  const sheets = tableKinds.flatMap((kind) => {
    const rows: string[][] = []
    for (const each of selection.statements(kind)) {
      rows.push(rowOf(kind, each))
      if (rows.length > mostRowsOfSheet || ++count > mostRows) throw new TooManyRows(`more than ${mostRows.toLocaleString('en')} rows: a workbook of so many opens in no spreadsheet program in reasonable time. Take CSV, or one case`)
    }
    return rows.length === 0 ? [] : [{ name: kind, rows: [tableColumns(kind).map(({ name }) => name), ...rows] }]
  })
  writeWorkbook(sink, sheets.length === 0 ? [{ name: 'empty', rows: [['nothing is open to this export']] }] : sheets)
}
