/** What is supposed on the places of what is recorded. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { buildNetwork, markedNetwork, supposed as supposedWorld } from '@proofmark/core/network'
import { worldOf } from '../../../core/statements/invented-world.test.ts'
import { edgeLooks } from './looks.ts'
import { asked } from './sample-network.suite.ts'
import { shownOf } from './shown.ts'
import { nothingSupposed, placesWith, withSupposed } from './supposed.ts'

const { world, id } = worldOf(
  { kind: 'case', label: 'case', title: 'Invented case' }, { kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company' },
  { kind: 'item', label: 'missile', case: '#case', description: 'missile', itemClass: 'missile' }, { kind: 'item', label: 'chip', case: '#case', description: 'chip', itemClass: 'part', partOf: '#missile' },
  { kind: 'role', label: 'made', case: '#case', of: '#chip', role: 'fabricator', party: '#works', status: 'less-likely', reason: 'example' },
  { kind: 'role', label: 'sold', case: '#case', of: '#chip', role: 'distributor', partyText: 'a seller', status: 'rejected', reason: 'example' },
)
const recorded = markedNetwork(world, buildNetwork(world))
const suppose = (...labels: string[]) => { const accepted = new Set(labels.map(id)); const other = supposedWorld(world, { without: new Set(), accepted }); return withSupposed(recorded, markedNetwork(world, buildNetwork(other)), accepted) }
const told = ({ network: { nodes, edges }, edges: only }: ReturnType<typeof suppose>) => edges.map(({ from, to, kind, strength }, at) => `${nodes[from]!.label} ${kind} ${nodes[to]!.label}: ${strength}${only.has(at) ? ', supposed' : ''}`).toSorted()

suite('withSupposed', () => {
  test('nothing supposed is what is recorded', () => {
    deepEqual(told(suppose()), told(nothingSupposed(recorded)))
    deepEqual(suppose().network.nodes, recorded.nodes)
  })
  test('a doubted claim is a better line at the same place', () => {
    const found = suppose('made')
    deepEqual(told(found), ['Example Works fabricator chip: without-source, supposed', 'chip part-of missile: without-source'])
    deepEqual([found.network.nodes.map(({ id: of }) => of), found.newNodes.size], [recorded.nodes.map(({ id: of }) => of), 0])
    equal(recorded.edges.filter(({ strength }) => strength === 'doubted').length, 1)
  })
  test('a rejected claim is a new line to a new node, which stands behind all others and beside what it is joined to', () => {
    const found = suppose('sold')
    deepEqual(told(found), ['Example Works fabricator chip: doubted', 'a seller distributor chip: without-source, supposed', 'chip part-of missile: without-source'])
    deepEqual([found.network.nodes.slice(0, recorded.nodes.length).map(({ id: of }) => of), [...found.newNodes]], [recorded.nodes.map(({ id: of }) => of), [recorded.nodes.length]])
    const xy = Float32Array.from(recorded.nodes.flatMap((_, at) => [at * 10, at]))
    const places = placesWith(xy, found)
    deepEqual([places.slice(0, xy.length), places.length], [xy, xy.length + 2])
    ok(places.slice(xy.length).every((value) => Number.isFinite(value)))
    equal(placesWith(xy, nothingSupposed(recorded)), xy)
  })
  test('what is shown says which lines are only supposed, and the filters hold for them', () => {
    const { network, edges } = suppose('made', 'sold')
    deepEqual(edgeLooks(network, { ...shownOf(network, asked()), supposed: edges }).map(({ isSupposed }) => isSupposed).filter(Boolean).length, 2)
    deepEqual(shownOf(network, asked({ role: 'distributor' })).edges.length, 1)
  })
})
