/**
 * Reply gate: what stands of the right of reply of a finding, with names, and why publishing is refused while it is shut.
 * @module
 */
import { parseDay } from '@proofmark/core/dates'
import { partyName } from '@proofmark/core/findings'
import { gateOf, type ReplyOutcome } from '@proofmark/core/requests'
import type { World } from '@proofmark/core/statements'
import type { ReplyGateView } from './desk-view.ts'

/** The day in UTC. */
export const today = (now: Date) => parseDay(now.toISOString().slice(0, 10))!

/** `null`: there is no such finding now. */
export function replyGate(world: World, finding: string, now: Date): ReplyGateView | null {
  const gate = gateOf(world, finding, today(now))
  if (gate === null) return null
  return {
    isOpen: gate.isOpen, day: now.toISOString().slice(0, 10),
    parties: gate.parties.map((each) => ({
      ...each, name: partyName(world, each.party) ?? each.party, keepsShut: gate.shut.includes(each.party),
      waiver: each.waiver === null ? null : { ...each.waiver, byName: partyName(world, each.waiver.by) },
    })),
  }
}

/** What each outcome says of a party, in words. */
export const replyWords: Readonly<Record<ReplyOutcome, string>> = {
  replied: 'it replied',
  refused: 'it declined to answer',
  'no-reply': 'no reply is recorded and the deadline is past',
  waived: 'waived',
  'stage-refused': 'a reviewer refused the stage',
  unfinished: 'it wrote that an answer is to come, that it needs more, or that it passed the notice on',
  waiting: 'a notice was sent and the deadline is not surely past',
  'no-deadline': 'a notice was sent without a deadline',
  'deadline-too-early': 'the deadline of the notice is not after the day it was sent',
  'not-sent': 'a notice is drawn up and not surely sent',
  'not-noticed': 'no notice is recorded',
}

export function shutMessage({ parties }: ReplyGateView): string {
  const shut = parties.filter(({ keepsShut }) => keepsShut).map(({ name, outcome }) => `${name} (${replyWords[outcome]})`)
  return `the right of reply is open for ${shut.join('; ')}; nothing was published. Send each a notice (a request with the purpose right-of-reply) and wait for its answer or its deadline, or record an exception by name and reason: a review of the finding with the stage right-of-reply.`
}
