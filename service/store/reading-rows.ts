/**
 * Reading rows: the checked rows of a log in its order, made by as many threads as there are processors, a tile of entries at a time.
 * @module
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { tileWidth } from '@proofmark/core/log'
import { checkedRows, type CheckedRows, type SealedEntries, type ValidKey } from './checked-rows.ts'
import { disk } from './disk.ts'
import { StoreDamaged } from './faults.ts'
import { logFiles } from './log-files.ts'
import type { FromReadingThread } from './reading-thread.ts'
import { receivedFault } from './thread-fault.ts'
import { openingsReader } from './vault-reading.ts'

/** What is read: entries `from` to `size` of a folder, with its vault. */
export interface Read { readonly folder: string; /** Address of that of the vault; `null`: in files of the folder. */ readonly database: string | null; readonly master: Uint8Array; readonly from: number; readonly size: number }
export interface ReadingSeat extends Read { readonly keys: readonly ValidKey[] }

/** Fewer are read here: a thread takes as long to start as a thousand entries. */
export const threadsFrom = 2000

/** Bundles that a thread is given ahead, so that it never waits for who takes the rows; a bundle is some megabyte as rows. */
const ahead = 4

/** A bundle of the log, what lies before `from` left out. Throws `StoreDamaged`. */
export function sealedEntries(folder: string, from: number, size: number): (bundle: number) => SealedEntries {
  const files = logFiles(folder, disk, { name: '', keyId: '', verifierKey: '' }, { isReader: true })
  return (bundle) => {
    const first = Math.max(from, bundle * tileWidth)
    const [entries, hashes] = [files.bundle(bundle, size), files.tile(0, bundle, size)]
    if (entries === null || hashes === null) throw new StoreDamaged('entry-missing', `entry ${first}: its tile or bundle is missing or cut. The tables were left as they are; restore a backup`)
    const skipped = first - bundle * tileWidth
    return { first, entries: entries.slice(skipped), hashes: hashes.slice(skipped) }
  }
}

/** Throws what does not check: of several that do not, the first by its place. */
export async function* readRows(seat: ReadingSeat): AsyncGenerator<CheckedRows> {
  const [begin, end] = [Math.floor(seat.from / tileWidth), Math.ceil(seat.size / tileWidth)]
  if (seat.size - seat.from < threadsFrom) {
    const reader = await openingsReader(seat.folder, seat.master, seat.database)
    const entriesIn = sealedEntries(seat.folder, seat.from, seat.size)
    try {
      for (let bundle = begin; bundle < end; bundle++) yield await checkedRows(entriesIn(bundle), seat.keys, reader.openingsOf)
    } finally {
      await reader.close()
    }
    return
  }
  const workers = Array.from({ length: Math.min(availableParallelism(), end - begin) }, () =>
    new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: seat, execArgv: ['--disable-warning=ExperimentalWarning'] }))
  try {
    yield* inOrder(workers, begin, end)
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

async function* inOrder(workers: readonly Worker[], begin: number, end: number): AsyncGenerator<CheckedRows> {
  const waiting = new Map<number, FromReadingThread>()
  const most = workers.length * ahead
  let [asked, told] = [begin, begin]
  let wake = () => {}
  let ended: { readonly error: unknown } | null = null
  const load = workers.map(() => 0)
  /** To whom has least to do, and no more than is taken: who writes may be slower than who reads. */
  const ask = () => {
    while (asked < end && asked - told < most) {
      const idlest = load.indexOf(Math.min(...load))
      if (load[idlest]! >= ahead) return
      load[idlest]!++
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
      workers[idlest]!.postMessage(asked++)
    }
  }
  for (const [n, worker] of workers.entries()) {
    worker.on('message', (found: FromReadingThread) => {
      load[n]!--
      waiting.set('fault' in found ? found.bundle : Math.floor(found.first / tileWidth), found)
      ask()
      wake()
    })
    worker.on('error', (error) => { ended ??= { error }; wake() })
    worker.on('exit', (code) => { ended ??= { error: new Error(`a thread that reads ended with ${code}`) }; wake() })
  }
  while (told < end) {
    ask()
    const next = waiting.get(told)
    if (next !== undefined) {
      waiting.delete(told++)
      if ('fault' in next) throw receivedFault(next.fault)
      yield next
    } else if (ended !== null) throw (ended as { error: unknown }).error
    else await new Promise<void>((resolve) => { wake = resolve })
  }
}
