/**
 * @module
 */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, suite, test } from 'node:test'
import { kinds } from '@proofmark/core/statements'
import { changePassphrase, disk, isLocked, openStore } from './index.ts'

const folders: string[] = []
const newFolder = () => { const folder = mkdtempSync(join(tmpdir(), 'proofmark-vault-')); folders.push(folder); return folder }
after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }) })

const now = new Date('2031-05-01T00:00:00Z')
const means = { clock: () => now, random: (n: number) => new Uint8Array(randomBytes(n)) }
const open = (folder: string, more: { readOnly?: boolean; passphrase?: string } = {}) => openStore({ folder, ...means, ...more })
const use = (what: string) => ({ id: randomBytes(16).toString('hex'), kind: 'use' as const, fields: kinds.use.schema.parse({ what }) })
const photo = (sha256: string, size: number) => ({ id: randomBytes(16).toString('hex'), kind: 'photo' as const, fields: kinds.photo.schema.parse({ blob: { sha256, size, type: 'image/png', name: 'x.png' }, pictureType: 'original', caption: 'invented', shows: [] }) })
const filesWith = (folder: string, text: string) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).filter((path) => readFileSync(path).includes(text))
/** Scrypt that costs nothing: what is tested is not its cost. */
const cost = 2
const hasAge = spawnSync('age', ['--version']).status === 0

suite('vault', () => {
  test('holds no value in the clear, neither of fields nor of files', async () => {
    const folder = newFolder()
    const store = await open(folder)
    const secret = `Nemo-${randomBytes(8).toString('hex')}`
    const { sha256, size } = await store.putBlob(new TextEncoder().encode(`picture of ${secret}`))
    await store.seal([use(secret), photo(sha256, size)])
    await store.close()
    rmSync(join(folder, 'index'), { recursive: true })
    deepEqual(filesWith(folder, secret), [])
    const again = await open(folder)
    equal(Buffer.from((await again.blob(sha256))!).toString(), `picture of ${secret}`)
    ok(JSON.stringify(again.statements()).includes(secret))
    await again.close()
  })
  test('an older copy of openings and files stays closed after an erasure, and every proof holds', async () => {
    const folder = newFolder()
    let store = await open(folder)
    const { sha256, size } = await store.putBlob(new TextEncoder().encode('invented picture'))
    const drafts = [use('said by Nemo'), photo(sha256, size)] as const
    await store.seal(drafts)
    await store.close()
    const copy = newFolder()
    for (const part of ['vault/openings.sqlite', 'blobs']) cpSync(join(folder, part), join(copy, part), { recursive: true })
    store = await open(folder)
    await store.erase(drafts[0].id, ['/what'], 'consent withdrawn')
    await store.erase(drafts[1].id, ['/blob/sha256'], 'consent withdrawn')
    ok(!existsSync(join(folder, 'blobs', sha256.slice(0, 2), sha256.slice(2))))
    await store.close()
    for (const part of ['vault/openings.sqlite', 'blobs']) cpSync(join(copy, part), join(folder, part), { recursive: true })
    store = await open(folder)
    equal(store.world().get(drafts[0].id, 'use')!.fields.what, null)
    equal(await store.blob(sha256), null)
    deepEqual((await store.audit()).problems.map(({ code, at }) => [code, at]).toSorted(), drafts.map(({ id }) => ['opening-unreadable', id]).toSorted())
    await store.close()
  })
  test('an older copy of the whole vault cannot bring an erased value to light: the erasure in the log is carried out again', async () => {
    const folder = newFolder()
    let store = await open(folder)
    const draft = use('said by Nemo')
    await store.seal([draft])
    await store.close()
    const copy = newFolder()
    cpSync(join(folder, 'vault'), join(copy, 'vault'), { recursive: true })
    store = await open(folder)
    await store.erase(draft.id, ['/what'], 'consent withdrawn')
    await store.close()
    rmSync(join(folder, 'vault'), { recursive: true })
    cpSync(join(copy, 'vault'), join(folder, 'vault'), { recursive: true })
    const reader = await open(folder, { readOnly: true })
    equal(reader.world().get(draft.id, 'use')!.fields.what, null)
    await reader.close()
    store = await open(folder)
    deepEqual((await store.disclosures(draft.id)).filter((each) => Buffer.from(each, 'base64url').toString().includes('Nemo')), [])
    equal((await store.audit()).ok, true)
    await store.close()
  })
  test('refuses a row that was put in the place of another, and one that was changed', async () => {
    for (const change of ['UPDATE opening SET sealed = (SELECT sealed FROM opening o WHERE o.statement > opening.statement LIMIT 1) WHERE statement = (SELECT min(statement) FROM opening)', 'UPDATE opening SET sealed = substr(sealed, 1, length(sealed) - 1) || x\'00\'']) {
      const folder = newFolder()
      await (await open(folder)).close()
      const database = new DatabaseSync(join(folder, 'vault', 'openings.sqlite'))
      database.exec(change)
      database.close()
      await rejects(open(folder), (error: Error & { code?: string }) => error.name === 'VaultClosed' && error.code === 'opening-unreadable' && /statement [0-9a-f]{32}/.test(error.message))
    }
  })
})

suite('passphrase', () => {
  test('is asked for once set; a wrong one or none opens nothing, and no value lies in the clear anywhere', async () => {
    const folder = newFolder()
    const secret = `Nemo-${randomBytes(8).toString('hex')}`
    let store = await open(folder)
    await store.seal([use(secret)])
    const before = store.statements()
    await rejects(changePassphrase(folder, { passphrase: null, next: 'invented', disk, now, cost }), { code: 'store-locked' })
    await store.close()
    ok(filesWith(folder, secret).length > 0, 'the projection holds it before')
    await changePassphrase(folder, { passphrase: null, next: 'invented words', disk, now, cost })
    ok(isLocked(folder))
    await rejects(open(folder), { name: 'VaultClosed', code: 'passphrase-missing' })
    await rejects(open(folder, { passphrase: 'other words' }), { name: 'VaultClosed', code: 'passphrase-wrong' })
    store = await open(folder, { passphrase: 'invented words' })
    await store.seal([use(`${secret} again`)])
    deepEqual(store.statements().slice(0, before.length), before)
    ok((await store.dump()).includes(secret))
    deepEqual(filesWith(folder, secret), [])
    await store.close()
    await changePassphrase(folder, { passphrase: 'invented words', next: null, disk, now, cost })
    store = await open(folder)
    equal(store.size(), before.length + 1)
    await store.close()
  })
  test('a change that was cut short leaves the vault as it was', async () => {
    const folder = newFolder()
    await (await open(folder)).close()
    await rejects(changePassphrase(folder, { passphrase: null, next: 'invented', now, cost, disk: { ...disk, remove: () => { throw new Error('invented cut') } } }), /invented cut/)
    ok(!isLocked(folder))
    await (await open(folder)).close()
  })
  test('the wrapped key is an age file for the age program too; another passphrase is refused there', { skip: hasAge ? false : 'age is not installed' }, async () => {
    const folder = newFolder()
    await (await open(folder)).close()
    const key = readFileSync(join(folder, 'vault', 'master.key'), 'utf8')
    await changePassphrase(folder, { passphrase: null, next: 'invented words', disk, now, cost })
    // age asks at the terminal only; script gives it one.
    const typed = (words: string) => spawnSync('script', ['-qec', `age --decrypt -o ${join(folder, 'out')} ${join(folder, 'vault', 'master.age')}`, '/dev/null'], { input: `${words}\n`, encoding: 'utf8', timeout: 20_000 })
    typed('other words')
    ok(!existsSync(join(folder, 'out')))
    const { status, stdout } = typed('invented words')
    equal(status, 0, stdout)
    equal(readFileSync(join(folder, 'out'), 'utf8'), key)
  })
})
