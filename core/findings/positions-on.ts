/**
 * Positions on a finding: every position that is known about it or about anything that it rests on, beside what it answers. None is left out silently: one
 * that the finding does not take up is listed all the same, with the reason where somebody gave one.
 * @module
 */
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { relevantTo } from './relevant.ts'
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

/** In the order of the log; empty: none is known, or there is no such finding. */
export function positionsOn(world: World, id: StatementId): KnownPosition[] {
  const finding = world.get(id, 'finding')
  if (finding === undefined) return []
  const bearing = new Map<StatementId, Set<string>>()
  for (const { key, claim } of finding.fields.claims) {
    for (const each of new Set([...relevantTo(world, claim), ...namedIn(claim, world)])) {
      const keys = bearing.get(each) ?? new Set()
      bearing.set(each, keys.add(key))
    }
  }
  const parties = new Set(finding.fields.substantivelyReferenced)
  const leftOut = leftOutReasons(world)
  return world.of('position').flatMap((position): KnownPosition[] => {
    const own = bearing.get(position.id) ?? new Set<string>()
    const claims = new Set(own)
    const through: StatementId[] = []
    for (const about of position.fields.about) {
      const keys = bearing.get(about)
      for (const key of keys ?? []) claims.add(key)
      if (keys !== undefined || about === id || parties.has(about) || about === finding.fields.case) through.push(about)
    }
    const isSaidByOne = position.fields.party !== null && parties.has(position.fields.party) && position.fields.case === finding.fields.case
    if (through.length === 0 && own.size === 0 && !isSaidByOne) return []
    // By a claim that quotes it, or as a position on the finding itself: the finding shows it as its own.
    const isIncluded = own.size > 0 || position.fields.about.includes(id)
    return [{
      position: positionView(world, position), through: linksTo(world, through), claims: [...claims].toSorted(), isIncluded, leftOut: leftOut.get(position.id) ?? [],
      sentences: finding.fields.sentences.flatMap((sentence, at) => (sentence.claims.some((key) => claims.has(key)) ? [at] : [])),
    }]
  })
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
