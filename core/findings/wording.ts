/**
 * Wording: the sentence that the status of a claim allows. "Established" is said of what holds under every reading that
 * nobody rejected; nothing weaker may sound like it.
 * @module
 */
import type { Claim } from '@proofmark/core/statements'
import { mostScenarios } from '@proofmark/core/tracing'
import type { Outcome } from './claim-outcome.ts'
import type { ClaimStatus } from './views.ts'

export function claimWording(claim: Claim, outcome: Outcome): string {
  const detail = daysText(outcome.days) ?? windowText(outcome.window)
  const tail = detail === null ? '' : `: ${detail}`
  if (claim.type === 'transfer-forbidden' && outcome.cut === undefined) return forbiddenWording[outcome.status]
  if (claim.type === 'same-lot-or-sequence' && outcome.cut === undefined) return sharedWording(claim.shares)[outcome.status]
  if (claim.type === 'diverted-between' && outcome.cut === undefined) return `${divertedWording[outcome.status]}${detail === null ? '' : ` All accounts together leave: ${detail}.`}`
  switch (outcome.status) {
    case 'established': return `Holds under every reading and identification that nobody has rejected${claim.type === 'said' ? ', as words that were said' : ''}${tail}.`
    case 'possible': return `Holds under some readings or on one party's word, not under all${tail}.`
    case 'contradicted': return outcome.contradiction.length > 0
      ? 'The statements it needs cannot all be true.'
      : `Fails under every reading and identification that nobody has rejected${tail}.`
    case 'not-established': return outcome.cut === undefined ? `Not shown by the statements at hand${tail}.` : cutWording[outcome.cut]
  }
}

/** Conditional always: a register cannot say that a transfer took place, or who is to blame. */
const forbiddenWording = {
  established: 'Would be forbidden, by the register named and if the transfer is as stated: the measure was in force throughout, and no condition is open.',
  possible: 'Would be forbidden if what stands below as possible holds.',
  contradicted: 'Would not be forbidden by this measure: it was not in force then, or a condition fails.',
  'not-established': 'Cannot be said: the transfer or a register of this version is not at hand, the measure forbids nothing, or its term is not recorded far enough.',
} as const

/** An inference, whatever it comes to: marks say nothing of who shipped, and a lot can be split among customers. */
const sharedWording = (shares: 'lot' | 'sequence' | 'either') => {
  const what = { lot: 'one lot', sequence: 'one sequence', either: 'one lot or one sequence' }[shares]
  return {
    established: `An inference from marks: of ${what} under every reading that nobody has rejected. It does not say who shipped.`,
    possible: `An inference from marks: of ${what} if what stands below as possible holds. It does not say who shipped.`,
    contradicted: `An inference from marks: not of ${what} under any reading that nobody has rejected.`,
    'not-established': `An inference from marks that cannot be made: the readings at hand do not show that they are of ${what}.`,
  } as const
}

/** Never an accusation: the days lie between proofs of custody, and an account is whoever asserts it. */
const divertedWording = {
  established: 'Left authorised hands so in every account and every hypothesis that nobody has rejected, and what that rests on is on paper.',
  possible: 'Would have left authorised hands so if what stands below as possible or established holds; not every account and hypothesis says so, or it is one party\'s word.',
  contradicted: 'Did not leave authorised hands so in any account or hypothesis that is recorded here.',
  'not-established': 'Whether it left authorised hands so cannot be said: no account or hypothesis at hand shows it, and not all exclude it.',
} as const

/** That nothing is told is no answer to the claim. */
const cutWording = {
  'too-many-scenarios': `Its marks can be read in more than ${mostScenarios.toLocaleString('en')} combinations; these were not weighed, so its status cannot be established.`,
  'too-many-steps': 'Its statements can be read in too many ways to weigh them all: the computation was cut, on every machine at the same step, so its status cannot be established.',
} as const

/** "0 to 230 days", "at most 230 days", "at least 2 days"; `null` where nothing bounds either end. */
export function daysText(days: { least: number | null; most: number | null } | null): string | null {
  if (days === null || (days.least === null && days.most === null)) return null
  const unit = (n: number) => (n === 1 ? 'day' : 'days')
  if (days.least === null) return `at most ${days.most} ${unit(days.most!)}`
  if (days.most === null) return `at least ${days.least} ${unit(days.least)}`
  return days.least === days.most ? `${days.least} ${unit(days.least)}` : `${days.least} to ${days.most} days`
}

function windowText(window: { from: string | null; to: string | null } | null): string | null {
  if (window === null || (window.from === null && window.to === null)) return null
  if (window.from === null) return `not after ${window.to}`
  if (window.to === null) return `not before ${window.from}`
  return window.from === window.to ? window.from : `${window.from} to ${window.to}`
}

export function findingWording(status: ClaimStatus): string {
  switch (status) {
    case 'established': return 'All its claims are established.'
    case 'possible': return 'Its weakest claim is possible, not established.'
    case 'contradicted': return 'At least one of its claims is contradicted.'
    case 'not-established': return 'At least one of its claims is not established.'
  }
}
