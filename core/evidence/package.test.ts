import { suite, test } from 'node:test'
import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { sha256, toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import { checkBag } from './bag.ts'
import { openDisclosure } from './disclosure.ts'
import { exampleLog, examplePicture, filesOf, publishExample } from './example-package.suite.ts'
import { buildPayload, type PayloadParts } from './package.ts'
import { zip } from './zip.ts'

const files = filesOf(publishExample())
const textOf = (path: string) => Buffer.from(files.get(path)!).toString()
const [item, photo, finding] = [4, 5, 6].map((index) => exampleLog().entries[index]!.id) as [string, string, string]
const parts = (change: Partial<PayloadParts> = {}): PayloadParts => ({
  finding, statements: [], blobs: new Map(), checkpoint: exampleLog().checkpoint(), keys: [], findingRecord: utf8('{}'), verifyText: 'x', verifyPage: null, ...change,
})

suite('a package', () => {
  test('holds four files a statement at most, the blobs, and one of each other', () => {
    const ids = exampleLog().entries.map(({ id }) => id)
    const hiding = new Set([item, photo, finding])
    const expected = [
      'bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt', 'data/VERIFY.txt', 'data/checkpoint', 'data/finding.json', 'data/keys.json',
      `data/blobs/${toHex(sha256(examplePicture))}`, ...['note', 'disclosures', 'tlog-proof'].map((name) => `publication/statement.${name}`), 'publication/consistency',
      ...ids.flatMap((id) => ['note', 'tlog-proof', 'disclosures', ...(hiding.has(id) ? ['withheld'] : [])].map((name) => `data/statements/${id}.${name}`)),
    ]
    deepEqual([...files.keys()].toSorted(), expected.toSorted())
  })
  test('is the same bytes from the same log, and a bag without a warning', () => {
    deepEqual(publishExample(), publishExample())
    deepEqual([checkBag(files).problems, checkBag(files).warnings], [[], []])
    deepEqual(zip(files), publishExample())
  })
  test('shows the chosen fields in the order of their paths, and names the others with what became of them', () => {
    deepEqual(textOf(`data/statements/${item}.disclosures`).trimEnd().split('\n').map((line) => { const opened = openDisclosure(line); return opened.ok ? [opened.path, opened.value] : opened.code }), [['/description', 'An invented actuator'], ['/handling', 'open']])
    deepEqual([item, photo, finding].map((id) => textOf(`data/statements/${id}.withheld`)), ['/note withheld\n', '/note erased\n', '/title withheld\n'])
    equal(textOf(`data/statements/${finding}.disclosures`), '')
  })
  test('says the keys in canonical JSON', () => {
    const keys = JSON.parse(textOf('data/keys.json')) as { format: string; finding: string; keys: { role: string; from: number; closedAt: null }[] }
    deepEqual([keys.format, keys.finding, keys.keys.map(({ role, from, closedAt }) => [role, from, closedAt])], ['proofmark/package/v1', finding, [['root', 0, null], ['log', 1, null], ['collector', 2, null], ['publisher', 3, null]]])
  })
  test('holds no withheld and no erased value', () => {
    for (const [path, bytes] of files) ok(!Buffer.from(bytes).includes('a withheld word') && !Buffer.from(bytes).includes('An invented finding'), path)
  })
  test('is published by a note over the hash of its manifest', () => {
    const shown = textOf('publication/statement.disclosures').trimEnd().split('\n').map((line) => openDisclosure(line))
    deepEqual(shown.map((each) => (each.ok ? each.path : each.code)), ['/finding', '/format', '/manifestSha256'])
    const [, , said] = shown
    ok(said!.ok)
    equal(said!.value, toHex(sha256(files.get('manifest-sha256.txt')!)))
  })
})

suite('buildPayload', () => {
  test('takes the page for the browser when there is one', () => {
    const page = (verifyPage: Bytes | null) => [...buildPayload(parts({ verifyPage })).payload.keys()]
    deepEqual([page(null).includes('verify.html'), page(utf8('<html>')).includes('verify.html')], [false, true])
  })
  test('gives another manifest hash for any other payload', () => {
    ok(buildPayload(parts()).manifestSha256 !== buildPayload(parts({ verifyText: 'y' })).manifestSha256)
  })
  test('throws for a checkpoint that is no text', () => {
    throws(() => buildPayload(parts({ checkpoint: new Uint8Array([0xff]) })), /checkpoint/)
  })
})
