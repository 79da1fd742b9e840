/**
 * Groups: which records are one party, item or craft, as people judged it, and where their judgements cannot all hold.
 *
 * The same meaning as in chains of supply: the latest judgement on a pair counts, and what is the same as the same is the same. Where that
 * joins two records which somebody says are not the same, both stay in the group, and the contradiction is shown with the statements that make it.
 * @module
 */
import { latestJudgements, type StatementId, type World } from '@proofmark/core/statements'

/** A record of a group, with the judgements that lead to it from the record that was asked for. */
export interface Member { readonly id: StatementId; readonly through: readonly StatementId[] }

/** Two records are not the same, says `notSame`; they are, by the judgements of `same`, each on a pair. */
export interface Contradiction {
  readonly a: StatementId
  readonly b: StatementId
  readonly notSame: StatementId
  readonly same: readonly StatementId[]
}

export interface Groups {
  /** One id for all records of a group: the lowest; of a record that nobody joined, itself. */
  of(id: StatementId): StatementId
  /** All records of its group, itself first. */
  members(id: StatementId): readonly Member[]
  /** Groups of two and more, each by its lowest id, in that order. */
  readonly all: readonly StatementId[]
  readonly contradictions: readonly Contradiction[]
  /** The judgement by which the two are not the same: on themselves, or on records of their groups. `null`: none. */
  apart(a: StatementId, b: StatementId): StatementId | null
}

const joined = ['party', 'item', 'craft'] as const
const known = new WeakMap<World, Groups>()

export function groupsOf(world: World): Groups {
  const before = known.get(world)
  if (before !== undefined) return before
  const made = makeGroups(world)
  known.set(world, made)
  return made
}

function makeGroups(world: World): Groups {
  const judged = joined.flatMap((of) => [...latestJudgements(world, of).values()])
  const links = new Map<StatementId, { readonly to: StatementId; readonly by: StatementId }[]>()
  const link = (from: StatementId, to: StatementId, by: StatementId) => { const there = links.get(from); if (there === undefined) links.set(from, [{ to, by }]); else there.push({ to, by }) }
  for (const { id, fields } of judged) if (fields.judgement === 'same') { link(fields.a, fields.b, id); link(fields.b, fields.a, id) }
  for (const each of links.values()) each.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))

  const members = (start: StatementId): Member[] => {
    const found = new Map<StatementId, Member>([[start, { id: start, through: [] }]])
    for (const { id, through } of found.values()) for (const { to, by } of links.get(id) ?? []) if (!found.has(to)) found.set(to, { id: to, through: [...through, by] })
    return [...found.values()]
  }
  const lowest = new Map<StatementId, StatementId>()
  for (const id of [...links.keys()].toSorted()) if (!lowest.has(id)) for (const member of members(id)) lowest.set(member.id, id)
  const of = (id: StatementId) => lowest.get(id) ?? id

  const contradictions: Contradiction[] = []
  const apart = new Map<string, StatementId>()
  for (const { id, fields: { a, b, judgement } } of judged) {
    if (judgement !== 'not-same') continue
    if (of(a) === of(b)) contradictions.push({ a, b, notSame: id, same: members(a).find((member) => member.id === b)!.through })
    else { apart.set(`${of(a)} ${of(b)}`, id); apart.set(`${of(b)} ${of(a)}`, id) }
  }
  const notSame = new Map(contradictions.flatMap(({ a, b, notSame: by }) => [[`${a} ${b}`, by], [`${b} ${a}`, by]] as const))
  return { of, members, all: [...new Set(lowest.values())], contradictions, apart: (a, b) => notSame.get(`${a} ${b}`) ?? apart.get(`${of(a)} ${of(b)}`) ?? null }
}
