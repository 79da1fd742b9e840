/**
 * Durable append: statements sealed, encrypted, logged and projected, against what the same machine signs in the same run.
 * @module
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { committedPaths, kinds } from '@proofmark/core/statements'
import { openStore } from 'proofmark/store'

const [batch, rounds] = [256, 40]
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

export interface AppendTimes {
  readonly fields: number
  /** Milliseconds: one statement made durable; one statement of a batch; one bare signature. */
  readonly one: number
  readonly inBatch: number
  readonly signature: number
}

export async function appendTimes(): Promise<AppendTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-bench-'))
  const store = await openStore({ folder, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
  const draft = (n: number) => ({
    id: randomBytes(16).toString('hex'), kind: 'mark' as const,
    fields: kinds.mark.schema.parse({ item: '0'.repeat(32), transcription: `EX-${n}`, technique: 'stamped', position: 'invented', state: 'present' }),
  })
  const timed = async (work: () => unknown) => { const start = performance.now(); await work(); return performance.now() - start }
  try {
    const { privateKey } = generateKeyPairSync('ed25519')
    const message = randomBytes(1500)
    const [one, batches, signatures]: number[][] = [[], [], []]
    for (let n = 0; n < rounds; n++) {
      const drafts = Array.from({ length: batch }, (_, at) => draft(n * batch + at))
      batches!.push(await timed(() => store.seal(drafts)) / batch)
      one!.push(await timed(() => store.seal([draft(n)])))
      signatures!.push(await timed(() => { for (let at = 0; at < batch; at++) sign(null, message, privateKey) }) / batch)
    }
    return { fields: committedPaths('mark').length, one: median(one!), inBatch: median(batches!), signature: median(signatures!) }
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
