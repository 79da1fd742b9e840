/**
 * JSON lines: each statement as it counts now, one a line, with where it is in the log.
 * @module
 */
import { addressOf, type Selection } from './selection.ts'

export function* jsonLines(selection: Selection): Generator<string> {
  for (const { statement: { id, kind, version, index, fields, hidden }, handling } of selection.statements()) {
    yield `${JSON.stringify({ id, kind, version, log_index: index, address: addressOf(id), handling, fields, hidden })}\n`
  }
}
