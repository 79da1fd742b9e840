/**
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { formatDay } from '@proofmark/core/dates'
import { type Lines, marked, oneHeld, worldOf } from '../statements/invented-world.test.ts'
import { assemblyOf, isGroup, leastCount } from './assembly.ts'
import type { ItemEvent } from './item-dates.ts'
import { mostScenarios, scenariosOf } from './scenario.ts'

const item = (label: string, more: object = {}) => ({ kind: 'item', label, description: label, itemClass: 'example', ...more })
const use = (label: string, when: string | null) => ({ kind: 'use', label, what: 'strike on Example Town', when })
const reported = (of: string, date: string, status = 'accepted') => ({ kind: 'reading', item: `#${of}`, scheme: 'as-reported', meaning: date, status, date, dateOf: 'production', reason: 'example' })
const several = (value: number | null, qualifier = 'exactly') => ({ quantity: { qualifier, value, unit: 'shells' } })

/** The window of one event in the only scenario, `null` for an open end. */
function windowOf(label: string, event: ItemEvent, ...lines: Lines): readonly [string | null, string | null] {
  const { world, id } = worldOf(...lines)
  const scenarios = scenariosOf(world, id(label))!
  equal(scenarios.length, 1)
  const { dates } = scenarios[0]!
  ok(dates.ok, 'the statements do not contradict each other')
  const { from, to } = dates.windowOf(id(label), event)
  return [from === null ? null : formatDay(from), to === null ? null : formatDay(to)]
}

suite('itemDates', () => {
  test('puts production before use, use before recovery, recovery before documentation', () => {
    const lines = [use('strike', '2024-08-18'), { kind: 'recovery', label: 'rec', when: '2024' }, { kind: 'site', label: 'site', when: '2024-09-02' }, item('shell', { usedIn: ['#strike'], recoveredIn: '#rec', documentedAt: ['#site'] })]
    deepEqual(windowOf('shell', 'production', ...lines), [null, '2024-08-18'])
    deepEqual(windowOf('shell', 'recovery', ...lines), ['2024-08-18', '2024-09-02'])
    deepEqual(windowOf('shell', 'documentation', ...lines), ['2024-09-02', '2024-09-02'])
  })
  test('of several uses it may be any: between the first and the last; one without a date leaves it open', () => {
    const both = item('shell', { usedIn: ['#a', '#b'] })
    deepEqual(windowOf('shell', 'use', use('a', '2024-07-30'), use('b', '2024-08-18'), both), ['2024-07-30', '2024-08-18'])
    deepEqual(windowOf('shell', 'use', use('a', '2024-07-30'), use('b', null), both), [null, null])
  })
  test('makes a part before its whole, and uses it with its whole', () => {
    const lines = [use('strike', '2024-08-18'), item('whole', { usedIn: ['#strike'] }), item('part', { partOf: '#whole' }), reported('part', '2024')]
    deepEqual(windowOf('whole', 'production', ...lines), ['2024-01-01', '2024-08-18'])
    deepEqual(windowOf('part', 'use', ...lines), ['2024-08-18', '2024-08-18'])
  })
  test('says nothing of the whole from a part of one of a group of wholes: of which one is not known', () => {
    const lines = [use('strike', '2024-08-18'), item('wholes', { usedIn: ['#strike'], ...several(4) }), item('part', { partOf: '#wholes' }), reported('part', '2024')]
    deepEqual(windowOf('wholes', 'production', ...lines), [null, '2024-08-18'])
    deepEqual(windowOf('part', 'use', ...lines), ['2024-01-01', null])
  })
  test('lets a part that was used alone have its own day', () => {
    const lines = [use('strike', '2024-08-18'), use('later', '2024-10-01'), item('whole', { usedIn: ['#strike'] }), item('part', { partOf: '#whole', usedIn: ['#later'] })]
    deepEqual(windowOf('part', 'use', ...lines), ['2024-10-01', '2024-10-01'])
  })
  test('of a group, an interval says when the first and the last were made; of one object, within what it was', () => {
    deepEqual(windowOf('shells', 'first-production', item('shells', several(9)), reported('shells', '2021/2023')), ['2021-01-01', '2021-12-31'])
    deepEqual(windowOf('shells', 'production', item('shells', several(9)), reported('shells', '2021/2023')), ['2023-01-01', '2023-12-31'])
    deepEqual(windowOf('shells', 'production', item('shells', several(9)), reported('shells', '2024')), ['2024-01-01', '2024-12-31'])
    for (const event of ['first-production', 'production'] as const) deepEqual(windowOf('shell', event, item('shell'), reported('shell', '2021/2023')), ['2021-01-01', '2023-12-31'])
  })
  test('names the statements that cannot all hold', () => {
    const { world, id } = worldOf(use('strike', '2024-08-18'), item('shell', { usedIn: ['#strike'] }), { ...reported('shell', '2031'), label: 'report' })
    const [scenario] = scenariosOf(world, id('shell'))!
    ok(!scenario!.dates.ok)
    deepEqual([...scenario!.dates.because].toSorted(), [id('strike'), id('shell'), id('report')].toSorted())
  })
})

suite('scenariosOf', () => {
  test('are all combinations of the options of the marks and reports of the assembly', () => {
    const { world, id } = worldOf(...marked, ...oneHeld, reported('whole', '2023', 'proposed'), reported('part', '2024', 'proposed'))
    equal(scenariosOf(world, id('part'))!.length, 1 * 2 * 2)
    deepEqual(scenariosOf(world, id('whole'))!.length, 4)
  })
  test('are not tried beyond the limit, and are tried up to it', () => {
    const reports = (count: number) => worldOf(item('shell'), ...Array.from({ length: count }, (_, n) => reported('shell', String(1970 + n), 'proposed')))
    const [atLimit, beyond] = [reports(12), reports(13)]
    equal(scenariosOf(atLimit.world, atLimit.id('shell'))!.length, mostScenarios)
    equal(scenariosOf(beyond.world, beyond.id('shell')), null)
  })
})

suite('assemblyOf', () => {
  test('is the outermost whole with all its parts, from wherever it is asked; members of a group are none', () => {
    const { world, id, label } = worldOf(item('whole'), item('middle', { partOf: '#whole' }), item('part', { partOf: '#middle' }), item('beside', { partOf: '#whole' }), item('group'), item('member', { memberOf: '#group', partOf: '#whole' }))
    for (const from of ['whole', 'part', 'beside']) deepEqual(assemblyOf(world, id(from)).map((each) => label(each.id)), ['whole', 'middle', 'part', 'beside', 'member'], from)
    deepEqual(assemblyOf(world, id('group')).map((each) => label(each.id)), ['group'])
    deepEqual(assemblyOf(world, '9'.repeat(32)), [])
  })
})

suite('leastCount', () => {
  test('counts what is sure, and one object where no number is', () => {
    const rows: readonly (readonly [string, number | null, number, boolean])[] = [
      ['exactly', 1, 1, false], ['exactly', 4, 4, true], ['at-least', 20, 20, true], ['more-than', 290, 291, true], ['well-over', 100, 101, true], ['about', 50, 1, true], ['almost', 50, 1, true], ['most', null, 1, true], ['exactly', null, 1, true],
    ]
    for (const [qualifier, value, least, group] of rows) {
      const { world, id } = worldOf(item('shells', several(value, qualifier)))
      const shells = world.get(id('shells'), 'item')!
      deepEqual([leastCount(shells), isGroup(shells)], [least, group], `${qualifier} ${value}`)
    }
    const { world, id } = worldOf(item('shell'))
    equal(isGroup({ ...world.get(id('shell'), 'item')!, hidden: ['/quantity/qualifier', '/quantity/unit', '/quantity/value'] }), true, 'of which the number is withheld')
    deepEqual([leastCount(world.get(id('shell'), 'item')!), isGroup(world.get(id('shell'), 'item')!)], [1, false])
  })
})
