/**
 * Chain of custody of one thing of evidence since it was documented: who had it first, each hand-over in the order that their dates allow, who
 * has it now, and the gaps.
 *
 * A gap is no accusation: it is what an opponent will ask about. Nothing is filled in: where two hand-overs may have happened in either
 * order, that is said, and the order of the record stands.
 * @module
 */
import { bounds, isDay, isRefusal, outerWindow } from '@proofmark/core/dates'
import type { AnyStatement, Statement, StatementId, World } from '@proofmark/core/statements'
import { isNamed, isSameHolder, type Holder } from './holder.ts'

export const gapCodes = [
  'first-holder-unsaid', // nobody says who had it when it was documented
  'no-hand-over', // an original file of which no hand-over is recorded: whoever has it now is not said
  'giver-unsaid', // who gave it
  'taker-unsaid', // who took it
  'giver-differs', // not who had it by what came before: how it came to the giver is not recorded
  'time-unsaid', // when
  'order-open', // it may have happened before the one that stands before it
  'before-documented', // before it was documented
  'seal-changed', // another seal than the one before, and nobody says that it was opened
  'seal-unsaid', // the one before was sealed, and this one says nothing of a seal
] as const
export type GapCode = (typeof gapCodes)[number]

/** `at`: the hand-over at which it shows, from 0; -1: before the first, or none. `restsOn`: the statements that an opponent would read. */
export interface Gap { readonly code: GapCode; readonly at: number; readonly restsOn: readonly StatementId[] }

export interface HandOver {
  readonly id: StatementId
  readonly index: number | null
  readonly from: Holder
  readonly to: Holder
  readonly when: string | null
  readonly place: string | null
  readonly why: string | null
  readonly seal: string | null
}

export interface Chain {
  readonly thing: StatementId
  /** Where and by whom it was documented; `null`: not said. */
  readonly documented: { readonly site: StatementId | null; readonly when: string | null }
  readonly first: Holder
  readonly handOvers: readonly HandOver[]
  /** Who had it last, as far as is said. */
  readonly last: Holder
  readonly gaps: readonly Gap[]
}

type Thing = Statement<'item'> | Statement<'photo'> | Statement<'document'>

/** `null`: no item, photo or document with this id counts now. O(statements about it). */
export function custodyChain(world: World, id: StatementId): Chain | null {
  const thing = world.get(id, 'item') ?? world.get(id, 'photo') ?? world.get(id, 'document')
  if (thing === undefined) return null
  const site = siteOf(world, thing)
  const first = firstHolder(thing, site)
  const dated = world.referring(id, 'custody').filter(({ fields }) => fields.of.includes(id)).map((each) => ({ each, days: daysOf(each.fields.when) }))
  // By the middle of what is known; what is not dated stays where the log has it.
  const ordered = dated.some(({ days }) => days === null) ? dated : dated.toSorted((a, b) => a.days!.from + a.days!.to - b.days!.from - b.days!.to)
  const handOvers = ordered.map(({ each }) => handOver(each))
  return {
    thing: id, documented: { site: site?.id ?? null, when: site?.fields.when ?? null }, first, handOvers,
    last: handOvers.findLast(({ to }) => isNamed(to))?.to ?? first,
    gaps: [...gapsBefore(thing, first, handOvers), ...ordered.flatMap((_, at) => gapsAt(world, at, ordered, handOvers, first, site))],
  }
}

function handOver({ id, index, fields }: Statement<'custody'>): HandOver {
  const { from, fromText, to, toText, when, place, why, seal } = fields
  return { id, index: index ?? null, from: { party: from, text: fromText }, to: { party: to, text: toText }, when, place: place?.text ?? null, why, seal }
}

function siteOf(world: World, thing: Thing): Statement<'site'> | undefined {
  const ids = thing.kind === 'item' ? thing.fields.documentedAt : thing.kind === 'photo' ? thing.fields.shows.flatMap((id) => [id, ...(world.get(id, 'item')?.fields.documentedAt ?? [])]) : []
  return ids.map((id) => world.get(id, 'site')).find((site) => site !== undefined)
}

/** Of an item its holder; of a photograph who took it: it was in nobody else's hands yet. */
function firstHolder(thing: Thing, site: Statement<'site'> | undefined): Holder {
  if (thing.kind === 'photo') return { party: thing.fields.takenBy ?? thing.fields.author, text: null }
  if (thing.kind === 'document') return { party: thing.fields.author, text: null }
  const { custodian, custodianText } = thing.fields
  return custodian === null && custodianText === null && site !== undefined ? { party: site.fields.custodian, text: site.fields.custodianText } : { party: custodian, text: custodianText }
}

function gapsBefore(thing: AnyStatement, first: Holder, handOvers: readonly HandOver[]): Gap[] {
  const isOriginal = thing.kind === 'photo' && thing.fields.pictureType === 'original'
  return [
    ...(isNamed(first) ? [] : [{ code: 'first-holder-unsaid' as const, at: -1, restsOn: [thing.id] }]),
    ...(isOriginal && handOvers.length === 0 ? [{ code: 'no-hand-over' as const, at: -1, restsOn: [thing.id] }] : []),
  ]
}

interface Days { readonly from: number; readonly to: number }
interface Dated { readonly each: Statement<'custody'>; readonly days: Days | null }

function gapsAt(world: World, at: number, ordered: readonly Dated[], handOvers: readonly HandOver[], first: Holder, site: Statement<'site'> | undefined): Gap[] {
  const { id, from, to, seal } = handOvers[at]!
  const before = handOvers[at - 1]
  const had = handOvers.slice(0, at).findLast((each) => isNamed(each.to))?.to ?? first
  const days = ordered[at]!.days
  const [prior, documented] = [ordered[at - 1]?.days ?? null, daysOf(site?.fields.when ?? null)]
  const found: [GapCode, readonly StatementId[]][] = []
  if (!isNamed(from)) found.push(['giver-unsaid', [id]])
  else if (isNamed(had) && !isSameHolder(world, had, from)) found.push(['giver-differs', [...(before === undefined ? [] : [before.id]), id]])
  if (!isNamed(to)) found.push(['taker-unsaid', [id]])
  if (days === null) found.push(['time-unsaid', [id]])
  if (before !== undefined && (days === null || prior === null || days.from <= prior.to)) found.push(['order-open', [before.id, id]])
  if (days !== null && documented !== null && days.to < documented.from) found.push(['before-documented', [id, site!.id]])
  if (before?.seal != null && seal === null) found.push(['seal-unsaid', [before.id, id]])
  else if (before?.seal != null && seal !== null && before.seal.trim() !== seal.trim()) found.push(['seal-changed', [before.id, id]])
  return found.map(([code, restsOn]) => ({ code, at, restsOn }))
}

/** `null`: not dated on both sides. */
function daysOf(when: string | null): Days | null {
  const ends = when === null ? null : bounds(when)
  const window = ends === null || isRefusal(ends) ? null : outerWindow(ends)
  return window !== null && isDay(window.from) && isDay(window.to) ? { from: window.from, to: window.to } : null
}
