/**
 * All tables of a store made anew while it serves and seals, against the bare checks of as many signatures on the same processors in the same run.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { kinds } from '@proofmark/core/statements'
import { openStore } from 'proofmark/store'
import { signatureChecks } from './audit.ts'
import { fill } from './search-load.ts'

/** Milliseconds. */
export interface RebuildTimes {
  readonly statements: number
  /** Until the last row was told; and with indexes, corrections, the hash of the dump and the change of tables. */
  readonly rows: number
  readonly whole: number
  readonly signatures: number
  /** The thread that serves, by the clock: at its longest, and 99 in 100; on a shared machine others take from it. */
  readonly heldUp: number
  readonly p99: number
  /** The longest that it worked between two turns, by its own processor time. */
  readonly worked: number
  /** Statements sealed one by one meanwhile. */
  readonly sealed: number
}

/** Milliseconds between two that are sealed in the second run. */
const sealedEach = 200

export async function rebuildTimes(items: number): Promise<RebuildTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-bench-'))
  try {
    await fill(folder, items)
    const store = await openStore({ folder, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
    try {
      const statements = store.size()
      const before = await signatureChecks(statements)
      const start = performance.now()
      let rows = 0
      const { digest } = await store.rebuild(() => { rows = performance.now() - start })
      const whole = performance.now() - start
      const signatures = (before + await signatureChecks(statements)) / 2
      const beside = await whileServing(store)
      if ((await store.rebuild()).digest === digest) throw new Error('what was sealed meanwhile is not in the tables')
      return { statements, rows, whole, signatures, ...beside }
    } finally {
      await store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function whileServing(store: Awaited<ReturnType<typeof openStore>>) {
  const cpu = () => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000 }
  const delay = monitorEventLoopDelay({ resolution: 1 })
  let [last, worked, sealed] = [cpu(), 0, 0]
  const state = { isDone: false }
  const turn = setInterval(() => { const now = cpu(); worked = Math.max(worked, now - last); last = now }, 1)
  delay.enable()
  const work = store.rebuild().finally(() => { state.isDone = true })
  while (!state.isDone) {
    await store.seal([{ id: randomBytes(16).toString('hex'), kind: 'use', fields: kinds.use.schema.parse({ what: `invented ${sealed++}` }) }])
    await wait(sealedEach)
  }
  await work
  await wait(sealedEach)
  delay.disable()
  clearInterval(turn)
  return { heldUp: delay.max / 1e6, p99: delay.percentile(99) / 1e6, worked, sealed }
}
