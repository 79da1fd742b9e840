/**
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { builtIn, versionOf } from '@proofmark/core/instruments'
import type { Claim } from '@proofmark/core/statements'
import { type Lines, worldOf } from '../statements/invented-world.test.ts'
import { outcomeOf } from './claim-outcome.ts'
import { relevantTo } from './relevant.ts'
import { supportOf } from './support.ts'
import { claimWording } from './wording.ts'

const version = versionOf(builtIn)
const party = (label: string, jurisdiction: string | null, partyType = 'state') => ({ kind: 'party', label, names: [{ text: `Example ${label}` }], partyType, jurisdiction })
const item = (label: string, itemClass: string) => ({ kind: 'item', label, description: `invented ${label}`, itemClass, taxonomy: 'items/1' })
const lines = (transfer: object, ...more: Lines): Lines => [party('north', 'KP'), party('other', 'XA'), party('iran', 'IR'), item('shell', 'artillery-projectile'), ...more,
  { kind: 'transfer', label: 'transfer', transferKind: 'supply', from: '#north', to: '#other', items: ['#shell'], when: '2024-01', ...transfer }]

function outcome(all: Lines, measure: string, answers: readonly (readonly [string, string])[] = [], registerVersion = version) {
  const invented = worldOf(...all)
  const claim: Claim = { type: 'transfer-forbidden', transfer: invented.id('transfer'), measure, registerVersion, answers: answers.map(([condition, label]) => ({ condition, by: invented.id(label) })) }
  return { ...invented, claim, outcome: outcomeOf(invented.world, claim) }
}
const statusOf = (...given: Parameters<typeof outcome>) => outcome(...given).outcome.status

suite('a transfer that would be forbidden', () => {
  test('is established where the measure was in force throughout and nothing is open', () => equal(statusOf(lines({}), 'kp-2270-6'), 'established'))
  test('is possible where the days are uncertain', () => {
    equal(statusOf(lines({ when: '2016' }), 'kp-2270-6'), 'possible')
    equal(statusOf(lines({ when: null }), 'kp-2270-6'), 'possible')
  })
  test('is possible on days that only its items leave, with whose word they are, and contradicted where none of them is in force', () => {
    const reader = { kind: 'party', label: 'reader', names: [{ text: 'Invented reader' }], partyType: 'organisation' }
    const found = (when: string) => ({ kind: 'recovery', label: 'found', when, situation: 'seized', author: '#reader' })
    const carried = (made: string, recovered: string, more: object = {}) => outcome(lines({ when: null, items: ['#missile'], ...more }, reader, found(recovered)).flatMap((line) => (line['kind'] === 'transfer'
      ? [{ ...item('missile', 'missile'), recoveredIn: '#found' }, { kind: 'reading', label: 'made', item: '#missile', scheme: 'as-reported', meaning: 'made then', date: made, dateOf: 'production', status: 'accepted', by: '#reader' }, line] : [line])), 'kp-2270-6')
    const inForce = carried('2023-02', '2023-09')
    deepEqual([inForce.outcome.status, carried('2023-02', '2023-09', { when: '2023' }).outcome.status], ['possible', 'established'])
    match(inForce.outcome.conditions[0]!.text, /in force throughout, on days inferred from what it carried, 2023-02-01 to 2023-09-30, by the word of Invented reader$/)
    for (const label of ['made', 'found', 'missile']) ok(inForce.outcome.conditions[0]!.because.includes(inForce.id(label)), label)
    deepEqual([carried('2010-02', '2012-09').outcome.status, carried('2010-02', '2023-09').outcome.status], ['contradicted', 'possible'])
    // What it is dated by is in the support, and in the package.
    const { world, claim, id } = carried('2010-02', '2023-09')
    for (const each of ['made', 'found']) ok(relevantTo(world, claim).has(id(each)), each)
  })
  test('is contradicted where it was not in force, or a condition fails', () => {
    equal(statusOf(lines({ when: '2015' }), 'kp-2270-6'), 'contradicted')
    equal(statusOf(lines({ from: '#other' }), 'kp-2270-6'), 'contradicted')
  })
  test('is possible while a condition is open, and established once a statement answers it', () => {
    const documented = { kind: 'document', label: 'certificate', documentType: 'end-user-certificate', title: 'Example certificate' }
    const all = lines({ items: ['#crate'] }, item('crate', 'crate'), documented)
    equal(statusOf(all, 'kp-2270-6'), 'possible')
    equal(statusOf(all, 'kp-2270-6', [['items', 'certificate']]), 'established')
    equal(statusOf(all, 'kp-2270-6', [['actors', 'certificate']]), 'possible', 'an answer to another condition')
    equal(statusOf([...all, { kind: 'withdrawal', of: '#certificate', reason: 'invented' }], 'kp-2270-6', [['items', 'certificate']]), 'possible', 'an answer that was withdrawn')
    const identified = (status: string) => statusOf([...all, { kind: 'identification', label: 'id', item: '#crate', level: 'model', value: 'Example', status }], 'kp-2270-6', [['items', 'id']])
    deepEqual(['accepted', 'preferred', 'proposed', 'rejected', 'undetermined'].map(identified), ['established', 'established', 'possible', 'possible', 'possible'])
  })
  test('no answer makes a condition hold that fails', () => {
    const all = lines({ from: '#other', to: '#north', when: '2012' }, item('rifle', 'rifle'), { kind: 'document', label: 'paper', documentType: 'end-user-certificate', title: 'Example' })
    equal(statusOf([...all.slice(0, -1), { ...all.at(-1), items: ['#rifle'] }], 'kp-1874-10', [['exception-1', 'paper']]), 'contradicted')
  })
  test('is never more than possible by a row that nobody verified, or that States dispute; both are told', () => {
    const unverified = outcome(lines({}), 'kp-1874-9').outcome
    deepEqual([unverified.status, unverified.conditions.at(-1)!.text], ['possible', 'not checked against the text of the instrument: paragraph'])
    const disputed = outcome(lines({ to: '#iran', when: '2025-10-15' }, { kind: 'document', label: 'paper', documentType: 'end-user-certificate', title: 'Example' }), 'ir-snapback', [['items', 'paper']]).outcome
    equal(disputed.status, 'possible')
    ok(disputed.conditions.some(({ text }) => text === 'disputed by Russian Federation, China, Iran; asserted by France, Germany, United Kingdom, United States'))
  })
  test('is not established without the register, by another clock, or past a recorded term', () => {
    equal(statusOf(lines({}), 'kp-2270-6', [], 'instruments/1@2020-01-01'), 'not-established')
    equal(statusOf(lines({}), 'no-such-measure'), 'not-established')
    for (const measure of ['kp-1874-26', 'kp-1874-inspection']) equal(statusOf(lines({}), measure), 'not-established', measure)
    equal(statusOf(lines({ to: '#sudan', when: '2026-07-15' }, party('sudan', 'SS')), 'ss-2428-4'), 'not-established')
    equal(outcomeOf(worldOf().world, { type: 'transfer-forbidden', transfer: '9'.repeat(32), measure: 'kp-2270-6', registerVersion: version, answers: [] }).status, 'not-established')
  })
  test('rests on transfer, sides and items; what is not shown only weakens it', () => {
    const { world, claim, id, label, statements } = outcome(lines({}), 'kp-2270-6')
    deepEqual(supportOf(world, claim).hangsOn.map(label), ['north', 'shell', 'transfer'])
    deepEqual([...relevantTo(world, claim)].map(label).toSorted(), ['north', 'other', 'shell', 'transfer'])
    for (const { id: spared } of statements) {
      if (spared === id('iran') || spared === id('other')) continue
      ok(outcomeOf(world.without(new Set([spared])), claim).status !== 'established', label(spared)!)
    }
    // Of two items of which one is excepted, the one that is not shown must not leave the other alone.
    const two = outcome(lines({ from: '#other', to: '#north', items: ['#rifle', '#tank'], when: '2012' }, item('rifle', 'rifle'), item('tank', 'battle-tank')), 'kp-1874-10')
    deepEqual([two.outcome.status, outcomeOf(two.world.without(new Set([two.id('rifle')])), two.claim).status], ['possible', 'possible'])
  })
  test('is told in the conditional, whatever it comes to', () => {
    for (const [when, measure] of [['2024-01', 'kp-2270-6'], ['2016', 'kp-2270-6'], ['2015', 'kp-2270-6'], ['2024', 'kp-1874-26']] as const) {
      const { claim, outcome: found } = outcome(lines({ when }), measure)
      match(claimWording(claim, found), /^(Would (not )?be forbidden|Cannot be said)/)
    }
  })
})
