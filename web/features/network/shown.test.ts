import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { day, formatDay } from '@proofmark/core/dates'
import { asked, sample } from './sample-network.suite.ts'
import { idList } from '../../paths.ts'
import { chainThrough, heldWithin, neighboursOf, shownOf } from './shown.ts'

const at = (n: number) => formatDay(day(n))
const [nodesOf, edgesOf] = [(part: Parameters<typeof asked>[0]) => shownOf(sample, asked(part)).nodes, (part: Parameters<typeof asked>[0]) => shownOf(sample, asked(part)).edges]

suite('shownOf', () => {
  test('shows all without a filter, what stands alone too', () => {
    deepEqual([nodesOf({}), edgesOf({})], [[0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4]])
  })
  test('by kind, by role, by strength, by words: what is left is joined by what is left', () => {
    deepEqual([nodesOf({ hide: 'party,weapon' }), edgesOf({ hide: 'party,weapon' })], [[3, 4], [3]])
    deepEqual([nodesOf({ role: 'distributor' }), edgesOf({ role: 'distributor' })], [[2, 4], [2]])
    deepEqual(edgesOf({ strength: 'stated-by-one' }), [0, 1, 3])
    deepEqual([nodesOf({ text: ' seller' }), nodesOf({ text: 'xb' }), nodesOf({ text: 'nobody' }), nodesOf({ text: 'nothing like it' })], [[2, 4], [1, 4], [6], []])
    deepEqual(nodesOf({ path: idList(['works', 'part', 'weapon']) }), [0, 4, 5])
  })
  test('by days: what perhaps held is shown and told apart, unless only the certain is asked for', () => {
    const shown = shownOf(sample, asked({ from: at(140), to: at(160) }))
    deepEqual([shown.edges, [...shown.possibly]], [[0, 1, 2, 4], [0, 1, 2, 4]])
    deepEqual([edgesOf({ from: at(90), to: at(400), sure: '1' })], [[0, 3]])
    deepEqual(edgesOf({ from: at(300), to: at(300) }), [1, 2, 3, 4])
    deepEqual(edgesOf({ from: 'no day' }), [0, 1, 2, 3, 4])
  })
  test('a line goes only when all that bears it is set aside', () => {
    deepEqual([edgesOf({ without: 's1' }), edgesOf({ without: 's1,s2' })], [[0, 1, 2, 3, 4], [0, 1, 2, 4]])
  })
})

suite('heldWithin', () => {
  const limit = fc.option(fc.integer({ min: -5, max: 5 }))
  test('law: certain needs both outer bounds within, none is outside both (all small windows)', () => {
    fc.assert(fc.property(limit, limit, limit, limit, (since, until, from, to) => {
      fc.pre((since === null || until === null || since <= until) && (from === null || to === null || from <= to))
      const days = Array.from({ length: 21 }, (_, n) => n - 10)
      const mayBe = days.filter((n) => (since === null || n >= since) && (until === null || n <= until))
      const isAsked = (n: number) => (from === null || n >= from) && (to === null || n <= to)
      const expected = mayBe.every(isAsked) ? 'certainly' : mayBe.some(isAsked) ? 'possibly' : 'no'
      equal(heldWithin({ since: since as never, until: until as never }, from as never, to as never), expected)
    }))
  })
})

suite('neighboursOf, chainThrough', () => {
  test('follow the lines that are shown', () => {
    const shown = shownOf(sample, asked())
    deepEqual(neighboursOf(sample, shown).get(4)?.map(({ node }) => node), [0, 1, 2, 3, 5])
    deepEqual([chainThrough(sample, shown, 0, 100).nodes, chainThrough(sample, shown, 5, 100).nodes], [[0, 4, 5], [0, 1, 2, 3, 4, 5]])
  })
  test('say that they were cut', () => {
    const { nodes, isCut } = chainThrough(sample, shownOf(sample, asked()), 4, 3)
    deepEqual([nodes.length, isCut], [3, true])
  })
})
