/** Index file: what was written is read back whole, by its key alone; what was given up, cut, or put together from two leaves the old one or is refused. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { dropIndex, openIndex, writeIndex, type Head } from './index-file.ts'
import type { Packable } from './packed.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-index-file-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const key = new Uint8Array(32).fill(7)
const head: Head = { origin: 'invented.example/log', size: 167, root: 'AA==' }
const never = () => false
const placeOf = (name: string) => ({ path: join(folder, name, 'index'), key })
const read = (place: ReturnType<typeof placeOf>): unknown => { const opened = openIndex(place); return typeof opened === 'string' ? opened : opened.value() }

/** Several pieces long, and of every kind that can be packed. */
const value: Packable = {
  texts: ['', 'Ж', null, true, 1.5], none: [], map: new Map<Packable, Packable>([[3, 'three'], ['k', [1, 2]]]), set: new Set<Packable>([1, 'a']), nested: { array: { array: 'Uint8Array', length: 3 } },
  words: Uint16Array.from({ length: 1_200_000 }, (_, n) => n), empty: new Uint32Array(0), days: Int32Array.of(-1, 5), floats: Float32Array.of(0.5, Number.NaN), bytes: Uint8Array.of(1, 2, 3),
}

suite('an index file', () => {
  test('is read back whole', async () => {
    const place = placeOf('whole')
    equal(await writeIndex(place, head, value, never), true)
    const opened = openIndex(place)
    ok(typeof opened !== 'string')
    deepEqual(opened.head, head)
    deepEqual(opened.value(), value)
    deepEqual(readdirSync(join(folder, 'whole')), ['index'])
  })
  test('that was given up or failed in the middle leaves the one that was there', async () => {
    const place = placeOf('given-up')
    await writeIndex(place, head, ['old'], never)
    let pieces = 0
    equal(await writeIndex(place, { ...head, size: 200 }, value, () => ++pieces > 2), false)
    equal(await writeIndex(place, head, value, () => { throw new Error('the disk is full') }).catch(({ message }: Error) => message), 'the disk is full')
    deepEqual([read(place), readdirSync(join(folder, 'given-up'))], [['old'], ['index']])
  })
  test('opens by its key alone, and not where a piece is missing, moved, changed or of another file', async () => {
    const [place, other] = [placeOf('cut'), placeOf('other')]
    await writeIndex(place, head, value, never)
    await writeIndex(other, head, value, never)
    equal(openIndex({ ...place, key: new Uint8Array(32) }), 'damaged')
    const [bytes, others] = [readFileSync(place.path), readFileSync(other.path)]
    const starts: number[] = []
    for (let at = bytes.indexOf(10) + 33; at < bytes.length; at += 4 + bytes.readUInt32LE(at) + 16) starts.push(at)
    ok(starts.length >= 5, 'several pieces')
    const piece = (n: number) => [starts[n]!, starts[n + 1] ?? bytes.length] as const
    const without = (n: number) => Buffer.concat([bytes.subarray(0, piece(n)[0]), bytes.subarray(piece(n)[1])])
    const [from, to] = piece(3)
    const trials: readonly Buffer[] = [
      ...starts.map((_, n) => without(n)), ...starts.map((at) => bytes.subarray(0, at)),
      Buffer.concat([bytes.subarray(0, from), others.subarray(from, to), bytes.subarray(to)]), Buffer.concat([bytes, Buffer.from([0])]).subarray(0, bytes.length - 1),
      ...starts.map((at) => { const changed = Buffer.from(bytes); changed[at + 5]! ^= 1; return changed }),
    ]
    for (const [n, trial] of trials.entries()) {
      writeFileSync(place.path, trial)
      const found = read(place)
      ok(found === 'damaged' || found === null, `trial ${n}`)
    }
  })
  test('that is dropped is gone, with what a cut left; where there is none nothing happens', async () => {
    const place = placeOf('dropped')
    await writeIndex(place, head, ['old'], never)
    writeFileSync(`${place.path}.new`, 'half')
    dropIndex(place.path)
    deepEqual([readdirSync(join(folder, 'dropped')), openIndex(place)], [[], 'missing'])
    dropIndex(join(folder, 'nowhere', 'index'))
    ok(!existsSync(join(folder, 'nowhere')))
  })
})
