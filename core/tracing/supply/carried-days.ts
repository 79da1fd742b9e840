/**
 * Carried days: when a transfer that nobody dated can have been, by what is known of its items: none is handed over before it was made, nor
 * after it was recovered or first seen elsewhere. An inference, which names whose word it hangs on.
 *
 * A transfer may last: it begins with the first of its items and ends with the last, so its begin lies between the earliest ends and its end
 * between the latest. An item of which nothing is known could be either, and leaves that side open.
 *
 * @module
 */
import { formatDay, isDay, spend, type Bounds, type Day } from '@proofmark/core/dates'
import type { AnyStatement, StatementId, World } from '@proofmark/core/statements'
import { accountDays, itemFrame } from './event-days.ts'
import { handOver } from './hand-over.ts'
import { holderOf } from './holder.ts'

export interface CarriedDays {
  readonly bounds: Bounds
  readonly words: string
  readonly because: readonly StatementId[]
  /** By whose word: who read, reported or wrote down what it hangs on. */
  readonly by: readonly string[]
}

/** `null`: it is dated, carried nothing that bounds it, or what is known of an item cannot all be true. */
export function carriedDays(world: World, id: StatementId): CarriedDays | null {
  const transfer = world.get(id, 'transfer')
  if (transfer === undefined || transfer.fields.when !== null || transfer.hidden.includes('/when') || transfer.fields.items.length === 0) return null
  const leg = handOver(world, transfer, { by: 'item', through: [] })
  const windows = transfer.fields.items.map((each) => {
    spend(100)
    const item = world.get(each, 'item')
    const frame = item === undefined ? null : itemFrame(world, item)
    if (frame === null) return { from: null, to: null, because: { from: [], to: [] } }
    const days = frame.contradiction.length > 0 ? null : accountDays(frame, [[leg]])
    return days === null || !days.ok ? null : days.windowOf(0)
  })
  if (windows.includes(null)) return null
  const known = windows.filter((window) => window !== null)
  const end = (side: 'from' | 'to', pick: (...days: number[]) => number): Day | null => {
    const days = known.map((window) => window[side])
    // What may lie anywhere is earlier than the first and later than the last.
    const isOpen = days.includes(null)
    const outer = (side === 'from') === (pick === Math.min)
    const limits = days.filter((day) => day !== null)
    return limits.length === 0 || (isOpen && outer) ? null : (pick(...limits) as Day)
  }
  const found: Bounds = { begins: { from: end('from', Math.min), to: end('to', Math.min) }, ends: { from: end('from', Math.max), to: end('to', Math.max) }, qualified: [] }
  if (known.every(({ from, to }) => from === null && to === null)) return null
  const because = [...new Set(known.flatMap(({ from, to, because }) => [...(from === null ? [] : because.from), ...(to === null ? [] : because.to)]))].toSorted()
  return { bounds: found, words: wordsOf(found), because, by: [...new Set(because.flatMap((each) => whoSays(world, world.sealed(each))))].toSorted() }
}

function wordsOf({ begins, ends }: Bounds): string {
  if (isDay(begins.from) && isDay(ends.to)) return `${formatDay(begins.from)} to ${formatDay(ends.to)}`
  const said = [
    ...(isDay(begins.from) ? [`not before ${formatDay(begins.from)}`] : isDay(begins.to) && !isDay(ends.to) ? [`begun not after ${formatDay(begins.to)}`] : []),
    ...(isDay(ends.to) ? [`not after ${formatDay(ends.to)}`] : isDay(ends.from) && !isDay(begins.from) ? [`not over before ${formatDay(ends.from)}`] : []),
  ]
  return said.join(', ')
}

function whoSays(world: World, statement: AnyStatement | undefined): string[] {
  if (statement === undefined) return []
  const { author } = statement.fields
  const named = statement.kind === 'reading' || statement.kind === 'identification' ? statement.fields.by ?? author : author
  return [holderOf(world, named, null)?.name ?? null].filter((name) => name !== null)
}
