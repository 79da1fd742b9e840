/** Exports, read by programs that are not ours: ogr2ogr, LibreOffice, networkx, and the CSV, JSON, XML and SQLite of Python; each refuses what is broken. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { checkBag } from '@proofmark/core/evidence'
import { typed } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-export-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
const proofmark = (...words: readonly string[]) => typed(folder, [...words, '--data', at('data')])
const has = (program: string) => spawnSync('which', [program]).status === 0
const python = (code: string, ...words: readonly string[]) => JSON.parse(execFileSync('python3', ['-c', code, ...words], { encoding: 'utf8', maxBuffer: 1 << 28 })) as unknown
const hostile = 'ends ]]> & <b>"x"\u202Eevil\u0007 =cmd|\' /C calc\'!A0'
const place = (text: string, lat: number, lon: number) => ({ text, lat, lon, precisionKm: 5, country: 'XA' })
const lines = [
  { kind: 'case', label: 'case-1', title: 'Invented case', handling: 'open' },
  { kind: 'party', label: 'maker', names: [{ text: 'Invented Works' }], partyType: 'company', handling: 'open' },
  { kind: 'document', label: 'letter', documentType: 'letter', title: 'Example letter', handling: 'open' },
  { kind: 'recovery', label: 'r-1', case: '#case-1', when: '2021-03', place: place(hostile, 10.5, 179.9), handling: 'open' },
  { kind: 'recovery', label: 'r-2', case: '#case-1', when: '2022', place: place('near the pole', 89.5, -179.9), handling: 'open' },
  { kind: 'recovery', label: 'r-secret', case: '#case-1', when: '2022', place: place('kept back', 1, 2), handling: 'confidential' },
  { kind: 'item', label: 'i-1', case: '#case-1', description: hostile, itemClass: 'pistol', recoveredIn: '#r-1', sources: [{ document: '#letter' }], handling: 'open' },
  { kind: 'item', label: 'i-2', case: '#case-1', description: '=1+1', itemClass: 'pistol', recoveredIn: '#r-secret', handling: 'open' },
  { kind: 'item', label: 'i-secret', case: '#case-1', description: 'KEPT BACK', itemClass: 'pistol', handling: 'restricted' },
  { kind: 'item', label: 'elsewhere', description: 'of no case', itemClass: 'shell', handling: 'open' },
  { kind: 'mark', label: 'm-1', case: '#case-1', item: '#i-1', transcription: '0012[38]', technique: 'stamped', handling: 'open' },
  { kind: 'reading', label: 'caseless', mark: '#m-1', scheme: 'as-reported', meaning: 'invented', status: 'proposed', handling: 'open' },
  { kind: 'party', label: 'broker', names: [{ text: 'KEPT BACK BROKER' }], partyType: 'company', handling: 'confidential' },
  { kind: 'transfer', label: 't-secret', case: '#case-1', transferKind: 'sale', from: '#broker', to: '#maker', items: ['#i-1'], when: '2018', handling: 'confidential' },
  { kind: 'transfer', label: 't-1', case: '#case-1', transferKind: 'sale', from: '#maker', items: ['#i-1'], when: '2019-05-01', handling: 'open' },
]
before(async () => {
  writeFileSync(at('w.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
  const { status, stderr } = await proofmark('record', 'w.jsonl')
  deepEqual([status, stderr], [0, ''])
})
const exported = async (format: string, out: string, ...more: readonly string[]) => {
  const done = await proofmark('export', '--format', format, '--out', out, ...more)
  equal(done.status, 0, done.stderr)
  return done.stderr
}

suite('exports as text', () => {
  test('JSON lines: what is open, current, one a line; the rest is counted', async () => {
    match(await exported('jsonl', 'all.jsonl'), /4 statements are handled more strictly than open/)
    const rows = readFileSync(at('all.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { kind: string; handling: string; address: string; fields: { label: string } })
    ok(rows.every(({ handling, address }) => handling === 'open' && /^\/statements\/[0-9a-f]{32}$/.test(address)))
    deepEqual(rows.map(({ fields }) => fields.label), lines.filter(({ handling }) => handling === 'open').map(({ label }) => label))
    equal(await exported('jsonl', 'wide.jsonl', '--handling', 'confidential'), '')
    ok(!readFileSync(at('all.jsonl'), 'utf8').includes('KEPT BACK') && readFileSync(at('wide.jsonl'), 'utf8').includes('KEPT BACK'))
    await exported('jsonl', 'case.jsonl', '--case', 'case-1')
    ok(!readFileSync(at('case.jsonl'), 'utf8').includes('of no case') && readFileSync(at('case.jsonl'), 'utf8').includes('Example letter') && readFileSync(at('case.jsonl'), 'utf8').includes('caseless'))
    deepEqual(python('import json,sys; print(json.dumps(len([json.loads(l) for l in open(sys.argv[1])])))', at('all.jsonl')), rows.length)
  })
  test('CSV by the csv of Python: columns under their paths, outer days, zeros kept, no formula', async () => {
    await exported('csv', 'tables')
    deepEqual(readdirSync(at('tables')).toSorted(), ['case.csv', 'document.csv', 'item.csv', 'mark.csv', 'party.csv', 'reading.csv', 'recovery.csv', 'transfer.csv'])
    const rows = python('import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig", newline="")))))', at('tables/recovery.csv')) as Record<string, string>[]
    deepEqual(rows.map((row) => [row['label'], row['when'], row['when.from'], row['when.to'], row['place.lat'], row['place.precisionKm']]), [['r-1', '2021-03', '2021-03-01', '2021-03-31', '10.5', '5'], ['r-2', '2022', '2022-01-01', '2022-12-31', '89.5', '5']])
    match(rows[0]!['place.text']!, /<U\+202E>evil<U\+0007>/)
    const items = readFileSync(at('tables/item.csv'), 'utf8')
    ok(!/(?:^|,|\r\n)"?=/.test(items), 'a formula')
    const marks = python('import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig", newline="")))))', at('tables/mark.csv')) as Record<string, string>[]
    equal(marks[0]!['transcription'], '0012[38]')
  })
  test('what is printed is the file, to the last line end', async () => {
    await exported('csv', 'marks.csv', '--kind', 'mark')
    const file = readFileSync(at('marks.csv'), 'utf8')
    ok(file.endsWith('\r\n'))
    equal((await proofmark('export', '--format', 'csv', '--kind', 'mark')).stdout, file)
    // What steers a terminal is an escape in JSON, which is read back as it was.
    const printed = (await proofmark('export', '--format', 'geojson')).stdout
    ok(!printed.includes('\u0007') && !printed.includes('\u202E'))
    deepEqual(JSON.parse(printed), JSON.parse((await exported('geojson', 'same.geojson'), readFileSync(at('same.geojson'), 'utf8'))))
  })
  test('what was erased says so, and is not called withheld', async () => {
    const [first] = (await proofmark('export', '--format', 'jsonl', '--case', 'case-1')).stdout.trim().split('\n').map((line) => JSON.parse(line) as { id: string; kind: string }).filter(({ kind }) => kind === 'document')
    deepEqual((await proofmark('erase', first!.id, '/title', '--reason', 'asked for')).status, 0)
    const found = (await proofmark('export', '--format', 'jsonl')).stdout.trim().split('\n').map((line) => JSON.parse(line) as { id: string; withheld: string[]; erased: string[] }).find(({ id }) => id === first!.id)
    deepEqual([found?.withheld, found?.erased], [[], ['/title']])
    const [row] = (await proofmark('export', '--format', 'csv', '--kind', 'document')).stdout.split('\r\n').slice(1)
    ok(row!.includes(',[erased],') && !row!.includes('[withheld]') && !row!.includes('Example letter'), row)
  })
  test('what cannot be exported is refused, and no file is replaced', async () => {
    for (const [words, says] of [[['--format', 'doc'], /--format doc: expected one of/], [['--format', 'gpkg'], /expected --out too/], [['--format', 'csv'], /a folder, or --kind/], [['--format', 'csv', '--kind', 'gun'], /kind: expected one of/], [['--format', 'jsonl', '--case', 'nobody'], /no case has this id/], [['--format', 'jsonl', '--handling', 'secret'], /handling: expected/], [['--format', 'jsonl', '--out', 'w.jsonl'], /w\.jsonl is there already/]] as const) {
      const { status, stderr } = await proofmark('export', ...words)
      equal(status, 2)
      match(stderr, says)
    }
  })
})

suite('exports for maps', { skip: has('ogrinfo') ? false : 'ogrinfo (Debian: gdal-bin) is not installed' }, () => {
  interface OgrFeature { readonly properties: Record<string, unknown>; readonly geometry: { readonly coordinates: number[] } | null }
  const layers = (file: string) => execFileSync('ogrinfo', ['-q', file], { encoding: 'utf8' }).split('\n').flatMap((line) => /^\d+: (\S+)/.exec(line)?.[1] ?? []).map((name) => {
    const { features } = JSON.parse(execFileSync('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', file, name], { encoding: 'utf8', maxBuffer: 1 << 28 })) as { features: OgrFeature[] }
    return { name, features, about: execFileSync('ogrinfo', ['-so', file, name], { encoding: 'utf8' }) }
  })
  test('GeoPackage: a layer each, points where they are, rows without a point, WGS 84', async () => {
    await exported('gpkg', 'places.gpkg')
    const found = layers(at('places.gpkg'))
    deepEqual(found.map(({ name, features }) => [name, features.length]), [['item', 3], ['recovery', 2], ['site', 0], ['use', 0], ['item_precision', 1], ['recovery_precision', 2], ['site_precision', 0], ['use_precision', 0]])
    const [item, recovery] = [found[0]!, found[1]!]
    deepEqual(recovery.features.map(({ geometry }) => geometry?.coordinates), [[179.9, 10.5], [-179.9, 89.5]])
    deepEqual(item.features.map(({ geometry }) => geometry === null), [false, true, true])
    ok(!JSON.stringify(found).includes('kept back'), 'the place of an item is that of a confidential recovery')
    deepEqual([item.features[0]!.properties['from'], item.features[0]!.properties['precision_km'], item.features[0]!.properties['place_of']], ['2021-03-01', 5, 'recovery'])
    match(recovery.about, /WGS 84/)
    match(recovery.about, /Extent: \(-179\.9\d*, 10\.5\d*\) - \(179\.9\d*, 89\.5\d*\)/)
    const check = python('import sqlite3,json,sys; d=sqlite3.connect(sys.argv[1]); print(json.dumps([d.execute("pragma application_id").fetchone()[0], d.execute("pragma integrity_check").fetchone()[0], d.execute("pragma foreign_key_check").fetchall()]))', at('places.gpkg'))
    deepEqual(check, [0x47504b47, 'ok', []])
    copyFileSync(at('places.gpkg'), at('cut.gpkg'))
    truncateSync(at('cut.gpkg'), 5000)
    ok(spawnSync('ogrinfo', ['-al', at('cut.gpkg')]).status !== 0)
  })
  test('the area within which a point is known: its size by GDAL, in all three, and in two parts where the map ends', async () => {
    for (const [file, table] of [['places.gpkg', 'recovery_precision'], ['areas.geojson', 'areas'], ['areas.kml', 'recovery_precision']] as const) {
      if (!existsSync(at(file))) await exported(file.slice(6), file)
      for (const [label, lat, lon] of [['r-1', 10.5, 179.9], ['r-2', 89.5, -179.9]] as const) {
        const flat = at(`${file}-${label}.gpkg`)
        // An equal-area projection around the point: no distance is far from true there.
        execFileSync('ogr2ogr', ['-f', 'GPKG', '-t_srs', `+proj=laea +lat_0=${lat} +lon_0=${lon} +datum=WGS84`, '-nln', 'flat', '-nlt', 'PROMOTE_TO_MULTI', '-where', `label = '${label}'${file.endsWith('geojson') ? " AND layer = 'recovery_precision'" : ''}`, flat, at(file), table])
        const area = (JSON.parse(execFileSync('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', flat, '-dialect', 'OGRSQL', '-sql', 'SELECT OGR_GEOM_AREA AS area FROM flat'], { encoding: 'utf8' })) as { features: readonly { properties: { area: number } }[] }).features.map(({ properties }) => properties.area)
        // 1.0008 of the circle, on a sphere: 1.1 % is twice what a distance on it differs.
        ok(area.length === 1 && Math.abs(area[0]! / (Math.PI * 5000 ** 2) - 1.0008) < 0.011, `${file} ${label}: ${area.join()}`)
      }
    }
    const parts = layers(at('places.gpkg')).find(({ name }) => name === 'recovery_precision')!.features.map(({ geometry }) => geometry!.coordinates.length)
    deepEqual(parts, [1, 2])
  })
  test('GeoJSON and KML hold the same, by ogr2ogr', async () => {
    await exported('geojson', 'places.geojson')
    await exported('kml', 'places.kml')
    const [geojson] = layers(at('places.geojson'))
    deepEqual([geojson!.features.length, geojson!.features.filter(({ geometry }) => geometry === null).length], [8, 2])
    equal(layers(at('places.kml')).reduce((sum, { features }) => sum + features.length, 0), 6)
    match(readFileSync(at('places.kml'), 'utf8'), /<Folder><name>item<\/name><description>2 without a point, not drawn<\/description>/)
    match(readFileSync(at('places.kml'), 'utf8'), /<begin>2021-03-01<\/begin><end>2021-03-31<\/end>/)
    execFileSync('ogr2ogr', ['-f', 'GPKG', at('again.gpkg'), at('places.geojson')])
    equal(layers(at('again.gpkg'))[0]!.features.length, 8)
    execFileSync('python3', ['-c', 'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])', at('places.kml')])
    writeFileSync(at('broken.geojson'), readFileSync(at('places.geojson'), 'utf8').slice(0, -20))
    ok(spawnSync('ogrinfo', ['-al', at('broken.geojson')]).status !== 0)
    writeFileSync(at('broken.kml'), readFileSync(at('places.kml'), 'utf8').replace('</Folder>', ''))
    ok(spawnSync('python3', ['-c', 'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])', at('broken.kml')]).status !== 0)
  })
})

suite('exports for other programs', () => {
  test('a workbook: a sheet for each kind, by LibreOffice', { skip: has('soffice') ? false : 'LibreOffice is not installed' }, async () => {
    await exported('xlsx', 'all.xlsx')
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${at('profile')}`, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', '--outdir', at('sheets'), at('all.xlsx')], { stdio: 'ignore' })
    const names = readdirSync(at('sheets')).toSorted()
    deepEqual(names, ['all-about.csv', 'all-case.csv', 'all-document.csv', 'all-item.csv', 'all-mark.csv', 'all-party.csv', 'all-reading.csv', 'all-recovery.csv', 'all-transfer.csv'])
    const items = readFileSync(at('sheets/all-item.csv'), 'utf8')
    ok(items.includes('=1+1') && !items.includes('KEPT BACK'))
    match(readFileSync(at('sheets/all-mark.csv'), 'utf8'), /0012\[38\]/)
    ok(!existsSync(at('sheets/all-site.csv')))
  })
  test('everything in one bag, by sha256sum and by our checks of bags; a changed file is found', async () => {
    match(await exported('all', 'bag'), /4 statements are handled more strictly/)
    const sums = () => spawnSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], { cwd: at('bag') }).status
    equal(sums(), 0)
    const entries = new Map((readdirSync(at('bag'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => { const path = join(entry.parentPath, entry.name); return [path.slice(at('bag').length + 1), new Uint8Array(readFileSync(path))] as const }))
    equal(checkBag(entries).ok, true)
    deepEqual([...entries.keys()].filter((path) => !path.includes('tables/')).toSorted(), ['bag-info.txt', 'bagit.txt', 'data/README.txt', 'data/checkpoint', 'data/network.gexf', 'data/network.graphml', 'data/parties.ftm.jsonl', 'data/places.geojson', 'data/places.gpkg', 'data/places.kml', 'data/statements.jsonl', 'data/tables.xlsx', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'])
    for (const bytes of entries.values()) ok(!Buffer.from(bytes).includes('KEPT BACK'))
    writeFileSync(at('bag/data/places.kml'), 'changed')
    ok(sums() !== 0)
    match((await proofmark('export', '--format', 'all', '--out', 'bag')).stderr, /bag is there already/)
  })
  test('the network, by networkx', { skip: spawnSync('python3', ['-c', 'import networkx']).status === 0 ? false : 'networkx (Debian: python3-networkx) is not installed' }, async () => {
    for (const form of ['gexf', 'graphml']) {
      match(await exported(form, `network.${form}`), /4 statements are handled more strictly/)
      ok(!readFileSync(at(`network.${form}`), 'utf8').includes('KEPT BACK'))
      await exported(form, `wide.${form}`, '--handling', 'confidential')
      ok(readFileSync(at(`wide.${form}`), 'utf8').includes('KEPT BACK BROKER'))
      const code = `import networkx, json, sys; g = networkx.read_${form}(sys.argv[1]); print(json.dumps([g.number_of_nodes(), g.number_of_edges()]))`
      const [nodes, edges] = python(code, at(`network.${form}`)) as [number, number]
      ok(nodes >= 2 && edges >= 1, `${nodes} nodes, ${edges} edges`)
      writeFileSync(at(`broken.${form}`), readFileSync(at(`network.${form}`), 'utf8').replace('</graph>', ''))
      ok(spawnSync('python3', ['-c', code, at(`broken.${form}`)]).status !== 0)
    }
  })
})
