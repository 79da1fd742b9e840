/**
 * Network desk: asks a thread, so that the one that serves is not held up while a network of thousands is built and cut. A small world is answered at once.
 *
 * The thread begins with the first large question and keeps the statements that it was sent; only what was sealed since is sent again, in parts between which others are served.
 * @module
 */
import { Worker } from 'node:worker_threads'
import type { AnyStatement, KindName, World } from '@proofmark/core/statements'
import type { NetworkAnswer } from './network-answers.ts'
import type { FromNetworkThread, ToNetworkThread } from './network-thread.ts'
import { worldAnswer, type WorldQuestion } from './world-answers.ts'

/** Kinds of which a network is made, and what is found by its label. All others are not sent. */
const kindsSent: ReadonlySet<KindName> = new Set<KindName>(['case', 'party', 'item', 'transfer', 'role', 'craft', 'document', 'sameness', 'recovery', 'use', 'site', 'correction', 'withdrawal'])

const sentAtOnce = 2000

/** Statements that are looked at in one turn of the event loop: some ten milliseconds where they are read from tables. */
const lookedAtOnce = 500

/** A network of more is refused: the thread holds all of it, at some 1.5 KB each. */
const mostStatements = 500_000

export interface NetworkDesk {
  answer(world: World, question: WorldQuestion): Promise<NetworkAnswer>
  close(): Promise<void>
}

/** `threadFrom`: how many statements a world has at least that is not answered at once. `kinds`: all that is asked about rests on; `null`: on statements of any kind. `most`: a larger world is refused. */
export function networkDesk({ threadFrom = 3000, kinds = kindsSent, most = mostStatements }: { readonly threadFrom?: number; readonly kinds?: ReadonlySet<KindName> | null; readonly most?: number } = {}): NetworkDesk {
  let worker: Worker | null = null
  let sent: readonly AnyStatement[] = []
  let number = 0
  let sending: Promise<void> = Promise.resolve()
  const waiting = new Map<number, { resolve(answer: NetworkAnswer): void; reject(error: Error): void }>()
  const fail = (error: Error) => {
    worker = null
    sent = []
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const begin = (): Worker => {
    if (worker !== null) return worker
    const begun = new Worker(new URL('./network-thread.ts', import.meta.url), { execArgv: ['--disable-warning=ExperimentalWarning'] })
    begun.on('message', (message: FromNetworkThread) => {
      const asked = waiting.get(message.number)
      waiting.delete(message.number)
      if (waiting.size === 0) begun.unref()
      if ('fault' in message) asked?.reject(new Error(message.fault))
      else asked?.resolve(message.answer)
    })
    begun.on('error', (error) => { if (worker === begun) fail(error as Error) })
    begun.on('exit', (code) => { if (worker === begun) fail(new Error(`the thread of the network ended with ${code}`)) })
    worker = begun
    return begun
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
  const post = (message: ToNetworkThread) => begin().postMessage(message)

  /** Sends what the thread does not have yet. A statement that was erased is another object, and is sent again with all behind it. */
  const send = async (world: World): Promise<void> => {
    begin()
    const of: AnyStatement[] = []
    for (let at = 0; at < world.all.length; at += lookedAtOnce) {
      if (at > 0) await turn()
      for (const statement of world.all.slice(at, at + lookedAtOnce)) if (kinds === null || kinds.has(statement.kind)) of.push(statement)
    }
    let same = 0
    while (same < of.length && of[same] === sent[same]) same++
    if (same === of.length && sent.length === of.length) return
    for (let at = same; at === same || at < of.length; at += sentAtOnce) {
      post({ keep: at, add: of.slice(at, at + sentAtOnce) })
      sent = of.slice(0, at + sentAtOnce)
      await turn()
    }
  }

  return {
    async answer(world, question) {
      if (world.all.length < threadFrom) return worldAnswer(world, question)
      if (world.all.length > most) return { ok: false, code: 'store-too-large', message: `This is worked out from all statements together, ${most} at most, and the store has ${world.all.length}. Keep the cases that it is about in a data folder of their own.`, about: String(world.all.length) }
      // One after the other: what was sent must be of the world that is asked.
      let settle = (): void => {}
      const before = sending
      sending = new Promise((resolve) => { settle = resolve })
      await before
      try {
        await send(world)
        const own = number++
        const answer = new Promise<NetworkAnswer>((resolve, reject) => waiting.set(own, { resolve, reject }))
        begin().ref()
        post({ number: own, question })
        settle()
        return await answer
      } finally {
        settle()
      }
    },
    async close() {
      const ending = worker
      fail(new Error('the desk of the network was closed'))
      await ending?.terminate()
    },
  }
}

const turn = () => new Promise<void>((resolve) => { setImmediate(resolve) })
