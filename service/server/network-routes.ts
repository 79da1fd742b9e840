/**
 * Routes of the acquisition network. Each takes `asOf`, `strength`, and, any number of times, `case` (id or label; none: all cases), `without` and `accepted`.
 *
 *     GET /api/network                                 nodes, edges, and what is not shown
 *     GET /api/network/paths?from=&to=&most=&eitherWay=1
 *     GET /api/network/cuts?from=&to=
 *     GET /api/network/recurring?by=case|weapon&seed=
 *     GET /api/network/communities
 *     GET /api/network/gaps?weapon=
 *     GET /api/network/appearances?since=PARTY:DAY
 *     GET /api/network/export?form=gexf|graphml|csv|csv-nodes
 *
 * @module
 */
import { Hono, type Context } from 'hono'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { networkDesk, type NetworkDesk } from './network-desk.ts'
import { networkTopics, nothingMore, type NetworkQuestion, type NetworkTopic } from './network-question.ts'

const longest = 500
const mostNames = 200

export function networkRoutes(store: Store, desk: NetworkDesk = networkDesk()) {
  const app = new Hono()
  for (const about of networkTopics) {
    app.get(about === 'network' ? '/api/network' : `/api/network/${about}`, async (c) => {
      const question = questionOf(c, about)
      const answer = await desk.answer(store.world(), question)
      if (!answer.ok) return c.json({ code: answer.code, message: answer.message, about: answer.about } satisfies ApiError, ['case-unknown', 'node-unknown', 'statement-unknown'].includes(answer.code) ? 404 : 422)
      return c.body(answer.text, 200, { 'content-type': answer.type, ...(about === 'export' ? { 'content-disposition': `attachment; filename="network${question.form === 'csv-nodes' ? '-nodes.csv' : `.${question.form}`}"` } : {}) })
    })
  }
  return app
}

function questionOf(c: Context, about: NetworkTopic): NetworkQuestion {
  const one = (name: string) => { const text = (c.req.query(name) ?? '').slice(0, longest); return text === '' ? null : text }
  const many = (name: string) => (c.req.queries(name) ?? []).slice(0, mostNames).map((each) => each.slice(0, longest)).filter((each) => each !== '')
  const count = (name: string, otherwise: number) => { const text = one(name); return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : otherwise }
  return {
    about, cases: many('case'), from: many('from'), to: many('to'), weapon: one('weapon'), asOf: one('asOf'), without: many('without'), accepted: many('accepted'), strength: one('strength'),
    by: one('by') ?? nothingMore.by, seed: count('seed', nothingMore.seed), most: count('most', nothingMore.most), eitherWay: one('eitherWay') === '1', since: many('since'), form: one('form') ?? nothingMore.form,
  }
}
