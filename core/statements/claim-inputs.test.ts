import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { claimTypes } from './index.ts'

suite('claimTypes', () => {
  const of = (type: string) => Object.fromEntries(claimTypes.find((each) => each.type === type)!.inputs.map(({ name, is, refTo, mayBeEmpty }) => [name, [is, refTo.join(' '), mayBeEmpty]]))
  test('give each member its input, the kinds it may name and whether it may stay empty', () => {
    deepEqual(of('production-to-use'), { item: ['reference', 'item', false], atMostDays: ['number', '', false] })
    deepEqual(of('produced-within'), { item: ['reference', 'item', false], from: ['day', '', true], to: ['day', '', true] })
    deepEqual(of('diverted-between'), { item: ['reference', 'item', false], from: ['date', '', true], to: ['date', '', true], lastAuthorised: ['reference', 'party', true], firstUnauthorised: ['reference', 'party', true] })
    deepEqual(of('made-in'), { item: ['reference', 'item', false], country: ['country', '', false] })
    deepEqual(of('same-lot-or-sequence').items, ['references', 'item', false])
    deepEqual(claimTypes.find(({ type }) => type === 'same-lot-or-sequence')!.inputs.find(({ name }) => name === 'shares')!.choices, ['lot', 'sequence', 'either'])
    deepEqual(of('transfer-forbidden').answers, ['json', '', true])
  })
  test('know every type and every member', () => ok(claimTypes.length >= 13 && claimTypes.every(({ type, inputs }) => type !== 'undefined' && inputs.length > 0)))
})
