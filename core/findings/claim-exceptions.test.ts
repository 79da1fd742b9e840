/** Where evidence for a claim can lower it: the exceptions that spec/claims.md names, each with an example that shows that it is one. */
import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { claim as claimSchema, type Claim, type World } from '@proofmark/core/statements'
import { type Lines, worldOf } from '../statements/invented-world.test.ts'
import { outcomeOf } from './claim-outcome.ts'
import type { ClaimStatus } from './views.ts'

const parties = ['a', 'b', 'c'].map((label) => ({ kind: 'party', label, names: [{ text: `Example ${label}` }], partyType: 'company' }))
const items = ['x', 'y'].map((label) => ({ kind: 'item', label, description: `example ${label}`, itemClass: 'chip' }))
const base: Lines = [...parties, ...items, { kind: 'document', label: 'paper', documentType: 'letter', title: 'Example letter' }, { kind: 'transfer', label: 't', transferKind: 'sale' }]
const sources = [{ document: '#paper', at: null }]
const statusIn = (world: World, claim: object) => outcomeOf(world, claimSchema.parse(claim)).status

suite('where evidence for a claim can lower it: the exceptions of spec/claims.md', () => {
  const lowered = (lines: Lines, more: Record<string, unknown>, claim: (id: (label: string) => string) => object, was: ClaimStatus, is: ClaimStatus) => {
    const { world, id } = worldOf(...lines, { ...more, label: 'more' })
    deepEqual([statusIn(world.without(new Set([id('more')])), claim(id)), statusIn(world, claim(id))], [was, is])
  }
  const report = (date: string, status_ = 'accepted') => ({ kind: 'reading', item: '#x', scheme: 'as-reported', meaning: date, status: status_, date, dateOf: 'production', reason: 'example' })
  test('dates: two reports within the claimed days that exclude each other', () =>
    lowered([...base, report('2084-02')], report('2084-05'), (id) => ({ type: 'produced-within', item: id('x'), from: '2084-01-01', to: '2084-12-31' }), 'established', 'contradicted'))
  const made = (of: string) => ({ kind: 'identification', item: `#${of}`, level: 'country-of-manufacture', value: 'XA', country: 'XA' })
  test('counts: two records, each of which counts, are judged to be one object', () =>
    lowered([...base, made('x'), made('y')], { kind: 'sameness', a: '#x', b: '#y', judgement: 'same', of: 'item', reason: 'example' }, (id) => ({ type: 'at-least', items: [id('x'), id('y')], count: 2, suchThat: [{ type: 'made-in', country: 'XA' }] }), 'established', 'contradicted'))
  const hand = (from: string, to: string, when: string) => ({ kind: 'custody', of: ['#x'], from: `#${from}`, to: `#${to}`, when, sources })
  test('custody: a further hand-over that does not fit', () =>
    lowered([...base.filter(({ label }) => label !== 'x'), { ...items[0]!, custodian: '#a' }, hand('a', 'b', '2084-01-01')], hand('a', 'b', '2084-02-01'), (id) => ({ type: 'custody', of: id('x'), from: null, to: null }), 'established', 'contradicted'))
  test('held by: a further hand-over to him, on the day', () =>
    lowered([...base, hand('a', 'b', '2084-01-01')], hand('c', 'b', '2084-02-01'), (id) => ({ type: 'held-by', of: id('x'), party: id('b'), on: '2084-02-01' }), 'established', 'possible'))
  test('networks: a further seller on the way, whose own hand-over nobody recorded', () => {
    const role = (name: string, of: string, party: string) => ({ kind: 'role', of: `#${of}`, role: name, party: `#${party}`, status: 'accepted', sources })
    lowered([...parties, ...base.slice(-2), { kind: 'item', label: 'drone', description: 'drone', itemClass: 'drone' }, { kind: 'item', label: 'chip', description: 'chip', itemClass: 'chip', partOf: '#drone' }, role('brand-owner', 'chip', 'c'), role('fabricator', 'chip', 'a'), role('fabricator', 'drone', 'a')],
    role('distributor', 'chip', 'b'), (id) => ({ type: 'in-network', party: id('c'), weapon: id('drone'), from: 'brand-owner' }), 'established', 'possible')
  })
  test('diversion: a hypothesis that names the claimed hand and another day', () => {
    const claim = (id: (label: string) => string): Claim => ({ type: 'diverted-between', item: id('x'), from: '2084-01-01', to: '2084-12-31', lastAuthorised: id('a'), firstUnauthorised: id('b') })
    const leg = (from: string, to: string, when: string, authorised: string) => ({ kind: 'transfer', from: `#${from}`, to: `#${to}`, items: ['#x'], transferKind: 'supply', authorised, when, documents: ['#paper'] })
    lowered([...base, leg('c', 'a', '2084-03', 'yes'), leg('a', 'b', '2084-05', 'no')],
      { kind: 'diversion', items: ['#x'], diversionKind: 'undetermined', lastAuthorised: '#a', firstUnauthorised: '#b', when: '2085', status: 'proposed', reason: 'example' }, claim, 'established', 'possible')
  })
  test('lots: a further report of the claimed lot that is only proposed', () => {
    const lot = (label: string, of: string, status: string) => ({ kind: 'reading', label, item: `#${of}`, scheme: 'as-reported', meaning: 'lot 7', status, lot: '7', reason: 'example' })
    lowered([...base, lot('one', 'x', 'accepted'), lot('two', 'y', 'accepted')], { ...lot('three', 'x', 'proposed'), scheme: 'another-report' }, (id) => ({ type: 'same-lot-or-sequence', items: [id('x'), id('y')], shares: 'lot' }), 'established', 'possible')
  })
})
