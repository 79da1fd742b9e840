/**
 * Vault thread: what runs beside the first thread and writes openings to the vault (vault-writing.ts).
 *
 * It encrypts what comes as it comes, and holds no lock until all of a batch is there, so that it never waits for the first thread
 * while that waits for it.
 * @module
 */
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { openKeyStore } from './key-store.ts'
import { sentFault } from './thread-fault.ts'
import { openVaultFile } from './vault-file.ts'
import { encryptOpenings, writeOpenings, type FromThread, type SealedOpenings, type ToThread } from './vault-writing.ts'
import { openingsSchema } from './vault-schema.ts'

const { folder, master } = workerData as { folder: string; master: Uint8Array }
const keyStore = openKeyStore(folder, master)
const database = openVaultFile(join(folder, 'vault', 'openings.sqlite'), openingsSchema)
let rows: SealedOpenings[] = []
let failure: { readonly error: unknown } | null = null
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
const answer = (message: FromThread) => parentPort!.postMessage(message)

parentPort!.on('message', (message: ToThread) => {
  try {
    if ('add' in message) {
      let at = 0
      for (const [statement, length] of message.add) rows.push(encryptOpenings({ statement, plain: message.bytes.subarray(at, (at += length)) }, keyStore))
    }
    else {
      if (failure !== null) throw failure.error
      if (message.end === 'write') {
        writeOpenings(rows, keyStore, database)
        answer({ ok: true })
      }
      rows = []
    }
  } catch (error) {
    // While a batch comes in nobody listens; the fault is told when the batch ends.
    if ('add' in message) failure = { error }
    else {
      rows = []
      failure = null
      if (message.end === 'write') answer({ ok: false, fault: sentFault(error) })
    }
  }
})
