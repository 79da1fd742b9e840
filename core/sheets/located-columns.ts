/**
 * Located columns: where in the sheet each column of the mapping lies, by its header or its letters.
 * @module
 */
import type { Mapping } from './mapping.ts'
import { columnOf, lettersOf, type SheetRow } from './sheet.ts'

export type SheetCode = 'header-missing' | 'column-missing' | 'column-twice' | 'sheet-empty'

export interface SheetProblem { readonly code: SheetCode; readonly at: string; readonly expected: string; readonly found: string }

export interface ColumnPlace { readonly at: number; readonly header: string }

export interface LocatedColumns {
  /** One place for each column, several for a spread. */
  readonly places: ReadonlyMap<string, readonly ColumnPlace[]>
  readonly headers: readonly string[]
  /** Columns that a row has. */
  readonly width: number
  /** Every row has to have all of them, as in a CSV file. */
  readonly isRagged: boolean
}

export type Located = { readonly ok: true; readonly columns: LocatedColumns } | { readonly ok: false; readonly problems: readonly SheetProblem[] }

/** A header as people see it: one space where there are several, none around, nothing invisible. */
export const headerText = (text: string): string => text.replaceAll(/[\u200b-\u200f\ufeff\u202a-\u202e\u2066-\u2069]/g, '').replaceAll(/[\s\u00a0]+/gu, ' ').trim()

/** `header`: the row of the headers, or the first row where there are none. */
export function locateColumns(mapping: Mapping, header: SheetRow, isRagged: boolean): Located {
  const headers = mapping.headerRow === 0 ? header.cells.map((_, at) => lettersOf(at)) : header.cells.map(({ text }) => headerText(text))
  const problems: SheetProblem[] = []
  const places = new Map<string, readonly ColumnPlace[]>()
  const named = headers.flatMap((text) => (text === '' ? [] : [JSON.stringify(text)])).join(', ')
  for (const column of mapping.columns.values()) {
    const at = `/columns/${column.name}`
    if (column.letter !== null) {
      const [first, last] = [columnOf(column.letter)!, columnOf(column.to ?? column.letter)!]
      if (last >= headers.length) problems.push({ code: 'column-missing', at, expected: `columns to ${column.to ?? column.letter}`, found: `columns to ${lettersOf(headers.length - 1)}` })
      const found = Array.from({ length: Math.min(last, headers.length - 1) - first + 1 }, (_, n) => ({ at: first + n, header: headers[first + n] ?? '' }))
      const twice = column.as === 'spread' ? found.find((each, n) => each.header === '' || found.findIndex(({ header: other }) => other === each.header) < n) : undefined
      if (twice !== undefined) problems.push({ code: 'column-twice', at, expected: 'a header of its own over each column of a spread', found: `${lettersOf(twice.at)}: ${JSON.stringify(twice.header)}` })
      places.set(column.name, found)
      continue
    }
    const found = headers.flatMap((text, index) => (text === headerText(column.header) ? [{ at: index, header: text }] : []))
    if (found.length === 0) problems.push({ code: 'column-missing', at, expected: `a header ${JSON.stringify(column.header)} in row ${mapping.headerRow}`, found: named === '' ? 'no headers' : named })
    if (found.length > 1) problems.push({ code: 'column-twice', at, expected: '"letter" in the mapping: the header stands over several columns', found: found.map(({ at: index }) => lettersOf(index)).join(', ') })
    places.set(column.name, found)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, columns: { places, headers, width: headers.length, isRagged } }
}
