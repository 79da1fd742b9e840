/**
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Switch } from './hypothesis.ts'
import { formatSwitch, parseSwitch } from './switch-text.ts'

suite('parseSwitch', () => {
  test('law: reads back what was written', () => {
    const id = fc.string({ minLength: 1, unit: 'grapheme' }).filter((each) => each.isWellFormed())
    const plain = { noNullPrototype: true } as const
    const any: fc.Arbitrary<Switch> = fc.oneof(
      fc.record({ what: fc.constantFrom('set-aside' as const, 'accept' as const, 'reject' as const, 'same' as const, 'not-same' as const, 'documented' as const), id }, plain),
      fc.record({ what: fc.constantFrom('accept-reading' as const, 'reject-reading' as const), mark: id, scheme: id, date: fc.constantFrom(null, '2024', '2023/2024', '[2023,2024]') }, plain),
      fc.record({ what: fc.constant('dated' as const), id, when: fc.constantFrom('2024-08', '2023/..') }, plain),
    )
    fc.assert(fc.property(any, (of) => deepEqual(parseSwitch(formatSwitch(of)), of)))
  })
  test('law: what it reads prints back identically, and nothing makes it throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map((text) => `without:${text}`), fc.string().map((text) => `dated:a:${text}`)), (text) => {
      const read = parseSwitch(text)
      if (read !== null) equal(formatSwitch(read), text)
    }))
  })
  test('takes no other word, no part too many, and no date that is none', () => {
    for (const text of ['', 'without', 'without:', 'without:a:b', 'forget:a', 'dated:a', 'dated:a:soon', 'accept-reading:a', 'accept-reading:a:juche:', 'without:%zz', 'without:a%2fb', 'set-aside:a']) equal(parseSwitch(text), null, text)
  })
})
