/**
 * History of one statement: as it was sealed, and every later word on it, in the order of the log, with what each changed.
 *
 * A correction or withdrawal that was withdrawn itself stays in the history and says so. What was erased is not shown in older versions
 * either: its value is gone.
 * @module
 */
import type { Json } from '@proofmark/core/bytes'
import type { AnyStatement, StatementId } from './statement.ts'
import { checkCorrection, type World } from './world.ts'

export interface FieldChange { readonly field: string; readonly from: Json; readonly to: Json }

export interface Version {
  /** The statement that says so: the one itself, a correction, a withdrawal or an erasure. */
  readonly by: StatementId
  readonly what: 'sealed' | 'corrected' | 'withdrawn' | 'erased'
  readonly index: number | null
  readonly made: string | null
  readonly author: StatementId | null
  readonly reason: string | null
  readonly changes: readonly FieldChange[]
  /** It was withdrawn itself, and counts no more. */
  readonly isUndone: boolean
}

/** Empty where there is no such statement. O(later words × fields). */
export function historyOf(world: World, id: StatementId): Version[] {
  const sealed = world.sealed(id)
  if (sealed === undefined) return []
  const erasures = world.referring(id, 'erasure').filter(({ fields }) => fields.of === id)
  const later = [...world.laterWord(id).flatMap((by) => world.sealed(by) ?? []), ...erasures].toSorted((a, b) => (a.index ?? Infinity) - (b.index ?? Infinity))
  let fields = sealed.fields as Readonly<Record<string, Json>>
  const versions: Version[] = [{ ...about(sealed), what: 'sealed', reason: null, changes: [], isUndone: false }]
  for (const each of later) {
    const isUndone = each.kind !== 'erasure' && world.get(each.id, each.kind) === undefined
    if (each.kind === 'withdrawal') versions.push({ ...about(each), what: 'withdrawn', reason: each.fields.reason, changes: [], isUndone })
    if (each.kind === 'erasure') versions.push({ ...about(each), what: 'erased', reason: each.fields.reason, changes: each.fields.paths.map((field) => ({ field, from: null, to: null })), isUndone })
    if (each.kind !== 'correction') continue
    const changes = each.fields.changes.map(({ field, value }): FieldChange => ({ field, from: fields[field.slice(1)] ?? null, to: value as Json })).filter(({ from, to }) => !isSame(from, to))
    const counts = !isUndone && checkCorrection({ kind: sealed.kind, fields }, each.fields.changes).ok
    versions.push({ ...about(each), what: 'corrected', reason: each.fields.reason, changes, isUndone })
    if (counts) fields = { ...fields, ...Object.fromEntries(changes.map(({ field, to }) => [field.slice(1), to])) }
  }
  return versions
}

const about = ({ id, index, fields }: AnyStatement) => ({ by: id, index: index ?? null, made: fields.made, author: fields.author })

/** By value; the order of members does not matter. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || a === undefined || b === undefined) return false
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, at) => isSame(each, b[at]))
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSame((a as Record<string, Json>)[name], (b as Record<string, Json>)[name]))
}
