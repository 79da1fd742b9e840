/**
 * Auditing: the entries of a log looked at by as many threads as there are processors, told in their order.
 *
 * Most of an audit is signatures; they need no order among each other. This thread looks at entries like the others, which costs it one
 * start of a thread less, and listens between two bundles. Of a small log it looks at all: a thread takes as long to start as a thousand
 * entries.
 * @module
 */
import { availableParallelism } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { tileWidth } from '@proofmark/core/log'
import type { AuditSeat, FromAuditThread } from './audit-thread.ts'
import { factsOf, type FoundEntries } from './entry-facts.ts'
import { receivedFault } from './thread-fault.ts'
import { openingsReader } from './vault-reading.ts'

const threadsFrom = 2000

/** Bundles that a thread is given ahead, so that it never waits for this one. */
const ahead = 3

export interface Auditing extends AuditSeat {
  readonly entry: (index: number) => Uint8Array | null
}

/** Bundle by bundle. Throws what a thread throws. */
export async function* findEntries({ folder, database = null, master, size, keys, entry }: Auditing): AsyncGenerator<FoundEntries> {
  const bundles = Math.ceil(size / tileWidth)
  const others = size < threadsFrom ? 0 : Math.min(availableParallelism(), bundles) - 1
  const workers = Array.from({ length: others }, () =>
    new Worker(new URL('./audit-thread.ts', import.meta.url), { workerData: { folder, database, master, size, keys } satisfies AuditSeat, execArgv: ['--disable-warning=ExperimentalWarning'] }))
  const reader = await openingsReader(folder, master, database)
  const findHere = (bundle: number): Promise<FoundEntries> => {
    const first = bundle * tileWidth
    return factsOf(first, Array.from({ length: Math.min(tileWidth, size - first) }, (_, at) => entry(first + at) ?? new Uint8Array()), keys, reader.openingsOf)
  }
  try {
    yield* inOrder(workers, bundles, findHere)
  } finally {
    await reader.close()
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

async function* inOrder(workers: readonly Worker[], bundles: number, findHere: (bundle: number) => Promise<FoundEntries>): AsyncGenerator<FoundEntries> {
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
    else if (asked < bundles) {
      const bundle = asked++
      waiting.set(bundle, await findHere(bundle))
      await nextTurn()
    } else await new Promise<void>((resolve) => { wake = resolve })
  }
}
