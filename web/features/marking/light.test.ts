/**
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { inLight, plainLight, type Pixels } from './light.ts'

/** A picture of grey values, a row a list. */
const grey = (...rows: readonly (readonly number[])[]): Pixels => ({
  data: new Uint8ClampedArray(rows.flatMap((row) => row.flatMap((value) => [value, value, value, 255]))), width: rows[0]!.length, height: rows.length,
})
const values = ({ data, width }: Pixels, of = 0) => Array.from({ length: data.length / 4 / width }, (_, y) => Array.from({ length: width }, (__, x) => data[(y * width + x) * 4 + of]))
const step = grey([50, 50, 200, 200], [50, 50, 200, 200], [50, 50, 200, 200])

suite('inLight', () => {
  test('plain changes nothing, and never the picture itself', () => {
    const before = step.data.slice()
    deepEqual(inLight(step, plainLight).data, step.data)
    inLight(step, { channel: 'red', isInverted: true, contrast: 1, look: 'raking', from: 0 })
    deepEqual(step.data, before)
  })
  test('inverts, and keeps what is transparent', () => {
    const clear = { ...step, data: step.data.map((value, at) => (at % 4 === 3 ? 7 : value)) }
    const turned = inLight(clear, { ...plainLight, isInverted: true })
    deepEqual([values(turned)[0], values(turned, 3)[0]], [[205, 205, 55, 55], [7, 7, 7, 7]])
  })
  test('shows one channel alone', () => {
    const red: Pixels = { data: new Uint8ClampedArray([250, 10, 20, 255]), width: 1, height: 1 }
    deepEqual([...inLight(red, { ...plainLight, channel: 'red' }).data], [250, 250, 250, 255])
    deepEqual([...inLight(red, { ...plainLight, channel: 'blue' }).data], [20, 20, 20, 255])
  })
  test('contrast spreads what is there over black to white', () => {
    deepEqual(values(inLight(step, { ...plainLight, contrast: 0.5 }))[0], [0, 0, 255, 255])
    deepEqual(values(inLight(grey([90, 90], [90, 90]), { ...plainLight, contrast: 1 })), [[0, 0], [0, 0]])
  })
  test('relief is grey where nothing changes, and an edge is bright or dark by where the light stands', () => {
    const [left, right] = [270, 90].map((from) => values(inLight(step, { ...plainLight, look: 'relief', from }))[1]!)
    equal(left![0], 128)
    ok(left![1]! < 128 && right![1]! > 128, `${left} ${right}`)
    deepEqual(values(inLight(step, { ...plainLight, look: 'relief', from: 0 }))[1], [128, 128, 128, 128])
  })
  test('raking light is brighter on the slope that faces it', () => {
    const rising = values(inLight(step, { ...plainLight, look: 'raking', from: 270 }))[1]!
    const falling = values(inLight(step, { ...plainLight, look: 'raking', from: 90 }))[1]!
    ok(rising[1]! > rising[0]! && falling[1]! < falling[0]!, `${rising} ${falling}`)
  })
})
