/**
 * Routes of instruments: all registers, each row with its answer for a date; a transfer held against them.
 *
 *     GET /api/instruments?on=EDTF
 *     GET /api/transfers/{id}/prohibitions?on=EDTF      on: a date to suppose instead of the one stated
 *
 * @module
 */
import { Hono } from 'hono'
import { bounds, isRefusal } from '@proofmark/core/dates'
import { withBuiltIn } from '@proofmark/core/instruments'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { instrumentsView, prohibitionsView } from './instruments.ts'
import { findStatement } from './lookup.ts'

export function instrumentsRoutes(store: Store) {
  const app = new Hono()
  const no = (code: string, message: string, about: string): ApiError => ({ code, message, about })

  app.get('/api/instruments', (c) => c.json(instrumentsView(withBuiltIn([]), c.req.query('on') ?? null)))

  app.get('/api/transfers/:id/prohibitions', (c) => {
    const [name, on] = [c.req.param('id'), c.req.query('on') ?? null]
    const supposed = on === null ? null : bounds(on)
    if (supposed !== null && isRefusal(supposed)) return c.json(no('date-invalid', `This is no date in EDTF: expected ${supposed.expected}.`, on!), 400)
    const found = findStatement(store.world(), name, 'transfer')
    if (!found.ok) return c.json(no(`transfer-${found.code}`, found.code === 'unknown' ? 'No transfer has this id or label.' : 'Several transfers fit; give the whole id.', name), found.code === 'unknown' ? 404 : 409)
    const view = prohibitionsView(store.world(), found.statement.id, withBuiltIn([]), on)
    return view === null ? c.json(no('transfer-withdrawn', 'It was withdrawn; open it as a statement.', name), 410) : c.json(view)
  })
  return app
}
