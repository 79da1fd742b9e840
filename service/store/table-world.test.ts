/** A world that is read from tables answers as the one that is held in memory: for every log, at every size, before and after the tables have caught up. */
import { deepEqual, equal, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { world as worldOf, type AnyStatement, type World } from '@proofmark/core/statements'
import { lazyList } from './lazy-list.ts'
import { memoryTable } from './memory-table.ts'
import { openProjection } from './projection.ts'
import { statementTables } from './statement-tables.ts'
import { tableWorld } from './table-world.ts'

const idOf = (n: number) => n.toString(16).padStart(32, '0')
const plain = { label: null, case: null, author: null, made: null, note: null, sources: [], handling: 'open' }
/** Of statements that are shown in part corrections are applied unchecked; these have no other fields than are looked at. */
const withheld = ['/withheld']
/** A log of items, marks and cases, with corrections and withdrawals of each and of each other. */
const logs = fc.array(fc.tuple(fc.constantFrom('case', 'item', 'mark', 'correction', 'withdrawal'), fc.nat(), fc.nat()), { maxLength: 25 }).map((steps): AnyStatement[] => steps.flatMap(([kind, a, b], n, all) => {
  const before = (of: string) => all.slice(0, n).flatMap(([each], at) => (each === of ? [idOf(at + 1)] : []))
  const some = (of: string, by: number) => { const ids = before(of); return ids.length === 0 ? null : ids[by % ids.length]! }
  const target = n === 0 ? null : idOf(1 + (a % n))
  const fields = kind === 'case' ? { ...plain, title: `case ${a}`, label: `label-${a % 3}` }
    : kind === 'item' ? { ...plain, description: `thing ${a}`, case: some('case', a), label: `label-${b % 3}`, partOf: some('item', b), memberOf: null, custodian: null, recoveredIn: null, documentedAt: [], usedIn: [] }
      : kind === 'mark' ? { ...plain, item: some('item', a), transcription: String(b), state: null, case: some('case', b) }
        : kind === 'withdrawal' ? { ...plain, of: target, reason: 'invented' }
          : { ...plain, of: target, reason: 'invented', changes: [[{ field: '/label', value: `label-${b % 3}` }], [{ field: '/case', value: some('case', b) }], [{ field: '/item', value: some('item', b) }], [{ field: '/note', value: `note ${b}` }]][b % 4] }
  return [{ id: idOf(n + 1), kind, version: 1, index: n, fields, hidden: withheld } as unknown as AnyStatement]
})).map((all) => {
  // What names nothing is left out, and the rest moves up.
  const kept = all.filter(({ fields }) => !('of' in fields) || fields.of !== null)
  return kept.map((statement, index) => ({ ...statement, index }) as AnyStatement)
})

function compare(told: World, expected: World): void {
  deepEqual([...told.all], expected.all)
  deepEqual(told.current.map((each) => each), expected.current)
  for (const kind of ['case', 'item', 'mark', 'correction', 'withdrawal'] as const) deepEqual(told.of(kind).slice(), expected.of(kind))
  for (const id of [...expected.all.map((each) => each.id), idOf(999)]) {
    deepEqual(told.sealed(id), expected.sealed(id))
    for (const kind of ['case', 'item', 'mark', 'correction', 'withdrawal'] as const) deepEqual([told.get(id, kind), told.referring(id, kind), told.countIn(id, kind)], [expected.get(id, kind), expected.referring(id, kind), expected.countIn(id, kind)])
    deepEqual([told.laterWord(id), told.naming(id), told.naming(id, 'mark'), told.beginning(id.slice(0, 31))], [expected.laterWord(id), expected.naming(id), expected.naming(id, 'mark'), expected.beginning(id.slice(0, 31))])
  }
  for (const label of ['label-0', 'label-1', 'label-2', 'nobody']) deepEqual(told.labelled(label), expected.labelled(label))
}

suite('a world read from tables', () => {
  test('is the world held in memory, at each size, whatever is sealed later, and without any statements', async () => {
    await fc.assert(fc.asyncProperty(logs, fc.nat(), fc.nat(), async (all, cut, gone) => {
      const projection = await openProjection('', { inMemory: true })
      try {
        const settled = all.length === 0 ? 0 : cut % (all.length + 1)
        const first = all.slice(0, settled)
        await projection.follow({ fresh: first, changing: first.filter(({ fields }) => 'of' in fields), world: () => tableWorld(statementTables(projection.connection(), settled), settled), size: settled, root: '', devices: '' })
        const tables = statementTables(projection.connection(), settled)
        const earlier = tableWorld(tables, settled)
        compare(earlier, worldOf(first))
        tables.add(all.slice(settled))
        const now = tableWorld(tables, all.length)
        compare(now, worldOf(all))
        compare(earlier, worldOf(first))
        // The tables catch up under both.
        const fresh = all.slice(settled)
        await projection.follow({ fresh, changing: fresh.filter(({ fields }) => 'of' in fields), world: () => tableWorld(tables, all.length), size: all.length, root: '', devices: '' })
        tables.settled(all.length)
        compare(now, worldOf(all))
        compare(earlier, worldOf(first))
        compare(tableWorld(statementTables(projection.connection(), all.length), all.length), worldOf(all))
        const without = new Set(all.filter((_, n) => n % 3 === gone % 3).map(({ id }) => id))
        compare(now.without(without), worldOf(all).without(without))
        equal(projection.fault(), null)
      } finally {
        await projection.close()
      }
    }), { numRuns: 150 })
  })
  test('of a table in memory it is that of core too', () => {
    fc.assert(fc.property(logs, fc.nat(), fc.nat(), (all, cut, gone) => {
      const settled = all.length === 0 ? 0 : cut % (all.length + 1)
      const first = all.slice(0, settled)
      const table = memoryTable(first)
      const earlier = tableWorld(table, settled)
      if (cut % 2 === 0) compare(earlier, worldOf(first))
      table.add(all.slice(settled))
      const now = tableWorld(table, all.length)
      compare(now, worldOf(all))
      compare(earlier, worldOf(first))
      const without = new Set(all.filter((_, n) => n % 3 === gone % 3).map(({ id }) => id))
      compare(now.without(without), worldOf(all).without(without))
    }), { numRuns: 300 })
  })
  test('what very many refer to is told by kind, at each size, corrected and withdrawn ones aside', () => {
    const [caseId, item] = [idOf(1), idOf(2)]
    const all = ([
      ['case', { title: 'many' }], ['item', { description: 'thing', case: caseId, partOf: null, memberOf: null, custodian: null, recoveredIn: null, documentedAt: [], usedIn: [] }],
      ...Array.from({ length: 150 }, (_, n) => ['mark', { item, transcription: String(n), state: null, case: caseId }]),
      ['correction', { of: idOf(10), reason: 'invented', changes: [{ field: '/item', value: null }] }], ['withdrawal', { of: idOf(11), reason: 'invented' }],
    ] as const).map(([kind, fields], index) => ({ id: idOf(index + 1), kind, version: 1, index, fields: { ...plain, ...(fields as object) }, hidden: withheld }) as unknown as AnyStatement)
    const table = memoryTable(all)
    for (const size of [1, 120, 152, 153, 154]) {
      const [told, expected] = [tableWorld(table, size), worldOf(all.slice(0, size))]
      for (const id of [caseId, item]) for (const kind of ['mark', 'item', 'mark', 'correction'] as const) deepEqual(told.referring(id, kind), expected.referring(id, kind))
    }
    equal(tableWorld(table, 154).referring(item, 'mark').length, 148)
  })
  test('its lists are arrays that are only read', () => {
    const list = lazyList(3, (n) => n * 10)
    deepEqual([Array.isArray(list), list.length, list[1], list[3], list.at(-1), [...list], list.map((each) => each + 1), list.slice(1), list.filter((each) => each > 5), list.find((each) => each === 20), list.includes(20), list.toReversed(), list.flatMap((each) => [each, each]), list.some((each) => each === 5), list.findLast((each) => each < 20), Object.fromEntries(list.entries())], [true, 3, 10, undefined, 20, [0, 10, 20], [1, 11, 21], [10, 20], [10, 20], 20, true, [20, 10, 0], [0, 0, 10, 10, 20, 20], false, 10, { 0: 0, 1: 10, 2: 20 }])
    throws(() => { (list as number[])[0] = 5 }, /only read/)
    throws(() => (list as number[]).push(5), /only read/)
  })
})
