/**
 * Routes of statistics: the figures of a case or of everything, and the same as a sheet with all their notes.
 *
 *     GET /api/statistics?case=ID&on=DAY                     figures; without `case` of all that is recorded, without `on` as of today
 *     GET /api/statistics/sheet?format=xlsx|csv&figure=ID    one figure, or all of them, one a sheet
 *
 * @module
 */
import { Hono, type Context } from 'hono'
import { parseDay, type Day } from '@proofmark/core/dates'
import { figureId, figureTable, statistics, type Figure, type Statistics } from '@proofmark/core/statistics'
import type { World } from '@proofmark/core/statements'
import { csvOf } from '@proofmark/core/sheets'
import { writeWorkbook } from 'proofmark/sheets'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { findStatement } from './lookup.ts'

export function statisticsRoutes(store: Store, now: () => Date) {
  const app = new Hono()
  app.get('/api/statistics', (c) => {
    const asked = figuresFor(store, c, now)
    return asked.ok ? c.json(asked.statistics) : c.json(asked.error, asked.status)
  })
  app.get('/api/statistics/sheet', (c) => {
    const asked = figuresFor(store, c, now)
    if (!asked.ok) return c.json(asked.error, asked.status)
    const { figures, on } = asked.statistics
    const [name, format] = [c.req.query('figure'), c.req.query('format') ?? 'xlsx']
    const chosen = name === undefined ? figures : figures.filter((figure) => figureId(figure) === name)
    if (chosen.length === 0) return c.json(refusal('figure-unknown', 'There is no such figure on this day.', name ?? null), 404)
    if (format !== 'csv' && format !== 'xlsx') return c.json(refusal('format-unknown', 'The format is xlsx or csv.', format), 422)
    const file = `proofmark-${name ?? 'statistics'}-${on}.${format}`
    const headers = { 'Content-Disposition': `attachment; filename="${file}"`, 'Cache-Control': 'no-store' }
    return format === 'csv'
      ? c.body(figuresCsv(chosen), 200, { ...headers, 'Content-Type': 'text/csv; charset=utf-8' })
      : c.body(workbookOf(chosen), 200, { ...headers, 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
  })
  return app
}

const refusal = (code: string, message: string, about: string | null): ApiError => ({ code, message, about })

type Asked = { readonly ok: true; readonly statistics: Statistics } | { readonly ok: false; readonly error: ApiError; readonly status: 404 | 422 }

function figuresFor(store: Store, c: Context, now: () => Date): Asked {
  const [name, asOf] = [c.req.query('case'), c.req.query('on') ?? now().toISOString().slice(0, 10)]
  const day = parseDay(asOf)
  if (day === null) return { ok: false, status: 422, error: refusal('day-invalid', 'Expected a day, YYYY-MM-DD.', asOf) }
  if (name === undefined) return { ok: true, statistics: ofEverything(store.world(), asOf, day) }
  const found = findStatement(store.world(), name, 'case')
  return found.ok ? { ok: true, statistics: statistics(store.world(), found.statement.id, day) } : { ok: false, status: 404, error: refusal('case-unknown', 'No case has this id or label.', name) }
}

/** The last that was asked, as long as nothing is sealed: a page and its sheets ask the same. */
const last = new WeakMap<World, { readonly asOf: string; readonly statistics: Statistics }>()

function ofEverything(world: World, asOf: string, day: Day): Statistics {
  const known = last.get(world)
  if (known?.asOf === asOf) return known.statistics
  const made = statistics(world, null, day)
  last.set(world, { asOf, statistics: made })
  return made
}

const figuresCsv = (figures: readonly Figure[]): string => csvOf(figures.flatMap(figureTable))

/** The number before the name keeps the names of sheets apart, of which a program takes 31 characters. */
function workbookOf(figures: readonly Figure[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  writeWorkbook((bytes) => parts.push(bytes), figures.map((figure, at) => ({ name: `${at + 1} ${figureId(figure)}`.slice(0, 31), rows: figureTable(figure) })))
  return new Uint8Array(Buffer.concat(parts))
}
