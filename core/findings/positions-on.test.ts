/**
 * No position that is known is left out silently.
 * @module
 */
import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { positionsOn } from './index.ts'
import { type Lines, marked, oneHeld, worldOf } from '../statements/invented-world.test.ts'

const base: Lines = [
  { kind: 'case', label: 'case', title: 'Example case' }, { kind: 'case', label: 'elsewhere', title: 'Another case' },
  { kind: 'party', label: 'works', case: '#case', names: [{ text: 'Example Works' }], partyType: 'company' }, { kind: 'party', label: 'stranger', names: [{ text: 'Stranger' }], partyType: 'company' },
  ...marked, ...oneHeld, { kind: 'item', label: 'other', description: 'another', itemClass: 'missile' },
]
const finding = { kind: 'finding', label: 'finding', case: '#case', title: 'short', sentences: [{ text: 'It was short.', claims: ['days'] }, { text: 'So it said.', claims: ['said'] }], substantivelyReferenced: ['#works'], claims: [
  { key: 'days', claim: { type: 'production-to-use', item: '#part', atMostDays: 230 }, text: 'at most' }, { key: 'said', claim: { type: 'said', position: '#quoted' }, text: 'said' }] }
const said = (label: string, more: object) => ({ kind: 'position', label, party: '#stranger', form: 'quote', wording: label, stance: 'disputes', ...more })

/** Of each position: what it is about, the claims and sentences that it bears on, and whether the finding takes it up. */
function known(...positions: Lines) {
  const { world, id, label } = worldOf(...base, said('quoted', { stance: 'asserts' }), finding, ...positions)
  return positionsOn(world, id('finding')).filter(({ position }) => label(position.id) !== 'quoted' || positions.length === 0)
    .map(({ position, through, claims, sentences, isIncluded, leftOut }) => [label(position.id), through.map((link) => label(link.id)), claims, sentences, isIncluded, leftOut.map(({ reason }) => reason)])
}

suite('positionsOn', () => {
  test('one that a claim quotes, and one on the finding, are taken up', () => {
    deepEqual(known(), [['quoted', [], ['said'], [1], true, []]])
    deepEqual(known(said('on-it', { about: ['#finding'] })), [['on-it', ['finding'], [], [], true, []]])
  })
  test('one on anything that a claim rests on is listed beside the claim and sentence, and is not taken up', () => {
    for (const on of ['part', 'whole', 'mark', 'rd-juche', 'rd-plant-name']) deepEqual(known(said('denial', { about: [`#${on}`] })), [['denial', [on], ['days'], [0], false, []]], on)
  })
  test('one on a party of whom something is said, on the case, or by such a party in the case', () => {
    deepEqual(known(said('a', { about: ['#works'] }), said('b', { about: ['#case'] }), said('c', { party: '#works', case: '#case' })), [['a', ['works'], [], [], false, []], ['b', ['case'], [], [], false, []], ['c', [], [], [], false, []]])
  })
  test('one on something else is not listed, and one that was withdrawn is gone', () => {
    deepEqual(known(said('far', { about: ['#other'] }), said('strange', { party: '#stranger', case: '#case' }), said('elsewhere-said', { party: '#works', case: '#elsewhere' })), [])
    deepEqual(known(said('denial', { about: ['#part'] }), { kind: 'withdrawal', of: '#denial', reason: 'never said' }), [])
  })
  test('a briefing that left one out gives the reason', () => {
    const briefing = { kind: 'briefing', title: 'Brief', audience: 'press', form: 'brief', findings: ['#finding'], leftOut: [{ position: '#denial', reason: 'no time' }], asOf: 3 }
    deepEqual(known(said('denial', { about: ['#part'] }), briefing), [['denial', ['part'], ['days'], [0], false, ['no time']]])
  })
})
