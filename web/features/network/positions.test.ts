import { deepEqual, equal, notDeepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { alignedWith, layoutOf } from './kept-layouts.ts'
import { firstPositions, hashOf, startLayout, type LayoutAsked } from './positions.ts'

const ring = (count: number): LayoutAsked => ({ ids: Array.from({ length: count }, (_, n) => `node ${n}`), edges: Uint32Array.from(Array.from({ length: count }, (_, n) => [n, (n + 1) % count]).flat()), kept: null })
const laid = (asked: LayoutAsked) => { const layout = startLayout(asked); layout.run(layout.steps); return layout.positions() }

suite('startLayout', () => {
  test('the same network lies the same, to the bit; in pieces as in one', () => {
    for (const count of [0, 1, 2, 40, 450]) {
      const once = laid(ring(count))
      deepEqual(once, laid(ring(count)))
      const layout = startLayout(ring(count))
      for (let step = 0; step < layout.steps; step += 100) layout.run(100)
      deepEqual(layout.positions(), once)
      ok(once.every((value) => Number.isFinite(value)), `${count}`)
    }
  })
  test('another id lies elsewhere', () => {
    const other = { ...ring(5), ids: ['node 0', 'node 1', 'node 2', 'node 3', 'other'] }
    notDeepEqual(firstPositions(ring(5)), firstPositions(other))
    ok(hashOf('a') !== hashOf('b') && hashOf('') === hashOf(''))
  })
  test('no two nodes lie on each other', () => {
    const xy = laid(ring(60))
    const spots = new Set(Array.from({ length: 60 }, (_, n) => `${Math.round(xy[2 * n]!)} ${Math.round(xy[2 * n + 1]!)}`))
    ok(spots.size > 55, `${spots.size} places`)
  })
  test('what was there stays to the bit; what is new comes near its neighbours', () => {
    const before = laid(ring(40))
    const more: LayoutAsked = { ids: [...ring(40).ids, 'new'], edges: Uint32Array.from([...ring(40).edges, 40, 7]), kept: alignedWith([...ring(40).ids, 'new'], layoutOf('', ring(40).ids, before)) }
    const after = laid(more)
    deepEqual(after.slice(0, 80), before)
    const away = (node: number) => Math.hypot(after[80]! - after[2 * node]!, after[81]! - after[2 * node + 1]!)
    const spread = Math.max(...Array.from({ length: 40 }, (_, n) => away(n)))
    ok(away(7) < spread, `${away(7)} of ${spread}`)
    ok(Number.isFinite(away(7)))
  })
  test('what is known needs no step', () => {
    const xy = laid(ring(10))
    equal(startLayout({ ...ring(10), kept: xy }).steps, 0)
  })
})

suite('layoutOf', () => {
  test('keeps no id: that of what has no record can be its name', () => {
    const { marks } = layoutOf('', ['Example Works', 'Example Brand'], new Float32Array(4))
    ok(new Set(marks).size === 2 && !JSON.stringify(marks).includes('Example'))
  })
})

suite('alignedWith', () => {
  test('takes places by id, in any order; nothing known is null', () => {
    const kept = layoutOf('', ['a', 'b'], Float32Array.from([1, 2, 3, 4]))
    deepEqual(alignedWith(['b', 'c', 'a'], kept), Float32Array.from([3, 4, Number.NaN, Number.NaN, 1, 2]))
    deepEqual([alignedWith(['x'], kept), alignedWith(['a'], null)], [null, null])
  })
})
