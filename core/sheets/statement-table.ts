/**
 * Statement table: statements of one kind as rows. Each field that the kind commits to is a column under its path (`place.lat`); each date has two more with its outer days.
 *
 * Columns: docs/exports.md
 * @module
 */
import { bounds, formatDay, isDay, isRefusal, outerWindow } from '@proofmark/core/dates'
import { fieldTypes, kindNames, type AnyStatement, type Handling, type KindName, type StatementId } from '@proofmark/core/statements'
import { csvLine, csvMark, signed } from './csv-writer.ts'

/** A statement with how narrowly all of it is handled, corrections too. */
export interface TabledStatement {
  readonly statement: AnyStatement
  readonly handling: Handling
  /** Fields whose values were destroyed, as paths; what else of `statement.hidden` there is, is withheld. */
  readonly erased: readonly string[]
}

/** What is said of the log and of other statements, and is in their current form already. */
export const administration: readonly KindName[] = ['correction', 'withdrawal', 'erasure', 'key', 'key-close', 'anchor']
/** Kinds that have a table: all that say something of the world, but the seals of pixels, which are hashes only. */
export const tableKinds: readonly KindName[] = kindNames.filter((kind) => !administration.includes(kind) && kind !== 'pixel-seal')

/** Where people read it, on the server that it came from. */
export const addressOf = (id: StatementId): string => `/statements/${id}`

/** An erasure of a field is of all below it. */
export const isErased = (erased: readonly string[], path: string): boolean => erased.some((each) => path === each || path.startsWith(`${each}/`))

/** One that a file has beside those of its kind. */
export interface TableColumn { readonly name: string; readonly value: (of: TabledStatement) => string }

const common: readonly TableColumn[] = [
  { name: 'id', value: ({ statement }) => statement.id }, { name: 'log_index', value: ({ statement }) => String(statement.index ?? '') },
  { name: 'address', value: ({ statement }) => addressOf(statement.id) }, { name: 'handling', value: ({ handling }) => handling },
]

const columnsKept = new Map<KindName, readonly TableColumn[]>()
function columnsOf(kind: KindName): readonly TableColumn[] {
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

export const columnNames = (kind: KindName): string[] => columnsOf(kind).map(({ name }) => name)
/** Every cell a text that turns or hides nothing. */
export const rowOf = (of: TabledStatement): string[] => columnsOf(of.statement.kind).map(({ value }) => signed(value(of)))

/** CSV of one kind, with the names of its columns first, also where there is no row. `null` in `rows` is an empty piece. */
export function* csvOfKind(kind: KindName, rows: Iterable<TabledStatement | null>, beside: readonly TableColumn[] = []): Generator<string> {
  yield csvMark + csvLine([...columnNames(kind), ...beside.map(({ name }) => name)])
  for (const each of rows) yield each === null ? '' : csvLine([...rowOf(each), ...beside.map(({ value }) => value(each))])
}

function valueAt({ statement, erased }: TabledStatement, path: string): unknown {
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
