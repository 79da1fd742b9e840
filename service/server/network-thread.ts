/**
 * Network thread: answers questions of the acquisition network, and of who may be the same, beside the thread that serves. It is sent statements as they are sealed, and makes of them what a world is.
 * @module
 */
import { parentPort } from 'node:worker_threads'
import { world as worldOf, type AnyStatement, type World } from '@proofmark/core/statements'
import type { NetworkAnswer } from './network-answers.ts'
import { worldAnswer, type WorldQuestion } from './world-answers.ts'

/** `keep`: how many of the statements that were sent before are still the first. */
export type ToNetworkThread = { readonly keep: number; readonly add: readonly AnyStatement[] } | { readonly number: number; readonly question: WorldQuestion }
export type FromNetworkThread = { readonly number: number; readonly answer: NetworkAnswer } | { readonly number: number; readonly fault: string }

let all: AnyStatement[] = []
let world: World | null = null

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
const say = (message: FromNetworkThread) => parentPort!.postMessage(message)

parentPort!.on('message', (message: ToNetworkThread) => {
  if ('keep' in message) {
    all = [...all.slice(0, message.keep), ...message.add]
    world = null
    return
  }
  try {
    world ??= worldOf(all)
    say({ number: message.number, answer: worldAnswer(world, message.question) })
  } catch (error) {
    say({ number: message.number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
