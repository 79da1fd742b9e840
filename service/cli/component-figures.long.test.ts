/**
 * A published list of components, imported by the mapping of the examples: counts, possible duplicates and a comparison are those that a script finds in the file by itself.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import type { ComparedView, ComponentsView } from '@proofmark/core/findings'
import type { CountBy } from '@proofmark/core/network'
import type { Imported } from 'proofmark/server'
import { parseCsv } from './csv.ts'

const root = join(import.meta.dirname, '..', '..')
const list = join(root, '..', 'shared', 'data', 'components', 'weapon_components_dev.csv')
const skip = existsSync(list) ? false : 'the published list is not beside this checkout (../shared/data)'
const folder = mkdtempSync(join(tmpdir(), 'proofmark-components-'))
after(() => rmSync(folder, { recursive: true, force: true }))

type Figures = Readonly<Record<string, number>>
interface ByPython {
  records: number; weapon: Figures; maker: Figures; jurisdiction: Figures; class: Figures; weaponsOfMaker: Figures; sameText: Group; untold: Group
  compared: { both: string[]; otherMaker: string[]; onlyFirst: string[]; onlySecond: string[] } | null
}
interface Group { groups: number; extra: number }

function byPython(...given: string[]): ByPython {
  const { status, stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'component-figures.py'), ...given], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  equal(status, 0, stderr)
  return JSON.parse(stdout)
}
function proofmark(data: string, ...given: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'proofmark.mjs'), ...given, '--data', join(folder, data)], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  equal(status, 0, stderr)
  return stdout
}
const importList = (file: string, data: string) => JSON.parse(proofmark(data, 'import', file, '--mapping', join(root, 'examples', 'spreadsheets', 'weapon-components.mapping.json'), '--json')) as Imported

function agrees(view: ComponentsView, python: ByPython): void {
  const words: Record<string, string> = { mcu: 'microcontroller', soc: 'system on a chip', fpga: 'programmable logic', power: 'power component', regulator: 'voltage regulator', datalink: 'data link', imu: 'inertial measurement unit', passive: 'passive component' }
  const titles = new Map(view.weapons.map(({ id, title }) => [id, title]))
  const rowsOf = (by: CountBy) => { const found = view.counts.find((each) => each.by === by)!; return [...found.rows, ...(found.undetermined === null ? [] : [found.undetermined])] }
  const figures = (by: CountBy) => Object.fromEntries(rowsOf(by).map((row) => [by === 'weapon' ? titles.get(row.name!)! : row.name ?? '-', row.parts.value]))
  deepEqual(figures('weapon'), python.weapon)
  deepEqual(figures('maker'), python.maker)
  deepEqual(figures('jurisdiction'), python.jurisdiction)
  deepEqual(figures('class'), Object.fromEntries(Object.entries(python.class).map(([name, count]) => [words[name] ?? name, count])))
  deepEqual(Object.fromEntries(rowsOf('maker').flatMap((row) => (row.name === null ? [] : [[row.name, row.weapons]]))), python.weaponsOfMaker)
  equal(view.counts[0]!.total.makers.value, Object.keys(python.weaponsOfMaker).length)
  const group = (reason: string): Group => { const found = view.duplicates.filter((each) => each.reason === reason); return { groups: found.length, extra: found.reduce((sum, { items }) => sum + items.length - 1, 0) } }
  deepEqual([group('same-text'), group('untold')], [python.sameText, python.untold])
}

suite('figures of a published list of components', { skip }, () => {
  test('every row lands; counts by weapon, maker, jurisdiction and class, and possible duplicates, are the script’s', () => {
    const { rows } = importList(list, 'whole')
    const python = byPython(list)
    deepEqual([rows.new, rows.refused], [python.records, 0])
    const begun = performance.now()
    const view = JSON.parse(proofmark('whole', 'components', 'weapon-components', '--json')) as ComponentsView
    ok(performance.now() - begun < 30_000)
    agrees(view, python)
    ok(python.sameText.groups > 0 && python.untold.groups > 0)
    // Each figure opens on its claims, and each claim names the address of its row.
    const works = view.counts.find(({ by }) => by === 'maker')!.rows[0]!
    const owned = view.parts.filter(({ id }) => works.items.includes(id))
    ok(owned.every(({ roles, entries }) => roles.some(({ role, name, statement, basis }) => role === 'brand-owner' && name === works.name && works.statements.includes(statement) && basis === entries[0]!.basis && basis!.startsWith('https://'))))
    ok(!view.parts.some(({ roles }) => roles.some(({ role }) => role === 'fabricator' || role === 'place-of-fabrication')), 'a list of brands says nothing of who made a part, or where')
    // The table has the same numbers.
    proofmark('whole', 'components', 'weapon-components', '--by', 'maker', '--csv', join(folder, 'makers.csv'))
    const [, first] = parseCsv(readFileSync(join(folder, 'makers.csv'), 'utf8'))
    deepEqual([first![1], first![3], first![4]], [works.name, 'at-least', String(works.parts.value)])
  })
  test('two generations: part numbers in both and in one only, and another maker, are the script’s', () => {
    for (const [one, two] of [['uav-shahed-131', 'uav-geran-2-shahed-136-1276'], ['uav-shahed-136', 'kh-101-missile']] as const) {
      const { compared } = byPython(list, one, two)
      const view = JSON.parse(proofmark('whole', 'components', one, '--compare', two, '--json')) as ComparedView
      const byNumber = view.pairs.filter(({ by }) => by === 'part-number')
      const numbers = (items: readonly { number: string | null }[]) => items.flatMap(({ number }) => number ?? []).toSorted()
      deepEqual(byNumber.filter(({ makers }) => makers === 'other').length, compared!.otherMaker.length)
      equal(byNumber.length, compared!.both.length)
      // A number that is in one only may still be paired by its text.
      const paired = new Set(view.pairs.filter(({ by }) => by !== 'part-number').flatMap(({ first, second }) => [...first.items, ...second.items]))
      ok(compared!.onlyFirst.length + compared!.onlySecond.length > 0)
      const numberOf = new Map([...view.first.parts, ...view.second.parts].map((part) => [part.id, part.numbers.find(({ number }) => number !== null)?.number ?? null]))
      const alsoByText = (of: ComponentsView) => of.parts.flatMap(({ id }) => (paired.has(id) ? (numberOf.get(id) ?? []) : []))
      deepEqual([...new Set([...numbers(view.onlyFirst), ...alsoByText(view.first)])].toSorted(), compared!.onlyFirst)
      deepEqual([...new Set([...numbers(view.onlySecond), ...alsoByText(view.second)])].toSorted(), compared!.onlySecond)
    }
  })
  test('rows that are changed, doubled and put into two weapons change the figures as they change the script’s', () => {
    const [head, ...rows] = readFileSync(list, 'utf8').trimEnd().split('\n').slice(0, 301)
    const [first] = rows
    const copied = first!.replace(/^gur-\d+/, 'gur-copy')
    const inTwo = rows[1]!.replace(/"\[""([^"]+)""\]"/, '"[""$1"",""example-drone""]"')
    ok(copied !== first && inTwo !== rows[1])
    const changed = join(folder, 'changed.csv')
    writeFileSync(changed, [head, ...rows.with(1, inTwo), copied].join('\n'))
    importList(changed, 'changed')
    const python = byPython(changed)
    equal(python.records, 302)
    equal(python.weapon['example-drone'], 1)
    agrees(JSON.parse(proofmark('changed', 'components', '--json')) as ComponentsView, python)
  })
})
