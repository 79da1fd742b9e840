/**
 * Routes of comparison.
 *
 *     GET /api/findings/{id}/compare                  what it can be compared with
 *     GET /api/findings/{id}/compare?before=N         with itself when the log had N entries
 *     GET /api/findings/{id}/compare?with=ID          with another finding
 *     GET /api/findings/{id}/compare?document=ID      with what a text of others says
 *     POST /api/reports/weigh                         {case, finding, document, passages}: what another report says, before it is sealed; nothing is kept
 *
 * @module
 */
import { Hono } from 'hono'
import { z } from '@hono/zod-openapi'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { comparison } from './comparison.ts'
import { findStatement } from './lookup.ts'
import { weighReportDraft } from './report-draft.ts'

const Id = z.string().regex(/^[0-9a-f]{32}$/, 'an id of 32 lower-case hex digits')
const Fields = z.looseObject({ id: Id })
const Asked = z.strictObject({ case: z.string().min(1).max(80), finding: Id.nullable(), document: z.union([Id, Fields]), passages: z.array(Fields).max(500) })

export function comparisonRoutes(store: Store, newId: () => string) {
  const app = new Hono()
  app.get('/api/findings/:id/compare', (c) => {
    const answer = comparison(store.world(), c.req.param('id'), { before: c.req.query('before') ?? '', other: c.req.query('with') ?? '', document: c.req.query('document') ?? '' })
    if (answer.ok) return c.json(answer.view)
    const { code, message, about } = answer
    return c.json({ code, message, about }, code === 'finding-withdrawn' ? 410 : code.endsWith('-unknown') ? 404 : 422)
  })
  app.post('/api/reports/weigh', async (c) => {
    const asked = Asked.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) { const issue = asked.error.issues[0]; return c.json({ code: 'request-invalid', message: `${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'not as expected'}`, about: null } satisfies ApiError, 400) }
    const world = store.world()
    const inCase = findStatement(world, asked.data.case, 'case')
    if (!inCase.ok) return c.json({ code: 'case-unknown', message: 'No case has this id or label.', about: asked.data.case } satisfies ApiError, 404)
    return c.json(weighReportDraft(world, store.known, newId, { ...asked.data, case: inCase.statement.id }))
  })
  return app
}
