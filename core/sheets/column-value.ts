/**
 * Column value: what a cell says in the sense of its column: nothing, one value, or several.
 * @module
 */
import { parseJson } from '@proofmark/core/bytes'
import { formatTranscription } from '@proofmark/core/marks'
import { damageOf, type DigitsSeen } from './damage.ts'
import type { MappedColumn } from './mapping.ts'
import { rowProblem, type RowProblem } from './row-problem.ts'
import { isEmptyCell, type SheetCell } from './sheet.ts'
import { readWrittenDate } from './written-date.ts'

/** `name` tells values of one cell apart, and keeps doing so when the row is imported again: the place in a list, the header in a spread. */
export interface ColumnValue { readonly name: string; readonly header: string; readonly value: string | number }

export interface ReadColumn { readonly values: readonly ColumnValue[]; readonly problems: readonly RowProblem[] }

const missing = (column: MappedColumn): ReadColumn => ({ values: [], problems: column.isExpected ? [rowProblem('value-missing', column.name, 'a value in each row', '')] : [] })

/** Never throws. Where a problem is no note, there are no values. */
export function readColumn(cell: SheetCell, column: MappedColumn, seen: DigitsSeen, allow: readonly string[]): ReadColumn {
  if (isEmptyCell(cell) && !(cell.is === 'date' && cell.raw !== null)) {
    return cell.isCovered ? { values: [], problems: [rowProblem('merged-cell', column.name, 'a value of its own in each row', 'a cell under a merge', [...allow, ...column.allow])] } : missing(column)
  }
  const problems = damageOf(cell, column, seen, allow)
  // Only spaces and what cannot be seen go, and both were told.
  const text = cell.text.replaceAll('\u00a0', ' ').replaceAll(/[\u200b\ufeff]/g, '').trim()
  if (column.absent.includes(text)) return { values: [], problems: [...problems.filter(({ isNote }) => isNote), ...missing(column).problems] }
  const meant = column.values === null ? text : Object.hasOwn(column.values, text) ? column.values[text]! : null
  if (meant === null) problems.push(rowProblem('value-unknown', column.name, `one of ${Object.keys(column.values!).slice(0, 12).join(', ')}`, text))
  if (meant === null || problems.some(({ isNote }) => !isNote)) return { values: [], problems }
  if (meant === '') return { values: [], problems }
  const read = valueOf(meant, column, cell.is === 'number')
  // What the mapping lets through is told, and the row says nothing there.
  if ('code' in read) return { values: [], problems: [...problems, rowProblem(read.code, read.at, read.expected, read.found, [...allow, ...column.allow])] }
  return { values: read.map((value, at) => ({ name: String(at), header: column.header, value })), problems: read.length === 0 ? [...problems, ...missing(column).problems] : problems }
}

function valueOf(text: string, column: MappedColumn, isKept: boolean): readonly (string | number)[] | RowProblem {
  switch (column.as) {
    case 'text': case 'file': return [text]
    case 'plain-mark': return [formatTranscription([...text.replaceAll('\r\n', '\n')].map((char) => (char === '\n' ? { kind: 'break' } : { kind: 'certain', char })))]
    case 'list': return text.split(column.separator!).map((each) => each.trim()).filter((each) => each !== '')
    case 'json-list': {
      const read = parseJson(text)
      const texts = read.ok && Array.isArray(read.value) ? read.value : null
      // What a value holds twice is one value: the same weapon, named twice, is one weapon.
      return texts === null || texts.some((each) => typeof each !== 'string') ? rowProblem('list-unreadable', column.name, 'a JSON array of texts', text) : [...new Set((texts as string[]).map((each) => each.trim()).filter((each) => each !== ''))]
    }
    case 'date': {
      const read = readWrittenDate(text, column)
      return read.ok ? [read.edtf] : rowProblem(read.code, column.name, read.expected, text)
    }
    case 'number': case 'spread': return isKept ? [Number(text)] : numberOf(text, column)
  }
}

/** Grouping by spaces and apostrophes is read; by a comma or point only where the mapping says which of them stands before a fraction. */
function numberOf(text: string, { decimal, name }: MappedColumn): readonly number[] | RowProblem {
  const plain = text.replaceAll(/(?<=\d)[ \u202f'’](?=\d{3}(?!\d))/gu, '')
  const ungrouped = decimal === null ? plain : plain.replaceAll(decimal === ',' ? /(?<=\d)\.(?=\d{3}(?!\d))/g : /(?<=\d),(?=\d{3}(?!\d))/g, '')
  if (decimal === null && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(plain)) return rowProblem('number-ambiguous', name, '"decimal" in the mapping: what stands before a fraction, "." or ","', text)
  const pointed = decimal === '.' ? ungrouped : ungrouped.replace(',', '.')
  if (!/^[+-]?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(pointed) || !Number.isFinite(Number(pointed))) return rowProblem('number-unreadable', name, 'a number', text)
  return [Number(pointed)]
}
