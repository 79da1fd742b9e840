/**
 * @module
 */
import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parseTranscription } from '@proofmark/core/marks'
import { runsOf } from './runs.ts'

/** Each run as its direction and its characters, `·` for one that nobody can read, `/` for a new line. */
const runs = (text: string) => {
  const parsed = parseTranscription(text)
  if (!parsed.ok) throw new Error(text)
  return runsOf(parsed.cells).map(({ isRightToLeft, cells }) => `${isRightToLeft ? '←' : '→'}${cells.map((cell) => ('char' in cell ? cell.char : cell.kind === 'break' ? '/' : '·')).join('')}`)
}

suite('runsOf', () => {
  test('a mark of digits or Latin letters is one run from left to right', () => {
    deepEqual([runs('113'), runs('١١٣'), runs('AB-1?')].map(([first, ...more]) => [first?.[0], more.length]), [['→', 0], ['→', 0], ['→', 0]])
  })
  test('letters of Arabic script run to the left, the digits between them to the right', () => {
    deepEqual(runs('م ١٣٨٥'), ['←م', '→ ١٣٨٥'])
    deepEqual(runs('مص■'), ['←مص·'])
  })
  test('a new line stands alone', () => {
    deepEqual(runs('12\nم'), ['→12', '→/', '←م'])
  })
})
