/**
 * JSON lines: each statement as it counts now, one a line, with where it is in the log.
 * @module
 */
import { addressOf, isErased } from '@proofmark/core/sheets'
import { asksMark, markGradeOf } from './mark-grade.ts'
import type { ExportSource, Selection } from './selection.ts'

export function* jsonLines(source: ExportSource, selection: Selection): Generator<string> {
  const isGraded = asksMark(source)
  for (const each of selection.statements()) {
    if (each === null) { yield ''; continue }
    const { statement: { id, kind, version, index, fields, hidden }, handling, erased } = each
    yield `${JSON.stringify({ id, kind, version, log_index: index, address: addressOf(id), handling, fields, withheld: hidden.filter((path) => !isErased(erased, path)), erased: hidden.filter((path) => isErased(erased, path)), ...(kind === 'item' && isGraded ? { mark_grade: markGradeOf(source, id) } : {}) })}\n`
  }
}
