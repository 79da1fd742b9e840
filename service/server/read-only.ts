/**
 * Read-only serving: a server beside the one that writes. It shows what is durable, looks for a new head about once a second, and refuses
 * every change with the name of who takes it.
 *
 * A new head is followed by what was appended since, checked against the head before it; where that cannot be, the folder is opened anew, and the old head is
 * shown meanwhile.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'

export interface FollowedStore {
  /** The store at the newest head that was followed. */
  readonly store: Store
  /** Why a newer head could not be followed; `null`: none, or it could. */
  fault(): Error | null
  stop(): Promise<void>
}

/** Milliseconds between two looks at the head. */
const lookEvery = 1000
/** Milliseconds for which an answer that was begun may still ask the store of an older head. */
const keptOpen = 5000

/** `open`: the folder for reading. */
export function followHeads(first: Store, { open, every = lookEvery, kept = keptOpen }: { readonly open: () => Promise<Store>; readonly every?: number; readonly kept?: number }): FollowedStore {
  let current = first
  let fault: Error | null = null
  let running: Promise<void> | null = null
  let older: { readonly store: Store; readonly closing: NodeJS.Timeout } | null = null
  const look = async () => {
    // What is damaged or away is told by the opening, which may also find that all is well.
    if (await current.follow().catch(() => false)) {
      fault = null
      return
    }
    // Two at most are in memory.
    if (older !== null) return
    try {
      const next = await open()
      const before = current
      current = next
      fault = null
      older = { store: before, closing: setTimeout(() => { older = null; void before.close() }, kept).unref() }
    } catch (error) {
      // Looked at again with the next turn; what was opened is shown meanwhile.
      fault = error as Error
    }
  }
  const timer = setInterval(() => { running ??= look().finally(() => { running = null }) }, every).unref()
  return {
    store: new Proxy(first, { get: (_, name) => Reflect.get(current, name) as unknown }),
    fault: () => fault,
    async stop() {
      clearInterval(timer)
      await running
      if (older !== null) {
        clearTimeout(older.closing)
        await older.store.close()
      }
      await current.close()
    },
  }
}

/** Sent as POST for their size, and change nothing. */
const questions = [/^\/api\/findings\/weigh$/, /^\/api\/reports\/weigh$/, /^\/api\/cases\/[^/]+\/bulk-plan$/, /^\/api\/cases\/[^/]+\/briefings\/plan$/, /^\/api\/findings\/[^/]+\/publish\/preview$/]

/** Every other method than one that reads is refused, whatever a route would do. `writer`: who takes changes; `null`: not known. */
export const refuseChanges = (writer: () => string | null): MiddlewareHandler => async (c, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || (c.req.method === 'POST' && questions.some((path) => path.test(c.req.path)))) {
    await next()
    return undefined
  }
  const name = writer()
  return c.json({ code: 'server-read-only', message: `This server only shows what is sealed. Changes are made at the one that writes${name === null ? '' : `, on ${name}`}.`, about: c.req.path } satisfies ApiError, 403)
}

/** The machine that holds the lock of a folder, by its note; `null`: nobody does, or it is just being written. */
export function writerOf(folder: string): string | null {
  try {
    const { host } = JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8')) as { host?: unknown }
    return typeof host === 'string' ? host : null
  } catch {
    return null
  }
}
