/**
 * Vault writing: openings encrypted under new keys, then written, keys and openings durable together before anything names them.
 *
 * A large batch is handed over to a second thread while it is still being sealed: encrypting and waiting for the disk then cost no
 * time of the first. A thread costs more than a small batch, which is written where it is.
 *
 * Order of writes: spec/data-folder.md
 * @module
 */
import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { concatBytes } from '@proofmark/core/bytes'
import { encrypt, newKey } from './cipher.ts'
import type { KeyStore, WrappedKey } from './key-store.ts'
import { receivedFault, type ThreadFault } from './thread-fault.ts'
import { inTransaction } from './vault-file.ts'

/** A statement's openings as the lines that are encrypted. */
export interface PlainOpenings { readonly statement: string; readonly plain: Uint8Array }

export interface SealedOpenings { readonly statement: string; readonly generation: number; readonly sealed: Uint8Array; readonly key: WrappedKey }

/** Openings of one batch, handed over one after the other. */
export interface OpeningsBatch {
  add(openings: PlainOpenings): void
  /** Durable when it resolves, all or none. Called once. */
  finish(): Promise<void>
  /** Nothing of it is written. */
  abandon(): void
}

/** `add`: whose openings lie one after the other in `bytes`, and how many bytes each has. */
export type ToThread = { readonly add: readonly (readonly [statement: string, length: number])[]; readonly bytes: Uint8Array } | { readonly end: 'write' | 'drop' }
export type FromThread = { readonly ok: true } | { readonly ok: false; readonly fault: ThreadFault }

export const aboutOpenings = (statement: string, generation: number) => `openings ${statement} ${generation}`

export function encryptOpenings({ statement, plain }: PlainOpenings, keyStore: Pick<KeyStore, 'wrap'>): SealedOpenings {
  const key = newKey()
  return { statement, generation: 1, sealed: encrypt(key, plain, aboutOpenings(statement, 1)), key: keyStore.wrap({ statement, generation: 1, key }) }
}

/** Rows of the same statements are of a batch that no head came to name: this one takes their place. */
export function writeOpenings(rows: readonly SealedOpenings[], keyStore: KeyStore, database: DatabaseSync): void {
  // Before their keys are replaced, so that a cut between the two leaves nothing that does not open.
  const find = database.prepare('SELECT 1 FROM opening WHERE statement = ?')
  const left = rows.filter(({ statement }) => find.get(statement) !== undefined)
  const drop = database.prepare('DELETE FROM opening WHERE statement = ?')
  if (left.length > 0) inTransaction(database, () => { for (const { statement } of left) drop.run(statement) })
  // The keys first: openings without a key would be lost, keys without openings are swept away.
  keyStore.addWrapped(rows.map(({ key }) => key))
  const insert = database.prepare('INSERT INTO opening (statement, generation, sealed) VALUES (?, ?, ?)')
  inTransaction(database, () => { for (const { statement, generation, sealed } of rows) insert.run(statement, generation, sealed) })
}

/** Written by this thread. */
export function batchHere(keyStore: KeyStore, database: DatabaseSync): OpeningsBatch {
  const rows: SealedOpenings[] = []
  return {
    add: (openings) => void rows.push(encryptOpenings(openings, keyStore)),
    async finish() { writeOpenings(rows, keyStore, database) },
    abandon() { rows.length = 0 },
  }
}

/** Does other work while a batch is being kept. The batch has come to its end when this settles, whatever failed: the next one would take its answer, and a thread that still writes cannot be closed calmly. */
export async function besides<T>(kept: Promise<void>, work: () => T): Promise<T> {
  const [done, batch] = await Promise.allSettled([(async () => work())(), kept])
  if (done.status === 'rejected') throw done.reason
  if (batch.status === 'rejected') throw batch.reason
  return done.value
}

/** Messages, and buffers handed over, cost more than what they carry. */
const handedOver = 32

/** A second thread that writes batches, one after the other. It starts with the first. */
export function vaultThread(folder: string, master: Uint8Array) {
  let worker: Worker | null = null
  let isClosing = false
  /** Why the thread is no more. It may end while a batch is still handed over, when nobody waits for its answer. */
  let ended: Error | null = null
  const begin = (): Worker => {
    worker ??= new Worker(new URL('./vault-thread.ts', import.meta.url), { workerData: { folder, master }, execArgv: ['--disable-warning=ExperimentalWarning'] })
      .on('error', (error) => { ended ??= error as Error })
      .on('exit', (code) => { ended ??= new Error(`the thread that writes the vault ended with ${code}`) })
    return worker
  }
  return {
    batch(): OpeningsBatch {
      const thread = begin()
      let waiting: PlainOpenings[] = []
      const post = (message: ToThread, transfer: ArrayBuffer[] = []) => thread.postMessage(message, transfer)
      const handOver = () => {
        const bytes = concatBytes(...waiting.map(({ plain }) => plain))
        post({ add: waiting.map(({ statement, plain }) => [statement, plain.length]), bytes }, [bytes.buffer as ArrayBuffer])
        waiting = []
      }
      return {
        add(openings) {
          waiting.push(openings)
          if (waiting.length === handedOver) handOver()
        },
        finish() {
          handOver()
          post({ end: 'write' })
          return ended === null ? answerOf(thread, () => { if (!isClosing) thread.unref() }) : Promise.reject(ended)
        },
        abandon() {
          waiting = []
          post({ end: 'drop' })
        },
      }
    },
    async close(): Promise<void> {
      // The end of the thread is waited for: an answer that comes meanwhile must not let the process go before it.
      isClosing = true
      await worker?.terminate()
      worker = null
      isClosing = false
    },
  }
}

/** The next answer of the thread. Rejects when it ended: then nobody knows what is on the disk, and nothing may name it. */
function answerOf(thread: Worker, rest: () => void): Promise<void> {
  thread.ref()
  return new Promise<void>((resolve, reject) => {
    const settle = (done: () => void) => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      rest()
      done()
    }
    const onMessage = (answer: FromThread) => settle(() => (answer.ok ? resolve() : reject(receivedFault(answer.fault))))
    const onError = (error: Error) => settle(() => reject(error))
    const onExit = (code: number) => settle(() => reject(new Error(`the thread that writes the vault ended with ${code}`)))
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}
