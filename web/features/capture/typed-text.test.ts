import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { namesIn, numberIn } from './typed-text.ts'

test('a number as people type it: point or comma, digits of their script; anything else is none', () => {
  deepEqual(['1.5', '1,5', '1.', '0', ' 7 ', '', '\u0661\u066b\u0665', '\u06f1\u06f2', '\u0967'].map(numberIn), [1.5, 1.5, 1, 0, 7, null, 1.5, 12, 1])
  deepEqual(['-3', '1e5', '0x10', '1.2.3', '1 000', 'x', '12345678901234567890'].map(numberIn), Array.from({ length: 7 }, () => undefined))
})
test('names between commas of either direction and semicolons; nobody without a name', () => {
  deepEqual(namesIn('N1, N2,\u060c ; N3 ,'), ['N1', 'N2', 'N3'])
})
