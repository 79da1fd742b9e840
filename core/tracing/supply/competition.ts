/**
 * Competition: when two hand-overs of one object cannot stand in one account.
 *
 * One object is with one holder at a time. An account may have unknown legs, but no return that nobody recorded: for each holder what
 * comes to him and what leaves him alternate, and only the first holder had it before it is recorded to come to him. Nobody named is
 * no holder: a leg from or to nobody competes by no such rule. A group can be split, so its legs do not compete.
 *
 * @module
 */
import type { CompetitionCode } from '../supply-views.ts'
import { mayBeBetween, mayPrecede, surelyPrecedes, type HandOver } from './hand-over.ts'

/** Why the two cannot stand together in an account of `all`, or `null`. `maker`: key of the only maker, where it is a known party. */
export function competition(a: HandOver, b: HandOver, all: readonly HandOver[], maker: string | null): CompetitionCode | null {
  const isExplained = (by: (each: HandOver) => boolean) => all.some((each) => each !== a && each !== b && by(each))
  const sameGiver = a.giver !== null && a.giver === b.giver
  const sameReceiver = a.receiver !== null && a.receiver === b.receiver
  if (sameGiver && sameReceiver) {
    if (isOneEvent(a, b)) return null
    return isExplained((each) => each.receiver === a.giver && mayBeBetween(a, each, b)) ? null : 'told-differently'
  }
  if (sameGiver) return isExplained((each) => each.receiver === a.giver && mayBeBetween(a, each, b)) ? null : 'same-giver'
  if (sameReceiver) return isExplained((each) => each.giver === a.receiver && mayBeBetween(a, each, b)) ? null : 'same-receiver'
  return givenBeforeReceived(a, b, isExplained, maker) || givenBeforeReceived(b, a, isExplained, maker) ? 'given-before-received' : null
}

/** Told of the same hands with days, kind and right that can be one: one hand-over, told twice. */
export function isOneEvent(a: HandOver, b: HandOver): boolean {
  const contradicts = (x: string, y: string, ...values: readonly string[]) => x !== y && values.includes(x) && values.includes(y)
  return a.giver !== null && a.receiver !== null && a.giver === b.giver && a.receiver === b.receiver
    && mayPrecede(a, b) && mayPrecede(b, a)
    && !contradicts(a.authorised, b.authorised, 'yes', 'no') && !contradicts(a.sort, b.sort, 'given', 'taken')
}

/** `leaves` is surely before `comes`, by which its giver got it, and nothing else explains how he had it. */
function givenBeforeReceived(comes: HandOver, leaves: HandOver, isExplained: (by: (each: HandOver) => boolean) => boolean, maker: string | null): boolean {
  if (comes.receiver === null || comes.receiver !== leaves.giver || !surelyPrecedes(leaves, comes)) return false
  const mayBeFirst = maker === null || maker === leaves.giver
  return !mayBeFirst && !isExplained((each) => each.receiver === leaves.giver && mayPrecede(each, leaves))
}
