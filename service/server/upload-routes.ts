/**
 * Routes of files that arrive in parts: how much is here, and the next part. Who keeps the whole is for `uploads` to know.
 *
 * Format: spec/capture-draft.md, "Sending"
 * @module
 */
import type { Context } from 'hono'
import type { ApiError } from './api.ts'
import { largestPart, type UploadCode, type Uploads } from './uploads.ts'

const statusOf: Readonly<Record<UploadCode, 400 | 409 | 413 | 422 | 503 | 507>> = {
  'upload-name': 400, 'upload-offset': 409, 'upload-length': 400, 'upload-beyond': 400, 'upload-hash': 422, 'file-too-large': 413, 'part-too-large': 413, 'uploads-too-many': 503, 'disk-too-small': 507,
}

export interface UploadName { readonly session: string; readonly sha256: string }

/** Answers `HEAD`, as a handler of `GET`. */
export async function tellUpload(c: Context, files: Uploads, { session, sha256 }: UploadName) {
  const { offset, isWhole } = await files.offsetOf(session, sha256)
  return c.body(null, 200, { 'Upload-Offset': String(offset), 'Upload-Complete': isWhole ? '?1' : '?0', 'Upload-Limit': `max-size=${largestPart}`, 'Cache-Control': 'no-store' })
}

/** Answers `PUT`. `largest`: bytes of the whole file, where that is less than uploads take. */
export async function takeUpload(c: Context, files: Uploads, { session, sha256 }: UploadName, largest = Number.POSITIVE_INFINITY) {
  const failure = (code: UploadCode, expected: string, offset: number) => c.json({ code, message: `Expected ${expected}.`, about: sha256.slice(0, 64) } satisfies ApiError, statusOf[code], { 'Upload-Offset': String(offset) })
  const length = wholeNumber(c.req.header('upload-length'))
  if (Number(c.req.header('content-length') ?? 0) > largestPart) return failure('part-too-large', `at most ${largestPart} bytes in one part`, (await files.offsetOf(session, sha256)).offset)
  if (length > largest) return failure('file-too-large', `at most ${largest} bytes`, 0)
  if (c.req.header('content-type') !== 'application/octet-stream') return c.json({ code: 'type-unsupported', message: 'Send bytes, with "Content-Type: application/octet-stream".', about: sha256.slice(0, 64) } satisfies ApiError, 415)
  const taken = await files.take({ session, sha256, offset: wholeNumber(c.req.header('upload-offset')), length, bytes: new Uint8Array(await c.req.arrayBuffer()) })
  if (!taken.ok) return failure(taken.code, taken.expected, taken.offset)
  return c.body(null, taken.isWhole ? 201 : 204, { 'Upload-Offset': String(taken.offset), 'Upload-Complete': taken.isWhole ? '?1' : '?0' })
}

/** Digits and nothing else; -1 is no offset and no length. */
const wholeNumber = (text: string | undefined): number => (text !== undefined && /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : -1)
