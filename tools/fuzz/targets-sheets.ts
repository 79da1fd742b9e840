/**
 * Targets of spreadsheets: workbooks, CSV files, mappings, dates as people write them, templates of letters, and submissions of a form.
 * @module
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { columnOf, guarded, parseMapping, readWrittenDate, unguarded } from '@proofmark/core/sheets'
import { parseEdtf } from '@proofmark/core/dates'
import { bundleOfFile, openSubmissions } from 'proofmark/forms'
import { formatTemplate, parseTemplate } from 'proofmark/letters'
import { openSheetFile, SheetFault } from 'proofmark/sheets'
import { visitForm } from '../../core/forms/example-form.suite.ts'
import { excelFile, zipOf } from '../../service/sheets/example-workbook.suite.ts'
import { root } from './seeds.ts'
import { codesOf, require, type Target } from './target.ts'

const rows = '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45366.5</v></c><c r="C1"><f>1+1</f><v>1.5E+20</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>a &amp; b</t></is></c></row>'
const workbook = () => excelFile({ rows, texts: ['<t>LOT 7</t>'], after: '<mergeCells><mergeCell ref="A1:B3"/></mergeCells>', columns: '<cols><col min="2" max="3" hidden="1"/></cols>' })
const mappings = () => globSync('spec/vectors/sheets/mapping-*.json', { cwd: root }).map((name) => (JSON.parse(readFileSync(join(root, name), 'utf8')) as { input: { mapping: string } }).input.mapping)

const letterTemplates = () => globSync('spec/vectors/letters/*.json', { cwd: root }).map((name) => (JSON.parse(readFileSync(join(root, name), 'utf8')) as { input: { text: string } }).input.text)

async function rowsOf(given: Uint8Array): Promise<string> {
  try {
    const file = await openSheetFile(given, { sheet: null, encoding: null, separator: null })
    let last = 0
    for await (const { number, cells } of file.rows()) {
      require(number > last, 'rows go on')
      require(cells.every(({ text }) => typeof text === 'string' && text.isWellFormed()), 'every cell is whole text')
      last = number
    }
    return 'ok'
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error
    return error.code
  }
}

const submission = '<?xml version="1.0"?><data id="visits" xmlns:orx="x"><day>2084-03-15</day><place><point>10.5 20.25 0 4.6</point></place><found><items><what>a &amp; b</what><more><marks><sign>84</sign></marks></more></items></found><orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta></data>'
const submissionFiles = () => [new TextEncoder().encode(submission), zipOf({ 'a/submission.xml': submission, 'a/a.jpg': 'jpeg' }), new TextEncoder().encode('day,KEY\n2084-03-15,uuid:1\n'), new TextEncoder().encode('{"results":[{"_uuid":"1","found/items":[{"found/items/what":"a"}]}]}')]

/** A file alone is read by what its name says, so each name is tried. */
async function submissionsOf(given: Uint8Array): Promise<string> {
  let answer = 'ok'
  for (const name of ['a.xml', 'a.json', 'a.csv']) {
    try {
      const { sheet } = await openSubmissions(bundleOfFile(given, name), visitForm())
      let width: number | null = null
      for await (const { cells } of sheet.rows()) {
        width ??= cells.length
        require(cells.length === width || cells[0]!.is === 'error', 'every row has the columns of the header, or says what was lost')
      }
    } catch (error) {
      if (!(error instanceof SheetFault)) throw error
      answer = error.code
    }
  }
  return answer
}

export const sheetTargets: readonly Target[] = [
  { name: 'sheet', answers: ['ok', ...codesOf('service/sheets/sheet-fault.ts')], seeds: () => [workbook(), new TextEncoder().encode('a;b\r\n"x""y";2\r\n'), new TextEncoder().encode('\ufeffa\tb\n')], run: (given: Uint8Array) => rowsOf(given) },
  { name: 'submissions', answers: ['ok', ...codesOf('service/sheets/sheet-fault.ts')], seeds: submissionFiles, run: (given: Uint8Array) => submissionsOf(given) },
  {
    name: 'mapping', answers: ['ok', ...codesOf('core/sheets/mapping.ts')], seeds: mappings,
    run: (given: string) => {
      const read = parseMapping(given)
      if (!read.ok) return read.problems[0]!.code
      require([...read.mapping.columns.values()].every(({ letter }) => letter === null || columnOf(letter) !== null), 'letters are columns')
      return 'ok'
    },
  },
  {
    name: 'letter-template', answers: ['ok', ...codesOf('service/letters/template.ts')], seeds: letterTemplates,
    run: (given: string) => {
      const read = parseTemplate(given)
      if (!read.ok) return read.problems[0]!.code
      require(formatTemplate(read.template) === given, 'what is read is printed back')
      return 'ok'
    },
  },
  {
    name: 'written-date', answers: ['ok', 'date-ambiguous', 'date-unreadable', 'date-two-digit-year'], seeds: () => ['05/06/2084', '15 March 2084', '2084-03-15 10:30', '12/19/01', '15 березня 2084'],
    run: (given: string) => {
      require(unguarded(guarded(given)) === given, 'a guarded text comes back')
      const read = readWrittenDate(given, { written: 'day-first', centuryFrom: 1970 })
      if (!read.ok) return read.code
      require(parseEdtf(read.edtf).ok, 'what is read is a date')
      return 'ok'
    },
  },
]
