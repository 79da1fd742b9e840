/**
 * CSV by RFC 4180: quoted fields, doubled quotes, line breaks inside quotes. Small on purpose: sheets that are imported are read by service/sheets.
 * @module
 */
import { BadUse, type CommandInput } from './command.ts'
import { pathIn } from './data-folder.ts'
import { readTextFile } from './foreign-text.ts'

/** A quote that is never closed would swallow all rows behind it. */
export class CsvProblem extends Error {
  override name = 'CsvProblem'
}

/** Rows of fields. A byte order mark is dropped; an empty last line is no row. Throws `CsvProblem`, which names the line. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let isQuoted = false
  let [line, quotedFrom] = [1, 1]
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!
    if (char === '\n') line++
    if (isQuoted) {
      if (char !== '"') field += char
      else if (source[at + 1] === '"') { field += '"'; at++ }
      else isQuoted = false
    } else if (char === '"' && field === '') [isQuoted, quotedFrom] = [true, line]
    else if (char === ',') { row.push(field); field = '' }
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && source[at + 1] === '\n') at++
      rows.push([...row, field]); row = []; field = ''
    } else field += char
  }
  if (isQuoted) throw new CsvProblem(`line ${quotedFrom}: a quote is opened and never closed; write "" for a quote inside quotes`)
  if (field !== '' || row.length > 0) rows.push([...row, field])
  return rows
}

/** Rows of a file that was named. Throws `BadUse` with its name where it is no CSV. */
export function csvRows(input: CommandInput, file: string): string[][] {
  try {
    return parseCsv(readTextFile(pathIn(input, file), { hasMark: true }))
  } catch (error) {
    if (error instanceof CsvProblem) throw new BadUse(`${file}: ${error.message}`)
    throw error
  }
}
