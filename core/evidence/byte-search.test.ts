import { suite, test } from 'node:test'
import { deepEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { byteSearch } from './byte-search.ts'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

suite('byteSearch', () => {
  test('finds each text wherever it begins and ends, in small and capital letters unless it is exact', () => {
    const search = byteSearch([{ form: 'abcd', isExact: false, of: 0 }, { form: 'ABcde', isExact: true, of: 1 }, { form: 'ab\xe9d', isExact: false, of: 2 }])
    const found = (text: string) => [...search.find(latin1(text)).keys()].toSorted()
    deepEqual([found('abcd'), found('xABCD'), found('ABcde'), found('ABcdE'), found('AB\xe9D'), found('abc'), found('')], [[0], [0], [0, 1], [0], [2], [], []])
  })
  test('law: finds what a search for one text after the other finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'A', 'b', '\xff', '0'), minLength: 4, maxLength: 7 })
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.string({ unit: fc.constantFrom('a', 'A', 'b', '\xff', '0'), maxLength: 60 }), (words, text) => {
      const found = byteSearch(words.map((form, of) => ({ form, isExact: of % 2 === 0, of }))).find(latin1(text))
      const small = (each: string) => each.replace(/[A-Z]/g, (char) => char.toLowerCase())
      deepEqual([...found.keys()].toSorted((a, b) => a - b), words.flatMap((form, of) => ((of % 2 === 0 ? text.includes(form) : small(text).includes(small(form))) ? [of] : [])))
    }))
  })
})
