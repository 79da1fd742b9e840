/**
 * Routes of answers: the page that an addressee is sent, and the file that comes back.
 *
 *     GET  /api/answers/requests          requests with their addressees and the photographs that can be chosen
 *     POST /api/requests/{id}/sheet       the page for one addressee
 *     POST /api/answers                   an answer file: what it is worth, and what would be sealed
 *     POST /api/answers/seal              seals what was checked
 *
 * Format: spec/answer.md
 * @module
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { linkTo } from '@proofmark/core/findings'
import type { Store } from 'proofmark/store'
import { sealAnswer } from './answer-sealing.ts'
import { takeAnswer } from './answer-intake.ts'
import { answerShelf, type AnswerShelf } from './answer-shelf.ts'
import { AnswerSealRequest, answerView, SheetRequest, type AnswerView, type RequestChoice } from './answer-view.ts'
import type { ApiError } from './api.ts'
import { refuseInvalid } from './failing.ts'
import { filledPage, makeSheet } from './request-sheet.ts'

const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description })
const Failure = z.object({ code: z.string(), message: z.string(), about: z.string().nullable(), problems: z.array(z.unknown()).optional() })
const postSheet = createRoute({
  method: 'post', path: '/api/requests/{id}/sheet', request: { params: z.object({ id: z.string() }), body: { ...json(SheetRequest, 'For whom, and what is shown'), required: true } },
  responses: { 200: { content: { 'text/html': { schema: z.string() } }, description: 'The page' }, 422: json(Failure, 'no page was made: spec/answer.md'), 503: json(Failure, 'page-not-built') },
})
const postSeal = createRoute({
  method: 'post', path: '/api/answers/seal', request: { body: { ...json(AnswerSealRequest, 'The answer that was checked'), required: true } },
  responses: { 200: json(z.unknown(), 'All was sealed before'), 201: json(z.unknown(), 'Sealed in the log'), 404: json(Failure, 'answer-gone'), 422: json(Failure, 'nothing was sealed: spec/answer.md') },
})

/** Answers that were checked and not sealed yet, the newest: they are sent again if they are gone. */
const mostHeld = 4

export interface AnswerRoutesOptions {
  readonly store: Store
  readonly now: () => Date
  /** The built app. */
  readonly pages: string
  /** Where sheets are remembered; `null`: nowhere, and no answer can be checked. */
  readonly answersFolder: string | null
}

const noShelf: AnswerShelf = { sheet: () => null, isUnread: () => false, sheetsOf: () => [], keys: () => [], keep: () => { throw new Error('no folder for answers') } }

export function answerRoutes({ store, now, pages, answersFolder }: AnswerRoutesOptions) {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid })
  const shelf = answersFolder === null ? noShelf : answerShelf(answersFolder, store.derivedId)
  const held = new Map<string, Uint8Array>()
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }
  app.get('/api/answers/requests', (c) => c.json({ requests: requestChoices(store, shelf) }, 200, { 'Cache-Control': 'no-store' }))
  app.openapi(postSheet, async (c) => {
    const page = await readFile(join(pages, 'answer.html'), 'utf8').catch(() => null)
    const made = await makeSheet(store, { request: c.req.valid('param').id, ...c.req.valid('json') }, { token: randomBytes(32).toString('hex'), now: now() })
    if (!made.ok) return c.json({ code: made.code, message: made.message, about: made.about }, 422)
    const filled = page === null ? null : filledPage(page, made.sheet)
    if (filled === null) return c.json({ code: 'page-not-built', message: 'The page for answers is not built. Run "npm run build".', about: null }, 503)
    shelf.keep(made.record)
    const name = `request-${asciiOf(made.sheet.reference ?? made.sheet.request.slice(0, 8))}-${asciiOf(made.sheet.addressee)}.html`
    return c.body(filled, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Disposition': `attachment; filename="${name}"`, 'Proofmark-Sheet': made.sha256 }) as never
  })
  // The file as it is: what is checked are its bytes, and no reader of JSON stands before that.
  app.post('/api/answers', async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const taken = takeAnswer(store, shelf, bytes, { now: now() })
    if (!taken.ok) return c.json({ code: taken.code, message: `This answer is refused: expected ${taken.expected}.`, about: taken.at === '' ? null : taken.at } satisfies ApiError, 422)
    held.delete(taken.sha256)
    held.set(taken.sha256, bytes)
    for (const sha256 of held.keys()) if (held.size > mostHeld) held.delete(sha256)
    return c.json(answerView(store.world(), taken) satisfies AnswerView, 200, { 'Cache-Control': 'no-store' })
  })
  app.openapi(postSeal, async (c) => {
    const { sha256, ...options } = c.req.valid('json')
    const bytes = held.get(sha256)
    if (bytes === undefined) return c.json({ code: 'answer-gone', message: 'This answer was not checked here, or others came after it. Choose the file again.', about: sha256 }, 404)
    const sealed = await inOrder(() => sealAnswer(store, shelf, bytes, { now: now(), ...options }))
    if (!sealed.ok) return c.json({ code: sealed.code, message: sealed.message, about: sealed.at === '' ? null : sealed.at, problems: [...sealed.problems] }, 422)
    return c.json(sealed, sealed.sealed.length > 0 ? 201 : 200)
  })
  return app
}

function requestChoices(store: Store, shelf: AnswerShelf): RequestChoice[] {
  const world = store.world()
  const titled = (id: string) => ({ id, title: linkTo(world, id)?.title ?? id.slice(0, 8) })
  return world.of('request').map(({ id, fields }) => {
    const items = new Set(fields.items)
    const shown = new Set([...items, ...world.of('mark').filter((mark) => items.has(mark.fields.item)).map((mark) => mark.id)])
    const photos = world.of('photo').filter((photo) => photo.fields.shows.some((each) => shown.has(each)))
    return {
      id, title: titled(id).title, reference: fields.reference, addressees: fields.addressees.map(titled), photos: photos.map((photo) => ({ id: photo.id, title: photo.fields.caption ?? photo.fields.label ?? photo.id.slice(0, 8), sha256: photo.fields.blob.sha256, handling: photo.fields.handling })),
      sheets: shelf.sheetsOf(id).map(({ sha256, addressee, language, made }) => ({ sha256, addressee, language, made })),
    }
  })
}

const asciiOf = (text: string): string => text.replaceAll(/[^\w-]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 40) || 'addressee'
