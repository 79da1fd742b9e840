/**
 * @module
 */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, suite, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { kinds } from '@proofmark/core/statements'
import { openStore, type Store } from './index.ts'
import { vaultThread } from './vault-writing.ts'

const folders: string[] = []
const newFolder = () => { const folder = mkdtempSync(join(tmpdir(), 'proofmark-writing-')); folders.push(folder); return folder }
after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }) })

const open = (folder: string) => openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
const use = (what: string) => ({ id: randomBytes(16).toString('hex'), kind: 'use' as const, fields: kinds.use.schema.parse({ what }) })
const uses = (count: number, about: string) => Array.from({ length: count }, (_, n) => use(`${about} ${n}`))
const disclosed = (store: Store, drafts: readonly { readonly id: string }[]) => Promise.all(drafts.map(({ id }) => store.disclosures(id)))
/** A statement that refers to more than a log entry can hold. */
const tooLong = () => ({ id: randomBytes(16).toString('hex'), kind: 'photo' as const, fields: kinds.photo.schema.parse({ blob: { sha256: 'a'.repeat(64), size: 1, type: 'image/png', name: 'x.png' }, pictureType: 'original', shows: Array.from({ length: 2000 }, () => randomBytes(16).toString('hex')) }) })

suite('a batch that a second thread writes', () => {
  test('is there when it is acknowledged, and after the folder was opened again', async () => {
    const folder = newFolder()
    let store = await open(folder)
    const drafts = uses(300, 'invented strike')
    await store.seal(drafts)
    const fields = (await disclosed(store, drafts)).map(({ length }) => length)
    ok(fields.every((count) => count === fields[0] && count > 5))
    await store.close()
    store = await open(folder)
    deepEqual(drafts.map(({ id, fields: { what } }) => [store.world().get(id, 'use')?.fields.what, what]), drafts.map(({ fields: { what } }) => [what, what]))
    deepEqual((await store.audit()).problems, [])
    await store.close()
  })
  test('and small ones, all asked for at once, take their places one after the other', async () => {
    const store = await open(newFolder())
    const batches = [uses(100, 'a'), uses(2, 'b'), uses(80, 'c'), uses(1, 'd')]
    const receipts = (await Promise.all(batches.map((drafts) => store.seal(drafts)))).flat()
    deepEqual(receipts.map(({ index }) => index), receipts.map((_, at) => 5 + at))
    const { ok: isWhole, problems } = await store.audit()
    deepEqual([isWhole, problems], [true, []])
    await store.close()
  })
  test('leaves nothing behind when one of its statements cannot be sealed, and the next is sealed', async () => {
    const store = await open(newFolder())
    const refused = [...uses(90, 'refused'), tooLong()]
    await rejects(store.seal(refused), RangeError)
    deepEqual((await disclosed(store, refused)).flat(), [])
    const next = uses(90, 'next')
    await store.seal(next)
    deepEqual([store.size(), (await disclosed(store, next)).every(({ length }) => length > 0), (await disclosed(store, refused)).flat()], [95, true, []])
    equal((await store.audit()).ok, true)
    await store.close()
  })
  test('is not in the log when the vault could not take it, and nothing is sealed until the folder was opened again', async () => {
    const folder = newFolder()
    let store = await open(folder)
    const drafts = uses(90, 'invented strike')
    // As a file that cannot take a row does.
    const database = new DatabaseSync(join(folder, 'vault', 'keys.sqlite'))
    database.exec(`CREATE TRIGGER refusing BEFORE INSERT ON statement_key WHEN new.statement = '${drafts[0]!.id}' BEGIN SELECT RAISE(ABORT, 'an invented refusal'); END`)
    database.close()
    await rejects(store.seal(drafts), /an invented refusal/)
    equal(store.size(), 5)
    await rejects(store.seal(uses(1, 'after')), { code: 'append-unfinished' })
    await store.close()
    const again = new DatabaseSync(join(folder, 'vault', 'keys.sqlite'))
    again.exec('DROP TRIGGER refusing')
    again.close()
    store = await open(folder)
    deepEqual([store.size(), (await disclosed(store, drafts)).flat(), (await store.audit()).problems], [5, [], []])
    await store.seal(drafts)
    equal(store.size(), 95)
    await store.close()
  })
  test('ends with what went wrong when the thread died while it was handed over, and never waits for it', async () => {
    // A folder without a vault: the thread cannot begin.
    const thread = vaultThread(join(newFolder(), 'nowhere'), new Uint8Array(32))
    const batch = thread.batch()
    for (let n = 0; n < 40; n++) batch.add({ statement: String(n), plain: new Uint8Array(8) })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await rejects(batch.finish(), /cannot be opened|ended with/)
    await thread.close()
  })
  test('that was answered while the store is being closed does not let the process go before it is closed', () => {
    const folder = newFolder()
    // The answer waits in the queue when the end of the thread is asked for; a process in which nothing holds the loop ends with 13.
    const program = `
      import { vaultThread } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'vault-writing.ts')).href)}
      import { openVault } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'vault.ts')).href)}
      import { disk as realDisk } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'disk.ts')).href)}
      const [folder] = process.argv.slice(1)
      const vault = await openVault(folder, { disk: realDisk })
      const thread = vaultThread(folder, vault.master)
      const batch = thread.batch()
      for (let n = 0; n < 40; n++) batch.add({ statement: String(n), plain: new Uint8Array(8) })
      await new Promise((resolve) => setTimeout(resolve, 1500))
      batch.finish().catch(() => {})
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
      await thread.close()
      await vault.close()
      console.log('closed')`
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program, folder], { encoding: 'utf8' })
    deepEqual([status, stdout], [0, 'closed\n'], stderr)
  })
})
