/**
 * CSV writer: UTF-8 with a byte order mark, without which Excel takes it for something else; CRLF; every value guarded against being run as a formula.
 * @module
 */
import { guarded } from '@proofmark/core/sheets'

export const csvMark = '\uFEFF'

export function csvLine(cells: readonly string[], separator = ','): string {
  const field = (text: string) => (text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  // A line of one empty value would be an empty line, which is no row.
  return `${cells.length === 1 && cells[0] === '' ? '""' : cells.map((text) => field(guarded(text))).join(separator)}\r\n`
}
