import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { bulkPlan, fieldInputs, historyOf } from './index.ts'
import { worldOf } from './invented-world.test.ts'

const item = { kind: 'item', label: 'item', description: 'an invented part', itemClass: 'rocket part' }
const correction = (label: string, changes: object[], reason = 'slip') => ({ kind: 'correction', label, of: '#item', changes, reason })

suite('historyOf', () => {
  test('each later word in order, with what it changed from what to what', () => {
    const { world, id, label } = worldOf(item, correction('a', [{ field: '/itemClass', value: 'missile part' }]), correction('b', [{ field: '/itemClass', value: 'fuze' }, { field: '/condition', value: 'burnt' }]))
    deepEqual(historyOf(world, id('item')).map(({ by, what, reason, changes }) => [label(by), what, reason, changes]), [
      ['item', 'sealed', null, []],
      ['a', 'corrected', 'slip', [{ field: '/itemClass', from: 'rocket part', to: 'missile part' }]],
      ['b', 'corrected', 'slip', [{ field: '/itemClass', from: 'missile part', to: 'fuze' }, { field: '/condition', from: null, to: 'burnt' }]],
    ])
  })
  test('what was withdrawn itself stays, is marked, and changes nothing after it', () => {
    const { world, id } = worldOf(item, correction('a', [{ field: '/itemClass', value: 'missile part' }]), { kind: 'withdrawal', of: '#a', reason: 'was right before' }, correction('b', [{ field: '/itemClass', value: 'fuze' }]), { kind: 'withdrawal', of: '#item', reason: 'not ours' })
    deepEqual(historyOf(world, id('item')).map(({ what, isUndone, changes }) => [what, isUndone, changes.map(({ from }) => from)]), [['sealed', false, []], ['corrected', true, ['rocket part']], ['corrected', false, ['rocket part']], ['withdrawn', false, []]])
  })
  test('an erasure names the fields whose values are gone; nobody has a history of nothing', () => {
    const { world, id } = worldOf(item, { kind: 'erasure', of: '#item', paths: ['/description'], reason: 'asked by the person' })
    deepEqual(historyOf(world, id('item')).at(-1)!.changes, [{ field: '/description', from: null, to: null }])
    deepEqual(historyOf(world, 'f'.repeat(32)), [])
  })
})

suite('bulkPlan', () => {
  const { statements, label } = worldOf(item, { ...item, label: 'same', itemClass: 'fuze' }, { ...item, label: 'other', itemClass: 'rocket rocket' })
  const plan = (change: Parameters<typeof bulkPlan>[1]) => bulkPlan(statements, change).map(({ id, to, status }) => [label(id), to, status])
  test('sets a field: changed, the same already', () => {
    deepEqual(plan({ field: '/itemClass', set: 'fuze' }), [['item', 'fuze', 'changes'], ['same', 'fuze', 'same'], ['other', 'fuze', 'changes']])
  })
  test('replaces words to the letter, wherever they stand; nothing to look for changes nothing', () => {
    deepEqual(plan({ field: '/itemClass', replace: 'rocket', by: 'missile' }), [['item', 'missile part', 'changes'], ['same', 'fuze', 'same'], ['other', 'missile missile', 'changes']])
    deepEqual(plan({ field: '/itemClass', replace: 'rocket', by: '$& $1' })[0], ['item', '$& $1 part', 'changes'])
    deepEqual(plan({ field: '/itemClass', replace: 'fuze', by: '' })[1], ['same', null, 'refused'])
    deepEqual(plan({ field: '/itemClass', replace: '', by: 'x' }).map(([, , status]) => status), ['same', 'same', 'same'])
    deepEqual(plan({ field: '/itemClass', replace: '.', by: 'x' }).map(([, , status]) => status), ['same', 'same', 'same'])
  })
  test('refuses with what the field wants, and an unknown or withheld field', () => {
    deepEqual(bulkPlan(statements, { field: '/handling', set: 'secret' }).map(({ status }) => status), ['refused', 'refused', 'refused'])
    equal(bulkPlan(statements, { field: '/colour', set: 'red' })[0]!.expected, '/colour: a field of item')
    equal(bulkPlan([{ ...statements[0]!, hidden: ['/itemClass'] }], { field: '/itemClass', set: 'fuze' })[0]!.expected, 'a field whose value is known here')
  })
})

test('fieldInputs: a line, a date, a choice, or a form of its own, as the schema says', () => {
  const is = (kind: Parameters<typeof fieldInputs>[0], field: string) => { const input = fieldInputs(kind).find((each) => each.field === field)!; return [input.is, input.mayBeEmpty] }
  deepEqual([is('item', '/description'), is('site', '/when'), is('photo', '/pictureType'), is('site', '/place'), is('item', '/usedIn')].map(([kind]) => kind), ['text', 'date', 'choice', 'json', 'json'])
  deepEqual(fieldInputs('photo').find(({ field }) => field === '/pictureType')!.choices, ['original', 'derivative', 'redacted', 'illustration'])
  equal(is('item', '/condition')[1], true)
})
