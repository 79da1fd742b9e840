/**
 * Published tables, imported by the mappings of the examples: every row is accounted for, and a second import says nothing.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import type { Imported } from 'proofmark/server'

const root = join(import.meta.dirname, '..', '..')
const tables = join(root, '..', 'shared', 'data')
const skip = existsSync(tables) ? false : 'the published tables are not beside this checkout (../shared/data)'
const folder = mkdtempSync(join(tmpdir(), 'proofmark-tables-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function run(file: string, mapping: string, data: string, ...more: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'proofmark.mjs'), 'import', join(tables, file), '--mapping', mapping, '--data', join(folder, data), '--json', ...more], { encoding: 'utf8', maxBuffer: 2 ** 27 })
  ok(status === 0 || status === 1, stderr)
  return JSON.parse(stdout) as Imported
}
const example = (name: string) => join(root, 'examples', 'spreadsheets', `${name}.mapping.json`)

suite('published tables', { skip }, () => {
  test('components in weapons: 3,483 rows land or are told; again: all the same', () => {
    const report = join(folder, 'components.xlsx')
    const first = run('components/weapon_components_dev.csv', example('weapon-components'), 'components', '--report', report)
    deepEqual([first.rows, first.statements], [{ new: 3483, changed: 0, same: 0, refused: 0, empty: 0 }, 13919])
    const again = run('components/weapon_components_dev.csv', example('weapon-components'), 'components')
    deepEqual([again.rows, again.statements, again.gone], [{ new: 0, changed: 0, same: 3483, refused: 0, empty: 0 }, 0, []])
    // The report has every row, and can be imported itself.
    const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'proofmark.mjs'), 'import', report, '--mapping', example('weapon-components'), '--data', join(folder, 'components'), '--json'], { encoding: 'utf8', maxBuffer: 2 ** 27 })
    equal(status, 0)
    deepEqual((JSON.parse(stdout) as Imported).rows, again.rows)
  })
  test('without what tells them apart, rows that say the same are found', () => {
    const plain = JSON.parse(readFileSync(example('weapon-components'), 'utf8')) as { key: string[]; name: string; columns: Record<string, unknown>; statements: { name: string; fields: Record<string, unknown> }[] }
    plain.key = []
    plain.name = 'without-key'
    for (const column of ['component_id', 'source_url', 'notes']) delete plain.columns[column]
    plain.statements = plain.statements.filter(({ name }) => name !== 'listed')
    for (const { name, fields } of plain.statements) { delete fields['basis']; delete fields['note']; if (name === 'component') fields['description'] = 'component' }
    const mapping = join(folder, 'without-key.json')
    writeFileSync(mapping, JSON.stringify(plain))
    const { rows } = run('components/weapon_components_dev.csv', mapping, 'none', '--dry-run')
    const said = new Set<string>()
    for (const line of spawnSync('python3', ['-c', `import csv,sys,json
for r in csv.DictReader(open(sys.argv[1],encoding='utf8')): print(json.dumps([r[c].strip() for c in ('name_marking','category','manufacturer','manufacturer_country','oem_part_number','found_in_drones','last_verified')]))`, join(tables, 'components/weapon_components_dev.csv')], { encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout.trim().split('\n')) said.add(line)
    // Python counts the rows that differ.
    equal(rows.new, said.size)
    equal(rows.new + rows.refused, 3483)
  })
  // Matrices of traces: trace-figures.long.test.ts
  test('traces of firearms: 329 rows', () => {
    const { rows, statements } = run('traces/crime_gun_events_dev.csv', example('crime-gun-events'), 'traces')
    deepEqual([rows, statements], [{ new: 329, changed: 0, same: 0, refused: 0, empty: 0 }, 1751])
  })
})
