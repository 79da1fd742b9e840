/**
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Claim } from '@proofmark/core/statements'
import { outcomeOf } from './claim-outcome.ts'
import { type Invented, marked, oneHeld, worldOf } from '../statements/invented-world.test.ts'
import { relevantTo } from './relevant.ts'
import { supportOf, weakest } from './support.ts'

const duration = ({ id }: Invented, atMostDays = 230): Claim => ({ type: 'production-to-use', item: id('part'), atMostDays })
const unrelated = [
  { kind: 'item', label: 'elsewhere', description: 'crate', itemClass: 'crate' }, { kind: 'mark', label: 'elsewhere-mark', item: '#elsewhere', transcription: '7' },
  { kind: 'party', label: 'bystander', names: [{ text: 'Example Works' }], partyType: 'company' },
]

suite('supportOf', () => {
  test('is the smallest: every set suffices alone, and none of its statements can be spared', () => {
    const all = worldOf(...marked, ...oneHeld, ...unrelated)
    const claim = duration(all)
    const { sets, hangsOn } = supportOf(all.world, claim)
    const statusOf = (kept: readonly string[]) => outcomeOf(all.world.without(new Set(all.statements.map(({ id }) => id).filter((id) => !kept.includes(id)))), claim).status
    ok(sets.length > 0)
    for (const set of sets) {
      equal(statusOf(set), 'established')
      for (const spared of set) ok(statusOf(set.filter((id) => id !== spared)) !== 'established', all.label(spared)!)
      for (const needed of hangsOn) ok(set.includes(needed))
      deepEqual(set, all.statements.map(({ id }) => id).filter((id) => set.includes(id)), 'in the order of the log')
    }
    for (const id of hangsOn) ok(outcomeOf(all.world.without(new Set([id])), claim).status !== 'established', all.label(id)!)
    for (const { fields } of unrelated.map(({ label }) => all.world.sealed(all.id(label))!)) ok(!sets.flat().includes(all.id(fields.label!)))
  })
  test('is empty where nothing is shown: contradicted, and not established', () => {
    const all = worldOf(...marked, ...oneHeld)
    for (const claim of [duration(all, 229), { type: 'produced-within', item: all.id('part'), from: '2020-01-01', to: '2020-12-31' } as const]) deepEqual(supportOf(all.world, claim), { sets: [], hangsOn: [] })
  })
  test('shows independent sources as sets of their own, a handful at most', () => {
    const identifications = Array.from({ length: 9 }, (_, n) => ({ kind: 'identification', label: `id-${n}`, item: '#part', level: 'country-of-manufacture', value: 'XA', country: 'XA' }))
    const all = worldOf(...marked, ...identifications)
    const { sets, hangsOn } = supportOf(all.world, { type: 'made-in', item: all.id('part'), country: 'XA' })
    ok(sets.length >= 2 && sets.length <= 6, `${sets.length} sets`)
    deepEqual(hangsOn, [])
    equal(new Set(sets.map((set) => set.join())).size, sets.length)
  })
  test('looks for no more than six sets, and shows none twice', () => {
    const use = { kind: 'use', label: 'use', what: 'strike', when: '2024-08-18' }
    const missile = (label: string, more: object = {}) => ({ kind: 'item', label, description: label, itemClass: 'missile', usedIn: ['#use'], ...more })
    const used = ({ world, id }: Invented, labels: readonly string[], least: number) => supportOf(world, { type: 'at-least-used', items: labels.map(id), count: least, from: '2024-01-01', to: '2024-12-31' }).sets
    const eight = Array.from({ length: 8 }, (_, n) => `m${n}`)
    equal(used(worldOf(use, ...eight.map((label) => missile(label))), eight, 7).length, 6)
    const pair = worldOf(use, missile('a'), missile('b'), missile('pair', { quantity: { qualifier: 'exactly', value: 2, unit: 'missiles' } }))
    deepEqual(used(pair, ['a', 'b', 'pair'], 2).map((set) => set.map(pair.label)), [['use', 'pair'], ['use', 'a', 'b']])
  })
  test('of a possible claim is what makes it possible', () => {
    const all = worldOf({ kind: 'transfer', label: 't', transferKind: 'sale' })
    deepEqual(supportOf(all.world, { type: 'supplied', transfer: all.id('t'), through: null }), { sets: [[all.id('t')]], hangsOn: [all.id('t')] })
  })
})

suite('relevantTo', () => {
  test('takes marks, readings and events of the whole assembly, and what was said of them later, and nothing else', () => {
    const all = worldOf(...marked, ...oneHeld, ...unrelated, { kind: 'correction', label: 'later', of: '#use', changes: [{ field: '/what', value: 'attack' }], reason: 'word' }, { kind: 'withdrawal', label: 'latest', of: '#later', reason: 'no' })
    const labels = [...relevantTo(all.world, duration(all))].map(all.label)
    deepEqual(labels.toSorted(), ['use', 'whole', 'part', 'mark', 'later', 'latest', ...oneHeld.map(({ label }) => label)].toSorted())
  })
})

suite('weakest', () => {
  test('of several is the first in this order, and of none not established', () => {
    const order = ['contradicted', 'not-established', 'possible', 'established'] as const
    for (const [a, one] of order.entries()) for (const [b, other] of order.entries()) equal(weakest([one, other]), order[Math.min(a, b)])
    equal(weakest([]), 'not-established')
  })
})
