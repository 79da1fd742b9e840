/**
 * A second verifier, in another language and written from the specifications: it must hold what ours holds, and hold nothing that ours refuses.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { crc32 } from 'node:zlib'
import { canonicalBytes } from '@proofmark/core/bytes'
import { parsePng, unzip, zip } from '@proofmark/core/evidence'
import { openStore, type Store } from 'proofmark/store'
import { findStatement } from './lookup.ts'
import { publish } from './publishing.ts'
import { record } from './recording.ts'
import { verifyWithFinding } from './verifying.ts'
import { exampleForPeople } from '../../core/evidence/example-case.suite.ts'
import { exampleChallenge } from '../../core/evidence/example-package.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const example = join(root, 'examples', 'dprk-missiles-2024')
const program = join(root, 'spec', 'verifier', 'verify.py')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-python-'))
const newId = () => randomBytes(16).toString('hex')
const skip = ['python3', 'openssl'].find((tool) => spawnSync(tool, ['-h']).error !== undefined)

const vectors = join(root, 'spec', 'vectors', 'evidence')
interface VectorInput { readonly like?: string; readonly files: Readonly<Record<string, string | null>>; readonly base64?: Readonly<Record<string, string>> }
const readVector = (name: string) => JSON.parse(readFileSync(join(vectors, name), 'utf8')) as { input: VectorInput; expect: { fails: string[] } }
/** The zip of a package vector, as spec/package.md describes. */
function packageOf({ like, files, base64 }: VectorInput): Uint8Array {
  const base = like === undefined ? { files: {}, base64: {} } : readVector(like).input
  const all = { ...base.files, ...Object.fromEntries(Object.entries({ ...base.base64, ...base64 }).map(([path, text]) => [path, Buffer.from(text, 'base64')])), ...files }
  return zip(new Map(Object.entries(all).flatMap(([path, content]) => (content === null ? [] : [[path, new Uint8Array(Buffer.from(content))] as const]))))
}
const filesOf = (bytes: Uint8Array) => { const opened = unzip(bytes); ok(opened.ok); return opened.entries }

interface Spoken { readonly status: string; readonly parts: readonly { readonly part: string; readonly status: string; readonly code: string }[] }

suite('the verifier in Python', { skip: skip === undefined ? false : `${skip} is not installed` }, () => {
  let store: Store
  let whole: Uint8Array
  let [recomputed, challenge] = ['', '']
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
    challenge = join(folder, 'challenge.json')
    writeFileSync(challenge, opened.entries.get('data/challenge.json')!)
  })
  after(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** One answer a package. What the rules make of the fields is given to it: it has none of its own. */
  function inPython(packages: readonly Uint8Array[], [rules, against] = [recomputed, challenge], more: readonly string[] = []): Spoken[] {
    const files = packages.map((bytes, at) => { const path = join(folder, `${at}.zip`); writeFileSync(path, bytes); return path })
    const { stdout, stderr } = spawnSync('python3', [program, '--json', '--recomputed', rules, '--challenge', against, ...more, ...files, files[0]!], { encoding: 'utf8', maxBuffer: 1e9, timeout: 300_000 })
    const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Spoken).slice(0, packages.length)
    equal(lines.length, packages.length, stderr)
    return lines
  }

  test('holds a whole package in every part that ours has and it knows', () => {
    const [spoken] = inPython([whole])
    const ours = new Map<string, string>(verifyWithFinding(whole).parts.map(({ part, status }) => [part, status]))
    deepEqual(spoken!.parts.filter(({ part, status }) => ours.get(part) !== status), [])
    deepEqual([...ours.keys()], spoken!.parts.map(({ part }) => part))
  })
  test('says of every package vector what it expects, part by part and code by code', () => {
    // Those that name whom the reader trusts are asked in anchors-in-python.slow.test.ts.
    const names = readdirSync(vectors).filter((name) => name.startsWith('package-') && !('trust' in readVector(name).input))
    const expected = names.map((name) => [name, readVector(name).expect.fails])
    const packages = names.map((name) => packageOf(readVector(name).input))
    const finding = JSON.parse(Buffer.from(filesOf(packages[0]!).get('data/keys.json')!).toString()).finding as string
    writeFileSync(join(folder, 'vectors.json'), canonicalBytes({ claims: [], finding, format: 'proofmark/finding/v1', rules: null, status: 'not-established' }))
    writeFileSync(join(folder, 'vectors-challenge.json'), exampleChallenge(finding))
    const forPeople = join(folder, 'for-people')
    for (const [path, bytes] of exampleForPeople()) { mkdirSync(dirname(join(forPeople, path)), { recursive: true }); writeFileSync(join(forPeople, path), bytes) }
    const spoken = inPython(packages, [join(folder, 'vectors.json'), join(folder, 'vectors-challenge.json')], ['--for-people', forPeople])
    deepEqual(spoken.map(({ parts }, at) => [names[at], parts.filter(({ status }) => status === 'fails').map(({ part, code }) => `${part}: ${code}`)]), expected)
    ok(names.filter((name) => name.startsWith('package-picture-')).length >= 20)
  })
  test('reads a PNG where ours reads it, with two bits of every byte of its packed rows changed and the sums made again', (t) => {
    const png = Buffer.from(Object.values(readVector('package-picture-valid.json').input.base64!)[0]!, 'base64')
    const [from, to] = [41, 41 + png.readUInt32BE(33)]
    const changed = Array.from({ length: 2 * (to - from) }, (_, at) => {
      const copy = Buffer.from(png)
      // Each byte twice, at bits that go round: all eight are met in every four bytes.
      copy[from + (at >> 1)]! ^= 1 << (at & 7)
      copy.writeUInt32BE(crc32(copy.subarray(37, to)), to)
      return copy
    })
    const ours = changed.map((each) => { const read = parsePng(new Uint8Array(each)); return read.ok ? 'ok' : read.code })
    const script = ['import sys, json, base64', `sys.path.insert(0, ${JSON.stringify(join(root, 'spec', 'verifier'))})`, 'from picture_png import parse_png', 'from strict_bytes import Refused', 'def judge(text):',
      '  try:', "    parse_png(base64.b64decode(text)); return 'ok'", '  except Refused as refused:', '    return refused.code', 'print(json.dumps([judge(line) for line in sys.stdin.read().split()]))'].join('\n')
    const { stdout, stderr } = spawnSync('python3', ['-c', script], { input: changed.map((each) => each.toString('base64')).join('\n'), encoding: 'utf8', maxBuffer: 1e9 })
    const theirs = JSON.parse(stdout === '' ? JSON.stringify(stderr) : stdout) as string[]
    t.diagnostic(`${changed.length} changes, ${ours.filter((code) => code === 'ok').length} of them read`)
    deepEqual(changed.flatMap((_, at) => (ours[at] === theirs[at] ? [] : [`bit ${at}: ours ${ours[at]}, in Python ${theirs[at]}`])), [])
    ok(ours.includes('ok') && ours.includes('data-malformed'))
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
