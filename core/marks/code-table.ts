/**
 * Code table: which maker, place and years a code stands for, as a table that a specialist can read and correct.
 *
 * The idea: facts are rows of text, one a line, each naming its source by a short key, so that a change is one line in
 * a review. A row whose page nobody has checked has no source and is *unverified*; readings from it say so.
 *
 *     code | maker                 | country | from | to   | source | note
 *     38   | Tula, plant 38        | SU      | 1937 | 1941 | muzej  | until the evacuation of October 1941
 *     17   | Podolsk plant         | RU      |      | 1941 |        | in collectors' lists
 *
 * One code may have several rows: two plants, two editions that disagree. All are readings.
 * @module
 */
import type { Source } from './reading.ts'

export interface CodeRow {
  readonly code: string
  /** `null`: the source names none. So for all that follow. */
  readonly maker: string | null
  /** ISO 3166-1 alpha-2, or SU, YU, CS, DD. */
  readonly country: string | null
  /** Years in which the code was used, as far as the source says. */
  readonly from: number | null
  readonly to: number | null
  /** `null`: unverified. */
  readonly source: Source | null
  readonly note: string | null
}

export interface CodeTable {
  readonly rows: readonly CodeRow[]
  /** All rows of a code. */
  of(code: string): readonly CodeRow[]
}

/**
 * Reads a table. The first line names the columns, in any order, of: code, maker, country, from, to, source, note. A
 * code that is a range of equal length in digits or capitals (`300-379`, `AA-AH`) stays one row, and `of` finds it by what it covers
 * only where `isRanged` is set. A slip in a table is a bug, so this throws, naming the line.
 */
export function codeTable(sources: Readonly<Record<string, Source>>, text: string, isRanged = false): CodeTable {
  const [header = '', ...lines] = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const names = cellsOf(header)
  const rows = lines.map((line) => rowOf(names, cellsOf(line), sources, line))
  const byCode = Map.groupBy(rows, ({ code }) => code)
  const ranges = (isRanged ? rows : []).flatMap((row) => {
    const [first = '', last] = row.code.split('-')
    if (last === undefined) return []
    const key = /^\d+-\d+$/u.test(row.code) ? (code: string) => code : lettersFirst
    return [{ row, isNumeric: key !== lettersFirst, length: first.length, first: key(first), last: key(last) }]
  })
  const found = new Map<string, readonly CodeRow[]>()
  return {
    rows,
    of: (code) => {
      const exact = byCode.get(code) ?? []
      if (ranges.length === 0) return exact
      const known = found.get(code)
      if (known !== undefined) return known
      const key = lettersFirst(code)
      const covers = ({ isNumeric, length, first, last }: (typeof ranges)[number]): boolean => {
        const placed = isNumeric ? code : key
        return code.length === length && first <= placed && placed <= last
      }
      const rows = [...exact, ...ranges.filter(covers).map(({ row }) => row)]
      // Codes of a ranged table are few characters long, so what was asked for stays small.
      if (code.length <= 3) found.set(code, rows)
      return rows
    },
  }
}

/** A sort key in the order of ISO 3780: A to Z, 1 to 9, 0. */
const lettersFirst = (code: string): string => code.replaceAll('0', ':').replace(/[1-9:]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 64))

const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim())

const columns = ['code', 'maker', 'country', 'from', 'to', 'source', 'note']

function rowOf(names: readonly string[], cells: readonly string[], sources: Readonly<Record<string, Source>>, line: string): CodeRow {
  const wrong = (why: string) => new Error(`code table, line ${JSON.stringify(line)}: ${why}`)
  const unknown = names.find((name) => !columns.includes(name))
  if (unknown !== undefined) throw wrong(`there is no column "${unknown}"`)
  if (cells.length > names.length) throw wrong(`${cells.length} cells, ${names.length} columns`)
  const cell = (name: string): string | null => cells[names.indexOf(name)] || null
  const year = (name: string): number | null => {
    const text = cell(name)
    if (text !== null && !/^\d{4}$/u.test(text)) throw wrong(`${name} must be a year of four digits`)
    return text === null ? null : Number(text)
  }
  const [code, country, key] = [cell('code'), cell('country'), cell('source')]
  if (code === null) throw wrong('it has no code')
  if (country !== null && !/^[A-Z]{2}$/u.test(country)) throw wrong(`country "${country}" is not two capitals`)
  const source = key === null ? null : sources[key]
  if (source === undefined) throw wrong(`there is no source "${key}"`)
  const [from, to] = [year('from'), year('to')]
  if (from !== null && to !== null && from > to) throw wrong(`it ends in ${to} and begins in ${from}`)
  return { code, maker: cell('maker'), country, from, to, source, note: cell('note') }
}
