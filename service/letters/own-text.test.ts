import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { directionOf, isolated, shownText, stretchesOf } from './own-text.ts'

suite('words of evidence in a letter', () => {
  test('what turns the direction of writing, is invisible or is no character is shown by its number', () => {
    equal(shownText('a\u202Eb\u2066c\u200Ed\u0000e\ufeff\ud800f\u{e0041}\uffff'), 'a‹U+202E›b‹U+2066›c‹U+200E›d‹U+0000›e‹U+FEFF›‹U+D800›f‹U+E0041›‹U+FFFF›')
    equal(shownText('ok \u00a0ї ㅈ م 漢 🙂\r\nnext'), 'ok \u00a0ї ㅈ م 漢 🙂\nnext')
  })
  test('has the direction of its first letter; digits have none', () => {
    deepEqual(['12 34', 'AB', '12 م', 'م A', ''].map(directionOf), [null, 'ltr', 'rtl', 'rtl', null])
  })
  test('digits keep their order in an Arabic line, an Arabic mark in an English one', () => {
    equal(isolated('12 34', 'rtl'), '\u200e12 34\u200e')
    equal(isolated('12 34', 'ltr'), '12 34')
    equal(isolated('دفعة 1', 'ltr'), '\u200fدفعة 1\u200f')
  })
  test('a line is cut where its direction turns', () => {
    deepEqual(stretchesOf('الرقم EX/2031-7، ثم \u200e12 34\u200e.', 'rtl').map(({ text, direction }) => `${direction}:${text}`), ['rtl:الرقم ', 'ltr:EX/2031-7', 'rtl:، ثم ', 'ltr:\u200e12 34\u200e', 'rtl:.'])
    deepEqual(stretchesOf('mark دفعة أولى here', 'ltr').map(({ text, direction }) => `${direction}:${text}`), ['ltr:mark ', 'rtl:دفعة أولى', 'ltr: here'])
  })
  test('law: the stretches joined are the line; what is shown is shown the same again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('ltr' as const, 'rtl' as const), (text, around) => equal(stretchesOf(text, around).map((each) => each.text).join(''), text)))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => equal(shownText(shownText(text)), shownText(text))))
  })
})
