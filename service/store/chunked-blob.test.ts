/** Files of evidence in chunks: what is read back, how large, and that no chunk opens in another place than its own. */
import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { localBlobs } from './blobs.ts'
import { blobFolder } from './blob-folder.ts'
import { chunkSize, chunksOf, openChunks, placeOf, sealBlob, sealedSize, sizeInside } from './chunked-blob.ts'
import { encrypt, newKey } from './cipher.ts'
import { disk } from './disk.ts'
import { BlobUnusable } from './faults.ts'
import type { BlobKeys } from './vault.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-chunked-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const kept = new Map<string, Uint8Array>()
const keys: BlobKeys = {
  make: (name) => { const key = newKey(); kept.set(name, key); return key }, of: (name) => kept.get(name) ?? null, destroy: (name) => void kept.delete(name),
  keep: (name, key) => void kept.set(name, key), names: () => [...kept.keys()], look: async () => {}, settled: async () => {},
}
const blobs = blobFolder(folder, disk, keys)
const whole = (sha256: string) => localBlobs(blobs).get(sha256)
const pathOf = (sha256: string) => join(folder, 'blobs', sha256.slice(0, 2), sha256.slice(2))
/** The box of a chunk, as it lies on the disk. */
const box = (sealed: Uint8Array, index: number) => sealed.subarray(placeOf(index), placeOf(index + 1))
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

suite('files of evidence in chunks', () => {
  test('come back as they were, whole and chunk by chunk, of any size around a chunk', async () => {
    for (const size of [0, 1, chunkSize - 1, chunkSize, chunkSize + 1, 3 * chunkSize, 3 * chunkSize + 5]) {
      const bytes = new Uint8Array(randomBytes(size))
      const { sha256 } = blobs.put(bytes)
      ok(Buffer.from((await whole(sha256))!).equals(bytes), String(size))
      const parts = [...blobs.chunks(sha256)!]
      deepEqual([hashOf(joined(...parts)), parts.length, Math.max(...parts.map(({ length }) => length)) <= chunkSize, blobs.size(sha256)], [sha256, chunksOf(size), true, size])
      equal(readFileSync(pathOf(sha256)).length, sealedSize(size))
      equal(sizeInside(sealedSize(size)), size)
    }
  })
  test('a file that was kept as one box is read as ever', async () => {
    const bytes = new Uint8Array(randomBytes(2_000_000))
    const sha256 = hashOf(bytes)
    disk.replace(pathOf(sha256), encrypt(keys.make(sha256), bytes, `blob ${sha256}`))
    ok(Buffer.from((await whole(sha256))!).equals(bytes))
    deepEqual([blobs.size(sha256), hashOf(joined(...blobs.chunks(sha256)!))], [2_000_000, sha256])
  })
  const bytes = new Uint8Array(randomBytes(3 * chunkSize + 1000))
  const sha256 = hashOf(bytes)
  const key = newKey()
  const sealed = sealBlob(key, sha256, bytes)
  const head = sealed.subarray(0, placeOf(0))
  const [first, second, third, last] = [box(sealed, 0), box(sealed, 1), box(sealed, 2), sealed.subarray(placeOf(3))]
  const other = new Uint8Array(randomBytes(bytes.length))
  const flipped = (at: number) => { const changed = sealed.slice(); changed[at]! ^= 1; return changed }
  const mutations: Record<string, Uint8Array> = {
    'chunks in another order': joined(head, second, first, third, last),
    'a chunk twice': joined(head, first, first, third, last),
    'a chunk left out': joined(head, first, third, last),
    'the last chunk left out': joined(head, first, second, third),
    'cut in the middle of a chunk': sealed.subarray(0, placeOf(2) + 500),
    'cut in the last chunk': sealed.subarray(0, sealed.length - 1),
    'nothing but the line': head,
    'cut in the line': head.subarray(0, 5),
    'no byte at all': new Uint8Array(),
    'a chunk behind the end': joined(sealed, last),
    'a byte behind the end': joined(sealed, Uint8Array.of(0)),
    'the last chunk in the middle': joined(head, first, last, third, last),
    'a chunk of another file under the same key': joined(head, first, box(sealBlob(key, hashOf(other), other), 1), third, last),
    'a chunk of the same file under another key': joined(head, first, box(sealBlob(newKey(), sha256, bytes), 1), third, last),
    'another file of the same length': sealBlob(key, hashOf(other), other),
    'other bytes under the same name': sealBlob(key, sha256, other),
    'the line changed': flipped(3), 'a nonce changed': flipped(placeOf(1) + 2), 'a byte of a chunk changed': flipped(placeOf(1) + 5000), 'a tag changed': flipped(sealed.length - 1),
    'one box, with the line of chunks before it': joined(head, encrypt(key, bytes, `blob ${sha256}`)),
  }
  test('opens before any of this is done to it', async () => {
    kept.set(sha256, key)
    disk.replace(pathOf(sha256), sealed)
    ok(Buffer.from((await whole(sha256))!).equals(bytes))
  })
  for (const [what, changed] of Object.entries(mutations)) test(`is not there, and breaks off where it is read in parts: ${what}`, async () => {
    kept.set(sha256, key)
    disk.replace(pathOf(sha256), changed)
    equal(await whole(sha256), null)
    throws(() => [...blobs.chunks(sha256)!], (error) => error instanceof BlobUnusable && error.code === 'blob-damaged')
  })
  test('the cipher alone sees each of these, before any hash does; but for other bytes that were encrypted with the same key', () => {
    const opens = (changed: Uint8Array) => ![...openChunks(key, sha256, { size: changed.length, read: (at, length) => changed.subarray(at, at + length) })].includes(null)
    deepEqual(Object.entries(mutations).filter(([what, changed]) => what !== 'the line changed' && opens(changed)).map(([what]) => what), ['other bytes under the same name'])
    ok(opens(sealed))
  })
  test('what is given out before a damage is what was kept', () => {
    writeFileSync(pathOf(sha256), flipped(placeOf(2) + 1))
    const given: Uint8Array[] = []
    throws(() => { for (const part of blobs.chunks(sha256)!) given.push(part) })
    ok(Buffer.from(joined(...given)).equals(bytes.subarray(0, 2 * chunkSize)))
  })
  test('a part of a file is read without the rest: across chunks, at the ends, and not where a chunk is damaged', () => {
    disk.replace(pathOf(sha256), sealed)
    for (const [from, length] of [[0, 10], [chunkSize - 5, 10], [chunkSize, chunkSize], [5, 2 * chunkSize], [bytes.length - 3, 100], [bytes.length, 1], [0, bytes.length]] as const) {
      ok(Buffer.from(blobs.part(sha256, from, length)!).equals(bytes.subarray(from, from + length)), `${from} ${length}`)
    }
    writeFileSync(pathOf(sha256), flipped(placeOf(2) + 1))
    ok(Buffer.from(blobs.part(sha256, 0, 2 * chunkSize)!).equals(bytes.subarray(0, 2 * chunkSize)))
    throws(() => blobs.part(sha256, 2 * chunkSize - 1, 2), (error) => error instanceof BlobUnusable && error.code === 'blob-damaged')
    const old = new Uint8Array(randomBytes(3000))
    disk.replace(pathOf(hashOf(old)), encrypt(keys.make(hashOf(old)), old, `blob ${hashOf(old)}`))
    ok(Buffer.from(blobs.part(hashOf(old), 100, 50)!).equals(old.subarray(100, 150)))
  })
  test('is gone with its key', async () => {
    disk.replace(pathOf(sha256), sealed)
    blobs.remove(sha256)
    deepEqual([await whole(sha256), blobs.chunks(sha256), blobs.size(sha256), existsSync(pathOf(sha256))], [null, null, null, false])
  })
})
