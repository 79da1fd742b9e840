/**
 * An audit of a log, alone and with its openings, against the checks of as many signatures on the same processors.
 * @module
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { kinds } from '@proofmark/core/statements'
import { openStore } from 'proofmark/store'

export const audited = 100_000
const [batch, rounds] = [5000, 3]
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

/** Milliseconds. */
export interface AuditTimes { readonly ofLog: number; readonly withOpenings: number; readonly signatures: number }

export async function auditTimes(): Promise<AuditTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-bench-'))
  const store = await openStore({ folder, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
  try {
    for (let n = store.size(); n < audited; n += batch) {
      await store.seal(Array.from({ length: Math.min(batch, audited - n) }, (_, at) => ({
        id: randomBytes(16).toString('hex'), kind: 'mark' as const,
        fields: kinds.mark.schema.parse({ item: '0'.repeat(32), transcription: `EX-${n + at}`, technique: 'stamped', position: 'invented', state: 'present' }),
      })))
    }
    const [ofLog, withOpenings, signatures]: number[][] = [[], [], []]
    const timed = async (isOfLogAlone: boolean) => {
      const start = performance.now()
      const report = await store.audit({ isOfLogAlone })
      const time = performance.now() - start
      if (!report.ok || report.size !== audited || (report.openings === 0) !== isOfLogAlone) throw new Error(JSON.stringify(report.problems.slice(0, 3)))
      return time
    }
    for (let round = 0; round < rounds; round++) {
      signatures!.push(await signatureChecks(audited))
      ofLog!.push(await timed(true))
      withOpenings!.push(await timed(false))
    }
    return { ofLog: median(ofLog!), withOpenings: median(withOpenings!), signatures: median(signatures!) }
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The bare checks of so many notes of the usual length, on all processors; the start of the threads is not counted. */
export async function signatureChecks(count: number): Promise<number> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const message = randomBytes(1800)
  const work = `
    const { parentPort, workerData } = require('node:worker_threads')
    const { createPublicKey, verify } = require('node:crypto')
    const key = createPublicKey({ key: workerData.key, format: 'der', type: 'spki' })
    parentPort.on('message', (count) => { for (let n = 0; n < count; n++) verify(null, workerData.message, key, workerData.signature); parentPort.postMessage('done') })
    parentPort.postMessage('ready')`
  const workerData = { key: publicKey.export({ format: 'der', type: 'spki' }), message, signature: sign(null, message, privateKey) }
  const threads = Array.from({ length: availableParallelism() }, () => new Worker(work, { eval: true, workerData }))
  const next = () => Promise.all(threads.map((thread) => new Promise((resolve) => thread.once('message', resolve))))
  await next()
  const start = performance.now()
  const done = next()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
  for (const thread of threads) thread.postMessage(Math.ceil(count / threads.length))
  await done
  const time = performance.now() - start
  await Promise.all(threads.map((thread) => thread.terminate()))
  return time
}
