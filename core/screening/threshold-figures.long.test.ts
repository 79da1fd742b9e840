/** Threshold figures are those of the code, counted again on the labelled set where it lies beside the project. */
import { deepEqual, ok } from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { csvRecords } from './csv-records.ts'
import { readUnList, ScreeningList } from './index.ts'
import { figuresMeasured, thresholdFigures } from './threshold-figures.ts'

const data = join(import.meta.dirname, '../../../shared/data')
const skip = existsSync(join(data, 'sanctions')) && existsSync(join(data, 'matching')) ? false : 'the published list or the labelled set is not beside the project'

suite('threshold figures', { skip }, () => {
  const rows = (file: string) => [...csvRecords([readFileSync(join(data, 'matching', file), 'utf8')])].slice(1).map(({ fields }) => fields)
  const same = (a: string, b: string) => a.replace(/\s+/g, ' ').toUpperCase() === b.replace(/\s+/g, ' ').toUpperCase()
  test('are counted again', () => {
    const read = readUnList([new Uint8Array(readFileSync(join(data, 'sanctions/un_sc_consolidated_2026-02-27.xml')))])
    ok(read.ok, JSON.stringify(read))
    const list = new ScreeningList(read.list)
    const asked = (name: string) => ({ names: [name], kind: 'person', born: [], countries: [], identifiers: [] }) as const
    const [positives, negatives] = [rows('un_screening_positives_dev.csv'), rows('screening_negatives_dev.csv')]
    deepEqual([read.list.dated, positives.length, negatives.length], [figuresMeasured.listDate, figuresMeasured.spellings, figuresMeasured.persons])
    const found = positives.map(([name, , listed]) => list.screen(asked(name!), { atLeast: 0.7 }).find(({ entry }) => entry.names.some(({ text }) => same(text, listed!)))?.score ?? 0)
    const mistaken = negatives.map(([name]) => list.screen(asked(name!), { limit: 1, atLeast: 0.7 })[0]?.score ?? 0)
    const counted = Array.from({ length: 15 }, (_, at) => Math.round(100 * (0.7 + 0.02 * at)) / 100).map((threshold) => ({ threshold, found: found.filter((score) => score >= threshold).length, mistaken: mistaken.filter((score) => score >= threshold).length }))
    const to = process.env['PROOFMARK_FIGURES']
    if (to !== undefined) writeFileSync(to, JSON.stringify(counted))
    deepEqual(thresholdFigures, counted)
  })
})
