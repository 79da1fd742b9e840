/** Exports of text that turns or hides text: what people read has it as signs in every format, and where a format has a field of its own the exact value stands there. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, suite, test } from 'node:test'
import { signed } from '@proofmark/core/sheets'
import { typed } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-steering-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
/** An override, a bell, an isolate, a letter of another script. */
const [raw, shown] = ['Example \u202eskroW\u0007\u2066 Ж', 'Example <U+202E>skroW<U+0007><U+2066> Ж']
const lines = [
  { kind: 'party', names: [{ text: raw, use: 'primary' }, { text: `${raw} alias`, use: 'alias' }], partyType: 'company', handling: 'open' },
  { kind: 'party', names: [{ text: 'Plain Works' }], partyType: 'company', handling: 'open' },
  { kind: 'document', documentType: 'letter', title: raw, handling: 'open' },
  { kind: 'recovery', label: 'r-1', when: '2019', place: { text: raw, lat: 10, lon: 20, precisionKm: 5, country: 'XA' }, handling: 'open' },
  { kind: 'item', description: raw, itemClass: 'pistol', recoveredIn: '#r-1', handling: 'open' },
]
const exported = async (format: string): Promise<string> => {
  const { status, stderr } = await typed(folder, ['export', '--format', format, '--out', `all.${format}`, '--data', at('data')])
  equal(status, 0, stderr)
  return at(`all.${format}`)
}

suite('text that turns or hides text', () => {
  before(async () => {
    writeFileSync(at('w.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
    const { status, stderr } = await typed(folder, ['record', 'w.jsonl', '--data', at('data')])
    deepEqual([status, stderr], [0, ''])
  })
  test('JSON lines hold the exact value', async () => {
    const rows = readFileSync(await exported('jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { kind: string; fields: { description: string } })
    equal(rows.find(({ kind }) => kind === 'item')!.fields.description, raw)
  })
  test('FollowTheMoney shows signs in every property, and notes have the exact value', async () => {
    const text = readFileSync(await exported('ftm'), 'utf8')
    const entities = text.trim().split('\n').map((line) => JSON.parse(line) as { schema: string; properties: Record<string, string[]> })
    deepEqual(entities.flatMap(({ properties }) => [...properties['name'] ?? [], ...properties['alias'] ?? [], ...properties['title'] ?? []]), [shown, `${shown} alias`, 'Plain Works', shown, shown])
    ok(entities.every(({ properties }) => Object.values(properties).flat().every((value) => signed(value) === value)))
    const exact = (schema: string) => entities.filter((entity) => entity.schema === schema).map(({ properties }) => properties['notes']!.flatMap((note) => { const found = /^exact (\w+): (".*")$/.exec(note); return found === null ? [] : [[found[1], JSON.parse(found[2]!) as string]] }))
    deepEqual(exact('Company'), [[['name', raw], ['alias', `${raw} alias`]], []])
    deepEqual(exact('Document'), [[['title', raw], ['name', raw]]])
    match(text, /exact name: \\"Example \\\\u202eskroW\\\\u0007\\\\u2066 \\\\u0416\\"/)
  })
  test('maps show signs in the title, and have the exact place in its own field; XML holds signs alone', async () => {
    const { features } = JSON.parse(readFileSync(await exported('geojson'), 'utf8')) as { features: { properties: { layer: string; title: string; place: string } }[] }
    const item = features.find(({ properties }) => properties.layer === 'item')!.properties
    deepEqual([item.title, item.place], [shown, raw])
    const database = new DatabaseSync(await exported('gpkg'), { readOnly: true })
    deepEqual({ ...database.prepare('SELECT title, place FROM item').get() }, { title: shown, place: raw })
    database.close()
    const kml = readFileSync(await exported('kml'), 'utf8')
    ok(kml.includes(`<name>${shown.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</name>`) && signed(kml) === kml)
  })
  test('tables show signs in every cell', async () => {
    const { stdout, status } = await typed(folder, ['export', '--format', 'csv', '--kind', 'item', '--data', at('data')])
    equal(status, 0)
    ok(stdout.includes(shown) && !stdout.includes(raw))
  })
})
