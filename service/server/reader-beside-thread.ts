/**
 * Reader beside, its thread: the routes that go through all statements, over a store of its own that is open for reading and follows the one that writes.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { Hono } from 'hono'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import { chainRoutes } from './chain-routes.ts'
import { answerFailure } from './failing.ts'
import { indicatorsRoutes } from './indicators-routes.ts'
import { matchingRoutes } from './matching-routes.ts'
import { statisticsRoutes } from './statistics-routes.ts'

/** What opens the folder. Behind a passphrase there are no tables on the disk, so nobody reads them beside. */
export interface BesidePlace {
  readonly folder: string
  readonly database: string | null
  readonly blobs: string | null
  /** Where own registers of prohibitions are kept; `null`: nowhere. */
  readonly registersFolder: string | null
}

/** `size`: entries that the head has at least of which the answer is. */
export interface ToBeside { readonly path: string; readonly size: number }
export interface FromBeside { readonly status: number; readonly headers: readonly (readonly [string, string])[]; readonly body: ArrayBuffer }

const { folder, database, blobs, registersFolder } = workerData as BesidePlace
const open = async (): Promise<Store> => openStore({ folder, database, blobs, readOnly: true, clock: () => new Date(), random: (length) => new Uint8Array(randomBytes(length)) })

let current = await open()

/** What cannot be followed is opened anew, and the opening says what is wrong. */
async function reach(size: number): Promise<void> {
  if (await current.follow().catch(() => false) && current.size() >= size) return
  const before = current
  current = await open()
  await before.close()
  if (current.size() < size) throw new Error(`expected a log of ${size} entries, found ${current.size()}`)
}

const store = new Proxy(current, { get: (_, name) => Reflect.get(current, name) as unknown })
const app = new Hono<{ Bindings: { readonly size: number } }>()
app.use(async (c, next) => { await reach(c.env.size); await next() })
app.route('/', statisticsRoutes(store, () => new Date()))
app.route('/', chainRoutes(store))
app.route('/', indicatorsRoutes({ store, watchesFolder: null, registersFolder }))
app.route('/', matchingRoutes({ store, now: () => new Date(), complain: () => undefined, matchingFolder: null }))
app.onError(answerFailure(pino({ level: process.env['PROOFMARK_LOG'] ?? 'warn', base: null }, pino.destination(2))))

const port = parentPort!
port.on('message', ({ path, size }: ToBeside) => void answer(path, size))

async function answer(path: string, size: number): Promise<void> {
  const response = await app.request(path, {}, { size })
  const body = await response.arrayBuffer()
  port.postMessage({ status: response.status, headers: [...response.headers], body } satisfies FromBeside, [body])
}
