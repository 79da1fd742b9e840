/**
 * Vectors of forms and submissions: spec/vectors/forms.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { suite, test } from 'node:test'
import { rowsOfTree, tableOf, tablesOf } from './index.ts'
import { readForm } from './example-form.suite.ts'

const folder = join(import.meta.dirname, '..', '..', 'spec', 'vectors', 'forms')
const vectors = (pattern: string) => globSync(pattern, { cwd: folder }).toSorted().map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8'))] as const)

suite('vectors of forms', () => {
  const all = vectors('form-*.json')
  ok(all.length >= 14)
  for (const [name, { input, expect }] of all) {
    test(name, () => {
      const read = readForm(input.survey, input.choices, input.settings)
      deepEqual(read.ok ? { tables: [...tablesOf(tableOf(read.form))].map(({ path, questions }) => ({ path, questions: questions.map((each) => each.path) })) } : { problems: read.problems.map(({ code, sheet, row }) => `${code} ${sheet}:${row}`) }, expect)
      equal(read.ok, name.endsWith('-valid'))
    })
  }
})
suite('vectors of submissions', () => {
  const all = vectors('submission-*.json')
  ok(all.length >= 6)
  for (const [name, { input, expect }] of all) {
    test(name, () => {
      const form = readForm(input.form.survey, input.form.choices, input.form.settings)
      ok(form.ok)
      const made = rowsOfTree(form.form, input.answers, 'uuid:1', name)
      deepEqual(made.ok ? { rows: made.rows.map(({ key, cells }) => [key, Object.fromEntries([...cells].map(([column, { text }]) => [column, text]))]) } : { code: made.code }, expect)
      equal(made.ok, name.endsWith('-valid'))
    })
  }
})
