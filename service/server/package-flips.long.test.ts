/**
 * A published package with one byte changed, or cut, at places drawn anew in each run: never green, never a crash.
 *
 * The seed is printed, and a run is repeated with it in PROOFMARK_SEED. Most changes are given to the verifier as a gate
 * would ask it, which ends with the first fault (about 2 ms); some are verified in all parts (about 80 ms each), which is
 * where code meets bytes that it does not expect. A change that is packed again, manifests and all, gets past the cheap
 * parts: only what is signed can tell.
 * @module
 */
import { equal, ok } from 'node:assert/strict'
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { checkBag, formatBag, unzip, verifyPackage, zip } from '@proofmark/core/evidence'
import { recomputed } from '@proofmark/core/findings'
import { openStore } from 'proofmark/store'
import { findStatement } from './lookup.ts'
import { publish } from './publishing.ts'
import { record } from './recording.ts'

const example = join(import.meta.dirname, '..', '..', 'examples', 'dprk-missiles-2024')
const flips = { quick: 2_000, whole: 150, repacked: 150 }
const cuts = 200
const seed = Number(process.env['PROOFMARK_SEED'] ?? randomInt(2 ** 31))
let whole: Uint8Array

before(async () => {
  console.log(`seed ${seed}`)
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-flips-'))
  const newId = () => randomBytes(16).toString('hex')
  const store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2031-01-01'), random: (n) => new Uint8Array(randomBytes(n)) })
  after(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  await record(store, readFileSync(join(example, 'statements.jsonl'), 'utf8'), { folder: example, newId })
  const found = findStatement(store.world(), 'production-to-use', 'finding')
  ok(found.ok)
  const answer = await publish(store, { finding: found.statement.id, withhold: [], verifyPage: join(folder, 'no-page'), newId, now: new Date('2031-01-02') })
  ok(answer.ok)
  whole = answer.zip
})

const verdictOf = (bytes: Uint8Array, isEndedByFault: boolean) => verifyPackage(bytes, { recompute: recomputed, isEndedByFault })

function requireRefused(bytes: Uint8Array, what: string, isEndedByFault: boolean) {
  const verdict = verdictOf(bytes, isEndedByFault)
  equal(verdict.ok, false, `seed ${seed}: ${what} was accepted`)
  equal(verdict.status, 'fails', `seed ${seed}: ${what}`)
  const fault = verdict.parts.find(({ code }) => code === 'verifier-failed')
  equal(fault, undefined, `seed ${seed}: ${what}: ${fault?.text}`)
  return verdict
}

suite('a published package, changed at random', () => {
  test('is green as it was published, in both ways of asking', () => {
    equal(verdictOf(whole, true).ok, true)
    equal(verdictOf(whole, false).ok, true)
  })
  for (const [way, count] of [['quick', flips.quick], ['whole', flips.whole]] as const) {
    test(`${count} changed bytes, asked for ${way === 'quick' ? 'yes or no' : 'all parts'}: none is accepted`, () => {
      const random = numbers(seed + (way === 'quick' ? 0 : 1))
      const changed = Uint8Array.from(whole)
      for (let n = 0; n < count; n++) {
        const at = random(whole.length)
        changed[at]! ^= 1 + random(255)
        requireRefused(changed, `byte ${at}`, way === 'quick')
        changed[at] = whole[at]!
      }
    })
  }
  test(`${cuts} cuts: none is accepted`, () => {
    const random = numbers(seed + 2)
    for (let n = 0; n < cuts; n++) {
      const length = random(whole.length)
      requireRefused(whole.subarray(0, length), `cut to ${length} bytes`, false)
    }
  })
  test(`${flips.repacked} changed bytes packed again as a valid bag: refused by what is signed`, () => {
    const random = numbers(seed + 3)
    const opened = unzip(whole)
    ok(opened.ok)
    const below = (folder: string) => new Map([...opened.entries].filter(([path]) => path.startsWith(folder)))
    const payload = new Map([...below('data/')].map(([path, bytes]) => [path.slice('data/'.length), bytes]))
    const tags = below('publication/')
    equal(verdictOf(zip(formatBag(payload, tags, {})), false).ok, true, 'packed again without a change')
    // By file and not by byte: the notes and proofs are small beside the pictures.
    const places = [...[...payload.keys()].map((path) => [payload, path] as const), ...[...tags.keys()].map((path) => [tags, path] as const)]
    for (let n = 0; n < flips.repacked; n++) {
      const [files, path] = places[random(places.length)]!
      const before = files.get(path)!
      if (before.length === 0) continue
      const changed = Uint8Array.from(before)
      const at = random(changed.length)
      changed[at]! ^= 1 + random(255)
      files.set(path, changed)
      const bag = formatBag(payload, tags, {})
      ok(checkBag(bag).ok, path)
      const { parts } = requireRefused(zip(bag), `${path}, byte ${at}`, false)
      equal(parts.find(({ part }) => part === 'container')?.status, 'holds', `${path}: the container is whole, so another part has to tell`)
      files.set(path, before)
    }
  })
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
