/**
 * Routes of review: where a finding stands in its procedure, and the procedure of a case.
 *
 *     GET /api/findings/{id}/review     stages with what is missing, sentences, what stops publication
 *     GET /api/cases/{id}/procedure     the procedure that holds now, those that were sealed, and which finding goes by which
 *
 * A review, a waiver, the nature of a sentence and a procedure are recorded as all statements are (`POST /api/statements`).
 * @module
 */
import { Hono } from 'hono'
import { nameOf } from '@proofmark/core/findings'
import { procedureOf, standingProcedure } from '@proofmark/core/review'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { findStatement } from './lookup.ts'
import { reviewGate } from './review-gate.ts'
import type { ProcedureView, ReviewView } from './review-view.ts'

export function reviewRoutes(store: Store, now: () => Date) {
  const app = new Hono()
  const no = (code: string, message: string, about: string): ApiError => ({ code, message, about })
  const fresh = { 'Cache-Control': 'no-store' }

  app.get('/api/findings/:id/review', (c) => {
    const [world, name] = [store.world(), c.req.param('id')]
    const found = findStatement(world, name, 'finding')
    const gate = found.ok ? reviewGate(world, found.statement.id, now()) : null
    if (gate === null) return c.json(no('finding-unknown', 'No finding has this id or label.', name), 404)
    const people = world.of('party').filter(({ fields }) => fields.case === gate.finding.case || fields.case === null).map((party) => ({ id: party.id, title: nameOf(party), case: party.fields.case }))
    return c.json({ ...gate, people } satisfies ReviewView, 200, fresh)
  })
  app.get('/api/cases/:id/procedure', (c) => {
    const [world, name] = [store.world(), c.req.param('id')]
    const found = findStatement(world, name, 'case')
    const of = found.ok ? world.get(found.statement.id, 'case') : undefined
    if (of === undefined) return c.json(no('case-unknown', 'No case has this id or label.', name), 404)
    const { id, fields } = of
    const sealed = world.of('procedure').filter((procedure) => procedure.fields.case === id || procedure.fields.case === null)
    return c.json({
      case: { id, label: fields.label, title: fields.title }, now: standingProcedure(world, id),
      sealed: sealed.toReversed().map((procedure) => ({ id: procedure.id, title: procedure.fields.title, index: procedure.index, isForAll: procedure.fields.case === null })),
      findings: world.of('finding').filter((finding) => finding.fields.case === id).map((finding) => ({ id: finding.id, label: finding.fields.label, title: finding.fields.title, procedure: procedureOf(world, finding.id)?.statement ?? null })),
    } satisfies ProcedureView, 200, fresh)
  })
  return app
}
