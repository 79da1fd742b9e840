/**
 * Named of a finding: the parties that its claims and sentences name, whether or not its author listed them as those of whom it says something of substance.
 *
 * Who only speaks is not one of them: a claim that a party said something says nothing of that party but its own words. A state that a sentence names may be no more than a
 * place, and counts where a claim names it, or says that something was made in its country.
 *
 * Decision: docs/decisions/0044-sentences-of-their-claims.md
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import { replyOf, type ReplyOutcome } from '@proofmark/core/requests'
import type { Claim, Statement, StatementId, World } from '@proofmark/core/statements'
import { partiesOfClaim, statesOfMaking } from '@proofmark/core/findings'
import { leaves } from './given.ts'
import { partiesNamedIn } from './named-parties.ts'
import { isSamePerson } from './persons.ts'

export interface NamedNotHeard { readonly party: StatementId; /** Where it is named: a claim by its key, or a sentence by its number from 1, `0` for the title. */ readonly in: readonly (string | number)[]; readonly outcome: ReplyOutcome }

/** Parties that the finding names and does not list, and that were neither asked nor excluded by name with a reason. */
export function namedNotHeard(world: World, finding: Statement<'finding'>, day: Day): NamedNotHeard[] {
  const is = isSamePerson(world)
  const { claims, sentences, title, substantivelyReferenced } = finding.fields
  const found = new Map<StatementId, Set<string | number>>()
  const add = (party: StatementId, where: string | number) => {
    if (world.get(party, 'party') === undefined || substantivelyReferenced.some((each) => is(each, party))) return
    const known = [...found.keys()].find((each) => is(each, party)) ?? party
    found.set(known, (found.get(known) ?? new Set()).add(where))
  }
  for (const { key, claim } of claims) for (const party of partiesOf(world, claim)) add(party, key)
  for (const [at, { text, claims: keys }] of [{ text: title, claims: claims.map(({ key }) => key) }, ...sentences].entries()) {
    const speakers = claims.flatMap(({ key, claim }) => (keys.includes(key) ? speakersOf(world, claim) : []))
    for (const { parties } of partiesNamedIn(world, text)) {
      const ofName = parties.filter((party) => world.get(party, 'party')?.fields.partyType !== 'state')
      // One name of several records: whoever of them is listed or speaks answers for it.
      if (ofName.some((party) => speakers.some((each) => is(each, party)) || substantivelyReferenced.some((each) => is(each, party)))) continue
      if (ofName[0] !== undefined) add(ofName[0], at)
    }
  }
  return [...found].flatMap(([party, where]) => {
    const { isShut, outcome } = replyOf(world, finding, party, day)
    return isShut ? [{ party, in: [...where], outcome }] : []
  })
}

function partiesOf(world: World, claim: Claim): StatementId[] {
  if (claim.type === 'said' || claim.type === 'counted') return []
  const named = [...partiesOfClaim(world, claim), ...statesOfMaking(world, claim)]
  // A maker by name, where there is a record of that name.
  const names = leaves(claim.type === 'made-by' ? claim.name : claim.type === 'at-least' ? claim.suchThat : null).filter((leaf) => typeof leaf === 'string')
  return [...named, ...names.flatMap((name) => partiesNamedIn(world, name).filter(({ words }) => words === name).flatMap(({ parties }) => parties[0] ?? []))]
}

function speakersOf(world: World, claim: Claim): StatementId[] {
  const of = claim.type === 'said' ? world.get(claim.position, 'position')?.fields : claim.type === 'counted' ? { party: world.get(claim.quantity, 'quantity')?.fields.claimant ?? null, speaker: null } : null
  return [of?.party, of?.speaker].filter((id) => id !== null && id !== undefined)
}
