/** Years that a brush moves over, and the span that it asks for. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { spanOf, yearsAsked, yearsOf } from './years.ts'

const bar = (value: string, certain: number, possible = 0) => ({ value, certain, possible })
const years = yearsOf([bar('2012', 3, 1), bar('2010', 5), bar('2015', 0, 2), bar('unknown', 9)])

suite('years of a brush', () => {
  test('run from the first to the last, with those of no item', () => { deepEqual(years.map(({ year, certain, possible }) => [year, certain, possible]), [[2010, 5, 0], [2011, 0, 0], [2012, 3, 1], [2013, 0, 0], [2014, 0, 0], [2015, 0, 2]]) })
  test('of nothing are none', () => { deepEqual(yearsOf([bar('5-9', 4)]), []) })
  test('are read from a span, and asked by one; all of them ask nothing', () => {
    deepEqual(yearsAsked({ from: '2011-03', to: null, certainty: 'must' }, years), [2011, 2015])
    deepEqual(yearsAsked({ from: '1990', to: '2012', certainty: 'can' }, years), [2010, 2012])
    deepEqual(spanOf([2011, 2013], years, 'can'), { from: '2011', to: '2013', certainty: 'can' })
    equal(spanOf([2010, 2015], years, 'can'), null)
  })
})
