/**
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { differences } from './differences.ts'

const shown = (one: string, other: string) => differences(one, other)?.map((place) => (place.isSame ? place.one : `${place.one ?? '∅'}|${place.other ?? '∅'}`)).join(' ')

suite('differences', () => {
  test('of the same are none', () => { equal(shown('113', '113'), '1 1 3') })
  test('pair what stands at the same place, and name what one has alone', () => {
    deepEqual([shown('113', '118'), shown('113', '13'), shown('13', '113'), shown('', '7')], ['1 1 3|8', '1|∅ 1 3', '∅|1 1 3', '∅|7'])
  })
  test('take an uncertain character for another than the certain one', () => { equal(shown('11?', '113'), '1 1 ?|3') })
  test('of what is no transcription are nothing', () => { equal(differences('[1', '1'), null) })
})
