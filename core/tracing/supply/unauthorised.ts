/**
 * Authorised and unauthorised custody: what of an account proves which, and of whom.
 *
 * Authorised: a transfer that somebody asserts to be so. Unauthorised: a transfer asserted not to be so; a theft or loss; a capture by
 * somebody other than a State; what a State captures, seizes or accepts in surrender from somebody who is none, and a recovery by seizure,
 * surrender or from a cache, prove that whoever had it then was not authorised. A capture by a State from a State proves neither.
 *
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'
import type { Holder } from '../supply-views.ts'
import type { Account } from './accounts.ts'
import type { EventName } from './event-days.ts'
import type { HandOver } from './hand-over.ts'

/** A proof of custody at one event. `by`: who had it; `null`: not known. */
export interface CustodyProof { readonly event: EventName; readonly statement: StatementId; readonly holder: Holder | null }

export interface CustodyProofs { readonly authorised: readonly CustodyProof[]; readonly unauthorised: readonly CustodyProof[] }

export function custodyProofs(world: World, account: Account, recovery: { readonly id: StatementId; readonly by: Holder | null; readonly situation: string | null } | null): CustodyProofs {
  const authorised: CustodyProof[] = []
  const unauthorised: CustodyProof[] = []
  for (const [event, telling] of account.events.entries()) {
    for (const leg of telling) {
      if (leg.authorised === 'yes') authorised.push({ event, statement: leg.id, holder: leg.to })
      const holder = unauthorisedHolder(world, leg)
      if (holder !== undefined) unauthorised.push({ event, statement: leg.id, holder })
    }
  }
  if (recovery !== null && ['seized', 'surrendered', 'cached'].includes(recovery.situation ?? '')) unauthorised.push({ event: 'recovery', statement: recovery.id, holder: null })
  return { authorised, unauthorised }
}

/** Who had it without authority at this hand-over; `null`: somebody not known; `undefined`: it proves nothing of that. */
function unauthorisedHolder(world: World, leg: HandOver): Holder | null | undefined {
  const kind = leg.transfer.fields.transferKind
  const [giverIsState, receiverIsState] = [isState(world, leg.from), isState(world, leg.to)]
  if (leg.authorised === 'no') return leg.to
  // Who gave it may be a State, which is withheld: then it proves nothing.
  if (leg.from?.isWithheld && kind !== 'theft' && kind !== 'loss') return undefined
  if (kind === 'seizure' || kind === 'surrender') return giverIsState === true ? undefined : leg.from
  if (kind === 'capture') {
    if (receiverIsState === true) return giverIsState === false ? leg.from : undefined
    return receiverIsState === false && leg.authorised === 'unknown' ? leg.to : undefined
  }
  return (kind === 'theft' || kind === 'loss') && leg.authorised === 'unknown' ? leg.to : undefined
}

/** `null`: not known. A body of a State (by its kind or its affiliation) counts as the State. */
function isState(world: World, holder: Holder | null): boolean | null {
  const party = world.get(holder?.party ?? null, 'party')
  if (party === undefined) return null
  if (party.fields.partyType === 'state') return true
  const affiliation = world.get(party.fields.affiliation, 'party')
  if (affiliation?.fields.partyType === 'state') return true
  return party.fields.partyType === 'body' || party.fields.partyType === 'organisation' ? null : false
}
