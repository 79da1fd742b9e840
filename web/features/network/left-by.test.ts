/** A hypothesis on the picture takes the nodes that core takes; and what an address asks that cannot be is told. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { buildNetwork, type Network } from '@proofmark/core/network'
import { worldOf } from '../../../core/statements/invented-world.test.ts'
import { idList } from '../../paths.ts'
import { leftBy } from './left-by.ts'
import { oddities } from './odd-address.ts'
import { asked, sample } from './sample-network.suite.ts'
import { shownOf } from './shown.ts'

/** Every way in which a node can be there: by itself, by an edge, by an edge of another, by words, by a place. */
const { world, id } = worldOf(
  { kind: 'case', label: 'case', title: 'Invented case' }, ...['works', 'shop', 'nobody'].map((label) => ({ kind: 'party', label, names: [{ text: `Example ${label}` }], partyType: 'company', affiliation: label === 'nobody' ? null : '#group' })),
  { kind: 'party', label: 'group', names: [{ text: 'Example Group' }], partyType: 'company', affiliation: '#holding' }, { kind: 'party', label: 'holding', names: [{ text: 'Example Holding' }], partyType: 'company' },
  { kind: 'document', label: 'paper', documentType: 'letter', title: 'Example letter', issuer: '#shop' },
  { kind: 'item', label: 'missile', case: '#case', description: 'missile', itemClass: 'missile' }, { kind: 'item', label: 'chip', case: '#case', description: 'chip', itemClass: 'part', partOf: '#missile' },
  { kind: 'role', label: 'made', case: '#case', of: '#chip', role: 'fabricator', party: '#works' }, { kind: 'role', label: 'sold', case: '#case', of: '#chip', role: 'distributor', partyText: 'a seller' }, { kind: 'role', label: 'placed', case: '#case', of: '#chip', role: 'place-of-fabrication', country: 'XA', party: '#works' },
  { kind: 'transfer', label: 'sale', case: '#case', from: '#works', to: '#shop', items: ['#chip'], transferKind: 'sale', documents: ['#paper'] }, { kind: 'role', label: 'carried', case: '#case', of: '#paper', role: 'carrier', party: '#nobody' },
)
const network = buildNetwork(world)
const labels = ['works', 'shop', 'nobody', 'group', 'holding', 'paper', 'chip', 'made', 'sold', 'placed', 'sale', 'carried']
const told = ({ nodes, edges }: Network, isNode: (at: number) => boolean, isEdge: (at: number) => boolean) => [nodes.filter((_, at) => isNode(at)).map((node) => node.id).toSorted(), edges.filter((_, at) => isEdge(at)).map(({ from, to, kind }) => `${nodes[from]!.id} ${kind} ${nodes[to]!.id}`).toSorted()]

suite('leftBy', () => {
  test('law: what is left is what core builds without these statements', () => {
    fc.assert(fc.property(fc.subarray(labels), (without) => {
      const ids = new Set(without.map(id))
      const expected = buildNetwork(world.without(ids))
      const { isNode, isEdge } = leftBy(network, ids)
      deepEqual(told(network, isNode, isEdge), told(expected, () => true, () => true))
    }), { numRuns: 300 })
  })
  test('the picture shows no node that only what is set aside made', () => {
    const shown = (without: string) => shownOf(network, asked({ without })).nodes.map((at) => network.nodes[at]!.label)
    ok(shown('').includes('a seller') && !shown(id('sold')).includes('a seller') && shown(id('made')).includes('Example works'))
  })
})

suite('oddities', () => {
  test('unknown ids, kinds and strengths, no days and days that go backwards; nothing else', () => {
    deepEqual(oddities(sample, asked({ without: 's1', at: 'works', role: 'fabricator', strength: 'doubted', hide: 'party', from: '2031-01-01', to: '2031-01-01' })), [])
    deepEqual(oddities(sample, asked({ without: idList(['s1', 'x,y']), accept: 'z', at: 'n1', start: 'works', end: 'n2', path: 'part,n3', role: 'maker', hide: 'party,people', strength: 'strong', from: '2032-01-01', to: '2031-02-30' })).map(({ code, values }) => [code, values]), [
      ['unknownStatement', ['x,y', 'z']], ['unknownNode', ['n1', 'n2', 'n3']], ['unknownKind', ['maker', 'people']], ['unknownStrength', ['strong']], ['notADay', ['2031-02-30']]])
    equal(oddities(sample, asked({ from: '2032-01-01', to: '2031-01-01' }))[0]!.code, 'backwards')
  })
})
