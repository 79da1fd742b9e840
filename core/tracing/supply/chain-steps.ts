/**
 * Chain steps: the legs of an account in order, and each unknown leg between them as a gap. Nothing is bridged.
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'
import { legFields, type Days, type Gap, type Holder, type Leg } from '../supply-views.ts'
import type { Account } from './accounts.ts'
import { daysOfWindow, type EventName } from './event-days.ts'
import type { HandOver } from './hand-over.ts'
import { holderKey, holderOf, isHidden, isSameHolder, nobody, withheldHolder } from './holder.ts'

export interface StepsInput {
  readonly account: Account
  /** The only maker, where he is a known party; else `null`. */
  readonly makerKey: string | null
  readonly makers: readonly Holder[]
  readonly isGroup: boolean
  readonly recovery: { readonly by: Holder | null } | null
  readonly hasEnd: boolean
}

export function chainSteps(world: World, { account, makerKey, makers, isGroup, recovery, hasEnd }: StepsInput): (Leg | Gap)[] {
  const steps: (Leg | Gap)[] = []
  const held = new Set<string>(makerKey === null ? [] : [makerKey])
  let holder: Holder | null = makers.length === 1 ? makers[0]! : makers.some(({ isWithheld }) => isWithheld) ? withheldHolder : null
  let before: EventName | null = null
  for (const [event, telling] of account.events.entries()) {
    const [leg] = telling
    const giver = holderKey(world, leg!.from)
    const isKnownHere = giver !== null && (isGroup ? held.has(giver) : holderKey(world, holder) === giver && (before !== null || giver === makerKey))
    if (!isKnownHere) steps.push(gap(account, before, event, holder, leg!.from, areOpen(holder, leg!.from) ? 'withheld' : before === null ? 'no-origin' : 'holders-differ'))
    steps.push(...telling.map((each) => legOf(world, each, daysOfWindow(account.days.windowOf(event)), telling)))
    holder = leg!.to
    if (leg!.receiver !== null) held.add(leg!.receiver)
    before = event
  }
  const last = account.events.at(-1)?.[0]
  const isClosed = last !== undefined && recovery !== null && last.sort === 'taken' && isSameHolder(world, last.to, recovery.by)
  if (hasEnd && !isClosed) steps.push(gap(account, before, recovery === null ? 'use' : 'recovery', holder, recovery?.by?.isWithheld ? recovery.by : null, areOpen(holder, recovery?.by ?? null) ? 'withheld' : 'no-holder-at-recovery'))
  return steps
}

/** Who one of them is, is withheld: they may be one. */
const areOpen = (a: Holder | null, b: Holder | null) => (a?.isWithheld ?? false) || (b?.isWithheld ?? false)

function gap({ days }: Account, after: EventName | null, before: EventName, holder: Holder | null, next: Holder | null, why: Gap['why']): Gap {
  const [first, last] = [days.windowOf(after ?? 'first-production'), days.windowOf(before)]
  return { type: 'gap', after: holder, before: next, why, days: daysOfWindow({ from: first.from, to: last.to, because: { from: first.because.from, to: last.because.to } }) }
}

const nothingWithheld: Leg['withheld'] = []

/** A leg as data. `days`: as its account narrows it. */
export function legOf(world: World, { transfer, from, to, bearing, authorised }: Pick<HandOver, 'transfer' | 'from' | 'to' | 'bearing' | 'authorised'>, days: Days, telling: readonly HandOver[]): Leg {
  const { fields } = transfer
  const isOpen = transfer.hidden.length === 0 && !from?.isWithheld && !to?.isWithheld
  return {
    type: 'leg', transfer: transfer.id, from: from ?? nobody, to: to ?? nobody, transferKind: fields.transferKind, when: fields.when, days, place: fields.place,
    authorised, assertedBy: holderOf(world, fields.assertedBy, null), basis: fields.basis, documents: fields.documents ?? [], bearing,
    withheld: isOpen ? nothingWithheld : legFields.filter((field) => isHidden(transfer.hidden, field) || (field === 'from' && from?.isWithheld) || (field === 'to' && to?.isWithheld)),
    alsoToldBy: telling.map(({ id }): StatementId => id).filter((id) => id !== transfer.id),
  }
}
