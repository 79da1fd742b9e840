/** What of a text is shown in a language. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { alike, shownWords, standingOf, wantsOriginal, withWords } from './shown-words.ts'
import type { Translation } from './translation-api.ts'

const made = [{ id: 'a', by: 'Example Linguist', method: 'machine', checkedBy: null }, { id: 'b', by: 'Example Linguist', method: 'machine', checkedBy: null }, { id: 'c', by: null, method: 'person', checkedBy: null }] as const
const french: Translation = { of: 'f', language: 'fr', pieces: [{ source: 'An invented title', text: 'Un titre inventé' }], made }

suite('shownWords', () => {
  test('a translation where there is one, and the original where it is asked for', () => {
    deepEqual(shownWords('An invented title', 'fr', french, false), { text: 'Un titre inventé', as: 'translation' })
    deepEqual(shownWords('An invented title', 'fr', french, true), { text: 'An invented title', as: 'original' })
  })
  test('words that no piece fits stand as they are, and are told as lacking; so is all of what nobody translated', () => {
    deepEqual(shownWords('An invented title, corrected', 'fr', french, false), { text: 'An invented title, corrected', as: 'lacking' })
    deepEqual(shownWords('An invented title', 'uk', null, false).as, 'lacking')
  })
  test('English lacks nothing unless somebody translated it into English; nothing is said before it is known', () => {
    deepEqual([shownWords('x', 'en', null, false).as, shownWords('x', 'en', { ...french, language: 'en' }, false).as, shownWords('x', 'ar', undefined, false).as], ['original', 'lacking', 'original'])
  })
})

suite('withWords', () => {
  test('the address keeps everything else, and comes back', () => {
    const here = '/findings/x?open=because:a,b&if=without%3Aa#challenge'
    const original = withWords(here, true)
    deepEqual([wantsOriginal(here), wantsOriginal(original), withWords(original, false)], [false, true, here])
    equal(original, '/findings/x?open=because:a,b&if=without%3Aa&words=original#challenge')
  })
})

suite('standingOf', () => {
  test('counts what was translated, and tells each translation once', () => {
    deepEqual(standingOf([french, null, french]), { of: 3, translated: 2, made: [...made] })
    deepEqual(alike(made).map(({ method, ids }) => [method, ids]), [['machine', ['a', 'b']], ['person', ['c']]])
  })
})
