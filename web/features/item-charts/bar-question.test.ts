/** Bars as questions: each narrows the search, stands in the address, and is taken back. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { emptyQuery, queryParametersOf, readQuery, type ItemQuery } from '@proofmark/core/item-search'
import { chartNames } from '../../search-api.ts'
import { isAsked, questionOf, withoutBars } from './bar-question.ts'

const valueOf: Readonly<Record<string, string>> = { 'year-of-make': '1985', 'age-at-recovery': '5-9', 'production-to-use': '180-359' }

suite('a bar', () => {
  test('of every chart asks for itself beside what was asked, and leaves only that when it is taken back', () => {
    const before: ItemQuery = { ...emptyQuery, text: 'rifle', facets: { situation: ['seized'] } }
    for (const by of chartNames) {
      const bar = { value: valueOf[by] ?? 'XA' }
      const next = questionOf(before, by, bar)
      const read = readQuery(queryParametersOf(next))
      deepEqual(read, { ok: true, query: next }, by)
      deepEqual([isAsked(before, by, bar), isAsked(next, by, bar)], [false, true], by)
      deepEqual(withoutBars(next, by), before, by)
    }
  })
  test('of years, ages and days asks for its whole span', () => {
    const asked = (by: 'year-of-make' | 'age-at-recovery' | 'production-to-use') => new URLSearchParams(queryParametersOf(questionOf(emptyQuery, by, { value: valueOf[by]! }))).toString()
    deepEqual([asked('year-of-make'), asked('age-at-recovery'), asked('production-to-use')], ['made=1985', 'age=5%2F9', 'to-use=180%2F359'])
  })
  test('takes the place of what was asked of its kind', () => { equal(questionOf({ ...emptyQuery, facets: { class: ['a', 'b'] } }, 'class', { value: 'b' }).facets.class?.join(), 'b') })
})
