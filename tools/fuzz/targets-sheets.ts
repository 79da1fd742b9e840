/**
 * Targets of spreadsheets: workbooks, CSV files, mappings, and dates as people write them.
 * @module
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { columnOf, guarded, parseMapping, readWrittenDate, unguarded } from '@proofmark/core/sheets'
import { parseEdtf } from '@proofmark/core/dates'
import { openSheetFile, SheetFault } from 'proofmark/sheets'
import { excelFile } from '../../service/sheets/example-workbook.suite.ts'
import { root } from './seeds.ts'
import { codesOf, require, type Target } from './target.ts'

const rows = '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45366.5</v></c><c r="C1"><f>1+1</f><v>1.5E+20</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>a &amp; b</t></is></c></row>'
const workbook = () => excelFile({ rows, texts: ['<t>LOT 7</t>'], after: '<mergeCells><mergeCell ref="A1:B3"/></mergeCells>', columns: '<cols><col min="2" max="3" hidden="1"/></cols>' })
const mappings = () => globSync('spec/vectors/sheets/mapping-*.json', { cwd: root }).map((name) => (JSON.parse(readFileSync(join(root, name), 'utf8')) as { input: { mapping: string } }).input.mapping)

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

export const sheetTargets: readonly Target[] = [
  { name: 'sheet', answers: ['ok', ...codesOf('service/sheets/sheet-fault.ts')], seeds: () => [workbook(), new TextEncoder().encode('a;b\r\n"x""y";2\r\n'), new TextEncoder().encode('\ufeffa\tb\n')], run: (given: Uint8Array) => rowsOf(given) },
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
