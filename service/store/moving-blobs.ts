/**
 * Moving blobs: files of evidence from a folder or object storage into another, as they lie, each opened and held against its name on the way.
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { blobFolder, damaged } from './blob-folder.ts'
import { localBlobs } from './blobs.ts'
import { isChunked, openChunks, sealBlob, sealedSize } from './chunked-blob.ts'
import { boxOverhead, decrypt } from './cipher.ts'
import { copyFile } from './copying.ts'
import type { Disk } from './disk.ts'
import { blobKey, hashOfKey } from './far-blobs.ts'
import { cutAt, largeFile, sync, writeAt } from './large-file.ts'
import type { Objects } from './objects.ts'
import type { BlobKeys } from './vault.ts'

interface Place { readonly folder: string; readonly objects: Objects | null }

/** Bytes that are fetched at once. */
const fetched = 8 * 1024 * 1024

export async function moveBlobs({ from, to, keys, disk, progress }: { readonly from: Place; readonly to: Place; readonly keys: BlobKeys; readonly disk: Disk; readonly progress: (done: number, of: number) => void }): Promise<{ blobs: number; left: number }> {
  const [source, target] = [blobFolder(from.folder, disk, keys), blobFolder(to.folder, disk, keys)]
  const all = from.objects === null ? source.all().map(({ sha256 }) => ({ sha256, size: largeFile(source.pathOf(sha256))?.size ?? 0 })) : await listed(from.objects)
  const kept = all.filter(({ sha256 }) => keys.of(sha256) !== null)
  const there = new Map(to.objects === null ? [] : (await listed(to.objects)).map(({ sha256, size }) => [sha256, size]))
  for (const [at, { sha256, size }] of kept.entries()) {
    // What was put there was opened before, and had this length or that of the same file in chunks.
    if (![size, sealedSize(Math.max(0, size - boxOverhead))].includes(there.get(sha256) ?? -1)) {
      const path = target.pathOf(sha256)
      const isHere = to.objects === null && largeFile(path)?.size === size && opens(keys, sha256, path)
      if (!isHere) await bring(sha256, size, path)
      if (!opens(keys, sha256, path)) throw damaged(sha256)
      if (to.objects !== null) {
        await to.objects.putNew(blobKey(sha256), { path })
        disk.remove(path)
      }
    }
    progress(at + 1, kept.length)
  }
  return { blobs: kept.length, left: all.length - kept.length }

  async function bring(sha256: string, size: number, path: string): Promise<void> {
    if (existsSync(source.pathOf(sha256))) copyFile(source.pathOf(sha256), path, disk)
    else {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      disk.replace(path, new Uint8Array())
      for (let at = 0; at < size; at += fetched) writeAt(path, at, (await from.objects!.get(blobKey(sha256), { from: at, length: fetched }))?.bytes ?? new Uint8Array())
      cutAt(path, size)
      sync(path)
    }
    // One box of an older folder becomes chunks: object storage has no other form.
    const file = largeFile(path)
    if (to.objects === null || file === null || isChunked(file)) return
    const plain = await localBlobs(source).get(sha256)
    if (plain === null) throw damaged(sha256)
    disk.replace(path, sealBlob(keys.of(sha256)!, sha256, plain))
  }
}

async function listed(objects: Objects): Promise<{ sha256: string; size: number }[]> {
  const found: { sha256: string; size: number }[] = []
  for await (const { key, size } of objects.list('blobs/')) {
    const sha256 = hashOfKey(key)
    if (sha256 !== null) found.push({ sha256, size })
  }
  return found
}

/** Chunk by chunk; one box as a whole. */
function opens(keys: BlobKeys, sha256: string, path: string): boolean {
  const [file, key] = [largeFile(path), keys.of(sha256)]
  if (file === null || key === null) return false
  if (!isChunked(file)) {
    const plain = decrypt(key, file.read(0, file.size), `blob ${sha256}`)
    return plain !== null && createHash('sha256').update(plain).digest('hex') === sha256
  }
  const hash = createHash('sha256')
  for (const chunk of openChunks(key, sha256, file)) {
    if (chunk === null) return false
    hash.update(chunk)
  }
  return hash.digest('hex') === sha256
}
