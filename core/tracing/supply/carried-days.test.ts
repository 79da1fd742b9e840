/**
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { formatLimit } from '@proofmark/core/dates'
import { type Lines, worldOf } from '../../statements/invented-world.test.ts'
import { carriedDays } from './carried-days.ts'

const party = (label: string) => ({ kind: 'party', label, names: [{ text: `Invented ${label}` }], partyType: 'organisation' })
const item = (label: string, made: string | null, recovered: string | null): Lines => [
  ...(recovered === null ? [] : [{ kind: 'recovery', label: `found-${label}`, when: recovered, author: '#team' }]),
  { kind: 'item', label, description: `invented ${label}`, itemClass: 'missile', ...(recovered === null ? {} : { recoveredIn: `#found-${label}` }) },
  ...(made === null ? [] : [{ kind: 'reading', label: `made-${label}`, item: `#${label}`, scheme: 'as-reported', meaning: 'made then', date: made, dateOf: 'production', status: 'accepted', by: '#reader' }]),
]
function carried(items: readonly (readonly [string | null, string | null])[], transfer: object = {}, ...more: Lines) {
  const names = items.map((_, at) => `item-${at}`)
  const invented = worldOf(party('team'), party('reader'), ...items.flatMap(([made, recovered], at) => item(names[at]!, made, recovered)),
    { kind: 'transfer', label: 'transfer', transferKind: 'supply', items: names.map((name) => `#${name}`), ...transfer }, ...more)
  return { ...invented, found: carriedDays(invented.world, invented.id('transfer')) }
}
const ends = (found: ReturnType<typeof carriedDays>) => (found === null ? null : [found.bounds.begins, found.bounds.ends].flatMap(({ from, to }) => [from, to]).map(formatLimit))

suite('days of a transfer that nobody dated', () => {
  test('are not before its item was made and not after it was recovered, by the word of who said so', () => {
    const { found, label } = carried([['2083-02/2083-03', '2083-07-05/2083-07-09']])
    deepEqual(ends(found), ['2083-02-01', '2083-07-09', '2083-02-01', '2083-07-09'])
    deepEqual([found!.words, found!.because.map(label).toSorted(), found!.by], ['2083-02-01 to 2083-07-09', ['found-item-0', 'item-0', 'made-item-0'], ['Invented reader', 'Invented team']])
  })
  test('of several items it begins by the earliest and ends by the latest; an item without days leaves that side open', () => {
    deepEqual(ends(carried([['2083-02-01', '2083-07-01'], ['2083-04-01', '2083-09-01']]).found), ['2083-02-01', '2083-07-01', '2083-04-01', '2083-09-01'])
    deepEqual(ends(carried([['2083-02-01', null], [null, '2083-09-01']]).found), [null, '2083-09-01', '2083-02-01', null])
  })
  test('a use that consumed it, or a documentation, is a last day too', () => {
    const site = { kind: 'site', label: 'site', when: '2083-08-01', place: { text: 'Example Town' } }
    const seen = { kind: 'item', label: 'seen', description: 'seen missile', itemClass: 'missile', documentedAt: ['#site'] }
    const { world, id } = worldOf(site, seen, { kind: 'transfer', label: 'transfer', transferKind: 'supply', items: ['#seen'] })
    deepEqual(ends(carriedDays(world, id('transfer'))), [null, '2083-08-01', null, '2083-08-01'])
  })
  test('are none where it is dated, carried nothing with days, or what is known of an item cannot be true', () => {
    equal(carried([['2083-02-01', null]], { when: '2083' }).found, null)
    equal(carried([]).found, null)
    equal(carried([[null, null]]).found, null)
    equal(carried([['2083-09-01', '2083-02-01'], ['2083-01-01', '2083-12-01']]).found, null)
    const { world, id } = carried([['2083-02-01', null]], {}, { kind: 'withdrawal', of: '#transfer', reason: 'invented' })
    equal(carriedDays(world, id('transfer')), null)
  })
  test('an item that is not at hand could have been handed over on any day', () => {
    const { world, id } = carried([['2083-02-01', '2083-07-01'], ['2083-04-01', '2083-09-01']])
    deepEqual(ends(carriedDays(world.without(new Set([id('item-1')])), id('transfer'))), [null, '2083-07-01', '2083-02-01', null])
  })
  test('a report that nobody accepted, or that was rejected, sets no first day', () => {
    const report = (status: string) => ({ kind: 'reading', label: 'report', item: '#item-0', scheme: 'as-reported', meaning: 'made then', date: '2083-02', dateOf: 'production', status, reason: 'invented' })
    deepEqual(['accepted', 'proposed', 'rejected'].map((status) => ends(carried([[null, '2083-07-01']], {}, report(status)).found)![0]), ['2083-02-01', null, null])
  })
  test('law: they are what a count of every day on which each item can have been handed over gives', () => {
    const [first, last] = [1, 9]
    const day = (at: number) => `2083-05-${String(at).padStart(2, '0')}`
    const span = fc.option(fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 0, max: 3 })).map(([from, more]) => [from, Math.min(8, from + more)] as const), { freq: 4 })
    let compared = 0
    fc.assert(fc.property(fc.array(fc.tuple(span, span), { minLength: 1, maxLength: 3 }), (items) => {
      const text = (each: readonly [number, number] | null) => (each === null ? null : `${day(each[0])}/${day(each[1])}`)
      const { found } = carried(items.map(([made, recovered]) => [text(made), text(recovered)]))
      // Days on which each can have been handed over: some day of making before, some day of recovery after.
      const all = Array.from({ length: last - first + 1 }, (_, n) => first + n)
      const days = items.map(([made, recovered]) => all.filter((at) => all.some((m) => (made === null || (m >= made[0] && m <= made[1])) && m <= at && all.some((r) => (recovered === null || (r >= recovered[0] && r <= recovered[1])) && r >= at))))
      let ways: [number, number][] = [[Infinity, -Infinity]]
      for (const each of days) ways = ways.flatMap(([begin, end]) => each.map((at): [number, number] => [Math.min(begin, at), Math.max(end, at)]))
      if (ways.length === 0) return void equal(found, null)
      if (found === null) return void ok(items.every(([made, recovered]) => made === null && recovered === null))
      compared++
      const counted = [Math.min(...ways.map(([begin]) => begin)), Math.max(...ways.map(([begin]) => begin)), Math.min(...ways.map(([, end]) => end)), Math.max(...ways.map(([, end]) => end))]
      // Past the days counted there are more: an end that reaches them is one that nothing sets.
      deepEqual(ends(found), counted.map((at) => (at === first || at === last ? null : day(at))))
    }), { numRuns: 200 })
    ok(compared > 100, `only ${compared} were compared`)
  })
})
