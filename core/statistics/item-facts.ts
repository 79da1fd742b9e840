/**
 * Item facts: of each item when it was sold, used and recovered, from which sample it is, and how many objects it stands for.
 * @module
 */
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { isGroup, leastCount, supplyChain } from '@proofmark/core/tracing'
import { windowReader, type DayWindow } from './day-range.ts'
import type { GroupName } from './figure-names.ts'

export type Item = Statement<'item'>
export type Sale = Statement<'transfer'>

export type DatedSales = readonly { readonly sale: Sale; readonly when: DayWindow | null }[]

export interface ItemFacts {
  readonly item: Item
  readonly sample: GroupName
  readonly isPart: boolean
  readonly isGroup: boolean
  /** Its group is counted, and it with that. */
  readonly isCountedMember: boolean
  readonly objects: number
  readonly isLeast: boolean
  readonly sales: DatedSales
  /** The same by account of its chain, where some of them compete: they did not all happen. Else all as one. */
  readonly saleAccounts: readonly DatedSales[]
  readonly uses: readonly (DayWindow | null)[]
  readonly recovery: Statement<'recovery'> | null
  readonly recovered: DayWindow | null
}

type Situation = Statement<'recovery'>['fields']['situation']
/** The user is known and present, or not (METHOD §2, attributed sampling). What is not recorded is neither. */
const samples: Readonly<Record<NonNullable<Situation>, GroupName>> = {
  'captured': 'attributed', 'surrendered': 'attributed', 'seized': 'attributed', 'recovered-by-state-forces': 'attributed',
  'cached': 'unattributed', 'remnant-of-strike': 'unattributed', 'found': 'unattributed', 'purchased': 'unattributed', 'undetermined': 'sample-not-said',
}

/** Of the items given, in their order. Sales count whatever case they are of. O(items and what refers to them). */
export function factsOf(world: World, items: readonly Item[]): ItemFacts[] {
  const windowOf = windowReader()
  const own = new Map(items.map((item) => [item.id, item]))
  const sales = new Map<StatementId, Sale[]>()
  for (const { id } of items) {
    const sold = world.referring(id, 'transfer').filter(({ fields }) => fields.transferKind === 'sale' && fields.items.includes(id))
    if (sold.length > 0) sales.set(id, sold)
  }
  return items.map((item) => {
    const { fields } = item
    const recovery = world.get(fields.recoveredIn, 'recovery') ?? null
    const group = own.get(fields.memberOf ?? '')
    const dated = (sales.get(item.id) ?? []).map((sale) => ({ sale, when: windowOf(sale.fields.when) }))
    return {
      item, sample: recovery === null || recovery.fields.situation === null ? 'sample-not-said' : samples[recovery.fields.situation],
      isPart: world.get(fields.partOf, 'item') !== undefined, isGroup: isGroup(item), isCountedMember: group !== undefined && (fields.recoveredIn === null || group.fields.recoveredIn !== null),
      objects: leastCount(item), isLeast: fields.quantity !== null && fields.quantity.qualifier !== 'exactly' || (fields.quantity !== null && fields.quantity.value === null),
      sales: dated, saleAccounts: accountsOf(world, item, dated),
      uses: fields.usedIn.flatMap((id) => { const use = world.get(id, 'use'); return use === undefined ? [] : [windowOf(use.fields.when)] }),
      recovery, recovered: windowOf(recovery?.fields.when ?? null),
    }
  })
}

/** One object is sold once by whom it came to once: only where two sales share a side, its chain is asked which of them stand together. */
function accountsOf(world: World, item: Item, sales: DatedSales): readonly DatedSales[] {
  const sides = (side: 'from' | 'to') => sales.map(({ sale }) => sale.fields[side]).filter((party) => party !== null)
  const isShared = (parties: readonly StatementId[]) => new Set(parties).size < parties.length
  if (isGroup(item) || !(isShared(sides('from')) || isShared(sides('to')))) return [sales]
  const told = (supplyChain(world, item.id)?.versions ?? []).map(({ steps }) => {
    const legs = new Set(steps.flatMap((step) => (step.type === 'leg' ? [step.transfer, ...step.alsoToldBy] : [])))
    return sales.filter(({ sale }) => legs.has(sale.id))
  }).filter((account) => account.length > 0)
  return told.length === 0 ? [sales] : told
}
