/**
 * The gate before publication: what opens it, and that nothing else does.
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { worldOf, type Lines } from '../statements/invented-world.test.ts'
import { gateOf } from './index.ts'
import { at, base, party, reply, request } from './invented-requests.suite.ts'

const finding = (more: object = {}) => ({
  kind: 'finding', label: 'finding', case: '#case', author: '#army', title: 'It was made there', sentences: [{ text: 'It was.', claims: ['a'] }],
  claims: [{ key: 'a', claim: { type: 'made-in', item: '#rifle', country: 'XA' }, text: 'made in XA' }], substantivelyReferenced: ['#works'], ...more,
})
const notice = (label = 'request', more: object = {}) => request(label, { purpose: 'right-of-reply', finding: '#finding', items: [], ...more })
const review = (label: string, more: object = {}) => ({ kind: 'review', label, of: '#finding', stage: 'right-of-reply', outcome: 'passed', by: '#state-a', reason: 'a demonstration', ...more })

/** Outcomes on a day after every deadline, unless it is said. */
function gateOn(lines: Lines, day = '2091-05-01') {
  const { world, id } = worldOf(...base, ...lines)
  const gate = gateOf(world, id('finding'), at(day))!
  equal(gate.isOpen, gate.shut.length === 0)
  return `${gate.isOpen ? 'open' : 'shut'}: ${gate.parties.map(({ outcome }) => outcome).join(' ')}`
}

suite('gateOf', () => {
  test('is open where nobody is said anything of substance about, and of no finding there is none', () => {
    equal(gateOn([finding({ substantivelyReferenced: [] })]), 'open: ')
    const { world, id } = worldOf(...base)
    equal(gateOf(world, id('rifle'), at('2091-05-01')), null)
  })
  test('without a notice it is shut; a trace request about the item, or a notice of another finding, is none', () => {
    equal(gateOn([finding()]), 'shut: not-noticed')
    equal(gateOn([finding(), request('request', { finding: '#finding' }), reply('r', 'full')]), 'shut: not-noticed')
    equal(gateOn([finding(), finding({ label: 'second' }), notice('request', { finding: '#second' }), reply('r', 'full')]), 'shut: not-noticed')
  })
  test('a notice opens it only when it is surely sent and its deadline surely past, and never without a deadline', () => {
    deepEqual(['2091-02-28', '2091-03-02', '2091-04-01', '2091-04-02'].map((day) => gateOn([finding(), notice()], day)), ['shut: not-sent', 'shut: waiting', 'shut: waiting', 'open: no-reply'])
    equal(gateOn([finding(), notice('request', { sent: '2091-03' })], '2091-03-15'), 'shut: not-sent')
    equal(gateOn([finding(), notice('request', { deadline: '2091-04' })], '2091-04-15'), 'shut: waiting')
    equal(gateOn([finding(), notice('request', { deadline: null })]), 'shut: no-deadline')
    equal(gateOn([finding(), notice('request', { sent: null })]), 'shut: not-sent')
    for (const [sent, deadline] of [['2091-03-02', '2091-03-01'], ['2091-03-02', '2091-03-02'], ['2091-03', '2091-03-31'], ['2091-03-02', '2091-03']] as const) equal(gateOn([finding(), notice('request', { sent, deadline })]), 'shut: deadline-too-early', `${sent} ${deadline}`)
    equal(gateOn([finding(), notice('request', { sent: '2091-03-02', deadline: '2091-03-01' }), notice('second', { sent: '2091-03-02', deadline: '2091-03-20' })]), 'open: no-reply')
  })
  test('each kind of reply before the deadline: only an answer or a refusal opens it', () => {
    const on = (kind: string) => gateOn([finding(), notice(), reply('r', kind)], '2091-03-20')
    deepEqual(['full', 'partial', 'restricted', 'disputed', 'no-record-held', 'item-misidentified', 'records-destroyed-or-lapsed'].map(on), Array(7).fill('open: replied'))
    deepEqual(['refused-with-reason', 'refused-without-reason'].map(on), Array(2).fill('open: refused'))
    deepEqual(['acknowledged', 'delayed-with-reason', 'more-information-needed', 'forwarded', 'no-answer'].map(on), Array(5).fill('shut: waiting'))
  })
  test('after the deadline who wrote that an answer is to come, asked for more or passed it on was not silent, and keeps it shut; word of arrival alone does not', () => {
    const on = (kind: string) => gateOn([finding(), notice(), reply('r', kind, { received: '2091-03-10' })], '2091-04-02')
    deepEqual(['delayed-with-reason', 'more-information-needed', 'forwarded'].map(on), Array(3).fill('shut: unfinished'))
    deepEqual(['acknowledged', 'no-answer'].map(on), Array(2).fill('open: no-reply'))
    equal(gateOn([finding(), notice(), reply('r', 'more-information-needed', { received: '2091-03-10' }), notice('second', { sent: '2091-03-12', deadline: '2091-03-30' })], '2091-04-02'), 'open: no-reply')
  })
  test('who is to be heard waives nothing', () => {
    deepEqual([review('w'), review('w', { by: '#works' }), review('w', { stage: 'right-of-reply:works', by: '#works' })].map((each) => gateOn([finding(), each])), ['open: waived', 'shut: not-noticed', 'shut: not-noticed'])
  })
  test('each party stands by itself: one that answered opens nothing for another', () => {
    const two = finding({ substantivelyReferenced: ['#works', '#army'] })
    equal(gateOn([two, notice('request', { addressees: ['#works', '#army'] }), reply('r', 'full')], '2091-03-20'), 'shut: replied waiting')
    equal(gateOn([two, notice('request', { addressees: ['#works', '#army'] }), reply('r', 'full')]), 'open: replied no-reply')
  })
  test('a waiver by name and reason opens it; without a reason, of another stage or another statement it does not', () => {
    equal(gateOn([finding(), review('w')]), 'open: waived')
    equal(gateOn([finding(), review('w', { reason: null })]), 'shut: not-noticed')
    equal(gateOn([finding(), review('w', { reason: '  ' })]), 'shut: not-noticed')
    equal(gateOn([finding(), review('w', { stage: 'second reader' })]), 'shut: not-noticed')
    equal(gateOn([finding(), review('w', { of: '#rifle' })]), 'shut: not-noticed')
    equal(gateOn([finding(), review('w'), { kind: 'withdrawal', of: '#w', reason: 'it was asked after all' }]), 'shut: not-noticed')
  })
  test('a waiver of one party is of that party alone', () => {
    const two = finding({ substantivelyReferenced: ['#works', '#army'] })
    equal(gateOn([two, review('w', { stage: 'right-of-reply:works' })]), 'shut: waived not-noticed')
    equal(gateOn([two, review('w')]), 'open: waived waived')
  })
  test('a waiver covers the parties that the finding named when it was sealed, and none that a correction added later', () => {
    const added = { kind: 'correction', label: 'c', of: '#finding', changes: [{ field: '/substantivelyReferenced', value: ['#works', '#army'] }], reason: 'one was left out' }
    // References inside of a correction are ids.
    const lines = (...order: object[]) => {
      const { world, id, statements } = worldOf(...base, ...order.map((each) => (each === added ? { ...added, changes: [{ field: '/note', value: 'x' }] } : each)) as Lines)
      const fixed = statements.map((each) => (each.fields.label === 'c' ? { ...each, fields: { ...each.fields, changes: [{ field: '/substantivelyReferenced', value: [id('works'), id('army')] }] } } : each)) as typeof statements
      return { world, id, statements: fixed }
    }
    const outcomes = async (...order: object[]) => {
      const { statements, id } = lines(...order)
      const { world } = await import('@proofmark/core/statements')
      return gateOf(world(statements), id('finding'), at('2091-05-01'))!.parties.map(({ outcome }) => outcome)
    }
    return Promise.all([outcomes(finding(), review('w'), added), outcomes(finding(), added, review('w'))]).then((found) => deepEqual(found, [['waived', 'not-noticed'], ['waived', 'waived']]))
  })
  test('a reviewer who refuses the stage shuts it, also for a party that replied, until a later one passes it', () => {
    const no = review('no', { outcome: 'refused', reason: 'the answer was not read' })
    equal(gateOn([finding(), notice(), reply('r', 'full'), no]), 'shut: stage-refused')
    equal(gateOn([finding(), notice(), reply('r', 'full'), no, review('yes')]), 'open: replied')
  })
  test('gives what was sent, to whom and when, the words that came back, and whether who waives it wrote the finding', () => {
    const { world, id } = worldOf(...base, party('x'), finding(), notice('request', { reference: 'R-1' }), reply('r', 'disputed', { wording: 'It is not ours.', language: 'en' }), review('w', { by: '#army' }))
    const [found] = gateOf(world, id('finding'), at('2091-05-01'))!.parties
    deepEqual(found!.notices.map(({ reference, sent, deadline, replies }) => [reference, sent, deadline, replies.map(({ wording }) => wording)]), [['R-1', '2091-03-01', '2091-04-01', ['It is not ours.']]])
    deepEqual([found!.waiver?.isOwn, found!.waiver?.reason, found!.because], [true, 'a demonstration', [id('request'), id('r'), id('w')]])
  })
})
