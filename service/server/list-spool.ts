/**
 * List spool: where the parts of a list file wait until it is read. A small file waits in memory, a large one on the disk, each part encrypted under a key that
 * is nowhere but in this process: what a run leaves behind opens for nobody, and the next one removes it.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decrypt, encrypt } from 'proofmark/store'
import { sheetsInMemory } from './sheets-in-memory.ts'
import type { BlobStore } from './uploads.ts'

/** Parts of a file in order, as they cross to the thread that reads them. */
export interface SpooledFile { readonly key: Uint8Array; readonly parts: readonly string[]; readonly size: number }
export type WaitingFile = { readonly bytes: Uint8Array } | { readonly spooled: SpooledFile }

export interface ListSpool extends BlobStore {
  /** What was sent whole and is not taken yet. */
  waiting(sha256: string): WaitingFile | null
  /** It belongs to who asked from now on, and is removed by `drop`. */
  take(sha256: string): void
  drop(file: WaitingFile): void
}

export interface ListSpoolOptions {
  readonly folder: string
  /** Files up to this size wait in memory. */
  readonly inMemory: number
  /** Files that wait to be read together; the oldest makes room. */
  readonly most: number
}

export function listSpool({ folder, inMemory, most }: ListSpoolOptions): ListSpool {
  rmSync(folder, { recursive: true, force: true })
  const sent = new Map<string, WaitingFile>()
  const drop = (file: WaitingFile) => { if ('spooled' in file) for (const part of file.spooled.parts) rmSync(part, { force: true }) }
  const keep = (sha256: string, file: WaitingFile) => {
    if (sent.size >= most) { const [oldest, of] = sent.entries().next().value!; sent.delete(oldest); drop(of) }
    sent.set(sha256, file)
  }
  const small = sheetsInMemory({ has: (sha256) => sent.has(sha256), keep: (sha256, bytes) => keep(sha256, { bytes }), largest: inMemory })
  const begun = new Map<string, string[]>()
  return {
    ...small,
    arrivals: {
      ...small.arrivals,
      begin(name) {
        if (name.length <= inMemory) return small.arrivals.begin(name)
        const [key, hash, parts] = [new Uint8Array(randomBytes(32)), createHash('sha256'), [] as string[]]
        begun.set(name.sha256, parts)
        let offset = 0
        return {
          length: name.length,
          get offset() { return offset },
          append(bytes) {
            mkdirSync(folder, { recursive: true, mode: 0o700 })
            const path = join(folder, randomBytes(16).toString('hex'))
            writeFileSync(path, encrypt(key, bytes, `list part ${parts.length}`), { mode: 0o600 })
            parts.push(path)
            hash.update(bytes)
            offset += bytes.length
          },
          async finish() {
            begun.delete(name.sha256)
            const file = { spooled: { key, parts, size: offset } }
            const isIt = hash.digest('hex') === name.sha256
            if (isIt) keep(name.sha256, file)
            else drop(file)
            return isIt
          },
        }
      },
      remove({ sha256 }) {
        for (const part of begun.get(sha256) ?? []) rmSync(part, { force: true })
        begun.delete(sha256)
      },
      room() {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        const { bavail, bsize } = statfsSync(folder)
        return bavail * bsize
      },
    },
    waiting: (sha256) => sent.get(sha256) ?? null,
    take: (sha256) => void sent.delete(sha256),
    drop,
  }
}

export const sizeOfWaiting = (file: WaitingFile): number => ('bytes' in file ? file.bytes.length : file.spooled.size)

/** The bytes in order, in pieces of at most `block`. Throws where a part is gone or changed. */
export function* bytesOfWaiting(file: WaitingFile, block: number): Generator<Uint8Array> {
  const cut = function* (bytes: Uint8Array) { for (let from = 0; from < bytes.length; from += block) yield bytes.subarray(from, from + block) }
  if ('bytes' in file) { yield* cut(file.bytes); return }
  for (const [at, path] of file.spooled.parts.entries()) {
    const bytes = decrypt(file.spooled.key, readFileSync(path), `list part ${at}`)
    if (bytes === null) throw new Error('a part of a list that waits to be read is another than was sent')
    yield* cut(bytes)
  }
}
