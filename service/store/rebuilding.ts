/**
 * Rebuilding: all tables made anew from log and vault while the old ones answer and others seal, then put in their place.
 *
 * Decision: docs/decisions/0051-rebuild-beside-serving.md
 * @module
 */
import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { fill, type Filled, type Filling } from './filling.ts'
import type { FromFillingThread } from './filling-thread.ts'
import type { Projection } from './projection.ts'
import { threadsFrom } from './reading-rows.ts'
import { receivedFault } from './thread-fault.ts'

export interface Rebuilt { readonly size: number; /** SHA-256 of the dump, in hex. */ readonly digest: string }

export interface Rebuilding {
  readonly folder: string
  readonly database: string | null
  readonly master: Uint8Array
  size(): number
  /** Base64. */
  root(size: number): string
  progress(done: number, of: number): void
  /** The tables are these now, and hold so many. */
  taken(connection: DatabaseSync, size: number): void
}

/** Statements that were sealed meanwhile and are caught up after the change: they are in memory until then. */
const leftBehind = 10_000

/** Milliseconds of work in this thread before others have a turn. */
const longestTurn = 8

/** Throws what does not check, or cannot be written; the old tables then stay. */
export async function rebuild(projection: Projection, { folder, database, master, size, root, progress, taken }: Rebuilding): Promise<Rebuilt> {
  const next = await projection.beside()
  const isHere = projection.isInMemory || size() < threadsFrom
  let isOpen = true
  try {
    if (!isHere) {
      await next.close()
      isOpen = false
    }
    let filled: Filled = { size: 0, digest: '', devices: [] }
    do {
      const to = size()
      const filling: Filling = { folder, database, master, from: filled.size, size: to, root: root(to), devices: filled.devices }
      filled = isHere ? await fill(next, filling, progress, turns()) : await fillInThread(filling, progress)
    } while (size() - filled.size > leftBehind)
    isOpen = false
    await projection.takeOver(isHere ? next : null, (connection) => taken(connection, filled.size))
    return { size: filled.size, digest: filled.digest }
  } catch (error) {
    if (isOpen) await next.close()
    projection.dropNext()
    throw error
  }
}

function fillInThread(filling: Filling, progress: (done: number, of: number) => void): Promise<Filled> {
  const worker = new Worker(new URL('./filling-thread.ts', import.meta.url), { workerData: filling, execArgv: ['--disable-warning=ExperimentalWarning'] })
  return new Promise<Filled>((resolve, reject) => {
    worker.on('message', (said: FromFillingThread) => {
      if ('filled' in said) resolve(said.filled)
      else if ('fault' in said) reject(receivedFault(said.fault))
      else progress(said.done, said.of)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the thread that writes tables ended with ${code}`)))
  }).finally(async () => { await worker.terminate() })
}

function turns(): () => Promise<void> | null {
  let since = performance.now()
  return () => {
    if (performance.now() - since < longestTurn) return null
    return new Promise<void>((resolve) => { setImmediate(() => { since = performance.now(); resolve() }) })
  }
}
