/**
 * Uploads: files of evidence that arrive in parts over a line that breaks. What is here of each is told, the rest follows, and only a file that
 * hashes to its name is kept.
 *
 * What is here of a file waits in the data folder, encrypted (`service/store/arriving-blobs.ts`), and goes on after a restart. Each session has
 * parts of its own: nobody's offset counts for somebody else.
 *
 * Format: spec/capture-draft.md, "Sending"
 * @module
 */
import { createHash } from 'node:crypto'
import { largestOriginal } from '@proofmark/core/capture'
import type { Store } from 'proofmark/store'

export type UploadCode =
  | 'upload-name' // no session and hash of the form that is asked for
  | 'upload-offset' // another offset than what is here, or none
  | 'upload-length' // no length, or another than was said before
  | 'upload-beyond' // more bytes than were said
  | 'upload-hash' // all bytes are here and are not those of the hash; they were thrown away
  | 'file-too-large'
  | 'part-too-large'
  | 'uploads-too-many' // begun and not ended
  | 'disk-too-small' // what is left of the file does not fit on the disk of the data folder

/** Largest part. */
export const largestPart = 8 * 1024 * 1024
/** Begun and not ended, of all sessions. The oldest one that has waited for an hour makes room. */
export const mostUploads = 32
const waitMs = 3_600_000
/** Kept free on the disk, so that what is there can still be sealed. */
export const diskReserve = 64 * 1024 * 1024

export type Uploaded =
  | { readonly ok: true; readonly offset: number; readonly isWhole: boolean }
  | { readonly ok: false; readonly code: UploadCode; readonly offset: number; readonly expected: string }

export interface Part { readonly session: string; readonly sha256: string; readonly offset: number; readonly length: number; readonly bytes: Uint8Array }

/** What uploads ask of a store. */
export type BlobStore = Pick<Store, 'hasBlob' | 'putBlob' | 'touchBlob' | 'arrivals'>
type Arriving = ReturnType<BlobStore['arrivals']['begin']>

interface Begun { readonly session: string; readonly sha256: string; readonly length: number; touched: number; arriving: Promise<Arriving> | null }

export interface Uploads {
  /** How many bytes of the file are here for this session; `isWhole`: it is kept. */
  offsetOf(session: string, sha256: string): Promise<{ readonly offset: number; readonly isWhole: boolean }>
  /** Takes one part. Parts of one file come one after the other. */
  take(part: Part): Promise<Uploaded>
}

export function uploads(store: BlobStore, now: () => number): Uploads {
  const nameOf = (session: string, sha256: string) => `${session}-${sha256}`
  const begun = new Map<string, Begun>(store.arrivals.all().map((left) => [nameOf(left.session, left.sha256), { ...left, arriving: null }]))
  const busy = new Set<string>()
  const drop = (name: string) => {
    const known = begun.get(name)
    begun.delete(name)
    if (known !== undefined) store.arrivals.remove(known)
  }
  /** What is left of an earlier run is read back when somebody asks for it. */
  const arriving = (upload: Begun): Promise<Arriving> => (upload.arriving ??= store.arrivals.resume(upload).catch((error: unknown) => { upload.arriving = null; throw error }))
  const begin = (session: string, sha256: string, length: number): Begun => {
    const fresh: Begun = { session, sha256, length, touched: now(), arriving: Promise.resolve(store.arrivals.begin({ session, sha256, length })) }
    begun.set(nameOf(session, sha256), fresh)
    return fresh
  }
  const makeRoom = (): boolean => {
    if (begun.size < mostUploads) return true
    const [oldest] = [...begun].filter(([name, { touched }]) => !busy.has(name) && now() - touched > waitMs).sort(([, a], [, b]) => a.touched - b.touched)
    if (oldest === undefined) return false
    drop(oldest[0])
    return true
  }
  const wrongHash = (sha256: string): Uploaded => ({ ok: false, code: 'upload-hash', offset: 0, expected: `bytes that hash to ${sha256}` })

  return {
    async offsetOf(session, sha256) {
      // What came whole while the object storage was away is stored now, and need not come again.
      await store.arrivals.settled()
      if (store.hasBlob(sha256)) {
        store.touchBlob(sha256, new Date(now()))
        return { offset: 0, isWhole: true }
      }
      const upload = begun.get(nameOf(session, sha256))
      return { offset: upload === undefined ? 0 : (await arriving(upload)).offset, isWhole: false }
    },
    async take({ session, sha256, offset, length, bytes }) {
      const name = nameOf(session, sha256)
      const here = begun.get(name)
      const at = here === undefined ? 0 : (await arriving(here)).offset
      const no = (code: UploadCode, expected: string): Uploaded => ({ ok: false, code, offset: at, expected })
      if (!/^[0-9a-f]{32}$/.test(session) || !/^[0-9a-f]{64}$/.test(sha256)) return no('upload-name', 'a session of 32 and a hash of 64 lower-case hex digits')
      if (!Number.isSafeInteger(length) || length < 0) return no('upload-length', 'the length of the whole file in bytes')
      if (length > largestOriginal) return no('file-too-large', `at most ${largestOriginal} bytes`)
      if (bytes.length > largestPart) return no('part-too-large', `at most ${largestPart} bytes in one part`)
      if (store.hasBlob(sha256)) return { ok: true, offset: length, isWhole: true }
      if (here !== undefined && here.length !== length) return no('upload-length', `${here.length}, as was said before`)
      if (busy.has(name) || offset !== at) return no('upload-offset', `${at}`)
      if (offset + bytes.length > length) return no('upload-beyond', `at most ${length - offset} bytes more`)
      const room = store.arrivals.room() - diskReserve
      if (length - offset > room) return no('disk-too-small', `at most ${Math.max(0, room)} bytes more, which is the room on the disk of the data folder; make room there and send on: nothing that is here is lost`)
      // A file of one part does not wait anywhere.
      if (here === undefined && bytes.length === length) {
        if (createHash('sha256').update(bytes).digest('hex') !== sha256) return wrongHash(sha256)
        await store.putBlob(bytes)
        return { ok: true, offset: length, isWhole: true }
      }
      if (here === undefined && !makeRoom()) return no('uploads-too-many', `at most ${mostUploads} at a time`)
      const upload = here ?? begin(session, sha256, length)
      busy.add(name)
      try {
        const file = await arriving(upload)
        file.append(bytes)
        upload.touched = now()
        const isAll = file.offset === length
        if (isAll) begun.delete(name)
        const isKept = isAll && await file.finish()
        // Nothing is acknowledged whose key may be gone tomorrow.
        await store.arrivals.settled().catch((error: unknown) => { begun.delete(name); throw error })
        if (!isAll) return { ok: true, offset: file.offset, isWhole: false }
        return isKept ? { ok: true, offset: length, isWhole: true } : wrongHash(sha256)
      } finally {
        busy.delete(name)
      }
    },
  }
}
