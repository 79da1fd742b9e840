/** What a button of a list does to which row. */
import { equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { named } from './named.ts'

suite('named', () => {
  test('tells the row by its number and its first words', () => {
    equal(named('Move up', 'Sentence 2', ' The example shell was made\nin XA in 1899. '), 'Move up: Sentence 2 “The example shell was made in…”')
    equal(named('Remove', 'Sentence 1', 'Made in XA.'), 'Remove: Sentence 1 “Made in XA.”')
  })
  test('a row without words has its number', () => { equal(named('Remove', 'Sentence 3', '  '), 'Remove: Sentence 3') })
  test('a row without a number has its words', () => { equal(named('evidence', '', 'Ukraine is a state'), 'evidence: “Ukraine is a state”') })
})
