/**
 * Routes of instruments: all registers, each row with its answer for a date; a transfer held against them; and the registers that this data folder keeps itself.
 *
 *     GET    /api/instruments?on=EDTF
 *     GET    /api/transfers/{id}/prohibitions?on=EDTF      on: a date to suppose instead of the one stated
 *     POST   /api/instruments/registers                    {text} → kept under its name, in place of one of that name
 *     GET, DELETE /api/instruments/registers/{name}        as it was sent; away with it
 *
 * Format and codes: spec/instruments.md
 * @module
 */
import { Hono } from 'hono'
import { z } from 'zod'
import { bounds, isRefusal } from '@proofmark/core/dates'
import { parseRegister, versionOf } from '@proofmark/core/instruments'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { refuseInvalid } from './failing.ts'
import { instrumentsView, measureClaims, prohibitionsView } from './instruments.ts'
import type { RegisterKept } from './instruments-view.ts'
import { findStatement } from './lookup.ts'
import { mostRegisters, ownRegisters } from './own-registers.ts'

const RegisterFile = z.strictObject({ text: z.string().max(8_000_000) })

export interface InstrumentsRoutesOptions {
  readonly store: Store
  /** Where registers of this data folder are kept; `null`: nowhere. */
  readonly registersFolder: string | null
}

export function instrumentsRoutes({ store, registersFolder }: InstrumentsRoutesOptions) {
  const app = new Hono()
  const own = ownRegisters(registersFolder, store.derivedId)
  const no = (code: string, message: string, about: string): ApiError => ({ code, message, about })
  const unknown = (name: string) => no('register-unknown', 'No register of this name is kept here.', name)

  app.get('/api/instruments', (c) => {
    const { registers, unread } = own.all()
    return c.json(instrumentsView(registers, c.req.query('on') ?? null, { unread, claims: measureClaims(store.world(), registers) }), 200, { 'Cache-Control': 'no-store' })
  })
  app.post('/api/instruments/registers', async (c) => {
    const asked = RegisterFile.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) return refuseInvalid(asked, c)!
    const read = parseRegister(asked.data.text)
    if (!read.ok) return c.json(no(read.code, `${read.at === '' ? 'The file' : read.at}: expected ${read.expected}.`, read.at === '' ? 'the file' : read.at), 422)
    const { name } = read.register
    const isReplaced = own.text(name) !== null
    if (registersFolder === null || (!isReplaced && own.all().registers.length > mostRegisters)) return c.json(no('registers-full', registersFolder === null ? 'No registers are kept here.' : `At most ${mostRegisters} registers are kept.`, name), 422)
    own.save(asked.data.text)
    return c.json({ name, version: versionOf(read.register), isReplaced } satisfies RegisterKept, isReplaced ? 200 : 201)
  })
  app.get('/api/instruments/registers/:name', (c) => {
    const text = own.text(c.req.param('name'))
    return text === null ? c.json(unknown(c.req.param('name')), 404) : c.body(text, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'Content-Disposition': `attachment; filename="${c.req.param('name').replace('/', '-')}.json"` })
  })
  app.delete('/api/instruments/registers/:name', (c) => (own.remove(c.req.param('name')) ? c.body(null, 204) : c.json(unknown(c.req.param('name')), 404)))

  app.get('/api/transfers/:id/prohibitions', (c) => {
    const [name, on] = [c.req.param('id'), c.req.query('on') ?? null]
    const supposed = on === null ? null : bounds(on)
    if (supposed !== null && isRefusal(supposed)) return c.json(no('date-invalid', `This is no date in EDTF: expected ${supposed.expected}.`, on!), 400)
    const found = findStatement(store.world(), name, 'transfer')
    if (!found.ok) return c.json(no(`transfer-${found.code}`, found.code === 'unknown' ? 'No transfer has this id or label.' : 'Several transfers fit; give the whole id.', name), found.code === 'unknown' ? 404 : 409)
    const { registers, unread } = own.all()
    const view = prohibitionsView(store.world(), found.statement.id, registers, on, unread)
    return view === null ? c.json(no('transfer-withdrawn', 'It was withdrawn; open it as a statement.', name), 410) : c.json(view)
  })
  return app
}
