/**
 * Routes of answers: the page that an addressee is sent, and the file that comes back.
 *
 *     GET  /api/answers/requests          requests with their addressees and the photographs that can be chosen
 *     POST /api/requests/{id}/sheet       the page for one addressee
 *     POST /api/sheets                    one page for several requests of one addressee
 *     POST /api/answers                   an answer file, or one of several: what each is worth, and what would be sealed
 *     POST /api/answers/seal              seals what was checked
 *
 * Format: spec/answer.md
 * @module
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { sheetAsData, sheetsAsData } from '@proofmark/core/answers'
import { parseDay } from '@proofmark/core/dates'
import { linkTo } from '@proofmark/core/findings'
import { addresseeStates, noSettings } from '@proofmark/core/requests'
import type { Store } from 'proofmark/store'
import { sealAnswer } from './answer-sealing.ts'
import { takeAnswer } from './answer-intake.ts'
import { answerShelf, type AnswerShelf } from './answer-shelf.ts'
import { AnswerSealRequest, answersView, answerView, SheetRequest, SheetsRequest, type AnswersView, type AnswerView, type RequestChoice } from './answer-view.ts'
import type { ApiError } from './api.ts'
import { refuseInvalid } from './failing.ts'
import { filledPage, makeSheet } from './request-sheet.ts'
import { answerFilesOf, makeSheetsTogether } from './sheets-together.ts'

const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description })
const Failure = z.object({ code: z.string(), message: z.string(), about: z.string().nullable(), problems: z.array(z.unknown()).optional() })
const postSheet = createRoute({
  method: 'post', path: '/api/requests/{id}/sheet', request: { params: z.object({ id: z.string() }), body: { ...json(SheetRequest, 'For whom, and what is shown'), required: true } },
  responses: { 200: { content: { 'text/html': { schema: z.string() } }, description: 'The page' }, 422: json(Failure, 'no page was made: spec/answer.md'), 503: json(Failure, 'page-not-built') },
})
const postSheets = createRoute({
  method: 'post', path: '/api/sheets', request: { body: { ...json(SheetsRequest, 'For whom, which requests, and what is shown'), required: true } },
  responses: { 200: { content: { 'text/html': { schema: z.string() } }, description: 'The page' }, 422: json(Failure, 'no page was made: spec/answer.md'), 503: json(Failure, 'page-not-built') },
})
const postSeal = createRoute({
  method: 'post', path: '/api/answers/seal', request: { body: { ...json(AnswerSealRequest, 'The answer that was checked'), required: true } },
  responses: { 200: json(z.unknown(), 'All was sealed before'), 201: json(z.unknown(), 'Sealed in the log'), 404: json(Failure, 'answer-gone'), 422: json(Failure, 'nothing was sealed: spec/answer.md') },
})

/** Files that were checked and not sealed yet, the newest: they are sent again if they are gone. */
const mostHeld = 4
const notBuilt: ApiError = { code: 'page-not-built', message: 'The page for answers is not built. Run "npm run build".', about: null }

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
  /** Of each file that came, the answers in it. */
  const held: ReadonlyMap<string, Uint8Array>[] = []
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }
  const template = () => readFile(join(pages, 'answer.html'), 'utf8').catch(() => null)
  const asFile = (name: string, sha256: string) => ({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Disposition': `attachment; filename="${name}"`, 'Proofmark-Sheet': sha256 })
  const token = () => randomBytes(32).toString('hex')
  app.get('/api/answers/requests', (c) => c.json({ requests: requestChoices(store, shelf, now()) }, 200, { 'Cache-Control': 'no-store' }))
  app.openapi(postSheet, async (c) => {
    const page = await template()
    const made = await makeSheet(store, { request: c.req.valid('param').id, ...c.req.valid('json') }, { token: token(), now: now() })
    if (!made.ok) return c.json({ code: made.code, message: made.message, about: made.about }, 422)
    const filled = page === null ? null : filledPage(page, sheetAsData(made.sheet))
    if (filled === null) return c.json(notBuilt, 503)
    shelf.keep(made.record)
    return c.body(filled, 200, asFile(`request-${asciiOf(made.sheet.reference ?? made.sheet.request.slice(0, 8))}-${asciiOf(made.sheet.addressee)}.html`, made.sha256)) as never
  })
  app.openapi(postSheets, async (c) => {
    const page = await template()
    const { requests, ...common } = c.req.valid('json')
    const made = await makeSheetsTogether(store, requests.map((each) => ({ ...common, ...each })), { token, now: now() })
    if (!made.ok) return c.json({ code: made.code, message: made.message, about: made.about }, 422)
    const filled = page === null ? null : filledPage(page, sheetsAsData(made.sheets))
    if (filled === null) return c.json(notBuilt, 503)
    for (const record of made.records) shelf.keep(record)
    return c.body(filled, 200, asFile(`requests-${made.sheets.length}-${asciiOf(made.sheets[0]!.sheet.addressee)}.html`, made.sheets.map(({ sha256 }) => sha256).join(','))) as never
  })
  // The file as it is: what is checked are its bytes, and no reader of JSON stands before that.
  app.post('/api/answers', async (c) => {
    const came = answerFilesOf(new Uint8Array(await c.req.arrayBuffer()))
    const refused = ({ code, at, expected }: { code: string; at: string; expected: string }): ApiError => ({ code, message: `This answer is refused: expected ${expected}.`, about: at === '' ? null : at })
    if (!came.ok) return c.json(refused(came), 422)
    const taken = came.files.map((file) => takeAnswer(store, shelf, file, { now: now() }))
    const [first] = taken
    if (!came.isTogether && first?.ok === false) return c.json(refused(first), 422)
    held.push(new Map(taken.flatMap((each, at) => (each.ok ? [[each.sha256, came.files[at]!] as const] : []))))
    held.splice(0, held.length - mostHeld)
    const view = came.isTogether || first?.ok !== true ? answersView(store.world(), taken) satisfies AnswersView : answerView(store.world(), first) satisfies AnswerView
    return c.json(view, 200, { 'Cache-Control': 'no-store' })
  })
  app.openapi(postSeal, async (c) => {
    const { sha256, ...options } = c.req.valid('json')
    const bytes = held.findLast((each) => each.has(sha256))?.get(sha256)
    if (bytes === undefined) return c.json({ code: 'answer-gone', message: 'This answer was not checked here, or others came after it. Choose the file again.', about: sha256 }, 404)
    const sealed = await inOrder(() => sealAnswer(store, shelf, bytes, { now: now(), ...options }))
    if (!sealed.ok) return c.json({ code: sealed.code, message: sealed.message, about: sealed.at === '' ? null : sealed.at, problems: [...sealed.problems] }, 422)
    return c.json(sealed, sealed.sealed.length > 0 ? 201 : 200)
  })
  return app
}

function requestChoices(store: Store, shelf: AnswerShelf, now: Date): RequestChoice[] {
  const world = store.world()
  const day = parseDay(now.toISOString().slice(0, 10))!
  const titled = (id: string) => ({ id, title: linkTo(world, id)?.title ?? id.slice(0, 8) })
  return world.of('request').map((request) => {
    const { id, fields } = request
    // Open as the record has it: who answered, declined or passed it on is not asked again by this page.
    const isOpen = new Map(addresseeStates(world, request, day, noSettings).states.map(({ addressee, state }) => [addressee, state !== 'answered' && state !== 'refused' && state !== 'forwarded']))
    const items = new Set(fields.items)
    const shown = new Set([...items, ...world.of('mark').filter((mark) => items.has(mark.fields.item)).map((mark) => mark.id)])
    const photos = world.of('photo').filter((photo) => photo.fields.shows.some((each) => shown.has(each)))
    return {
      id, title: titled(id).title, reference: fields.reference, addressees: fields.addressees.map((each) => ({ ...titled(each), isOpen: isOpen.get(each) ?? true })), photos: photos.map((photo) => ({ id: photo.id, title: photo.fields.caption ?? photo.fields.label ?? photo.id.slice(0, 8), sha256: photo.fields.blob.sha256, handling: photo.fields.handling })),
      sheets: shelf.sheetsOf(id).map(({ sha256, addressee, language, made }) => ({ sha256, addressee, language, made })),
    }
  })
}

const asciiOf = (text: string): string => text.replaceAll(/[^\w-]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 40) || 'addressee'
