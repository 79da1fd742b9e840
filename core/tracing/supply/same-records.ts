/**
 * Same records: which records are judged to be one party or one item. For each pair the latest judgement counts; a name that is
 * alike joins nothing.
 *
 * @module
 */
import { latestJudgements, type FieldsOf, type StatementId, type World } from '@proofmark/core/statements'

export interface SameRecords {
  /** One id for all records of a class: the lowest. */
  of(id: StatementId): StatementId
  /** All records of its class, itself first, each with the judgements that lead there. */
  classOf(id: StatementId): readonly { readonly id: StatementId; readonly through: readonly StatementId[] }[]
}

export function sameRecords(world: World, of: FieldsOf<'sameness'>['of']): SameRecords {
  const links = new Map<StatementId, { to: StatementId; by: StatementId }[]>()
  const link = (from: StatementId, to: StatementId, by: StatementId) => links.set(from, [...(links.get(from) ?? []), { to, by }])
  for (const { id: by, fields: { a, b, judgement } } of latestJudgements(world, of).values()) {
    if (judgement !== 'same') continue
    link(a, b, by)
    link(b, a, by)
  }
  const walk = (start: StatementId) => {
    const found = new Map([[start, { id: start, through: [] as readonly StatementId[] }]])
    for (const at of found.values()) {
      for (const { to, by } of (links.get(at.id) ?? []).toSorted((x, y) => (x.to < y.to ? -1 : 1))) if (!found.has(to)) found.set(to, { id: to, through: [...at.through, by] })
    }
    return [...found.values()]
  }
  const lowest = new Map<StatementId, StatementId>()
  return {
    of: (id) => {
      if (!links.has(id)) return id
      const known = lowest.get(id)
      if (known !== undefined) return known
      const all = walk(id).map((each) => each.id)
      const first = all.toSorted()[0]!
      for (const each of all) lowest.set(each, first)
      return first
    },
    classOf: walk,
  }
}
