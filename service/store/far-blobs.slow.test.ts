/** Files of evidence in object storage: read with and without a copy here, stored through faults, gone with their key. */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, afterEach, before, suite, test } from 'node:test'
import { arrivingBlobs } from './arriving-blobs.ts'
import { blobFolder } from './blob-folder.ts'
import type { Blobs } from './blobs.ts'
import { chunkSize } from './chunked-blob.ts'
import { newKey } from './cipher.ts'
import { disk } from './disk.ts'
import { farBlobs } from './far-blobs.ts'
import { farStore, type FarStore, use } from './far-store.suite.ts'
import { parseS3Address } from './s3-address.ts'
import { s3Objects } from './s3-objects.ts'
import { s3Stub, stubBucket, type S3Stub } from './s3-stub.suite.ts'
import type { BlobKeys } from './vault.ts'

let stub: S3Stub
let places = 0
const folders: string[] = []
const newFolder = () => { const folder = mkdtempSync(join(tmpdir(), 'proofmark-far-blobs-')); folders.push(folder); return folder }
before(async () => { stub = await s3Stub() })
afterEach(() => { stub.fault = () => null })
after(async () => { await stub.stop(); for (const folder of folders) rmSync(folder, { recursive: true, force: true }) })

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const joined = async (chunks: AsyncIterable<Uint8Array>) => { const all: Uint8Array[] = []; for await (const chunk of chunks) all.push(chunk); return Buffer.concat(all) }

function machine() {
  const kept = new Map<string, Uint8Array>()
  const keys: BlobKeys = {
    make: (name) => { const key = newKey(); kept.set(name, key); return key }, of: (name) => kept.get(name) ?? null, destroy: (name) => void kept.delete(name),
    keep: (name, key) => void kept.set(name, key), names: () => [...kept.keys()], look: async () => {}, settled: async () => {},
  }
  const [folder, prefix] = [newFolder(), `blobs-${++places}`]
  const objects = s3Objects(parseS3Address(`s3://${stubBucket}/${prefix}`, stub.environment), { tries: 2, firstPauseMs: 2, longestPauseMs: 5, timeoutMs: 5000 })
  const open = (mostCopied?: number): Promise<Blobs> => farBlobs(blobFolder(folder, disk, keys), { objects, keys, disk, readOnly: false, requireOwn: async () => {}, now: new Date(), ...(mostCopied === undefined ? {} : { mostCopied }) })
  return {
    folder, keys, kept, open, keyOf: (sha256: string) => `${prefix}/blobs/${sha256.slice(0, 2)}/${sha256.slice(2)}`,
    pathOf: (sha256: string) => join(folder, 'blobs', sha256.slice(0, 2), sha256.slice(2)), forget: () => rmSync(join(folder, 'blobs'), { recursive: true, force: true }),
  }
}

suite('files of evidence in object storage', () => {
  test('come back whole, chunk by chunk and in parts, with a copy here and without, of any size around a chunk', async () => {
    const here = machine()
    const blobs = await here.open()
    const files = [0, 1, chunkSize - 1, chunkSize, 4 * chunkSize, 9 * chunkSize + 5].map((size) => new Uint8Array(randomBytes(size)))
    for (const bytes of files) await blobs.put(bytes)
    for (const isCopied of [true, false]) {
      if (!isCopied) here.forget()
      for (const bytes of files) {
        const sha256 = hashOf(bytes)
        deepEqual([blobs.has(sha256), blobs.size(sha256)], [true, bytes.length])
        ok(Buffer.from((await blobs.get(sha256))!).equals(bytes))
        ok((await joined(blobs.chunks(sha256)!)).equals(bytes))
        for (const [from, length] of [[0, 10], [chunkSize - 5, 10], [chunkSize, chunkSize], [5, 2 * chunkSize], [bytes.length - 3, 100], [bytes.length, 1], [0, bytes.length]] as const) {
          if (from >= 0) ok(Buffer.from((await blobs.part(sha256, from, length))!).equals(bytes.subarray(from, from + length)), `${bytes.length}: ${from} ${length}`)
        }
      }
      ok(files.every((bytes) => existsSync(here.pathOf(hashOf(bytes))) === isCopied))
    }
  })

  test('nothing of them lies there in the clear, and what was changed there is not given out', async () => {
    const here = machine()
    const blobs = await here.open()
    const bytes = Buffer.alloc(2 * chunkSize, 'Invented evidence. ')
    const { sha256 } = await blobs.put(bytes)
    const kept = stub.objects.get(here.keyOf(sha256))!
    ok(!kept.bytes.includes('Invented'))
    here.forget()
    const changed = Buffer.from(kept.bytes)
    changed[chunkSize + 500]! ^= 1
    stub.objects.set(here.keyOf(sha256), { ...kept, bytes: changed })
    equal(await blobs.get(sha256), null)
    await rejects(joined(blobs.chunks(sha256)!), { code: 'blob-damaged' })
    ok(Buffer.from((await blobs.part(sha256, 0, 10))!).equals(bytes.subarray(0, 10)))
    await rejects(blobs.part(sha256, chunkSize + 10, 10), { code: 'blob-damaged' })
  })

  test('a large one is not read whole for a part of it', async () => {
    const here = machine()
    const blobs = await here.open()
    const { sha256 } = await blobs.put(new Uint8Array(randomBytes(20 * chunkSize)))
    here.forget()
    const ranges: string[] = []
    stub.fault = ({ headers }) => { ranges.push(headers.range ?? 'all'); return null }
    await blobs.part(sha256, 7 * chunkSize + 3, 10)
    equal(ranges.length, 1)
    const [from, to] = /(\d+)-(\d+)/.exec(ranges[0]!)!.slice(1).map(Number)
    ok(to! - from! < 1.1 * chunkSize, ranges[0])
  })

  test('one that came while the storage was away is refused, stays here, and is stored when it is back', async () => {
    const here = machine()
    const blobs = await here.open()
    const bytes = new Uint8Array(randomBytes(5000))
    stub.fault = () => 'busy'
    await rejects(blobs.put(bytes), { code: 'storage-away' })
    equal(blobs.has(hashOf(bytes)), false)
    stub.fault = () => null
    await blobs.settled()
    equal(blobs.has(hashOf(bytes)), true)
    // Or at the next start, where the process ended meanwhile.
    const second = new Uint8Array(randomBytes(5000))
    stub.fault = () => 'cut'
    await rejects(blobs.put(second), { code: 'storage-away' })
    stub.fault = () => null
    const again = await here.open()
    deepEqual([again.has(hashOf(bytes)), again.has(hashOf(second))], [true, true])
    here.forget()
    ok(Buffer.from((await again.get(hashOf(second)))!).equals(second))
  })

  test('one whose key was never durable is written anew over what lies there', async () => {
    const here = machine()
    const blobs = await here.open()
    const bytes = new Uint8Array(randomBytes(9 * chunkSize))
    await blobs.put(bytes)
    here.kept.clear()
    here.forget()
    const again = await here.open()
    equal(again.has(hashOf(bytes)), false)
    await again.put(bytes)
    here.forget()
    ok(Buffer.from((await again.get(hashOf(bytes)))!).equals(bytes))
  })

  test('the oldest copies go when there are too many, never the files', async () => {
    const here = machine()
    const blobs = await here.open(3 * chunkSize)
    const files = Array.from({ length: 6 }, () => new Uint8Array(randomBytes(chunkSize)))
    for (const bytes of files) await blobs.put(bytes)
    deepEqual(files.map((bytes) => existsSync(here.pathOf(hashOf(bytes)))), [false, false, false, false, true, true])
    for (const bytes of files) ok(Buffer.from((await blobs.get(hashOf(bytes)))!).equals(bytes))
  })

  test('is gone with its key, at once where the storage is away', async () => {
    const here = machine()
    const blobs = await here.open()
    const [one, two] = [await blobs.put(randomBytes(10)), await blobs.put(randomBytes(10))]
    await blobs.remove(one.sha256)
    equal(stub.objects.has(here.keyOf(one.sha256)), false)
    stub.fault = () => 'busy'
    await blobs.remove(two.sha256)
    stub.fault = () => null
    deepEqual([blobs.has(two.sha256), await blobs.get(two.sha256), here.kept.size], [false, null, 0])
    ok(blobs.all().some(({ sha256 }) => sha256 === two.sha256), 'a sweep still finds it')
    await blobs.remove(two.sha256)
    equal(stub.objects.has(here.keyOf(two.sha256)), false)
  })

  test('one that arrives in parts is acknowledged when the storage has it', async () => {
    const here = machine()
    const blobs = await here.open()
    const arrivals = arrivingBlobs(here.folder, disk, here.keys, blobs)
    const bytes = new Uint8Array(randomBytes(9 * chunkSize + 7))
    const name = { session: '0'.repeat(32), sha256: hashOf(bytes), length: bytes.length }
    const file = arrivals.begin(name)
    for (let at = 0; at < bytes.length; at += 4 * chunkSize) file.append(bytes.subarray(at, at + 4 * chunkSize))
    stub.fault = () => 'busy'
    await rejects(file.finish(), { code: 'storage-away' })
    stub.fault = () => null
    equal(blobs.has(name.sha256), false)
    await arrivals.settled()
    equal(blobs.has(name.sha256), true)
    here.forget()
    ok(Buffer.from((await blobs.get(name.sha256))!).equals(bytes))
  })
})

suite('a store whose files lie in a folder that several machines reach', () => {
  test('is taken over by another machine, with its files', async () => {
    const { openStore } = await import('./open-store.ts')
    const [shared, folder, other] = [newFolder(), newFolder(), newFolder()]
    const open = (at: string) => openStore({ folder: at, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)), blobs: pathToFileURL(shared).href })
    const first = await open(folder)
    await first.seal([use('one')])
    const bytes = new Uint8Array(randomBytes(3 * chunkSize))
    const { sha256 } = await first.putBlob(bytes)
    cpSync(join(folder, 'vault'), join(other, 'vault'), { recursive: true })
    const second = await open(other)
    deepEqual([second.size(), Buffer.from((await second.blob(sha256))!).equals(bytes), Buffer.from((await second.blobPart(sha256, chunkSize, 5))!).equals(bytes.subarray(chunkSize, chunkSize + 5))], [6, true, true])
    await rejects(first.seal([use('late')]), { code: 'log-taken-over' })
    await second.seal([use('two')])
    equal((await second.audit()).ok, true)
    await first.close()
    await second.close()
  })
})

suite('a store with object storage', () => {
  let far: FarStore
  before(async () => { far = await farStore() })
  after(() => far.close())
  test('is not opened without it, nor a folder of its own files with it', async () => {
    const folder = far.newFolder()
    const store = await far.open(folder)
    await store.seal([use('one')])
    equal(store.storage?.name.startsWith(`s3://${stubBucket}/one at 127.0.0.1:`), true)
    const { sha256 } = await store.putBlob(new Uint8Array([1, 2, 3]))
    await store.close()
    const { openStore } = await import('./open-store.ts')
    const means = { clock: () => new Date(), random: (n: number) => new Uint8Array(randomBytes(n)) }
    await rejects(openStore({ folder, ...means }), { code: 'blobs-elsewhere' })
    const reader = await far.open(folder, { readOnly: true })
    deepEqual(await reader.blob(sha256), new Uint8Array([1, 2, 3]))
    await reader.close()
    const own = far.newFolder()
    await (await openStore({ folder: own, ...means })).close()
    await rejects(far.open(own, { url: `s3://${stubBucket}/elsewhere` }), { code: 'blobs-elsewhere' })
  })
})
