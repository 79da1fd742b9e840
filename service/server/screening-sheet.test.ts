/** The sheet of a screening: what was decided on a confidential record that is judged the same leaves no trace in the row of an open one. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { screeningHead, screeningSheet } from './screening-sheet.ts'

type Sheet = Parameters<typeof screeningSheet>[0]
const decided = (handling: 'restricted' | 'confidential') => ({
  statement: 's', index: 1, record: 'other', list: 'un', listDate: '2084-03-01', entry: 'XXe.1', decision: 'no-match', reasons: ['invented reason'], by: null, byName: null, basis: null, reopened: [], isReplaced: false,
  elsewhere: { record: 'other', title: 'Example Works', handling },
})
const sheetWith = (handling: 'restricted' | 'confidential') => screeningSheet({
  records: [{ id: 'r', title: 'Example Trading', handling: 'open' }], lists: [], again: [], apart: [], unread: [],
  candidates: [{ record: 'r', askedName: 'Example Trading', score: 0.9, band: 'strong', state: 'no-match', list: 'un', snapshot: 'x', entry: { reference: 'XXe.1', programme: null }, listedName: { text: 'EXAMPLE TRADING', quality: 'primary' }, names: { for: [], against: [] }, numbersInCommon: [], decisions: [decided(handling)] }],
} as unknown as Sheet, 0.84)

suite('the sheet of a screening', () => {
  const at = (sheet: string[][], column: string) => sheet[1]![screeningHead.indexOf(column)]
  test('says at which record that is judged the same it was decided', () => {
    deepEqual([at(sheetWith('restricted'), 'state'), at(sheetWith('restricted'), 'decisions')], ['no-match', 'no-match at Example Works on the list of 2084-03-01: invented reason'])
  })
  test('leaves out what was decided on a confidential one, and the state that follows from it', () => {
    const sheet = sheetWith('confidential')
    deepEqual([at(sheet, 'record'), at(sheet, 'state'), at(sheet, 'decisions')], ['Example Trading', 'open', ''])
    for (const secret of ['Example Works', 'invented reason', 'no-match']) ok(!JSON.stringify(sheet).includes(secret), secret)
    equal(sheet[1]!.length, screeningHead.length)
  })
})
