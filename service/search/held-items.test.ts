/** Held items: the marks that are listed with what was found are bounded for a page, and all of them where an export asks. */
import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { emptyQuery } from '@proofmark/core/item-search'
import { HeldItems } from './held-items.ts'
import { HeldMarks } from './held-marks.ts'
import type { FoundItems } from './questions.ts'

suite('marks of what was found', () => {
  const [manyMarked, torn] = [0, 1]
  /** More than are listed on a page, on the first item, and a torn one on the second. */
  const count = 5001
  const places = Array.from({ length: count + 1 }, (_, n) => n + 2)
  const texts = places.map((_, n) => (n === count ? '*' : 'ZQ7'))
  const marks = HeldMarks.empty()
  marks.put({ rows: places, places, items: places.map((_, n) => (n === count ? torn : manyMarked)), any: texts, serial: texts.map(() => null), lot: texts.map(() => null) })
  marks.build()
  const items = new HeldItems(marks)
  items.put({ rows: [manyMarked, torn].map((id) => ({ id, facets: {}, events: {}, point: null, texts: [] })), gone: [false, false] }, null)
  items.build()
  const listed = (everyMark: boolean) => {
    const answer = items.answer({ what: 'items', query: { ...emptyQuery, mark: { pattern: 'ZQ7', field: 'any' } }, sort: 'log', limit: 10, after: null, everyMark }) as FoundItems
    ok(answer.ok)
    return answer.hits.map((hit) => [hit.place, hit.marks.length, hit.marks.at(-1)?.grade])
  }
  test('are bounded for a page', () => deepEqual(listed(false), [[manyMarked, 5000, 'fits'], [torn, 0, undefined]]))
  test('are all there where all are asked for', () => deepEqual(listed(true), [[manyMarked, count, 'fits'], [torn, 1, 'not-excluded']]))
})
