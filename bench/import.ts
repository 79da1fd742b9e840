/**
 * Import: rows of a sheet read, planned, checked, sealed and made durable, against what the same machine signs in the same run.
 * @module
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseMapping } from '@proofmark/core/sheets'
import { importSheet } from 'proofmark/server'
import { openStore } from 'proofmark/store'

export const importedRows = 5000

const mapping = JSON.stringify({
  format: 'proofmark/mapping/v1', name: 'bench', key: ['No.'], columns: { 'No.': {}, What: {}, Serial: { as: 'plain-mark', digits: 8 }, Found: { as: 'date', written: 'day-first' } },
  statements: [
    { name: 'item', kind: 'item', label: 'bench:{No.}', fields: { description: { $column: 'What' }, itemClass: 'mortar bomb' } },
    { name: 'serial', kind: 'mark', when: 'Serial', fields: { item: { $row: 'item' }, transcription: { $column: 'Serial' } } },
  ],
})
const sheet = `No.,What,Serial,Found\n${Array.from({ length: importedRows }, (_, n) => `${n},bomb ${n},${String(n * 7919 % 1e8).padStart(8, '0')},15/03/2084\n`).join('')}`

/** Milliseconds a statement: imported for the first time; found to be the same; one bare signature. */
export async function importTimes(): Promise<{ statements: number; first: number; again: number; signature: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-bench-'))
  const store = await openStore({ folder, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
  const read = parseMapping(mapping)
  if (!read.ok) throw new Error('the mapping of this benchmark is one')
  const run = async () => {
    const start = performance.now()
    const answer = await importSheet(store, { bytes: new TextEncoder().encode(sheet), fileName: 'bench.csv', mapping: read.mapping, sheet: null, dryRun: false, files: null, onRow: () => undefined, onProgress: () => undefined })
    if (!answer.ok || answer.imported.rows.refused > 0) throw new Error('every row of this benchmark lands')
    return { statements: answer.imported.statements, time: performance.now() - start }
  }
  try {
    const { privateKey } = generateKeyPairSync('ed25519')
    const message = randomBytes(1500)
    const [first, again] = [await run(), await run()]
    const start = performance.now()
    for (let n = 0; n < 2000; n++) sign(null, message, privateKey)
    return { statements: first.statements, first: first.time / first.statements, again: again.time / first.statements, signature: (performance.now() - start) / 2000 }
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
