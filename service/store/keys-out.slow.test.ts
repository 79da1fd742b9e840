/**
 * Keys in age files outside the machine: the vault's own, and the root's. Slow because scrypt is meant to be.
 * @module
 */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { fromBase64 } from '@proofmark/core/bytes'
import { parseStatementNote } from '@proofmark/core/evidence'
import { kinds } from '@proofmark/core/statements'
import { disk, exportKeys, importKeys, openRootKey, openStore, type Store } from './index.ts'

const folders: string[] = []
const newFolder = () => { const folder = mkdtempSync(join(tmpdir(), 'proofmark-keys-')); folders.push(folder); return folder }
after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }) })
const open = (folder = newFolder()) => openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) })
const use = (what = 'an invented strike') => ({ id: randomBytes(16).toString('hex'), kind: 'use' as const, fields: kinds.use.schema.parse({ what }) })
const signerOf = (store: Store, index: number) => { const id = store.statements()[index]!.id; const parsed = parseStatementNote(store.note(id)!); return parsed.ok ? parsed.note.signatures[0]!.name : '' }
const names = (store: Store, role: string) => store.keys.list().filter((key) => key.role === role).map(({ name }) => name)
const refusal = (code: string) => (error: Error & { code?: string }) => error.name === 'KeyRefused' && error.code === code
const end = { why: 'stolen', reason: 'laptop lost in an invented place' }
const hasAge = spawnSync('age', ['--version']).error === undefined

suite('keys that leave the machine', () => {
  test('go back into a folder without keys, and open it; over other keys they are not put', async () => {
    const folder = newFolder()
    let store = await open(folder)
    const draft = use('said by Nemo')
    await store.seal([draft])
    await store.close()
    const file = await exportKeys(folder, { passphrase: null, to: { passphrase: 'invented way' }, disk })
    ok(!Buffer.from(file).includes('Nemo'))
    await rejects(importKeys(folder, file, { from: { passphrase: 'invented way' }, passphrase: null, disk }), { code: 'keys-there' })
    for (const name of ['keys.sqlite', 'master.key']) rmSync(join(folder, 'vault', name))
    await rejects(open(folder), { code: 'master-key-missing' })
    await rejects(importKeys(folder, file, { from: { passphrase: 'another' }, passphrase: null, disk }), { code: 'keys-closed' })
    await importKeys(folder, file, { from: { passphrase: 'invented way' }, passphrase: null, disk })
    store = await open(folder)
    equal(store.world().get(draft.id, 'use')!.fields.what, 'said by Nemo')
    await store.close()
  })
  test('are opened by the age program with the identity of their recipient, and by no other', { skip: hasAge ? false : 'age is not installed' }, async () => {
    const folder = newFolder()
    await (await open(folder)).close()
    const identity = (name: string) => {
      const path = join(folder, name)
      equal(spawnSync('age-keygen', ['-o', path]).status, 0)
      return { path, recipient: /public key: (age1\w+)/.exec(readFileSync(path, 'utf8'))![1]! }
    }
    const [ours, other] = [identity('ours'), identity('other')]
    await rejects(exportKeys(folder, { passphrase: null, to: { recipient: 'age1nobody' }, disk }), { code: 'recipient-unknown' })
    writeFileSync(join(folder, 'keys.age'), await exportKeys(folder, { passphrase: null, to: { recipient: ours.recipient }, disk }))
    const decrypt = (path: string) => spawnSync('age', ['--decrypt', '-i', path, join(folder, 'keys.age')], { encoding: 'utf8', maxBuffer: 1e8 })
    const { format, master } = JSON.parse(decrypt(ours.path).stdout)
    deepEqual([format, readFileSync(join(folder, 'vault', 'master.key'), 'utf8').includes(master)], ['proofmark/keys/v1', true])
    ok(decrypt(other.path).status !== 0)
  })
})

suite('a root key out of the machine', () => {
  test('changes keys from its file alone, and only of its own log', async () => {
    const folder = newFolder()
    let store = await open(folder)
    const file = await store.keys.exportRoot({ passphrase: 'invented words' })
    await store.keys.removeRoot()
    await store.close()
    store = await open(folder)
    await rejects(store.keys.add({ role: 'collector', name: null, holder: null }), refusal('root-not-here'))
    await rejects(store.keys.exportRoot({ passphrase: 'x' }), refusal('root-not-here'))
    equal(store.keys.list()[0]!.isHere, false)
    await store.seal([use()])
    const root = await openRootKey(file, { passphrase: 'invented words' })
    const { name } = await store.keys.add({ role: 'collector', name: null, holder: null }, root)
    await store.keys.close(names(store, 'collector')[0]!, end, root)
    await store.seal([use()])
    deepEqual([signerOf(store, store.size() - 1), (await store.audit()).problems], [name, []])
    const other = await open()
    await rejects(other.keys.add({ role: 'collector', name: null, holder: null }, root), refusal('other-root'))
    await rejects(openRootKey(file, { passphrase: 'other words' }), (error: Error & { code?: string }) => error.code === 'keys-closed')
    await other.close()
    await store.close()
  })
  test('lies in an age file that age itself opens', { skip: hasAge ? false : 'age is not installed' }, async () => {
    const folder = newFolder()
    const store = await open(folder)
    const identity = spawnSync('age-keygen', [], { encoding: 'utf8' }).stdout
    const file = await store.keys.exportRoot({ recipient: /public key: (\S+)/.exec(identity)![1]! })
    writeFileSync(join(folder, 'identity'), identity)
    writeFileSync(join(folder, 'root.age'), file)
    const plain = JSON.parse(spawnSync('age', ['-d', '-i', join(folder, 'identity'), join(folder, 'root.age')], { encoding: 'utf8' }).stdout)
    deepEqual([plain.format, plain.verifierKey], ['proofmark/root-key/v1', store.keys.list()[0]!.verifierKey])
    writeFileSync(join(folder, 'root.der'), fromBase64(plain.pkcs8)!)
    match(spawnSync('openssl', ['pkey', '-inform', 'DER', '-in', join(folder, 'root.der'), '-text', '-noout'], { encoding: 'utf8' }).stdout, /ED25519 Private-Key/)
    await store.close()
  })
})
