/**
 * Where a request stands: each kind of reply, each order of them, and what is due on which day.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { kinds as statementKinds, world as worldOfStatements } from '@proofmark/core/statements'
import { worldOf, type Lines } from '../statements/invented-world.test.ts'
import { addresseeStates, groupOf, noSettings, type DeskSettings } from './index.ts'
import { at, base, party, reply, request, settings } from './invented-requests.suite.ts'

/** The first addressee of `#request` on a day. */
function stateOn(day: string, lines: Lines, rules: DeskSettings = noSettings) {
  const { world, id, label } = worldOf(...base, ...lines)
  const { states, unassigned } = addresseeStates(world, world.get(id('request'), 'request')!, at(day), rules)
  return { ...states[0]!, all: states, unassigned: unassigned.map((each) => label(each.id)), by: label(states[0]!.reply?.id ?? '') }
}
const responseKind = statementKinds.reply.schema.shape.responseKind
const replied = (...kinds: readonly string[]) => [request('request'), ...kinds.map((kind, n) => reply(`r${n}`, kind, { received: `2091-03-1${n}` }))]

suite('addresseeStates', () => {
  test('each kind of reply, before the deadline and after it', () => {
    const found = responseKind.options.map((kind) => [kind, stateOn('2091-03-20', replied(kind)).state, stateOn('2091-05-01', replied(kind)).state])
    deepEqual(found, [
      ['acknowledged', 'acknowledged', 'overdue'], ['full', 'answered', 'answered'], ['partial', 'answered', 'answered'], ['restricted', 'answered', 'answered'],
      ['delayed-with-reason', 'put-off', 'put-off'], ['refused-with-reason', 'refused', 'refused'], ['refused-without-reason', 'refused', 'refused'], ['no-record-held', 'answered', 'answered'],
      ['records-destroyed-or-lapsed', 'answered', 'answered'], ['item-misidentified', 'answered', 'answered'], ['more-information-needed', 'asks-back', 'asks-back'],
      ['forwarded', 'forwarded', 'forwarded'], ['disputed', 'answered', 'answered'], ['no-answer', 'silent', 'silent'],
    ])
    equal(groupOf('a kind of a later version'), 'other')
  })
  test('without a reply: not sent, sent, and silent once the deadline is surely past, as a fact with both days', () => {
    const plain = [request('request')]
    equal(stateOn('2091-02-28', plain).state, 'not-sent')
    equal(stateOn('2091-06-01', [request('request', { sent: null })]).state, 'not-sent')
    deepEqual([stateOn('2091-04-01', plain).state, stateOn('2091-04-01', plain).silence], ['sent', null])
    const silent = stateOn('2091-04-02', plain)
    deepEqual([silent.state, silent.silence, silent.due.answer], ['silent', { by: '2091-04-02', deadline: { from: '2091-04-01', to: '2091-04-01' } }, 'surely'])
  })
  test('a deadline of a month is possibly past within it, and surely after it; nobody is silent before that', () => {
    const lines = [request('request', { deadline: '2091-04' })]
    deepEqual(['2091-03-31', '2091-04-01', '2091-04-15', '2091-04-30', '2091-05-01'].map((day) => { const { state, due } = stateOn(day, lines); return [state, due.answer] }),
      [['sent', 'no'], ['sent', 'no'], ['sent', 'possibly'], ['sent', 'possibly'], ['silent', 'surely']])
  })
  test('days of the settings, of everyone and of one addressee, counted from a day of sending that is only known to the month', () => {
    const lines = [request('request', { sent: '2091-03', deadline: null })]
    const { id } = worldOf(...base, ...lines)
    const everyone = settings(5, 30, 20)
    deepEqual(stateOn('2091-03-10', lines, everyone).due, { acknowledgement: 'possibly', chaser: 'no', answer: 'no' })
    deepEqual(stateOn('2091-04-10', lines, everyone).due, { acknowledgement: 'surely', chaser: 'possibly', answer: 'possibly' })
    deepEqual(stateOn('2091-05-01', lines, everyone).due, { acknowledgement: 'surely', chaser: 'surely', answer: 'surely' })
    ok(id('works').length === 32)
    const { world, id: of } = worldOf(...base, ...lines)
    const own = addresseeStates(world, world.get(of('request'), 'request')!, at('2091-05-01'), settings(5, 30, 20, { [of('works')]: { answerDays: 300 } })).states[0]!
    deepEqual([own.due.answer, own.deadline?.basis, own.state], ['no', 'settings', 'sent'])
    equal(stateOn('2091-05-01', lines, noSettings).deadline, null)
  })
  test('chasers: due again so many days after the last one, never after an answer, never while the addressee waits for us', () => {
    const rules = settings(null, null, 10)
    const chased = [request('request', { chasers: [{ sent: '2091-03-12', text: 'again' }] })]
    deepEqual(['2091-03-11', '2091-03-12'].map((day) => stateOn(day, [request('request')], rules).due.chaser), ['no', 'surely'])
    deepEqual(['2091-03-20', '2091-03-22', '2091-03-23'].map((day) => stateOn(day, chased, rules).due.chaser), ['no', 'no', 'surely'])
    equal(stateOn('2091-05-01', replied('full'), rules).due.chaser, 'no')
    equal(stateOn('2091-05-01', replied('more-information-needed'), rules).due.chaser, 'no')
    equal(stateOn('2091-05-01', replied('acknowledged'), rules).due.chaser, 'surely')
  })
  test('several replies: the last word holds, but a receipt or silence unsays no answer', () => {
    deepEqual([['acknowledged', 'full'], ['full', 'acknowledged'], ['partial', 'no-answer'], ['no-answer', 'partial'], ['delayed-with-reason', 'refused-with-reason'], ['forwarded', 'full'], ['refused-without-reason', 'full'], ['acknowledged', 'no-answer']]
      .map((kinds) => { const { state, by } = stateOn('2091-03-20', replied(...kinds)); return `${state} ${by}` }),
    ['answered r1', 'answered r0', 'answered r0', 'answered r1', 'refused r1', 'answered r1', 'answered r1', 'silent r1'])
    const refused = stateOn('2091-03-20', replied('refused-with-reason'))
    equal(refused.reply?.reason, 'a court has the file')
  })
  test('replies whose dates do not say which came last say so; those of one day are taken as they were written down', () => {
    const two = (first: object, second: object) => stateOn('2091-06-01', [request('request'), reply('a', 'full', first), reply('b', 'disputed', second)])
    deepEqual([two({ received: '2091-03' }, { received: '2091-03-15' }).isOrderOpen, two({ received: '2091-03-10' }, { received: '2091-03-15' }).isOrderOpen, two({ received: '2091-03-10' }, { received: '2091-03-10' }).isOrderOpen], [true, false, false])
    ok(two({ received: null }, { received: '2091-03-15' }).isOrderOpen)
    ok(!stateOn('2091-06-01', [request('request'), reply('a', 'full', { received: '2091-03' }), reply('b', 'acknowledged', { received: '2091-03' })]).isOrderOpen)
  })
  test('a reply that can only have come after the day does not count on it', () => {
    equal(stateOn('2091-03-09', replied('full')).state, 'sent')
    equal(stateOn('2091-03-10', replied('full')).state, 'answered')
    equal(stateOn('2091-03-01', [request('request'), reply('r', 'full', { received: null, dated: '2091-03' })]).state, 'answered')
  })
  test('each addressee stands by itself; a reply of nobody that is named is that of an only addressee, and of two nobody\'s', () => {
    const nobody = reply('r', 'full', { from: null })
    equal(stateOn('2091-03-20', [request('request'), nobody]).state, 'answered')
    const two = request('request', { addressees: ['#works', '#army'] })
    const open = stateOn('2091-03-20', [two, nobody, reply('q', 'refused-without-reason', { from: '#army' }), reply('s', 'full', { from: '#state-a' })])
    deepEqual([open.all.map(({ state }) => state), open.unassigned], [['sent', 'refused'], ['r', 's']])
  })
  test('one reply answers several requests', () => {
    const { world, id } = worldOf(...base, request('request'), request('other'), reply('r', 'no-record-held', { requests: ['#request', '#other'] }))
    deepEqual(['request', 'other'].map((label) => addresseeStates(world, world.get(id(label), 'request')!, at('2091-03-20'), noSettings).states[0]!.state), ['answered', 'answered'])
  })
})

suite('laws of addresseeStates', () => {
  const kinds = fc.array(fc.constantFrom(...responseKind.options), { maxLength: 5 })
  const look = (statements: ReturnType<typeof worldOf>['statements'], id: string) => {
    const world = worldOfStatements(statements)
    return JSON.stringify(addresseeStates(world, world.get(id, 'request')!, at('2091-05-01'), settings(5, 30, 20)).states.map((state) => ({ ...state, replies: null })))
  }
  test('a reply that is withdrawn restores the state exactly', () => {
    fc.assert(fc.property(kinds, fc.constantFrom(...responseKind.options), (before, late) => {
      const lines = [...base, ...replied(...before), reply('late', late, { received: '2091-03-19' }), { kind: 'withdrawal', of: '#late', reason: 'written down twice' }]
      const { statements, id } = worldOf(...lines)
      equal(look(statements, id('request')), look(statements.slice(0, -2), id('request')))
    }), { numRuns: 60 })
  })
  test('the order of unrelated statements does not matter', () => {
    const { statements, id } = worldOf(...base, ...replied('acknowledged', 'partial'), party('b'), party('c'), request('other', { addressees: ['#army'] }), reply('elsewhere', 'full', { requests: ['#other'], from: '#army' }))
    const related = new Set(['request', 'r0', 'r1'].map(id))
    const own = statements.filter((each) => related.has(each.id))
    const others = statements.filter((each) => !related.has(each.id))
    const first = look(statements, id('request'))
    fc.assert(fc.property(fc.shuffledSubarray(others, { minLength: others.length, maxLength: others.length }), (shuffled) => {
      equal(look([...shuffled, ...own].map((each, index) => ({ ...each, index })) as typeof statements, id('request')), first)
    }), { numRuns: 40 })
  })
  test('once surely past, a deadline stays so on every later day', () => {
    fc.assert(fc.property(fc.constantFrom('2091-04-01', '2091-04', '2091', '2091-03-15/2091-06-02', '2091-05/..'), fc.integer({ min: 0, max: 700 }), (deadline, days) => {
      const { world, id } = worldOf(...base, request('request', { deadline }))
      const on = (n: number) => addresseeStates(world, world.get(id('request'), 'request')!, (at('2091-03-01') + n) as ReturnType<typeof at>, noSettings).states[0]!.due.answer
      if (on(days) === 'surely') equal(on(days + 1), 'surely')
      else ok(on(days) !== 'possibly' || on(days + 1) !== 'no')
    }), { numRuns: 60 })
  })
})
