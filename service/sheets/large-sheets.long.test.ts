/**
 * Large sheets: 100,000 rows and a million empty ones, with memory that does not grow with them.
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import type { Imported } from 'proofmark/server'
import { excelFile } from './example-workbook.suite.ts'
import { xlsxWriter } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-large-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const mapping = join(folder, 'mapping.json')
writeFileSync(mapping, JSON.stringify({
  format: 'proofmark/mapping/v1', name: 'large', key: ['No.'], columns: { 'No.': {}, What: {}, Serial: { as: 'plain-mark', digits: 8 } },
  statements: [
    { name: 'item', kind: 'item', label: 'large:{No.}', fields: { description: { $column: 'What' }, itemClass: 'mortar bomb' } },
    { name: 'serial', kind: 'mark', when: 'Serial', fields: { item: { $row: 'item' }, transcription: { $column: 'Serial' } } },
  ],
}))

function sheetOf(rows: number): string {
  const path = join(folder, `${rows}.xlsx`)
  const file = openSync(path, 'wx')
  const writer = xlsxWriter((bytes) => void writeSync(file, bytes), 'Items')
  writer.write(['No.', 'What', 'Serial', ...Array.from({ length: 10 }, (_, n) => `more ${n}`)])
  for (let n = 0; n < rows; n++) writer.write([String(n), `bomb ${n}`, String(n * 7919 % 1e8).padStart(8, '0'), ...Array.from({ length: 10 }, (_, at) => `invented ${n * at}`)])
  writer.close()
  closeSync(file)
  return path
}

/** Its heap may not grow beyond 256 MiB: what is kept of every row is some hundred bytes. With the largest memory that the process held, in MiB. */
function run(path: string, ...more: string[]) {
  const cli = JSON.stringify(join(import.meta.dirname, '..', 'cli', 'main.ts'))
  const words = ['import', path, '--mapping', mapping, '--json', ...more]
  const script = `import { main } from ${cli}; process.exitCode = await main(${JSON.stringify(words)}); process.stderr.write('\\nRSS ' + process.resourceUsage().maxRSS)`
  const { stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--max-old-space-size=256', '--input-type=module', '-e', script], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  ok(stdout.startsWith('{'), stderr)
  return { imported: JSON.parse(stdout) as Imported, stderr, megabytes: Number(/RSS (\d+)$/.exec(stderr)![1]) / 1024 }
}

suite('large sheets', () => {
  test('100,000 rows: all planned, with progress, in a heap of 256 MiB', (t) => {
    const [small, large] = [run(sheetOf(10_000), '--dry-run', '--data', join(folder, 'none')), run(sheetOf(100_000), '--dry-run', '--data', join(folder, 'none'), '--report', join(folder, 'report.xlsx'))]
    t.diagnostic(`10,000 rows: ${small.megabytes.toFixed(0)} MiB; 100,000 rows: ${large.megabytes.toFixed(0)} MiB`)
    deepEqual([large.imported.rows, large.imported.statements], [{ new: 100_000, changed: 0, same: 0, refused: 0, empty: 0 }, 200_001])
    ok(/checking: \d+ rows/.test(large.stderr), 'no progress was told')
    ok(large.megabytes < 600, `${large.megabytes} MiB`)
  })
  test('a million empty rows', (t) => {
    const path = join(folder, 'empty.xlsx')
    writeFileSync(path, excelFile({ rows: `<row r="1">${['No.', 'What', 'Serial'].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>${Array.from({ length: 1_048_575 }, (_, n) => `<row r="${n + 2}"><c r="A${n + 2}" s="1"/></row>`).join('')}` }))
    const { imported, megabytes } = run(path, '--dry-run', '--data', join(folder, 'none'))
    t.diagnostic(`${megabytes.toFixed(0)} MiB`)
    deepEqual(imported.rows, { new: 0, changed: 0, same: 0, refused: 0, empty: 0 })
    ok(megabytes < 600)
  })
})
