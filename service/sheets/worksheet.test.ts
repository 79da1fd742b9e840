/**
 * Cells of a workbook: what is kept beside what is shown.
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { excelDate, isDateFormat } from './excel-date.ts'
import { excelFile, type WorkbookParts } from './example-workbook.suite.ts'
import { openSheetFile, SheetFault } from './index.ts'

const choice = { sheet: null, encoding: null, separator: null }
const open = (parts: WorkbookParts, sheet: string | null = null) => openSheetFile(excelFile(parts), { ...choice, sheet })
async function rowsOf(parts: WorkbookParts) {
  const rows = []
  for await (const row of (await open(parts)).rows()) rows.push(row)
  return rows
}
const cellsOf = async (parts: WorkbookParts) => (await rowsOf(parts)).map(({ cells }) => cells.map(({ text, is, raw, formula, isCovered }) => `${text}|${is}${raw === null ? '' : ` ${raw}`}${formula === 'none' ? '' : ` ${formula}`}${isCovered ? ' covered' : ''}`))

suite('worksheet', () => {
  test('dates by the date system, numbers with all their digits, texts as they stand', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>45366</v></c><c r="B1" s="3"><v>45366.4375</v></c><c r="C1" s="2"><v>0.5</v></c><c r="D1"><v>1.23456789012345E+19</v></c><c r="E1"><v>7.6200000000000001</v></c><c r="F1" t="s"><v>0</v></c><c r="H1" t="b"><v>1</v></c><c r="I1" t="e"><v>#N/A</v></c><c r="J1" s="1"><v>60</v></c></row>'
    const texts = ['<r><t>LOT</t></r><r><t xml:space="preserve"> 7</t></r><rPh sb="0" eb="1"><t>x</t></rPh>']
    deepEqual(await cellsOf({ rows, texts }), [['2024-03-15|date 45366', '2024-03-15T10:30:00|date 45366.4375', '0.5|number 0.5', '12345678901234500000|number 1.23456789012345E+19', '7.62|number 7.6200000000000001', 'LOT 7|text', '|text', 'TRUE|boolean', '#N/A|error', '|date 60']])
    deepEqual((await cellsOf({ rows: '<row r="1"><c r="A1" s="1"><v>43904</v></c></row>', is1904: true })), [['2024-03-15|date 43904']])
  })
  test('formulas with and without a value, merges, hidden rows and columns', async () => {
    const rows = '<row r="2" hidden="1"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>NOW()</f></c><c r="C2" t="str"><f>"x"</f><v>x</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>'
    const parts: WorkbookParts = { rows, after: '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>', columns: '<cols><col min="2" max="3" hidden="1"/></cols>' }
    deepEqual(await cellsOf(parts), [['2|number 2 cached', '|number lost', 'x|text cached'], ['1|number 1', '|text', '|text covered']])
    deepEqual((await rowsOf(parts)).map(({ number, isHidden }) => [number, isHidden]), [[2, true], [3, false]])
    deepEqual((await open(parts)).notes.map(({ code }) => code), ['hidden-columns', 'merged-cells'])
  })
  test('a sheet is named where there are several; a hidden one is told', async () => {
    const sheets = '<sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId2"/>'
    const refusal = async (parts: WorkbookParts, sheet: string | null) => open(parts, sheet).then(() => 'read', (error: SheetFault) => error.code)
    deepEqual([await refusal({ rows: '', sheets }, null), await refusal({ rows: '', sheets }, 'C'), await refusal({ rows: '', sheets }, 'B')], ['sheet-not-named', 'sheet-unknown', 'read'])
    const hidden = '<sheet name="A" r:id="rId1"/><sheet name="B" state="veryHidden" r:id="rId2"/>'
    deepEqual((await open({ rows: '', sheets: hidden })).notes.map(({ code }) => code), ['other-sheets'])
    deepEqual((await open({ rows: '', sheets: hidden }, 'B')).notes.map(({ code }) => code), ['hidden-sheet', 'other-sheets'])
  })
  test('cells out of order and rows that go back are refused', async () => {
    for (const rows of ['<row r="2"/><row r="1"/>', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>', '<row r="1048577"/>', '<row r="1"><c r="A1" t="s"><v>9</v></c></row>']) {
      equal(await rowsOf({ rows }).then(() => 'read', (error: SheetFault) => error.code), 'xml-unreadable', rows)
    }
  })
  test('days of both date systems, from tables of ECMA-376 §18.17.4.1', () => {
    deepEqual([1, 2, 59, 60, 61, 45366, 2_958_465].map((n) => excelDate(n, false)), ['1900-01-01', '1900-01-02', '1900-02-28', null, '1900-03-01', '2024-03-15', '9999-12-31'])
    deepEqual([0, 1, 43904].map((n) => excelDate(n, true)), ['1904-01-01', '1904-01-02', '2024-03-15'])
    deepEqual([-1, 0, 2_958_466, Number.NaN].map((n) => excelDate(n, false)), [null, null, null, null])
  })
  test('formats that show a day', () => {
    deepEqual(['dd/mm/yyyy', '[$-409]d-mmm-yy;@', 'yyyy"年"', 'mmmm', 'm/d'].map((code) => isDateFormat(170, code)), [true, true, true, true, true])
    deepEqual(['0.00', '#,##0', '[Red]0', '"day" 0', 'h:mm', '[h]:mm:ss', '0.00E+00', '@', '\\d0'].map((code) => isDateFormat(170, code)), Array.from({ length: 9 }, () => false))
    deepEqual([14, 22, 0, 20, 49].map((id) => isDateFormat(id, undefined)), [true, true, false, false, false])
  })
})
