/**
 * No position that is known is left out silently.
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { World } from '@proofmark/core/statements'
import { challengeRecord, findingView, positionsOn, weighedFinding, type ChallengeFormat } from './index.ts'
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
  test('of a claim on where it was made: what that state says in the case, what is said of its uses, of another finding on the same thing, and of the work; the author lists nobody', () => {
    const { world, id, label } = worldOf(...base, { kind: 'use', label: 'night', what: 'a strike', when: '2024-08-18' }, { kind: 'item', label: 'rocket', description: 'a rocket', itemClass: 'missile', usedIn: ['#night'] },
      { kind: 'party', label: 'state', names: [{ text: 'State of Example' }], partyType: 'state', jurisdiction: 'KP' }, { kind: 'party', label: 'user', names: [{ text: 'User of Example' }], partyType: 'state', jurisdiction: 'RU' },
      ...['first', 'second'].map((each) => ({ kind: 'finding', label: each, case: '#case', title: each, sentences: [{ text: 'It was made there.', claims: ['made'] }], claims: [{ key: 'made', claim: { type: 'made-in', item: '#rocket', country: 'KP' }, text: 'made there' }], substantivelyReferenced: [] })),
      said('by-the-state', { party: '#state', case: '#case', stance: 'denies', about: ['#other'] }), said('of-the-use', { case: '#case', stance: 'denies', about: ['#night'] }), said('of-the-other', { party: '#user', case: '#case', stance: 'denies', about: ['#first'] }),
      said('of-the-work', { case: '#case', stance: 'attacks-method', about: ['#other'] }), said('of-nothing-here', { case: '#case', stance: 'denies', about: ['#other'] }), said('of-another-case', { party: '#state', case: '#elsewhere', stance: 'denies' }))
    const all = ['by-the-state', 'of-the-use', 'of-the-other', 'of-the-work']
    deepEqual(positionsOn(world, id('second')).map(({ position }) => label(position.id)), all)
    deepEqual(positionsOn(world, id('second'), 'challenge/1').map(({ position }) => label(position.id)), ['of-the-use'], 'as packages of before have it')
    // What is shown under each attack is of these and of nothing else, on the page and in what a package records; a package without the other finding says the same.
    const { challenge } = findingView(world, id('second'))!
    const attack = (name: string) => challenge.find((each) => each.attack === name)!
    deepEqual(attack('right-of-reply').said.map((each) => label(each.id)), all.slice(0, 3))
    deepEqual(attack('right-of-reply').gaps.map(({ values }) => values['party']), ['State of Example'])
    const recorded = (of: World, format?: ChallengeFormat) => JSON.parse(new TextDecoder().decode(challengeRecord(of, id('second'), weighedFinding(of, id('second')), format))) as { format: string; attacks: { attack: string; said: string[] }[]; positions: { id: string }[] }
    const [whole, apart] = [recorded(world), recorded(world.without(new Set([id('first'), id('of-nothing-here')])))]
    equal(whole.format, 'proofmark/challenge/v3')
    for (const each of [whole, apart]) {
      deepEqual(each.positions.map((position) => label(position.id)), all)
      deepEqual(each.attacks.find((one) => one.attack === 'right-of-reply')!.said.map((each) => label(each)), all.slice(0, 3))
    }
    deepEqual(recorded(world, 'proofmark/challenge/v1').positions.map((each) => label(each.id)), ['of-the-use'])
  })
})
