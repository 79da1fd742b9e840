/**
 * Audit thread: finds the facts of some entries after the others, beside other threads that do the same (auditing.ts).
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads'
import { tileWidth } from '@proofmark/core/log'
import { disk } from './disk.ts'
import { factsOf, type AuditKey, type FoundEntries } from './entry-facts.ts'
import { logFiles } from './log-files.ts'
import { sentFault, type ThreadFault } from './thread-fault.ts'
import { openingsReader } from './vault-reading.ts'
import './native-crypto.ts'

export type FromAuditThread = FoundEntries | { readonly fault: ThreadFault }

/** `master` opens the vault; `null`: the log is looked at, and no vault. */
export interface AuditSeat { readonly folder: string; /** Address of that of the vault, where it lies in one. */ readonly database?: string | null; readonly master: Uint8Array | null; readonly size: number; readonly keys: readonly AuditKey[] }

const { folder, database = null, master, size, keys } = workerData as AuditSeat
const files = logFiles(folder, disk, { name: '', keyId: '', verifierKey: '' }, { isReader: true })
const reading = openingsReader(folder, master, database)

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
const answer = (message: FromAuditThread) => parentPort!.postMessage(message)

parentPort!.on('message', (bundle: number) => void (async () => {
  try {
    const width = Math.min(tileWidth, size - bundle * tileWidth)
    const entries = files.bundle(bundle, size) ?? Array.from({ length: width }, () => new Uint8Array())
    answer(await factsOf(bundle * tileWidth, entries, keys, (await reading).openingsOf))
  } catch (error) {
    answer({ fault: sentFault(error) })
  }
})())
