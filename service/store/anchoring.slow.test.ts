/** Anchoring a head: witnesses and authorities on this machine, honest and not, and what is kept of their words. */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, suite, test } from 'node:test'
import { parsePolicy, verifyNote, type Policy } from '@proofmark/core/log'
import { kinds } from '@proofmark/core/statements'
import { ExampleAuthority, noOpenssl } from './example-authority.suite.ts'
import { anchorHead, openStore, sealAnchors, unsealedAnchors, type AnchorSettings, type Asked, type Store } from './index.ts'
import { startWitness, strangeLine, type TestWitness } from './witness.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-anchoring-'))
const random = (n: number) => new Uint8Array(randomBytes(n))
const means = { clock: () => new Date('2031-05-01T00:00:00Z'), random }
const newId = () => randomBytes(16).toString('hex')
/** 2031-05-01T00:00:00Z. */
const now = 1_935_360_000
let [store, data, count] = [null as unknown as Store, '', 0]
const witnesses: TestWitness[] = []
let authority: ExampleAuthority

const grow = (what = 'an invented strike') => store.seal([{ id: newId(), kind: 'use', fields: kinds.use.schema.parse({ what }) }])
const open = (at = data) => openStore({ folder: at, ...means })
const policy = (quorum = 'all'): Policy => {
  const read = parsePolicy(`${['north', 'south'].map((name, at) => `witness ${name} ${witnesses[at]!.key} ${witnesses[at]!.url}\n`).join('')}group both ${quorum} north south\nquorum both\n`)
  ok(read.ok)
  return read
}
const settings = (more: Partial<AnchorSettings> = {}): AnchorSettings => ({ policy: policy(), authorities: [], ...more })
const anchor = (more: Partial<AnchorSettings> = {}, timeoutMs = 5000) => anchorHead(store, settings(more), { ...means, timeoutMs })
const codes = (asked: readonly Asked[]) => asked.map(({ name, code }) => `${name}: ${code}`)

before(async () => {
  for (const name of ['north', 'south']) witnesses.push(await startWitness(`${name}.witness.example`, () => store.logKey, () => now + witnesses.length))
  if (noOpenssl === false) authority = await ExampleAuthority.start()
})
after(async () => {
  await store.close()
  for (const witness of witnesses) await witness.close()
  if (noOpenssl === false) await authority.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  if (count > 0) await store.close()
  data = join(folder, `data-${++count}`)
  store = await open()
  for (const witness of witnesses) Object.assign(witness, { answerWith: null, remembered: null, asked: [] })
})

suite('anchorHead: witnesses', () => {
  test('keeps the cosignature of each, one file a word, beside the head as the log signed it', async () => {
    const { ok: isGood, isQuorum, asked, size } = await anchor()
    deepEqual([isGood, isQuorum, size, codes(asked)], [true, true, 5, ['north: kept', 'south: kept']])
    const [head] = store.anchors.heads()
    deepEqual([head!.size, [...head!.files.keys()], Buffer.from(head!.checkpoint)], [5, ['north.cosigned', 'south.cosigned'], Buffer.from(store.checkpoint())])
    const verified = verifyNote(head!.files.get('north.cosigned')!, [witnesses[0]!.key])
    deepEqual(verified.ok && verified.verified.map(({ time }) => time), [now + 2])
    ok(existsSync(join(data, 'log/anchors/5/checkpoint')))
    equal((await store.audit()).ok, true)
  })
  test('asks nobody again whose word is here, and from then on proves the growth from what each cosigned last', async () => {
    await anchor()
    deepEqual(codes((await anchor()).asked), ['north: known', 'south: known'])
    equal(witnesses[0]!.asked.length, 1)
    await grow()
    await grow()
    equal((await anchor()).ok, true)
    match(witnesses[0]!.asked[1]!, /^old 5\n(?:[A-Za-z0-9+/]{43}=\n)+\n/)
    equal(witnesses[0]!.asked.length, 2)
    deepEqual(store.anchors.heads().map(({ size }) => size), [5, 7])
  })
  test('takes the size that a witness remembers, where the folder knows another', async () => {
    await anchor()
    rmSync(join(data, 'log/anchors'), { recursive: true })
    await grow()
    equal((await anchor()).ok, true)
    deepEqual(witnesses[0]!.asked.slice(1).map((body) => body.split('\n')[0]), ['old 0', 'old 5'])
  })
  test('a copy of the folder that goes on by itself is found out: one history is cosigned, not two', async () => {
    await anchor()
    const other = join(folder, `copy-${count}`)
    cpSync(data, other, { recursive: true })
    await grow('one')
    equal((await anchor()).ok, true)
    const first = store
    try {
      store = await openStore({ folder: other, ...means })
      await grow('another')
      const { asked, ok: isGood } = await anchor()
      deepEqual([isGood, codes(asked)], [false, ['north: head-conflict', 'south: head-conflict']])
      await grow('and another')
      deepEqual(codes((await anchor()).asked), ['north: proof-refused', 'south: proof-refused'])
      equal(store.anchors.heads().length, 1)
      await store.close()
    } finally {
      store = first
    }
  })
  test('a folder that is older than what a witness saw is told so', async () => {
    const other = join(folder, `old-${count}`)
    await store.close()
    cpSync(data, other, { recursive: true })
    store = await open()
    await grow()
    await anchor()
    await store.close()
    store = await open(other)
    const { asked } = await anchor()
    equal(asked[0]!.code, 'witness-ahead')
    match(asked[0]!.message, /a head of 6 entries of this log, which here has 5/)
  })
  test('says of each what went wrong, by name, and keeps nothing of it', async () => {
    const north = witnesses[0]!
    const answers: Readonly<Record<string, readonly [NonNullable<TestWitness['answerWith']>, RegExp]>> = {
      'request-refused': [(answer) => answer.writeHead(400).end(), /400/],
      'log-key-refused': [(answer) => answer.writeHead(403).end(), /knows no key/],
      'log-unknown': [(answer) => answer.writeHead(404).end(), /does not witness this log/],
      'proof-refused': [(answer) => answer.writeHead(422).end(), /only grew/],
      'answer-unexpected': [(answer) => answer.writeHead(302, { Location: north.url }).end(), /status 302/],
      'cosignature-missing': [(answer) => answer.end(strangeLine('stranger')), /by north\.witness\.example, found none/],
      'answer-too-large': [(answer) => answer.end('x'.repeat(70_000)), /more than 65536 bytes/],
      'timed-out': [() => {}, /within 0\.3 seconds/],
      unreachable: [(answer) => answer.destroy(), /does not answer/],
      'head-conflict': [(answer) => answer.writeHead(409).end('5\n'), /two histories/],
      'witness-ahead': [(answer) => answer.writeHead(409).end('9\n'), /9 entries/],
    }
    for (const [code, [answerWith, says]] of Object.entries(answers)) {
      north.answerWith = answerWith
      const { asked, ok: isGood, isQuorum } = await anchor({}, 300)
      deepEqual([isGood, isQuorum, asked[0]!.code], [false, false, code])
      match(asked[0]!.message, /^witness north: /)
      match(asked[0]!.message, says)
    }
    for (const size of ['0\n', '-1\n', '05\n', '5.0\n', 'five\n', '']) {
      north.answerWith = (answer) => answer.writeHead(409).end(size)
      equal((await anchor()).asked[0]!.code, 'answer-unexpected', JSON.stringify(size))
    }
    for (const text of ['', 'no line\n', '409\n\n', '— north.witness.example\n']) {
      north.answerWith = (answer) => answer.end(text)
      equal((await anchor()).asked[0]!.code, 'answer-unexpected', JSON.stringify(text))
    }
    deepEqual([...store.anchors.heads()[0]!.files.keys()], ['south.cosigned'])
  })
  test('a cosignature of another head, or of another time than it says, is not kept', async () => {
    const north = witnesses[0]!
    await anchor()
    const old = Buffer.from(store.anchors.heads()[0]!.files.get('north.cosigned')!).toString().trimEnd().split('\n').at(-1)!
    await grow()
    north.answerWith = (answer) => answer.end(`${old}\n`)
    equal((await anchor()).asked[0]!.code, 'cosignature-wrong')
    const bytes = Buffer.from(old.split(' ')[2]!, 'base64')
    bytes[11]! ^= 1
    north.answerWith = (answer) => answer.end(`— north.witness.example ${bytes.toString('base64')}\n`)
    equal((await anchor()).asked[0]!.code, 'cosignature-wrong')
  })
  test('an answer with lines of others beside the right one is taken, and theirs are left out', async () => {
    witnesses[0]!.answerWith = (answer, honest) => { const end = answer.end.bind(answer); answer.end = ((text: string) => end(`${strangeLine('stranger')}${text}`)) as typeof answer.end; honest() }
    equal((await anchor()).ok, true)
    equal(Buffer.from(store.anchors.heads()[0]!.files.get('north.cosigned')!).toString().includes('stranger'), false)
  })
  test('a word never changes: another witness of the same name on the same head is told, and nothing is written', async () => {
    await anchor()
    const file = join(data, 'log/anchors/5/north.cosigned')
    const before = readFileSync(file)
    const read = parsePolicy(`witness north ${witnesses[1]!.key} ${witnesses[1]!.url}\nquorum north\n`)
    ok(read.ok)
    const { ok: isGood, asked } = await anchor({ policy: read })
    deepEqual([isGood, asked[0]!.code], [false, 'cosignature-missing'])
    match(asked[0]!.message, /holds the word of another key/)
    deepEqual(readFileSync(file), before)
  })
  test('two that ask at the same time: the second is told to wait, and the lock of the log is none of theirs', async () => {
    witnesses[0]!.answerWith = (_, honest) => void setTimeout(honest, 100)
    const [first, second] = await Promise.allSettled([anchor(), anchor()])
    deepEqual([first.status, second.status, second.status === 'rejected' && /asks witnesses .* just now/.test(String(second.reason))], ['fulfilled', 'rejected', true])
    equal((await anchor()).ok, true)
  })
  test('a quorum of one is met by one; without an address nobody is asked', async () => {
    witnesses[0]!.answerWith = (answer) => answer.writeHead(404).end()
    const { ok: isGood, isQuorum, asked } = await anchor({ policy: policy('any') })
    deepEqual([isGood, isQuorum, codes(asked)], [true, true, ['north: log-unknown', 'south: kept']])
    const read = parsePolicy(`witness north ${witnesses[0]!.key}\nquorum north\n`)
    ok(read.ok)
    equal((await anchor({ policy: read })).asked[0]!.code, 'address-missing')
    await rejects(anchor({ policy: null }), /no witness and no authority is named/)
  })
})

suite('anchorHead: authorities', { skip: noOpenssl }, () => {
  const works = () => ({ name: 'works', url: authority.url, certificates: [readFileSync(authority.path('root.pem'), 'utf8')] })
  test('keeps a stamp that openssl verifies by hand over the head', async () => {
    const { ok: isGood, asked, isQuorum } = await anchor({ policy: null, authorities: [works()] })
    deepEqual([isGood, isQuorum, codes(asked)], [true, null, ['works: kept']])
    const at = join(data, 'log/anchors/5')
    const verify = (file: string) => spawnSync('openssl', ['ts', '-verify', '-in', join(at, 'works.tsr'), '-data', join(at, file), '-CAfile', authority.path('root.pem')]).status
    equal(verify('checkpoint'), 0)
    equal(verify('works.tsr'), 1)
    deepEqual(codes((await anchor({ policy: null, authorities: [works()] })).asked), ['works: known'])
  })
  test('a stamp under another root is not kept; a silent authority leaves it unanswered', async () => {
    const stranger = new ExampleAuthority()
    const foreign = { ...works(), certificates: [readFileSync(stranger.path('root.pem'), 'utf8')] }
    stranger.remove()
    const { ok: isGood, asked } = await anchor({ authorities: [foreign, { ...works(), name: 'gone', url: 'http://127.0.0.1:9/' }] })
    deepEqual([isGood, codes(asked)], [false, ['north: kept', 'south: kept', 'works: stamp-refused', 'gone: not-reached']])
    match(asked[2]!.message, /does not hold under the certificates/)
    deepEqual([...store.anchors.heads()[0]!.files.keys()], ['north.cosigned', 'south.cosigned'])
  })
})

suite('sealAnchors', () => {
  test('seals each word once; what was sealed later names a head that holds it', async () => {
    await anchor()
    equal(unsealedAnchors(store).length, 2)
    deepEqual((await sealAnchors(store, newId)).map(({ kind, index }) => [kind, index]), [['anchor', 5], ['anchor', 6]])
    deepEqual([unsealedAnchors(store).length, (await sealAnchors(store, newId)).length], [0, 0])
    const [first] = store.world().of('anchor')
    deepEqual([first!.fields.what, first!.fields.by, first!.fields.head.size], ['cosignature', 'north.witness.example', 5])
    deepEqual(Buffer.from((await store.blob(first!.fields.blob.sha256))!), Buffer.from(store.anchors.heads()[0]!.files.get('north.cosigned')!))
    equal((await store.audit()).ok, true)
  })
  test('what lies there and is no word is not sealed', async () => {
    await anchor()
    writeFileSync(join(data, 'log/anchors/5/north.cosigned'), 'no word')
    writeFileSync(join(data, 'log/anchors/5/works.tsr'), 'no stamp')
    equal((await sealAnchors(store, newId)).length, 1)
  })
})

suite('audit of anchors', () => {
  test('names what is not of this log: a head beyond it, another head, a word that does not hold, settings that are none', async () => {
    await anchor()
    const at = join(data, 'log/anchors')
    const found = async () => (await store.audit()).problems.map(({ code, at: where }) => `${where}: ${code}`)
    deepEqual(await found(), [])
    cpSync(join(at, '5'), join(at, '99'), { recursive: true })
    cpSync(join(at, '5'), join(at, '4'), { recursive: true })
    mkdirSync(join(at, '3'))
    writeFileSync(join(at, '3/checkpoint'), 'of a cut before the first word')
    writeFileSync(join(at, '5/works.tsr'), 'no stamp')
    writeFileSync(join(data, 'log/policy'), 'nothing\n')
    deepEqual(await found(), ['log/: policy-unreadable', 'log/anchors/99: anchor-beyond-log', 'log/anchors/4/checkpoint: anchor-malformed', 'log/anchors/5/works.tsr: not-der'])
    execFileSync('rm', ['-r', join(at, '99'), join(at, '4'), join(at, '5/works.tsr'), join(data, 'log/policy')])
    deepEqual(await found(), [])
    writeFileSync(join(at, '5/north.cosigned'), readFileSync(join(at, '5/south.cosigned')).subarray(0, -4))
    deepEqual(await found(), ['log/anchors/5/north.cosigned: cosignature-wrong'])
  })
})
