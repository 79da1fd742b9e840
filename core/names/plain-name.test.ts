/** The short way for plain names, against the long way. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { plainName } from './plain-name.ts'
import { preparedInFull } from './prepared-name.ts'
import type { Reading } from './reading.ts'

const told = ['Ivan', 'EXAMPLE', 'Abd', 'al', 'Abdulrahman', 'Abdoul', 'din', 'Noureddine', 'uddin', 'Salah', 'bin', 'de', 'Jr', 'iii', 'Dr', 'Sheikh', 'mr', 'x', 'Y', 'e', 'Xiaoping', 'Zhang', 'Ltd', 'co', 'Sa', 'ooo', 'Bank', 'Hong', 'Kong', 'New', 'York', 'Trading', 'MV', 'mt', 'Camel', 'vonHump', 'First', 'twenty', 'Brown', 'van', 'der', 'Saint', 'Aluminium', 'ab', 'an', 'ne']
const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...told) }, { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'abdeinruzxq'), maxLength: 7 }) })
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ').trim())

suite('a plain name', () => {
  test('is the same as by the long way', () => {
    let plain = 0
    fc.assert(fc.property(name, fc.constantFrom('person' as const, null), (text, kind) => {
      const short = plainName(text, kind)
      if (short === null) return
      plain++
      const { readings, ...all } = short
      const { readings: readingsInFull, ...inFull } = preparedInFull(text, kind)
      deepEqual(all, inFull)
      equal(readings.length, 1)
      // Each word that is made has a number of its own.
      const plainOf = ({ words, joined, mask, script, by }: Reading) => ({ words: words.map((word) => ({ ...word, id: 0 })), joined, mask, script, by })
      deepEqual(plainOf(readings[0]!), plainOf(readingsInFull[0]!))
    }), { numRuns: 4000 })
    ok(plain > 500, String(plain))
  })
  test('has letters and spaces alone, and no word that another word changes', () => {
    for (const text of ['', 'Ivan', 'Ivan-Example', 'Ivan Éxample', 'Ivan 2', 'Ivan Ltd', 'Abd Example', 'Salah din', 'Ivan Bank', 'Hong Ivan', 'Ivan Jr']) equal(plainName(text, null), null, text)
    ok(plainName('Ivan  van der Example', null) !== null)
  })
})
