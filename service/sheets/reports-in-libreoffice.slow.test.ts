/**
 * What we write, opened by LibreOffice: the same cells come out, as texts, and none was run.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { csvLine, csvMark } from '@proofmark/core/sheets'
import { xlsxWriter } from './index.ts'
import { records } from './csv-reader.ts'

const skip = spawnSync('soffice', ['--version']).status === 0 ? false : 'LibreOffice is not installed (soffice)'
const folder = mkdtempSync(join(tmpdir(), 'proofmark-libreoffice-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const header = ['No.', 'Serial', 'Found', 'Words']
const rows = [
  ['1', '0071', '05/06/2084', '=1+1'], ['2', '123456789012345678', 'MAR-15', '=HYPERLINK("http://works.example","x")'], ['3', '1.23E+11', '2084-03-15', "@SUM(1,2)"], ['4', '-5', '1.0', '+1 (555) 0'],
  ['5', '<img src=x>', 'a "quoted", word', 'two\nlines'], ['6', 'لا سلاح', 'Бомба', '🧭 _x000D_ end'],
]
/** As CSV with all cells as shown, in UTF-8, by a profile of its own. */
function converted(path: string, filter: string[] = []): string[][] {
  const { status, stderr } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...filter, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', '--outdir', join(folder, 'out'), path], { encoding: 'utf8', timeout: 120_000 })
  equal(status, 0, stderr)
  const text = readFileSync(join(folder, 'out', `${path.split('/').at(-1)!.replace(/\.\w+$/, '')}.csv`), 'utf8')
  return [...records([text.replace(/^\uFEFF/, '')], ',')].map(({ cells }) => [...cells])
}

suite('LibreOffice', { skip }, () => {
  test('reads every cell of an XLSX report as the text that it is', () => {
    const path = join(folder, 'report.xlsx')
    const file = openSync(path, 'wx')
    const writer = xlsxWriter((bytes) => void writeSync(file, bytes), 'Report & <1>')
    for (const row of [header, ...rows]) writer.write(row)
    writer.close()
    closeSync(file)
    equal(spawnSync('unzip', ['-tq', path]).status, 0)
    deepEqual(converted(path), [header, ...rows])
  })
  test('runs nothing of a CSV report', () => {
    const path = join(folder, 'sheet.csv')
    writeFileSync(path, csvMark + [header, ...rows].map((row) => csvLine(row)).join(''))
    const cells = converted(path, ['--infilter=CSV:44,34,76,1,,0,false,false,false']).map((row) => row[3])
    deepEqual(cells.slice(1, 5), ["'=1+1", `'=HYPERLINK("http://works.example","x")`, "'@SUM(1,2)", "'+1 (555) 0"])
    ok(!cells.includes('2'))
  })
  test('runs the same cells where they are not guarded: the check can fail', () => {
    const path = join(folder, 'unguarded.csv')
    writeFileSync(path, 'Words\n=1+1\n')
    // With formulas evaluated on import, as people do by opening the file.
    const cells = converted(path, ['--infilter=CSV:44,34,76,1,,0,false,false,false,false,false,-1,true'])
    deepEqual(cells, [['Words'], ['2']])
  })
})
