/**
 * Sameness as the screen and the command show it: candidates with both records, decisions newest first, contradictions.
 * @module
 */
import { linkTo } from '@proofmark/core/findings'
import { partyRecords, sameCandidates, type PartyRecord } from '@proofmark/core/network'
import { handlingOf, sameRecords, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import type { SamenessDecision, SamenessRecord, SamenessView, NamedHere } from './sameness-view.ts'

const [mostCandidates, mostDecided] = [200, 200]
const judgedHere: readonly string[] = ['party', 'craft']

export interface SamenessQuestion { readonly of: StatementId | null; readonly withKeptApart: boolean }

export function samenessView(world: World, { of, withKeptApart }: SamenessQuestion, most = mostCandidates): SamenessView {
  const { candidates: shown, more, records, cut, keptApart } = sameCandidates(world, { of, withKeptApart, most })
  const byId = new Map(partyRecords(world).map((record) => [record.id, record]))
  const isOfCase = (id: StatementId) => of === null || byId.get(id)?.cases().has(of) === true
  const byPair = Map.groupBy(world.of('sameness'), ({ fields: { a, b, of: what } }) => pairOf(a, b, what))
  const decided = world.of('sameness').filter(({ fields: { a, b, of: what } }) => judgedHere.includes(what) && (isOfCase(a) || isOfCase(b))).toReversed().map(({ id, index, fields }): SamenessDecision => ({
    statement: id, index, of: fields.of, a: fields.a, b: fields.b, judgement: fields.judgement, reason: fields.reason, made: fields.made, by: linkTo(world, fields.by ?? fields.author)?.title ?? null, seen: world.laterWord(id).length,
    ...standingOn(byPair.get(pairOf(fields.a, fields.b, fields.of))!, id),
  }))
  const contradictions = sameRecords(world).contradictions.filter(({ a, records }) => byId.has(a) && records.some(isOfCase))
  return {
    case: of, cases: world.of('case').map(({ id, fields }) => ({ id, title: fields.title })), records, cut, keptApart,
    candidates: shown.map(({ a, b, ...rest }) => ({ ...rest, a: recordView(world, byId.get(a)!), b: recordView(world, byId.get(b)!) })), more,
    decided: decided.slice(0, mostDecided), moreDecided: Math.max(0, decided.length - mostDecided), contradictions,
    named: titlesOf(world, [
      ...shown.flatMap(({ a, b, judgement, changes }) => [a, b, judgement, ...changes.map(({ statement }) => statement), ...[byId.get(a)!, byId.get(b)!].flatMap(({ names, cases }) => [...cases(), ...names.flatMap(({ sources }) => sources.map(({ document }) => document))])]),
      ...decided.slice(0, mostDecided).flatMap(({ a, b }) => [a, b]), ...contradictions.flatMap(({ a, b, notSame, same }) => [a, b, notSame, ...same]),
    ]),
  }
}

const pairOf = (a: StatementId, b: StatementId, what: string) => `${what} ${[a, b].toSorted().join(' ')}`

/** On one pair the latest that decides counts; one that leaves it undecided takes nothing back (latest-judgements.ts). */
function standingOn(all: readonly Statement<'sameness'>[], id: StatementId): Pick<SamenessDecision, 'counts' | 'against'> {
  const own = all.find((each) => each.id === id)!.fields.judgement
  return {
    counts: (all.findLast(({ fields }) => fields.judgement !== 'undecided') ?? all.at(-1))?.id === id,
    against: own === 'undecided' ? [] : all.filter(({ fields: { judgement } }) => judgement !== 'undecided' && judgement !== own).map(({ index }) => index),
  }
}

const recordView = (world: World, { id, of, type, names, countries, numbers, cases }: PartyRecord): SamenessRecord => ({ id, of, type, names, countries, numbers, cases: [...cases()], handling: handlingOf(world, [id, ...world.referring(id, 'identifier').map((each) => each.id)]) })

/** Titles and handling of all that a view names, by id. */
export function titlesOf(world: World, ids: readonly (string | null)[]): Record<string, NamedHere> {
  return Object.fromEntries([...new Set(ids)].flatMap((id) => { const link = linkTo(world, id); return link === null ? [] : [[link.id, { kind: link.kind, title: link.title, label: world.sealed(link.id)!.fields.label, handling: handlingOf(world, [link.id]) }]] }))
}
