/**
 * LibreOffice as a referee: it opens the form that we write with all its rows, and turns the old binary sample forms into files that we read whole.
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, copyFileSync, globSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { captureForm, formProblemText, tableOf, tablesOf } from '@proofmark/core/forms'
import { readSheets, writeWorkbook } from 'proofmark/sheets'
import { records } from '../sheets/csv-reader.ts'
import { readFormFile } from './index.ts'

const skip = spawnSync('soffice', ['--version']).status === 0 ? false : 'LibreOffice is not installed (soffice)'
const samples = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'xlsform')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-forms-libreoffice-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function convert(path: string, to: string): void {
  const { status, stderr } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), path], { encoding: 'utf8', timeout: 120_000 })
  equal(status, 0, stderr)
}

suite('forms and LibreOffice', { skip }, () => {
  test('our form: all sheets, all rows, all cells', () => {
    const path = join(folder, 'capture.xlsx')
    const file = openSync(path, 'wx')
    const form = captureForm(['en', 'fr', 'uk', 'ar'])
    writeWorkbook((bytes) => void writeSync(file, bytes), form)
    closeSync(file)
    equal(spawnSync('unzip', ['-tq', path]).status, 0)
    // -1: a file for each sheet.
    convert(path, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1')
    for (const { name, rows } of form) {
      const cells = [...records([readFileSync(join(folder, 'out', `capture-${name}.csv`), 'utf8').replace(/^\uFEFF/, '')], ',')].map((record) => [...record.cells])
      const width = Math.max(...rows.map(({ length }) => length))
      deepEqual(cells, rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')), name)
    }
  })
  test('the binary sample forms, saved as .xlsx: every row lands, and what cannot is named', async () => {
    const names = globSync('*.xls', { cwd: samples }).toSorted()
    equal(names.length, 6)
    const seen: Record<string, unknown> = {}
    for (const name of names) {
      const path = join(folder, name)
      copyFileSync(join(samples, name), path)
      convert(path, 'xlsx')
      const bytes = new Uint8Array(readFileSync(join(folder, 'out', `${name}x`)))
      const read = await readFormFile(bytes)
      seen[name] = read.ok ? [...tablesOf(tableOf(read.form))].map((table) => [table.path, table.questions.length]) : read.problems.map(formProblemText)
      if (!read.ok) continue
      const filled = (await readSheets(bytes)).filter((sheet) => ['survey', 'choices', 'settings'].includes(sheet.name)).flatMap(({ rows }) => rows.slice(1)).filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''))
      equal(Object.values(read.form.rows).reduce((sum, each) => sum + each, 0), filled.length, name)
    }
    // Table by table: path of the repeat, and how many questions.
    deepEqual(seen, {
      'cascading_select_test_equivalent.xls': [['', 9]], 'gps.xls': [['', 1]], 'repeat_date_test.xls': [['', 3], ['repeat_test', 2]], 'table-list.xls': [['', 5]], 'tutorial.xls': [['', 0], ['member', 10]], 'widgets.xls': [['', 32]],
    })
  })
})
