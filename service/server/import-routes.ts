/**
 * Routes of an import: a sheet in parts that resume, what it looks like, its mapping with what would be sealed, a dry run, and the sealing with its report.
 *
 *     GET    /api/import                      the sheet that lies here, and the import that runs or ran
 *     HEAD   /api/import/files/{sha256}       how much of a sheet is here
 *     PUT    /api/import/files/{sha256}       the next part of it
 *     POST   /api/import/open                 the sheet, its columns, a suggestion
 *     POST   /api/import/preview              its first rows as statements
 *     POST   /api/import/check                a dry run begins
 *     POST   /api/import/seal                 what was checked is sealed
 *     POST   /api/import/stop                 after the batch that is being sealed
 *     GET    /api/import/{job}/rows           what became of rows
 *     GET    /api/import/{job}/report         the report, in the format of the sheet
 *     DELETE /api/import                      takes the sheet away
 *     GET, POST /api/import/mappings          those that are saved in this data folder
 *     DELETE /api/import/mappings/{name}
 *
 * Photographs are sent as those of a capture are. Format: spec/mapping.md, "Over HTTP"
 * @module
 */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { parseMapping } from '@proofmark/core/sheets'
import { SheetFault } from 'proofmark/sheets'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { refuseInvalid } from './failing.ts'
import { DeskRefused, ImportDesk } from './import-desk.ts'
import { ImportCheckRequest, importFilters, ImportMappingRequest, ImportOpenRequest, ImportPreviewRequest, ImportSealRequest, type ImportFilter, type SavedMappings } from './import-view.ts'
import { mappingShelf } from './saved-mappings.ts'
import { sheetsInMemory } from './sheets-in-memory.ts'
import { takeUpload, tellUpload } from './upload-routes.ts'
import { uploads } from './uploads.ts'

/** As the bytes lie in memory while they are read. */
export const largestSentSheet = 128 * 1024 * 1024
const mostMappings = 500
const mostRows = 200

const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description })
const Failure = z.object({ code: z.string(), message: z.string(), about: z.string().nullable(), problems: z.array(z.unknown()).optional(), choices: z.array(z.string()).optional() })
const refusals = { 404: json(Failure, 'sheet-gone'), 409: json(Failure, 'import-running, check-unknown'), 422: json(Failure, 'nothing was sealed: spec/mapping.md') }
const post = <P extends string, T extends z.ZodType>(path: P, schema: T, says: string) =>
  createRoute({ method: 'post', path, request: { body: { ...json(schema, says), required: true } }, responses: { 200: json(z.unknown(), says), ...refusals } })

const postOpen = post('/api/import/open', ImportOpenRequest, 'A sheet that was sent, and how it is read')
const postPreview = post('/api/import/preview', ImportPreviewRequest, 'A mapping for the sheet')
const postCheck = post('/api/import/check', ImportCheckRequest, 'A mapping for the sheet')
const postSeal = post('/api/import/seal', ImportSealRequest, 'The dry run that was looked at')
const postMapping = post('/api/import/mappings', ImportMappingRequest, 'A mapping, saved under its name')

export interface ImportRoutesOptions {
  readonly store: Store
  readonly now: () => Date
  readonly complain: (error: Error) => void
  /** Where mappings of this data folder are saved; `null`: nowhere. */
  readonly mappingsFolder: string | null
}

export function importRoutes({ store, now, complain, mappingsFolder }: ImportRoutesOptions) {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid })
  const desk = new ImportDesk(store, { now: () => now().getTime(), complain })
  const shelf = mappingsFolder === null ? null : mappingShelf(mappingsFolder, store.derivedId)
  /** Whole, and not opened yet. The newest only. */
  let sent: { readonly sha256: string; readonly bytes: Uint8Array } | null = null
  const bytesOf = (sha256: string) => (sent?.sha256 === sha256 ? sent.bytes : desk.bytesOf(sha256))
  const files = uploads(sheetsInMemory({ has: (sha256) => bytesOf(sha256) !== null, keep: (sha256, bytes) => { sent = { sha256, bytes } }, largest: largestSentSheet }), () => now().getTime())
  /** Parts of a sheet belong to nobody's session: its hash alone names it. */
  const named = (c: Context) => ({ session: '0'.repeat(32), sha256: c.req.param('sha256') ?? '' })
  const noJob = (c: Context) => c.json({ code: 'job-unknown', message: 'This import is not the one that was made last.', about: c.req.param('job') ?? '' } satisfies ApiError, 404)

  app.onError((error, c) => {
    if (error instanceof SheetFault) return c.json({ code: error.code, message: `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`, about: null, choices: [...error.choices] }, 422)
    if (error instanceof DeskRefused) return c.json({ code: error.code, message: error.message, about: null, problems: [...error.problems] }, error.code === 'sheet-gone' ? 404 : error.code === 'mapping-invalid' || error.code === 'header-missing' ? 422 : 409)
    throw error
  })
  app.get('/api/import', (c) => c.json(desk.state(), 200, { 'Cache-Control': 'no-store' }))
  app.delete('/api/import', (c) => { desk.close(); sent = null; return c.body(null, 204) })
  app.get('/api/import/files/:sha256', (c) => tellUpload(c, files, named(c)))
  app.put('/api/import/files/:sha256', (c) => takeUpload(c, files, named(c), largestSentSheet))
  app.openapi(postOpen, async (c) => {
    const { sha256, name, sheet, encoding, separator } = c.req.valid('json')
    const bytes = bytesOf(sha256)
    if (bytes === null) throw new DeskRefused('sheet-gone', 'This sheet was not sent, or another has taken its place. Choose the file again.')
    const view = await desk.open(bytes, { sha256, fileName: name.split(/[/\\]/).at(-1)!.toWellFormed(), sheet, encoding, separator })
    sent = null
    return c.json(view, 200)
  })
  app.openapi(postPreview, async (c) => { const { sheet, mapping, files: listed } = c.req.valid('json'); return c.json(await desk.preview(sheet, mapping, listed), 200) })
  app.openapi(postCheck, (c) => { const { sheet, mapping, files: listed } = c.req.valid('json'); return c.json(desk.check(sheet, mapping, listed), 200) })
  app.openapi(postSeal, (c) => { const { check, corrections, reason } = c.req.valid('json'); return c.json(desk.seal(check, { corrections, reason }), 200) })
  app.post('/api/import/stop', (c) => { desk.stop(); return c.body(null, 204) })
  app.get('/api/import/mappings', (c) => c.json((shelf?.list() ?? { mappings: [], unread: 0 }) satisfies SavedMappings, 200, { 'Cache-Control': 'no-store' }))
  app.openapi(postMapping, (c) => {
    const { mapping } = c.req.valid('json')
    const read = parseMapping(mapping)
    if (!read.ok) throw new DeskRefused('mapping-invalid', 'This is no mapping.', read.problems)
    if (shelf === null || shelf.list().mappings.length >= mostMappings) throw new DeskRefused('mapping-invalid', shelf === null ? 'No mappings are kept here.' : `At most ${mostMappings} mappings are kept.`)
    return c.json(shelf.save(mapping), 200)
  })
  app.delete('/api/import/mappings/:name', (c) => (shelf?.remove(c.req.param('name')) === true ? c.body(null, 204) : c.json({ code: 'mapping-unknown', message: 'No mapping of this name is saved.', about: c.req.param('name') } satisfies ApiError, 404)))
  app.get('/api/import/:job/rows', (c) => {
    const filter = c.req.query('filter') ?? 'all'
    const number = (name: string, least: number, most: number) => Math.min(most, Math.max(least, Math.trunc(Number(c.req.query(name) ?? least)) || least))
    const rows = isFilter(filter) ? desk.rows(c.req.param('job'), filter, number('from', 0, 2 ** 31), number('count', 1, mostRows)) : null
    return rows === null ? noJob(c) : c.json(rows, 200, { 'Cache-Control': 'no-store' })
  })
  app.get('/api/import/:job/report', (c) => {
    const report = desk.report(c.req.param('job'))
    if (report === null) return noJob(c)
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const { done, value } = report.pieces.next()
        if (done === true) controller.close()
        else controller.enqueue(value)
      },
    })
    return c.body(stream, 200, { 'Content-Type': report.type, 'Cache-Control': 'no-store', 'Content-Disposition': `attachment; filename="${asciiOf(report.name)}"; filename*=UTF-8''${encodeURIComponent(report.name)}` })
  })
  return app
}

const isFilter = (text: string): text is ImportFilter => importFilters.includes(text as ImportFilter)
const asciiOf = (name: string) => name.replaceAll(/[^\w.-]+/g, '-')
