/**
 * What an opponent does with a package: guesses withheld values from dictionaries, and decodes whatever can be decoded to find one.
 *
 * Each attack is shown to be real: on a package that was weakened on purpose it finds the value.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { hash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { unzip, zip } from '@proofmark/core/evidence'
import { openStore } from 'proofmark/store'
import { findStatement } from './lookup.ts'
import { publish } from './publishing.ts'
import { record } from './recording.ts'
import { select } from './selection.ts'
import { caseFiles, caseLines, inventedCase, newId, type InventedCase } from './withheld-case.suite.ts'
import { ruleNames, type RuleName } from './withholding-rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-attack-'))
let invented: InventedCase
before(async () => { invented = await inventedCase() })
after(async () => { await invented.close(); rmSync(folder, { recursive: true, force: true }) })

const published = async (rules: readonly RuleName[]) => {
  const answer = await invented.publish({ rules })
  ok(answer.ok, JSON.stringify(answer))
  return answer.zip
}
const entriesOf = (bytes: Uint8Array) => { const opened = unzip(bytes); ok(opened.ok); return opened.entries }

/** Every digest in the notes of a package, and every salt that it shows: all that an opponent has to begin with. */
function seen(bytes: Uint8Array) {
  const digests = new Set<string>()
  const salts = new Set<string>()
  for (const [path, content] of entriesOf(bytes)) {
    const text = Buffer.from(content).toString('latin1')
    if (path.endsWith('.note')) for (const [, digest] of text.matchAll(/"([A-Za-z0-9_-]{43})"/g)) digests.add(digest!)
    if (path.endsWith('.disclosures')) for (const line of text.split('\n').filter(Boolean)) salts.add((JSON.parse(Buffer.from(line, 'base64url').toString()) as [string])[0])
  }
  return { digests, salts }
}

const dates = Array.from({ length: 131 * 366 }, (_, n) => new Date(Date.UTC(1900, 0, 1 + n)).toISOString().slice(0, 10)).filter((date) => date < '2031')
const syllables = ['ne', 'mo', 'ex', 'am', 'ple', 'fal', 'ken', 'au', 'ge', 'wi', 'ga', 'da', 'ny', 'iv', 'an', 'so', 'ra', 'li', 'ta', 'bo', 'ku', 'me']
const invent = (count: number) => syllables.flatMap((a) => syllables.flatMap((b) => syllables.map((c) => a + b + c))).slice(0, count).map((name) => name[0]!.toUpperCase() + name.slice(1))
const names = [...new Set(['Falkenauge', 'Nemo Smythe-Example', 'Example Works', ...invent(10_000)])]
const subdivisions = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'ids', 'un_subdivision_codes.csv')
const places = [...new Set(['Nowhereville', 'Invented Street 5, Nowhereville', ...invent(5000), ...(existsSync(subdivisions) ? readFileSync(subdivisions, 'utf8').split('\n').map((line) => line.split(',')[2] ?? '') : [])])]

/** Names as people bear them in many cultures and scripts, their given names and family names alone, and cities; and territories in many languages. */
const shared = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')
const [persons, territories] = [join(shared, 'matching', 'screening_negatives_dev.csv'), join(shared, 'names', 'territories.jsonl')]
const real = [persons, territories].every(existsSync) ? dictionaryOf(readFileSync(persons, 'utf8'), readFileSync(territories, 'utf8')) : null
function dictionaryOf(csv: string, lines: string) {
  const rows = csv.split('\n').slice(1).filter((line) => !line.includes('"')).map((line) => line.split(','))
  const column = (at: number) => rows.map((row) => row[at] ?? '')
  const lands = lines.split('\n').filter(Boolean).flatMap((line) => { const land = JSON.parse(line) as { name: string; names_strong?: string[]; names_weak?: string[] }; return [land.name, ...(land.names_strong ?? []), ...(land.names_weak ?? [])] })
  const words = (list: readonly string[]) => [...new Set(list.filter((word) => word !== ''))]
  return { names: words([0, 1, 3].flatMap(column)), places: words([...column(6), ...lands]) }
}

/** Salts that a careless program might use, and those that the package shows for other fields. */
const weakSalts = (shown: ReadonlySet<string>) => [...new Set([Buffer.alloc(32), Buffer.alloc(32, 1), Buffer.alloc(32, 0xff), ...['', 'salt', 'proofmark'].map((word) => hash('sha256', word, 'buffer'))].map((salt) => salt.toString('base64url'))), ...[...shown].slice(0, 3)]

/** Tries each value at each path with each salt, and without any; gives what fits a digest. */
function attack({ digests, salts }: ReturnType<typeof seen>, words: { readonly names: readonly string[]; readonly places: readonly string[] } = { names, places }): string[] {
  const found: string[] = []
  const tried = (path: string, json: string, value: string) => {
    for (const salt of weakSalts(salts)) if (digests.has(hash('sha256', Buffer.from(`["${salt}",${JSON.stringify(path)},${json}]`).toString('base64url'), 'base64url'))) found.push(`${path} ${value}`)
    for (const plain of [json, value, `${path}${json}`]) if (digests.has(hash('sha256', plain, 'base64url'))) found.push(`${path} ${value}`)
  }
  for (const date of dates) for (const path of ['/when', '/made']) tried(path, JSON.stringify(date), date)
  for (const name of words.names) {
    for (const use of ['primary', 'alias', 'pseudonym']) tried('/names', JSON.stringify([{ language: null, script: null, sources: [], text: name, use }]), name)
    tried('/label', JSON.stringify(name.toLowerCase()), name)
  }
  for (const place of words.places) tried('/place/text', JSON.stringify(place), place)
  for (let lat = -90; lat <= 90; lat += 0.5) tried('/place/lat', JSON.stringify(lat), String(lat))
  return found
}

suite('a dictionary attack', () => {
  test(`with ${names.length} names, all ${dates.length} days from 1900 to 2030 and ${places.length} places finds nothing`, async () => {
    ok(names.length > 9_500 && dates.length === 47_847 && places.length > 4_500, `${names.length} ${dates.length} ${places.length}`)
    const known = seen(await published([...ruleNames]))
    ok(known.digests.size > 300 && known.salts.size > 50)
    deepEqual(attack(known), [])
  })
  test('with real names, given names, cities and territories of many scripts finds nothing', { skip: real === null ? 'the lists of names are not beside the checkout' : false }, async () => {
    ok(real!.names.length > 15_000 && real!.places.length > 1_000, `${real!.names.length} ${real!.places.length}`)
    deepEqual(attack(seen(await published([...ruleNames])), real!), [])
  })
  test('finds name, day and place in a package whose salts are known: so it is a real one', async () => {
    let isWeak = false
    const store = await openStore({ folder: join(folder, 'weak'), clock: () => new Date('2131-01-01'), random: (n) => (isWeak ? new Uint8Array(n) : new Uint8Array(randomBytes(n))) })
    isWeak = true
    for (const [name, bytes] of Object.entries(caseFiles)) writeFileSync(join(folder, name), bytes)
    const lines = [...caseLines, { kind: 'site', label: 'weak-site', when: '2024-08-18', place: { text: 'Nowhereville' }, team: ['#weak-party'], handling: 'open' }, { kind: 'site', label: 'weak-city', place: { text: real?.places[0] ?? 'Nowhereville' }, handling: 'open' },
      { kind: 'party', label: 'weak-party', names: [{ text: real?.names.at(-1) ?? 'Example Works' }], partyType: 'person', handling: 'open' }]
    const { problems } = await record(store, lines.map((line) => JSON.stringify(line)).join('\n').replace('"documentedAt":["#site-1"]', '"documentedAt":["#site-1","#weak-site","#weak-city"]'), { folder, newId })
    deepEqual(problems, [])
    const finding = findStatement(store.world(), 'finding-1')
    ok(finding.ok)
    const answer = await publish(store, { finding: finding.statement.id, withhold: ['/when', '/place', '/names', '/label'], verifyPage: join(folder, 'no-page'), newId, now: new Date('2131-01-02') })
    ok(answer.ok, JSON.stringify(answer).slice(0, 500))
    const found = attack(seen(answer.zip))
    const foundReal = real === null ? [] : attack(seen(answer.zip), real)
    await store.close()
    if (real !== null) for (const value of [`/names ${real.names.at(-1)}`, `/place/text ${real.places[0]}`]) ok(foundReal.includes(value), `${value} not among ${foundReal.slice(0, 20).join('; ')}`)
    for (const value of ['/names Example Works', '/when 2024-08-18', '/place/text Nowhereville', '/place/lat 10.5']) ok(found.includes(value), `${value} not among ${found.slice(0, 20).join('; ')}`)
  })
})

const hasPython = spawnSync('python3', ['--version']).status === 0
const scan = (bytes: Uint8Array, values: readonly string[]): [string, string, string][] => {
  const file = join(folder, 'scanned')
  writeFileSync(file, bytes)
  const { status, stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'scan-for-values.py'), file], { input: JSON.stringify(values), encoding: 'utf8', maxBuffer: 1 << 28 })
  equal(status, 0, stderr)
  return JSON.parse(stdout) as [string, string, string][]
}
const withheldValues = (rules: readonly RuleName[]) => [...new Set(select(invented.store.world(), invented.id('finding-1'), { withhold: [], rules }).secrets.map(({ value }) => value).filter((value) => value.length >= 4))]

suite('a scan of the finished package by a program that shares no code with ours', { skip: hasPython ? false : 'python3 is not installed' }, () => {
  for (const rules of [['persons'], ['exact-places'], ['dates'], ['custodians'], [...ruleNames]] as const) {
    test(`finds nothing of what is withheld by ${rules.length > 1 ? 'all rules' : rules[0]}`, async () => {
      const values = withheldValues(rules)
      ok(values.length >= 3, String(values.length))
      deepEqual(scan(await published(rules), values), [])
    })
  }
  test('finds the same values in the package that shows them', async () => {
    const values = withheldValues(['persons', 'exact-places', 'dates']).filter((value) => ['Falkenauge', 'Nemo Smythe-Example', '2124-08-18', '10.45012, 20.52345'].includes(value))
    equal(values.length, 4)
    const hits = scan(await published([]), values)
    deepEqual(values.filter((value) => !hits.some(([, , hit]) => hit === value)), [])
  })
  test('finds a value that was planted, in every encoding', async () => {
    const value = 'Falkenauge'
    // Two files of a package are enough around it: that a whole one is clean was seen above.
    const clean = [...entriesOf(await published(['persons']))].filter(([path]) => path === 'data/finding.json' || path === 'bagit.txt')
    const planted: Record<string, Buffer> = {
      plain: Buffer.from(`by ${value}.`), capitals: Buffer.from(value.toUpperCase()), utf16le: Buffer.from(value, 'utf16le'), utf16be: Buffer.from(value, 'utf16le').swap16(), hex: Buffer.from(Buffer.from(value).toString('hex')),
      'capital hex': Buffer.from(Buffer.from(value).toString('hex').toUpperCase()), base64: Buffer.from(Buffer.from(`${value} said`).toString('base64')), 'base64 after one': Buffer.from(Buffer.from(`x${value} said`).toString('base64')),
      'base64 after two': Buffer.from(Buffer.from(`xy${value} said`).toString('base64url')), percent: Buffer.from([...Buffer.from(value)].map((byte) => `%${byte.toString(16)}`).join('')), entities: Buffer.from([...value].map((char) => `&#${char.charCodeAt(0)};`).join('')),
      escapes: Buffer.from([...value].map((char) => `\\u00${char.charCodeAt(0).toString(16)}`).join('')), backwards: Buffer.from([...value].toReversed().join('')), gzip: gzipSync(value), zlib: Buffer.concat([Buffer.from('stream\n'), deflateSync(`by ${value}`)]),
      'gzip in base64': Buffer.from(gzipSync(`by ${value}`).toString('base64')), 'zip in zip': Buffer.from(zipSync({ 'a.zip': zipSync({ 'b.txt': Buffer.from(value) }) })), 'tags between': Buffer.from('<t>Falken</t><t>auge</t>'),
    }
    for (const [how, bytes] of Object.entries(planted)) {
      const hits = scan(zip(new Map([...clean, [`data/blobs/${'0'.repeat(64)}`, new Uint8Array(bytes)]])), [value])
      ok(hits.length > 0 && hits.every(([place]) => place.includes('blobs/000')), `${how}: ${JSON.stringify(hits)}`)
    }
    ok(scan(zip(new Map([...clean, [`data/${value}.txt`, new Uint8Array()]])), [value]).length > 0, 'the name of a file')
  })
})
