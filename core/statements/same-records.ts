/**
 * Same records: which records are one party, item, craft or document, as people judged it, and where their judgements cannot all hold. The one rule for
 * chains of supply, the network and the list of candidates (decision 0035).
 *
 * On one pair the latest judgement counts. What is the same as the same is the same. Where somebody keeps apart two records that others join, every judgement on a way
 * between the two is in doubt: any of them may be the wrong one, so none of them joins anything, and the contradiction is shown with all of them. All other judgements count.
 * @module
 */
import { latestJudgements, pairKey } from './latest-judgements.ts'
import { judgementsBetween, type Link } from './judgements-between.ts'
import type { StatementId } from './statement.ts'
import type { World } from './world.ts'

/** What is joined; a judgement of other things joins nothing here. */
const joinedKinds = ['party', 'item', 'craft', 'document'] as const

/** A record of a group, with the judgements that lead to it from the record that was asked for. */
export interface Member { readonly id: StatementId; readonly through: readonly StatementId[] }

/** Two records are not the same, says `notSame`; they are, by the judgements of `same`, of which none counts. */
export interface Contradiction {
  readonly a: StatementId
  readonly b: StatementId
  readonly notSame: StatementId
  /** All judgements on ways between the two, in the order of the log. */
  readonly same: readonly StatementId[]
  /** All records that are on these ways, the lowest first. */
  readonly records: readonly StatementId[]
}

export interface SameRecords {
  /** One id for all records of a group: the lowest of those that count here; of a record that nobody joined, itself. */
  of(id: StatementId): StatementId
  /** All records of its group, itself first, with the shortest way to each. */
  members(id: StatementId): readonly Member[]
  /** The records and judgements of a group, the lowest first. */
  group(id: StatementId): { readonly records: readonly StatementId[]; readonly judgements: readonly StatementId[] }
  /** Groups of two and more, each by its id, in that order. */
  readonly all: readonly StatementId[]
  readonly contradictions: readonly Contradiction[]
  /** Those that the records of its group have to do with. */
  contradictionsOf(id: StatementId): readonly Contradiction[]
  /** Whether judgements join the two, in doubt or not: nobody need be asked whether they are the same. */
  linked(a: StatementId, b: StatementId): boolean
  /** The judgement by which the two are not the same: on themselves, or on records of their groups. `null`: none. */
  apart(a: StatementId, b: StatementId): StatementId | null
}

const known = new WeakMap<World, SameRecords>()

/** O(judgements), and again for each contradiction. The order of the log tells which judgement on a pair is the latest, and nothing else. */
export function sameRecords(world: World): SameRecords {
  const found = known.get(world) ?? makeSameRecords(world)
  known.set(world, found)
  return found
}

function makeSameRecords(world: World): SameRecords {
  const judged = joinedKinds.flatMap((kind) => {
    // A record that was withdrawn joins nothing; one that is not here at all may still stand between two that are.
    const isGone = (id: StatementId) => world.sealed(id) !== undefined && world.get(id, kind) === undefined
    return [...latestJudgements(world, kind).values()].filter(({ fields: { a, b } }) => !isGone(a) && !isGone(b))
  })
  const same = judged.filter(({ fields }) => fields.judgement === 'same')
  const whole = linksOf(same.map(({ id, fields: { a, b } }) => ({ a, b, by: id })))
  const wholeOf = lowestOf(whole, () => true)
  const contradictions = judged.flatMap(({ id: notSame, fields: { a, b, judgement } }): Contradiction[] => {
    if (judgement !== 'not-same' || !whole.has(a) || wholeOf.get(a) !== wholeOf.get(b)) return []
    const between = judgementsBetween(whole, a, b)
    const doubted = same.filter(({ id }) => between.has(id))
    return [{ a, b, notSame, same: doubted.map(({ id }) => id), records: [...new Set(doubted.flatMap(({ fields }) => [fields.a, fields.b]))].toSorted() }]
  })
  const doubted = new Set(contradictions.flatMap((each) => each.same))
  const links = linksOf(same.filter(({ id }) => !doubted.has(id)).map(({ id, fields: { a, b } }) => ({ a, b, by: id })))
  const lowest = lowestOf(links, (id) => joinedKinds.some((kind) => world.get(id, kind) !== undefined))
  const of = (id: StatementId) => lowest.get(id) ?? id

  const apart = new Map<string, StatementId>()
  for (const { id, fields: { a, b, judgement } } of judged) if (judgement === 'not-same') { apart.set(pairKey(of(a), of(b)), id) }
  const own = new Map(judged.flatMap(({ id, fields: { a, b, judgement } }) => (judgement === 'not-same' ? [[pairKey(a, b), id] as const] : [])))
  const groups = new Map<StatementId, { records: StatementId[]; judgements: StatementId[] }>()
  for (const id of links.keys()) { const group = groups.get(of(id)) ?? { records: [], judgements: [] }; groups.set(of(id), group); group.records.push(id) }
  for (const { id, fields } of same) if (!doubted.has(id)) groups.get(of(fields.a))!.judgements.push(id)
  for (const { records, judgements } of groups.values()) { records.sort(); judgements.sort() }
  const byGroup = new Map<StatementId, Contradiction[]>()
  for (const each of contradictions) for (const group of new Set(each.records.map(of))) byGroup.set(group, [...(byGroup.get(group) ?? []), each])
  return {
    of, contradictions, all: [...groups.keys()].toSorted(),
    members: (id) => walk(links, id),
    group: (id) => groups.get(of(id)) ?? { records: [id], judgements: [] },
    contradictionsOf: (id) => byGroup.get(of(id)) ?? [],
    linked: (a, b) => a === b || (wholeOf.has(a) && wholeOf.get(a) === wholeOf.get(b)),
    apart: (a, b) => own.get(pairKey(a, b)) ?? apart.get(pairKey(of(a), of(b))) ?? null,
  }
}

type Links = ReadonlyMap<StatementId, readonly Link[]>

function linksOf(joins: readonly { readonly a: StatementId; readonly b: StatementId; readonly by: StatementId }[]): Links {
  const links = new Map<StatementId, Link[]>()
  const link = (from: StatementId, to: StatementId, by: StatementId) => { const there = links.get(from); if (there === undefined) links.set(from, [{ to, by }]); else there.push({ to, by }) }
  for (const { a, b, by } of joins) { link(a, b, by); link(b, a, by) }
  for (const each of links.values()) each.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
  return links
}

function walk(links: Links, start: StatementId): Member[] {
  const found = new Map<StatementId, Member>([[start, { id: start, through: [] }]])
  for (const { id, through } of found.values()) for (const { to, by } of links.get(id) ?? []) if (!found.has(to)) found.set(to, { id: to, through: [...through, by] })
  return [...found.values()]
}

/** Of each linked record the id of all that it is linked with: the lowest that may speak for them, or the lowest. */
function lowestOf(links: Links, maySpeak: (id: StatementId) => boolean): Map<StatementId, StatementId> {
  const lowest = new Map<StatementId, StatementId>()
  for (const start of [...links.keys()].toSorted()) {
    if (lowest.has(start)) continue
    const all = new Set([start])
    for (const id of all) for (const { to } of links.get(id) ?? []) all.add(to)
    const first = [...all].toSorted().find(maySpeak) ?? start
    for (const id of all) lowest.set(id, first)
  }
  return lowest
}
