/**
 * A large import: an XLSX file of many rows sealed for good, with what it takes of time and memory, and whether the last rows take longer than the first.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseMapping } from '@proofmark/core/sheets'
import { importSheet } from 'proofmark/server'
import { xlsxWriter } from 'proofmark/sheets'
import { openStore } from 'proofmark/store'

const mapping = JSON.stringify({
  format: 'proofmark/mapping/v1', name: 'bench', key: ['No.'], columns: { 'No.': {}, What: {}, Serial: { as: 'plain-mark', digits: 8 }, Found: { as: 'date', written: 'day-first' } },
  statements: [
    { name: 'item', kind: 'item', label: 'bench:{No.}', fields: { description: { $column: 'What' }, itemClass: 'mortar bomb' } },
    { name: 'serial', kind: 'mark', when: 'Serial', fields: { item: { $row: 'item' }, transcription: { $column: 'Serial' } } },
  ],
})

function sheetOf(rows: number): Uint8Array {
  const pieces: Uint8Array[] = []
  const writer = xlsxWriter((bytes) => void pieces.push(bytes), 'Items')
  writer.write(['No.', 'What', 'Serial', 'Found', ...Array.from({ length: 10 }, (_, n) => `more ${n}`)])
  for (let n = 0; n < rows; n++) writer.write([String(n), `bomb ${n}`, String(n * 7919 % 1e8).padStart(8, '0'), '15/03/2084', ...Array.from({ length: 10 }, (_, at) => `invented ${n * at}`)])
  writer.close()
  return Buffer.concat(pieces)
}

/** `parts`: statements a second in each tenth of the rows. Memory in MiB: before, at its most, and of the heap when all is sealed. */
export async function largeImport(rows: number): Promise<{ statements: number; seconds: number; again: number; parts: readonly number[]; before: number; most: number; heap: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-bench-'))
  const store = await openStore({ folder, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
  const read = parseMapping(mapping)
  if (!read.ok) throw new Error('the mapping of this benchmark is one')
  const bytes = sheetOf(rows)
  const before = process.memoryUsage.rss() / 2 ** 20
  const parts: number[] = []
  const run = async () => {
    const start = performance.now()
    let [from, sealed] = [start, 0]
    const answer = await importSheet(store, {
      bytes, fileName: 'bench.xlsx', mapping: read.mapping, sheet: null, dryRun: false, files: null, onRow: () => undefined,
      onProgress: (phase, seen, statements) => {
        if (phase !== 'sealing') from = performance.now()
        else if (seen % (rows / 10) === 0) { parts.push(Math.round((statements - sealed) / (performance.now() - from) * 1000)); [from, sealed] = [performance.now(), statements] }
      },
    })
    if (!answer.ok || answer.imported.rows.refused > 0) throw new Error('every row of this benchmark lands')
    return { statements: answer.imported.statements, seconds: (performance.now() - start) / 1000 }
  }
  try {
    const first = await run()
    const heap = process.memoryUsage().heapUsed / 2 ** 20
    const sealedParts = parts.splice(0)
    const again = await run()
    return { ...first, again: again.seconds, parts: sealedParts, before, most: process.resourceUsage().maxRSS / 1024, heap }
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
