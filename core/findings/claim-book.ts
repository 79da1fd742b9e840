/**
 * Claim book: the claims of all findings, weighed once, with which statements bear on which: what is sealed later, or assumed, touches few of them.
 *
 * Equal to weighing all again. A statement can bear on a claim only if it names something near it, is named by something near it, or changes the word of
 * something; claims that look for parties by name are touched by every party.
 * @module
 */
import { withinSteps } from '@proofmark/core/dates'
import type { AnyStatement, Claim, StatementId, World } from '@proofmark/core/statements'
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
  assuming(switches: readonly Switch[]): readonly (Omit<BookedClaim, 'near'> & { readonly was: Outcome })[]
}

function indexOf(claims: readonly BookedClaim[]): ReadonlyMap<StatementId, readonly BookedClaim[]> {
  const found = new Map<StatementId, BookedClaim[]>()
  for (const each of claims) for (const id of each.near) {
    const known = found.get(id)
    if (known === undefined) found.set(id, [each])
    else known.push(each)
  }
  return found
}

/** Steps for each claim: as many as a finding of sixteen claims gives. */
const stepsOfClaim = 2 ** 24

export function claimBook(world: World): ClaimBook {
  const places = new Map(world.all.map(({ id }, at) => [id, at]))
  return bookOf(world, (id) => places.get(id), world.of('finding').flatMap(({ id, fields }) => fields.claims.map(({ key, claim }) => weighed(world, id, key, claim))))
}

function bookOf(world: World, placeOf: (id: StatementId) => number | undefined, claims: readonly BookedClaim[]): ClaimBook {
  let index: ReadonlyMap<StatementId, readonly BookedClaim[]> | null = null
  const bearing = (id: StatementId): readonly BookedClaim[] => (index ??= indexOf(claims)).get(id) ?? []
  const byParties = claims.filter(({ claim }) => claim.type === 'diverted-between')
  const touchedBy = (now: World, statements: readonly AnyStatement[]): Set<BookedClaim> => {
    const touched = new Set<BookedClaim>()
    for (const statement of statements) {
      const changed = changesOf(now, statement).flatMap((id) => now.sealed(id) ?? [])
      for (const each of [statement, ...changed]) {
        if (each.kind === 'party') for (const claim of byParties) touched.add(claim)
        for (const id of [each.id, ...idsIn(each)]) for (const claim of bearing(id)) touched.add(claim)
      }
    }
    return touched
  }
  return {
    world,
    claims,
    bearingOn: bearing,
    with(added) {
      const later = laterWorld(world, placeOf, added)
      const touched = touchedBy(later, added)
      const news = new Map(added.map(({ id }, at) => [id, world.all.length + at]))
      // A finding that was added, corrected or withdrawn has its own claims weighed anew.
      const renewed = new Set(added.flatMap((statement) => [statement.id, ...changesOf(later, statement)]))
      const known = Map.groupBy(claims, ({ finding }) => finding)
      return bookOf(later, (id) => news.get(id) ?? placeOf(id), later.of('finding').flatMap(({ id, fields }) => {
        const old = known.get(id)
        if (old === undefined || renewed.has(id)) return fields.claims.map(({ key, claim }) => weighed(later, id, key, claim))
        return old.map((each) => (touched.has(each) ? weighed(later, id, each.key, each.claim) : each))
      }))
    },
    assuming(switches) {
      const { aside, added } = hypothesisOf(world, switches)
      const then = laterWorld(world, placeOf, added, aside)
      const touched = touchedBy(laterWorld(world, placeOf, added), [...[...aside].flatMap((id) => world.sealed(id) ?? []), ...added])
      return claims.filter((each) => touched.has(each)).map(({ finding, key, claim, outcome: was }) => ({ finding, key, claim, outcome: weigh(then, claim), was }))
    },
  }
}

const weigh = (world: World, claim: Claim): Outcome =>
  withinSteps(stepsOfClaim, () => outcomeOf(world, claim))?.value ?? { status: 'not-established', days: null, window: null, conditions: [], contradiction: [], cut: 'too-many-steps' }

const weighed = (world: World, finding: StatementId, key: string, claim: Claim): BookedClaim => ({ finding, key, claim, near: relevantTo(world, claim), outcome: weigh(world, claim) })
