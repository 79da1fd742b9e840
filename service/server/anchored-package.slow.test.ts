/** A package with anchors, from the witnesses and the authority to a reader who names them: bounds from above and from below. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { parseReaderTrust, unzip, type ReaderTrust } from '@proofmark/core/evidence'
import { parsePolicy } from '@proofmark/core/log'
import { anchorHead, openStore, sealAnchors, type Store } from 'proofmark/store'
import { ExampleAuthority, noOpenssl } from '../store/example-authority.suite.ts'
import { startWitness, type TestWitness } from '../store/witness.suite.ts'
import { publish } from './publishing.ts'
import { record } from './recording.ts'
import { verifyWithFinding } from './verifying.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-anchored-'))
const means = { clock: () => new Date(), random: (n: number) => new Uint8Array(randomBytes(n)) }
const newId = () => randomBytes(16).toString('hex')
/** Of the witnesses: an hour later at each word. 2031-05-01T00:00:00Z. */
let clock = 1_935_360_000
let store: Store
let authority: ExampleAuthority
let whole: Uint8Array
let [finding, early, late] = ['', '', '']
const witnesses: TestWitness[] = []

const sealed = async (lines: readonly object[]) => {
  const { sealed: receipts, problems } = await record(store, lines.map((line) => JSON.stringify(line)).join('\n'), { folder: null, newId })
  deepEqual(problems, [])
  return receipts.map(({ id }) => id)
}
const policyText = () => `${['north', 'south'].map((name, at) => `witness ${name} ${witnesses[at]!.key} ${witnesses[at]!.url}\n`).join('')}group both all north south\nquorum both\n`
const anchor = async () => {
  const policy = parsePolicy(policyText())
  ok(policy.ok)
  const { ok: isGood, asked } = await anchorHead(store, { policy, authorities: [{ name: 'works', url: authority.url, certificates: [readFileSync(authority.path('root.pem'), 'utf8')] }] }, means)
  ok(isGood, asked.map(({ message }) => message).join('\n'))
  await sealAnchors(store, newId)
  clock += 3600
}

suite('a package with anchors', { skip: noOpenssl }, () => {
  before(async () => {
    store = await openStore({ folder: join(folder, 'data'), ...means })
    authority = await ExampleAuthority.start()
    for (const name of ['north', 'south']) witnesses.push(await startWitness(`${name}.witness.example`, () => store.logKey, () => clock))
    ;[early = ''] = await sealed([{ kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company', handling: 'open' }])
    await anchor()
    ;[late = '', , finding = ''] = await sealed([
      { kind: 'position', label: 'said', party: '#works', form: 'quote', wording: 'No.', stance: 'denies', handling: 'open' },
      { kind: 'procedure', title: 'One person', stages: [{ id: 'glance', title: 'Glance' }], persons: 0, handling: 'open' },
      { kind: 'finding', label: 'found', title: 'An invented finding', sentences: [{ text: 'That it was said is not established.', claims: ['a'] }], claims: [{ key: 'a', claim: { type: 'said', position: '#said' }, text: 'It was said.' }], handling: 'open' },
      { kind: 'review', of: '#found', stage: 'waiver:procedure', outcome: 'passed', by: '#works', author: '#works', reason: 'invented for a test', handling: 'open' },
    ])
    await anchor()
    const published = await publish(store, { finding, withhold: [], show: [], verifyPage: join(folder, 'no-page'), newId, now: new Date('2031-06-01') })
    ok(published.ok, published.ok ? '' : published.message)
    equal(published.preview.notAnchored, 0)
    whole = published.zip
  })
  after(async () => {
    await store.close()
    await authority.stop()
    for (const witness of witnesses) await witness.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const files = () => { const opened = unzip(whole); ok(opened.ok); return opened.entries }
  const trusting = (said: object): ReaderTrust => { const read = parseReaderTrust(JSON.stringify(said)); ok(read.ok); return read.trust }
  const pem = () => readFileSync(authority.path('root.pem'), 'utf8')
  const at = (id: string, trust: ReaderTrust) => verifyWithFinding(whole, trust).statements.find((each) => each.id === id)!.existed!

  test('takes along each word once, the statements that sealed them, and the proofs between the heads', () => {
    const sizes = store.anchors.heads().map(({ size }) => size)
    const names = [...files().keys()].filter((path) => /^data\/(anchors|beacons)\//.test(path))
    deepEqual(names.toSorted(), [...sizes.flatMap((size) => ['checkpoint', 'consistency', 'north.cosigned', 'south.cosigned', 'works.tsr'].map((name) => `data/anchors/${size}/${name}`)), 'data/beacons/9'].toSorted())
    deepEqual(verifyWithFinding(whole).statements.filter(({ kind }) => kind === 'anchor').map(({ fields }) => fields['/head/size']), [6, 6, 6])
    equal([...files().keys()].some((path) => path.startsWith('data/blobs/')), false)
  })
  test('is green for a reader who names nobody, and tells him whose word is here', () => {
    const verdict = verifyWithFinding(whole)
    const { code, text } = verdict.parts.find(({ part }) => part === 'time')!
    deepEqual([verdict.ok, code], [true, 'word-not-trusted'])
    match(text, /witness north\.witness\.example .*witness south\.witness\.example .*authority O=Example Works, CN=Example Time Authority/)
  })
  test('bounds the first statement from above and the last from both sides by the quorum', () => {
    const trust = trusting({ policy: policyText() })
    equal(verifyWithFinding(whole, trust).parts.find(({ part }) => part === 'time')!.status, 'holds')
    deepEqual([at(early, trust).notBefore.time, at(early, trust).notAfter.time], [null, '2031-05-01T00:00:00Z'])
    deepEqual([at(late, trust).notBefore.time, at(late, trust).notAfter.time], ['2031-05-01T00:00:00Z', '2031-05-01T01:00:00Z'])
    deepEqual([at(late, trust).notAfter.by, at(late, trust).notBefore.isTrusted], [['north', 'south'], true])
  })
  test('bounds them by the authority, for whom its root is enough; another root makes it fail', () => {
    const { notBefore, notAfter } = at(late, trusting({ authorities: [pem()] }))
    deepEqual([notBefore.by, notBefore.isTrusted, notAfter.isTrusted], [['O=Example Works, CN=Example Time Authority'], true, true])
    ok(notBefore.at! <= notAfter.at! && notAfter.at! - notBefore.at! < 60)
    const stranger = new ExampleAuthority()
    const foreign = readFileSync(stranger.path('root.pem'), 'utf8')
    stranger.remove()
    const { ok: isGood, parts } = verifyWithFinding(whole, trusting({ authorities: [foreign] }))
    // The strange root has the same name, so a chain is tried, and its key did not sign.
    deepEqual([isGood, parts.find(({ part }) => part === 'time')!.status], [false, 'fails'])
  })
  test('the command says it in words, and takes a policy by itself', () => {
    const zip = join(folder, 'finding.zip')
    const policy = join(folder, 'policy')
    writeFileSync(zip, whole)
    writeFileSync(policy, policyText())
    const run = (...more: string[]) => spawnSync(process.execPath, [join(import.meta.dirname, '..', 'cli', 'proofmark.mjs'), 'verify', zip, ...more], { encoding: 'utf8' })
    match(run().stdout, /○ time +not-checked \(word-not-trusted\)/)
    const named = run('--policy', policy)
    equal(named.status, 0, named.stderr)
    match(named.stdout, /● time +holds: all statements were there by 2031-05-01 01:00:00 UTC, as north and south say; the newest was made after 2031-05-01 00:00:00 UTC, as (?:north and south|south and north) say/)
    match(named.stdout, /all of it was there by: 2031-05-01 01:00:00 UTC/)
  })
  test('VERIFY.txt checks a stamp by hand with openssl, which refuses another head and another root', () => {
    const unpacked = join(folder, 'unpacked')
    execFileSync('unzip', ['-q', '-o', join(folder, 'finding.zip'), '-d', unpacked])
    const lines = readFileSync(join(unpacked, 'data/VERIFY.txt'), 'utf8').split('\n').filter((line) => line.startsWith('$ ') && line.includes('openssl ts')).map((line) => line.slice(2))
    equal(lines.length, 2)
    mkdirSync(join(folder, 'hand'))
    copyFileSync(authority.path('root.pem'), join(folder, 'hand', 'authority.pem'))
    const run = () => spawnSync('bash', ['-c', ['set -e -o pipefail', ...lines].join('\n')], { cwd: unpacked, env: { ...process.env, work: join(folder, 'hand') } }).status
    equal(run(), 0)
    const head = join(unpacked, /-data (\S+)/.exec(lines[0]!)![1]!)
    const bytes = readFileSync(head)
    writeFileSync(head, Buffer.concat([bytes, Buffer.from('\n')]))
    ok(run() !== 0)
    writeFileSync(head, bytes)
    const stranger = new ExampleAuthority()
    copyFileSync(stranger.path('root.pem'), join(folder, 'hand', 'authority.pem'))
    stranger.remove()
    ok(run() !== 0)
  })
})
