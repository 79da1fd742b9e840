/** What claims cost that look at many records: they count their steps, and many records of nothing in particular do not use them up. */
import { equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { withinSteps } from '@proofmark/core/dates'
import { claim as claimSchema } from '@proofmark/core/statements'
import { worldOf, type Invented } from '../statements/invented-world.test.ts'
import { outcomeOf } from './claim-outcome.ts'

const item = (label: string, more: object = {}) => ({ kind: 'item', label, description: label, itemClass: 'missile', ...more })
const many = (count: number) => Array.from({ length: count }, (_, n) => n)
const use = { kind: 'use', label: 'use', what: 'strike', when: '2031-08-18' }

const rows: readonly (readonly [what: string, make: () => Invented, claim: (id: (label: string) => string) => object, status: string])[] = [
  ['groups within groups, each to be counted', () => worldOf(use, ...many(300).map((n) => item(`g${n}`, { usedIn: ['#use'], quantity: { qualifier: 'at-least', value: 300 - n, unit: 'missiles' }, ...(n > 0 ? { memberOf: `#g${n - 1}` } : {}) }))),
    (id) => ({ type: 'at-least', items: many(300).map((n) => id(`g${n}`)), count: 300, suchThat: [{ type: 'used-within', from: '2031-01-01', to: '2031-12-31' }] }), 'established'],
  ['a weapon of many parts, each with many sellers', () => worldOf({ kind: 'party', label: 'seller', names: [{ text: 'Example Sales' }], partyType: 'company' }, item('drone'), ...many(40).map((n) => item(`p${n}`, { partOf: '#drone' })),
    ...many(400).map((n) => ({ kind: 'role', of: `#p${n % 40}`, role: n < 40 ? 'fabricator' : 'distributor', ...(n === 399 ? { party: '#seller' } : { partyText: `Example ${n}` }), status: 'proposed' }))), (id) => ({ type: 'in-network', party: id('seller'), weapon: id('drone') }), 'possible'],
  ['records judged to be one, in a long row', () => worldOf(...many(200).map((n) => item(`i${n}`)), ...many(199).map((n) => ({ kind: 'sameness', a: `#i${n}`, b: `#i${n + 1}`, judgement: 'same', of: 'item', reason: 'example' }))), (id) => ({ type: 'same-object', a: id('i0'), b: id('i199') }), 'possible'],
]

suite('claims that look at many records', () => {
  for (const [what, make, claim, status] of rows) test(`${what}: ${status}, and at the same cost each time`, () => {
    const { world, id } = make()
    const made = claimSchema.parse(claim(id))
    const weighed = withinSteps(2 ** 24, () => outcomeOf(world, made))
    equal(weighed?.value.status, status)
    ok(weighed.steps > 1000, 'nothing is counted')
    equal(withinSteps(2 ** 24, () => outcomeOf(world, made))?.steps, weighed.steps)
  })
})
