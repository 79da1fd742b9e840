/**
 * Soon: what a server comes to a moment after a thread has worked, for tests of routes.
 * @module
 */
import { setTimeout as pause } from 'node:timers/promises'

const patienceMs = 20_000

/** Asks until the answer is as wanted; in the end gives the last one, so that what is asserted next says what was there. */
export async function until<T>(read: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  const end = performance.now() + patienceMs
  for (;;) {
    const answer = await read()
    if (isWanted(answer) || performance.now() > end) return answer
    await pause(20)
  }
}
