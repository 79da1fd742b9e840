/**
 * CSV reader: records of RFC 4180 one after the other, each with the line on which it begins, so that a fault can be found in the file.
 * @module
 */
import { isReportHeader, textCell, unguarded, type SheetRow } from '@proofmark/core/sheets'
import { csvText } from './csv-text.ts'
import { SheetFault } from './sheet-fault.ts'

export interface CsvOptions { readonly encoding: string | null; readonly separator: string | null }

const longestCell = 1_000_000
const mostCells = 16_384

/** Throws `SheetFault`. Empty lines are no rows. Of our own reports, cells come back as they were before they were guarded. */
export function* csvRows(bytes: Uint8Array, { encoding, separator }: CsvOptions): Generator<SheetRow> {
  const between = separator ?? foundSeparator(bytes, encoding)
  let isReport: boolean | null = null
  for (const { line, cells } of records(csvText(bytes, encoding), between)) {
    if (cells.length === 1 && cells[0] === '') continue
    isReport ??= isReportHeader(cells)
    yield { number: line, cells: cells.map((text) => textCell(isReport === true ? unguarded(text) : text)), isHidden: false }
  }
}

/** The one that parts the first record; two that both could do it are not chosen from. */
function foundSeparator(bytes: Uint8Array, encoding: string | null): string {
  const counted = [',', ';', '\t'].map((each) => {
    for (const { cells } of records(csvText(bytes, encoding), each)) return { each, count: cells.length - 1 }
    return { each, count: 0 }
  }).toSorted((a, b) => b.count - a.count)
  const [first, second] = counted
  if (first!.count > 0 && second!.count > 0) throw new SheetFault('separator-unknown', `the first line can be parted by ${JSON.stringify(first!.each)} and by ${JSON.stringify(second!.each)}; the mapping says which: "separator": ${JSON.stringify(first!.each)}`)
  return first!.count === 0 ? ',' : first!.each
}

export interface CsvRecord { readonly line: number; readonly cells: readonly string[] }

export function* records(pieces: Iterable<string>, separator: string): Generator<CsvRecord> {
  let [cells, field, line, from, quotedFrom] = [[] as string[], '', 1, 1, 0]
  // `closed`: a quote within quotes, which either ends them or is half of a doubled one.
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start'
  let wasReturn = false
  const endField = () => {
    if (cells.length >= mostCells) throw new SheetFault('sheet-too-large', `line ${from}: more than ${mostCells} values`)
    cells.push(field)
    ;[field, state] = ['', 'start']
  }
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at++) {
      const char = piece[at]!
      if (wasReturn && char === '\n') { wasReturn = false; if (state !== 'quoted') continue }
      wasReturn = false
      if (state === 'quoted') {
        if (char === '"') { state = 'closed'; continue }
        const next = piece.indexOf('"', at)
        const part = piece.slice(at, next < 0 ? piece.length : next)
        for (let n = part.indexOf('\n'); n >= 0; n = part.indexOf('\n', n + 1)) line++
        field += part
        at += part.length - 1
        if (field.length > longestCell) throw new SheetFault('cell-too-long', `line ${quotedFrom}: a value of more than ${longestCell} characters; perhaps a quote is never closed`)
        continue
      }
      if (state === 'closed' && char === '"') { field += '"'; state = 'quoted'; continue }
      if (char === separator) { endField(); continue }
      if (char === '\n' || char === '\r') {
        endField()
        yield { line: from, cells }
        line++
        ;[cells, from] = [[], line]
        wasReturn = char === '\r'
        continue
      }
      if (char === '"' && state === 'start') { [state, quotedFrom] = ['quoted', line]; continue }
      if (state === 'start') state = 'plain'
      field += char
      if (field.length > longestCell) throw new SheetFault('cell-too-long', `line ${from}: a value of more than ${longestCell} characters`)
    }
  }
  if (state === 'quoted') throw new SheetFault('quote-open', `line ${quotedFrom}: a quote is opened and never closed; write "" for a quote inside quotes`)
  if (field !== '' || cells.length > 0 || state === 'closed') { endField(); yield { line: from, cells } }
}
