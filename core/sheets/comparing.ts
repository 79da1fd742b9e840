/**
 * Comparing: what a row says now, held against what the same row said when it was imported last.
 *
 * Three versions are held together: what the import sealed last, what holds now, and what the row says. Where the row says what it said then, nothing is done, though
 * somebody may have corrected the statement since. Where the row was changed, a correction says so, unless that field was corrected by somebody else: then a person decides.
 * @module
 */
import { canonicalText, type Json } from '@proofmark/core/bytes'
import { checkCorrection, type AnyStatement, type StatementId } from '@proofmark/core/statements'
import { rowProblem, type RowProblem } from './row-problem.ts'
import type { CheckedStatement } from './statement-check.ts'

export interface SealedStatements {
  /** As sealed, withdrawn or not. */
  sealed(id: StatementId): AnyStatement | undefined
  /** As it holds now; `undefined`: it does not. */
  current(id: StatementId): AnyStatement | undefined
}

export interface Change { readonly field: string; readonly value: Json; readonly before: Json }

export type Compared =
  | { readonly status: 'new' }
  | { readonly status: 'same'; readonly problems: readonly RowProblem[] }
  /** `correction`: the id that it has every time this change is imported. */
  | { readonly status: 'changed'; readonly changes: readonly Change[]; readonly correction: StatementId; readonly problems: readonly RowProblem[] }
  | { readonly status: 'refused'; readonly problems: readonly RowProblem[] }

export function compareStatement({ id, name, fields }: CheckedStatement, known: SealedStatements, idOf: (words: readonly string[]) => StatementId): Compared {
  const first = known.sealed(id)
  if (first === undefined) return { status: 'new' }
  const now = known.current(id)
  if (now === undefined) return { status: 'refused', problems: [rowProblem('withdrawn-since', name, 'a statement that holds; it was withdrawn, and importing does not bring it back', id)] }
  let imported = first.fields as unknown as Record<string, Json>
  let times = 0
  let correction = idOf(['correction', id, String(times)])
  for (let earlier = known.sealed(correction); earlier?.kind === 'correction'; earlier = known.sealed(correction)) {
    imported = { ...imported, ...Object.fromEntries(earlier.fields.changes.map(({ field, value }) => [field.slice(1), value as Json])) }
    correction = idOf(['correction', id, String(++times)])
  }
  const problems: RowProblem[] = []
  const changes: Change[] = []
  for (const [field, value] of Object.entries(fields) as [string, Json][]) {
    if (field === 'sources') continue
    if (first.hidden.some((path) => path === `/${field}` || path.startsWith(`/${field}/`))) {
      if (value !== null && !(Array.isArray(value) && value.length === 0)) problems.push(rowProblem('erased-since', `${name}/${field}`, 'nothing: its value was erased, and importing does not bring it back', id))
      continue
    }
    const [before, holds] = [imported[field] ?? null, (now.fields as unknown as Record<string, Json>)[field] ?? null]
    if (isSame(value, before) || isSame(value, holds)) continue
    if (isSame(before, holds)) changes.push({ field: `/${field}`, value, before })
    else problems.push(rowProblem('corrected-since', `${name}/${field}`, `${canonicalText(before)}, as imported last, or ${canonicalText(holds)}, as corrected since; correct it by hand`, canonicalText(value)))
  }
  const refused = problems.filter(({ isNote }) => !isNote)
  if (refused.length > 0) return { status: 'refused', problems: refused }
  if (changes.length === 0) return { status: 'same', problems }
  const checked = checkCorrection(now, changes)
  if (!checked.ok) return { status: 'refused', problems: [rowProblem('field-invalid', `${name}${checked.field}`, checked.expected, 'the corrected statement')] }
  return { status: 'changed', changes, correction, problems }
}

const isSame = (a: Json, b: Json): boolean => canonicalText(a) === canonicalText(b)
