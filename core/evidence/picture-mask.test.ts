import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { tilesTouched, type PictureMask } from './picture-mask.ts'

const size = { width: 200, height: 200 } // 4 × 4 tiles, the last of 8 pixels
const touched = (...masks: PictureMask[]) => { const found = tilesTouched(size, masks); return found.ok ? [...found.tiles].toSorted((a, b) => a - b) : found }
const rectangle = (x: number, y: number, width: number, height: number): PictureMask => ({ kind: 'rectangle', x, y, width, height })

suite('tilesTouched', () => {
  test('a rectangle hides each tile that it touches, at its border too', () => {
    deepEqual(touched(rectangle(10, 10, 5, 5)), [0])
    deepEqual(touched(rectangle(60, 60, 10, 10)), [0, 1, 4, 5])
    deepEqual(touched(rectangle(10, 10, 54, 5)), [0, 1])
    deepEqual(touched(rectangle(-50, -50, 1000, 1000)).toString(), Array.from({ length: 16 }, (_, at) => at).toString())
  })
  test('a polygon hides what its lines cross and what lies inside', () => {
    deepEqual(touched({ kind: 'polygon', points: [[10, 10], [195, 10], [10, 195]] }), [0, 1, 2, 3, 4, 5, 6, 8, 9, 12])
    deepEqual(touched({ kind: 'polygon', points: [[-500, -500], [700, -500], [700, 700], [-500, 700]] }).toString(), Array.from({ length: 16 }, (_, at) => at).toString())
  })
  test('where a polygon overlaps itself it hides, too', () => {
    const twice: (readonly [number, number])[] = [[-9, -9], [300, -9], [300, 300], [-9, 300]]
    deepEqual(touched({ kind: 'polygon', points: [...twice, ...twice] }).toString(), Array.from({ length: 16 }, (_, at) => at).toString())
  })
  test('refuses masks that hide nothing or are none, and names them', () => {
    deepEqual(touched(rectangle(1, 1, 1, 1), rectangle(300, 300, 5, 5)), { ok: false, code: 'mask-outside', mask: 1 })
    deepEqual(touched(rectangle(1, 1, 1, 1), rectangle(2, 2, 1, 1)), [0])
    for (const bad of [rectangle(1, 1, 0, 5), rectangle(Number.NaN, 1, 1, 1), { kind: 'polygon', points: [[1, 1], [2, 2]] } as const, { kind: 'polygon', points: [[1, 1], [2, 2], [3, Infinity]] } as const]) {
      deepEqual(touched(bad), { ok: false, code: 'mask-malformed', mask: 0 })
    }
  })
  test('the tile of any point inside a triangle is hidden', () => {
    const coordinate = fc.integer({ min: 0, max: 1990 }).map((tenths) => tenths / 10)
    const share = fc.integer({ min: 0, max: 97 }).map((parts) => parts / 97)
    const point = fc.tuple(coordinate, coordinate)
    fc.assert(fc.property(point, point, point, share, share, (a, b, c, s, t) => {
      const [u, v] = s + t > 1 ? [1 - s, 1 - t] : [s, t]
      const [x, y] = [a[0] + u * (b[0] - a[0]) + v * (c[0] - a[0]), a[1] + u * (b[1] - a[1]) + v * (c[1] - a[1])]
      // The point is rounded, and may fall over the border of its tile; what lies that near is left to the tests above.
      fc.pre([x, y].every((value) => Math.abs(value / 64 - Math.round(value / 64)) > 1e-9))
      const found = tilesTouched(size, [{ kind: 'polygon', points: [a, b, c] }])
      ok(found.ok && found.tiles.has(Math.floor(y / 64) * 4 + Math.floor(x / 64)))
    }))
  })
})
