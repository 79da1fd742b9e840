/**
 * Worksheet: rows of one sheet of a workbook, one after the other, with what each cell holds beside what it shows.
 * @module
 */
import { columnOf, emptyCell, type SheetCell, type SheetRow } from '@proofmark/core/sheets'
import { excelDate } from './excel-date.ts'
import { SheetFault } from './sheet-fault.ts'
import { unescaped, type Workbook, type WorkbookSheet } from './workbook.ts'

export interface Merge { readonly firstRow: number; readonly lastRow: number; readonly firstColumn: number; readonly lastColumn: number }
export interface SheetShape { readonly merges: readonly Merge[]; readonly hiddenColumns: ReadonlySet<number> }

const mostRows = 1_048_576
/** Excel's own bound. */
const longestCell = 32_767
const mostMerges = 100_000

/** Merges stand behind the rows, so they are looked for first. */
export async function shapeOf(workbook: Workbook, { entry }: WorkbookSheet): Promise<SheetShape> {
  const merges: Merge[] = []
  const hiddenColumns = new Set<number>()
  let root: string | null = null
  for await (const some of workbook.events(entry)) for (const event of some) {
    if (event.kind !== 'open') continue
    root ??= event.name
    if (event.name === 'mergeCell') {
      const merge = rangeOf(event.attributes['ref'] ?? '')
      if (merge !== null && merges.length < mostMerges) merges.push(merge)
    } else if (event.name === 'col' && isOn(event.attributes['hidden'])) {
      for (let n = Number(event.attributes['min']); n <= Math.min(Number(event.attributes['max']), 16_384); n++) hiddenColumns.add(n - 1)
    }
  }
  if (root !== 'worksheet') throw new SheetFault('sheet-not-cells', `${entry.name} holds no cells, but <${root ?? 'nothing'}>`)
  return { merges: merges.toSorted((a, b) => a.firstRow - b.firstRow), hiddenColumns }
}

/** Rows that have cells; a row whose cells are all empty has none. Throws `SheetFault`. */
export async function* rowsOf(workbook: Workbook, { entry }: WorkbookSheet, { merges }: SheetShape): AsyncGenerator<SheetRow> {
  let [row, last, isHidden] = [0, 0, false]
  let cells: SheetCell[] = []
  let cell: { at: number; type: string; style: number; value: string; hasFormula: boolean } | null = null
  let [isValue, sounds] = [false, 0]
  const covered = coverage(merges)
  for await (const some of workbook.events(entry)) for (const event of some) {
    if (event.kind === 'text') { if (isValue && sounds === 0 && cell !== null) cell.value += event.text; continue }
    const isOpening = event.kind === 'open'
    const isEnd = !isOpening || event.isClosed
    switch (event.name) {
      case 'row':
        if (isOpening) {
          row = event.attributes['r'] === undefined ? last + 1 : Number(event.attributes['r'])
          if (!Number.isInteger(row) || row <= last || row > mostRows) throw new SheetFault('xml-unreadable', `${entry.name}: row ${event.attributes['r']} after row ${last}`)
          ;[last, isHidden, cells] = [row, isOn(event.attributes['hidden']), []]
        }
        if (isEnd && cells.length > 0) {
          yield { number: row, cells: filled(cells, row, covered), isHidden }
          cells = []
        }
        break
      case 'c':
        if (isOpening) {
          const at = event.attributes['r'] === undefined ? cells.length : columnOf(event.attributes['r'].replace(/\d+$/, ''))
          if (at === null || at < cells.length && cells[at] !== undefined) throw new SheetFault('xml-unreadable', `${entry.name}, row ${row}: the cell ${event.attributes['r']} is out of order`)
          cell = { at, type: event.attributes['t'] ?? 'n', style: Number(event.attributes['s'] ?? 0), value: '', hasFormula: false }
        }
        if (isEnd && cell !== null) {
          const read = cellOf(cell, workbook, entry.name)
          if (read !== emptyCell) cells[cell.at] = read
          cell = null
        }
        break
      case 'f': if (cell !== null) cell.hasFormula = true; break
      case 'v': case 't': isValue = isOpening && !event.isClosed && cell !== null; break
      case 'rPh': if (!(isOpening && event.isClosed)) sounds += isOpening ? 1 : -1; break
      default:
    }
    if (cell !== null && cell.value.length > longestCell) throw new SheetFault('cell-too-long', `${entry.name}, row ${row}: a cell has more than ${longestCell} characters`)
  }
}

function cellOf({ type, style, value, hasFormula }: { type: string; style: number; value: string; hasFormula: boolean }, workbook: Workbook, part: string): SheetCell {
  const formula = hasFormula ? (value === '' && type !== 'str' ? 'lost' : 'cached') : 'none'
  if (value === '' && formula !== 'lost') return emptyCell
  const base = { raw: null, formula, isCovered: false } as const
  switch (type) {
    case 's': {
      const text = workbook.texts[Number(value)]
      if (text === undefined) throw new SheetFault('xml-unreadable', `${part}: a cell names text ${value}, and there are ${workbook.texts.length}`)
      return text === '' ? emptyCell : { ...base, text, is: 'text' }
    }
    case 'str': case 'inlineStr': return { ...base, text: unescaped(value), is: 'text' }
    case 'b': return { ...base, text: value === '1' ? 'TRUE' : 'FALSE', is: 'boolean' }
    case 'e': return { ...base, text: value, is: 'error' }
    case 'd': return { ...base, text: value, is: 'date', raw: value }
    default:
      if (formula === 'lost') return { ...base, text: '', is: 'number' }
      if (workbook.dateStyles[style] === true) return { ...base, text: excelDate(Number(value), workbook.is1904) ?? '', is: 'date', raw: value }
      return { ...base, text: numberText(value), is: 'number', raw: value }
  }
}

/** All digits that Excel keeps, without exponent and grouping. */
function numberText(raw: string): string {
  if (/^-?\d{1,15}$/.test(raw)) return raw
  if (!Number.isFinite(Number(raw))) return raw
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(Number(raw).toExponential(14)) ?? []
  const [digits, power] = [`${whole}${fraction}`.replace(/0+$/, ''), Number(exponent)]
  if (digits === '') return '0'
  if (power < -7 || power > 300) return String(Number(raw))
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`
  const padded = digits.padEnd(power + 1, '0')
  return `${sign}${padded.slice(0, power + 1)}${padded.length > power + 1 ? `.${padded.slice(power + 1)}` : ''}`
}

function filled(cells: readonly (SheetCell | undefined)[], row: number, covered: (row: number) => readonly Merge[]): SheetCell[] {
  const over = covered(row)
  const width = over.reduce((most, { lastColumn }) => Math.max(most, lastColumn + 1), cells.length)
  return Array.from({ length: width }, (_, at) => cells[at] ?? emptyCell).map((cell, at) =>
    over.some((merge) => at >= merge.firstColumn && at <= merge.lastColumn && (row > merge.firstRow || at > merge.firstColumn)) ? { ...cell, isCovered: true } : cell)
}

/** Merges over a row; asked for rows in their order. */
function coverage(merges: readonly Merge[]): (row: number) => readonly Merge[] {
  let [next, over] = [0, [] as Merge[]]
  return (row) => {
    if (over.length > 0) over = over.filter(({ lastRow }) => lastRow >= row)
    while (next < merges.length && merges[next]!.firstRow <= row) over.push(merges[next++]!)
    return over
  }
}

function rangeOf(ref: string): Merge | null {
  const [, a, b, c, d] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? []
  const [firstColumn, lastColumn] = [columnOf(a ?? ''), columnOf(c ?? '')]
  return firstColumn === null || lastColumn === null ? null : { firstRow: Number(b), lastRow: Number(d), firstColumn, lastColumn }
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'
