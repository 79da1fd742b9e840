/**
 * Reading thread: makes checked rows of some entries after the others, beside other threads that do the same (reading-rows.ts).
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads'
import { checkedRows, type CheckedRows } from './checked-rows.ts'
import { sealedEntries, type ReadingSeat } from './reading-rows.ts'
import { sentFault, type ThreadFault } from './thread-fault.ts'
import { openingsReader } from './vault-reading.ts'
import './native-crypto.ts'

export type FromReadingThread = CheckedRows | { readonly fault: ThreadFault; readonly bundle: number }

const { folder, database, master, from, size, keys } = workerData as ReadingSeat
const entriesIn = sealedEntries(folder, from, size)
const reading = openingsReader(folder, master, database)

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
const answer = (message: FromReadingThread) => parentPort!.postMessage(message)

parentPort!.on('message', (bundle: number) => void (async () => {
  try {
    answer(await checkedRows(entriesIn(bundle), keys, (await reading).openingsOf))
  } catch (error) {
    answer({ fault: sentFault(error), bundle })
  }
})())
