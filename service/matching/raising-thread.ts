/**
 * Raising thread: raises a part of a list beside other threads that do the same (raising.ts).
 * @module
 */
import { parentPort } from 'node:worker_threads'
import { raiseBySodium } from './sodium-raising.ts'
import type { RaisingPart } from './raising.ts'

parentPort!.on('message', ({ part, ...work }: RaisingPart) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
  void raiseBySodium(work).then((raised) => parentPort!.postMessage({ part, raised }))
})
