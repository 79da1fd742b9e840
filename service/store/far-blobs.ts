/**
 * Far blobs: files of evidence in object storage, `blobs/ab/cdef…`, in the form in which they would lie in the folder.
 *
 * A file is written here first, encrypted and durable, and stored from here; it is there when the storage has said so. The copy that stays
 * here is for reading and can be deleted at any time; without it a file is read in ranges, a few chunks at a time.
 *
 * Names and sizes are in memory, from a list that is read at the start: files are few beside statements, as their keys are.
 * Decision: docs/decisions/0053-object-storage.md
 * @module
 */
import { createHash } from 'node:crypto'
import { damaged, type BlobFolder } from './blob-folder.ts'
import { inTurn, localBlobs, wholeOf, type Blobs } from './blobs.ts'
import { chunksOf, chunkSize, openFar, sizeInside } from './chunked-blob.ts'
import type { Disk } from './disk.ts'
import { ObjectsFailed } from './faults.ts'
import { largeFile } from './large-file.ts'
import type { Objects } from './objects.ts'
import type { BlobKeys } from './vault.ts'

/** Bytes of copies that stay in the folder; the oldest go first. */
const keptCopies = 4 * 1024 ** 3

/** Questions that are on their way at once. */
const askedAtOnce = 8

export const blobKey = (sha256: string): string => `blobs/${sha256.slice(0, 2)}/${sha256.slice(2)}`
export const hashOfKey = (key: string): string | null => { const [, start, rest] = /^blobs\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(key) ?? []; return start === undefined ? null : `${start}${rest}` }

export interface FarBlobsOptions {
  readonly objects: Objects
  readonly keys: BlobKeys
  readonly disk: Disk
  readonly readOnly: boolean
  /** Throws where another machine writes by now: what lies there may be its own. */
  readonly requireOwn: () => Promise<void>
  /** Of the opening, from which files that have no copy here count as asked for. */
  readonly now: Date
  readonly mostCopied?: number
}

/** Lists what is there, and stores what a cut left here. Throws `ObjectsFailed`. */
export async function farBlobs(local: BlobFolder, { objects, keys, disk, readOnly, requireOwn, now, mostCopied = keptCopies }: FarBlobsOptions): Promise<Blobs> {
  const stored = new Map<string, { readonly size: number; touched: number }>()
  for await (const { key, size, modified } of objects.list('blobs/')) {
    const sha256 = hashOfKey(key)
    if (sha256 !== null) stored.set(sha256, { size, touched: Math.max(modified, now.getTime()) })
  }
  const copies = new Map<string, number>()
  const uploads = new Map<string, Promise<void>>()
  const pending = new Set<string>()
  const sizeOfCopy = (sha256: string) => largeFile(local.pathOf(sha256))?.size ?? 0
  for (const { sha256, touched } of local.all().toSorted((a, b) => a.touched - b.touched)) {
    const known = stored.get(sha256)
    if (known === undefined) {
      if (keys.of(sha256) !== null) pending.add(sha256)
      continue
    }
    copies.set(sha256, sizeOfCopy(sha256))
    known.touched = touched
  }

  const has = (sha256: string) => stored.has(sha256) && keys.of(sha256) !== null

  async function storeCopy(sha256: string): Promise<void> {
    const source = { path: local.pathOf(sha256) }
    try {
      await objects.putNew(blobKey(sha256), source)
    } catch (error) {
      if (!(error instanceof ObjectsFailed) || error.code !== 'object-differs') throw error
      // It is of a key that was never durable, or was destroyed: the vault has another one for this file, and that opens nothing. Unless this
      // machine was replaced and does not know it: then it is of a key that only the other machine has.
      await requireOwn()
      await objects.remove(blobKey(sha256))
      await objects.putNew(blobKey(sha256), source)
    }
    const size = sizeOfCopy(sha256)
    stored.set(sha256, { size, touched: Date.now() })
    pending.delete(sha256)
    copies.set(sha256, size)
    dropOldCopies(sha256)
  }
  /** One at a time of each file. */
  function upload(sha256: string): Promise<void> {
    pending.add(sha256)
    const going = uploads.get(sha256) ?? storeCopy(sha256).finally(() => uploads.delete(sha256))
    uploads.set(sha256, going)
    return going
  }
  function dropOldCopies(but: string): void {
    let all = [...copies.values()].reduce((sum, size) => sum + size, 0)
    for (const [sha256, size] of copies) {
      if (all <= mostCopied) return
      if (sha256 === but) continue
      disk.remove(local.pathOf(sha256))
      copies.delete(sha256)
      all -= size
    }
  }

  /** `null`: not there. */
  function far(sha256: string) {
    const [key, found] = [keys.of(sha256), stored.get(sha256)]
    if (key === null || found === undefined) return null
    const read = async (at: number, length: number) => (await objects.get(blobKey(sha256), { from: at, length }))?.bytes ?? new Uint8Array()
    return { key, file: { size: found.size, read }, size: sizeInside(found.size) }
  }
  async function* farChunks(sha256: string, { key, file, size }: NonNullable<ReturnType<typeof far>>): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256')
    for await (const chunk of openFar(key, sha256, file, { first: 0, last: chunksOf(size ?? 0) - 1 })) {
      if (chunk === null) throw damaged(sha256)
      hash.update(chunk)
      yield chunk
    }
    if (hash.digest('hex') !== sha256) throw damaged(sha256)
  }
  const isCopied = (sha256: string) => has(sha256) && local.has(sha256)

  const blobs: Blobs = {
    has,
    size: (sha256) => far(sha256)?.size ?? null,
    all: () => [...new Map([...local.all().map((each) => [each.sha256, each] as const), ...[...stored].map(([sha256, { touched }]) => [sha256, { sha256, touched }] as const)]).values()],
    touch(sha256, at) {
      const known = stored.get(sha256)
      if (known !== undefined) known.touched = at.getTime()
      local.touch(sha256, at)
    },
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (!has(sha256)) {
        local.put(bytes)
        await upload(sha256)
      }
      return { sha256, size: bytes.length }
    },
    async adopt(sha256, key, path) {
      if (has(sha256)) return
      local.adopt(sha256, key, path)
      await upload(sha256)
    },
    async get(sha256) {
      const copy = isCopied(sha256) ? await localBlobs(local).get(sha256) : null
      const found = copy === null ? far(sha256) : null
      return found === null ? copy : wholeOf(sha256, found.size, farChunks(sha256, found))
    },
    chunks(sha256) {
      const found = far(sha256)
      if (found === null) return null
      return isCopied(sha256) ? inTurn(local.chunks(sha256)) : farChunks(sha256, found)
    },
    async part(sha256, from, length) {
      if (isCopied(sha256)) return local.part(sha256, from, length)
      const found = far(sha256)
      if (found === null) return null
      if (found.size === null) throw damaged(sha256)
      const until = Math.min(found.size, from + length)
      const bytes = new Uint8Array(Math.max(0, until - from))
      if (bytes.length === 0) return bytes
      let at = from
      for await (const chunk of openFar(found.key, sha256, found.file, { first: Math.floor(from / chunkSize), last: Math.floor((until - 1) / chunkSize) })) {
        if (chunk === null) throw damaged(sha256)
        const piece = chunk.subarray(at % chunkSize, (at % chunkSize) + until - at)
        bytes.set(piece, at - from)
        at += piece.length
      }
      return bytes
    },
    async remove(sha256) {
      local.remove(sha256)
      copies.delete(sha256)
      pending.delete(sha256)
      await uploads.get(sha256)?.catch(() => undefined)
      if (!stored.has(sha256)) return
      try {
        await requireOwn()
        await objects.remove(blobKey(sha256))
        stored.delete(sha256)
      } catch (error) {
        // Without its key it is noise; it stays among what no statement names, and a later sweep removes it.
        if (!(error instanceof ObjectsFailed) || error.code !== 'storage-away') throw error
      }
    },
    async look(sha256s) {
      for (let at = 0; at < sha256s.length; at += askedAtOnce) await Promise.all(sha256s.slice(at, at + askedAtOnce).map(async (sha256) => {
        const found = await objects.head(blobKey(sha256))
        if (found === null) stored.delete(sha256)
        else stored.set(sha256, { size: found.size, touched: Math.max(found.modified, now.getTime()) })
      }))
    },
    async settled() {
      for (const sha256 of pending) await upload(sha256)
    },
  }
  if (!readOnly) await blobs.settled()
  return blobs
}
