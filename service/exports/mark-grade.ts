/**
 * Mark grade: how surely an item that was found bears the mark that was asked for. All grades are in a file of what was found, so each item says its own.
 *
 * It is that of the best mark that is itself open to the export: what is narrower tells nothing of itself by it.
 * @module
 */
import type { Grade } from '@proofmark/core/mark-search'
import { signed, type TableColumn } from '@proofmark/core/sheets'
import { handlingOf, isBeyond, type KindName, type StatementId } from '@proofmark/core/statements'
import type { ExportSource, Selection } from './selection.ts'

export type GradeCounts = Readonly<Record<Grade | 'untold', number>>

/** The best first. */
const grades: readonly Grade[] = ['fits', 'may-fit', 'not-excluded']

export const asksMark = ({ scope }: ExportSource): boolean => scope.of === 'found' && scope.marks !== null

/** `null`: no mark was asked for, or none that was found on it is open to the export. */
export function markGradeOf({ world, scope, upTo }: ExportSource, item: StatementId): Grade | null {
  const found = scope.of === 'found' ? scope.marks?.get(item) ?? [] : []
  const open = found.filter(({ statement }) => !isBeyond(handlingOf(world, [statement]), upTo))
  return grades.find((grade) => open.some((mark) => mark.grade === grade)) ?? null
}

/** Beside the columns of a kind. */
export const gradeColumns = (source: ExportSource, kind: KindName): readonly TableColumn[] => (kind === 'item' && asksMark(source) ? [{ name: 'mark_grade', value: ({ statement }) => signed(markGradeOf(source, statement.id) ?? '') }] : [])

/** Items that leave, by grade; `null`: no mark was asked for. */
export function* gradedIn(source: ExportSource, selection: Selection): Generator<null, GradeCounts | null> {
  if (!asksMark(source)) return null
  const counts = { 'fits': 0, 'may-fit': 0, 'not-excluded': 0, 'untold': 0 }
  for (const each of selection.statements('item')) {
    if (each !== null) counts[markGradeOf(source, each.statement.id) ?? 'untold']++
    yield null
  }
  return counts
}
