/**
 * Auditing: the entries of a log looked at by as many threads as there are processors, told in their order.
 *
 * Most of an audit is signatures; they need no order among each other. A small log is looked at here: a thread takes as long to start as a
 * thousand entries.
 * @module
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { tileWidth } from '@proofmark/core/log'
import type { AuditSeat, FromAuditThread } from './audit-thread.ts'
import { factsOf, type FoundEntries } from './entry-facts.ts'
import { receivedFault } from './thread-fault.ts'
import type { KeptOpenings } from './vault-reading.ts'

const threadsFrom = 2000

/** Bundles that a thread is given ahead, so that it never waits for this one. */
const ahead = 3

export interface Auditing extends AuditSeat {
  readonly entry: (index: number) => Uint8Array | null
  readonly openingsOf: (statement: string) => KeptOpenings
}

/** Bundle by bundle. Throws what a thread throws. */
export async function* findEntries(auditing: Auditing): AsyncGenerator<FoundEntries> {
  const { size, keys, entry, openingsOf } = auditing
  const bundles = Math.ceil(size / tileWidth)
  if (size < threadsFrom) {
    for (let bundle = 0; bundle < bundles; bundle++) {
      const first = bundle * tileWidth
      yield factsOf(first, Array.from({ length: Math.min(tileWidth, size - first) }, (_, at) => entry(first + at) ?? new Uint8Array()), keys, () => openingsOf)
    }
    return
  }
  const { folder, master } = auditing
  const workers = Array.from({ length: Math.min(availableParallelism(), bundles) }, () =>
    new Worker(new URL('./audit-thread.ts', import.meta.url), { workerData: { folder, master, size, keys } satisfies AuditSeat, execArgv: ['--disable-warning=ExperimentalWarning'] }))
  try {
    yield* inOrder(workers, bundles)
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

async function* inOrder(workers: readonly Worker[], bundles: number): AsyncGenerator<FoundEntries> {
  const waiting = new Map<number, FoundEntries>()
  let [asked, told] = [0, 0]
  let wake = () => {}
  let fault: { readonly error: unknown } | null = null
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
  const ask = (worker: Worker) => { if (asked < bundles) worker.postMessage(asked++) }
  for (const worker of workers) {
    worker.on('message', (found: FromAuditThread) => {
      if ('fault' in found) {
        fault ??= { error: receivedFault(found.fault) }
        return wake()
      }
      waiting.set(found.first / tileWidth, found)
      ask(worker)
      wake()
    })
    worker.on('error', (error) => { fault = { error }; wake() })
    worker.on('exit', (code) => { fault ??= { error: new Error(`a thread of the audit ended with ${code}`) }; wake() })
    for (let n = 0; n < ahead; n++) ask(worker)
  }
  while (told < bundles) {
    const next = waiting.get(told)
    if (next !== undefined) {
      waiting.delete(told++)
      yield next
    } else if (fault !== null) throw (fault as { error: unknown }).error
    else await new Promise<void>((resolve) => { wake = resolve })
  }
}
