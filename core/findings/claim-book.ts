/**
 * Claim book: the claims of all findings, weighed once, with which statements bear on which: what is sealed later, or assumed, touches few of them.
 *
 * Equal to weighing all again. A statement can bear on a claim only if it names something near it, is named by something near it, or changes the word of
 * something; claims that look for parties by name are touched by every party.
 * @module
 */
import { withinSteps } from '@proofmark/core/dates'
import { world as worldOf, type AnyStatement, type Claim, type StatementId, type World } from '@proofmark/core/statements'
import { outcomeOf, type Outcome } from './claim-outcome.ts'
import { hypothesisOf, type Switch } from './hypothesis.ts'
import { laterWorld } from './later-world.ts'
import { relevantTo } from './relevant.ts'
import { changesOf, idsIn } from './watched-world.ts'

export interface BookedClaim {
  readonly finding: StatementId
  readonly key: string
  readonly claim: Claim
  readonly outcome: Outcome
  readonly near: ReadonlySet<StatementId>
}

export interface ClaimBook {
  readonly world: World
  /** In the order of the findings and of their claims. */
  readonly claims: readonly BookedClaim[]
  /** Claims on which a statement bears. */
  bearingOn(id: StatementId): readonly BookedClaim[]
  /** The book once these are sealed as well, in this order. Weighs what they touch. */
  with(added: readonly AnyStatement[]): ClaimBook
  /** The claims that some of these touch, weighed as if switches were so; the others stay as they are. */
  assuming(switches: readonly Switch[]): readonly (BookedClaim & { readonly was: Outcome })[]
}

/** Steps for each claim: as many as a finding of sixteen claims gives. */
const stepsOfClaim = 2 ** 24

export function claimBook(world: World): ClaimBook {
  const places = new Map(world.all.map(({ id }, at) => [id, at]))
  return bookOf(world, places, world.of('finding').flatMap(({ id, fields }) => fields.claims.map(({ key, claim }) => weighed(world, places, id, key, claim))))
}

function bookOf(world: World, places: ReadonlyMap<StatementId, number>, claims: readonly BookedClaim[]): ClaimBook {
  const byStatement = new Map<StatementId, BookedClaim[]>()
  for (const each of claims) for (const id of each.near) { const known = byStatement.get(id); if (known === undefined) byStatement.set(id, [each]); else known.push(each) }
  const byParties = claims.filter(({ claim }) => claim.type === 'diverted-between')
  const touchedBy = (now: World, statements: readonly AnyStatement[]): Set<BookedClaim> => {
    const touched = new Set<BookedClaim>()
    for (const statement of statements) {
      const changed = changesOf(now, statement).flatMap((id) => now.sealed(id) ?? [])
      for (const each of [statement, ...changed]) {
        if (each.kind === 'party') for (const claim of byParties) touched.add(claim)
        for (const id of [each.id, ...idsIn(each)]) for (const claim of byStatement.get(id) ?? []) touched.add(claim)
      }
    }
    return touched
  }
  return {
    world,
    claims,
    bearingOn: (id) => byStatement.get(id) ?? [],
    with(added) {
      const later = laterWorld(world, places, added)
      const touched = touchedBy(later, added)
      const placesThen = new Map(places)
      for (const { id } of added) placesThen.set(id, placesThen.size)
      // A finding that was added, corrected or withdrawn has its own claims weighed anew.
      const renewed = new Set(added.flatMap((statement) => [statement.id, ...changesOf(later, statement)]))
      const known = Map.groupBy(claims, ({ finding }) => finding)
      return bookOf(later, placesThen, later.of('finding').flatMap(({ id, fields }) => {
        const old = known.get(id)
        if (old === undefined || renewed.has(id)) return fields.claims.map(({ key, claim }) => weighed(later, placesThen, id, key, claim))
        return old.map((each) => (touched.has(each) ? weighed(later, placesThen, id, each.key, each.claim) : each))
      }))
    },
    assuming(switches) {
      const { aside, added } = hypothesisOf(world, switches)
      const then = laterWorld(world, places, added, aside)
      const touched = touchedBy(laterWorld(world, places, added), [...[...aside].flatMap((id) => world.sealed(id) ?? []), ...added])
      const placesThen = new Map([...places, ...added.map(({ id }, at) => [id, places.size + at] as const)])
      return claims.filter((each) => touched.has(each)).map((each) => ({ ...weighed(then, placesThen, each.finding, each.key, each.claim), was: each.outcome }))
    },
  }
}

const weigh = (world: World, claim: Claim): Outcome =>
  withinSteps(stepsOfClaim, () => outcomeOf(world, claim))?.value ?? { status: 'not-established', days: null, window: null, conditions: [], contradiction: [], cut: 'too-many-steps' }

function weighed(world: World, places: ReadonlyMap<StatementId, number>, finding: StatementId, key: string, claim: Claim): BookedClaim {
  const near = relevantTo(world, claim)
  // Near worlds are small, and their ids come in the order in which they were found.
  const statements = [...near].flatMap((id) => world.sealed(id) ?? []).toSorted((a, b) => places.get(a.id)! - places.get(b.id)!)
  return { finding, key, claim, near, outcome: weigh(worldOf(statements), claim) }
}
