/** Words cut from text, and their numbers against a plain list of them. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

suite('words', () => {
  test('of any script, whatever their case and their marks', () => {
    deepEqual(wordsOf('Le Fusil à répétition, №12; «Зброя» йод بَندقيّة 소총 ΛΌΓΟΣ'), ['le', 'fusil', 'a', 'repetition', 'no12', 'зброя', 'иод', 'بندقية', '소총', 'λογοσ'])
    deepEqual(wordsOf('步枪在这里').length > 1, true)
    deepEqual(wordsOf('क्षेत्र'), ['क्षेत्र'.normalize('NFKC')])
  })
})

suite('vocabulary', () => {
  test('law: numbers and beginnings are those of a plain list, whenever it is settled, and after it was kept', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'я', '銃', '\u{1f52b}'), minLength: 1, maxLength: 4 })
    fc.assert(fc.property(fc.array(fc.oneof(word, fc.constant(null)), { maxLength: 40 }), word, (said, asked) => {
      let vocabulary = new Vocabulary()
      const plain = ['']
      for (const each of said) {
        if (each === null) { vocabulary.settle(); vocabulary = Vocabulary.from(vocabulary.text, vocabulary.order)!; continue }
        if (!plain.includes(each)) plain.push(each)
        equal(vocabulary.put(each), plain.indexOf(each))
      }
      equal(vocabulary.count, plain.length)
      equal(vocabulary.numberOf(asked) ?? -1, plain.indexOf(asked))
      deepEqual(vocabulary.beginningWith(asked).toSorted((a, b) => a - b), plain.flatMap((each, number) => (each.startsWith(asked) ? [number] : [])))
    }))
  })
})
