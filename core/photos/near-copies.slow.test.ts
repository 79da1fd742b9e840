/** Near copies: the measurement from which `nearBits` comes, and the heaps. ImageMagick makes the copies and decodes them. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { bitsApart, nearBits, nearCopies, nearDistance, nearHashes, rasterSide } from './index.ts'

const samples = new URL('../../../shared/data/exif/', import.meta.url).pathname
const skip = !existsSync(samples) ? 'the sample pictures are not here' : spawnSync('convert', ['-version']).status !== 0 ? 'ImageMagick is not here' : false
const folder = mkdtempSync(join(tmpdir(), 'proofmark-near-'))
const size = rasterSide * rasterSide
const rastersOf = (paths: readonly string[]): Uint8Array[] => {
  const bytes = new Uint8Array(execFileSync('convert', [...paths, '-colorspace', 'Gray', '-resize', `${rasterSide}x${rasterSide}!`, '-depth', '8', 'gray:-'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  return paths.map((_, at) => bytes.slice(at * size, (at + 1) * size))
}
/** How a copy is made → the copies of one picture, as JPEG. */
const copying = {
  'a tenth of the size': ['-resize', '10%'], 'quality 10': ['-quality', '10'], 'half the size at quality 30': ['-resize', '50%', '-quality', '30'], 'turned by a quarter': ['-rotate', '90'], 'upside down': ['-rotate', '180'], mirrored: ['-flop'],
  darker: ['-modulate', '70'], brighter: ['-modulate', '130'], grey: ['-colorspace', 'Gray'], blurred: ['-blur', '0x3'], 'cut by 3 %': ['-gravity', 'center', '-crop', '97%x97%+0+0', '+repage'],
} as const
const pictures: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['landscape_1.jpg', 'DSCN0010.jpg', 'DSCN0021.jpg', 'DSCN0027.jpg', 'DSCN0042.jpg', 'no_exif.jpg'].map((name) => [name, [samples + name]])),
  ...Object.fromEntries([1, 4, 10].map((seed) => [`plasma ${seed}`, ['-seed', String(seed), '-size', '600x400', 'plasma:fractal']])),
}

suite('nearBits', { skip }, () => {
  after(() => rmSync(folder, { recursive: true, force: true }))
  const hashes: string[] = []
  test('copies differ in fewer bits, and different pictures in more', (t) => {
    const [own, others]: [number[], number[]] = [[], []]
    for (const [name, source] of Object.entries(pictures)) {
      const paths = ['as it is', ...Object.keys(copying)].map((_, at) => join(folder, `${hashes.length}-${at}.jpg`))
      execFileSync('convert', [...source, '-write', paths[0]!, ...Object.values(copying).flatMap((how, at) => ['(', '+clone', ...how, '-write', paths[at + 1]!, '+delete', ')']), 'null:'], { stdio: 'ignore' })
      const [first, ...rest] = rastersOf(paths).map(nearHashes)
      for (const [at, copy] of rest.entries()) {
        const apart = bitsApart(first!, copy!)!
        own.push(apart)
        ok(apart <= nearBits, `${name}, ${Object.keys(copying)[at]}: ${apart}`)
      }
      hashes.push(first!)
    }
    for (const [at, left] of hashes.entries()) for (const right of hashes.slice(at + 1)) others.push(bitsApart(left, right)!)
    t.diagnostic(`copies: at most ${Math.max(...own)} of 64 bits; different pictures: at least ${Math.min(...others)}`)
    ok(Math.min(...others) > nearBits, `${Math.min(...others)}`)
  })
  test('hashes in eight turnings say what the rasters say', () => {
    const rasters = rastersOf(['landscape_1.jpg', 'landscape_6.jpg', 'DSCN0010.jpg'].map((name) => samples + name))
    for (const left of rasters) for (const right of rasters) equal(bitsApart(nearHashes(left)!, nearHashes(right)!), nearDistance(left, right))
  })
})

suite('nearHashes', () => {
  test('an even picture, and a raster of another size, have none', () => {
    equal(nearHashes(new Uint8Array(size).fill(120)), null)
    equal(nearHashes(Uint8Array.from({ length: size }, (_, at) => 120 + (at % 20))), null)
    equal(nearHashes(Uint8Array.from({ length: 10 }, (_, at) => at * 20)), null)
    equal(nearHashes(Uint8Array.from({ length: size }, (_, at) => at % 200))?.length, 128)
  })
})

suite('nearCopies', () => {
  const hash = (word: number) => word.toString(16).padStart(16, '0') + 'f0'.repeat(56)
  test('puts together what is near, in order; what is near no other is in no heap', () => {
    deepEqual(nearCopies([hash(0), hash(0xff), hash(0b11), null, hash(0xff00ff), hash(0xfe)]), [[0, 2], [1, 5]])
    deepEqual(nearCopies([hash(0), hash(0b1111111)]), [])
    deepEqual(nearCopies([hash(0), hash(0b111111)]), [[0, 1]])
  })
  test('of nothing, and of texts that are no hashes, there are none', () => {
    deepEqual(nearCopies([]), [])
    deepEqual(nearCopies([null, null, 'x', hash(0).toUpperCase(), '']), [])
    equal(bitsApart('x', hash(0)), null)
  })
  test('5,000 pictures of which none is near another take seconds, not minutes', () => {
    let state = 1
    const word = () => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0; return (state >>> 0).toString(16).padStart(8, '0') }
    const many = Array.from({ length: 5000 }, () => Array.from({ length: 16 }, word).join(''))
    const started = performance.now()
    deepEqual(nearCopies(many), [])
    ok(performance.now() - started < 20_000)
  })
})
