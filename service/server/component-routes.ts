/**
 * Routes of components: weapons of a case with their parts, counts, the parts of each figure, two weapons compared, and all of it as CSV.
 *
 *     GET /api/cases/{id}/components
 *     GET /api/cases/{id}/components/parts?by=&row=&from=      parts of one row of a counting (`row=~`: undetermined), or all; a hundred at a time
 *     GET /api/cases/{id}/components/sheet?by=                 a counting, or without `by` all parts
 *     GET /api/cases/{id}/components/compare?first=&second=    items by id or label
 *     GET /api/cases/{id}/components/compare/sheet?…
 *
 * Each takes `handling`: what may be told up to `open` or `restricted`; left out, all that is recorded.
 *
 * @module
 */
import { Hono, type Context } from 'hono'
import { caseComponents, comparedComponents, comparisonTable, countTable, linkTo, partReadings, partTable, titleOf, type ComparedView, type ComponentsView } from '@proofmark/core/findings'
import { countings, type CountBy, type CountRow, type Counts, type Duplicate } from '@proofmark/core/network'
import { handlings, isHandling, worldUpTo, type World } from '@proofmark/core/statements'
import { csvOf } from '@proofmark/core/sheets'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import type { Named } from './chain-view.ts'
import type { ComparedSummary, ComponentsSummary, CountRowView, CountsView, PartsPage } from './component-view.ts'
import { findStatement } from './lookup.ts'

const mostParts = 100
const mostDuplicates = 200

export function componentRoutes(store: Store) {
  const app = new Hono()
  const failure = (code: string, message: string, about: string | null): ApiError => ({ code, message, about })
  /** What was computed, for as long as nothing is sealed. */
  const kept: { world: World | null; of: Map<string, ComponentsView> } = { world: null, of: new Map() }
  const viewFor = (world: World, id: string): ComponentsView => {
    if (kept.world !== world) [kept.world, kept.of] = [world, new Map()]
    const known = kept.of.get(id) ?? caseComponents(world, id)
    kept.of.set(id, known)
    return known
  }
  /** What may be told up to a handling; left out, all that is recorded. */
  const worldFor = (c: Context): World => { const upTo = c.req.query('handling') ?? ''; return isHandling(upTo) ? worldUpTo(store.world(), upTo) : store.world() }
  const asked = (c: Context): { world: World; view: ComponentsView } | null => {
    const world = worldFor(c)
    const found = findStatement(world, c.req.param('id') ?? '', 'case')
    return found.ok ? { world, view: viewFor(world, found.statement.id) } : null
  }
  app.use('/api/cases/:id/components/*', async (c, next) => {
    const upTo = c.req.query('handling') ?? ''
    return upTo === '' || isHandling(upTo) ? next() : c.json(failure('handling-unknown', `Expected handling: ${handlings.join(', ')}.`, upTo), 422)
  })
  const noCase = (c: Context) => c.json(failure('case-unknown', 'No case has this id or label.', c.req.param('id') ?? null), 404)
  const countingOf = (c: Context): CountBy | null | 'unknown' => { const by = c.req.query('by') ?? ''; return by === '' ? null : (countings as readonly string[]).includes(by) ? (by as CountBy) : 'unknown' }
  const noCounting = (c: Context) => c.json(failure('counting-unknown', `Expected by: ${countings.join(', ')}.`, c.req.query('by') ?? null), 422)

  app.get('/api/cases/:id/components', (c) => {
    const found = asked(c)
    return found === null ? noCase(c) : c.json(summaryOf(found.world, found.view))
  })
  app.get('/api/cases/:id/components/parts', (c) => {
    const [found, by] = [asked(c), countingOf(c)]
    if (found === null) return noCase(c)
    if (by === 'unknown') return noCounting(c)
    return c.json(partsPage(found.world, found.view, by, c.req.query('row') ?? null, Number(/^\d{1,9}$/.exec(c.req.query('from') ?? '')?.[0] ?? 0)))
  })
  app.get('/api/cases/:id/components/sheet', (c) => {
    const [found, by] = [asked(c), countingOf(c)]
    if (found === null) return noCase(c)
    if (by === 'unknown') return noCounting(c)
    return sheet(c, by === null ? 'parts' : `by-${by}`, by === null ? partTable(found.world, found.view) : countTable(found.view, by))
  })
  app.get('/api/cases/:id/components/compare', (c) => {
    const compared = comparedFor(worldFor(c), c)
    return compared === null ? noItem(c) : c.json(comparedSummary(worldFor(c), compared))
  })
  app.get('/api/cases/:id/components/compare/sheet', (c) => {
    const compared = comparedFor(worldFor(c), c)
    return compared === null ? noItem(c) : sheet(c, 'compared', comparisonTable(compared))
  })
  const noItem = (c: Context) => c.json(failure('item-unknown', 'first and second: two items that count now, by id or label.', `${c.req.query('first') ?? ''}, ${c.req.query('second') ?? ''}`), 404)
  return app
}

function comparedFor(world: World, c: Context): ComparedView | null {
  const [first, second] = ['first', 'second'].map((name) => findStatement(world, c.req.query(name) ?? '', 'item'))
  return first!.ok && second!.ok ? comparedComponents(world, first!.statement.id, second!.statement.id) : null
}

const sheet = (c: Context, name: string, rows: readonly (readonly string[])[]) =>
  c.body(csvOf(rows), 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="proofmark-components-${name}.csv"`, 'Cache-Control': 'no-store' })

const namedIn = (world: World, ids: Iterable<string>): Record<string, Named> => Object.fromEntries([...new Set(ids)].flatMap((id) => { const link = linkTo(world, id); return link === null ? [] : [[id, { kind: link.kind, title: link.title }]] }))

function summaryOf(world: World, view: ComponentsView): ComponentsSummary {
  const of = world.get(view.case, 'case')!
  const reasons: readonly Duplicate['reason'][] = ['same-entry', 'same-text', 'untold']
  const shown = reasons.flatMap((reason) => view.duplicates.filter((each) => each.reason === reason).toSorted((a, b) => b.items.length - a.items.length)).slice(0, mostDuplicates)
  return {
    case: { id: of.id, label: of.fields.label, title: titleOf(world, of) }, rules: view.rules, weapons: view.weapons, counts: view.counts.map(leanCounts), published: view.published, loose: view.loose.length,
    duplicates: { shown, total: Object.fromEntries(reasons.map((reason) => [reason, view.duplicates.filter((each) => each.reason === reason).length])) as Record<Duplicate['reason'], number> },
    named: namedIn(world, [...view.weapons.flatMap(({ youngest }) => ('parts' in youngest ? youngest.parts : [])), ...shown.flatMap(({ items }) => items)]),
  }
}

const leanRow = ({ items: _items, possibleItems: _possible, statements, ...row }: CountRow): CountRowView => ({ ...row, rests: statements.length })
const leanCounts = ({ rows, undetermined, total, ...counts }: Counts): CountsView => ({ ...counts, rows: rows.map(leanRow), undetermined: undetermined === null ? null : leanRow(undetermined), total: leanRow(total) })

/** `~`: undetermined. */
const rowNamed = ({ rows, undetermined }: Counts, row: string): CountRow | null => (row === '~' ? undetermined : (rows.find(({ key }) => key === row) ?? null))

function partsPage(world: World, view: ComponentsView, by: CountBy | null, row: string | null, from: number): PartsPage {
  const chosen = by === null || row === null ? null : rowNamed(view.counts.find((each) => each.by === by)!, row)
  const [certain, possible] = [new Set(chosen?.items ?? []), new Set(chosen?.possibleItems ?? [])]
  const all = by === null || row === null ? view.parts : view.parts.filter(({ id }) => certain.has(id) || possible.has(id))
  const parts = all.slice(from, from + mostParts).map((part) => ({ ...part, isCertain: chosen === null || certain.has(part.id) }))
  return { total: all.length, from, parts, readings: partReadings(world, parts), named: namedIn(world, parts.flatMap(({ weapon, whole }) => [weapon, whole])) }
}

function comparedSummary(world: World, { first, second, ...compared }: ComparedView): ComparedSummary {
  return { ...compared, first: first.weapons[0]!, second: second.weapons[0]!, named: namedIn(world, [...compared.unpaired.first, ...compared.unpaired.second]) }
}
