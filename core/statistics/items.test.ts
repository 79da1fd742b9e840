import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parseDay } from '@proofmark/core/dates'
import { marked, oneHeld, worldOf, type Lines } from '../statements/invented-world.test.ts'
import { figure, figureTable, note } from './test-doors.suite.ts'
import { figureId, statistics, type Counts, type Distribution, type Figure, type Matrix } from './index.ts'

const on = parseDay('2084-12-31')!
const figuresOf = (...lines: Lines) => statistics(worldOf(...lines).world, null, on).figures
const find = (figures: readonly Figure[], id: string) => figures.find((each) => figureId(each) === id)!
const times = (found: Figure) => found.content as unknown as Distribution
const out = ({ base }: Figure) => Object.fromEntries(base.leftOut.map(({ reason, count }) => [reason, count]))

/** An item sold and recovered. */
const sold = (n: string, sale: string | null, recovery: string | null, more: object = {}): Lines => [
  { kind: 'recovery', label: `r${n}`, ...(recovery === null ? {} : { when: recovery }), place: { text: 'Example Port', country: 'XB' }, situation: 'seized' },
  { kind: 'item', label: `i${n}`, description: 'rifle', itemClass: 'rifle', recoveredIn: `#r${n}`, ...more },
  { kind: 'transfer', items: [`#i${n}`], transferKind: 'sale', ...(sale === null ? {} : { when: sale }), place: { text: 'Example Town', country: 'XA' }, authorised: 'yes' },
]

suite('times of items', () => {
  test('from the first sale to the recovery: by hand', () => {
    const figures = figuresOf(...sold('1', '2084-01-01', '2084-01-11'), ...sold('2', '2084-01-01', '2084-01-31'), ...sold('3', '2084-01-01', '2084-02-20'), ...sold('4', '2084-01-01', '2084-03-01'))
    const found = find(figures, 'first-sale-to-recovery.attributed')
    const exact = { minimum: 10, lower: 25, median: 40, upper: 52.5, maximum: 60 }
    deepEqual([times(found).least, times(found).most, found.base.counted], [exact, exact, 4])
    deepEqual(times(found).classes.filter(({ possible }) => possible > 0).map(({ from, to, certain }) => [from, to, certain]), [[0, 30, 1], [30, 183, 3]])
  })
  test('dates that are no single day give limits that hold', () => {
    const found = find(figuresOf(...sold('1', '2084-01', '2084-02'), ...sold('2', '../2084-01-01', '2084-01-31')), 'first-sale-to-recovery.attributed')
    // 1 to 59 days; and at least 30, without limit.
    deepEqual([times(found).least.median, times(found).most.minimum, times(found).most.median], [15.5, 59, null])
    ok(found.truncation.some(({ code, values }) => code === 'not-bounded' && values['count'] === 1))
  })
  test('two sales: the first counts for the first, the last that was authorised for the other definition, and neither for the other', () => {
    const lines: Lines = [
      ...sold('1', '2084-01-01', '2084-06-01', { usedIn: ['#u'] }), { kind: 'transfer', items: ['#i1'], transferKind: 'sale', when: '2084-02-01', authorised: 'yes' }, { kind: 'transfer', items: ['#i1'], transferKind: 'sale', when: '2084-03-01', authorised: 'no' },
      { kind: 'use', label: 'u', what: 'a shot', when: '2084-05-01' },
    ]
    const figures = figuresOf(...lines)
    deepEqual(['first-sale-to-recovery', 'first-sale-to-first-use', 'last-authorised-sale-to-first-use'].map((name) => times(find(figures, `${name}.attributed`)).least.median), [152, 121, 90])
  })
  test('what is not counted is said, with its reason', () => {
    const found = find(figuresOf(
      ...sold('1', '2084-01-01', '2084-01-11'), ...sold('2', null, '2084-01-11'), ...sold('3', '2084-01-01', null), ...sold('4', '2084-02-01', '2084-01-01'), ...sold('5', '2084-01-01', '2085-01-01'),
      ...sold('6', '2084-01-01', '2084-01-09', { quantity: { qualifier: 'exactly', value: 4 } }), ...sold('7', '2084-01-01', '2084-01-09', { partOf: '#i1' }),
    ), 'first-sale-to-recovery.attributed')
    deepEqual([found.base.counted, out(found)], [1, { 'sale-undated': 1, 'recovery-undated': 1, 'end-before-start': 1, 'recovered-later': 1, 'group': 1, 'part': 1 }])
  })
  test('from production under the readings that nobody rejected; without one that is held there is nothing to count', () => {
    const figures = figuresOf(...marked, ...oneHeld)
    const found = find(figures, 'production-to-use.sample-not-said')
    // A part of 2024 in a missile used on 18 August 2024: the whole was not made before its part. The part is not counted beside it.
    deepEqual(out(found), { part: 1 })
    deepEqual([times(found).least.median, times(found).most.median], [0, 230])
    const own = figuresOf(...marked.map((line) => (line['label'] === 'part' ? { ...line, partOf: null, usedIn: ['#use'] } : line)), ...oneHeld)
    deepEqual([times(find(own, 'production-to-use.sample-not-said')).least.median, times(find(own, 'production-to-use.sample-not-said')).most.median], [0, 230])
    equal(find(figuresOf(...marked), 'production-to-use.sample-not-said'), undefined)
  })
  test('samples stand apart: nothing adds them up', () => {
    const figures = figuresOf(...sold('1', '2084-01-01', '2084-01-11'), ...sold('2', '2084-01-01', '2084-01-31').map((line) => (line['kind'] === 'recovery' ? { ...line, situation: 'cached' } : line)), ...sold('3', '2084-01-01', '2084-02-20').map((line) => (line['kind'] === 'recovery' ? { ...line, situation: null } : line)))
    deepEqual(figures.filter(({ name }) => name === 'first-sale-to-recovery').map((each) => [each.group, each.base.counted, times(each).least.median]), [['attributed', 1, 10], ['unattributed', 1, 30], ['sample-not-said', 1, 50]])
  })
})

suite('matrices', () => {
  const cells = ({ rows, columns, cells: all }: Matrix) => all.map(({ row, column, objects, isLeast }) => [rows[row]!, columns[column]!].map((end) => (end.is === 'named' ? end.text : end.is)).concat(isLeast ? `≥${objects}` : String(objects)))
  test('count objects by place of the first sale and of recovery, groups with their number', () => {
    const figures = figuresOf(...sold('1', '2084-01-01', '2084-01-11'), ...sold('2', '2084-01-01', '2084-01-11', { quantity: { qualifier: 'exactly', value: 40 } }), ...sold('3', '2084-01-01', '2084-01-11', { memberOf: '#i2' }),
      ...sold('4', '2084', '2084', { quantity: { qualifier: 'more-than', value: 7 } }), { kind: 'transfer', items: ['#i4'], transferKind: 'sale', when: '2084', place: { text: 'Other Town' } })
    const found = find(figures, 'source-to-recovery.attributed')
    deepEqual(cells(found.content as unknown as Matrix), [['Example Town', 'Example Port', '41'], ['order-open', 'Example Port', '≥8']])
    deepEqual((found.content as unknown as Matrix).total, { objects: 49, isLeast: true })
    deepEqual(out(found), { member: 1 })
  })
  test('name no country of manufacture where several compete, none where none is said', () => {
    const made = (item: string, country: string, status = 'proposed') => ({ kind: 'identification', item, level: 'country-of-manufacture', value: country, country, status, ...(status === 'rejected' ? { reason: 'x' } : {}) })
    const figures = figuresOf(...sold('1', null, '2084'), made('#i1', 'XA'), made('#i1', 'XC', 'rejected'), ...sold('2', null, '2084'), made('#i2', 'XA'), made('#i2', 'XC'), ...sold('3', null, '2084'), ...sold('4', null, '2084'), made('#i4', 'XC'), made('#i4', 'XA', 'accepted'))
    deepEqual(cells(find(figures, 'manufacture-to-recovery.attributed').content as unknown as Matrix), [['XA', 'XB', '2'], ['competing', 'XB', '1'], ['not-said', 'XB', '1']])
  })
})

suite('diversion', () => {
  const one = (label: string): Lines => [{ kind: 'item', label, description: 'rifle', itemClass: 'rifle' }]
  const said = (item: string, diversionKind: string, status = 'proposed') => ({ kind: 'diversion', items: [item], diversionKind, status, ...(diversionKind === 'undetermined' ? {} : { supports: [{ statement: item, says: 'x' }] }), ...(status === 'rejected' ? { reason: 'x' } : {}) })
  const lines: Lines = [...['a', 'b', 'c', 'd', 'e', 'f'].flatMap(one), { kind: 'item', label: 'p', description: 'bolt', itemClass: 'bolt', partOf: '#a' },
    said('#a', 'battlefield-capture'), said('#b', 'undetermined'), said('#c', 'in-transit'), said('#c', 'state-collapse'), said('#d', 'in-transit'), said('#d', 'state-collapse', 'preferred'), said('#e', 'in-transit', 'rejected')]
  test('undetermined and not examined stand in every table; shares of a kind are lower bounds', () => {
    const found = find(figuresOf(...lines), 'diversion-kinds.sample-not-said')
    const { rows, lowerBounds } = found.content as Counts
    deepEqual(Object.fromEntries(rows.filter(({ values }) => values[0] !== 0).map(({ key, values }) => [key, values[0]])), { 'battlefield-capture': 1, 'state-collapse': 1, 'competing': 1, 'undetermined': 1, 'not-examined': 2 })
    deepEqual(rows.slice(-2).map(({ key }) => key), ['undetermined', 'not-examined'])
    deepEqual([rows.find(({ key }) => key === 'battlefield-capture')!.share, lowerBounds.includes('battlefield-capture'), lowerBounds.includes('undetermined')], [1 / 6, true, false])
    deepEqual([found.base.counted, out(found)], [6, { part: 1 }])
    const unexamined = find(figuresOf(...one('a')), 'diversion-kinds.sample-not-said').content as Counts
    deepEqual(unexamined.rows.slice(-2).map(({ key, values, share }) => [key, values[0], share]), [['undetermined', 0, 0], ['not-examined', 1, 1]])
  })
})

suite('a figure', () => {
  const parts = { name: 'requests', group: 'trace', base: { unit: 'requests', counted: 0, leftOut: [] }, method: [], content: { kind: 'counts', columns: [], rows: [], lowerBounds: [] } } as const
  test('cannot be written without its notes: the compiler holds these lines', () => {
    const notes = [note('silence')] as const
    // @ts-expect-error: no note on the sample
    ok(figure({ ...parts, sampling: [], truncation: notes }))
    // @ts-expect-error: no note on truncation
    ok(figure({ ...parts, sampling: notes }))
    // @ts-expect-error: not made by `figure`
    const byHand: Figure = { ...parts, sampling: notes, truncation: notes }
    ok(byHand)
    ok(figure({ ...parts, sampling: notes, truncation: notes }))
  })
  test('does not leave as a table without base and notes; what has no name is no place', () => {
    for (const each of figuresOf(...sold('1', null, '2084'), ...sold('2', '2084-01-01', '2084-01-11').map((line) => (line['kind'] === 'recovery' ? { ...line, place: null } : line)))) {
      const table = figureTable(each)
      deepEqual(['figure', 'counts', 'base', 'sampling', 'truncation'].filter((kind) => !table.some(([first]) => first === kind)), [], figureId(each))
      if (each.name === 'source-to-recovery') ok(table.some((row) => row.includes('(not-said)')))
    }
  })
})
