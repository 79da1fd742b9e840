/**
 * Routes of exports: one file, sent as it is made, and how many rows it will have. Long work is made in turns, between which others are served; a network and the bag of a case are made in threads.
 *
 *     GET /api/export?format=&case=&found=&kind=&handling=
 *     GET /api/export/rows?case=&found=&handling=
 *
 * `found` is a question of the search page, as its address has it.
 *
 * @module
 */
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Hono, type Context } from 'hono'
import { countedIn, geopackageSteps, gradedIn, sheetsOf, TooManyRows, workbookOf } from 'proofmark/exports'
import type { SearchDesk } from 'proofmark/search'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { NoBag } from './bag-material.ts'
import { caseBagInThread } from './case-bag-desk.ts'
import { caseOfBag, exportFormats, ExportRefused, exportText, isNetworkFormat, mediaTypes, networkQuestion, readyExport, type ExportFormat, type ReadyExport } from './exporting.ts'
import type { ExportRows } from './export-view.ts'
import { foundItems } from './found-items.ts'
import { networkDesk, type NetworkDesk } from './network-desk.ts'
import { answered, type Answer } from './search-answering.ts'
import { inTurns, streamOf, textPieces, usualTurn } from './turns.ts'
import { unlessKeptBack } from './unless-kept-back.ts'

const parameters = ['format', 'case', 'found', 'kind', 'handling']

/** `turn`: milliseconds after which others are served. */
export interface ExportRouteOptions { readonly store: Store; readonly search: SearchDesk; /** Folder of the built pages. */ readonly pages: string; readonly now: () => Date; readonly turn?: number; readonly desk?: NetworkDesk }

export function exportRoutes({ store, search, pages, now, turn = usualTurn, desk = networkDesk({ threadFrom: 0 }) }: ExportRouteOptions) {
  const app = new Hono()
  /** What is asked, made ready; a refusal of it is an answer. */
  const ready = (c: Context, give: (ready: ReadyExport) => Promise<Answer | Response>): Promise<Response> => answered(c, async () => {
    const query = c.req.query()
    const unknown = Object.keys(query).find((name) => !parameters.includes(name))
    if (unknown !== undefined) return refused('question-invalid', `${unknown}: expected one of ${parameters.join(', ')}.`, unknown)
    if (query['found'] !== undefined && query['case'] !== undefined) return refused('question-invalid', 'found: expected it or case, not both.', 'found')
    try {
      const found = query['found'] === undefined ? null : await foundItems(search, query['found'])
      if (found?.ok === false) return found
      return await give(readyExport(store, { case: query['case'] ?? null, handling: query['handling'] ?? null, kind: query['kind'] ?? null, found: found?.found ?? null }))
    } catch (error) {
      if (error instanceof ExportRefused) return refused(error.code, `${error.message}.`, error.about)
      if (error instanceof NoBag) return refused(error.code, `${error.message}.`, null)
      if (error instanceof TooManyRows) return refused('too-many-rows', `${error.message}.`, null)
      throw error
    }
  })

  app.get('/api/export', (c) => ready(c, async (made) => {
    const format = (c.req.query('format') ?? '') as ExportFormat
    if (!exportFormats.includes(format)) return refused('format-unknown', `format: expected one of ${exportFormats.join(', ')}.`, c.req.query('format') ?? null)
    const { source, selection } = made
    const isGone = () => c.req.raw.signal.aborted
    const file = (body: ReadableStream<Uint8Array<ArrayBuffer>>, { name = `${made.name}.${format}`, size = source.head.size } = {}) => c.body(unlessKeptBack(store, { size, upTo: source.upTo }, body), 200, { 'Content-Type': mediaTypes[format], 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, 'X-Log-Size': `${size}`, 'Cache-Control': 'no-store' })
    if (format === 'bag') {
      const { zip, name, size } = await caseBagInThread(store, { caseId: caseOfBag(made), upTo: source.upTo, verifyPage: join(pages, 'verify.html'), now: now() }, isGone)
      return file(streamOf([zip], { turn }), { name, size })
    }
    if (isNetworkFormat(format)) {
      if (source.scope.of === 'found') return refused('format-unknown', `found: ${format} is of a case or of all; items that were found have no network of their own.`, 'found')
      const answer = await desk.answer(source.world, networkQuestion(format, made))
      if (!answer.ok) throw new Error(answer.message)
      return file(streamOf(textPieces(answer.text), { turn }))
    }
    if (format === 'xlsx') return file(streamOf(workbookOf(source, selection, await inTurns(sheetsOf(selection), { turn, isGone })), { turn }))
    if (format === 'gpkg') return file(await fileStream((path) => geopackageSteps(path, source, selection, now()), (steps) => inTurns(steps, { turn, isGone })))
    return file(streamOf(exportText(format, made), { turn }))
  }))

  app.get('/api/export/rows', (c) => ready(c, async ({ source, selection }) => {
    const isGone = () => c.req.raw.signal.aborted
    const counts = await inTurns(countedIn(selection), { turn, isGone })
    const grades = await inTurns(gradedIn(source, selection), { turn, isGone })
    return { view: { head: { size: source.head.size }, rows: Object.fromEntries(counts), grades, leftOut: selection.leftOut } satisfies ExportRows }
  }))
  return app
}

const refused = (code: string, message: string, about: string | null) => ({ refused: { code, message, about } satisfies ApiError, status: code === 'case-unknown' ? 404 as const : 422 as const })

/** A file that is written whole before it is sent. Its name is gone before anything of a statement is in it, so that a server that is killed leaves nothing in the clear. */
async function fileStream<T>(write: (path: string) => Generator<null, T>, goOn: (steps: Generator<null, T>) => Promise<T>): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-export-'))
  let file: number | null = null
  try {
    const path = join(folder, 'file')
    file = openSync(path, 'wx+', 0o600)
    const steps = write(path)
    steps.next()
    rmSync(folder, { recursive: true })
    await goOn(steps)
    return Readable.toWeb(createReadStream('', { fd: file, start: 0 })) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>
  } catch (error) {
    if (file !== null) closeSync(file)
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
