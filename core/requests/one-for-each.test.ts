/** One request for each addressee: numbers, what belongs together, and a chaser that is of one addressee alone. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { worldOf } from '../statements/invented-world.test.ts'
import { deskRows, nextReference, referencesForEach, sameToOthers } from './index.ts'
import { at, base, request, settings } from './invented-requests.suite.ts'

suite('one request for each addressee', () => {
  test('is numbered -1, -2 …; one alone keeps the number, and no number stays none', () => {
    deepEqual([referencesForEach('EX-7', 3), referencesForEach('EX-7', 1), referencesForEach(null, 2)], [['EX-7-1', 'EX-7-2', 'EX-7-3'], ['EX-7'], [null, null]])
  })
  test('takes the number of the pattern: the next request does not get it again, whatever stands behind it', () => {
    const next = (pattern: string, ...given: string[]) => nextReference(worldOf(...base, ...given.map((reference, n) => request(`q${n}`, { reference }))).world, pattern, { caseLabel: 'c', year: '2091' })
    equal(next('{case}-{year}-{number}', 'c-2091-001-1', 'c-2091-001-2'), 'c-2091-002')
    equal(next('TR {number}/{year}', 'TR 004/2091-1', 'TR 004/2091-12'), 'TR 005/2091')
    equal(next('{case}-{year}-{number}', 'c-2091-001-x'), 'c-2091-001')
  })
  test('belongs together where items and words are the same and the addressees are others', () => {
    const asks = { intendedUse: 'a finding', marks: [] }
    const { world, id, label } = worldOf(...base, request('one', { ...asks, reference: 'c-1', deadline: '2091-05-01' }), request('two', { ...asks, addressees: ['#army'], reference: 'c-2' }), request('words', { ...asks, intendedUse: 'a report', addressees: ['#army'] }), request('items', { ...asks, items: ['#rifle', '#twin'], addressees: ['#army'] }), request('again', asks))
    const of = (name: string) => sameToOthers(world, world.get(id(name), 'request')!).map((each) => label(each.id))
    deepEqual([of('one'), of('two'), of('words'), of('again')], [['two'], ['one', 'again'], [], ['two']])
  })
  test('a chaser of one leaves the other due; of a common request it silences both', () => {
    const chasers = [{ sent: '2091-03-20', text: 'We ask again.' }]
    const due = (...lines: object[]) => deskRows(worldOf(...base, ...lines as never[]).world, at('2091-03-25'), settings(null, null, 10)).map((row) => row.due.chaser)
    deepEqual(due(request('one', { chasers }), request('two', { addressees: ['#army'] })).toSorted(), ['no', 'surely'])
    deepEqual(due(request('both', { addressees: ['#works', '#army'], chasers })), ['no', 'no'])
  })
})
