/**
 * Reader beside: what goes through all statements of a large store is worked out in a thread that reads the same folder, so that the one that serves is not held up.
 *
 * The thread begins with the first such question, answers one after the other, each of a head that holds all that was sealed before it was asked, and ends when
 * nobody asks for a while: its memory is then free again.
 * @module
 */
import { Worker } from 'node:worker_threads'
import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { heldInMemory, type Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import type { BesidePlace, FromBeside, ToBeside } from './reader-beside-thread.ts'

/** It ended before it had answered. */
export class BesideEnded extends Error {
  override name = 'BesideEnded'
  readonly code = 'reader-ended'
}

export interface ReaderBeside {
  /** Stands before the routes of `besidePaths`, and answers in their place where the store is large. */
  readonly answers: MiddlewareHandler
  close(): Promise<void>
}

/** Whoever asks the same of the same head waits for the same answer. */
interface Asked { readonly path: string; readonly size: number; readonly by: AbortSignal[]; readonly answer: PromiseWithResolvers<FromBeside> }

/** Milliseconds without a question after which the thread ends. */
const longestRest = 600_000
/** Different questions that wait. */
const mostWaiting = 100

/** `largeFrom`: statements from which on a store is large; those of a smaller one are at hand. */
export function readerBeside(store: Pick<Store, 'size'>, place: BesidePlace, { largeFrom = heldInMemory, rest = longestRest }: { readonly largeFrom?: number; readonly rest?: number } = {}): ReaderBeside {
  let worker: Worker | null = null
  let now: Asked | null = null
  let resting: NodeJS.Timeout | undefined
  const waiting: Asked[] = []

  const begin = (): Worker => {
    const begun = new Worker(new URL('./reader-beside-thread.ts', import.meta.url), { workerData: place, execArgv: ['--disable-warning=ExperimentalWarning'] })
    const end = (why: string) => {
      if (worker !== begun) return
      worker = null
      const cut = now
      now = null
      cut?.answer.reject(new BesideEnded(`the thread that reads beside ${why}`))
      next()
    }
    begun.on('message', (message: FromBeside) => {
      now?.answer.resolve(message)
      now = null
      next()
    })
    begun.on('error', (error) => end(`failed: ${(error as Error).message}`))
    begun.on('exit', (code) => end(`ended with ${code}`))
    return begun
  }
  const next = () => {
    if (now !== null) return
    const isLeft = ({ by }: Asked) => by.every(({ aborted }) => aborted)
    while (waiting.length > 0 && isLeft(waiting[0]!)) waiting.shift()!.answer.reject(new BesideEnded('nobody waits for this any more'))
    now = waiting.shift() ?? null
    clearTimeout(resting)
    if (now === null) {
      worker?.unref()
      resting = setTimeout(() => { const ending = worker; worker = null; void ending?.terminate() }, rest).unref()
      return
    }
    worker ??= begin()
    worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
    worker.postMessage({ path: now.path, size: now.size } satisfies ToBeside)
  }
  const ask = async (path: string, by: AbortSignal): Promise<FromBeside | null> => {
    const size = store.size()
    const known = [now, ...waiting].find((asked) => asked !== null && asked.path === path && asked.size === size)
    if (known !== undefined && known !== null) {
      known.by.push(by)
      return known.answer.promise
    }
    if (waiting.length >= mostWaiting) return null
    const asked: Asked = { path, size, by: [by], answer: Promise.withResolvers() }
    waiting.push(asked)
    next()
    return asked.answer.promise
  }
  return {
    async answers(c, through) {
      if (store.size() < largeFrom || !goesThroughAll(c)) return through()
      const answered = await ask(c.req.url.slice(new URL(c.req.url).origin.length), c.req.raw.signal)
      if (answered === null) return c.json({ code: 'server-busy', message: `${mostWaiting} questions about all statements wait already. Ask again in a moment.`, about: c.req.path } satisfies ApiError, 503, { 'Retry-After': '10' })
      return c.body(answered.body, answered.status as ContentfulStatusCode, Object.fromEntries(answered.headers))
    },
    async close() {
      clearTimeout(resting)
      const ending = worker
      worker = null
      for (const asked of [now, ...waiting.splice(0)]) asked?.answer.reject(new BesideEnded('the server was closed'))
      now = null
      await ending?.terminate()
    },
  }
}

/** Routes whose answer may take going through all statements. */
export const besidePaths = ['/api/statistics', '/api/statistics/sheet', '/api/indicators', '/api/indicators/sheet', '/api/items/:id/chain', '/api/cases/:id/chains', '/api/matching/cases'] as const

/** Statistics of one case look up what they need. */
const goesThroughAll = (c: Context): boolean => ['GET', 'HEAD'].includes(c.req.method) && !(c.req.path.startsWith('/api/statistics') && c.req.query('case') !== undefined)
