import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Network } from '@proofmark/core/network'
import { crossings, layersOf } from './layers.ts'
import { asked, sample } from './sample-network.suite.ts'
import { shownOf } from './shown.ts'

const labels = (network: Network, layers: ReturnType<typeof layersOf>) => layers.map(({ column, nodes }) => [column, ...nodes.map((at) => network.nodes[at]!.id)])

suite('layersOf', () => {
  test('stand from the fabricator to the weapon', () => {
    deepEqual(labels(sample, layersOf(sample, shownOf(sample, asked({ text: '' })))).map(([column, ...ids]) => [column, ...ids.toSorted()]), [
      ['make', 'works'], ['trade', 'brand', 'seller'], ['get', 'buyer'], ['who', 'alone'], ['thing', 'part'], ['weapon', 'weapon'],
    ])
  })
  test('a path is a column a step', () => {
    const shown = shownOf(sample, asked({ path: 'works,part,weapon' }))
    deepEqual(labels(sample, layersOf(sample, shown, ['works', 'part', 'weapon'])), [[null, 'works'], [null, 'part'], [null, 'weapon']])
  })
  test('sweeps take crossings away that the order of names has', () => {
    const crossed: Network = {
      nodes: ['a', 'b', 'c', 'd'].map((id) => ({ ...sample.nodes[0]!, id, label: id })).concat(['1', '2', '3', '4'].map((id) => ({ ...sample.nodes[4]!, id, label: id }))),
      edges: [[0, 7], [1, 6], [2, 5], [3, 4]].map(([from, to]) => ({ ...sample.edges[0]!, from: from!, to: to! })),
    }
    const shown = shownOf(crossed, asked())
    const layers = layersOf(crossed, shown)
    deepEqual(crossings(layers, crossed, shown), 0)
    ok(crossings([{ column: 'make', nodes: [0, 1, 2, 3] }, { column: 'thing', nodes: [4, 5, 6, 7] }], crossed, shown) === 6)
  })
  test('the order in which records come changes nothing', () => {
    const turned: Network = { nodes: sample.nodes.toReversed(), edges: sample.edges.map((edge) => ({ ...edge, from: 6 - edge.from, to: 6 - edge.to })).toReversed() }
    deepEqual(labels(turned, layersOf(turned, shownOf(turned, asked()))), labels(sample, layersOf(sample, shownOf(sample, asked()))))
  })
})
