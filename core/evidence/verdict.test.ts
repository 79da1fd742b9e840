import { suite, test } from 'node:test'
import { deepEqual, equal, throws } from 'node:assert/strict'
import { Check, endedByFault, notProved, type PartName } from './verdict.ts'

const parts: readonly PartName[] = ['container', 'bag', 'keys', 'log', 'statements', 'signatures', 'chain', 'fields', 'blobs', 'pictures', 'publication', 'finding', 'time', 'trust']
const held = (names: readonly PartName[]) => {
  const check = new Check(false)
  for (const part of names) check.hold(part, 'holds')
  return check
}

suite('Check', () => {
  test('nothing checked is no verdict', () => {
    const verdict = new Check(false).verdict()
    deepEqual([verdict.ok, verdict.status, new Set(verdict.parts.map(({ code }) => code))], [false, 'incomplete', new Set(['not-reached'])])
  })
  test('is green when every part holds, and without time or trust, which nobody inside can give', () => {
    equal(held(parts).verdict().ok, true)
    for (const left of [-1, -2]) equal(held(parts.slice(0, left)).verdict().ok, true)
    deepEqual(held(parts).verdict().parts.map(({ part }) => part), parts)
  })
  test('is not green when any one other part was not reached', () => {
    for (const left of parts.slice(0, -2)) deepEqual([held(parts.filter((part) => part !== left)).verdict().ok, held(parts.filter((part) => part !== left)).verdict().status], [false, 'incomplete'], left)
  })
  test('is not green when any one part fails, and a part that failed does not hold later', () => {
    for (const bad of parts) {
      const check = held(parts)
      check.fail(bad, 'first', 'x')
      check.fail(bad, 'second', 'x')
      check.hold(bad, 'x')
      check.leave(bad, 'left', 'x')
      const verdict = check.verdict()
      deepEqual([verdict.ok, verdict.status, verdict.parts.find(({ part }) => part === bad)!.code], [false, 'fails', 'first'], bad)
    }
  })
  test('what was left open stays open unless it is held', () => {
    const check = held(parts.slice(0, -1))
    check.leave('trust', 'root-not-given', 'x')
    deepEqual([check.verdict().parts.at(-1)!.code, check.verdict().ok], ['root-not-given', true])
    check.leave('finding', 'left', 'x')
    equal(check.verdict().parts.find(({ part }) => part === 'finding')!.code, 'ok')
  })
  test('ends with the first fault where one is enough', () => {
    const check = new Check(true)
    throws(() => check.fail('bag', 'x', 'x'), (thrown) => thrown === endedByFault)
    equal(check.verdict().status, 'fails')
  })
  test('counts the fields, and always says what is not proved', () => {
    const check = held(parts)
    const statement = { id: '0', kind: 'item', version: 1, index: 0, signedBy: null }
    check.statements = [{ ...statement, fields: { '/a': 1, '/b': null }, withheld: ['/c'], erased: [] }, { ...statement, fields: {}, withheld: [], erased: ['/d', '/e'] }]
    deepEqual([check.verdict().counts, check.verdict().notProved, notProved.length], [{ shown: 2, withheld: 1, erased: 2 }, notProved, 4])
  })
  test('bounds no time unless somebody outside does, and keeps the newest head that a statement knew', () => {
    const check = held(parts)
    check.newestBeacon = 12
    const { existed, newestBeacon } = check.verdict()
    deepEqual([existed.notBefore.time, existed.notAfter.time, newestBeacon], [null, null, 12])
  })
})
