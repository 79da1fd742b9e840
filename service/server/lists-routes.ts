/**
 * Routes of lists: snapshots that this data folder keeps, with their age; a file in parts that becomes one; what changed between two.
 *
 *     GET    /api/lists                     snapshots, which lists can be read, the file that is being read
 *     HEAD   /api/lists/files/{sha256}      how much of a file is here
 *     PUT    /api/lists/files/{sha256}      the next part of it
 *     POST   /api/lists                     {files: [{sha256, name}], list, encoding, mapping, dated, isSure}: reading begins
 *     POST   /api/lists/cancel              nothing is kept of the file that is being read
 *     GET    /api/lists/differences?before=&after=
 *     DELETE /api/lists/{id}                a snapshot, and what it was read from
 *
 * A file is bytes that are read, never run; nothing is fetched. Format: spec/screening.md, "Over HTTP"
 * @module
 */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { ageOf, knownLists, largestCollection, listEncodings } from '@proofmark/core/screening'
import type { ApiError } from './api.ts'
import { refuseInvalid } from './failing.ts'
import type { ListDesk } from './list-desk.ts'
import type { ListShelf } from './list-shelf.ts'
import type { ListSpool } from './list-spool.ts'
import type { ListThreads } from './list-threads.ts'
import { briefOf } from './screening-desk.ts'
import { AddListRequest, type DifferencesView, type ListsView, type ScreeningCode } from './screening-view.ts'
import { takeUpload, tellUpload } from './upload-routes.ts'
import { uploads } from './uploads.ts'

/** Entries of differences that one answer names. */
const mostNamed = 2000

export interface ListsRoutesOptions {
  readonly shelf: ListShelf
  readonly spool: ListSpool
  /** No folder: lists are read and nothing is kept. */
  readonly isKept: boolean
  readonly desk: ListDesk
  readonly threads: Pick<ListThreads, 'differences'>
  readonly now: () => Date
}

const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description })
const Failure = z.object({ code: z.string(), message: z.string(), about: z.string().nullable() })
const postList = createRoute({ method: 'post', path: '/api/lists', request: { body: { ...json(AddListRequest, 'Files that were sent'), required: true } }, responses: { 202: json(z.unknown(), 'Reading'), 404: json(Failure, 'file-gone'), 409: json(Failure, 'list-running'), 422: json(Failure, 'lists-nowhere') } })

export function listsRoutes({ shelf, spool, isKept, desk, threads, now }: ListsRoutesOptions) {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid })
  const no = (code: ScreeningCode, message: string, about: string | null) => ({ code, message, about }) satisfies ApiError
  const files = uploads(spool, () => now().getTime())
  const named = (c: Context) => ({ session: '0'.repeat(32), sha256: c.req.param('sha256') ?? '' })
  const view = (): ListsView => {
    const { snapshots, unread } = shelf.snapshots()
    const latest = new Set(shelf.latestOfEach().map(({ id }) => id))
    return { snapshots: snapshots.map((each) => ({ ...each, age: ageOf(each, now().toISOString()), isLatest: latest.has(each.id) })), unread, known: knownLists, encodings: listEncodings, largest: largestCollection, job: desk.view(), isKept }
  }

  app.get('/api/lists', (c) => c.json(view(), 200, { 'Cache-Control': 'no-store' }))
  app.get('/api/lists/files/:sha256', (c) => tellUpload(c, files, named(c)))
  app.put('/api/lists/files/:sha256', (c) => takeUpload(c, files, named(c), largestCollection))
  app.openapi(postList, (c) => {
    const { files: asked, list, encoding, mapping, dated, isSure } = c.req.valid('json')
    if (!isKept) return c.json(no('lists-nowhere', 'This server has no data folder for lists.', null), 422)
    const found = asked.map(({ sha256, name }) => ({ name: name.split(/[/\\]/).at(-1)!.toWellFormed(), file: spool.waiting(sha256) }))
    const gone = found.find(({ file }) => file === null)
    if (gone !== undefined) return c.json(no('file-gone', 'This file was not sent, or others have taken its place. Choose it again.', gone.name), 404)
    if (!desk.begin(found.map(({ name, file }) => ({ name, ...file! })), { list: list ?? undefined, encoding: encoding ?? undefined, mapping: mapping ?? undefined, dated: dated ?? undefined, isSure })) return c.json(no('list-running', 'Another file is being read. Wait for it, or cancel it.', null), 409)
    for (const { sha256 } of asked) spool.take(sha256)
    return c.json(view(), 202, { 'Cache-Control': 'no-store' })
  })
  app.post('/api/lists/cancel', async (c) => { await desk.cancel(); return c.json(view(), 200, { 'Cache-Control': 'no-store' }) })
  app.get('/api/lists/differences', async (c) => {
    const [before, after] = [c.req.query('before') ?? '', c.req.query('after') ?? '']
    const told = await threads.differences(before, after)
    if (told === null || !told.ok) return c.json(no(told?.code ?? 'unknown-snapshot', told?.code === 'damaged-snapshot' ? 'This snapshot does not open with the key of this data folder.' : 'No snapshot has this id.', told?.id ?? null), 404)
    const brief = new Map(shelf.snapshots().snapshots.map((each) => [each.id, briefOf(each, now().toISOString())]))
    const { added, removed, changed } = told.differences
    return c.json({
      before: brief.get(before)!, after: brief.get(after)!, added: added.slice(0, mostNamed), removed: removed.slice(0, mostNamed), changed: changed.slice(0, mostNamed),
      more: [added, removed, changed].reduce((sum, { length }) => sum + Math.max(0, length - mostNamed), 0),
    } satisfies DifferencesView, 200, { 'Cache-Control': 'no-store' })
  })
  app.delete('/api/lists/:id', (c) => (shelf.remove(c.req.param('id')) ? c.json(view()) : c.json(no('unknown-snapshot', 'No snapshot has this id.', c.req.param('id')), 404)))
  return app
}
