/**
 * Positions on a finding: every position that is known about it or about anything that it rests on, beside what it answers. None is left out silently: one
 * that the finding does not take up is listed all the same, with the reason where somebody gave one.
 * @module
 */
import { referencesOf, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { relevantTo } from './relevant.ts'
import { drawnIn } from './drawn-in.ts'
import { linksTo, positionView } from './statement-view.ts'
import type { Link, PositionView } from './views.ts'

/** A position that bears on a finding, beside what it answers. */
export interface KnownPosition {
  readonly position: PositionView
  /** What of the finding it is about: the finding, its case, a party that it names, or what a claim rests on. */
  readonly through: readonly Link[]
  /** Keys of the claims, and places of the sentences, that rest on what it is about. */
  readonly claims: readonly string[]
  readonly sentences: readonly number[]
  /** The finding takes it up: a claim quotes it, or it is about the finding itself. */
  readonly isIncluded: boolean
  /** Briefings that left it out, and why. */
  readonly leftOut: readonly { readonly briefing: StatementId; readonly reason: string }[]
}

/** Which positions bear on a finding. `challenge/1`: those alone that are about what its claims rest on, or about or of a party that its author lists; for packages that were made so. */
export type ChallengeRules = 'challenge/1' | 'challenge/3'

/** In the order of the log; empty: none is known, or there is no such finding. */
export function positionsOn(world: World, id: StatementId, rules: ChallengeRules = 'challenge/3'): KnownPosition[] {
  const finding = world.get(id, 'finding')
  if (finding === undefined) return []
  const bearing = new Map<StatementId, Set<string>>()
  for (const { key, claim } of finding.fields.claims) {
    for (const each of new Set([...relevantTo(world, claim), ...namedIn(claim, world)])) {
      const keys = bearing.get(each) ?? new Set()
      bearing.set(each, keys.add(key))
    }
  }
  const parties = new Set(rules === 'challenge/1' ? finding.fields.substantivelyReferenced : [...finding.fields.substantivelyReferenced, ...drawnIn(world, finding)])
  const things = rules === 'challenge/1' ? new Set<StatementId>() : thingsOf(world, finding)
  const leftOut = leftOutReasons(world)
  return world.of('position').flatMap((position): KnownPosition[] => {
    const own = bearing.get(position.id) ?? new Set<string>()
    const claims = new Set(own)
    const through: StatementId[] = []
    for (const about of position.fields.about) {
      const keys = bearing.get(about)
      for (const key of keys ?? []) claims.add(key)
      if (keys !== undefined || about === id || parties.has(about) || about === finding.fields.case || things.has(about) || (rules !== 'challenge/1' && sharesThings(world, about, finding, things))) through.push(about)
    }
    const isSaidByOne = position.fields.party !== null && parties.has(position.fields.party) && position.fields.case === finding.fields.case
    if (through.length === 0 && own.size === 0 && !isSaidByOne && !(rules === 'challenge/3' && isOfTheCase(world, position, finding))) return []
    // By a claim that quotes it, or as a position on the finding itself: the finding shows it as its own.
    const isIncluded = own.size > 0 || position.fields.about.includes(id)
    return [{
      position: positionView(world, position), through: linksTo(world, through), claims: [...claims].toSorted(), isIncluded, leftOut: leftOut.get(position.id) ?? [],
      sentences: finding.fields.sentences.flatMap((sentence, at) => (sentence.claims.some((key) => claims.has(key)) ? [at] : [])),
    }]
  })
}

/** What is said of the work of a case bears on each of its findings; so does a denial that names nothing that it is about, and what is of something that is not at hand, as another finding is not in a package. */
function isOfTheCase(world: World, { fields }: Statement<'position'>, finding: Statement<'finding'>): boolean {
  return fields.case === finding.fields.case && (ofTheWork.has(fields.stance) || (fields.stance === 'denies' && fields.about.length === 0) || fields.about.some((about) => world.sealed(about) === undefined))
}
const ofTheWork: ReadonlySet<string> = new Set(['attacks-independence', 'attacks-format', 'attacks-method', 'limits'])

/** Another finding of the case, on one of the same things. */
function sharesThings(world: World, id: StatementId, finding: Statement<'finding'>, things: ReadonlySet<StatementId>): boolean {
  const other = world.get(id, 'finding')
  return other !== undefined && other.id !== finding.id && other.fields.case === finding.fields.case && [...thingsOf(world, other)].some((thing) => things.has(thing))
}

/** Items of the claims with what they are part or members of, their uses and recoveries, and the transfers of them. */
function thingsOf(world: World, { fields: { claims } }: Statement<'finding'>): ReadonlySet<StatementId> {
  const found = new Set<StatementId>()
  for (const id of new Set(claims.flatMap(({ claim }) => namedIn(claim, world)))) {
    const kind = world.sealed(id)?.kind
    if (kind === 'transfer') { found.add(id); for (const item of world.get(id, 'transfer')?.fields.items ?? []) addItem(world, item, found) }
    if (kind === 'item') addItem(world, id, found)
  }
  return found
}

function addItem(world: World, first: StatementId, found: Set<StatementId>): void {
  for (const queue = [first]; queue.length > 0;) {
    const id = queue.shift()!
    const item = world.get(id, 'item')
    if (item === undefined || found.has(id)) continue
    found.add(id)
    for (const { kind, id: near } of referencesOf('item', item.fields).flatMap(({ value }) => world.sealed(value) ?? [])) if (kind === 'use' || kind === 'recovery') found.add(near)
    for (const { id: transfer, fields } of world.referring(id, 'transfer')) if (fields.items?.includes(id) === true) found.add(transfer)
    for (const wider of [item.fields.partOf, item.fields.memberOf]) if (wider != null) queue.push(wider)
  }
}

/** Ids of statements that a claim names itself. */
function namedIn(claim: Statement<'finding'>['fields']['claims'][number]['claim'], world: World): StatementId[] {
  return Object.values(claim).flat().filter((value): value is string => typeof value === 'string' && world.sealed(value) !== undefined)
}

/** Briefings that left a position out, each with its reason. */
function leftOutReasons(world: World): ReadonlyMap<StatementId, { readonly briefing: StatementId; readonly reason: string }[]> {
  const reasons = new Map<StatementId, { briefing: StatementId; reason: string }[]>()
  for (const { id, fields } of world.of('briefing')) {
    for (const { position, reason } of fields.leftOut) reasons.set(position, [...(reasons.get(position) ?? []), { briefing: id, reason }])
  }
  return reasons
}
