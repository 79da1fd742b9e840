/**
 * Routes that record statements, decode marks and serve files of evidence.
 *
 * A file of evidence is foreign: it is sent with a policy that forbids it to run or load anything.
 *
 * @module
 */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { decode } from '@proofmark/core/marks'
import { answerDates } from '@proofmark/core/dates'
import type { Store } from 'proofmark/store'
import { RecordRequest, type ApiError } from './api.ts'
import { refuseInvalid } from './failing.ts'
import { record } from './recording.ts'
import { today } from './reply-gate.ts'

const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description })
const Recorded = z.object({ sealed: z.array(z.unknown()), problems: z.array(z.unknown()), valid: z.number(), doubts: z.array(z.unknown()) })
const Failure = z.object({ code: z.string(), message: z.string(), about: z.string().nullable(), problems: z.array(z.unknown()).optional() })

const postStatements = createRoute({
  method: 'post',
  path: '/api/statements',
  request: { body: { ...json(RecordRequest, 'A statement file'), required: true } },
  responses: {
    200: json(Recorded, 'Checked only'),
    201: json(Recorded, 'Sealed in the log'),
    422: json(Failure, 'statements-invalid: nothing was sealed'),
  },
})

/** Longest mark that is decoded: far beyond any inscription, far below what could stall the server. */
const longestMark = 10_000

export function statementRoutes(store: Store, newId: () => string, now: () => Date) {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid })
  app.openapi(postStatements, async (c) => {
    const { text, dryRun, partial, sealPixels } = c.req.valid('json')
    const recorded = await record(store, text, { folder: null, newId, today: today(now()), dryRun, partial, sealPixels })
    if (recorded.problems.length > 0 && !partial) {
      const failure: ApiError = { code: 'statements-invalid', message: 'Nothing was sealed. Mend the lines named and send the file again.', about: null, problems: recorded.problems }
      return c.json(failure as z.infer<typeof Failure>, 422)
    }
    return c.json(recorded as unknown as z.infer<typeof Recorded>, dryRun ? 200 : 201)
  })
  app.get('/api/decode', (c) => {
    const mark = c.req.query('mark') ?? ''
    if (mark.length > longestMark) return c.json({ code: 'mark-too-long', message: `A mark has at most ${longestMark} characters.`, about: null }, 400)
    return c.json(decode(mark, c.req.query('context') ?? ''))
  })
  app.get('/api/dates', (c) => c.json(answerDates((c.req.query('edtf') ?? '').slice(0, 1000))))
  app.get('/blobs/:sha256', async (c) => {
    const sha256 = c.req.param('sha256')
    const size = /^[0-9a-f]{64}$/.test(sha256) ? store.blobSize(sha256) : null
    // A small file is held against its hash before a byte of it goes out; a large one chunk by chunk, and the answer breaks off where it is not.
    const body = size === null ? null : size <= largestAtOnce ? await store.blob(sha256) as Uint8Array<ArrayBuffer> | null : streamOf(store.blobChunks(sha256))
    if (body === null) return c.json({ code: 'blob-unknown', message: 'No file with this hash is kept here: it was withheld, erased or never stored.', about: sha256 }, 404)
    const type = typeOfBlob(store, sha256)
    return c.body(body, 200, {
      'Content-Length': String(size),
      'Content-Type': shownTypes.has(type) ? type : 'application/octet-stream',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Content-Disposition': shownTypes.has(type) ? 'inline' : 'attachment',
      'Cache-Control': 'max-age=31536000, immutable',
    })
  })
  return app
}

/** Types that a browser shows as a picture; everything else is only ever downloaded. */
const shownTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/svg+xml', 'image/gif', 'image/avif'])

/** Larger files go out chunk by chunk. */
const largestAtOnce = 32 * 1024 * 1024

/** A chunk is read when the one before it was taken. */
function streamOf(chunks: AsyncIterable<Uint8Array> | null): ReadableStream<Uint8Array<ArrayBuffer>> | null {
  if (chunks === null) return null
  const each = chunks[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await each.next()
      if (done === true) controller.close()
      else controller.enqueue(value as Uint8Array<ArrayBuffer>)
    },
  }, { highWaterMark: 1 })
}

function typeOfBlob(store: Store, sha256: string): string {
  for (const { fields } of [...store.world().of('photo'), ...store.world().of('document')]) if (fields.blob?.sha256 === sha256) return fields.blob.type
  return 'application/octet-stream'
}
