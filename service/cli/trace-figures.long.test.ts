/**
 * Published traces, imported by the mappings of the examples: sums, matrices and times are those that a script finds in the files by itself.
 * @module
 */
import { deepEqual, equal, notDeepEqual, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { parseDay } from '@proofmark/core/dates'
import { figureId, statistics, type End, type Figure, type Matrix, type Statistics } from '@proofmark/core/statistics'
import { parseMapping } from '@proofmark/core/sheets'
import { openStore } from 'proofmark/store'
import { importSheet, type Imported } from 'proofmark/server'
import { parseCsv } from './csv.ts'

const root = join(import.meta.dirname, '..', '..')
const tables = join(root, '..', 'shared', 'data', 'traces')
const skip = existsSync(tables) ? false : 'the published tables are not beside this checkout (../shared/data)'
const folder = mkdtempSync(join(tmpdir(), 'proofmark-traces-'))
after(() => rmSync(folder, { recursive: true, force: true }))

interface MatrixByPython { cells: Nested; rows: Counts; columns: Counts; total: number; published: Counts; publishedTotal: number; publishedColumns: Counts }
interface TracesByPython { rows: number; counted: number; median: number; quartiles: [number, number]; least: number; most: number; places: Counts; soldNotRecovered: number; notSold: number; ownTimes: number; twoDigitYears: number; unreadableYears: number; withoutMaker: number; withoutSerial: number; numericSerials: number; shortNumericSerials: number }
type Counts = Record<string, number>
type Nested = Record<string, Counts>

function byPython(...files: string[]): { matrices: Record<string, MatrixByPython>; traces: Record<string, TracesByPython> } {
  const { status, stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'trace-figures.py'), ...files], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  equal(status, 0, stderr)
  return JSON.parse(stdout)
}
function proofmark(data: string, ...given: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'proofmark.mjs'), ...given, '--data', join(folder, data)], { encoding: 'utf8', maxBuffer: 2 ** 27 })
  ok(status === 0 || status === 1, stderr)
  return stdout
}
const figuresOf = (data: string, ...given: string[]) => (JSON.parse(proofmark(data, 'statistics', '--json', ...given)) as Statistics).figures
const figureOf = (figures: readonly Figure[], id: string) => figures.find((figure) => figureId(figure) === id)!

/** The mapping of the examples is of 2010; another year is said where that year stands. */
function mappingOf(year: string): string {
  const text = readFileSync(join(root, 'examples', 'spreadsheets', 'trace-source-recovery.mapping.json'), 'utf8')
  equal(text.split('2010').length - 1, 4, 'the year stands in the name, the title and two fields')
  const path = join(folder, `${year}.mapping.json`)
  writeFileSync(path, text.replaceAll('2010', year))
  return path
}
const importMatrix = (data: string, file: string, year: string) => JSON.parse(proofmark(data, 'import', file, '--mapping', mappingOf(year), '--json')) as Imported

const nameOf = (end: End) => (end.is === 'named' ? end.text : `(${end.is})`)
const sums = (ends: Matrix['rows']): Counts => Object.fromEntries(ends.map((end) => [nameOf(end), end.sum.objects]))
function cellsOf(matrix: Matrix): Nested {
  const cells: Nested = {}
  for (const { row, column, objects } of matrix.cells) (cells[nameOf(matrix.rows[row]!)] ??= {})[nameOf(matrix.columns[column]!)] = objects
  return cells
}
const matrixOf = (figures: readonly Figure[]) => {
  const { content } = figureOf(figures, 'source-to-recovery.sample-not-said')
  ok(content.kind === 'matrix')
  return content
}
const add = (all: Nested, more: Nested) => { for (const [row, cells] of Object.entries(more)) for (const [column, count] of Object.entries(cells)) ((all[row] ??= {})[column] = (all[row]![column] ?? 0) + count) }

suite('figures of published traces', { skip }, () => {
  const files = skip === false ? globSync('atf_trace_source_recovery_20*.xlsx', { cwd: tables }).toSorted().map((name) => join(tables, name)) : []
  const years = files.map((file) => /20\d\d/.exec(file)![0])

  test('nine years of a matrix: every cell and sum is the script’s, year after year', async () => {
    equal(files.length, 9)
    const { matrices } = byPython(...files)
    const store = await openStore({ folder: join(folder, 'matrices'), passphrase: null, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
    try {
      for (const [at, file] of files.entries()) {
        const python = matrices[years[at]!]!
        const mapping = parseMapping(readFileSync(mappingOf(years[at]!), 'utf8'))
        ok(mapping.ok)
        const answer = await importSheet(store, { bytes: readFileSync(file), fileName: file, mapping: mapping.mapping, sheet: null, dryRun: false, files: null, corrections: 'seal', reason: null, onRow: () => undefined, onProgress: () => undefined })
        ok(answer.ok)
        const cells = Object.values(python.cells).reduce((sum, row) => sum + Object.keys(row).length, 0)
        // Of each cell an item, a recovery and a sale; of each State and of all the published sum; the file itself.
        deepEqual([answer.imported.rows.new, answer.imported.statements], [Object.keys(python.published).length + 1, 3 * cells + Object.keys(python.published).length + 2], file)
      }
      const [soFar, world]: [Nested, ReturnType<typeof store.world>] = [{}, store.world()]
      for (const year of years) {
        add(soFar, matrices[year]!.cells)
        const begun = performance.now()
        const matrix = matrixOf(statistics(world, null, parseDay(`${year}-12-31`)!).figures)
        ok(performance.now() - begun < 5000, `${world.all.length} statements: ${performance.now() - begun} ms`)
        deepEqual(cellsOf(matrix), soFar, year)
        equal(matrix.total.isLeast, false)
      }
      // Published sums are statements of their own: where they differ from the cells, both stand.
      const published = world.of('quantity')
      for (const [year, python] of Object.entries(matrices)) {
        const own = published.filter(({ fields }) => fields.asOf === year)
        deepEqual(Object.fromEntries(own.map(({ fields }) => [/source in (.*), wherever/.exec(fields.base!)![1]!.replaceAll(/\s+/g, ' '), fields.value]).filter(([name]) => !String(name).startsWith('TOTAL'))), python.published)
        equal(own.find(({ fields }) => /source in TOTAL/.test(fields.base!))!.fields.value, python.publishedTotal)
      }
    } finally {
      await store.close()
    }
    const matrix = matrixOf(figuresOf('matrices'))
    const sumOf = (part: 'rows' | 'columns') => Object.values(matrices).reduce<Counts>((all, each) => { for (const [name, count] of Object.entries(each[part])) all[name] = (all[name] ?? 0) + count; return all }, {})
    deepEqual([sums(matrix.rows), sums(matrix.columns)], [sumOf('rows'), sumOf('columns')])
    equal(matrix.total.objects, Object.values(matrices).reduce((sum, { total }) => sum + total, 0))
    // The table has the same numbers, and does not leave without its notes.
    const csv = parseCsv(proofmark('matrices', 'statistics', '--csv', 'source-to-recovery'))
    equal(csv.find(([kind]) => kind === 'sum')!.at(-1), String(matrix.total.objects))
    ok(['base', 'sampling', 'truncation'].every((kind) => csv.some(([of]) => of === kind)))
  })
  test('one cell that is changed changes the figure, in that cell and its sums alone', () => {
    const changed = join(folder, 'changed_2010.xlsx')
    const made = spawnSync('python3', ['-c', changeCell, files[0]!, changed], { encoding: 'utf8' })
    equal(made.status, 0, made.stderr)
    importMatrix('changed', changed, '2010')
    const [before, after_] = [byPython(files[0]!).matrices['2010']!, byPython(changed).matrices['2010']!]
    const cells = cellsOf(matrixOf(figuresOf('changed')))
    notDeepEqual(cells, before.cells)
    deepEqual(cells, after_.cells)
    deepEqual(cells, { ...before.cells, ALABAMA: { ...before.cells['ALABAMA'], ALABAMA: before.cells['ALABAMA']!['ALABAMA']! + 1 } })
  })
  test('times to crime of 329 traces: median, quartiles, and what is not counted with its reason', () => {
    const file = join(tables, 'crime_gun_events_dev.csv')
    const python = Object.values(byPython(file).traces)[0]!
    const report = join(folder, 'traces.csv')
    const { rows } = JSON.parse(proofmark('traces', 'import', file, '--mapping', join(root, 'examples', 'spreadsheets', 'crime-gun-events.mapping.json'), '--report', report, '--json')) as Imported
    deepEqual([rows.new, rows.refused], [python.rows, 0])
    const figures = figuresOf('traces')
    const { base, content } = figureOf(figures, 'first-sale-to-recovery.sample-not-said')
    ok(content.kind === 'distribution')
    const expected = { minimum: python.least, lower: python.quartiles[0], median: python.median, upper: python.quartiles[1], maximum: python.most }
    deepEqual([content.least, content.most], [expected, expected])
    deepEqual(base.counted, python.counted)
    // A row with neither is without a sale first.
    deepEqual(Object.fromEntries(base.leftOut.map(({ reason, count }) => [reason, count])), { 'not-sold': python.notSold, 'not-recovered': python.soldNotRecovered })
    equal(python.ownTimes, python.counted, 'the table’s own times are those between its days')
    const places = Object.fromEntries(Object.entries(python.places).map(([name, count]) => [name === '' ? '(not-said)' : name, count]))
    deepEqual(sums(matrixOf(figures).rows), places)
    // What of the rows was told, by its reason.
    const [, ...told] = parseCsv(readFileSync(report, 'utf8')).map((row) => row.join('\n'))
    const count = (pattern: RegExp) => told.filter((row) => pattern.test(row)).length
    deepEqual([count(/purchase_date: date-two-digit-year/), count(/purchase_date: date-unreadable/), count(/manufacturer_name: value-missing/), count(/firearm_serial: value-missing/), count(/firearm_serial: fewer-digits/)],
      [python.twoDigitYears, python.unreadableYears, python.withoutMaker, python.withoutSerial, python.shortNumericSerials])
    // The other definition counts nothing here, and says nothing: no use is recorded.
    equal(figures.some(({ name }) => name === 'first-sale-to-first-use'), false)
  })
})

/** One more in C3, which is ALABAMA to ALABAMA. */
const changeCell = `
import re,sys,zipfile
source,target=zipfile.ZipFile(sys.argv[1]),zipfile.ZipFile(sys.argv[2],'w',zipfile.ZIP_DEFLATED)
for name in source.namelist():
    data=source.read(name)
    if name=='xl/worksheets/sheet1.xml':
        text,count=re.subn(r'(<c r="C3"[^>]*><v>)(\\d+)(</v>)',lambda m:m[1]+str(int(m[2])+1)+m[3],data.decode())
        assert count==1
        data=text.encode()
    target.writestr(name,data)
target.close()`
