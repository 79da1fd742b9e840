/**
 * Form columns: the columns that the answers of a form have, whatever program wrote them down.
 *
 * A question has the column of its path. A geopoint has five: as people map degrees and metres on their own. Precision in kilometres is what a place takes.
 * @module
 */
import { emptyCell, textCell, type SheetCell } from '@proofmark/core/sheets'
import type { FormTable, Question } from './form.ts'
import { holdsNothing } from './question-type.ts'

export type Cells = Map<string, SheetCell>

/** In the order in which a geopoint writes them. */
const pointParts = ['latitude', 'longitude', 'altitude', 'accuracy'] as const
export const pointColumn = (path: string, part: (typeof pointParts)[number] | 'precision-km'): string => `${path}.${part}`

/** Of the table's own questions; then, of each repeat below it, the column with the keys of its rows. */
export function columnsOf({ questions, repeats }: FormTable): string[] {
  return [...questions.flatMap(questionColumns), ...repeats.map(({ path }) => path)]
}

function questionColumns({ path, type, hasOther }: Question): string[] {
  if (holdsNothing(type)) return []
  if (type === 'geopoint') return [...pointParts, 'precision-km' as const].map((part) => pointColumn(path, part))
  return hasOther ? [path, `${path}_other`] : [path]
}

/** Puts an answer into its columns. `false`: the question has one already. A point that cannot be read stays as it is in the column of its latitude, where it is no number. */
export function putAnswer(cells: Cells, { path, type }: Question, cell: SheetCell): boolean {
  if (type !== 'geopoint') {
    if (cells.has(path)) return false
    cells.set(path, cell)
    return true
  }
  if (cells.has(pointColumn(path, 'latitude'))) return false
  const numbers = cell.text.trim().split(/[\s,]+/u)
  const isPoint = numbers.length >= 2 && numbers.length <= 4 && numbers.every((each) => /^[+-]?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(each))
  if (!isPoint) { cells.set(pointColumn(path, 'latitude'), cell); return true }
  for (const [at, part] of pointParts.entries()) if (numbers[at] !== undefined) cells.set(pointColumn(path, part), textCell(numbers[at]))
  return true
}

/** Metres of accuracy as kilometres; 0 is how a program writes that nobody measured it, so nothing is said then. */
export function addPrecision(cells: Cells, table: FormTable): void {
  for (const { path, type } of table.questions) {
    const metres = Number((cells.get(pointColumn(path, 'accuracy')) ?? emptyCell).text)
    if (type === 'geopoint' && Number.isFinite(metres) && metres > 0) cells.set(pointColumn(path, 'precision-km'), textCell(String(Number((metres / 1000).toPrecision(12)))))
  }
}
