/**
 * Filling thread: writes tables anew beside those that answer, on a connection of its own, so that who serves is not held up (rebuilding.ts).
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads'
import { fill, type Filled, type Filling } from './filling.ts'
import { nextFile, openProjection } from './projection.ts'
import { sentFault, type ThreadFault } from './thread-fault.ts'
import './native-crypto.ts'

export type FromFillingThread = { readonly done: number; readonly of: number } | { readonly filled: Filled } | { readonly fault: ThreadFault }

const filling = workerData as Filling

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
const answer = (message: FromFillingThread) => parentPort!.postMessage(message)

try {
  const projection = await openProjection(filling.folder, { file: nextFile })
  try {
    const filled = await fill(projection, filling, (done, of) => answer({ done, of }))
    await projection.close()
    answer({ filled })
  } catch (error) {
    await projection.close()
    throw error
  }
} catch (error) {
  answer({ fault: sentFault(error) })
}
