/**
 * Search server: a server of its own process for `search-load`, which says how long its thread was held up, and how much of that was the store's own work.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks'
import { searchFolder, openStore } from 'proofmark/store'
import { searchOf, startServer } from 'proofmark/server'

/** Milliseconds by the clock between two turns of the event loop, at its longest and 99 in 100; on a shared machine others take from it. */
export interface HeldUp { readonly most: number; readonly p99: number; /** The longest that this thread worked between two turns, by its own processor time. */ readonly worked: number; /** The longest collection of garbage, which is part of it. */ readonly garbage: number; /** The longest go of the store: a world made, a batch sealed. */ readonly store: number; }

const folder = process.argv[2]!
const store = await openStore({ folder, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
let [ownStore, worked, garbage] = [0, 0, 0]
const timed = <A extends readonly unknown[], T>(work: (...given: A) => T) => (...given: A): T => {
  const start = performance.now()
  const result = work(...given)
  ownStore = Math.max(ownStore, performance.now() - start)
  return result
}
const measured = { ...store, world: timed(store.world), seal: timed(store.seal) }
const cpu = (): number => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000 }
let before = cpu()
setInterval(() => {
  const now = cpu()
  worked = Math.max(worked, now - before)
  before = now
}, 1).unref()
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) garbage = Math.max(garbage, duration) }).observe({ entryTypes: ['gc'] })
// The monitor turns once a millisecond, and says the whole time between two turns.
const delay = monitorEventLoopDelay({ resolution: 1 })
const started = performance.now()
const search = searchOf(measured, { folder, tell: (text) => process.stderr.write(`${text}\n`), measures: { quiet: 500 } })
const server = await startServer({ store: measured, port: 0, host: '127.0.0.1', pages: join(folder, 'none'), newId: () => randomBytes(16).toString('hex'), examples: null, searchFolder: folder, say: () => {}, rate: { perSecond: 0 } })
delay.enable()
;[before, worked, garbage] = [cpu(), 0, 0]
await search.ask({ what: 'marks', question: { pattern: '*', field: 'any', limit: 1, after: 0 } }, { patience: Infinity })
process.send!({ url: server.url, ready: performance.now() - started, size: store.size(), searchFolder: searchFolder(folder) })
process.on('message', (message: 'reset' | 'tell' | 'end') => {
  if (message === 'reset') { delay.reset(); [ownStore, worked, garbage] = [0, 0, 0] }
  if (message === 'tell') process.send!({ most: delay.max / 1e6, p99: delay.percentile(99) / 1e6, worked, garbage, store: ownStore } satisfies HeldUp)
  if (message === 'end') void server.close().then(() => store.close()).then(() => process.exit(0))
})
