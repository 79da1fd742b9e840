/**
 * Own country: where a weapon was made, as somebody says of it; against that it is judged whether a part is local.
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'
import { rolesOf, type Surroundings } from './part.ts'
import { countsOf } from './standing.ts'

export interface OwnCountry {
  /** ISO 3166-1; `null`: nobody says it, or several are claimed. */
  readonly country: string | null
  /** All that are claimed and not rejected. */
  readonly claimed: readonly string[]
  readonly statements: readonly StatementId[]
}

export function ownCountry(world: World, weapon: StatementId, around: Surroundings): OwnCountry {
  const identified = world.referring(weapon, 'identification').filter(({ fields }) => fields.item === weapon && fields.level === 'country-of-manufacture' && fields.country !== null)
  const places = rolesOf(world, [weapon], around).filter(({ role, country }) => role === 'place-of-fabrication' && country !== null)
  const claims = [...identified.map(({ id, fields }) => ({ id, status: fields.status, subject: fields.country })), ...places.map(({ statement, status, country }) => ({ id: statement, status, subject: country }))]
  const counts = countsOf(claims)
  const counted = claims.filter((_, at) => counts[at] !== 'no')
  const claimed = [...new Set(counted.map(({ subject }) => subject!))].toSorted()
  return { country: claimed.length === 1 && counts.includes('yes') ? claimed[0]! : null, claimed, statements: counted.map(({ id }) => id) }
}
