/**
 * @module
 */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, suite, test } from 'node:test'
import { kinds } from '@proofmark/core/statements'
import { disk as realDisk, type Disk } from './disk.ts'
import { openStore, type Store } from './index.ts'

const folders: string[] = []
const newFolder = () => { const folder = mkdtempSync(join(tmpdir(), 'proofmark-store-')); folders.push(folder); return folder }
after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }) })

const means = { clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) }
const open = (folder: string, more: { readOnly?: boolean; disk?: Disk } = {}) => openStore({ folder, ...means, ...more })
const newId = () => randomBytes(16).toString('hex')
const use = (what: string) => ({ id: newId(), kind: 'use' as const, fields: kinds.use.schema.parse({ what, label: what.replaceAll(' ', '-') }) })
const uses = (count: number, from = 0) => Array.from({ length: count }, (_, n) => use(`strike ${from + n}`))

suite('store', () => {
  test('begins with its keys in the log, the root first', async () => {
    const store = await open(newFolder())
    deepEqual(store.world().of('key').map(({ fields, index }) => [fields.role, index]), [['root', 0], ['log', 1], ['collector', 2], ['reviewer', 3], ['publisher', 4]])
    equal((await store.audit()).ok, true)
    await store.close()
  })
  test('seals, closes, opens again: the same statements, proofs and head, over the edge of a tile', async () => {
    const folder = newFolder()
    let store = await open(folder)
    for (const count of [1, 3, 250, 7]) await store.seal(uses(count, store.size()))
    const before = { statements: store.statements(), checkpoint: Buffer.from(store.checkpoint()).toString(), dump: await store.dump() }
    await store.close()
    store = await open(folder)
    deepEqual({ statements: store.statements(), checkpoint: Buffer.from(store.checkpoint()).toString(), dump: await store.dump() }, before)
    const audit = await store.audit()
    deepEqual([audit.ok, audit.size, audit.problems], [true, 266, []])
    ok(existsSync(join(folder, 'log/tile/0/000')) && existsSync(join(folder, 'log/tile/1/000.p/1')) && existsSync(join(folder, 'log/tile/entries/001.p/10')))
    await store.close()
  })
  test('rebuild gives the same dump, byte for byte, after corrections, withdrawals and erasures too', async () => {
    const store = await open(newFolder())
    const [first, second, third] = uses(3)
    await store.seal([first!, second!, third!])
    const common = { label: null, case: null, author: null, made: null, note: null, sources: [], handling: 'open' }
    await store.seal([{ id: newId(), kind: 'correction', fields: { ...common, of: first!.id, changes: [{ field: '/what', value: 'attack' }], reason: 'word' } }])
    await store.seal([{ id: newId(), kind: 'withdrawal', fields: { ...common, of: second!.id, reason: 'no' } }])
    await store.erase(third!.id, ['/what'], 'consent withdrawn')
    const dump = await store.dump()
    ok(dump.includes('"standing":"corrected"') && dump.includes('"standing":"withdrawn"'))
    await store.rebuild()
    equal(await store.dump(), dump)
    await store.close()
  })
  test('tables that a cut left behind catch up at the next start, and those of another log are made anew', async () => {
    const [folder, cut] = [newFolder(), newFolder()]
    const store = await open(folder)
    const [first, second, third] = uses(3)
    await store.seal([first!])
    const early = await store.dump()
    await store.seal([second!, third!])
    const common = { label: null, case: null, author: null, made: null, note: null, sources: [], handling: 'open' }
    await store.seal([{ id: newId(), kind: 'correction', fields: { ...common, of: first!.id, changes: [{ field: '/what', value: 'attack' }], reason: 'word' } }])
    cpSync(folder, cut, { recursive: true })
    const whole = await store.dump()
    ok(early !== whole)
    const again = await open(cut, { readOnly: false })
    equal(await again.dump(), whole)
    await again.close()
    const other = await open(newFolder())
    await other.seal(uses(9))
    const otherDump = await other.dump()
    await other.close()
    await store.close()
    rmSync(join(cut, 'index'), { recursive: true })
    cpSync(join(folder, 'index'), join(cut, 'index'), { recursive: true })
    const reopened = await open(cut)
    deepEqual([await reopened.dump() === whole, otherDump === whole], [true, false])
    await reopened.close()
  })
  test('tables of an earlier version are made anew', async () => {
    const folder = newFolder()
    const store = await open(folder)
    await store.seal([use('1')])
    const dump = await store.dump()
    await store.close()
    const old = new DatabaseSync(join(folder, 'index', 'index.sqlite'))
    old.exec("DROP TABLE reference; DROP TABLE mark; DROP TABLE statement; CREATE TABLE statement (log_index INTEGER PRIMARY KEY, id TEXT); UPDATE meta SET value = '1' WHERE name = 'schema'")
    old.close()
    const again = await open(folder)
    equal(await again.dump(), dump)
    await again.close()
  })
  test('erases for good: the value is in no file any more, and all proofs hold', async () => {
    const folder = newFolder()
    const store = await open(folder)
    const secret = `Nemo-${randomBytes(8).toString('hex')}`
    const draft = use(secret)
    await store.seal([draft])
    await store.dump() // the tables are there when somebody asks
    const kept = (await filesWith(folder, secret)).length
    ok(kept > 0, 'the value is somewhere before')
    await store.erase(draft.id, ['/what', '/label'], 'consent withdrawn')
    deepEqual(await filesWith(folder, secret), [])
    deepEqual([...store.world().get(draft.id, 'use')!.hidden].toSorted(), ['/label', '/what'])
    equal((await store.audit()).ok, true)
    await store.close()
  })
  test('refuses a second writer and says who holds the folder; readers may come in', async () => {
    const folder = newFolder()
    const store = await open(folder)
    await store.seal(uses(2))
    await rejects(open(folder), (error: Error) => error.name === 'StoreLocked' && error.message.includes(String(process.pid)) && error.message.includes('--data'))
    const reader = await open(folder, { readOnly: true })
    equal(reader.size(), 7)
    await reader.close()
    await store.close()
    await (await open(folder)).close()
  })
  test('stops hard at a damaged byte of an entry and names it', async () => {
    const folder = newFolder()
    const store = await open(folder)
    await store.seal(uses(4))
    await store.close()
    const path = join(folder, 'log/tile/entries/000.p/9')
    const bytes = readFileSync(path)
    bytes[bytes.length - 200]! ^= 1
    writeFileSync(path, bytes)
    await rejects(open(folder), (error: Error & { code?: string }) => error.name === 'StoreDamaged' && /entry 8/.test(error.message))
  })
  test('notices that an older copy of the log was put back', async () => {
    const folder = newFolder()
    let store = await open(folder)
    await store.seal(uses(2))
    await store.close()
    const copy = newFolder()
    cpSync(join(folder, 'log'), join(copy, 'log'), { recursive: true })
    store = await open(folder)
    await store.seal(uses(2, 9))
    await store.close()
    const heads = readFileSync(join(folder, 'log/heads'))
    rmSync(join(folder, 'log'), { recursive: true })
    cpSync(join(copy, 'log'), join(folder, 'log'), { recursive: true })
    writeFileSync(join(folder, 'log/heads'), heads)
    await rejects(open(folder), (error: Error & { code?: string }) => error.code === 'log-behind-signed-head')
  })
  test('its checkpoint is signed for openssl, too; another byte is refused', async () => {
    const folder = newFolder()
    const store = await open(folder)
    const [text, line] = Buffer.from(store.checkpoint()).toString().split('\n\n') as [string, string]
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(store.logKey.split('+').slice(2).join('+'), 'base64').subarray(1)])
    const files = { key: join(folder, 'k.der'), text: join(folder, 't'), sig: join(folder, 's') }
    writeFileSync(files.key, spki)
    writeFileSync(files.text, `${text}\n`)
    writeFileSync(files.sig, Buffer.from(line.trim().split(' ')[2]!, 'base64').subarray(4))
    const verify = () => spawnSync('openssl', ['pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', files.key, '-rawin', '-in', files.text, '-sigfile', files.sig]).status
    equal(verify(), 0)
    writeFileSync(files.text, `${text}x\n`)
    ok(verify() !== 0)
    await store.close()
  })
})

/** A disk on which the n-th write fails, either before anything is stored, or after all of it is. */
function failingDisk(n: number, stored: boolean): Disk {
  let left = n
  const maybe = (write: () => void) => {
    if (--left === 0) {
      if (stored) write()
      throw Object.assign(new Error('invented fault'), { code: 'EIO' })
    }
    write()
  }
  return { ...realDisk, replace: (path, bytes) => maybe(() => realDisk.replace(path, bytes)), append: (path, bytes) => maybe(() => realDisk.append(path, bytes)) }
}

suite('a write that fails', () => {
  for (const stored of [false, true]) for (let step = 1; step <= 4; step++) {
    test(`step ${step}, ${stored ? 'failed but stored anyway' : 'failed'}: all of the batch or none, what was acknowledged always`, async () => {
      const folder = newFolder()
      let store: Store = await open(folder)
      const acknowledged = await store.seal(uses(3))
      await store.close()
      store = await open(folder, { disk: failingDisk(step, stored) })
      const batch = uses(2, 50)
      await rejects(store.seal(batch))
      // Going on could sign a second head of the same size.
      await rejects(store.seal(uses(1, 70)), (error: Error & { code?: string }) => error.code === 'append-unfinished')
      await store.close()
      store = await open(folder)
      const there = batch.filter(({ id }) => store.indexOf(id) !== null).length
      ok(there === 0 || there === 2, `${there} of 2`)
      for (const { id, index } of acknowledged) equal(store.indexOf(id), index)
      deepEqual((await store.audit()).problems, [])
      await store.seal(uses(1, 99))
      equal((await store.audit()).ok, true)
      await store.close()
    })
  }
})

suite('a head of which a cut left a part', () => {
  for (const part of ['1', '10', '10 ', '10 AAAA', '99 AAAAAAAAAAAAAAAA']) {
    test(`"${part}" is no head, and does not run into the next`, async () => {
      const folder = newFolder()
      await (await open(folder)).close()
      const heads = join(folder, 'log/heads')
      const whole = readFileSync(heads, 'utf8')
      writeFileSync(heads, whole + part)
      const reader = await open(folder, { readOnly: true })
      equal(reader.size(), 5)
      await reader.close()
      equal(readFileSync(heads, 'utf8'), whole + part)
      let store = await open(folder)
      equal(readFileSync(heads, 'utf8'), whole)
      await store.seal(uses(2))
      await store.close()
      store = await open(folder)
      deepEqual([store.size(), (await store.audit()).problems], [7, []])
      await store.close()
      deepEqual(readFileSync(heads, 'utf8').split('\n').map((line) => line.split(' ')[0]), ['5', '7', ''])
    })
  }
})

async function filesWith(folder: string, text: string): Promise<string[]> {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).filter((path) => readFileSync(path).includes(text))
}

