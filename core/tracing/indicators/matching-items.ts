/**
 * Matching items: which items what is asked of holds, and by which statements. A transfer, identification or reading of a group, a whole or the
 * same item in another record counts for the item, as in its chain; a sibling's does not.
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { naming, relatedItems, type Related } from '../supply/bearing.ts'
import { handOver } from '../supply/hand-over.ts'
import { holderKey, holderOf } from '../supply/holder.ts'
import { supplyIndex } from '../supply/supply-index.ts'
import type { Holder } from '../supply-views.ts'
import type { IndicatorQuestion, IndicatorRow, Role } from './indicator-views.ts'
import { roles } from './indicator-views.ts'
import { folded, partyAsked, type AskedParty } from './party-asked.ts'

export interface MatchingItem { readonly item: Statement<'item'>; readonly related: readonly Related[]; readonly shows: IndicatorRow['shows']; readonly isTraced: boolean }

/** Levels at which an identification names a model. */
const modelLevels: readonly string[] = ['type', 'model', 'variant', 'series']

export function matchingItems(world: World, asked: IndicatorQuestion): { readonly items: readonly MatchingItem[]; readonly unknown: readonly Role[] } {
  const parties = new Map(roles.flatMap((role) => (asked[role].trim() === '' ? [] : [[role, partyAsked(world, asked[role])] as const])))
  const items = world.of('item').flatMap((item): MatchingItem[] => {
    const related = relatedItems(world, item.id)
    spend(20 * related.length)
    const shows: IndicatorRow['shows'][number][] = []
    const must = (what: IndicatorRow['shows'][number]['what'], statements: readonly StatementId[]) => {
      if (statements.length > 0) shows.push({ what, statements: statements.toSorted() })
      return statements.length > 0
    }
    if (asked.model.trim() !== '' && !must('model', ofModel(world, related, asked.model))) return []
    if (asked.lot.trim() !== '' && !must('lot', ofLot(world, related, asked.lot))) return []
    for (const [role, party] of parties) if (!must(role, inRole(world, related, role, party))) return []
    return [{ item, related, shows, isTraced: naming(world, related, 'transfer').length > 0 }]
  })
  return { items, unknown: [...parties].flatMap(([role, { parties: found }]) => (found.length === 0 ? [role] : [])) }
}

/** Identifications that nobody rejected and that say this model, or leave it open among others. A whole's model is not its part's. */
export function ofModel(world: World, related: readonly Related[], model: string): StatementId[] {
  const wanted = folded(model)
  return related.filter(({ bearing }) => bearing.by !== 'whole').flatMap(({ item }) => world.referring(item, 'identification')
    .filter(({ fields }) => fields.item === item && fields.status !== 'rejected' && modelLevels.includes(fields.level) && [fields.value, ...(fields.alternatives ?? [])].some((each) => folded(each ?? '') === wanted)).map(({ id }) => id))
}

export function ofLot(world: World, related: readonly Related[], lot: string): StatementId[] {
  const wanted = folded(lot)
  return related.filter(({ bearing }) => bearing.by !== 'whole').flatMap(({ item }) => supplyIndex(world).lotsOf(item).filter((each) => folded(each.lot) === wanted).map(({ reading }) => reading))
}

export const isParty = (world: World, holder: Holder | null, { keys, words }: AskedParty): boolean => {
  const key = holderKey(world, holder)
  return key !== null && (keys.has(key) || (holder!.party === null && words.has(folded(holder!.name ?? ''))))
}

function inRole(world: World, related: readonly Related[], role: Role, party: AskedParty): StatementId[] {
  if (role === 'endUser') return naming(world, related, 'undertaking').filter(({ statement }) => isParty(world, holderOf(world, statement.fields.endUser, null), party)).map(({ statement }) => statement.id)
  return naming(world, related, 'transfer').map(({ statement, bearing }) => handOver(world, statement, bearing))
    .filter((leg) => leg.sort !== 'taken' && isParty(world, role === 'exporter' ? leg.from : leg.to, party)).map(({ id }) => id)
}
