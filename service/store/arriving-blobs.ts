/**
 * Arriving blobs: files of evidence of which a part is here, kept between runs: `uploads/SESSION-SHA256-LENGTH`.
 *
 * Each lies there in the form in which it will be kept (`chunked-blob.ts`), under a key of its own in the vault, so that nothing of it can be
 * read and nothing has to be copied in the end. What does not fill a chunk yet is in memory alone: after a restart the file goes on at the
 * end of its last whole chunk that opens.
 *
 * Format: spec/data-folder.md, "uploads/"
 * @module
 */
import { createHash, createSecretKey } from 'node:crypto'
import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Blobs } from './blobs.ts'
import { chunksOf, chunkSize, formatLine, isChunked, openChunk, placeOf, sealChunk } from './chunked-blob.ts'
import type { Disk } from './disk.ts'
import { cutAt, largeFile, sync, writeAt } from './large-file.ts'
import type { BlobKeys } from './vault.ts'

export interface ArrivingName { readonly session: string; readonly sha256: string; readonly length: number }

export interface ArrivingBlob {
  readonly length: number
  /** Bytes that are here. */
  readonly offset: number
  /** The next bytes; never more than the length. Where it throws, nothing of them is here. */
  append(bytes: Uint8Array): void
  /** All bytes are here: `true`: they hash to the name, and the file is kept. Durable when it resolves. `false`: they do not, and are gone. */
  finish(): Promise<boolean>
}

export interface ArrivingBlobs {
  /** All that are not whole, with when the last part came, in milliseconds since 1970. */
  all(): readonly (ArrivingName & { readonly touched: number })[]
  begin(name: ArrivingName): ArrivingBlob
  /** Reads back what is here. */
  resume(name: ArrivingName): Promise<ArrivingBlob>
  remove(name: ArrivingName): void
  /** What was begun, kept and removed so far is durable when it resolves, with its keys (`BlobKeys.settled`, `Blobs.settled`). */
  settled(): Promise<void>
  /** Bytes that are free on the disk. */
  room(): number
}

export function arrivingBlobs(folder: string, disk: Disk, keys: BlobKeys, blobs: Blobs): ArrivingBlobs {
  const uploads = join(folder, 'uploads')
  const pathOf = ({ session, sha256, length }: ArrivingName) => join(uploads, `${session}-${sha256}-${length}`)
  const keyName = ({ session, sha256 }: ArrivingName) => `${session}-${sha256}`
  const remove = (name: ArrivingName) => {
    keys.destroy(keyName(name))
    disk.remove(pathOf(name))
  }

  function arriving(name: ArrivingName, keyBytes: Uint8Array, whole: { chunks: number; hash: ReturnType<typeof createHash> }): ArrivingBlob {
    const key = createSecretKey(keyBytes)
    const { sha256, length } = name
    const [path, count] = [pathOf(name), chunksOf(length)]
    let { chunks, hash } = whole
    let rest = new Uint8Array()
    const offset = () => Math.min(length, chunks * chunkSize) + rest.length
    return {
      length,
      get offset() { return offset() },
      append(bytes) {
        const waiting = Buffer.concat([rest, bytes])
        const next = hash.copy().update(bytes)
        const isAll = offset() + bytes.length === length
        const until = isAll ? count : chunks + Math.floor(waiting.length / chunkSize)
        let [written, at] = [chunks, 0]
        // A chunk that is written a second time, after a fault, has another nonce.
        for (; written < until; written++) {
          const plain = waiting.subarray(at, at + chunkSize)
          writeAt(path, placeOf(written), sealChunk(key, { sha256, index: written, isLast: written === count - 1 }, plain))
          at += plain.length
        }
        chunks = written
        hash = next
        rest = new Uint8Array(waiting.subarray(at))
      },
      async finish() {
        const isWhole = offset() === length && hash.copy().digest('hex') === sha256
        if (isWhole && !blobs.has(sha256)) {
          sync(path)
          await blobs.adopt(sha256, keyBytes, path)
        }
        remove(name)
        return isWhole
      },
    }
  }

  const all = () => disk.list(uploads).flatMap((file) => {
    const [, session, sha256, length] = /^([0-9a-f]{32})-([0-9a-f]{64})-(0|[1-9]\d{0,14})$/.exec(file) ?? []
    if (session === undefined || sha256 === undefined) return []
    const name = { session, sha256, length: Number(length) }
    return [{ ...name, touched: largeFile(pathOf(name))?.modified ?? 0 }]
  })

  return {
    all,
    begin(name) {
      const key = keys.make(keyName(name))
      disk.replace(pathOf(name), formatLine)
      return arriving(name, key, { chunks: 0, hash: createHash('sha256') })
    },
    async resume(name) {
      const [keyBytes, file] = [keys.of(keyName(name)), largeFile(pathOf(name))]
      if (keyBytes === null || file === null || !isChunked(file)) return this.begin(name)
      const key = createSecretKey(keyBytes)
      const hash = createHash('sha256')
      const count = chunksOf(name.length)
      let chunks = 0
      for (; chunks < count; chunks++) {
        const plain = openChunk(key, { sha256: name.sha256, index: chunks, isLast: chunks === count - 1 }, file.read(placeOf(chunks), placeOf(1) - placeOf(0)))
        if (plain === null) break
        hash.update(plain)
        if (chunks % 16 === 15) await setImmediate()
      }
      cutAt(pathOf(name), placeOf(chunks))
      return arriving(name, keyBytes, { chunks, hash })
    },
    remove,
    async settled() {
      await blobs.settled()
      await keys.settled()
    },
    room() {
      const { bavail, bsize } = statfsSync(folder)
      return bavail * bsize
    },
  }
}

/** Keys whose file went before them, and files whose key did: a cut between the two leaves either. */
export function clearArriving(keys: BlobKeys, arrivals: ArrivingBlobs): void {
  const here = new Set(arrivals.all().map(({ session, sha256 }) => `${session}-${sha256}`))
  for (const name of keys.names()) if (name.includes('-') && !here.has(name)) keys.destroy(name)
  for (const name of arrivals.all()) if (keys.of(`${name.session}-${name.sha256}`) === null) arrivals.remove(name)
}
