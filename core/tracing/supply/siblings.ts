/**
 * Siblings: items that share a lot, a series of serials or a consignment with one. What they tell of it is an inference, with its reason.
 *
 * Same lot: the same text of a lot, by readings that nobody rejected, and the same maker where both name one, the same scheme where not.
 * Sequence: the same letters, as many digits, at most so many numbers apart, every digit read; the distance is said. Consignment: judged
 * the same lot or consignment, or named in one transfer. A comparison counts where it finds lot, serial or consignment the same.
 *
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { StatementId, World } from '@proofmark/core/statements'
import type { Sibling } from '../supply-views.ts'
import type { Related } from './bearing.ts'
import { supplyIndex, type LotReading, type SerialReading } from './supply-index.ts'

export interface Share { readonly item: StatementId; readonly shares: Sibling['shares']; readonly text: string; readonly because: readonly StatementId[] }

/** More siblings than these of one sort are not listed. */
export const mostSiblings = 50

export function sharesOf(world: World, related: readonly Related[], sequenceReach: number): Share[] {
  const own = related.filter(({ bearing }) => bearing.by === 'item' || bearing.by === 'same-item').map(({ item }) => item)
  const found = new Map<string, Share>()
  const add = (share: Share) => {
    if (related.some(({ item }) => item === share.item) || world.get(share.item, 'item') === undefined) return
    const key = `${share.shares} ${share.item}`
    if (!found.has(key)) found.set(key, share)
  }
  for (const item of own) for (const share of [...byLot(world, item), ...bySequence(world, item, sequenceReach), ...byJudgement(world, item), ...byComparison(world, item), ...byTransfer(world, item)]) add(share)
  const bySort = Map.groupBy([...found.values()], ({ shares }) => shares)
  return [...bySort.values()].flatMap((all) => all.toSorted((a, b) => (a.item < b.item ? -1 : 1)).slice(0, mostSiblings))
}

type Named = Pick<LotReading, 'scheme' | 'maker'>
const isOfOneMaker = (a: Named, b: Named) => (a.maker !== null && b.maker !== null ? a.maker === b.maker : a.scheme === b.scheme)
const statementsOf = (reading: LotReading | SerialReading) => (reading.mark === null ? [reading.reading] : [reading.mark, reading.reading])

function byLot(world: World, item: StatementId): Share[] {
  const index = supplyIndex(world)
  return index.lotsOf(item).flatMap((own) => {
    const all = index.withLot(own.lot)
    spend(all.length)
    return all.filter((other) => other.item !== item && isOfOneMaker(own, other)).map((other): Share => ({
      item: other.item, shares: 'lot', text: `both are read as lot ${own.lot}`, because: [...statementsOf(own), ...statementsOf(other)],
    }))
  })
}

function bySequence(world: World, item: StatementId, reach: number): Share[] {
  const index = supplyIndex(world)
  return index.serialsOf(item).flatMap((own) => {
    const all = index.series(own.serial)
    const start = firstAtLeast(all, own.serial.number - BigInt(reach))
    const near: Share[] = []
    for (let at = start; at < all.length && all[at]!.serial.number <= own.serial.number + BigInt(reach); at++) {
      const other = all[at]!
      if (other.item === item || !isOfOneMaker(own, other)) continue
      const apart = other.serial.number - own.serial.number
      near.push({ item: other.item, shares: 'sequence', text: apart === 0n ? 'the same serial number' : `serial numbers ${apart < 0n ? -apart : apart} apart`, because: [...statementsOf(own), ...statementsOf(other)] })
    }
    spend(near.length + 20)
    return near
  })
}

function firstAtLeast(all: readonly SerialReading[], number: bigint): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.serial.number < number) low = middle + 1
    else high = middle
  }
  return low
}

/** The latest judgement of each pair. */
function byJudgement(world: World, item: StatementId): Share[] {
  const latest = new Map<string, Share | null>()
  for (const { id, fields } of world.referring(item, 'sameness')) {
    if ((fields.of !== 'lot' && fields.of !== 'consignment') || fields.judgement === 'undecided') continue
    const other = fields.a === item ? fields.b : fields.a
    latest.set(`${fields.of} ${other}`, fields.judgement === 'same' ? { item: other, shares: fields.of, text: `judged to be of one ${fields.of}: ${fields.reason}`, because: [id] } : null)
  }
  return [...latest.values()].filter((share) => share !== null)
}

export const featureWords: readonly (readonly [word: RegExp, shares: Sibling['shares']])[] = [[/\b(sequence|serial)\b/i, 'sequence'], [/\blot\b/i, 'lot'], [/\bconsignment\b/i, 'consignment']]

/** A lot or consignment must be the same; serials in sequence are consistent with each other. */
function byComparison(world: World, item: StatementId): Share[] {
  return world.referring(item, 'comparison').flatMap(({ id, fields }) => (fields.features ?? []).flatMap(({ feature, result }) => {
    const shares = featureWords.find(([word]) => word.test(feature))?.[1]
    if (shares === undefined || !(result === 'same' || (shares === 'sequence' && result === 'consistent'))) return []
    return [{ item: fields.a === item ? fields.b : fields.a, shares, text: `compared: ${feature} ${result}`, because: [id] }]
  }))
}

/** Named beside it in a transfer: of one consignment. A transfer of more items than are listed says nothing of single ones. */
function byTransfer(world: World, item: StatementId): Share[] {
  return world.referring(item, 'transfer').flatMap(({ id, fields }) => {
    const items = fields.items ?? []
    if (!items.includes(item) || items.length > mostSiblings) return []
    return items.filter((other) => other !== item).map((other): Share => ({ item: other, shares: 'consignment', text: 'named in one transfer', because: [id] }))
  })
}
