/**
 * Screening thread: screens a part of the parties beside other threads that do the same (screening-many.ts).
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads'
import { ScreeningList } from '@proofmark/core/screening'
import type { ScreeningPart, ScreeningThreadData, SentHit } from './screening-many.ts'

const { lists, limits } = workerData as ScreeningThreadData
const indexes = lists.map((list) => ({ index: new ScreeningList(list), numbers: new Map(list.entries.map((entry, at) => [entry, at])) }))

parentPort!.on('message', ({ part, parties }: ScreeningPart) => {
  const found = parties.map((party) => indexes.map(({ index, numbers }) => index.screen(party, limits).map((hit): SentHit => ({ ...hit, entry: numbers.get(hit.entry)! }))))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
  parentPort!.postMessage({ part, found })
})
