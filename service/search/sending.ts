/**
 * Sending: rows cross to the search thread in slices of work, and answers are given on one by one, so that others are served between.
 * @module
 */
import { noChanges, sizeOfChanges, type Changes } from './changes.ts'
import { SearchEnded, type ThreadAtHand } from './thread-at-hand.ts'

/** Puts rows into what it is given, and pauses wherever it may be interrupted; says up to which place it is. */
export type RowsOf = (into: () => Changes) => Generator<number>

interface SendingOptions {
  /** Of the log when all rows are taken. */
  readonly size: number
  /** What the thread says that it is of, before that. */
  readonly sizeBetween: (place: number) => number
  /** Milliseconds of work in one go. */
  readonly slice: number
  readonly isClosed: () => boolean
}

export async function sendRows(thread: ThreadAtHand, rows: RowsOf, { size, sizeBetween, slice, isClosed }: SendingOptions): Promise<void> {
  let changes = noChanges()
  let from = performance.now()
  for (const place of rows(() => changes)) {
    if (performance.now() - from < slice) continue
    const full = changes
    changes = noChanges()
    if (sizeOfChanges(full) > 0) await thread.change(full, sizeBetween(place), size)
    else sizeBetween(place)
    await new Promise<void>((resolve) => { setImmediate(resolve) })
    if (isClosed()) throw new SearchEnded('the search was closed')
    from = performance.now()
  }
  await thread.change(changes, size, size)
}

/** Answers that arrive together are given on one in each turn of the event loop: what is made of them, page by page, would hold up all others. */
export function oneByOne(): { next(): Promise<void> } {
  const waiting: (() => void)[] = []
  const give = (): void => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(give)
  }
  return { next: () => new Promise((resolve) => { if (waiting.push(resolve) === 1) setImmediate(give) }) }
}
