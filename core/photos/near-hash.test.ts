/** Near hashes: a picture turned, made smaller and recompressed stays near; other pictures do not. ImageMagick decodes. */
import { equal, notEqual, ok } from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { suite, test } from 'node:test'
import { nearDistance, nearHash, rasterSide } from './index.ts'

const folder = new URL('../../../shared/data/exif/', import.meta.url).pathname
const skip = !existsSync(folder) ? 'the sample pictures are not here' : spawnSync('convert', ['-version']).status !== 0 ? 'ImageMagick is not here' : false
const squeezed = ['-colorspace', 'Gray', '-resize', `${rasterSide}x${rasterSide}!`, '-depth', '8', 'gray:-']
const grey = (name: string) => new Uint8Array(execFileSync('convert', [folder + name, ...squeezed]))
const copy = (name: string, ...how: string[]) => {
  const jpeg = execFileSync('convert', [folder + name, ...how, 'jpg:-'])
  return new Uint8Array(execFileSync('convert', ['jpg:-', ...squeezed], { input: jpeg }))
}

suite('near hashes', () => {
  test('the same picture stored in eight turnings is near, and is really stored turned', { skip }, () => {
    const first = grey('landscape_1.jpg')
    for (let n = 2; n <= 8; n++) {
      const other = grey(`landscape_${n}.jpg`)
      notEqual(nearHash(first), nearHash(other), `landscape_${n} is not turned`)
      ok(nearDistance(first, other)! <= 4, `landscape_${n}: ${nearDistance(first, other)}`)
    }
  })

  test('a copy of half the size at quality 30 is near', { skip }, () => {
    for (const name of ['landscape_1.jpg', 'DSCN0010.jpg', 'DSCN0021.jpg', 'DSCN0027.jpg']) {
      const distance = nearDistance(grey(name), copy(name, '-resize', '50%', '-quality', '30'))!
      ok(distance <= 4, `${name}: ${distance}`)
    }
  })

  test('different pictures are not near', { skip }, () => {
    const all = ['landscape_1.jpg', 'DSCN0010.jpg', 'DSCN0021.jpg', 'DSCN0027.jpg'].map(grey)
    for (const [at, left] of all.entries()) for (const right of all.slice(at + 1)) ok(nearDistance(left, right)! > 10, `${nearDistance(left, right)}`)
  })

  test('a raster of another size has no hash', () => {
    equal(nearHash(new Uint8Array(10)), null)
    equal(nearDistance(new Uint8Array(rasterSide * rasterSide), new Uint8Array(1)), null)
  })
})
