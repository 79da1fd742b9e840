import { suite, test } from 'node:test'
import { deepEqual, equal } from 'node:assert/strict'
import { examplePolicy } from './example-anchors.suite.ts'
import { endOfAll, nobody, tellEnd, timeEnd, utcText, type TimeEnd, type TimeWord } from './time-words.ts'

const word = (by: string, from: number, to = from, more: Partial<TimeWord> = {}): TimeWord => ({ what: 'cosignature', by, isTrusted: true, size: 1, from, to, sha256: '', ...more })
const stamp = (by: string, from: number, to: number, isTrusted = true) => word(by, from, to, { what: 'time-stamp', isTrusted })
const seen = ({ at, by, isTrusted }: TimeEnd) => [at, by, isTrusted]

suite('timeEnd', () => {
  test('of one authority is its own two ends, and a part of a second widens', () => {
    deepEqual(seen(timeEnd('upper', [stamp('A', 10.2, 11.2)], null)), [12, ['A'], true])
    deepEqual(seen(timeEnd('lower', [stamp('A', 10.2, 11.2)], null)), [10, ['A'], true])
  })
  test('of several authorities is the tightest: the earliest upper, the latest lower one', () => {
    const words = [stamp('A', 10, 20), stamp('B', 12, 15), stamp('C', 1, 30)]
    deepEqual([timeEnd('upper', words, null), timeEnd('lower', words, null)].map(seen), [[15, ['B'], true], [12, ['B'], true]])
  })
  test('of witnesses is the time at which as many had spoken as the policy asks for (all orders of three)', () => {
    const times = [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]] as const
    for (const [north, south, east] of times) {
      const words = [word('north', north), word('south', south), word('east', east)]
      for (const [quorum, upper, lower] of [['any', 1, 3], ['2', 2, 2], ['all', 3, 1]] as const) {
        deepEqual([timeEnd('upper', words, examplePolicy(quorum)).at, timeEnd('lower', words, examplePolicy(quorum)).at], [upper, lower], `${quorum} of ${north} ${south} ${east}`)
      }
    }
  })
  test('no witness counts twice, nor one that the quorum does not need: the first word of each for the upper end, the last for the lower', () => {
    const words = [word('north', 1), word('north', 2), word('south', 9), word('south', 7)]
    deepEqual(seen(timeEnd('upper', words, examplePolicy('2'))), [7, ['north', 'south'], true])
    deepEqual(seen(timeEnd('lower', words, examplePolicy('2'))), [2, ['south', 'north'], true])
  })
  test('witnesses bound nothing without a policy, under the quorum none, or where they are too few', () => {
    for (const policy of [null, examplePolicy('none'), examplePolicy('2')]) equal(timeEnd('upper', [word('north', 1), word('north', 2)], policy).isTrusted, false)
  })
  test('what is not trusted is said, and never tightens what is', () => {
    deepEqual(seen(timeEnd('upper', [stamp('A', 10, 20), stamp('stranger', 1, 2, false)], null)), [20, ['A'], true])
    deepEqual(seen(timeEnd('upper', [stamp('stranger', 1, 2, false)], null)), [2, ['stranger'], false])
    deepEqual(timeEnd('lower', [], examplePolicy()), nobody)
  })
})

suite('endOfAll', () => {
  const end = (at: number | null, isTrusted = true): TimeEnd => (at === null ? nobody : { at, time: utcText(at), by: ['A'], isTrusted })
  test('upper: all have one, the latest counts, and is as good as the weakest', () => {
    deepEqual([endOfAll('upper', []), endOfAll('upper', [end(1), end(null)])], [nobody, nobody])
    deepEqual(endOfAll('upper', [end(1), end(3), end(2)]), end(3))
    deepEqual(endOfAll('upper', [end(1, false), end(3)]), end(3, false))
  })
  test('lower: one is enough, the latest counts, a trusted one before any other', () => {
    deepEqual([endOfAll('lower', []), endOfAll('lower', [end(null)])], [nobody, nobody])
    deepEqual(endOfAll('lower', [end(null), end(2), end(5, false)]), end(2))
    deepEqual(endOfAll('lower', [end(2, false), end(5, false)]), end(5, false))
  })
})

suite('tellEnd', () => {
  test('says when, by whose word, and what that is worth', () => {
    const end = { at: 7, time: utcText(7), by: ['north', 'south', 'Example Works Time'], isTrusted: true }
    equal(tellEnd(end), '1970-01-01 00:00:07 UTC, as north, south and Example Works Time say')
    equal(tellEnd({ ...end, by: ['north'], isTrusted: false }), '1970-01-01 00:00:07 UTC, if it is north who says so: you did not name whose word you take')
    equal(tellEnd(nobody), 'nobody outside says anything')
  })
})

suite('utcText', () => {
  test('is what the clock of Node says', () => {
    for (const seconds of [0, -1, 59, 86_399, 86_400, 951_782_400, 1_935_360_061, 253_402_300_799]) equal(utcText(seconds), new Date(seconds * 1000).toISOString().replace('.000', ''))
  })
})
