import { suite, test } from 'node:test'
import { deepEqual, equal, ok } from 'node:assert/strict'
import fc from 'fast-check'
import { parseGridReference } from './grid-reference.ts'
import { bands, gridOf, pointOnGrid, squareLetters } from './map-grid.ts'

const read = (text: string) => { const answer = parseGridReference(text); ok(answer.ok, `${text}: ${JSON.stringify(answer)}`); return answer.point }
const metres = (a: { lat: number; lon: number }, b: { lat: number; lon: number }) => Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180)) * 111_200

suite('a grid reference', () => {
  // Published: the article "Military Grid Reference System" (4Q FJ 12345 67890), the article "Universal Transverse Mercator" (CN Tower).
  const published = [
    ['4QFJ1234567890', { lat: 21.409796, lon: -157.916084 }, 1],
    ['17T 630084 4833438', { lat: 43 + 38 / 60 + 33.24 / 3600, lon: -(79 + 23 / 60 + 13.7 / 3600) }, 3],
  ] as const
  for (const [text, at, within] of published) test(`${text} lies where its source says`, () => ok(metres(read(text), at) <= within, `${metres(read(text), at)} m`))
  test('of each length is the middle of its square', () => {
    for (const [text, half] of [['4QFJ1234567890', 0.5], ['4Q FJ 1234 6789', 5], ['4q fj 123 678', 50], ['4QFJ1267', 500], ['4QFJ16', 5000]] as const) {
      const point = read(text)
      deepEqual([point.halfMetres, point.form], [half, 'MGRS'])
      ok(metres(point, { lat: 21.409796, lon: -157.916084 }) <= half * 1.5 + 1, `${text} ${metres(point, { lat: 21.409796, lon: -157.916084 })}`)
    }
  })
  test('is refused with its reason', () => {
    const code = (text: string) => { const answer = parseGridReference(text); return answer.ok ? JSON.stringify(answer) : answer.code }
    deepEqual(['', '4QFJ123456789', '4Q FJ 123 4567', '37I DQ 1234 5678', '61U 390000 5320000', '61UDQ12345678', '37UZZ12345678', '4QJA1234567890', '37C 390000 5320000', '37U 390000 9320000', 'x'.repeat(1000)].map(code),
      ['not-a-grid-reference', 'not-a-grid-reference', 'not-a-grid-reference', 'not-a-grid-reference', 'zone-unknown', 'zone-unknown', 'not-a-grid-reference', 'square-unknown', 'outside-band', 'outside-band', 'not-a-grid-reference'])
  })
  test('law: a point goes to the grid and comes back to the millimetre, and its reference is read to where it lies', () => {
    const lat = fc.double({ min: -79.9, max: 83.9, noNaN: true })
    const lon = fc.double({ min: -179.99, max: 179.99, noNaN: true })
    fc.assert(fc.property(lat, lon, (lat, lon) => {
      // Less than ten metres from the edge of a band the square lies in both, and its letter is a matter of rounding.
      fc.pre(Math.abs(((lat + 84) % 8) - 4) > 0.0001)
      const grid = gridOf({ lat, lon })
      const back = pointOnGrid(grid, lat < 0)
      ok(metres({ lat, lon }, back) < 0.002, `${lat} ${lon}: ${metres({ lat, lon }, back)} m`)
      const band = bands[Math.min(19, Math.floor((lat + 80) / 8))]!
      const part = (n: number) => String(Math.floor(n) % 100_000).padStart(5, '0')
      const square = read(`${grid.zone}${band}${squareLetters(grid)}${part(grid.east)}${part(grid.north)}`)
      ok(metres({ lat, lon }, square) <= 0.8, `${lat} ${lon}: ${metres({ lat, lon }, square)} m`)
    }), { numRuns: 500 })
  })
  test('law: never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,2}[A-Z]{1,3} ?\d{0,10} ?\d{0,8}$/)), (text) => equal(typeof parseGridReference(text).ok, 'boolean')))
  })
})
