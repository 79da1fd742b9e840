/**
 * Routes of screening: the parties and craft of cases held against the lists that this data folder keeps, and what people decide on candidates.
 *
 *     GET  /api/screening                       all cases, with what newer snapshots changed
 *     GET  /api/screening/news                  how much of that nobody has seen
 *     POST /api/screening/seen                  {case, list, to}
 *     POST /api/screening/name                  {names, born, number}: a name that stands in no record; kept nowhere
 *     GET  /api/cases/{id}/screening            candidates, with their state
 *     POST /api/cases/{id}/screening            begins, or goes on where a record or a list is another
 *     POST /api/cases/{id}/screening/cancel
 *     POST /api/cases/{id}/screening/decisions  {record, list, snapshot, entry, decision, reasons, by, seen}: sealed; `seen`: statements of the decisions that were shown, so that none is overruled unread
 *     GET  /api/cases/{id}/screening/sheet      as CSV
 *
 * A decision is undone by a withdrawal (`/api/upkeep`). A name that is asked for stands in no address.
 * @module
 */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { figuresMeasured, lowestThreshold, mostCandidates, thresholdFigures, usualThreshold } from '@proofmark/core/screening'
import { titleOf } from '@proofmark/core/findings'
import { parseEdtf } from '@proofmark/core/dates'
import { csvOf } from '@proofmark/core/sheets'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { refuseInvalid } from './failing.ts'
import type { ListThreads } from './list-threads.ts'
import { findStatement } from './lookup.ts'
import { record } from './recording.ts'
import type { ScreeningDesk } from './screening-desk.ts'
import { decisionLine } from './screening-decision.ts'
import { screeningSheet } from './screening-sheet.ts'
import { DecideRequest, NameRequest, SeenRequest, type CaseScreeningView, type NameScreeningView, type ScreeningCode } from './screening-view.ts'

export interface ScreeningRoutesOptions {
  readonly store: Store
  readonly desk: ScreeningDesk
  readonly threads: Pick<ListThreads, 'screen' | 'entries'>
  readonly newId: () => string
  readonly now: () => Date
}

const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description })
const Failure = z.object({ code: z.string(), message: z.string(), about: z.string().nullable(), problems: z.array(z.unknown()).optional() })
const post = <P extends string, T extends z.ZodType>(path: P, schema: T, says: string) =>
  createRoute({ method: 'post', path, request: { body: { ...json(schema, says), required: true } }, responses: { 200: json(z.unknown(), says), 404: json(Failure, 'unknown'), 409: json(Failure, 'ambiguous'), 422: json(Failure, 'refused: spec/screening.md') } })
const postName = post('/api/screening/name', NameRequest, 'Names to hold against the lists')
const postSeen = post('/api/screening/seen', SeenRequest, 'News that were read')
const postDecision = post('/api/cases/{id}/screening/decisions', DecideRequest, 'What a person decided on a candidate')

const noStore = { 'Cache-Control': 'no-store' } as const

export function screeningRoutes({ store, desk, threads, newId, now }: ScreeningRoutesOptions) {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid })
  const no = (code: ScreeningCode, message: string, about: string | null) => ({ code, message, about }) satisfies ApiError
  /** The id of a case that is asked for by id or label, or an answer that says why not. */
  const caseOf = (c: Context): { readonly id: string } | { readonly refused: Response } => {
    const name = c.req.param('id') ?? ''
    const found = findStatement(store.world(), name, 'case')
    if (!found.ok) return { refused: c.json(no(`case-${found.code}`, found.code === 'unknown' ? 'No case has this id or label.' : 'Several cases fit; give the whole id.', name), found.code === 'unknown' ? 404 : 409) }
    return store.world().get(found.statement.id, 'case') === undefined ? { refused: c.json(no('case-withdrawn', 'It was withdrawn; open it as a statement.', name), 410) } : { id: found.statement.id }
  }
  const view = async (id: string): Promise<CaseScreeningView> => {
    const world = store.world()
    const { label, title } = world.get(id, 'case')!.fields
    const people = world.of('party').filter(({ fields }) => ['person', 'organisation', 'body', 'group'].includes(fields.partyType) && (fields.case === id || fields.handling !== 'confidential')).map((party) => ({ id: party.id, title: titleOf(world, party) }))
    return { case: { id, label, title }, people, threshold: { usual: usualThreshold, lowest: lowestThreshold, measured: figuresMeasured, figures: thresholdFigures }, ...(await desk.view(id)) }
  }

  app.get('/api/screening', async (c) => c.json(await desk.overview(), 200, noStore))
  app.get('/api/screening/news', (c) => c.json({ count: desk.newsCount() }, 200, noStore))
  app.openapi(postSeen, async (c) => {
    const { case: of, list, to } = c.req.valid('json')
    return desk.seen(of, list, to) ? c.json(await desk.overview(), 200) : c.json(no('news-unknown', 'A later snapshot came meanwhile, or there is no such news. Look again.', list), 404)
  })
  app.openapi(postName, async (c) => {
    const { names, born, number } = c.req.valid('json')
    if (born !== null && !parseEdtf(born).ok) return c.json(no('date-invalid', 'This is no date in EDTF. Write a day as 2024-01-02, a year as 2024.', born), 422)
    const lists = desk.newest()
    if (lists.length === 0) return c.json(no('lists-missing', 'No list is kept here. Add one first.', null), 422)
    const facts = { names, kind: null, born: born === null ? [] : [born], countries: [], identifiers: number === null ? [] : [{ scheme: 'other', value: number }] }
    const screened = await threads.screen([{ id: '', kind: 'party', facts }], lists.map(({ id, list }) => ({ snapshot: id, name: list })))
    const candidates = (screened?.candidates ?? []).toSorted((a, b) => b.score - a.score).slice(0, mostCandidates)
    return c.json({ candidates, lists, unread: screened?.unread ?? [] } satisfies NameScreeningView, 200, noStore)
  })
  app.get('/api/cases/:id/screening', async (c) => { const of = caseOf(c); return 'refused' in of ? of.refused : c.json(await view(of.id), 200, noStore) })
  app.post('/api/cases/:id/screening', async (c) => { const of = caseOf(c); if ('refused' in of) return of.refused; desk.begin(of.id); return c.json(await view(of.id), 202, noStore) })
  app.post('/api/cases/:id/screening/cancel', async (c) => { const of = caseOf(c); if ('refused' in of) return of.refused; desk.cancel(of.id); await desk.ended(of.id); return c.json(await view(of.id), 200, noStore) })
  app.openapi(postDecision, async (c) => {
    const of = caseOf(c)
    if ('refused' in of) return of.refused as never
    const asked = c.req.valid('json')
    const known = desk.records(of.id).find(({ id }) => id === asked.record)
    if (known === undefined) return c.json(no('record-unknown', 'No party or craft of this case has this id.', asked.record), 404)
    const snapshot = desk.newest().find(({ id, list }) => id === asked.snapshot && list === asked.list)
    // Who decides has read the entry as it was shown: on another snapshot it may say something else.
    if (snapshot === undefined) return c.json(no('snapshot-not-newest', 'A newer snapshot of this list was added meanwhile. Look at the entry again.', asked.list), 409)
    const [entries] = (await threads.entries([{ snapshot: snapshot.id, references: [asked.entry] }])) ?? []
    if ((entries ?? []).length === 0) return c.json(no('entry-unknown', 'The list has no entry of this number.', asked.entry), 404)
    const unseen = asked.seen === null ? [] : desk.decidedOn(asked).filter((statement) => !asked.seen!.includes(statement))
    if (unseen.length > 0) return c.json(no('decided-meanwhile', 'Somebody sealed a decision on this meanwhile. Nothing was sealed; look at it and decide again.', unseen.join(' ')), 409)
    const { sealed, problems } = await record(store, decisionLine({ case: of.id, record: known, snapshot, entry: asked.entry, decision: asked.decision, reasons: asked.reasons, by: asked.by, made: now().toISOString().slice(0, 10) }), { folder: null, newId })
    if (problems.length > 0) return c.json({ ...no('statements-invalid', 'Nothing was sealed.', asked.entry), problems: [...problems] }, 422)
    return c.json({ sealed, view: await view(of.id) }, 200, noStore)
  })
  app.get('/api/cases/:id/screening/sheet', async (c) => {
    const of = caseOf(c)
    if ('refused' in of) return of.refused
    const from = Number(c.req.query('from') ?? usualThreshold)
    const atLeast = Number.isFinite(from) ? Math.min(1, Math.max(lowestThreshold, from)) : usualThreshold
    const sheet = screeningSheet(await view(of.id), atLeast)
    return c.body(csvOf(sheet), 200, { ...noStore, 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="screening.csv"' })
  })
  return app
}
