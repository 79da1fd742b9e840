/** What was sent and never sealed goes after its days, and nothing else does. */
import { deepEqual, equal } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { kinds } from '@proofmark/core/statements'
import { openStore, type Store } from 'proofmark/store'
import { sweep, unsealed } from './sweeping.ts'
import { uploads } from './uploads.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-sweeping-'))
const newId = () => randomBytes(16).toString('hex')
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const day = 86_400_000
const begun = new Date('2031-05-01T00:00:00Z')
const after30 = new Date(begun.getTime() + 30 * day)
let store: Store
before(async () => { store = await openStore({ folder, clock: () => begun, random: (n) => new Uint8Array(randomBytes(n)) }) })
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Kept, and not asked for since. */
async function put(at: Date): Promise<string> {
  const { sha256 } = await store.putBlob(new Uint8Array(randomBytes(20)))
  store.touchBlob(sha256, at)
  return sha256
}
const document = (fields: object) => ({ id: newId(), kind: 'document' as const, fields: kinds.document.schema.parse({ title: 'invented', documentType: 'other', ...fields }) })

suite('files that were sent and not sealed', () => {
  test('go after the days and not before; one that is named stays, by whatever field', async () => {
    const [old, young, sealed, told] = [await put(begun), await put(new Date(begun.getTime() + 5000)), await put(begun), await put(begun)]
    await store.seal([document({ blob: { sha256: sealed, size: 20, type: 'text/plain', name: null } }), document({ note: `the file ${told} is meant` })])
    equal(unsealed(store, 30).files, 2)
    deepEqual(unsealed(store, 30).next, after30)
    deepEqual(await sweep(store, { now: after30, days: 30 }), { files: [], parts: [] })
    deepEqual(await sweep(store, { now: new Date(after30.getTime() + 1), days: 30 }), { files: [old], parts: [] })
    deepEqual([old, young, sealed, told].map((each) => store.hasBlob(each)), [false, true, true, true])
    deepEqual(await sweep(store, { now: new Date(after30.getTime() + 9999), days: 30 }), { files: [young], parts: [] })
  })
  test('a file that a device asks for begins its days anew', async () => {
    const sha256 = await put(begun)
    deepEqual(await uploads(store, () => after30.getTime()).offsetOf(newId(), sha256), { offset: 0, isWhole: true })
    deepEqual(await sweep(store, { now: new Date(after30.getTime() + 29 * day), days: 30 }), { files: [], parts: [] })
    deepEqual((await sweep(store, { now: new Date(after30.getTime() + 31 * day), days: 30 })).files, [sha256])
  })
  test('one that is sealed between the look and the sweep stays', async () => {
    const sha256 = await put(begun)
    const seen = store.unsealedBlobs()
    await store.seal([document({ blob: { sha256, size: 20, type: 'text/plain', name: null } })])
    deepEqual(await sweep({ ...store, unsealedBlobs: () => seen }, { now: new Date(after30.getTime() + 1), days: 30 }), { files: [], parts: [] })
    equal(store.hasBlob(sha256), true)
  })
  test('a file that never came whole goes with its key', async () => {
    const [session, bytes] = [newId(), randomBytes(10)]
    await uploads(store, Date.now).take({ session, sha256: hashOf(bytes), offset: 0, length: 10, bytes: bytes.subarray(0, 4) })
    utimesSync(join(folder, 'uploads', `${session}-${hashOf(bytes)}-10`), begun, begun)
    deepEqual(await sweep(store, { now: new Date(after30.getTime() + 1), days: 30 }), { files: [], parts: [hashOf(bytes)] })
    deepEqual(readdirSync(join(folder, 'uploads')), [])
  })
  test('nothing ever goes where the days are 0', async () => {
    const sha256 = await put(begun)
    deepEqual([unsealed(store, 0), await sweep(store, { now: new Date('2099-01-01'), days: 0 })], [{ files: 1, parts: 0, next: null }, { files: [], parts: [] }])
    equal(store.hasBlob(sha256), true)
  })
})
