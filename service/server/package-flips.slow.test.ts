/**
 * A published package with one byte changed, or cut, at places drawn anew in each run: never green, never a crash.
 *
 * The seed is printed, and a run is repeated with it in PROOFMARK_SEED. PROOFMARK_FLIPS sets how many bytes are changed:
 * each costs a whole verification, about 80 ms.
 * @module
 */
import { equal, ok } from 'node:assert/strict'
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openStore } from 'proofmark/store'
import { findStatement } from './lookup.ts'
import { publish } from './publishing.ts'
import { record } from './recording.ts'
import { verifyWithFinding } from './verifying.ts'

const example = join(import.meta.dirname, '..', '..', 'examples', 'dprk-missiles-2024')
const rounds = Number(process.env['PROOFMARK_FLIPS'] ?? 500)
const cuts = 50

test(`${rounds.toLocaleString('en')} changed bytes and ${cuts} cuts of a package: none is accepted, none is a fault of the verifier`, async () => {
  const seed = Number(process.env['PROOFMARK_SEED'] ?? randomInt(2 ** 31))
  console.log(`seed ${seed}`)
  const random = numbers(seed)
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-flips-'))
  const newId = () => randomBytes(16).toString('hex')
  const store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2031-01-01'), random: (n) => new Uint8Array(randomBytes(n)) })
  try {
    await record(store, readFileSync(join(example, 'statements.jsonl'), 'utf8'), { folder: example, newId })
    const found = findStatement(store.world(), 'production-to-use', 'finding')
    ok(found.ok)
    const answer = await publish(store, { finding: found.statement.id, withhold: [], verifyPage: join(folder, 'no-page'), newId, now: new Date('2031-01-02') })
    ok(answer.ok)
    const { zip } = answer
    equal(verifyWithFinding(zip).ok, true)
    const isRefused = (bytes: Uint8Array, what: string) => {
      const verdict = verifyWithFinding(bytes)
      equal(verdict.ok, false, `seed ${seed}: ${what}`)
      ok(!verdict.parts.some(({ code }) => code === 'verifier-failed'), `seed ${seed}: ${what}: the verifier failed`)
    }
    const changed = Uint8Array.from(zip)
    for (let n = 0; n < rounds; n++) {
      const at = random(zip.length)
      changed[at]! ^= 1 + random(255)
      isRefused(changed, `byte ${at}`)
      changed[at] = zip[at]!
    }
    for (let n = 0; n < cuts; n++) {
      const length = random(zip.length)
      isRefused(zip.subarray(0, length), `cut to ${length}`)
    }
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** A stream of numbers below `limit` that a seed repeats: Mulberry32, Tommy Ettinger, public domain. */
function numbers(seed: number): (limit: number) => number {
  let state = seed | 0
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}
