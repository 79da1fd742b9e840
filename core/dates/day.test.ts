import { equal, deepEqual, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { civil, day, dayOf, daysInMonth, formatDay, greatestYear, isoWeek, parseDay } from './day.ts'

const year = fc.oneof(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: -greatestYear, max: greatestYear }))

suite('dayOf and civil', () => {
  test('counts from 1970-01-01', () => {
    equal(dayOf(1970, 1, 1), 0)
    equal(dayOf(1969, 12, 31), -1)
    equal(dayOf(2024, 8, 18), 19953)
    equal(dayOf(0, 1, 1), -719528)
  })
  test('every day of 800 years follows the one before it', () => {
    let expected = dayOf(1600, 1, 1) as number
    for (let y = 1600; y < 2400; y++) for (let m = 1; m <= 12; m++) for (let d = 1; d <= daysInMonth(y, m); d++) {
      equal(dayOf(y, m, d), expected)
      deepEqual(civil(day(expected)), { year: y, month: m, day: d })
      expected++
    }
    equal(expected - dayOf(1600, 1, 1), 2 * 146_097)
  })
  test('second opinion: the calendar of the engine', () => {
    fc.assert(fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), (n) => {
      const engine = new Date(n * 86_400_000)
      deepEqual(civil(day(n)), { year: engine.getUTCFullYear(), month: engine.getUTCMonth() + 1, day: engine.getUTCDate() })
    }))
  })
  test('law: civil takes back what dayOf did, in the furthest years too', () => {
    fc.assert(fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (y, m, d) => {
      deepEqual(civil(dayOf(y, m, d)), { year: y + 0, month: m, day: d })
    }))
  })
  test('throws on a date that does not exist', () => {
    for (const [y, m, d] of [[2023, 2, 29], [1900, 2, 29], [2024, 13, 1], [2024, 0, 1], [2024, 4, 31], [2024, 1, 1.5]] as const) {
      throws(() => dayOf(y, m, d), RangeError)
    }
    throws(() => day(0.5), RangeError)
    equal(Object.is(day(-0), 0), true)
  })
})

suite('parseDay and formatDay', () => {
  test('writes years outside 0000 to 9999 in expanded form', () => {
    equal(formatDay(dayOf(-44, 3, 15)), '-0044-03-15')
    equal(formatDay(dayOf(12345, 1, 2)), '+12345-01-02')
    equal(formatDay(dayOf(0, 12, 31)), '0000-12-31')
  })
  test('law: parseDay(formatDay(d)) is d', () => {
    fc.assert(fc.property(year, fc.integer({ min: 0, max: 364 }), (y, n) => {
      const at = day(dayOf(y, 1, 1) + n)
      equal(parseDay(formatDay(at)), at)
    }))
  })
  test('refuses every other writing and every impossible day', () => {
    const refused = ['', '2023-02-29', '2024-13-01', '2024-00-01', '2024-1-01', '+2024-01-01', '-0000-01-01', '02024-01-01',
      ' 2024-01-01', '2024-01-01\n', '20240101', '2024-01', '12345-01-01', '+1000000000001-01-01']
    for (const text of refused) equal(parseDay(text), null, text)
  })
})

suite('isoWeek', () => {
  const week = (y: number, w: number) => {
    const found = isoWeek(y, w)
    return found === null ? null : [formatDay(found.from), formatDay(found.to)]
  }
  test('week 1 holds 4 January, week 53 exists in some years only', () => {
    deepEqual(week(2024, 1), ['2024-01-01', '2024-01-07'])
    deepEqual(week(2021, 1), ['2021-01-04', '2021-01-10'])
    deepEqual(week(2020, 53), ['2020-12-28', '2021-01-03'])
    deepEqual(week(2026, 53), ['2026-12-28', '2027-01-03'])
    equal(week(2024, 53), null)
    equal(week(2024, 0), null)
    equal(week(2024, 54), null)
    equal(week(2024, 1.5), null)
  })
  test('weeks follow each other without gap for 400 years, 71 of them with 53 weeks', () => {
    let next = isoWeek(1800, 1)!.from as number
    let long = 0
    for (let y = 1800; y < 2200; y++) for (let w = 1; w <= 53; w++) {
      const found = isoWeek(y, w)
      if (found === null) continue
      equal(found.from, next)
      equal(found.to - found.from, 6)
      next = found.to + 1
      if (w === 53) long++
    }
    equal(long, 71)
  })
})
