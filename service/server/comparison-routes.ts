/**
 * Routes of comparison.
 *
 *     GET /api/findings/{id}/compare                  what it can be compared with
 *     GET /api/findings/{id}/compare?before=N         with itself when the log had N entries
 *     GET /api/findings/{id}/compare?with=ID          with another finding
 *     GET /api/findings/{id}/compare?document=ID      with what a text of others says
 *
 * @module
 */
import { Hono } from 'hono'
import type { Store } from 'proofmark/store'
import { comparison } from './comparison.ts'

export function comparisonRoutes(store: Store) {
  const app = new Hono()
  app.get('/api/findings/:id/compare', (c) => {
    const answer = comparison(store.world(), c.req.param('id'), { before: c.req.query('before') ?? '', other: c.req.query('with') ?? '', document: c.req.query('document') ?? '' })
    if (answer.ok) return c.json(answer.view)
    const { code, message, about } = answer
    return c.json({ code, message, about }, code === 'finding-withdrawn' ? 410 : code.endsWith('-unknown') ? 404 : 422)
  })
  return app
}
