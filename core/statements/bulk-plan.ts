/**
 * Bulk plan: what one change would do to many statements, each looked at before anything is sealed: changed, the same already, or not possible
 * and why.
 * @module
 */
import type { Json } from '@proofmark/core/bytes'
import { isSame } from './history.ts'
import type { AnyStatement, StatementId } from './statement.ts'
import { checkCorrection } from './world.ts'

/** Sets a field, or replaces words in it wherever they stand, to the letter. */
export type BulkChange = { readonly field: string; readonly set: Json } | { readonly field: string; readonly replace: string; readonly by: string }

export interface BulkRow {
  readonly id: StatementId
  readonly from: Json
  readonly to: Json
  readonly status: 'changes' | 'same' | 'refused'
  /** Of a refused one: what the field wants. */
  readonly expected: string | null
}

/** One row for each statement, in their order. Never throws. */
export function bulkPlan(statements: readonly AnyStatement[], change: BulkChange): BulkRow[] {
  return statements.map((statement): BulkRow => {
    const name = change.field.slice(1)
    const from = ((statement.fields as Record<string, Json | undefined>)[name] ?? null) as Json
    if (statement.hidden.some((path) => path === change.field || path.startsWith(`${change.field}/`))) return { id: statement.id, from: null, to: null, status: 'refused', expected: 'a field whose value is known here' }
    const to = 'set' in change ? change.set : typeof from === 'string' && change.replace !== '' ? replaced(from, change) : from
    if (isSame(from, to)) return { id: statement.id, from, to, status: 'same', expected: null }
    if (change.field === '/label' && 'set' in change && to !== null && statements.length > 1) return { id: statement.id, from, to, status: 'refused', expected: '/label: a label that no other statement has' }
    const checked = checkCorrection(statement, [{ field: change.field, value: to }])
    return checked.ok ? { id: statement.id, from, to, status: 'changes', expected: null } : { id: statement.id, from, to, status: 'refused', expected: `${checked.field}: ${checked.expected}` }
  })
}

/** To the letter: a dollar sign is one. What leaves nothing is what nobody said. */
function replaced(from: string, { replace, by }: { readonly replace: string; readonly by: string }): Json {
  const to = from.replaceAll(replace, () => by)
  return to.trim() === '' ? null : to
}
