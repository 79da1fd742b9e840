/**
 * Assertion outcome: claims that need no dates of one object: where it was made, what it is part of, how many were used,
 * what was counted, supplied or said.
 *
 * What rests on one party's word alone is at most possible.
 *
 * @module
 */
import { outerWindow, parseDay, spend } from '@proofmark/core/dates'
import type { Claim, StatementId, World } from '@proofmark/core/statements'
import { boundsOf, leastCount } from '@proofmark/core/tracing'
import { atLeast } from './at-least-outcome.ts'
import { diverted } from './diverted-outcome.ts'
import { forbidden } from './forbidden-outcome.ts'
import { isListed, isSame } from './judged-outcome.ts'
import { isHeldBy, isUnbroken } from './kept-outcome.ts'
import { hasRole, identifiedAs, madeBy } from './maker-outcome.ts'
import { bearsMark } from './mark-outcome.ts'
import { isInNetwork } from './network-outcome.ts'
import { wasAt } from './place-outcome.ts'
import { countryIdentifications } from './relevant.ts'
import { sharedMarks } from './shared-marks-outcome.ts'
import { statusOf, type Condition, type Outcome } from './claim-outcome.ts'

type Assertion = Exclude<Claim, { type: 'production-to-use' | 'produced-within' | 'made-after' | 'used-within' | 'recovered-within' }>
type Holds = 'yes' | 'no' | 'open'

export function outcomeOfAssertion(world: World, claim: Assertion): Outcome {
  switch (claim.type) {
    case 'made-in': return madeIn(world, claim.item, claim.country)
    case 'part-of': return answer([isPartOf(world, claim.item, claim.whole) ? 'yes' : 'open'])
    case 'at-least-used': return atLeastUsed(world, claim)
    case 'counted': return counted(world, claim)
    case 'supplied': return supplied(world, claim)
    case 'transfer-forbidden': return forbidden(world, claim)
    case 'same-lot-or-sequence': return sharedMarks(world, claim)
    case 'diverted-between': return diverted(world, claim)
    case 'bears-mark': return bearsMark(world, claim)
    case 'made-by': return madeBy(world, claim)
    case 'identified-as': return identifiedAs(world, claim)
    case 'has-role': return hasRole(world, claim)
    case 'used-at':
    case 'recovered-at': return wasAt(world, claim)
    case 'at-least': return atLeast(world, claim)
    case 'listed': return isListed(world, claim)
    case 'same-object':
    case 'same-party': return isSame(world, claim)
    case 'in-network': return isInNetwork(world, claim)
    case 'custody': return isUnbroken(world, claim)
    case 'held-by': return isHeldBy(world, claim)
    case 'said': {
      const position = world.get(claim.position, 'position')
      if (position === undefined || position.fields.sources.length === 0) return answer(['open'])
      // A paraphrase is somebody's rendering: that the words were said is then only possible.
      return answer(position.fields.form === 'paraphrase' ? ['yes', 'open'] : ['yes'])
    }
  }
}

const answer = (holds: readonly Holds[], conditions: readonly Condition[] = []): Outcome => ({
  status: statusOf(holds), days: null, window: null, conditions, contradiction: [],
})

function madeIn(world: World, item: StatementId, country: string): Outcome {
  const identifications = countryIdentifications(world, item)
  const holds = identifications.map(({ fields }): Holds => (fields.country === country ? 'yes' : 'no'))
  const conditions = identifications.map(({ id, fields }): Condition => ({
    text: `identified as ${fields.value}`,
    status: fields.country === country ? 'established' : 'contradicted',
    because: [id],
  }))
  return answer(holds, new Set(holds).size > 1 ? conditions : [])
}

function isPartOf(world: World, item: StatementId, whole: StatementId): boolean {
  const seen = new Set<StatementId>()
  for (let at = world.get(item, 'item'); at !== undefined && !seen.has(at.id); at = world.get(at.fields.partOf, 'item')) {
    if (at.fields.partOf === whole && world.get(whole, 'item') !== undefined) return true
    seen.add(at.id)
  }
  return false
}

function atLeastUsed(world: World, claim: Extract<Claim, { type: 'at-least-used' }>): Outcome {
  const [from, to] = [parseDay(claim.from), parseDay(claim.to)]
  spend(100 * claim.items.length)
  const items = claim.items.map((id) => world.get(id, 'item')).filter((item) => item !== undefined)
  // A member of a group that is counted too must not be counted twice.
  const named = new Set(claim.items)
  const counting = items.filter(({ fields }) => fields.memberOf === null || !named.has(fields.memberOf))
  const usedInTime = counting.filter(({ fields }) => {
    const uses = fields.usedIn.map((id) => world.get(id, 'use'))
    return uses.length > 0 && uses.every((use) => {
      const window = use === undefined ? null : boundsOf(use.fields.when)
      const days = window === null ? null : outerWindow(window)
      return days !== null && typeof days.from === 'number' && typeof days.to === 'number' && from !== null && to !== null && days.from >= from && days.to <= to
    })
  })
  const count = usedInTime.reduce((sum, item) => sum + leastCount(item), 0)
  return answer([count >= claim.count ? 'yes' : 'open'])
}

function counted(world: World, claim: Extract<Claim, { type: 'counted' }>): Outcome {
  const quantity = world.get(claim.quantity, 'quantity')
  if (quantity === undefined || quantity.fields.sources.length === 0) return answer(['open'])
  const { qualifier, value } = quantity.fields
  if (claim.atLeast === null) return answer(['yes'])
  if (value === null) return answer(['open'])
  if (qualifier === 'more-than' || qualifier === 'at-least' || qualifier === 'well-over') return answer([value >= claim.atLeast ? 'yes' : 'open'])
  if (qualifier === 'exactly') return answer([value >= claim.atLeast ? 'yes' : 'no'])
  return answer(value >= claim.atLeast ? ['yes', 'open'] : ['open'])
}

function supplied(world: World, claim: Extract<Claim, { type: 'supplied' }>): Outcome {
  const transfer = world.get(claim.transfer, 'transfer')
  if (transfer === undefined) return answer(['open'])
  const { from, to, documents } = transfer.fields
  if (claim.through !== null && claim.through !== from && claim.through !== to) return answer(['open'])
  const onPaper = documents.some((id) => world.get(id, 'document') !== undefined)
  return answer(onPaper ? ['yes'] : ['yes', 'open'])
}
