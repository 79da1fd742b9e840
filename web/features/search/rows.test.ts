/** A long list: which rows and pages a view needs, up to a million rows and beyond what a browser can lay out. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { drawn, hasFurtherStretch, isNearEnd, pagesOf, rowsOf, scrolledTo, tallest, type Stretch } from './rows.ts'

const stretch: Stretch = { base: 0, known: 1000, rowHeight: 32 }

suite('a long list', () => {
  test('draws what is seen and a little beyond, never before the first row and never after the last', () => {
    deepEqual(drawn(stretch, 0, 640), { from: 0, to: 32 })
    deepEqual(drawn(stretch, 320 * 32, 640), { from: 308, to: 352 })
    deepEqual(drawn(stretch, 1e9, 640), { from: 1000, to: 1000 })
    deepEqual(drawn({ ...stretch, known: 0 }, 0, 640), { from: 0, to: 0 })
  })
  test('every row that is drawn lies on a page that is asked for, with the next page ahead', () => {
    for (let top = 0; top < 1000 * 32; top += 777) {
      const seen = drawn(stretch, top, 700)
      const pages = pagesOf(seen, 100, 10)
      for (let row = seen.from; row < seen.to; row++) ok(pages.includes(Math.floor(row / 100)), `row ${row}`)
      ok(pages.every((page) => page >= 0 && page < 10))
    }
    deepEqual(pagesOf({ from: 90, to: 110 }, 100, 10), [0, 1, 2])
  })
  test('follows the cursor while less than five pages lie ahead', () => {
    equal(isNearEnd({ from: 0, to: 40 }, 100, 1), true)
    equal(isNearEnd({ from: 0, to: 40 }, 100, 6), false)
  })
  test('a list that is taller than a browser lays out goes on in a further stretch', () => {
    const long: Stretch = { base: 0, known: 1_000_000, rowHeight: 32 }
    equal(rowsOf(long), tallest / 32)
    ok(hasFurtherStretch(long))
    const further = { ...long, base: rowsOf(long) }
    equal(rowsOf(further), 500_000)
    equal(hasFurtherStretch(further), false)
    deepEqual(drawn(further, tallest, 640).to, 1_000_000)
  })
  test('a row that is seen stays where it is; another one is brought to the nearer edge', () => {
    equal(scrolledTo(5, stretch, 100, 640), 100)
    equal(scrolledTo(2, stretch, 100, 640), 64)
    equal(scrolledTo(100, stretch, 100, 640), 101 * 32 - 640)
  })
})
