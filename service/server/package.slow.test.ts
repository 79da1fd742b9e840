/**
 * A published package, from the outside: it verifies, and every change is noticed, also by somebody who packs it again.
 * Beside it: `withheld.slow.test.ts` (nothing withheld is in it), `package-by-hand.test.ts` (programs that others wrote).
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { checkBag, formatBag, unzip, zip } from '@proofmark/core/evidence'
import { openStore, type Store } from 'proofmark/store'
import { findStatement } from './lookup.ts'
import { publish } from './publishing.ts'
import { record } from './recording.ts'
import { verifyWithFinding } from './verifying.ts'

const example = join(import.meta.dirname, '..', '..', 'examples', 'dprk-missiles-2024')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-package-'))
const newId = () => randomBytes(16).toString('hex')
let store: Store
let whole: Uint8Array

const published = async (label: string, withhold: readonly string[] = []) => {
  const found = findStatement(store.world(), label, 'finding')
  ok(found.ok)
  return publish(store, { finding: found.statement.id, withhold, verifyPage: join(folder, 'no-page'), newId, now: new Date('2031-01-02') })
}

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2031-01-01'), random: (n) => new Uint8Array(randomBytes(n)) })
  const { problems } = await record(store, readFileSync(join(example, 'statements.jsonl'), 'utf8'), { folder: example, newId })
  deepEqual(problems, [])
  const answer = await published('production-to-use')
  ok(answer.ok)
  whole = answer.zip
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

suite('a published package', () => {
  test('holds in every part; only whose word the time is, and whose root key it is, stay open', () => {
    const verdict = verifyWithFinding(whole)
    deepEqual(verdict.parts.filter(({ status }) => status !== 'holds').map(({ part, code }) => [part, code]), [['time', 'no-anchors'], ['trust', 'root-not-given']])
    equal(verdict.ok, true)
    ok(verdict.rootKey !== null && verifyWithFinding(whole, { rootKeys: [verdict.rootKey] }).parts.every(({ part, status }) => status === 'holds' || part === 'time'))
    equal(verifyWithFinding(whole, { rootKeys: ['another+00000000+AAAA'] }).ok, false)
  })
  test('says 0 to 230 days in its finding', () => {
    const opened = unzip(whole)
    ok(opened.ok)
    const finding = JSON.parse(Buffer.from(opened.entries.get('data/finding.json')!).toString())
    deepEqual([finding.status, finding.claims[0].days], ['established', { least: 0, most: 230 }])
  })
  test('is the same zip in every time zone', () => {
    const script = "import { zip } from '@proofmark/core/evidence'; process.stdout.write(Buffer.from(zip(new Map([['a/b', new Uint8Array([1])], ['a/c', new Uint8Array([2])]]))).toString('hex'))"
    const inZone = (TZ: string) => execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: join(import.meta.dirname, '..'), env: { ...process.env, TZ } }).toString()
    equal(inZone('Pacific/Kiritimati'), inZone('America/Adak'))
  })
  test('never verifies with one byte flipped, wherever it is', () => {
    let at = 0
    for (let n = 0; n < 60; n++) {
      at = (at + 7919 * (n + 1)) % whole.length
      const flipped = Uint8Array.from(whole)
      flipped[at]! ^= 1 << (n % 8)
      equal(verifyWithFinding(flipped).ok, false, `byte ${at}`)
    }
    for (const cut of [0, 1, 100, whole.length - 1]) equal(verifyWithFinding(whole.subarray(0, cut)).ok, false)
  })
})

suite('a package that somebody made again', () => {
  const remade = (change: (files: Map<string, Uint8Array>) => void) => {
    const opened = unzip(whole)
    ok(opened.ok)
    const payload = new Map([...opened.entries].filter(([path]) => path.startsWith('data/')).map(([path, bytes]) => [path.slice(5), bytes]))
    const tags = new Map([...opened.entries].filter(([path]) => path.startsWith('publication/')))
    change(payload)
    const bag = formatBag(payload, tags, {})
    ok(checkBag(bag).ok)
    return verifyWithFinding(zip(bag))
  }
  const note = (files: Map<string, Uint8Array>, ending: string) => [...files.keys()].find((path) => path.endsWith(ending))!
  const failing = (verdict: ReturnType<typeof verifyWithFinding>) => verdict.parts.filter(({ status }) => status === 'fails').map(({ part, code }) => `${part}: ${code}`)
  const mutations: readonly (readonly [string, (files: Map<string, Uint8Array>) => void, string])[] = [
    ['without one statement', (files) => { const id = note(files, '.note').slice(0, -5); for (const path of files.keys()) if (path.startsWith(id)) files.delete(path) }, 'publication: manifest-differs'],
    ['without the disclosures of a statement', (files) => { files.delete(note(files, '.disclosures')) }, 'fields: lines-malformed'],
    ['with a field left out', (files) => { const path = note(files, '.disclosures'); files.set(path, Buffer.from(Buffer.from(files.get(path)!).toString().split('\n').slice(1).join('\n'))) }, 'fields: field-unaccounted'],
    ['with the disclosures of another statement', (files) => { const [a, b] = [...files.keys()].filter((path) => path.endsWith('.disclosures')); files.set(a!, files.get(b!)!) }, 'fields: digest-differs'],
    ['with the proof of another statement', (files) => { const [a, b] = [...files.keys()].filter((path) => path.endsWith('.tlog-proof')); files.set(a!, files.get(b!)!) }, 'statements: root-differs'],
    ['with a better finding', (files) => { files.set('finding.json', Buffer.from(Buffer.from(files.get('finding.json')!).toString().replace('"most":230', '"most":100'))) }, 'finding: finding-differs'],
    ['with another picture', (files) => { files.set(note(files, ''), files.get(note(files, ''))!); const blob = [...files.keys()].find((path) => path.startsWith('blobs/'))!; files.set(blob, Buffer.from('<svg/>')) }, 'blobs: blob-differs'],
    ['with a file more', (files) => { files.set('more.txt', Buffer.from('x')) }, 'bag: file-unexpected'],
    ['of an unknown format', (files) => { files.set('keys.json', Buffer.from(Buffer.from(files.get('keys.json')!).toString().replace('package/v1', 'package/v9'))) }, 'keys: format-unknown'],
    ['with another root key', (files) => { files.set('keys.json', Buffer.from(Buffer.from(files.get('keys.json')!).toString().replace(/"from":0/, '"from":1'))) }, 'keys: root-missing'],
  ]
  for (const [what, change, expected] of mutations) {
    test(`${what} is refused, by name`, () => {
      const verdict = remade(change)
      equal(verdict.ok, false)
      ok(failing(verdict).includes(expected), failing(verdict).join(', '))
    })
  }
})

suite('withheld fields', () => {
  test('a choice that fits nothing is refused, so that no slip publishes what was meant to be withheld', async () => {
    const answer = await published('production-to-use', ['/nmaes'])
    deepEqual([answer.ok, answer.ok ? '' : answer.code], [false, 'choice-fits-nothing'])
  })
})
