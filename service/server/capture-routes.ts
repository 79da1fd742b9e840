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
import { CaptureReceiptsRequest, CaptureSealRequest } from './api.ts'
import { receiptsOf, sealCapture } from './capture-sealing.ts'
import { takeUpload, tellUpload } from './upload-routes.ts'
import { uploads } from './uploads.ts'

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
  app.get('/api/capture/:session/files/:sha256', (c) => tellUpload(c, files, named(c)))
  app.put('/api/capture/:session/files/:sha256', (c) => takeUpload(c, files, named(c)))
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
