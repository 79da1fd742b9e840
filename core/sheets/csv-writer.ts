/**
 * CSV writer: UTF-8 with a byte order mark, without which Excel takes it for something else; CRLF; every value guarded against being run as a formula.
 *
 * A table that people are given (`csvOf`) shows what turns or hides text as signs, as terminals are shown it; a report that goes back to whoever sent the sheet
 * (`csvLine`) has his own characters.
 * @module
 */
import { guarded } from './report.ts'

export const csvMark = '\uFEFF'

/** Controls that move a cursor or turn the direction of writing: C0 but tab and line feed, DEL, C1, bidi, invisible ones. */
// oxlint-disable-next-line no-control-regex -- these are what it is about
export const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Text for people: each such character as `<U+202E>`. */
export const signed = (text: string): string => text.replace(steering, (char) => `<U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)

/** Each value as it is. */
export function csvLine(cells: readonly string[], separator = ','): string {
  const field = (text: string) => (text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  // A line of one empty value would be an empty line, which is no row.
  return `${cells.length === 1 && cells[0] === '' ? '""' : cells.map((text) => field(guarded(text))).join(separator)}\r\n`
}

/** A whole table for people, with the mark. Every CSV file that is exported is made here. */
export const csvOf = (rows: readonly (readonly string[])[]): string => csvMark + rows.map((row) => csvLine(row.map(signed))).join('')
