/**
 * Kept search: indexes of many marks, and of a third as many items, made, written, and read back as a start does it.
 * @module
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ItemRow } from '@proofmark/core/item-search'
import { chanceFrom, inventedMarks } from '@proofmark/core/invented'
import { noChanges } from '../service/search/changes.ts'
import { HeldIndexes } from '../service/search/held-indexes.ts'
import { openIndex, writeIndex } from '../service/search/index-file.ts'

const rowsAtOnce = 1000

/** Milliseconds by the clock, and megabytes of the file; `readWork`: what reading took of a processor. */
export async function keptTimes(marks: number): Promise<{ made: number; written: number; read: number; readWork: number; megabytes: number; items: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-bench-'))
  const place = { path: join(folder, 'index'), key: new Uint8Array(32) }
  try {
    const items = Math.ceil(marks / 3)
    const [made, held] = timed(() => filled(marks, items))
    const start = performance.now()
    await writeIndex(place, { origin: 'bench', size: marks, root: '' }, held.toPacked(), () => false)
    const written = performance.now() - start
    const before = process.threadCpuUsage()
    const [read, again] = timed(() => { const opened = openIndex(place); return typeof opened === 'string' ? opened : HeldIndexes.fromPacked(opened.value()!) })
    const { user, system } = process.threadCpuUsage(before)
    const question = { what: 'marks', question: { pattern: '*12?4*', field: 'any', limit: 50, after: 0 } } as const
    if (typeof again === 'string') throw new Error(`what was written is not read back: ${again}`)
    if (JSON.stringify(again.answer(question)) !== JSON.stringify(held.answer(question))) throw new Error('what was read back answers otherwise')
    return { made, written, read, readWork: (user + system) / 1000, megabytes: statSync(place.path).size / 1e6, items }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function filled(marks: number, items: number): HeldIndexes {
  const held = HeldIndexes.empty()
  const chance = chanceFrom(56)
  let changes = noChanges()
  for (let n = 0; n < items; n++) {
    const row: ItemRow = { id: n, facets: { class: [`class ${chance(40)}`], case: [`case ${chance(items / 20 + 1)}`], 'found-in': ['UA', 'IQ', 'ML'].slice(0, 1 + chance(2)), handling: ['open'] }, events: { recovered: { from: 16_000 + chance(4000), to: 20_000 } }, point: { lat: chance(90), lon: chance(180), precisionKm: 5, of: 'recovery' }, texts: [`invented thing ${chance(5000)} of lot ${chance(20_000)}`] }
    changes.items.rows.push(row)
    changes.items.gone.push(false)
    if (changes.items.rows.length === rowsAtOnce) { held.change(changes, 0); changes = noChanges() }
  }
  for (const { id, transcription } of inventedMarks(marks)) {
    const { rows, places, items: of, any, serial, lot } = changes.marks
    rows.push(items + id); places.push(items + id); of.push(id % items); any.push(transcription); serial.push(null); lot.push(null)
    if (rows.length === rowsAtOnce) { held.change(changes, 0); changes = noChanges() }
  }
  held.change(changes, items + marks)
  held.build()
  return held
}

function timed<T>(work: () => T): readonly [number, T] {
  const start = performance.now()
  const result = work()
  return [performance.now() - start, result]
}
