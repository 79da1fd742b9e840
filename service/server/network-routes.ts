/**
 * Routes of the acquisition network. Each takes `asOf`, `strength`, `handling`, and, any number of times, `case` (id or label; none: all cases), `without` and `accepted`.
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
import type { NetworkRefusalCode } from './network-answers.ts'
import { networkDesk, type NetworkDesk } from './network-desk.ts'
import { networkTopics, nothingMore, type NetworkQuestion, type NetworkTopic } from './network-question.ts'

const longest = 500
const mostNames = 200

export function networkRoutes(store: Store, desk: NetworkDesk = networkDesk()) {
  const app = new Hono()
  for (const about of networkTopics) {
    app.get(about === 'network' ? '/api/network' : `/api/network/${about}`, async (c) => {
      const fault = faultOf(c)
      if (fault !== null) return c.json({ code: 'option-invalid' satisfies NetworkRefusalCode, ...fault } satisfies ApiError, 422)
      const question = questionOf(c, about)
      const answer = await desk.answer(store.world(), question)
      if (!answer.ok) return c.json({ code: answer.code, message: answer.message, about: answer.about } satisfies ApiError, ['case-unknown', 'node-unknown', 'statement-unknown'].includes(answer.code) ? 404 : 422)
      return c.body(answer.text, 200, { 'content-type': answer.type, ...(about === 'export' ? { 'content-disposition': `attachment; filename="network${question.form === 'csv-nodes' ? '-nodes.csv' : `.${question.form}`}"` } : {}) })
    })
  }
  return app
}

/** Fields of a question, by whether they may be given several times. Nothing that is asked is passed over: what cannot be read is refused with its name. */
const [single, several] = [['asOf', 'strength', 'handling', 'weapon', 'by', 'seed', 'most', 'eitherWay', 'form'], ['case', 'from', 'to', 'without', 'accepted', 'since']]

function faultOf(c: Context): { readonly message: string; readonly about: string } | null {
  for (const [name, values] of Object.entries(c.req.queries())) {
    const refused = (expected: string) => ({ message: `${name}: expected ${expected}.`, about: name })
    if (!single.includes(name) && !several.includes(name)) return refused(`one of ${[...single, ...several].join(', ')}`)
    if (values.length > (single.includes(name) ? 1 : mostNames)) return refused(single.includes(name) ? 'it once' : `it ${mostNames} times at most`)
    if (values.some((value) => value.length > longest)) return refused(`${longest} characters at most`)
    if ((name === 'seed' || name === 'most') && !/^\d{1,9}$/.test(values[0]!)) return refused('a whole number')
    if (name === 'eitherWay' && !['', '0', '1'].includes(values[0]!)) return refused('1 or 0')
  }
  return null
}

function questionOf(c: Context, about: NetworkTopic): NetworkQuestion {
  const one = (name: string) => { const text = c.req.query(name) ?? ''; return text === '' ? null : text }
  const many = (name: string) => (c.req.queries(name) ?? []).filter((each) => each !== '')
  const count = (name: string, otherwise: number) => Number(one(name) ?? otherwise)
  return {
    about, cases: many('case'), from: many('from'), to: many('to'), weapon: one('weapon'), asOf: one('asOf'), without: many('without'), accepted: many('accepted'), strength: one('strength'),
    by: one('by') ?? nothingMore.by, seed: count('seed', nothingMore.seed), most: count('most', nothingMore.most), eitherWay: one('eitherWay') === '1', since: many('since'), form: one('form') ?? nothingMore.form, handling: one('handling'),
  }
}
