/**
 * Screening of many parties: a list of parties in parts, as many at once as the machine has processors. The order of the answers is that of the parties.
 *
 * Each thread has an index of its own over the lists, which takes it a second for twenty thousand names: few parties are screened here.
 * @module
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PartyFacts } from '@proofmark/core/names'
import { ScreeningList, type ParsedList, type ScreeningHit } from '@proofmark/core/screening'

export interface ScreenManyOptions {
  /** Candidates of one party on one list at most; else 10. */
  readonly limit?: number
  /** From this score on; else from the usual threshold. */
  readonly atLeast?: number
  /** Hears how many of how many parties are screened. */
  readonly onProgress?: (done: number, of: number) => void
  /** Ends the work at once, with its reason. */
  readonly signal?: AbortSignal
  readonly threads?: number
  /** False: a process that ends meanwhile ends its threads as well. */
  readonly isWaitedFor?: boolean
}

type Limits = { limit?: number; atLeast?: number }
export interface ScreeningPart { readonly part: number; readonly parties: readonly PartyFacts[] }
/** A hit as it comes from a thread: the entry by its number, since this side has it. */
export type SentHit = Omit<ScreeningHit, 'entry'> & { readonly entry: number }
export interface ScreeningThreadData { readonly lists: readonly ParsedList[]; readonly limits: Limits }

const partSize = 50
/** Below this a thread costs more than it saves. */
const fewest = 400

/** Of each party, of each list, its candidates: what `ScreeningList.screen` answers. */
export async function screenMany(lists: readonly ParsedList[], parties: readonly PartyFacts[], options: ScreenManyOptions = {}): Promise<ScreeningHit[][][]> {
  const { limit, atLeast, signal } = options
  signal?.throwIfAborted()
  const limits = { ...(limit === undefined ? {} : { limit }), ...(atLeast === undefined ? {} : { atLeast }) }
  return parties.length <= fewest ? screenHere(lists, parties, limits, options) : screenInThreads(lists, parties, limits, options)
}

const indexes = new WeakMap<ParsedList, ScreeningList>()

function indexOf(list: ParsedList): ScreeningList {
  const known = indexes.get(list)
  if (known !== undefined) return known
  const made = new ScreeningList(list)
  indexes.set(list, made)
  return made
}

async function screenHere(lists: readonly ParsedList[], parties: readonly PartyFacts[], limits: Limits, { onProgress, signal }: ScreenManyOptions): Promise<ScreeningHit[][][]> {
  const answers: ScreeningHit[][][] = []
  for (const [at, party] of parties.entries()) {
    answers.push(lists.map((list) => indexOf(list).screen(party, limits)))
    if (at % partSize !== partSize - 1) continue
    onProgress?.(at + 1, parties.length)
    // Others are answered in between.
    await new Promise((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
  }
  onProgress?.(parties.length, parties.length)
  return answers
}

async function screenInThreads(lists: readonly ParsedList[], parties: readonly PartyFacts[], limits: Limits, { onProgress, signal, threads = availableParallelism(), isWaitedFor = true }: ScreenManyOptions): Promise<ScreeningHit[][][]> {
  const parts = Math.ceil(parties.length / partSize)
  const answers: ScreeningHit[][][][] = []
  const workerData = { lists, limits } satisfies ScreeningThreadData
  const workers = Array.from({ length: Math.min(threads, parts) }, () => new Worker(new URL('./screening-thread.ts', import.meta.url), { workerData, execArgv: ['--disable-warning=ExperimentalWarning'] }))
  if (!isWaitedFor) for (const worker of workers) worker.unref()
  let [asked, done] = [0, 0]
  const ask = (worker: Worker) => {
    if (asked === parts) return
    const part = asked++
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
    worker.postMessage({ part, parties: parties.slice(part * partSize, (part + 1) * partSize) } satisfies ScreeningPart)
  }
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  const stop = () => reject(signal!.reason)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    for (const worker of workers) {
      worker.on('error', reject)
      worker.on('message', ({ part, found }: { part: number; found: SentHit[][][] }) => {
        answers[part] = found.map((ofParty) => ofParty.map((hits, list) => hits.map((hit) => ({ ...hit, entry: lists[list]!.entries[hit.entry]! }))))
        done += found.length
        onProgress?.(done, parties.length)
        ask(worker)
        if (done === parties.length) resolve(undefined)
      })
      ask(worker)
      ask(worker)
    }
    await promise
  } finally {
    signal?.removeEventListener('abort', stop)
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return answers.flat()
}
