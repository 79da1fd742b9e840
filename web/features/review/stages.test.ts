import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { faultOf, movedStage, newStage, stagesIn, withoutStage } from './stages.ts'

const stage = (id: string, separateFrom: string[] = []) => ({ id, title: `Stage ${id}`, requires: [], reviewer: 'other' as const, separateFrom, isOptional: false })
const three = [stage('a'), stage('b', ['a']), stage('c', ['a', 'b'])]
const shape = (of: readonly { id: string; separateFrom: readonly string[] }[]) => of.map(({ id, separateFrom }) => `${id}:${separateFrom.join()}`)

suite('stages of a procedure', () => {
  test('a moved or removed stage takes with it what no longer stands before', () => {
    deepEqual(shape(movedStage(three, 0, 1)), ['b:', 'a:', 'c:a,b'])
    deepEqual(shape(movedStage(three, 2, -1)), ['a:', 'c:a', 'b:a'])
    deepEqual(shape(withoutStage(three, 0)), ['b:', 'c:b'])
  })
  test('a new stage has an id that is free', () => {
    equal(newStage([stage('stage-2')]).id, 'stage-3')
    equal(newStage([]).id, 'stage-1')
  })
  test('stages as JSON are read with what is left out; what is no list of stages is none', () => {
    deepEqual(stagesIn('[{ "id": "a", "title": "Stage a" }]'), [stage('a')])
    for (const text of ['', '{}', '[]', '[1]', '[{ "id": "a" }]', '[{ "id": "a", "title": "A", "requires": ["none-such"] }]', '[{ "id": "a", "title": "A", "more": 1 }]']) equal(stagesIn(text), null, text)
  })
  test('what is wrong is told with its place', () => {
    equal(faultOf(three), null)
    deepEqual(faultOf([stage('a'), stage('a')]), { at: 1, code: 'idTaken' })
    deepEqual(faultOf([stage('A b')]), { at: 0, code: 'idWrong' })
    deepEqual(faultOf([{ ...stage('a'), title: ' ' }]), { at: 0, code: 'noTitle' })
  })
})
