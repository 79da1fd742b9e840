/** Squares: drawn by the library, put into a picture, read again; and decoders and pictures that go wrong. */
import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { encodeQR } from 'qr'
import { squaresIn } from './squares.ts'

/** A grey picture with squares in it. `at`: left and top of each. */
function picture(squares: readonly { readonly text: string; readonly at: readonly [number, number] }[], scale = 4, width = 600, height = 400) {
  const data = new Uint8ClampedArray(width * height * 4).fill(190)
  for (const { text, at: [left, top] } of squares) {
    for (const [y, row] of encodeQR(text, 'raw', { ecc: 'medium', border: 4 }).entries()) for (const [x, isDark] of row.entries()) {
      for (let dy = 0; dy < scale; dy++) for (let dx = 0; dx < scale; dx++) data.fill(isDark ? 20 : 245, 4 * ((top + y * scale + dy) * width + left + x * scale + dx), 4 * ((top + y * scale + dy) * width + left + x * scale + dx) + 4)
    }
  }
  return { width, height, data }
}

suite('squaresIn', () => {
  test('reads one square, in small letters and foreign ones too', async () => {
    for (const text of ['PM1:0A1B2C3D:RX-001', 'PM1:0A1B2C3D:rx 7/ї', 'PM1S:0A1B2C3D:']) deepEqual(await squaresIn(picture([{ text, at: [200, 100] }])), [text])
  })
  test('reads several', async () => {
    const [a, b] = ['PM1:0A1B2C3D:A', 'PM1:0A1B2C3D:B']
    deepEqual((await squaresIn(picture([{ text: a, at: [20, 40] }, { text: b, at: [350, 200] }]))).toSorted(), [a, b])
  })
  test('finds none where there is none: an even picture, noise, one pixel, nothing', async () => {
    let state = 7
    const noise = Uint8ClampedArray.from({ length: 300 * 200 * 4 }, () => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0; return state >>> 24 })
    for (const image of [picture([]), { width: 300, height: 200, data: noise }, { width: 1, height: 1, data: new Uint8ClampedArray(4) }, { width: 0, height: 0, data: new Uint8ClampedArray(0) }]) deepEqual(await squaresIn(image), [])
  })
  test('outlives a decoder that throws, at once or later, and one that answers too much', async () => {
    const image = picture([])
    deepEqual(await squaresIn(image, () => { throw new Error('broken') }), [])
    deepEqual(await squaresIn(image, () => Promise.reject(new Error('broken'))), [])
    deepEqual(await squaresIn(image, async () => [new Error('half a square'), '', 'x', 'x']), ['x'])
    const many = await squaresIn(image, async () => Array.from({ length: 50 }, (_, n) => `${n}${'y'.repeat(1000)}\ud800`))
    ok(many.length === 8 && many.every((text) => text.length === 500 && text.isWellFormed()))
  })
})
