/**
 * Routes of what is derived: cases, items, findings, single statements. The rules are in core; here is parse, call, answer.
 * @module
 */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { caseSteps, findingView, itemView, statementView, type CaseView } from '@proofmark/core/findings'
import type { KindName, World } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { CaseSummary } from './api.ts'
import { findStatement } from './lookup.ts'
import { sealView } from './seal-view.ts'
import { inTurns } from './turns.ts'

export function caseRoutes(store: Store) {
  const app = new OpenAPIHono()
  const view = <T>(kind: KindName | undefined, derive: (id: string) => T | null | Promise<T | null>) => async (c: Context) => {
    const name = c.req.param('id') ?? ''
    const found = findStatement(store.world(), name, kind)
    if (!found.ok) return c.json({ code: `${kind ?? 'statement'}-${found.code}`, message: missing(kind, found.code), about: name }, found.code === 'unknown' ? 404 : 409)
    const derived = await derive(found.statement.id)
    return derived === null ? c.json({ code: `${kind}-withdrawn`, message: 'It was withdrawn; open it as a statement.', about: name }, 410) : c.json(derived)
  }
  app.get('/api/cases', async (c) => c.json({ cases: await inTurns(caseSummaries(store.world())) }))
  /** Cases that were computed, for as long as nothing is sealed: every page of a case asks for its lists. */
  const kept: { world: World | null; of: Map<string, Promise<CaseView | null>> } = { world: null, of: new Map() }
  app.get('/api/cases/:id', view('case', (id) => {
    const world = store.world()
    if (kept.world !== world) [kept.world, kept.of] = [world, new Map()]
    const found = kept.of.get(id) ?? inTurns(caseSteps(world, id))
    kept.of.set(id, found)
    return found
  }))
  app.get('/api/items/:id', view('item', (id) => itemView(store.world(), id)))
  app.get('/api/findings/:id', view('finding', (id) => findingView(store.world(), id)))
  app.get('/api/statements/:id', view(undefined, (id) => statementView(store.world(), id)))
  app.get('/api/statements/:id/seal', view(undefined, (id) => sealView(store, id)))
  return app
}

function missing(kind: string | undefined, code: 'unknown' | 'ambiguous'): string {
  const thing = kind ?? 'statement'
  return code === 'unknown' ? `No ${thing} has this id or label.` : `Several statements fit; give the whole id.`
}

/** One step a case: thousands of cases are counted in as many look-ups. */
function* caseSummaries(world: World): Generator<null, CaseSummary[]> {
  const summaries: CaseSummary[] = []
  for (const { id, fields } of world.of('case')) {
    summaries.push({
      id, label: fields.label, title: fields.title, summary: fields.summary, handling: fields.handling, findings: world.countIn(id, 'finding'), items: world.countIn(id, 'item'),
    })
    yield null
  }
  return summaries
}
