/**
 * @module
 */
import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parseTranscription } from '@proofmark/core/marks'
import { runsOf, typedRuns } from './runs.ts'

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

suite('typedRuns', () => {
  const typed = (text: string) => typedRuns(text).map(({ isRightToLeft, text: run }) => `${isRightToLeft ? '←' : '→'}${run}`)
  test('signs go with what they stand behind, brackets are not torn apart', () => {
    deepEqual(typed('*1?3*ب'), ['→*1?3*', '←ب'])
    deepEqual(typed('مص?*12'), ['←مص?*', '→12'])
    deepEqual(typed('7[بم]{ن}\\?9'), ['→7', '←[بم]{ن}', '→\\?9'])
    deepEqual([typed('AB-1?'), typed('')], [['→AB-1?'], []])
  })
})
