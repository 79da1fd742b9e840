/** Legs of members stand in the chain of their group, with for how many of how many they are recorded. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { worldOf, type Lines } from '../../statements/invented-world.test.ts'
import { consignmentOf, groupChains, lotChains, membersChain, type GroupChain } from './group-chain.ts'

const item = (label: string, more: object = {}) => ({ kind: 'item', label, description: `invented ${label}`, itemClass: 'launcher', ...more })
const lot = (of: string, maker: string) => ({ kind: 'reading', label: `lot-${of}`, item: `#${of}`, scheme: 'as-reported', meaning: 'lot', status: 'accepted', lot: 'L1', maker })
const sale = (label: string, items: string[], more: object = {}) => ({ kind: 'transfer', label, from: '#maker', to: '#buyer', items: items.map((each) => `#${each}`), transferKind: 'sale', when: '2081', authorised: 'yes', ...more })
const base: Lines = [
  ...['maker', 'buyer', 'army'].map((label) => ({ kind: 'party', label, names: [{ text: `Invented ${label}` }], partyType: 'company' })),
  item('group', { quantity: { value: 3, qualifier: 'exactly' } }), item('one', { memberOf: '#group' }), item('two', { memberOf: '#group' }), item('three', { memberOf: '#group' }), item('bolt', { partOf: '#one' }), item('other'),
]
const said = ({ members, legs, without }: GroupChain, label: (id: string) => string | null) => ({
  members: members.map((each) => label(each.item)), legs: legs.map((each) => [each.transfers.map(label).join('+'), each.of.map(label).toSorted().join(), each.isOfGroup]), without: without.map(label),
})

suite('the chain of a group', () => {
  test('a leg that members state alike is one, with who they are; one that differs in anything stands apart', () => {
    const { world, id, label } = worldOf(...base, sale('a', ['one']), sale('b', ['two']), sale('c', ['three'], { when: '2082' }), sale('d', ['two'], { to: '#army' }), sale('e', ['bolt'], { authorised: 'no' }))
    deepEqual(said(membersChain(world, id('group'))!, label), { members: ['one', 'two', 'three', 'bolt'], legs: [['a+b', 'one,two', false], ['d', 'two', false], ['e', 'bolt', false], ['c', 'three', false]], without: [] })
  })
  test('a leg of the group itself is not said to be of each member; members that no leg names are listed', () => {
    const { world, id, label } = worldOf(...base, sale('a', ['group']), sale('b', ['one'], { when: '2083' }))
    deepEqual(said(membersChain(world, id('group'))!, label), { members: ['one', 'two', 'three', 'bolt'], legs: [['a', '', true], ['b', 'one', false]], without: ['two', 'three', 'bolt'] })
  })
  test('what nobody states is like nothing else: undated sales are not one', () => {
    const { world, id, label } = worldOf(...base, sale('a', ['one'], { when: null }), sale('b', ['two'], { when: null }))
    deepEqual(said(membersChain(world, id('group'))!, label).legs, [['a', 'one', false], ['b', 'two', false]])
  })
  test('a lot of the same text by another maker is another lot', () => {
    const { world, label } = worldOf(...base, lot('one', 'Invented maker'), lot('two', 'Invented maker'), lot('other', 'Another maker'), sale('a', ['one']))
    deepEqual(lotChains(world, 'L1').map((chain) => [chain.of.maker, ...chain.members.map((each) => label(each.item))]), [['Invented maker', 'one', 'two'], ['Another maker', 'other']])
    deepEqual(lotChains(world, 'L9'), [])
  })
  test('a consignment: items of one transfer or of one bill of lading, and what was judged to be of it; a contract makes none', () => {
    const paper = (documentType: string) => ({ kind: 'document', label: documentType, documentType, title: 'Invented paper' })
    const { world, id, label } = worldOf(...base, paper('bill-of-lading'), paper('contract'), sale('a', ['one'], { documents: ['#bill-of-lading', '#contract'] }), sale('b', ['two'], { documents: ['#bill-of-lading'] }),
      { kind: 'sameness', label: 'same', a: '#two', b: '#other', judgement: 'same', of: 'consignment', reason: 'one seal' })
    deepEqual(said(consignmentOf(world, id('bill-of-lading'))!, label).members, ['one', 'two', 'other'])
    deepEqual([consignmentOf(world, id('contract')), consignmentOf(world, id('one'))], [null, null])
    deepEqual(groupChains(world, id('one')).map((chain) => [chain.kind, label(chain.of.statement!)]), [['whole', 'one'], ['consignment', 'bill-of-lading']])
    equal(groupChains(world, id('three')).length, 0)
  })
})
