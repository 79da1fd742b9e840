/**
 * Routes of matching: which serials another organisation holds too, by files that go by mail and show no serial.
 *
 *     GET  /api/matching                  exchanges, and the raising that runs
 *     GET  /api/matching/cases            cases that have serials
 *     POST /api/matching/list             what of a list takes part
 *     POST /api/matching/offers           begins an exchange: the offer is made in threads
 *     POST /api/matching/files            a file of the other side, as it is
 *     POST /api/matching/answers          answers the offer that was looked at
 *     POST /api/matching/cancel           ends the raising; nothing is made
 *     GET  /api/matching/{key}/file       what goes to the other side
 *     GET  /api/matching/{key}/common     what both hold, with its items
 *     POST /api/matching/{key}/close      ends an exchange: its secret is deleted
 *
 * Format: spec/matching.md, "Over HTTP"
 * @module
 */
import { randomBytes } from 'node:crypto'
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { fromUtf8 } from '@proofmark/core/bytes'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { refuseInvalid } from './failing.ts'
import { MatchingDesk, MatchingRefused } from './matching-desk.ts'
import { commonSerials, matchCases, serialList } from './matching-list.ts'
import { matchingShelf } from './matching-shelf.ts'
import { ListRequest, MatchAnswerRequest, OfferRequest, type ListAsked, type ListView } from './matching-view.ts'

const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description })
const Failure = z.object({ code: z.string(), message: z.string(), about: z.string().nullable() })
const post = <P extends string, T extends z.ZodType>(path: P, schema: T, says: string) =>
  createRoute({ method: 'post', path, request: { body: { ...json(schema, says), required: true } }, responses: { 200: json(z.unknown(), says), 202: json(z.unknown(), says), 422: json(Failure, 'refused: spec/matching.md') } })

const postList = post('/api/matching/list', ListRequest, 'A list of serials')
const postOffer = post('/api/matching/offers', OfferRequest, 'A list of serials, and what it is of')
const postAnswer = post('/api/matching/answers', MatchAnswerRequest, 'The offer that was looked at, and a list of serials')

export interface MatchingRoutesOptions {
  readonly store: Store
  readonly now: () => Date
  readonly complain: (error: Error) => void
  /** Where exchanges are kept; `null`: nowhere, and none can be made. */
  readonly matchingFolder: string | null
}

export function matchingRoutes({ store, now, complain, matchingFolder }: MatchingRoutesOptions) {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid })
  const desk = new MatchingDesk({ shelf: matchingFolder === null ? null : matchingShelf(matchingFolder, store.derivedId), random: (length) => new Uint8Array(randomBytes(length)), now, complain })
  const refuse = (c: Context, error: unknown) => {
    if (!(error instanceof MatchingRefused)) throw error
    return c.json({ code: error.code, message: error.message, about: error.about } satisfies ApiError, error.code === 'matching-running' ? 409 : error.code === 'matching-unknown' ? 404 : 422) as never
  }
  const work = (c: Context, asked: ListAsked, begin: (serials: readonly string[]) => void) => {
    const list = serialList(store.world(), asked)
    if (!list.ok) return c.json({ code: list.code, message: list.message, about: list.about } satisfies ApiError, 422) as never
    try {
      begin(list.serials)
    } catch (error) {
      return refuse(c, error)
    }
    return c.json(desk.view(), 202) as never
  }
  app.get('/api/matching', (c) => c.json(desk.view(), 200, { 'Cache-Control': 'no-store' }))
  app.get('/api/matching/cases', (c) => c.json({ cases: matchCases(store.world()) }))
  app.openapi(postList, (c) => {
    const list = serialList(store.world(), c.req.valid('json'))
    if (!list.ok) return c.json({ code: list.code, message: list.message, about: list.about }, 422)
    return c.json({ count: list.serials.length, repeated: list.repeated, refusedCount: list.refusedCount, refused: list.refused } satisfies ListView, 200)
  })
  app.openapi(postOffer, (c) => { const asked = c.req.valid('json'); return work(c, asked, (serials) => desk.offer(serials, asked)) })
  app.openapi(postAnswer, (c) => { const asked = c.req.valid('json'); return work(c, asked, (serials) => desk.answer(serials, asked)) })
  // The file as it is: what is checked are its bytes, and no reader of JSON stands before that.
  app.post('/api/matching/files', async (c) => {
    const text = fromUtf8(new Uint8Array(await c.req.arrayBuffer()))
    try {
      if (text === null) throw new MatchingRefused('match-format', 'Line 1: expected an offer, an answer or a result in UTF-8.', '1')
      return c.json(desk.take(text), 200, { 'Cache-Control': 'no-store' })
    } catch (error) {
      return refuse(c, error)
    }
  })
  app.post('/api/matching/cancel', async (c) => { await desk.cancel(); return c.json(desk.view()) })
  app.get('/api/matching/:key/file', (c) => {
    try {
      const { text, name } = desk.file(c.req.param('key'))
      return c.body(text, 200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Disposition': `attachment; filename="${name}"` })
    } catch (error) {
      return refuse(c, error)
    }
  })
  app.get('/api/matching/:key/common', (c) => {
    try {
      const common = desk.common(c.req.param('key'))
      return c.json({ common: common === null ? null : commonSerials(store.world(), common) }, 200, { 'Cache-Control': 'no-store' })
    } catch (error) {
      return refuse(c, error)
    }
  })
  app.post('/api/matching/:key/close', (c) => {
    try {
      desk.close(c.req.param('key'))
      return c.json(desk.view())
    } catch (error) {
      return refuse(c, error)
    }
  })
  return app
}
