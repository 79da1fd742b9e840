/** What is wrong with a mark that is typed: the fault and its character. */
import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { patternFault } from './pattern-fault.ts'

suite('a mark that is typed', () => {
  test('can be asked', () => { deepEqual(['K7*', '{7}1', '[38]?', String.raw`\{7`, '0047*'].map(patternFault), [null, null, null, null, null]) })
  test('is told what is wrong, at the character as it was typed', () => {
    const faults = ['{7', '  ab[38', '7}', '[3]', '[33]', '{77}', 'a\\', '1\u202e2', '---', '\u{1f525}{7'].map(patternFault)
    deepEqual(faults, [
      { code: 'unclosed', at: 1 }, { code: 'unclosed', at: 5 }, { code: 'unopened', at: 2 }, { code: 'too-few-alternatives', at: 1 }, { code: 'repeated-alternative', at: 1 },
      { code: 'not-one-character', at: 1 }, { code: 'bad-escape', at: 2 }, { code: 'unfit', at: 2 }, { code: 'nothing', at: 1 }, { code: 'unclosed', at: 2 },
    ])
  })
})
