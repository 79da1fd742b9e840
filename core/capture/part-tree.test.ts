/** Parts under their wholes: every item once whatever a draft says, and no step makes a thing part of itself. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { newDraft } from './draft.ts'
import { nextItem } from './next-item.ts'
import { mayBePartOf, partTree, possibleWholes, type PartNode } from './part-tree.ts'
import { applyStep } from './step.ts'

const id = (n: number) => String(n).padStart(32, '0')
const item = (n: number, partOf: number | null = null) => ({ ...nextItem(id(n), null), partOf: partOf === null ? null : id(partOf) })
type Short = readonly [number, readonly Short[]]
const short = (nodes: readonly PartNode[]): Short[] => nodes.map(({ item: { id: name }, parts }) => [Number(name), short(parts)])
const flat = (nodes: readonly PartNode[]): number[] => nodes.flatMap(({ at, parts }) => [at, ...flat(parts)])

suite('parts as a tree', () => {
  test('stand under their wholes in the order of the day', () => {
    deepEqual(short(partTree([item(1), item(2, 1), item(3), item(4, 2), item(5, 1)])), [[1, [[2, [[4, []]]], [5, []]]], [3, []]])
    deepEqual(short(partTree([item(2, 1), item(1)])), [[1, [[2, []]]]])
  })
  test('what has no whole here, or is part of itself through others, still stands there', () => {
    deepEqual(short(partTree([item(1, 9), item(2, 2), item(3, 4), item(4, 3), item(5, 4)])), [[1, []], [2, []], [3, [[4, [[5, []]]]]]])
  })
  test('what may be chosen as a whole is what one by one may be', () => {
    const items = [item(1), item(2, 1), item(3, 2), item(4), item(5, 4)]
    for (const { id: each } of items) deepEqual(possibleWholes(items, each), items.filter((whole) => mayBePartOf(items, each, whole.id)))
    deepEqual(possibleWholes(items, id(2)).map((whole) => Number(whole.id)), [1, 4, 5])
  })
  const any = fc.array(fc.option(fc.integer({ min: 0, max: 11 })), { maxLength: 10 }).map((wholes) => wholes.map((whole, n) => item(n, whole)))
  test('every item stands there once, whatever is part of what', () => {
    fc.assert(fc.property(any, (items) => { deepEqual(flat(partTree(items)).toSorted((a, b) => a - b), items.map((_, at) => at)) }))
  })
  test('no step makes an item part of itself; any other whole that is there can be chosen', () => {
    const moves = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.option(fc.integer({ min: 0, max: 6 }))), { maxLength: 30 })
    fc.assert(fc.property(moves, (steps) => {
      let draft = { ...newDraft({ id: id(90), siteId: id(91), begun: '2031-05-01T00:00:00Z' }), items: [0, 1, 2, 3, 4, 5].map((n) => item(n)) }
      for (const [part, whole] of steps) {
        const may = whole === null || mayBePartOf(draft.items, id(part), id(whole))
        const before = draft
        draft = applyStep(draft, { do: 'set-item', id: id(part), change: { partOf: whole === null ? null : id(whole) } }).draft
        if (may) equal(draft.items[part]!.partOf, whole === null ? null : id(whole))
        else equal(draft, before)
        ok(draft.items.every((each) => { let at: string | null = each.partOf; for (let n = 0; at !== null; n++) { if (n > 6 || at === each.id) return false; at = draft.items.find((other) => other.id === at)?.partOf ?? null } return true }))
      }
    }))
    equal(mayBePartOf([item(1), item(2, 1), item(3)], id(1), id(2)), false)
    equal(mayBePartOf([item(1), item(2, 1), item(3)], id(2), id(3)), true)
    equal(mayBePartOf([item(1)], id(1), id(1)), false)
    equal(mayBePartOf([item(1)], id(1), id(7)), false)
  })
})
