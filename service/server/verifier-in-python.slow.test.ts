/**
 * A second verifier, in another language and written from the specifications: it must hold what ours holds, and hold nothing that ours refuses.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { unzip } from '@proofmark/core/evidence'
import { openStore, type Store } from 'proofmark/store'
import { findStatement } from './lookup.ts'
import { publish } from './publishing.ts'
import { record } from './recording.ts'
import { verifyWithFinding } from './verifying.ts'

const root = join(import.meta.dirname, '..', '..')
const example = join(root, 'examples', 'dprk-missiles-2024')
const program = join(root, 'spec', 'verifier', 'verify.py')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-python-'))
const newId = () => randomBytes(16).toString('hex')
const skip = ['python3', 'openssl'].find((tool) => spawnSync(tool, ['-h']).error !== undefined)

interface Spoken { readonly status: string; readonly parts: readonly { readonly part: string; readonly status: string; readonly code: string }[] }

suite('the verifier in Python', { skip: skip === undefined ? false : `${skip} is not installed` }, () => {
  let store: Store
  let whole: Uint8Array
  let recomputed = ''
  before(async () => {
    store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2031-01-01'), random: (n) => new Uint8Array(randomBytes(n)) })
    deepEqual((await record(store, readFileSync(join(example, 'statements.jsonl'), 'utf8'), { folder: example, newId })).problems, [])
    const finding = findStatement(store.world(), 'production-to-use', 'finding')
    ok(finding.ok)
    const answer = await publish(store, { finding: finding.statement.id, withhold: ['party:/names'], verifyPage: join(folder, 'no-page'), newId, now: new Date('2031-01-02') })
    ok(answer.ok)
    whole = answer.zip
    const opened = unzip(whole)
    ok(opened.ok)
    recomputed = join(folder, 'finding.json')
    writeFileSync(recomputed, opened.entries.get('data/finding.json')!)
  })
  after(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** One answer a package. What the rules make of the fields is given to it: it has none of its own. */
  function inPython(packages: readonly Uint8Array[]): Spoken[] {
    const files = packages.map((bytes, at) => { const path = join(folder, `${at}.zip`); writeFileSync(path, bytes); return path })
    const { stdout, stderr } = spawnSync('python3', [program, '--json', '--recomputed', recomputed, ...files, files[0]!], { encoding: 'utf8', maxBuffer: 1e9, timeout: 300_000 })
    const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Spoken).slice(0, packages.length)
    equal(lines.length, packages.length, stderr)
    return lines
  }

  test('holds a whole package in every part that ours has and it knows', () => {
    const [spoken] = inPython([whole])
    const ours = new Map<string, string>(verifyWithFinding(whole).parts.map(({ part, status }) => [part, status]))
    deepEqual(spoken!.parts.filter(({ part, status }) => ours.get(part) !== status), [])
    ok(spoken!.parts.length >= 12)
    // It has no part for proofs of pictures yet.
    deepEqual([...ours.keys()].filter((part) => !spoken!.parts.some((each) => each.part === part)), ['pictures'])
  })
  test('refuses whatever ours refuses: 120 changed bytes, 20 cuts', (t) => {
    const places = Array.from({ length: 120 }, () => randomInt(whole.length))
    t.diagnostic(`bytes ${places.join(' ')}`)
    const changed = places.map((at) => { const bytes = whole.slice(); bytes[at]! ^= 1 << randomInt(8); return bytes })
    const cut = Array.from({ length: 20 }, () => whole.slice(0, randomInt(whole.length)))
    const all = [...changed, ...cut]
    const spoken = inPython(all)
    const apart = all.flatMap((bytes, at) => {
      const ours = verifyWithFinding(bytes).status
      return (ours === 'fails') === (spoken[at]!.status === 'fails') ? [] : [`${at < places.length ? `byte ${places[at]}` : 'cut'}: ours ${ours}, in Python ${spoken[at]!.status}`]
    })
    deepEqual(apart, [])
    ok(spoken.every(({ status }) => status !== 'holds'))
  })
})
