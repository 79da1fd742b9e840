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

suite('an encoding that is stated', () => {
  for (const encoding of ['latin-1', 'windows-1252'] as const) {
    test(`${encoding}: UTF-8 is refused at its first character of several bytes, however it is cut`, () => {
      const whole = bytes('No;Name\n1;Ivan\n2;Zoë Иван\n')
      if (encoding === 'windows-1252') for (let cut = 1; cut < whole.length; cut += 3) deepEqual(read([whole.subarray(0, cut), whole.subarray(cut)], encoding), ['wrong-encoding', 3, `UTF-8: the first of its characters is ë, bytes c3 ab. State utf-8; if it is ${encoding} in truth, save the file as UTF-8`])
      else equal((read([bytes('a\nZoë\n')], encoding) as unknown[])[1], 2)
    })
    test(`${encoding}: bytes that are no UTF-8 are read, also where two of them could be by chance`, () => {
      equal(read([bytes('Zo', [0xeb], '\nCaf', [0xc9, 0xbb], ' Cit', [0xe9], ' Zo', [0xeb])], encoding), 'Zoë\nCafÉ» Cité Zoë')
      equal(read([bytes('plain')], encoding), 'plain')
      equal(read([bytes('ends in ', [0xc3])], encoding), 'ends in Ã')
    })
  }
  test('utf-8: bytes of another encoding are refused at their line', () => deepEqual((read([bytes('a\nZo', [0xeb], '\n')]) as unknown[]).slice(0, 2), ['not-utf8', 2]))
})
