/** Bytes of a list as text: where they end, and in which encoding they are not. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ListFault, largestCollection, largestList, tooLarge } from './list-entry.ts'
import { textOf, type ListEncoding } from './text-chunks.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))
const read = (chunks: readonly Uint8Array[], encoding: ListEncoding = 'utf-8', largest?: number) => {
  try {
    return [...textOf(chunks, encoding, largest)].join('')
  } catch (error) {
    if (!(error instanceof ListFault)) throw error
    const { code, line, found } = error.refusal
    return [code, line, found]
  }
}

suite('the size of a list', () => {
  test('has an end, and who is over it is told what to take', () => {
    equal(read([bytes('a\nb'), bytes('cd')], 'utf-8', 5), 'a\nbcd')
    deepEqual(read([bytes('a\nb'), bytes('cd')], 'utf-8', 4), ['too-large', 2, 'more: larger ones are read only as JSON lines (ftm-lines), up to 4294967296'])
    deepEqual([tooLarge(1, largestList).refusal.expected, tooLarge(1, largestCollection).refusal.found], ['at most 104857600 bytes', 'more: take a smaller collection of the issuer, or its targets.simple.csv'])
  })
})
