/**
 * Uploads: files of evidence that arrive in parts over a line that breaks. What is here of each is told, the rest follows, and only a file that
 * hashes to its name is kept.
 *
 * Parts wait on the disk under a key that lies in memory alone, so that nothing unsealed can be read from it; after a restart they are noise, and
 * the file is sent again from its beginning. Each session has parts of its own: nobody's offset counts for somebody else.
 *
 * Format: spec/capture-draft.md, "Sending"
 * @module
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes, type Hash } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { largestOriginal } from '@proofmark/core/capture'

export type UploadCode =
  | 'upload-name' // no session and hash of the form that is asked for
  | 'upload-offset' // another offset than what is here, or none
  | 'upload-length' // no length, or another than was said before
  | 'upload-beyond' // more bytes than were said
  | 'upload-hash' // all bytes are here and are not those of the hash; they were thrown away
  | 'file-too-large'
  | 'part-too-large'
  | 'uploads-too-many' // begun and not ended

/** Largest part. */
export const largestPart = 8 * 1024 * 1024
/** Begun and not ended, of all sessions. The oldest one that has waited for an hour makes room. */
export const mostUploads = 32
const waitMs = 3_600_000

export type Uploaded =
  | { readonly ok: true; readonly offset: number; readonly isWhole: boolean }
  | { readonly ok: false; readonly code: UploadCode; readonly offset: number; readonly expected: string }

export interface Part { readonly session: string; readonly sha256: string; readonly offset: number; readonly length: number; readonly bytes: Uint8Array }

interface Begun { readonly path: string; readonly length: number; readonly key: Buffer; readonly nonce: Buffer; hash: Hash; offset: number; touched: number; cipher: ReturnType<typeof createCipheriv> }

/** What uploads ask of a store. */
export interface BlobStore { hasBlob(sha256: string): boolean; putBlob(bytes: Uint8Array): Promise<{ sha256: string }> }

export interface Uploads {
  /** How many bytes of the file are here for this session; `isWhole`: it is kept. */
  offsetOf(session: string, sha256: string): { readonly offset: number; readonly isWhole: boolean }
  /** Takes one part. Parts of one file come one after the other. */
  take(part: Part): Promise<Uploaded>
  close(): void
}

export function uploads(store: BlobStore, now: () => number): Uploads {
  let folder: string | null = null
  const begun = new Map<string, Begun>()
  const busy = new Set<string>()
  const nameOf = (session: string, sha256: string) => `${session}-${sha256}`
  const drop = (name: string) => {
    const known = begun.get(name)
    begun.delete(name)
    if (known !== undefined) rmSync(known.path, { force: true })
  }
  const begin = (name: string, length: number): Begun => {
    if (folder === null) {
      folder = mkdtempSync(join(tmpdir(), 'proofmark-uploads-'))
      process.once('exit', () => rmSync(folder!, { recursive: true, force: true }))
    }
    const [key, nonce] = [randomBytes(32), randomBytes(16)]
    const path = join(folder, name)
    writeFileSync(path, '', { mode: 0o600 })
    const fresh: Begun = { path, length, key, nonce, hash: createHash('sha256'), offset: 0, touched: now(), cipher: createCipheriv('aes-256-ctr', key, nonce) }
    begun.set(name, fresh)
    return fresh
  }
  const makeRoom = (): boolean => {
    if (begun.size < mostUploads) return true
    const [oldest] = [...begun].filter(([name, { touched }]) => !busy.has(name) && now() - touched > waitMs).sort(([, a], [, b]) => a.touched - b.touched)
    if (oldest === undefined) return false
    drop(oldest[0])
    return true
  }
  /** All bytes are here: they are held against the name, and kept or thrown away. */
  const finish = async (name: string, sha256: string, upload: Begun): Promise<Uploaded> => {
    if (upload.hash.copy().digest('hex') !== sha256) {
      drop(name)
      return { ok: false, code: 'upload-hash', offset: 0, expected: `bytes that hash to ${sha256}` }
    }
    const plain = createDecipheriv('aes-256-ctr', upload.key, upload.nonce).update(readFileSync(upload.path))
    const kept = await store.putBlob(plain)
    drop(name)
    // The disk gave back other bytes than were written.
    if (kept.sha256 !== sha256) return { ok: false, code: 'upload-hash', offset: 0, expected: `bytes that hash to ${sha256}` }
    return { ok: true, offset: upload.length, isWhole: true }
  }

  return {
    offsetOf(session, sha256) {
      const upload = begun.get(nameOf(session, sha256))
      return store.hasBlob(sha256) ? { offset: 0, isWhole: true } : { offset: upload?.offset ?? 0, isWhole: false }
    },
    async take({ session, sha256, offset, length, bytes }) {
      const name = nameOf(session, sha256)
      const here = begun.get(name)
      const no = (code: UploadCode, expected: string): Uploaded => ({ ok: false, code, offset: begun.get(name)?.offset ?? 0, expected })
      if (!/^[0-9a-f]{32}$/.test(session) || !/^[0-9a-f]{64}$/.test(sha256)) return no('upload-name', 'a session of 32 and a hash of 64 lower-case hex digits')
      if (!Number.isSafeInteger(length) || length < 0) return no('upload-length', 'the length of the whole file in bytes')
      if (length > largestOriginal) return no('file-too-large', `at most ${largestOriginal} bytes`)
      if (bytes.length > largestPart) return no('part-too-large', `at most ${largestPart} bytes in one part`)
      if (store.hasBlob(sha256)) return { ok: true, offset: length, isWhole: true }
      if (here !== undefined && here.length !== length) return no('upload-length', `${here.length}, as was said before`)
      if (busy.has(name) || offset !== (here?.offset ?? 0)) return no('upload-offset', `${here?.offset ?? 0}`)
      if (offset + bytes.length > length) return no('upload-beyond', `at most ${length - offset} bytes more`)
      if (here === undefined && !makeRoom()) return no('uploads-too-many', `at most ${mostUploads} at a time`)
      const upload = here ?? begin(name, length)
      busy.add(name)
      try {
        appendFileSync(upload.path, upload.cipher.update(bytes))
        upload.hash.update(bytes)
        upload.offset += bytes.length
        upload.touched = now()
        return upload.offset === length ? await finish(name, sha256, upload) : { ok: true, offset: upload.offset, isWhole: false }
      } catch (error) {
        // A part that is written in half cannot be continued.
        drop(name)
        throw error
      } finally {
        busy.delete(name)
      }
    },
    close() {
      for (const name of begun.keys()) drop(name)
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
    },
  }
}
