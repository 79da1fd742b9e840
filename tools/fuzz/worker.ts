/**
 * Runs cases in a thread of its own, so that one that never ends can be told and ended.
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads'
import { attempt, type Finding } from './attempt.ts'
import { targets } from './targets.ts'

/** `clock`: number of the case and when it began; the other side reads it while this one is busy. */
export interface Order { readonly seed: number; readonly names: readonly string[]; readonly first: Readonly<Record<string, number>>; readonly milliseconds: number; readonly clock: SharedArrayBuffer }
export type Report =
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'tally'; readonly name: string; readonly next: number; readonly answers: Readonly<Record<string, number>>; readonly slowest: number; readonly slowestCase: number }
  | { readonly kind: 'done' }

const { seed, names, first, milliseconds, clock } = workerData as Order
const tell = (report: Report) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  parentPort!.postMessage(report)
}
const place = new Float64Array(clock)
const end = performance.now() + milliseconds
const next: Record<string, number> = { ...first }
/** Each target gets a turn of this length. */
const turnMs = 400

while (performance.now() < end) {
  for (const [at, name] of names.entries()) {
    const target = targets.find((each) => each.name === name)!
    const answers: Record<string, number> = {}
    let [slowest, slowestCase] = [0, 0]
    const turnEnd = Math.min(end, performance.now() + turnMs)
    while (performance.now() < turnEnd) {
      const number = next[name] ?? 0
      next[name] = number + 1
      place.set([at, number, Date.now()])
      const { answer, milliseconds: took, finding } = await attempt(target, seed, number)
      answers[answer] = (answers[answer] ?? 0) + 1
      if (took > slowest) [slowest, slowestCase] = [took, number]
      if (finding !== null) tell({ kind: 'finding', finding })
    }
    tell({ kind: 'tally', name, next: next[name] ?? 0, answers, slowest, slowestCase })
  }
}
place.fill(-1)
tell({ kind: 'done' })
