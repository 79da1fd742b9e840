/**
 * Raising in several threads: a list in parts, as many at once as the machine has processors. The order of the answers is that of the list.
 * @module
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { raiseHere, type Raise } from '@proofmark/core/matching'

type Work = Parameters<Raise>[0]
export type RaisingPart = Work & { readonly part: number }

/** Elements of one part: a fifth of a second of one thread, so that progress is seen. */
const partSize = 500

/** Below this a thread costs more than it saves. */
const fewest = 64

/**
 * `onDone` hears how many of how many are raised; `signal` ends the threads at once, with its reason. `isWaitedFor` false: a process that ends meanwhile ends its threads as well.
 */
export function raiseInThreads(onDone: (done: number, of: number) => void = () => {}, { threads = availableParallelism(), signal, isWaitedFor = true }: { threads?: number; signal?: AbortSignal; isWaitedFor?: boolean } = {}): Raise {
  return async (work) => {
    signal?.throwIfAborted()
    if (work.of.length <= fewest) return raiseHere(work)
    const parts = Math.ceil(work.of.length / partSize)
    const raised: (readonly (Uint8Array | null)[])[] = []
    const workers = Array.from({ length: Math.min(threads, parts) }, () => new Worker(new URL('./raising-thread.ts', import.meta.url), { execArgv: ['--disable-warning=ExperimentalWarning'] }))
    if (!isWaitedFor) for (const worker of workers) worker.unref()
    let asked = 0
    let done = 0
    const ask = (worker: Worker) => {
      if (asked === parts) return
      const part = asked++
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
      worker.postMessage({ ...work, part, of: work.of.slice(part * partSize, (part + 1) * partSize) } satisfies RaisingPart)
    }
    try {
      await new Promise<void>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
        for (const worker of workers) {
          worker.on('error', reject)
          worker.on('message', ({ part, raised: answers }: { part: number; raised: readonly (Uint8Array | null)[] }) => {
            raised[part] = answers
            done += answers.length
            onDone(done, work.of.length)
            ask(worker)
            if (done === work.of.length) resolve()
          })
          ask(worker)
        }
      })
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()))
    }
    return raised.flat()
  }
}
