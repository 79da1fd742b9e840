/**
 * Vectors of mappings and rows: spec/vectors/sheets. Each is judged as the specification says, without files and store.
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { suite, test } from 'node:test'
import { sha256OfText, toHex, fromBase64Url } from '@proofmark/core/bytes'
import { checkStatement, locateColumns, noDigits, parseMapping, planRow, type Planning, rowProblem, seeDigits, Survey, textCell } from './index.ts'

const folder = join(import.meta.dirname, '..', '..', 'spec', 'vectors', 'sheets')
const vectors = (pattern: string) => globSync(pattern, { cwd: folder }).toSorted().map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8'))] as const)

/** Status and codes of each row, as a first import into an empty folder has them. */
function judgeRows(input: { mapping: string; header: string[]; rows: string[][] }): unknown[] {
  const read = parseMapping(input.mapping)
  ok(read.ok)
  const row = (texts: readonly string[], number: number) => ({ number, cells: texts.map(textCell), isHidden: false })
  const located = locateColumns(read.mapping, row(input.header, 1), true)
  ok(located.ok)
  const rows = input.rows.map((texts, n) => row(texts, n + 2))
  const digits = new Map([...located.columns.places].map(([name, [place]]) => [name, rows.reduce((seen, { cells }) => (cells[place!.at] === undefined ? seen : seeDigits(seen, cells[place!.at]!)), noDigits)]))
  const planning: Planning = {
    mapping: read.mapping, columns: located.columns, digits, sheet: '', document: 'd'.repeat(32),
    idOf: (words) => toHex(fromBase64Url(sha256OfText(JSON.stringify(words)))!).slice(0, 32), fileOf: (name, column) => rowProblem('file-missing', column, 'a file', name),
  }
  const survey = new Survey({ byId: (id) => (id === 'd'.repeat(32) ? { kind: 'document' } : undefined), byLabel: () => [] })
  const plans = rows.map((each) => planRow(each, planning))
  for (const plan of plans) survey.see(plan)
  for (const plan of plans) {
    const checked = plan.statements.map((statement) => checkStatement(statement, survey.targets(plan)))
    survey.judge(plan, checked.flatMap((each) => (each.ok ? [] : each.problems)), checked.flatMap((each) => (each.ok && typeof each.statement.fields['partOf'] === 'string' ? [[each.statement.id, each.statement.fields['partOf']] as const] : [])))
  }
  survey.close(() => null)
  return plans.map((plan) => {
    const refusals = survey.refusals.get(plan.number)
    return { row: plan.number, status: refusals === undefined ? 'new' : 'refused', codes: [...(refusals ?? []), ...plan.problems.filter(({ isNote }) => isNote)].map(({ code }) => code), statements: refusals === undefined ? plan.statements.map(({ name }) => name) : [] }
  })
}

suite('vectors of mappings', () => {
  const all = vectors('mapping-*.json')
  ok(all.length >= 12)
  for (const [name, { input, expect }] of all) {
    test(name, () => {
      const read = parseMapping(input.mapping)
      deepEqual(read.ok ? { columns: [...read.mapping.columns.keys()], statements: read.mapping.statements.map((each) => each.name) } : read.problems.map(({ code, at }) => ({ code, at })), expect)
    })
  }
})
suite('vectors of rows', () => {
  const all = vectors('row-*.json')
  ok(all.length >= 15)
  for (const [name, { input, expect }] of all) test(name, () => deepEqual(judgeRows(input), expect))
})
