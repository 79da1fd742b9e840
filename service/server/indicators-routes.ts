/**
 * Routes of indicators and watches.
 *
 *     GET  /api/indicators?exporter=&consignee=&endUser=&model=&lot=
 *     GET  /api/indicators/sheet?…              the same as CSV, with counts and notes
 *     GET  /api/watches                         with what the log tells since each was last read
 *     POST /api/watches                         {of, value, note}
 *     POST /api/watches/seen                    {name, upTo}: entries before `upTo` were read
 *     POST /api/watches/remove                  {name}
 *
 * @module
 */
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { linkTo } from '@proofmark/core/findings'
import { versionOf, withBuiltIn, type Register } from '@proofmark/core/instruments'
import type { World } from '@proofmark/core/statements'
import { indicators, indicatorSuggestions, nothingAsked, type IndicatorQuestion } from '@proofmark/core/tracing'
import { csvOf } from '@proofmark/core/sheets'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { indicatorSheet } from './indicator-sheet.ts'
import type { IndicatorsView } from './indicators-view.ts'
import { addWatch, watchesView, watchShelf } from './kept-watches.ts'
import { ownRegisters } from './own-registers.ts'

const longest = 500
const adding = z.strictObject({ of: z.enum(['party', 'model', 'lot']), value: z.string().trim().min(1).max(longest), note: z.string().max(2000).nullable() })
const reading = z.strictObject({ name: z.string(), upTo: z.number().int().min(0) })
const removing = z.strictObject({ name: z.string() })

const refusals = { 'party-unknown': [404, 'No party has this id, label or name.'], 'party-ambiguous': [409, 'Several parties that are not judged the same have this name; give the id or label.'], 'watch-invalid': [422, 'A watch has at most 500 characters.'] } as const

export interface IndicatorsRoutesOptions {
  readonly store: Store
  /** Where watches are kept; `null`: nowhere. */
  readonly watchesFolder: string | null
  /** Where registers of this data folder are kept; `null`: nowhere. */
  readonly registersFolder: string | null
}

export function indicatorsRoutes({ store, watchesFolder, registersFolder }: IndicatorsRoutesOptions) {
  const app = new Hono()
  const own = ownRegisters(registersFolder, store.derivedId)
  const shelf = watchShelf(watchesFolder, store.derivedId)
  const failure = (code: string, message: string, about: string | null): ApiError => ({ code, message, about })
  const bodyOf = async <T>(c: Context, schema: z.ZodType<T>): Promise<T | null> => { const parsed = schema.safeParse(await c.req.json().catch(() => null)); return parsed.success ? parsed.data : null }
  const now = () => { const size = store.size(); return watchesView(store.world(), shelf, size) }

  app.get('/api/indicators', (c) => c.json(indicatorsView(store.world(), questionOf(c), own.all().registers)))
  app.get('/api/indicators/sheet', (c) => c.body(csvOf(indicatorSheet(indicatorsView(store.world(), questionOf(c), own.all().registers))), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="indicators.csv"' }))
  app.get('/api/watches', (c) => c.json(now()))
  app.post('/api/watches', async (c) => {
    const asked = await bodyOf(c, adding)
    if (asked === null) return c.json(failure('watch-invalid', 'Expected of (party, model or lot), value and note. Nothing was saved.', null), 422)
    if (watchesFolder === null) return c.json(failure('watches-nowhere', 'This server has no data folder for watches.', null), 422)
    const added = addWatch(store.world(), shelf, asked, store.size())
    if (added.ok) return c.json(now())
    const [status, message] = refusals[added.code]
    return c.json(failure(added.code, message, asked.value), status)
  })
  app.post('/api/watches/seen', async (c) => {
    const asked = await bodyOf(c, reading)
    if (asked === null || asked.upTo > store.size()) return c.json(failure('seen-invalid', 'Expected name and upTo, which is at most the size of the log. Nothing was changed.', null), 422)
    return shelf.seen(asked.name, asked.upTo) ? c.json(now()) : c.json(failure('watch-unknown', 'There is no such watch.', asked.name), 404)
  })
  app.post('/api/watches/remove', async (c) => {
    const asked = await bodyOf(c, removing)
    return asked !== null && shelf.remove(asked.name) ? c.json(now()) : c.json(failure('watch-unknown', 'There is no such watch.', asked?.name ?? null), 404)
  })
  return app
}

const questionOf = (c: Context): IndicatorQuestion => Object.fromEntries(Object.keys(nothingAsked).map((name) => [name, (c.req.query(name) ?? '').slice(0, longest)])) as unknown as IndicatorQuestion

/** Statements of which what can be asked is still suggested: to gather it goes through all items and their marks. */
const mostSuggestedOf = 300_000

export function indicatorsView(world: World, asked: IndicatorQuestion, registers: readonly Register[] = withBuiltIn([]), suggestedOf = mostSuggestedOf): IndicatorsView {
  const result = indicators(world, asked, registers)
  const ids = new Set(result.rows.flatMap((row) => [row.item, row.case, ...row.reasons.flatMap(({ statements }) => statements), ...row.shows.flatMap(({ statements }) => statements), ...row.spans.flatMap(({ from, to }) => [from.statement, to.statement]), ...row.prohibitions.map(({ transfer }) => transfer)]).filter((id) => id !== null))
  return {
    result, suggestions: world.all.length > suggestedOf ? null : indicatorSuggestions(world), registers: registers.map(versionOf),
    named: Object.fromEntries([...ids].flatMap((id) => { const link = linkTo(world, id); return link === null ? [] : [[id, { kind: link.kind, title: link.title }]] })),
  }
}
