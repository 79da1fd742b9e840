/**
 * Statement check: whether a planned statement is one, with its references led to ids.
 * @module
 */
import { kinds, mapReferences, unfitName, type KindName, type StatementId } from '@proofmark/core/statements'
import type { PlannedStatement } from './row-plan.ts'
import { shownReference } from './row-handle.ts'
import { rowProblem, type RowProblem } from './row-problem.ts'

/** What a reference can lead to: statements of this file, and those that are sealed. */
export interface Targets {
  byId(id: StatementId): { readonly kind: string } | undefined
  /** `isRefused`: a row of this file would have it, and does not land. */
  byLabel(label: string): readonly { readonly id: StatementId; readonly kind: string }[] | 'refused'
}

export interface CheckedStatement { readonly id: StatementId; readonly kind: KindName; readonly name: string; readonly fields: Record<string, unknown> }
export type Checked = { readonly ok: true; readonly statement: CheckedStatement } | { readonly ok: false; readonly problems: readonly RowProblem[] }

export function checkStatement({ id, kind, name, fields: raw }: PlannedStatement, targets: Targets): Checked {
  const problems: RowProblem[] = []
  const say = (code: Parameters<typeof rowProblem>[0], path: string, expected: string, found: unknown) => void problems.push(rowProblem(code, `${name}${path}`, expected, typeof found === 'string' ? shownReference(found) : (JSON.stringify(found) ?? 'nothing')))
  const linked = mapReferences(kind, raw, ({ path, value, refTo }) => {
    const allowed = refTo.includes('*') ? 'any statement' : refTo.join(' or ')
    const named = value.startsWith('#') ? targets.byLabel(value.slice(1)) : []
    if (named === 'refused') { say('reference-refused', path, `${allowed} in a row that lands`, value); return value }
    if (named.length > 1) { say('reference-ambiguous', path, 'a label that one statement has', value); return value }
    const target = value.startsWith('#') ? named[0] : withId(value, targets.byId(value))
    if (target === undefined) { say('reference-missing', path, `${allowed} by its label or id`, value); return value }
    if (!refTo.includes('*') && !refTo.includes(target.kind)) say('reference-kind', path, allowed, `${value}, a ${target.kind}`)
    return target.id
  })
  if (problems.length > 0) return { ok: false, problems }
  const parsed = kinds[kind].schema.safeParse(linked)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path.length === 0 ? '' : `/${issue.path.join('/')}`
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) say('field-unknown', `${path}/${key}`, `a field of ${kind}`, key)
      else say('field-invalid', path, issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : issue.message.replace(/^Invalid (?:input|option|string|value): (?:expected |must be )?/u, ''), valueAt(linked, issue.path))
    }
    return { ok: false, problems }
  }
  const declared = kinds[kind]
  const problem = 'check' in declared && declared.check !== undefined ? (declared.check as (fields: unknown) => { field: string; expected: string } | null)(parsed.data) : null
  if (problem !== null) { say('field-invalid', problem.field, problem.expected, valueAt(parsed.data, problem.field.slice(1).split('/'))); return { ok: false, problems } }
  const unfit = unfitName(parsed.data as Record<string, unknown>)
  if (unfit !== null) { say('field-invalid', unfit.field, unfit.expected, unfit.found); return { ok: false, problems } }
  return { ok: true, statement: { id, kind, name, fields: parsed.data as Record<string, unknown> } }
}

const withId = (id: string, target: { readonly kind: string } | undefined) => (target === undefined ? undefined : { id, kind: target.kind })

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let each = value
  for (const name of path) each = typeof each === 'object' && each !== null ? (each as Record<PropertyKey, unknown>)[name] : undefined
  return each ?? 'nothing'
}
