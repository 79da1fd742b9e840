/**
 * Routes of a capture: its files in parts that resume, its statements all at once, and what became of them.
 *
 *     HEAD /api/capture/{session}/files/{sha256}   how much of the file is here
 *     PUT  /api/capture/{session}/files/{sha256}   the next part of it
 *     POST /api/capture/seal                       statements, all or none; again and again if need be
 *     POST /api/capture/receipts                   which ids are sealed, and where
 *
 * Format: spec/capture-draft.md, "Sending"
 * @module
 */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Store } from 'proofmark/store'
import { CaptureReceiptsRequest, CaptureSealRequest, type ApiError } from './api.ts'
import { receiptsOf, sealCapture } from './capture-sealing.ts'
import { largestPart, uploads, type UploadCode } from './uploads.ts'

const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description })
const Failure = z.object({ code: z.string(), message: z.string(), about: z.string().nullable(), problems: z.array(z.unknown()).optional() })
const Sealed = z.object({ receipts: z.array(z.unknown()), fresh: z.number() })

const postSeal = createRoute({
  method: 'post',
  path: '/api/capture/seal',
  request: { body: json(CaptureSealRequest, 'A statement file in which each line has its id') },
  responses: { 200: json(Sealed, 'All was sealed before'), 201: json(Sealed, 'Sealed in the log'), 409: json(Failure, 'id-other-fields: nothing was sealed'), 422: json(Failure, 'nothing was sealed: spec/capture-draft.md') },
})
const postReceipts = createRoute({
  method: 'post',
  path: '/api/capture/receipts',
  request: { body: json(CaptureReceiptsRequest, 'Ids of statements') },
  responses: { 200: json(z.object({ receipts: z.array(z.unknown()) }), 'In the order of the ids') },
})

const statusOf: Readonly<Record<UploadCode, 400 | 409 | 413 | 422 | 503 | 507>> = {
  'upload-name': 400, 'upload-offset': 409, 'upload-length': 400, 'upload-beyond': 400, 'upload-hash': 422, 'file-too-large': 413, 'part-too-large': 413, 'uploads-too-many': 503, 'disk-too-small': 507,
}

export function captureRoutes(store: Store, now: () => Date) {
  const app = new OpenAPIHono()
  const files = uploads(store, () => now().getTime())
  /** One sealing after the other: what is sealed already is looked up before. */
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }
  const named = (c: Context) => ({ session: c.req.param('session') ?? '', sha256: c.req.param('sha256') ?? '' })

  // Hono answers HEAD by the handler of GET, without its body.
  app.get('/api/capture/:session/files/:sha256', async (c) => {
    const { session, sha256 } = named(c)
    const { offset, isWhole } = await files.offsetOf(session, sha256)
    return c.body(null, 200, { 'Upload-Offset': String(offset), 'Upload-Complete': isWhole ? '?1' : '?0', 'Upload-Limit': `max-size=${largestPart}`, 'Cache-Control': 'no-store' })
  })
  app.put('/api/capture/:session/files/:sha256', async (c) => {
    const { session, sha256 } = named(c)
    const failure = (code: UploadCode, expected: string, offset: number) => c.json({ code, message: `Expected ${expected}.`, about: sha256.slice(0, 64) } satisfies ApiError, statusOf[code], { 'Upload-Offset': String(offset) })
    if (Number(c.req.header('content-length') ?? 0) > largestPart) return failure('part-too-large', `at most ${largestPart} bytes in one part`, (await files.offsetOf(session, sha256)).offset)
    if (c.req.header('content-type') !== 'application/octet-stream') return c.json({ code: 'type-unsupported', message: 'Send bytes, with "Content-Type: application/octet-stream".', about: sha256.slice(0, 64) } satisfies ApiError, 415)
    const taken = await files.take({ session, sha256, offset: wholeNumber(c.req.header('upload-offset')), length: wholeNumber(c.req.header('upload-length')), bytes: new Uint8Array(await c.req.arrayBuffer()) })
    if (!taken.ok) return failure(taken.code, taken.expected, taken.offset)
    return c.body(null, taken.isWhole ? 201 : 204, { 'Upload-Offset': String(taken.offset), 'Upload-Complete': taken.isWhole ? '?1' : '?0' })
  })
  app.openapi(postSeal, async (c) => {
    const { text } = c.req.valid('json')
    const sealed = await inOrder(() => sealCapture(store, text))
    if (sealed.ok) return c.json({ receipts: [...sealed.receipts], fresh: sealed.fresh }, sealed.fresh > 0 ? 201 : 200)
    const { code, message, about, problems } = sealed
    return c.json({ code, message, about, problems: [...problems] }, code === 'id-other-fields' ? 409 : 422)
  })
  app.openapi(postReceipts, (c) => c.json({ receipts: receiptsOf(store, c.req.valid('json').ids) }, 200))
  return app
}

/** Digits and nothing else; -1 is no offset and no length. */
const wholeNumber = (text: string | undefined): number => (text !== undefined && /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : -1)
