/**
 * Drawn in: parties of whom the claims of a finding say something, whether or not its author lists them: those that a claim names, the sides of the transfers that it names, and the
 * states of the country where, by it, something was made.
 *
 * Who only speaks is not drawn in by that.
 *
 * Decision: docs/decisions/0049-dates-of-their-events.md
 * @module
 */
import type { Claim, Statement, StatementId, World } from '@proofmark/core/statements'

export const drawnIn = (world: World, { fields: { claims } }: Statement<'finding'>): readonly StatementId[] => [...new Set(claims.flatMap(({ claim }) => [...partiesOfClaim(world, claim), ...statesOfMaking(world, claim)]))]

export function partiesOfClaim(world: World, claim: Claim): StatementId[] {
  if (claim.type === 'said' || claim.type === 'counted') return []
  return leaves(claim).flatMap((id) => {
    const statement = world.sealed(id)
    if (statement?.kind === 'party') return [id]
    const sides = statement?.kind === 'transfer' ? world.get(id, 'transfer')?.fields : undefined
    return [sides?.from, sides?.to].filter((side) => side !== null && side !== undefined)
  })
}

/** Records of the states of a country in which, by the claim, something was made. */
export function statesOfMaking(world: World, claim: Claim): StatementId[] {
  const countries = claim.type === 'made-in' ? [claim.country]
    : claim.type === 'identified-as' && claim.level === 'country-of-manufacture' ? [claim.value]
    : claim.type === 'at-least' ? claim.suchThat.flatMap((condition) => (condition.type === 'made-in' ? [condition.country] : condition.type === 'identified-as' && condition.level === 'country-of-manufacture' ? [condition.value] : []))
    : []
  if (countries.length === 0) return []
  return world.of('party').filter(({ fields }) => fields.partyType === 'state' && (countries.includes(fields.jurisdiction ?? '') || fields.names?.some(({ text }) => countries.includes(text)) === true)).map(({ id }) => id)
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : []
}
