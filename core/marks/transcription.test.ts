import { suite, test } from 'node:test'
import { deepEqual, equal, ok } from 'node:assert/strict'
import * as fc from 'fast-check'
import { formatTranscription, longestTranscription, parseTranscription } from './transcription.ts'
import type { Cell, TranscriptionCode } from './transcription.ts'

const parsed = (text: string): readonly Cell[] => {
  const result = parseTranscription(text)
  ok(result.ok, JSON.stringify(result))
  return result.cells
}
const codeOf = (text: string): TranscriptionCode | null => {
  const result = parseTranscription(text)
  return result.ok ? null : result.code
}

suite('parseTranscription', () => {
  test('keeps the kinds of damage apart', () => {
    deepEqual(parsed('1?{3}[38]■*\nA'), [
      { kind: 'certain', char: '1' }, { kind: 'unreadable' }, { kind: 'uncertain', char: '3' },
      { kind: 'alternatives', chars: ['3', '8'] }, { kind: 'masked' }, { kind: 'missing' }, { kind: 'break' },
      { kind: 'certain', char: 'A' },
    ])
  })
  test('takes a slash, a hash and white space as printed characters', () => {
    deepEqual(parsed('1/ #').map((cell) => cell.kind === 'certain' ? cell.char : cell.kind), ['1', '/', ' ', '#'])
  })
  test('keeps a character with its combining marks as one, in any script', () => {
    deepEqual(parsed('x̣ق').length, 2)
    deepEqual(parsed('{x̣}'), [{ kind: 'uncertain', char: 'x̣' }])
    deepEqual(parsed('𝟙'), [{ kind: 'certain', char: '𝟙' }]) // outside the basic plane
  })
  test('keeps the digits of another script as they were printed', () => {
    deepEqual(parsed('۱۱۳').map((cell) => cell.kind === 'certain' ? cell.char : null), ['۱', '۱', '۳'])
  })
  test('reads the special characters after a backslash', () => {
    for (const char of '?*[]{}\\■') deepEqual(parsed(`\\${char}`), [{ kind: 'certain', char }])
    deepEqual(parsed('[\\?a]'), [{ kind: 'alternatives', chars: ['?', 'a'] }])
  })
  test('refuses, each with its code', () => {
    const refused: readonly (readonly [string, TranscriptionCode])[] = [
      ['[ab', 'unclosed'], ['{a', 'unclosed'], ['a]', 'unopened'], ['a}', 'unopened'], ['\\', 'bad-escape'], ['\\a', 'bad-escape'],
      ['{}', 'not-one-character'], ['{ab}', 'not-one-character'], ['{?}', 'not-one-character'], ['[a[b]]', 'not-one-character'],
      ['[a\nb]', 'not-one-character'], ['[]', 'too-few-alternatives'], ['[a]', 'too-few-alternatives'], ['[aa]', 'repeated-alternative'],
      ['1\u200b13', 'invisible-character'], ['\u202e311', 'invisible-character'], ['1\t3', 'invisible-character'], ['1\r\n3', 'invisible-character'],
      ['a\ud800', 'lone-surrogate'], ['e\u0301', 'not-nfc'], ['1'.repeat(longestTranscription + 1), 'too-long'],
    ]
    for (const [text, code] of refused) equal(codeOf(text), code, JSON.stringify(text))
    // @ts-expect-error foreign code may hand over anything
    equal(codeOf(113), 'not-text')
  })
  test('says where the problem is', () => {
    const result = parseTranscription('11[3')
    ok(!result.ok)
    equal(result.at, 2)
  })
  test('takes a mark of the greatest length', () => equal(parsed('?'.repeat(longestTranscription)).length, longestTranscription))
})

suite('formatTranscription', () => {
  const notation = fc.array(fc.constantFrom(...'01?*[]{}\\■\n aé١\u0301\u200d٣'), { maxLength: 12 }).map((chars) => chars.join(''))
  test('law: what parses prints back identically', () => {
    let taken = 0
    fc.assert(fc.property(fc.oneof(notation, fc.string({ unit: 'binary' })), (text) => {
      const result = parseTranscription(text)
      if (!result.ok) return
      taken++
      equal(formatTranscription(result.cells), text)
    }))
    ok(taken > 10)
  })
})

suite('signs', () => {
  const cells = (text: string) => {
    const parsed = parseTranscription(text)
    return parsed.ok ? parsed.cells : parsed.code
  }
  test('are named, hold characters in a frame, and stand around a headstamp', () => {
    deepEqual(cells('<star>'), [{ kind: 'sign', name: 'star', holds: null }])
    deepEqual(cells('<double circle:10>8'), [{ kind: 'sign', name: 'double circle', holds: '10' }, { kind: 'certain', char: '8' }])
    deepEqual(cells('<12h>'), [{ kind: 'sign', name: '12h', holds: null }])
  })
  test('any other "<" is the character, and an escape only where it is needed', () => {
    for (const text of ['->CAC<-', 'a < b', '<', '<>', '<Star>', '<star', 'a<b:>']) {
      const found = cells(text)
      ok(Array.isArray(found) && found.every(({ kind }) => kind === 'certain'), text)
    }
    deepEqual(cells('\\<star>'), [...'<star>'].map((char) => ({ kind: 'certain', char })))
    equal(cells('\\<Star>'), 'bad-escape')
  })
  test('print back as they were written, plain ones and signs', () => {
    for (const text of ['<star>', '<triangle:66>', '\\<star>', '->CAC<-', '<\\<star>', '<12h>539<6h>68', '{<}star>', '[<a]']) {
      const parsed = parseTranscription(text)
      ok(parsed.ok, text)
      equal(formatTranscription(parsed.cells), text)
    }
  })
})
