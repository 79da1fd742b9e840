import { suite, test } from 'node:test'
import fc from 'fast-check'
import { deepEqual, equal, ok } from 'node:assert/strict'
import { expand } from './expand.ts'
import { digitOf, lookalikeDigit, spellingsOfDigit } from './glyphs.ts'
import { parseTranscription } from './transcription.ts'
import type { Cell } from './transcription.ts'

const cellsOf = (text: string): readonly Cell[] => {
  const result = parseTranscription(text)
  ok(result.ok)
  return result.cells
}

suite('expand', () => {
  test('fills an unreadable and a masked place with the whole alphabet', () => {
    deepEqual(expand(cellsOf('1?3'), '012', 100), { texts: ['103', '113', '123'], complete: true })
    deepEqual(expand(cellsOf('■'), '01', 100).texts, ['0', '1'])
  })
  test('takes alternatives as they stand and an uncertain character as it was read', () => {
    deepEqual(expand(cellsOf('{1}[38]'), '0123456789', 100).texts, ['13', '18'])
  })
  test('lets a torn edge stand for nothing first, then for more', () => {
    deepEqual(expand(cellsOf('1*'), '01', 100, 2).texts, ['1', '10', '11', '100', '101', '110', '111'])
  })
  test('makes one space of line breaks and white space', () => {
    deepEqual(expand(cellsOf(' A \n 1 '), '', 10).texts, ['A 1'])
  })
  test('gives digits of every script as 0 to 9', () => {
    deepEqual(expand(cellsOf('١۱１'), '', 10).texts, ['111'])
  })
  test('says that it was cut, and only then', () => {
    deepEqual(expand(cellsOf('??'), '0123456789', 100).complete, true)
    const cut = expand(cellsOf('??'), '0123456789', 99)
    equal(cut.complete, false)
    equal(cut.texts.length, 99)
  })
  test('gives every text that fits (against trying them all)', () => {
    const all = Array.from({ length: 1000 }, (_, n) => String(n).padStart(3, '0'))
    deepEqual(expand(cellsOf('?1?'), '0123456789', 1000).texts, all.filter((text) => text[1] === '1'))
  })
  test('gives no text twice, and the first of all where it is cut, whatever is damaged', () => {
    const cell = fc.constantFrom('A', '1', '?', '1̣', '[A1]', '[A٢]', ' ', '*')
    fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom('A1', 'A1A', 'A ', ''), fc.integer({ min: 1, max: 40 }), (written, alphabet, limit) => {
      const parsed = parseTranscription(written.join(''))
      fc.pre(parsed.ok)
      const [all, cut] = [expand(parsed.cells, alphabet, 10_000), expand(parsed.cells, alphabet, limit)]
      equal(new Set(all.texts).size, all.texts.length, written.join(''))
      deepEqual(cut.texts, all.texts.slice(0, limit))
    }), { numRuns: 500 })
  })
  test('stays cheap on the longest damaged mark', () => {
    const { texts, complete } = expand(cellsOf('?'.repeat(10_000)), '0123456789', 1_000_000)
    ok(texts.length <= 100)
    equal(complete, false)
  })
  test('is not complete for many torn places, which are filled evenly', () => {
    deepEqual(expand(cellsOf('1*1*1*1*1*'), '0', 10_000, 1), { texts: ['11111', '1010101010'], complete: false })
  })
})

suite('glyphs', () => {
  test('reads each spelling of a digit as that digit', () => {
    for (const digit of '0123456789') for (const char of spellingsOfDigit(digit)) equal(digitOf(char)?.digit, digit, char)
  })
  test('names the script where the character tells it', () => {
    equal(digitOf('٣')?.script, 'Arabic-Indic')
    equal(digitOf('۳')?.script, 'Persian (extended Arabic-Indic)')
    equal(digitOf('3')?.script, null)
    equal(digitOf('x'), null)
  })
  test('knows the letters that look like digits, in Latin and Cyrillic, and takes no digit for one', () => {
    deepEqual(['O', '\u041e', 'l', '\u0417', '0', 'A'].map(lookalikeDigit), ['0', '0', '1', '3', null, null])
  })
})
