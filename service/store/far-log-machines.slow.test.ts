/** The copy of the log in object storage, taken over by other machines, written by two at once, changed there, and held against the folder. */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, afterEach, before, suite, test } from 'node:test'
import { toBase64 } from '@proofmark/core/bytes'
import { kinds } from '@proofmark/core/statements'
import { farStore, keyOf, labels, newUrl, requireWhole, rootOf, use, type FarStore } from './far-store.suite.ts'
import type { Sealable } from './sealing.ts'
import type { Store } from './store.ts'

let far: FarStore
before(async () => { far = await farStore() })
afterEach(() => { far.stub.fault = () => null })
after(() => far.close())

const photo = (sha256: string): Sealable => ({ id: randomBytes(16).toString('hex'), kind: 'photo', fields: kinds.photo.schema.parse({ blob: { sha256, size: 5000, type: 'image/png', name: 'invented.png' }, pictureType: 'original', shows: [] }) })

suite('the log in object storage, and other machines', () => {
  test('is held against the folder by an audit, object by object', async () => {
    const [folder, url] = [far.newFolder(), newUrl()]
    const store = await far.open(folder, { url })
    for (const count of [1, 3, 250, 7]) await store.seal(Array.from({ length: count }, (_, at) => use(`strike ${store.size()} ${at}`)))
    await requireWhole(store)
    const kept = new Map(far.stub.objects)
    const heads = [...kept.keys()].filter((key) => key.startsWith(keyOf(url, 'heads/'))).map((key) => key.slice(keyOf(url, '').length)).toSorted()
    /** With the checksum of what it was, which the storage itself holds against it; or with none. */
    const turn = (object: string, checksum?: null) => {
      const key = keyOf(url, object)
      const was = far.stub.objects.get(key)!
      const bytes = Buffer.from(was.bytes)
      bytes[bytes.length >> 1]! ^= 1
      far.stub.objects.set(key, { ...was, bytes, ...(checksum === null ? { checksum } : {}) })
    }
    const remove = (object: string) => { far.stub.objects.delete(keyOf(url, object)) }
    for (const [code, object, change] of [
      ['copy-differs', 'tile/entries/000', turn], ['copy-differs', 'tile/0/001.p/10', (name: string) => turn(name, null)], ['copy-differs', 'checkpoint', (name: string) => turn(name, null)],
      ...['tile/0/000', 'tile/1/000.p/1', 'tile/entries/001.p/10', 'checkpoint', heads[1]!].map((name) => ['copy-missing', name, remove] as const),
      ['copy-differs', `heads/0000000000000007.${'a'.repeat(64)}`, (name: string) => { far.stub.objects.set(keyOf(url, name), kept.get(keyOf(url, heads[0]!))!) }],
    ] as const) {
      change(object)
      const { ok: isWhole, problems } = await store.audit()
      deepEqual([isWhole, problems.map((problem) => [problem.code, problem.at.split(' ')[0]])], [false, [[code, `log/${object}`]]])
      far.stub.objects.clear()
      for (const [key, was] of kept) far.stub.objects.set(key, was)
    }
    await store.close()
    // Beside who writes; then a folder, and then a copy, that was put back from an older state.
    const older = far.newFolder()
    cpSync(folder, older, { recursive: true })
    const [reader, writer] = [await far.open(folder, { url, readOnly: true }), await far.open(folder, { url })]
    await writer.seal([use('later')])
    await requireWhole(reader)
    await reader.close()
    await writer.close()
    const behind = await far.open(older, { url, readOnly: true })
    deepEqual((await behind.audit()).problems.map(({ code }) => code), ['folder-behind-copy'])
    await behind.close()
    for (const [key, was] of kept) far.stub.objects.set(key, was)
    const ahead = await far.open(folder, { url, readOnly: true })
    deepEqual((await ahead.audit()).problems.map(({ code }) => code), ['copy-behind'])
    await ahead.close()
  })

  test('a machine that was replaced and does not know it destroys no file that the other one counts on', async () => {
    const [folder, url] = [far.newFolder(), newUrl()]
    const first = await far.open(folder, { url })
    const [old, fresh] = [new Uint8Array(randomBytes(5000)), new Uint8Array(randomBytes(5000))]
    const { sha256 } = await first.putBlob(old)
    const other = far.machineWithVaultOf(folder)
    const second = await far.open(other, { url })
    await second.seal([photo(sha256)])
    await second.putBlob(fresh)
    // The first one knows of no statement that names the old file, and has another key for the new one.
    await rejects(first.dropUnsealed(sha256), { code: 'log-taken-over' })
    await rejects(first.putBlob(fresh), { code: 'log-taken-over' })
    rmSync(join(other, 'blobs'), { recursive: true, force: true })
    for (const bytes of [old, fresh]) ok(Buffer.from((await second.blob(createHash('sha256').update(bytes).digest('hex')))!).equals(bytes))
    ok((await first.blob(sha256)) !== null, 'its own key is kept too')
    await first.close()
    await second.close()
  })

  test('of two machines that write, the first gets no further once the second has opened it, and nothing forks', async () => {
    const [folder, url] = [far.newFolder(), newUrl()]
    const first = await far.open(folder, { url })
    await first.seal([use('before')])
    const second = await far.open(far.machineWithVaultOf(folder), { url })
    await rejects(first.seal([use('too late')]), { code: 'log-taken-over' })
    await second.seal([use('in time')])
    await rejects(first.seal([use('too late again')]), { code: 'log-taken-over' })
    deepEqual(labels(second), ['before', 'in-time'])
    deepEqual(labels(first), ['before'])
    await requireWhole(second)
    await first.close()
    await second.close()
  })

  test('a machine that was taken over in the middle of an append signs no other head than the one who took over', async () => {
    for (let at = 0; at < 8; at++) {
      const [folder, url] = [far.newFolder(), newUrl()]
      const first = await far.open(folder, { url })
      await first.seal([use('before')])
      const other = far.machineWithVaultOf(folder)
      let left = at
      let second: Promise<Store> | null = null
      far.stub.fault = ({ method }) => {
        if (method === 'PUT' && left-- === 0) second ??= far.open(other, { url })
        return null
      }
      const failure = await first.seal([use('meanwhile')]).then(() => null, (error: unknown) => error as Error & { code: string })
      far.stub.fault = () => null
      const store = second === null ? await far.open(other, { url }) : await (second as Promise<Store>)
      if (failure !== null) equal(failure.code, 'log-taken-over')
      await store.seal([use('by the second')])
      // Its vault does not know "meanwhile"; whether the entry is there is said by the log.
      const [ours, theirs] = [first.size(), store.size()]
      ok(theirs >= ours, `${ours} ${theirs}`)
      equal(rootOf(first), toBase64(store.rootAt(ours)), `step ${at}: what the first machine signed is in the history of the second`)
      await first.close()
      await store.close()
    }
  })

  test('two histories are refused, and so are another log, an emptied place and a folder of its own files', async () => {
    const [folder, url] = [far.newFolder(), newUrl()]
    const store = await far.open(folder, { url })
    await store.seal([use('one')])
    await store.close()
    await rejects(far.open(far.newFolder(), { url }), { code: 'log-histories-differ' })
    await rejects(far.open(folder, { url: newUrl() }), { code: 'log-not-there' })
    // Both of these go on from the same head.
    const left = newUrl()
    for (const [key, kept] of far.stub.objects) if (key.startsWith(keyOf(url, '').slice(0, -4))) far.stub.objects.set(key.replace(keyOf(url, '').slice(0, -4), keyOf(left, '').slice(0, -4)), kept)
    const twin = far.newFolder()
    cpSync(folder, twin, { recursive: true })
    rmSync(join(twin, 'lock'), { force: true })
    for (const [place, at] of [[folder, url], [twin, left]] as const) {
      const each = await far.open(place, { url: at })
      await each.seal([use(`in ${at}`)])
      await each.close()
    }
    await rejects(far.open(twin, { url }), { code: 'log-histories-differ' })
    const longer = await far.open(twin, { url: left })
    await longer.seal([use('longer')])
    await longer.close()
    await rejects(far.open(twin, { url }), { code: 'log-histories-differ' })
    await rejects(far.open(folder, { url: left }), { code: 'log-histories-differ' })
    // Nobody was hindered by it.
    const again = await far.open(folder, { url })
    await requireWhole(again)
    await again.close()
  })

  test('a storage that passes over conditions is refused before anything is written to the log', async () => {
    const url = newUrl()
    far.stub.passesOverConditions = true
    await rejects(far.open(far.newFolder(), { url }), { code: 'storage-refused', message: /If-None-Match/ })
    far.stub.passesOverConditions = false
    equal(far.stub.objects.has(keyOf(url, 'writer')), false)
  })

  test('a tile that was changed there is not taken over', async () => {
    const [folder, url] = [far.newFolder(), newUrl()]
    const store = await far.open(folder, { url })
    await store.seal([use('one')])
    await store.close()
    const key = [...far.stub.objects.keys()].find((each) => each.startsWith(keyOf(url, 'tile/entries')))!
    const kept = far.stub.objects.get(key)!
    const changed = Buffer.from(kept.bytes)
    changed[changed.length - 1]! ^= 1
    far.stub.objects.set(key, { ...kept, bytes: changed, checksum: null })
    await rejects(far.open(far.machineWithVaultOf(folder), { url }), { code: 'log-histories-differ' })
    far.stub.objects.set(key, kept)
    const other = await far.open(far.machineWithVaultOf(folder), { url })
    await requireWhole(other)
    await other.close()
  })
})
