/** A world that is read from tables answers as the one that is held in memory: for every log, at every size, before and after the tables have caught up. */
import { deepEqual, equal, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { world as worldOf, type AnyStatement } from '@proofmark/core/statements'
import { lazyList } from './lazy-list.ts'
import { memoryTable } from './memory-table.ts'
import { openProjection } from './projection.ts'
import { statementTables } from './statement-tables.ts'
import { tableWorld } from './table-world.ts'
import { compare, idOf, logs, plain, withheld } from './table-world.suite.ts'

suite('a world read from tables', () => {
  test('is the world held in memory, at each size, whatever is sealed later, behind tables that are ahead, and without any statements', async () => {
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
        const [reader, silent] = [statementTables(projection.connection(), settled), statementTables(projection.connection(), settled)]
        compare(tableWorld(reader, settled), worldOf(first))
        // The tables catch up under all.
        const fresh = all.slice(settled)
        await projection.follow({ fresh, changing: fresh.filter(({ fields }) => 'of' in fields), world: () => tableWorld(tables, all.length), size: all.length, root: '', devices: '' })
        // Who reads beside the writer is behind them, whether something was asked before or not, and follows later.
        for (const each of [reader, silent]) {
          for (const { id } of [...fresh, ...fresh]) equal(tableWorld(each, settled).sealed(id), undefined)
          compare(tableWorld(each, settled), worldOf(first))
          each.add(fresh)
          compare(tableWorld(each, all.length), worldOf(all))
          compare(tableWorld(each, settled), worldOf(first))
        }
        tables.settled(all.length)
        compare(now, worldOf(all))
        compare(earlier, worldOf(first))
        for (const many of [0, 5000]) compare(tableWorld(statementTables(projection.connection(), all.length, many), all.length), worldOf(all))
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
