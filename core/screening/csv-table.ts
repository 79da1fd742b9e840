/**
 * CSV table: records of a list file with a heading, by the names of their columns.
 *
 * A row with more or fewer fields than the heading is refused: its values could stand under the wrong names.
 * @module
 */
import { csvRecords, type CsvRecord } from './csv-records.ts'
import { ListFault } from './list-entry.ts'

export interface NamedRow {
  /** Without the white space around it; '' where the column is not there. */
  of(column: string): string
  readonly line: number
}

export interface TableForm {
  readonly separator?: ',' | ';' | '\t'
  /** The file is another one without them. */
  readonly needed: readonly string[]
  /** Rows before the heading, such as the day of a report. Asked once for each; `true`: it is the heading. */
  readonly isHeading?: (fields: readonly string[], line: number) => boolean
}

/** Throws `ListFault`. */
export function* namedRows(text: Iterable<string>, { separator = ',', needed, isHeading = () => true }: TableForm): Generator<NamedRow> {
  let columns: Map<string, number> | null = null
  let width = 0
  for (const record of csvRecords(text, separator)) {
    if (columns === null) {
      if (record.line <= 5 && !isHeading(record.fields, record.line)) continue
      columns = columnsOf(record, needed)
      width = record.fields.length
    } else if (isEmpty(record)) continue
    else {
      if (record.fields.length !== width) throw new ListFault('not-this-list', record.line, `${width} fields, as many as the heading has`, `${record.fields.length}, beginning ${record.fields[0]!.slice(0, 40)}`)
      const at = columns
      yield { line: record.line, of: (column) => record.fields[at.get(column) ?? -1]?.trim() ?? '' }
    }
  }
  if (columns === null) throw new ListFault('not-this-list', 1, `a heading with ${needed.join(', ')}`, 'none')
}

const isEmpty = ({ fields }: CsvRecord) => fields.length === 1 && fields[0]!.trim() === ''

function columnsOf({ fields, line }: CsvRecord, needed: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>()
  for (const [at, field] of fields.entries()) {
    const name = field.trim()
    if (name === '') continue
    if (columns.has(name)) throw new ListFault('not-this-list', line, `one column ${name.slice(0, 40)}`, 'two')
    columns.set(name, at)
  }
  const missing = needed.filter((name) => !columns.has(name))
  if (missing.length > 0) throw new ListFault('not-this-list', line, `the columns ${missing.join(', ')}`, fields.join(', ').slice(0, 80) || 'none')
  return columns
}
