import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { atRiskOn, survival, type Wait } from './index.ts'

/** `6 7+`: ended after 6 days; last seen waiting after 7. */
const waits = (text: string): Wait[] => text.split(' ').map((each) => ({ days: Number(each.replace('+', '')), hasEnded: !each.endsWith('+') }))
const anyWaits = fc.array(fc.record({ days: fc.integer({ min: 0, max: 40 }), hasEnded: fc.boolean() }), { maxLength: 25 })
const shareOn = ({ steps }: ReturnType<typeof survival>, day: number) => steps.findLast(({ days }) => days <= day)?.share ?? 1

suite('survival', () => {
  test('is the published estimate of a worked example: weeks of remission under 6-mercaptopurine', () => {
    // E. J. Freireich et al., Blood 21 (1963) 699–716; the estimate with these shares: D. R. Cox, D. Oakes, Analysis of Survival Data (1984) §4.2.
    const drug = survival(waits('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'))
    deepEqual(drug.steps.map(({ days, atRisk, ended, share }) => [days, atRisk, ended, share.toFixed(4)]), [
      [6, 21, 3, '0.8571'], [7, 17, 1, '0.8067'], [10, 15, 1, '0.7529'], [13, 12, 1, '0.6902'], [16, 11, 1, '0.6275'], [22, 7, 1, '0.5378'], [23, 6, 1, '0.4482'],
    ])
    deepEqual(drug.median, { days: 23, low: 13, high: null })
    const placebo = survival(waits('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23'))
    deepEqual([placebo.median.days, placebo.ended, placebo.open], [8, 21, []])
    deepEqual([placebo.steps.at(-1)!.share, placebo.steps.at(-1)!.low], [0, null])
  })
  test('by hand: four pairs, one of them open', () => {
    const { steps, median } = survival(waits('10 20 15+ 30'))
    // 3/4; then two at risk, one ends: 3/4 · 1/2; then the last.
    deepEqual(steps.map(({ days, atRisk, share }) => [days, atRisk, share]), [[10, 4, 0.75], [20, 2, 0.375], [30, 1, 0]])
    equal(median.days, 20)
  })
  test('of nothing is nothing; where nobody has answered no median is reached', () => {
    deepEqual(survival([]), { counted: 0, ended: 0, open: [], steps: [], median: { days: null, low: null, high: null } })
    deepEqual(survival(waits('5+ 9+')).median, { days: null, low: null, high: null })
  })
  test('law: the order of the waits does not matter', () => {
    fc.assert(fc.property(anyWaits, (all) => deepEqual(survival(all), survival(all.toReversed()))))
  })
  test('law: one that still waits never lowers the curve, and never shortens the median', () => {
    fc.assert(fc.property(anyWaits, fc.integer({ min: 0, max: 60 }), (all, days) => {
      const [before, after] = [survival(all), survival([...all, { days, hasEnded: false }])]
      for (let day = 0; day <= 60; day++) ok(shareOn(after, day) >= shareOn(before, day) - 1e-12, `day ${day}`)
      ok((after.median.days ?? Infinity) >= (before.median.days ?? Infinity))
    }))
  })
  test('law: without open ones the curve is the share that took longer, and all who wait are at risk', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 25 }), (days) => {
      const all = survival(days.map((each) => ({ days: each, hasEnded: true })))
      for (let day = 0; day <= 40; day++) {
        ok(Math.abs(shareOn(all, day) - days.filter((each) => each > day).length / days.length) < 1e-9)
        equal(atRiskOn(all, day), days.filter((each) => each >= day).length)
      }
    }))
  })
  test('law: the band holds the curve, and stays between none and all', () => {
    fc.assert(fc.property(anyWaits, (all) => {
      for (const { share, low, high } of survival(all).steps) if (low !== null && high !== null) ok(low >= 0 && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1)
    }))
  })
})
