/**
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { textCell } from '@proofmark/core/sheets'
import { parseRowType, readXlsform, tableOf, tablesOf } from './index.ts'
import { readForm, visitForm } from './example-form.suite.ts'

const codes = (...given: Parameters<typeof readForm>) => { const read = readForm(...given); return read.ok ? [] : read.problems.map(({ code, sheet, row }) => `${code} ${sheet}:${row}`) }
const header = ['type', 'name', 'label']

suite('readXlsform', () => {
  test('groups are within, repeats are tables of their own, each with the words of its languages', () => {
    const form = visitForm()
    deepEqual([form.id, form.title, form.version, form.languages], ['visits', 'Visits', '3', ['English (en)', 'Українська (uk)']])
    deepEqual([...tablesOf(tableOf(form))].map(({ path, questions, repeats }) => [path, questions.map((each) => each.path), repeats.map((each) => each.path)]), [
      ['', ['start', 'day', 'place/point', 'place/town', 'danger'], ['found/items']], ['found/items', ['found/items/what', 'found/items/picture'], ['found/items/more/marks']], ['found/items/more/marks', ['found/items/more/marks/sign'], []],
    ])
    deepEqual(tableOf(form).questions[1]!.label, { 'English (en)': 'Day', 'Українська (uk)': 'День' })
    deepEqual(form.rows, { question: 8, group: 3, repeat: 2, end: 5, remark: 0, choice: 3, setting: 1 })
  })
  test('every problem is named with its sheet and row', () => {
    deepEqual(codes([header, ['text', '', 'x']]), ['name-missing survey:2'])
    deepEqual(codes([header, ['', 'a', 'x']]), ['type-missing survey:2'])
    deepEqual(codes([header, ['texts', 'a', 'x'], ['text', '1a', ''], ['text', 'b', ''], ['text', 'B', '']]), ['type-unknown survey:2', 'name-invalid survey:3', 'name-twice survey:5'])
    deepEqual(codes([header, ['select_one towns', 'a', '']], [['list_name', 'name', 'label'], ['town', 'x', ''], ['town', 'x', ''], ['town', '', 'y']]), ['choice-incomplete choices:4', 'list-missing survey:2', 'choice-twice choices:3'])
    deepEqual(codes([header, ['begin repeat', 'a', ''], ['end group', '', ''], ['end repeat', '', '']]), ['end-of-other survey:3', 'end-without-begin survey:4'])
    deepEqual(codes([header, ['begin group', 'a', ''], ['text', 'b', '']]), ['begin-without-end survey:2'])
    deepEqual(codes([[...header, 'relevant'], ['text', 'a', '', "${b} = 'x'"], ['note', '', 'about ${c}', '']]), ['reference-unknown survey:2', 'reference-unknown survey:3'])
    deepEqual(codes([['typ', 'name'], ['text', 'a']]), ['column-missing survey:1'])
    deepEqual(codes([['type', 'name', 'name'], ['text', 'a', 'b']]), ['column-twice survey:1'])
    const noSurvey = readXlsform([{ name: 'Sheet1', rows: [{ number: 1, cells: [textCell('type')], isHidden: false }] }])
    deepEqual(noSurvey.ok ? null : noSurvey.problems.map(({ code }) => code), ['survey-missing'])
    deepEqual(codes([header, ...Array.from({ length: 60 }, (_, n) => ['begin group', `g${n}`, '']), ...Array.from({ length: 60 }, () => ['end group', '', ''])]), ['too-large survey:50'])
  })
  test('types in all their spellings', () => {
    const said = (text: string) => { const type = parseRowType(text); return type === null ? null : type.is === 'question' ? [type.type, type.list, type.hasOther] : [type.is, type.section] }
    deepEqual(['select_one a', 'select one from a', 'select1 a', 'select_one a or_other', 'select one from a or specify other', 'select_multiple  a', 'select all that apply from a', 'rank a', 'select_one_from_file a.csv'].map(said), [
      ['select-one', 'a', false], ['select-one', 'a', false], ['select-one', 'a', false], ['select-one', 'a', true], ['select-one', 'a', true], ['select-multiple', 'a', false], ['select-multiple', 'a', false], ['rank', 'a', false], ['select-one', 'a.csv', false],
    ])
    deepEqual(['begin_repeat', 'Begin Group', 'end repeat', 'int', 'gps', 'photo', 'dateTime', 'trigger', 'deviceid', 'text area', 'select_one'].map(said), [
      ['begin', 'repeat'], ['begin', 'group'], ['end', 'repeat'], ['integer', null, false], ['geopoint', null, false], ['image', null, false], ['datetime', null, false], ['acknowledge', null, false], ['metadata', null, false], null, null,
    ])
  })
  test('law: never throws, and a form that is taken accounts for every row', () => {
    const cell = fc.constantFrom('', 'type', 'name', 'text', 'begin repeat', 'end repeat', 'begin group', 'end group', 'a', 'b', '${a}', 'label::x', '__proto__', 'select_one a')
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 }), (rows) => {
      const read = readForm([['type', 'name', 'label'], ...rows])
      if (read.ok) equal(Object.values(read.form.rows).reduce((sum, each) => sum + each, 0), rows.filter((row) => row.some((text) => text !== '')).length)
      else ok(read.problems.length > 0)
    }), { numRuns: 500 })
  })
})
