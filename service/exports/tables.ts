/**
 * Tables: statements of one kind as rows. Each field that the kind commits to is a column under its path (`place.lat`); each date has two more with its outer days.
 *
 * Columns: docs/exports.md
 * @module
 */
import { bounds, formatDay, isDay, isRefusal, outerWindow } from '@proofmark/core/dates'
import { csvLine, csvMark, signed } from '@proofmark/core/sheets'
import { fieldTypes, type KindName } from '@proofmark/core/statements'
import { workbookWriter } from 'proofmark/sheets'
import { isErased } from './json-lines.ts'
import { addressOf, countedIn, exportedKinds, type Exported, type Selection } from './selection.ts'

/** Kinds that have a table: all that leave, but the seals of pixels, which are hashes only. */
export const tableKinds: readonly KindName[] = exportedKinds.filter((kind) => kind !== 'pixel-seal')

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

function valueAt({ statement, erased }: Exported, path: string): unknown {
  if (statement.hidden.includes(path)) return isErased(erased, path) ? '[erased]' : '[withheld]'
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
  for (const each of selection.statements(kind)) yield each === null ? '' : csvLine(rowOf(kind, each))
}

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
export function* workbookOf(selection: Selection, sheets: readonly KindName[], about: string): Generator<Uint8Array | null> {
  const ready: Uint8Array[] = []
  const writer = workbookWriter((piece) => ready.push(piece), [...sheets, 'about'])
  for (const kind of sheets) {
    writer.write(tableColumns(kind).map(({ name }) => name))
    for (const each of selection.statements(kind)) {
      if (each !== null) writer.write(rowOf(kind, each))
      if (ready.length === 0) yield null
      else yield* ready.splice(0)
    }
    writer.nextSheet()
  }
  writer.write([signed(about)])
  if (sheets.length === 0) writer.write(['nothing is open to this export'])
  writer.close()
  yield* ready
}
