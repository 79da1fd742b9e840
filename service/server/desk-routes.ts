/**
 * Routes of the desk: all requests on a day, one of them, what a new one proposes, the right of reply of a finding, and the settings.
 *
 *     GET  /api/desk?day=                  every request and addressee, those that are due first
 *     GET  /api/desk/compose?items=&finding=   what a form for a new request proposes
 *     GET  /api/desk/settings
 *     POST /api/desk/settings              {settings}; refused as spec/requests.md says
 *     GET  /api/requests/{id}?day=
 *     GET  /api/findings/{id}/replies?day=
 *
 * Requests, replies and notices themselves are recorded as all statements are (`POST /api/statements`), chasers as corrections (`POST /api/upkeep`).
 * @module
 */
import { Hono, type Context } from 'hono'
import { formatDay, parseDay, type Day } from '@proofmark/core/dates'
import { linkTo, partyName } from '@proofmark/core/findings'
import { deskCounts, deskRows, parseDeskSettings } from '@proofmark/core/requests'
import type { Statement } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import type { DeskSettingsView, DeskView, RepliesBoard } from './desk-view.ts'
import { deskSettingsFile, type DeskSettingsFile } from './kept-desk-settings.ts'
import { findStatement } from './lookup.ts'
import { replyGate, today } from './reply-gate.ts'
import { composeView, partiesOf, requestView } from './request-view.ts'

/** Items of one request: far more than a letter can name. */
const mostItems = 1000

export function deskRoutes({ store, now, deskFolder }: { readonly store: Store; readonly now: () => Date; readonly deskFolder: string | null }) {
  const app = new Hono()
  const kept = deskSettingsFile(deskFolder, store.derivedId)
  const failure = (code: string, message: string, about: string | null): ApiError => ({ code, message, about })
  /** `null`: a day was asked for that is none. */
  const dayOf = (c: Context): Day | null => { const asked = c.req.query('day'); return asked === undefined || asked === '' ? today(now()) : parseDay(asked) }
  const noDay = (c: Context) => c.json(failure('day-invalid', 'Give the day as YYYY-MM-DD.', c.req.query('day') ?? null), 400)

  app.get('/api/desk', (c) => {
    const day = dayOf(c)
    return day === null ? noDay(c) : c.json(deskView(store, day, kept))
  })
  app.get('/api/desk/compose', (c) => {
    const world = store.world()
    const names = (c.req.query('items') ?? '').split(',').filter((name) => name !== '').slice(0, mostItems)
    const items = names.map((name) => findStatement(world, name, 'item'))
    const missing = names[items.findIndex((item) => !item.ok)]
    if (missing !== undefined) return c.json(failure('item-unknown', 'No item has this id or label.', missing), 404)
    const asked = c.req.query('finding') ?? ''
    const finding = asked === '' ? null : findStatement(world, asked, 'finding')
    if (finding?.ok === false) return c.json(failure('finding-unknown', 'No finding has this id or label.', asked), 404)
    const about = finding?.ok === true ? (world.get(finding.statement.id, 'finding') ?? null) : null
    return c.json(composeView(world, items.flatMap((item) => (item.ok ? [item.statement.id] : [])), about, today(now()), kept.read().settings))
  })
  app.get('/api/desk/settings', (c) => c.json({ ...kept.read(), parties: partiesOf(store.world()) } satisfies DeskSettingsView))
  app.post('/api/desk/settings', async (c) => {
    const parsed = parseDeskSettings(JSON.stringify(await c.req.json().catch(() => null)))
    if (!parsed.ok) return c.json(failure(parsed.code, `${parsed.at}: expected ${parsed.expected}. Nothing was saved.`, parsed.at), 422)
    if (deskFolder === null) return c.json(failure('settings-nowhere', 'This server has no data folder for settings.', null), 422)
    if (kept.read().state === 'unread') return c.json(failure('settings-unread', 'The settings that are here cannot be read with the key of this folder. Nothing was saved over them.', null), 409)
    kept.save(parsed.settings)
    return c.json({ ...kept.read(), parties: partiesOf(store.world()) } satisfies DeskSettingsView)
  })
  app.get('/api/requests/:id', (c) => {
    const day = dayOf(c)
    if (day === null) return noDay(c)
    const world = store.world()
    const found = findStatement(world, c.req.param('id'), 'request')
    if (!found.ok) return c.json(failure('request-unknown', 'No request has this id or label.', c.req.param('id')), 404)
    const request = world.get(found.statement.id, 'request') as Statement<'request'> | undefined
    return request === undefined ? c.json(failure('request-withdrawn', 'It was withdrawn; open it as a statement.', c.req.param('id')), 410) : c.json(requestView(world, request, day, kept.read().settings))
  })
  app.get('/api/findings/:id/replies', (c) => {
    const day = dayOf(c)
    if (day === null) return noDay(c)
    const world = store.world()
    const found = findStatement(world, c.req.param('id'), 'finding')
    const finding = found.ok ? world.get(found.statement.id, 'finding') : undefined
    if (finding === undefined) return c.json(failure('finding-unknown', 'No finding has this id or label.', c.req.param('id')), 404)
    const gate = replyGate(world, finding.id, new Date(`${formatDay(day)}T00:00:00Z`))!
    return c.json({ ...gate, finding: { id: finding.id, label: finding.fields.label, title: finding.fields.title, case: finding.fields.case } } satisfies RepliesBoard)
  })
  return app
}

function deskView(store: Store, day: Day, kept: DeskSettingsFile): DeskView {
  const world = store.world()
  const { settings, state } = kept.read()
  const rows = deskRows(world, day, settings)
  const names = (ids: readonly (string | null)[], nameOf: (id: string) => string) => Object.fromEntries([...new Set(ids)].flatMap((id) => (id === null ? [] : [[id, nameOf(id)]])))
  return {
    day: formatDay(day), rows, counts: deskCounts(rows), settings: state,
    parties: names(rows.map(({ addressee }) => addressee), (id) => partyName(world, id) ?? id), cases: names(rows.map((row) => row.case), (id) => linkTo(world, id)?.title ?? id),
  }
}
