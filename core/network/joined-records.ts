/**
 * Joined records: which records are one node, because somebody said that they are the same.
 *
 * Judgements do not outvote each other. Where one keeps two records apart that others join, directly or through third records, none of the records so
 * connected is joined, and that is said: which of the judgements is wrong is for people. So the order of the log does not matter, and a withdrawal restores exactly.
 * @module
 */
import type { FieldsOf, StatementId, World } from '@proofmark/core/statements'
import type { NetworkNote } from './network-notes.ts'

export type JoinedKind = Extract<FieldsOf<'sameness'>['of'], 'party' | 'item' | 'craft' | 'document'>

export interface JoinedRecords {
  /** One id for all records that are the same: the lowest. */
  of(id: StatementId): StatementId
  /** All records of a node, the lowest first, and the judgements that join them. */
  members(id: StatementId): { readonly records: readonly StatementId[]; readonly judgements: readonly StatementId[] }
  readonly notes: readonly NetworkNote[]
}

interface Group { readonly records: StatementId[]; readonly judgements: StatementId[] }

/** O(judgements). Of records that count now; a judgement of one that was withdrawn joins nothing. */
export function joinedRecords(world: World, kind: JoinedKind): JoinedRecords {
  const parent = new Map<StatementId, StatementId>()
  const root = (id: StatementId): StatementId => {
    let at = id
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    for (let step = id; step !== at;) { const up = parent.get(step)!; parent.set(step, at); step = up }
    return at
  }
  const notes: NetworkNote[] = []
  const [joins, parts] = [[] as { a: StatementId; b: StatementId; by: StatementId }[], [] as { a: StatementId; b: StatementId; by: StatementId }[]]
  for (const { id, fields, hidden } of world.of('sameness')) {
    if (hidden.some((path) => ['/a', '/b', '/judgement', '/of'].includes(path))) { if (kind === 'party') notes.push({ code: 'sameness-withheld', statements: [id] }) }
    else if (fields.of === kind && fields.judgement !== 'undecided' && world.get(fields.a, kind) !== undefined && world.get(fields.b, kind) !== undefined) {
      (fields.judgement === 'same' ? joins : parts).push({ a: fields.a, b: fields.b, by: id })
    }
  }
  for (const { a, b } of joins) {
    for (const id of [a, b]) if (!parent.has(id)) parent.set(id, id)
    // The lowest id is the root, whatever comes first.
    const [one, other] = [root(a), root(b)].toSorted() as [StatementId, StatementId]
    if (one !== other) parent.set(other, one)
  }
  const groups = new Map<StatementId, Group>()
  for (const id of parent.keys()) {
    const top = root(id)
    const group = groups.get(top) ?? { records: [], judgements: [] }
    group.records.push(id)
    groups.set(top, group)
  }
  for (const { a, by } of joins) groups.get(root(a))!.judgements.push(by)
  const apart = new Map<StatementId, StatementId[]>()
  for (const { a, b, by } of parts) if (parent.has(a) && parent.has(b) && root(a) === root(b)) apart.set(root(a), [...(apart.get(root(a)) ?? []), by])
  for (const [top, against] of apart) {
    notes.push({ code: 'sameness-contradicts', statements: [...groups.get(top)!.judgements, ...against] })
    groups.delete(top)
  }
  for (const group of groups.values()) for (const list of [group.records, group.judgements]) list.sort()
  const groupOf = (id: StatementId) => (parent.has(id) ? groups.get(root(id)) : undefined)
  return {
    of: (id) => groupOf(id)?.records[0] ?? id,
    members: (id) => groupOf(id) ?? { records: [id], judgements: [] },
    notes,
  }
}
