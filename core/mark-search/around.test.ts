/** Around: the numbers near to one that is asked for are those that a plain walk through all of them finds. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { around, MarkIndex } from './index.ts'
import { sequenceOf } from './around.ts'

const indexOf = (...marks: string[]) => MarkIndex.of(marks.map((transcription, id) => ({ id, transcription })))

suite('around', () => {
  test('by number, with what is missing between; look-alikes and signs between are one; other widths and forms are not of it', () => {
    const index = indexOf('KB-930712', 'КВ 930719', 'KB930715', 'KB-930700', 'KB-9307120', 'KC-930713', 'KB-93071A', 'kb930712', 'KB-930692', '*12')
    const found = around(index, 'KB-930712', { within: 20 })
    deepEqual(found?.sequence, { before: 'KB-', digits: '930712', after: '' })
    deepEqual(found?.marks.map(({ id, distance, missing, grade }) => [id, distance, missing, grade]), [[8, -20, null, 'fits'], [3, -12, 7, 'fits'], [0, 0, 11, 'fits'], [7, 0, 0, 'fits'], [2, 3, 2, 'fits'], [1, 7, 3, 'fits']])
    deepEqual(around(index, 'KB930712', { within: 20, limit: 3 })?.marks.map(({ id }) => id), [0, 7, 2])
    equal(around(index, 'KB930712', { within: 20, limit: 3 })?.count, 6)
  })
  test('a mark with open places stands at the nearest number that it can be, and is no number found', () => {
    const index = indexOf('A1?5', 'A1[37]9', 'A{1}40', 'A16?', 'A2*')
    deepEqual(around(index, 'A140', { within: 9 })?.marks.map(({ text, distance, missing, legible }) => [text, distance, missing, legible]), [['A135', -5, null, 3], ['A139', -1, null, 3], ['A140', 0, null, 3]])
  })
  test('the ends of what a number can be, and texts that are no sequence', () => {
    deepEqual(around(indexOf('001', '999', '1000'), '000', { within: 2 })?.marks.map(({ text }) => text), ['001'])
    deepEqual(around(indexOf('998-X', '1000-X'), '999-X', { within: 5 })?.marks.map(({ text }) => text), ['998-X'])
    deepEqual(['K?123', 'AB12', '*123', '1234567890123456', ''].map(sequenceOf), [null, null, null, null, null])
    deepEqual(sequenceOf('A12-345'), { before: 'A12-', digits: '345', after: '' })
  })
  test('law: what is listed is what asking for each number finds', () => {
    const cell = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('0', '1', '9') }, { weight: 1, arbitrary: fc.constantFrom('?', '[19]', '{0}', '[9A]', 'A') })
    const mark = fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => `K${cells.join('')}`)
    fc.assert(fc.property(fc.array(mark, { minLength: 1, maxLength: 30 }), fc.nat(999), fc.nat(150), (marks, number, within) => {
      const index = indexOf(...marks)
      const asked = `K${String(number).padStart(3, '0')}`
      const nearest = new Map<number, number>()
      for (let distance = 0; distance <= within; distance++) for (const value of [number - distance, number + distance]) {
        if (value < 0 || value > 999) continue
        const answer = index.search(`K${String(value).padStart(3, '0')}`, { limit: 100 })
        ok(answer.ok)
        for (const { id, grade } of answer.hits) if (grade !== 'not-excluded' && !nearest.has(id)) nearest.set(id, value - number)
      }
      const found = around(index, asked, { within })
      deepEqual(found?.marks.map(({ id, distance }) => [id, distance]).toSorted(([a], [b]) => a! - b!), [...nearest].toSorted(([a], [b]) => a - b))
    }), { numRuns: 100 })
  })
})
