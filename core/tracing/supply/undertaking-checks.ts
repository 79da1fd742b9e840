/**
 * Undertaking checks: the conditions of end use on an item, each held against every transfer by whom it binds. Conditional throughout: a
 * transfer would breach a condition if what is open holds; nobody is said to have breached one.
 *
 * How they are read: docs/guides/chain-of-supply.md
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import type { OpenQuestion, UndertakingCheck } from '../supply-views.ts'
import { naming, type Related } from './bearing.ts'
import { daysOf, type HandOver } from './hand-over.ts'
import { holderKey, holderOf, nobody } from './holder.ts'

type Undertaking = Statement<'undertaking'>
type Result = Pick<UndertakingCheck, 'result' | 'open' | 'because'>

/** `disputed`: transfers that are not in every account. */
export function undertakingChecks(world: World, related: readonly Related[], legs: readonly HandOver[], disputed: ReadonlySet<StatementId>): UndertakingCheck[] {
  const named = naming(world, related, 'undertaking').map(({ statement }) => statement)
  const all = [...new Map([...named, ...byDocument(world, legs)].map((each) => [each.id, each])).values()]
  const consents = all.filter(({ fields }) => fields.undertakingType === 'consent-to-retransfer')
  spend(20 * all.length * (1 + legs.length))
  return all.filter((each) => !consents.includes(each)).flatMap((undertaking) => {
    const { fields } = undertaking
    const bound = [fields.givenBy, fields.endUser].map((party) => holderKey(world, holderOf(world, party, null))).filter((key) => key !== null)
    return legs.filter((leg) => leg.giver !== null && bound.includes(leg.giver)).map((leg): UndertakingCheck => ({
      undertaking: undertaking.id, undertakingType: fields.undertakingType, givenBy: holderOf(world, fields.givenBy, null) ?? nobody, transfer: leg.id,
      ...check(world, undertaking, leg, consents, disputed.has(leg.id)),
    }))
  })
}

/** An undertaking that names no item binds the items of the transfers that cite its paper. One whose items are withheld names some that are not known here. */
function byDocument(world: World, legs: readonly HandOver[]): Undertaking[] {
  const papers = new Set(legs.flatMap(({ transfer }) => transfer.fields.documents ?? []))
  return [...papers].flatMap((paper) => world.referring(paper, 'undertaking').filter(({ fields, hidden }) => fields.documents.includes(paper) && fields.items.length === 0 && !hidden.includes('/items')))
}

function check(world: World, undertaking: Undertaking, leg: HandOver, consents: readonly Undertaking[], isDisputed: boolean): Result {
  const { fields } = undertaking
  const own = [undertaking.id, leg.id]
  const span = daysOfSpan(undertaking)
  if (leg.last < span.first || leg.first > span.last) return { result: 'before-or-after-it', open: [], because: own }
  const always: OpenQuestion[] = [
    ...(leg.first < span.first || leg.last > span.last ? ['dates-overlap-in-part' as const] : []),
    ...(fields.wording === null ? ['wording-not-public' as const] : []),
    ...(isDisputed ? ['transfer-disputed' as const] : []),
  ]
  const undecided = (why: OpenQuestion): Result => ({ result: 'not-decided', open: [why, ...always], because: own })
  if (leg.sort === 'taken') return undecided('taken-not-given')
  if (fields.undertakingType === 'other') return { result: 'not-decided', open: always, because: own }
  if (fields.undertakingType === 'end-use-only') return undecided('use-not-recorded')

  const endUser = holderKey(world, holderOf(world, fields.endUser, null))
  if (leg.receiver !== null && leg.receiver === endUser) return { result: 'met', open: [], because: own }
  if (fields.undertakingType === 'no-reexport' && leg.from?.country != null && leg.from.country === leg.to?.country) return { result: 'met', open: [], because: own }

  const consent = consentTo(world, undertaking, leg, consents)
  if (consent?.covers === true) return { result: 'consent-recorded', open: [], because: [...own, consent.id] }
  const open: OpenQuestion[] = [
    ...(leg.receiver === null ? ['receiver-not-known' as const] : endUser === null ? ['receiver-may-be-end-user' as const] : []),
    ...(leg.sort === 'open' ? ['kind-undetermined' as const] : []),
    ...(fields.undertakingType === 'no-reexport' && (leg.from?.country == null || leg.to?.country == null) ? ['countries-not-known' as const] : []),
    consent === null ? 'consent-may-be-unrecorded' : 'consent-may-not-cover-it',
    ...always,
  ]
  return { result: 'breached-if', open, because: consent === null ? own : [...own, consent.id] }
}

function daysOfSpan({ fields }: Undertaking): { first: number; last: number } {
  return { first: daysOf(fields.since).first, last: daysOf(fields.until).last }
}

/** A recorded consent to this transfer: one that lifts the undertaking, or is given by whose consent it needs. `covers`: receiver and days surely fit. */
function consentTo(world: World, { id, fields }: Undertaking, leg: HandOver, consents: readonly Undertaking[]): { id: StatementId; covers: boolean } | null {
  const key = (party: StatementId | null) => holderKey(world, holderOf(world, party, null))
  const givers = [fields.consentOf, fields.givenTo].map(key).filter((each) => each !== null)
  const found = consents.flatMap((consent) => {
    const giver = key(consent.fields.givenBy)
    const isOfThis = consent.fields.lifts.includes(id) || (consent.fields.lifts.length === 0 && giver !== null && givers.includes(giver))
    const receiver = key(consent.fields.endUser)
    const span = daysOfSpan(consent)
    const isExcluded = (receiver !== null && leg.receiver !== null && receiver !== leg.receiver) || leg.last < span.first || leg.first > span.last
    if (!isOfThis || isExcluded) return []
    return [{ id: consent.id, covers: receiver !== null && receiver === leg.receiver && leg.first >= span.first && leg.last <= span.last }]
  })
  return found.find(({ covers }) => covers) ?? found[0] ?? null
}
