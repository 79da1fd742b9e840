/**
 * Keys of a store: added, chosen, closed, taken out of the machine; and what an audit says when somebody goes round the rules.
 * @module
 */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { kinds, type KindName } from '@proofmark/core/statements'
import { parseStatementNote } from '@proofmark/core/evidence'
import { audit } from './audit.ts'
import { parsePublicKey } from './public-key-file.ts'
import { openStore, type Store } from './index.ts'

const folders: string[] = []
const newFolder = () => { const folder = mkdtempSync(join(tmpdir(), 'proofmark-keys-')); folders.push(folder); return folder }
after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }) })
const open = (folder = newFolder()) => openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) })
const newId = () => randomBytes(16).toString('hex')
const draft = (kind: KindName, fields: object) => ({ id: newId(), kind, fields: kinds[kind].schema.parse({ handling: 'open', ...fields }) as object })
const use = (what = 'an invented strike') => draft('use', { what })
const signerOf = (store: Store, index: number) => { const id = store.statements()[index]!.id; const parsed = parseStatementNote(store.note(id)!); return parsed.ok ? parsed.note.signatures[0]!.name : '' }
const names = (store: Store, role: string) => store.keys.list().filter((key) => key.role === role).map(({ name }) => name)
const refusal = (code: string) => (error: Error & { code?: string }) => error.name === 'KeyRefused' && error.code === code
const end = { why: 'stolen', reason: 'laptop lost in an invented place' }

suite('keys of a store', () => {
  test('several of one role: each seals with its own numbers and its own previous note, and the audit holds', async () => {
    const folder = newFolder()
    let store = await open(folder)
    await store.seal([use(), use()])
    const { name } = await store.keys.add({ role: 'collector', name: 'collector.field-2', holder: 'Invented Team' })
    await store.seal([use()])
    await store.keys.use(name)
    await store.seal([use(), use()])
    await store.close()
    store = await open(folder)
    await store.seal([use()])
    const [first] = names(store, 'collector')
    const sealed = store.statements().filter(({ kind }) => kind === 'use').map(({ index }) => [signerOf(store, index!), (parseStatementNote(store.note(store.statements()[index!]!.id)!) as { body: { n: number } }).body.n])
    deepEqual(sealed, [[first, 0], [first, 1], [first, 2], [name, 0], [name, 1], [name, 2]])
    deepEqual([(await store.audit()).problems, names(store, 'collector')], [[], [first, 'collector.field-2']])
    deepEqual(store.keys.list().map(({ role, isHere, isInUse, holder }) => [role, isHere, isInUse, holder]), [['root', true, true, null], ['log', true, true, null], ['collector', true, false, null], ['reviewer', true, true, null], ['publisher', true, true, null], ['collector', true, true, 'Invented Team']])
    await store.close()
  })
  test('a closed key seals nothing more, what it sealed stands, and the next open one takes over', async () => {
    const store = await open()
    await store.seal([use()])
    const [first] = names(store, 'collector') as [string]
    const { receipt } = await store.keys.close(first, end)
    await rejects(store.seal([use()]), refusal('key-closed'))
    await rejects(store.keys.use(first), refusal('key-closed'))
    await rejects(store.keys.close(first, end), refusal('key-closed'))
    const { name } = await store.keys.add({ role: 'collector', name: null, holder: null })
    await store.seal([use()])
    equal(signerOf(store, store.size() - 1), name)
    const closed = store.keys.list().find((key) => key.name === first)!
    deepEqual([closed.closedAt, closed.why, closed.reason, closed.isInUse, (await store.audit()).ok], [receipt.index, 'stolen', end.reason, false, true])
    await store.close()
  })
  test('of two open keys the chosen one seals; closing it takes the choice back', async () => {
    const store = await open()
    const { name } = await store.keys.add({ role: 'collector', name: null, holder: null })
    await store.keys.use(name)
    await store.keys.close(name, end)
    await store.seal([use()])
    equal(signerOf(store, store.size() - 1), names(store, 'collector')[0])
    await store.close()
  })
  test('each kind is sealed by its role, and what a command makes is not recorded by hand', async () => {
    const store = await open()
    const item = use()
    const review = draft('review', { of: item.id, stage: 'first', outcome: 'passed', by: newId() })
    await store.seal([item, review, draft('withdrawal', { of: review.id, reason: 'invented' }), draft('correction', { of: item.id, changes: [{ field: '/what', value: 'x' }], reason: 'invented' })])
    deepEqual([5, 6, 7, 8].map((index) => signerOf(store, index).split('.')[0]), ['collector', 'reviewer', 'reviewer', 'collector'])
    equal((await store.audit()).ok, true)
    const key = store.keys.list()[2]!
    for (const each of [draft('key', { verifierKey: key.verifierKey, role: 'publisher' }), draft('key-close', { key: key.id, ...end }), draft('publication', { finding: newId(), manifestSha256: '0'.repeat(64), format: 'proofmark/package/v1', fieldsShown: 0, fieldsWithheld: 0 })]) {
      await rejects(store.seal([each]), refusal('role-may-not-sign'))
    }
    await rejects(store.seal([use()], 'publisher'), refusal('role-may-not-sign'))
    await store.close()
  })
  test('what the log says of its keys is not withdrawn, corrected or erased; who held one can be', async () => {
    const store = await open()
    const { receipt } = await store.keys.add({ role: 'collector', name: null, holder: 'Invented Person' })
    const { receipt: closing } = await store.keys.close(names(store, 'collector')[0]!, end)
    for (const said of [receipt.id, closing.id]) {
      await rejects(store.seal([draft('withdrawal', { of: said, reason: 'invented' })]), refusal('key-statement-stands'))
      await rejects(store.seal([draft('correction', { of: said, changes: [{ field: '/role', value: 'publisher' }], reason: 'invented' })]), refusal('key-statement-stands'))
    }
    for (const [id, path] of [[receipt.id, '/verifierKey'], [receipt.id, '/role'], [closing.id, '/key']] as const) await rejects(store.erase(id, [path], 'invented'), refusal('key-statement-stands'))
    await store.erase(receipt.id, ['/holder'], 'invented')
    deepEqual([store.keys.list().at(-1)!.holder, (await store.audit()).ok], [null, true])
    await store.close()
  })
  test('root and log key stay, and names are taken once', async () => {
    const store = await open()
    for (const role of ['root', 'log']) {
      await rejects(store.keys.close(names(store, role)[0]!, end), refusal('key-stays'))
      await rejects(store.keys.add({ role, name: null, holder: null }), refusal('key-stays'))
    }
    await store.keys.add({ role: 'reviewer', name: 'desk.one', holder: null })
    await rejects(store.keys.add({ role: 'collector', name: 'desk.one', holder: null }), refusal('name-taken'))
    for (const name of ['Desk', 'desk one', 'desk+one', '', '-x', 'x'.repeat(81)]) await rejects(store.keys.add({ role: 'collector', name, holder: null }), refusal('name-malformed'))
    await rejects(store.keys.add({ role: 'owner', name: null, holder: null }), refusal('key-unknown'))
    await rejects(store.keys.close('nobody', end), refusal('key-unknown'))
    await rejects(store.keys.close('desk.one', { ...end, why: 'bored' }), refusal('reason-missing'))
    await rejects(store.keys.close('desk.one', { ...end, reason: ' ' }), refusal('reason-missing'))
    await store.close()
  })
  test('a plan is what is sealed', async () => {
    const store = await open()
    const size = store.size()
    const wanted = { role: 'collector', name: 'desk.two', holder: 'Invented Person' }
    const [plan, planned] = [store.keys.planAdd(wanted), store.keys.planClose(names(store, 'reviewer')[0]!, end)]
    equal(store.size(), size)
    equal(plan.fields['verifierKey'], null, 'the key is made when it is added')
    const [added, closed] = [await store.keys.add(wanted), await store.keys.close(names(store, 'reviewer')[0]!, end)]
    const fieldsAt = (index: number) => store.statements()[index]!.fields
    deepEqual({ ...plan.fields, verifierKey: added.fields['verifierKey'] }, fieldsAt(added.receipt.index))
    deepEqual(planned.fields, fieldsAt(closed.receipt.index))
    equal(signerOf(store, added.receipt.index), plan.signedBy)
    await store.close()
  })
})

suite('keys of two logs', () => {
  test('the key of another device is added from its file, and its private key is elsewhere', async () => {
    const [here, there] = [await open(), await open()]
    const [foreign] = names(there, 'collector') as [string]
    const file = there.keys.offer(foreign, 'Invented Team')
    const { receipt } = await here.keys.take(file)
    const entry = here.keys.list().at(-1)!
    deepEqual([entry.name, entry.from, entry.isHere, entry.isInUse, entry.holder], [foreign, receipt.index, false, false, 'Invented Team'])
    await rejects(here.keys.use(foreign), refusal('key-not-here'))
    await rejects(here.keys.take(file), refusal('key-there'))
    await rejects(here.keys.take(there.keys.offer(names(there, 'root')[0]!, null)), refusal('key-stays'))
    await here.seal([use()])
    equal((await here.audit()).ok, true)
    await here.close()
    await there.close()
  })
  test('a public key file is read only as its key signed it', async () => {
    const store = await open()
    const file = store.keys.offer(names(store, 'collector')[0]!, 'Invented Team')
    const text = Buffer.from(file).toString()
    equal(parsePublicKey(file)?.holder, 'Invented Team')
    const changed = [text.replace('collector"', 'publisher"'), text.replace('Invented Team', 'Invented Tea'), text.replace('/v1', '/v2'), text.replace('{', '{ '), text.replace('\n\n', '\nmore\n\n'), text.slice(0, -2), '', `${text}x`, text.replace('"holder":"Invented Team"', '"holder":7')]
    for (const each of changed) equal(parsePublicKey(new TextEncoder().encode(each)), null, each)
    for (let at = 0; at < file.length; at += 3) { const bytes = file.slice(); bytes[at]! ^= 1; equal(parsePublicKey(bytes), null, String(at)) }
    await store.close()
  })
})

suite('an audit', () => {
  test('names a note whose key may not sign it, and faults in key statements', async () => {
    const store = await open()
    const first = use()
    await store.seal([first])
    const whole = {
      size: store.size(), entry: (index: number) => store.note(store.statements()[index]!.id), file: (path: string) => (path === 'checkpoint' ? store.checkpoint() : store.tile(path)), logKey: store.logKey, folder: '', master: null,
    }
    const keys = store.keys.list()
    const codes = async (over: readonly object[], keyFaults: Parameters<typeof audit>[0]['keyFaults'] = []) => (await audit({ ...whole, keys: over as typeof keys, keyFaults })).problems.map(({ code, at }) => `${at}: ${code}`)
    deepEqual(await codes(keys), [])
    deepEqual(await codes(keys.map((key) => (key.role === 'collector' ? { ...key, role: 'publisher' } : key))), ['entry 5: role-may-not-sign'])
    deepEqual(await codes(keys.map((key) => (key.role === 'collector' ? { ...key, closedAt: 5 } : key))), ['entry 5: note-signature'])
    deepEqual(await codes(keys.map((key) => (key.role === 'collector' ? { ...key, closedAt: 6 } : key))), [])
    deepEqual(await codes(keys.map((key) => (key.role === 'collector' ? { ...key, from: 6 } : key))), ['entry 5: note-signature'])
    ok((await codes(keys, [{ code: 'key-twice', id: 'x', text: 'invented' }])).includes('x: key-twice'))
    await store.close()
  })
})
