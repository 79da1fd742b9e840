/**
 * Routes of components: weapons of a case with their parts, counts, the parts of each figure, two weapons compared, and all of it as CSV.
 *
 *     GET /api/cases/{id}/components
 *     GET /api/cases/{id}/components/parts?by=&row=&from=      parts of one row of a counting (`row=~`: undetermined), or all; a hundred at a time
 *     GET /api/cases/{id}/components/sheet?by=&form=           a counting, or without `by` all parts; `form`: csv (as it is without) or xlsx
 *     GET /api/cases/{id}/components/compare?first=&second=    items by id or label
 *     GET /api/cases/{id}/components/compare/sheet?…
 *
 * Each takes `handling`: what may be told up to `open` or `restricted`; left out, all that is recorded. Every answer and sheet says how narrow it is.
 *
 * @module
 */
import { Hono, type Context } from 'hono'
import { caseComponents, comparedComponents, comparedHandling, comparisonTable, componentsHandling, countTable, linkTo, partReadings, partTable, titleOf, type ComparedView, type ComponentsView, type Width } from '@proofmark/core/findings'
import { countings, type CountBy, type CountRow, type Counts, type Duplicate } from '@proofmark/core/network'
import { handlings, isHandling, worldUpTo, type Handling, type World } from '@proofmark/core/statements'
import { csvOf } from '@proofmark/core/sheets'
import { writeWorkbook } from 'proofmark/sheets'
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
  /** What was computed, for as long as nothing is sealed; of each handling that is asked for there is a world. */
  const kept = new WeakMap<World, Map<string, { readonly view: ComponentsView; readonly handling: Handling }>>()
  const viewFor = (world: World, id: string) => {
    const ofWorld = kept.get(world) ?? new Map<string, { readonly view: ComponentsView; readonly handling: Handling }>()
    kept.set(world, ofWorld)
    const compute = () => { const view = caseComponents(world, id); return { view, handling: componentsHandling(world, view) } }
    const known = ofWorld.get(id) ?? compute()
    ofWorld.set(id, known)
    return known
  }
  /** What may be told up to a handling; left out, all that is recorded. */
  const upToOf = (c: Context): Handling => { const upTo = c.req.query('handling') ?? ''; return isHandling(upTo) ? upTo : 'confidential' }
  const worldFor = (c: Context): World => worldUpTo(store.world(), upToOf(c))
  /** A case is found though it is narrower than what is asked for: that it is here was said by who asks. Its title is kept back. */
  const asked = (c: Context): Found | null => {
    const world = worldFor(c)
    const found = findStatement(store.world(), c.req.param('id') ?? '', 'case')
    if (!found.ok) return null
    const { view, handling } = viewFor(world, found.statement.id)
    return { world, id: found.statement.id, view, width: { handling, upTo: upToOf(c) } }
  }
  const comparedFor = (c: Context): { readonly compared: ComparedView; readonly world: World; readonly width: Width } | null => {
    const world = worldFor(c)
    const [first, second] = ['first', 'second'].map((name) => findStatement(world, c.req.query(name) ?? '', 'item'))
    const compared = first!.ok && second!.ok ? comparedComponents(world, first!.statement.id, second!.statement.id) : null
    return compared === null ? null : { compared, world, width: { handling: comparedHandling(world, compared), upTo: upToOf(c) } }
  }
  app.use('/api/cases/:id/components/*', async (c, next) => {
    const upTo = c.req.query('handling') ?? ''
    const form = c.req.query('form') ?? ''
    if (upTo !== '' && !isHandling(upTo)) return c.json(failure('handling-unknown', `Expected handling: ${handlings.join(', ')}.`, upTo), 422)
    return form === '' || sheetForms.some((each) => each === form) ? next() : c.json(failure('form-unknown', `Expected form: ${sheetForms.join(', ')}.`, form), 422)
  })
  const noCase = (c: Context) => c.json(failure('case-unknown', 'No case has this id or label.', c.req.param('id') ?? null), 404)
  const countingOf = (c: Context): CountBy | null | 'unknown' => { const by = c.req.query('by') ?? ''; return by === '' ? null : (countings as readonly string[]).includes(by) ? (by as CountBy) : 'unknown' }
  const noCounting = (c: Context) => c.json(failure('counting-unknown', `Expected by: ${countings.join(', ')}.`, c.req.query('by') ?? null), 422)

  app.get('/api/cases/:id/components', (c) => {
    const found = asked(c)
    return found === null ? noCase(c) : c.json(summaryOf(found))
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
    return sheet(c, by === null ? 'parts' : `by-${by}`, by === null ? partTable(found.world, found.view) : countTable(found.view, by, found.width))
  })
  app.get('/api/cases/:id/components/compare', (c) => {
    const found = comparedFor(c)
    return found === null ? noItem(c) : c.json(comparedSummary(found.world, found.compared, found.width))
  })
  app.get('/api/cases/:id/components/compare/sheet', (c) => {
    const found = comparedFor(c)
    return found === null ? noItem(c) : sheet(c, 'compared', comparisonTable(found.compared, found.width))
  })
  const noItem = (c: Context) => c.json(failure('item-unknown', 'first and second: two items that count now, by id or label.', `${c.req.query('first') ?? ''}, ${c.req.query('second') ?? ''}`), 404)
  return app
}

interface Found { readonly world: World; readonly id: string; readonly view: ComponentsView; readonly width: Width }

const sheetForms = ['csv', 'xlsx'] as const

/** Its name says of which statements alone it was made: a file lies about without the page that it came from. */
function sheet(c: Context, name: string, rows: readonly (readonly string[])[]) {
  const [upTo, form] = [c.req.query('handling') ?? '', c.req.query('form') === 'xlsx' ? 'xlsx' as const : 'csv' as const]
  const file = `proofmark-components-${name}${upTo === '' || upTo === 'confidential' ? '' : `-up-to-${upTo}`}.${form}`
  const heads = { 'Content-Disposition': `attachment; filename="${file}"`, 'Cache-Control': 'no-store' }
  if (form === 'csv') return c.body(csvOf(rows), 200, { ...heads, 'Content-Type': 'text/csv; charset=utf-8' })
  const pieces: Uint8Array[] = []
  writeWorkbook((piece) => pieces.push(piece), [{ name: 'Components', rows }])
  return c.body(new Uint8Array(Buffer.concat(pieces)), 200, { ...heads, 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

const namedIn = (world: World, ids: Iterable<string>): Record<string, Named> => Object.fromEntries([...new Set(ids)].flatMap((id) => { const link = linkTo(world, id); return link === null ? [] : [[id, { kind: link.kind, title: link.title }]] }))

function summaryOf({ world, id, view, width }: Found): ComponentsSummary {
  const of = world.get(id, 'case')
  const reasons: readonly Duplicate['reason'][] = ['same-entry', 'same-text', 'untold']
  const shown = reasons.flatMap((reason) => view.duplicates.filter((each) => each.reason === reason).toSorted((a, b) => b.items.length - a.items.length)).slice(0, mostDuplicates)
  return {
    ...width, case: { id, label: of?.fields.label ?? null, title: of === undefined ? null : titleOf(world, of) }, rules: view.rules, weapons: view.weapons, counts: view.counts.map(leanCounts), published: view.published, loose: view.loose.length,
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

function comparedSummary(world: World, { first, second, ...compared }: ComparedView, width: Width): ComparedSummary {
  return { ...width, ...compared, first: first.weapons[0]!, second: second.weapons[0]!, named: namedIn(world, [...compared.unpaired.first, ...compared.unpaired.second]) }
}
