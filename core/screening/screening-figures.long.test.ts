/** Screening on the published list of the United Nations and 15,000 invented persons, where they lie beside the project. */
import { ok } from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import type { PartyFacts } from '@proofmark/core/names'
import { csvRecords } from './csv-records.ts'
import { readUnList, ScreeningList, usualThreshold } from './index.ts'

const asked = (name: string): PartyFacts => ({ names: [name], kind: null, born: [], countries: [], identifiers: [] })

const data = join(import.meta.dirname, '../../../shared/data')
const skip = existsSync(join(data, 'sanctions')) ? false : 'the published list is not beside the project'

suite('figures on the published list', { skip }, () => {
  const rows = (file: string) => [...csvRecords([readFileSync(join(data, 'matching', file), 'utf8')])].slice(1).map(({ fields }) => fields)
  const edtf = (text: string | undefined) => (text === undefined || text === '' ? [] : [text.split('-').map((part) => part.padStart(2, '0')).join('-')])
  const same = (a: string, b: string) => a.replace(/\s+/g, ' ').toUpperCase() === b.replace(/\s+/g, ' ').toUpperCase()
  test('98 of 100 listed names are found in other spellings, at 3 in 1,000 or fewer of invented persons; with dates of birth at 1', (context) => {
    const read = readUnList([new Uint8Array(readFileSync(join(data, 'sanctions/un_sc_consolidated_2026-02-27.xml')))])
    ok(read.ok, JSON.stringify(read))
    const list = new ScreeningList(read.list)
    const [positives, negatives] = [rows('un_screening_positives_dev.csv'), rows('screening_negatives_dev.csv')]
    for (const withBirth of [false, true]) {
      const found = positives.map(([name, born, listed]) => list.screen({ ...asked(name!), kind: 'person', born: withBirth ? edtf(born) : [] }, { atLeast: 0.6 }).find(({ entry }) => entry.names.some(({ text }) => same(text, listed!)))?.score ?? 0)
      const wrong = negatives.map(([name, , , , , born]) => list.screen({ ...asked(name!), kind: 'person', born: withBirth ? edtf(born) : [] }, { limit: 1, atLeast: 0.7 })[0]?.score ?? 0)
      const shares = (threshold: number) => [found.filter((score) => score >= threshold).length / found.length, wrong.filter((score) => score >= threshold).length / wrong.length] as const
      for (const threshold of [0.76, 0.8, 0.82, 0.84, 0.86, 0.9]) {
        const [recall, mistaken] = shares(threshold)
        context.diagnostic(`${withBirth ? 'names and dates of birth' : 'names alone'}, from ${threshold}: recall ${recall.toFixed(4)}, ${(1000 * mistaken).toFixed(2)} in 1,000`)
      }
      const [recall, mistaken] = shares(usualThreshold)
      ok(positives.length > 300 && recall >= 0.98, String(recall))
      ok(negatives.length === 15_000 && mistaken <= (withBirth ? 0.001 : 0.003), String(mistaken))
    }
  })
})
