/**
 * Sample forms: what the sample forms of XLSForm's own program ask, read whole: every row is accounted for.
 *
 * From XLSForm/pyxform, tests/example_xls (BSD-2-Clause), beside this repository.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { suite, test } from 'node:test'
import { tableOf, tablesOf, type Form } from '@proofmark/core/forms'
import { readSheets, SheetFault } from 'proofmark/sheets'
import { readFormFile } from './index.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'xlsform')
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)))

async function formOf(name: string): Promise<Form> {
  const read = await readFormFile(bytesOf(name))
  ok(read.ok, JSON.stringify(read))
  return read.form
}

suite('sample forms', () => {
  const names = globSync('*.xlsx', { cwd: folder }).toSorted()
  test('are there', () => equal(names.length, 7))
  for (const name of names) {
    test(`${basename(name)}: every row that holds anything is a question, a section, its end, a choice, a setting or a remark`, async () => {
      const form = await formOf(name)
      const filled = (await readSheets(bytesOf(name))).filter((sheet) => ['survey', 'choices', 'settings'].includes(sheet.name)).flatMap(({ rows }) => rows.slice(1)).filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''))
      equal(Object.values(form.rows).reduce((sum, each) => sum + each, 0), filled.length)
    })
  }
  test('attribute_columns_test.xlsx: a repeat within a group, groups within it, words in two languages, columns that are kept', async () => {
    const form = await formOf('attribute_columns_test.xlsx')
    deepEqual([form.id, form.title, form.languages, form.otherSheets], ['Spec test', 'Spec test', ['english', 'chinese'], ['columns']])
    const [main, repeat] = [...tablesOf(tableOf(form))]
    deepEqual([repeat!.path, main!.questions.length, repeat!.questions.map(({ path }) => path).slice(0, 2)], ['everything/repeat_test', 41, ['everything/repeat_test/group_test/required_text', 'everything/repeat_test/group_test/select_multiple_test']])
    const multiple = repeat!.questions[1]!
    deepEqual([multiple.type, multiple.list, multiple.constraint, multiple.constraintMessage['chinese']?.slice(0, 3)], ['select-multiple', 'yes_no', "not(selected(., 'yes') and selected (., 'no'))", '對不起'])
    deepEqual(form.choices.get('yes_no')!.map(({ name, label }) => [name, label]), [['yes', { '': 'Yes', chinese: '是' }], ['no', { '': 'No', chinese: '没有' }]])
  })
  test('or_other.xlsx, specify_other.xlsx: a question for the words of another choice', async () => {
    const other = tableOf(await formOf('or_other.xlsx')).questions
    deepEqual(other.map(({ name, hasOther, choiceFilter }) => [name, hasOther, choiceFilter]), [['fav_color', true, ''], ['fav_pastel', false, 'pastel=yes']])
    deepEqual(tableOf(await formOf('specify_other.xlsx')).questions.map(({ type, list, hasOther, label }) => [type, list, hasOther, label]), [['select-one', 'sexes', true, { English: 'What sex are you?' }]])
  })
  test('choice_filter_test.xlsx: a name may stand twice where the settings say so', async () => {
    deepEqual((await formOf('choice_filter_test.xlsx')).choices.get('counties')!.map(({ name, more }) => [name, more['cf']]), [['king', 'washington'], ['pierce', 'washington'], ['king', 'texas'], ['cameron', 'texas']])
  })
  test('old binary workbooks are refused by name, with what to do', async () => {
    for (const name of globSync('*.xls', { cwd: folder })) {
      try {
        await readFormFile(bytesOf(name))
        ok(false, name)
      } catch (error) {
        ok(error instanceof SheetFault && error.code === 'old-excel' && error.message.includes('save it as .xlsx'), String(error))
      }
    }
  })
})
