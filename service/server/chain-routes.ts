/**
 * Routes of chains of supply: of one item, of all items of a case, and what can be chosen by name when a leg is recorded.
 *
 *     GET /api/items/{id}/chain
 *     GET /api/cases/{id}/chains?from=             as many rows as fit the time of one answer, at least one
 *     GET /api/cases/{id}/choices?kinds=&text=     statements of a case by name
 *
 * @module
 */
import { Hono } from 'hono'
import { linkTo, titleOf } from '@proofmark/core/findings'
import { inLogOrder, kindNames, type AnyStatement, type KindName, type Statement, type World } from '@proofmark/core/statements'
import { groupChains, supplyChain, type SupplyChain } from '@proofmark/core/tracing'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import type { ChainRow, ChainRows, Choices, SupplyChainView } from './chain-view.ts'
import { findStatement } from './lookup.ts'

/** Rows of one answer, and how long it may compute before it gives what it has. */
const [mostRows, mostMs] = [500, 250]
const mostChoices = 20

export function chainRoutes(store: Store) {
  const app = new Hono()
  const unknown = (code: string, message: string, about: string): ApiError => ({ code, message, about })
  /** Rows that were computed, for as long as nothing is sealed. */
  const rows: { world: World | null; of: Map<string, ChainRow> } = { world: null, of: new Map() }
  const rowOf = (world: World, item: Statement<'item'>): ChainRow => {
    if (rows.world !== world) [rows.world, rows.of] = [world, new Map()]
    const known = rows.of.get(item.id) ?? chainRow(world, item)
    rows.of.set(item.id, known)
    return known
  }

  app.get('/api/items/:id/chain', (c) => {
    const world = store.world()
    const found = findStatement(world, c.req.param('id'), 'item')
    const chain = found.ok ? supplyChain(world, found.statement.id) : null
    if (!found.ok || chain === null) return c.json(unknown('item-unknown', 'No item that counts now has this id or label.', c.req.param('id')), 404)
    return c.json(chainView(world, chain))
  })
  app.get('/api/cases/:id/chains', (c) => {
    const world = store.world()
    const found = findStatement(world, c.req.param('id'), 'case')
    if (!found.ok) return c.json(unknown('case-unknown', 'No case has this id or label.', c.req.param('id')), 404)
    const items = world.referring(found.statement.id, 'item').filter(({ fields }) => fields.case === found.statement.id)
    const from = Number(/^\d{1,9}$/.exec(c.req.query('from') ?? '')?.[0] ?? 0)
    const made: ChainRow[] = []
    const until = performance.now() + mostMs
    for (const item of items.slice(from, from + mostRows)) {
      if (made.length > 0 && performance.now() > until) break
      made.push(rowOf(world, item))
    }
    return c.json({ case: found.statement.id, total: items.length, from, rows: made } satisfies ChainRows)
  })
  app.get('/api/cases/:id/choices', (c) => {
    const world = store.world()
    const found = findStatement(world, c.req.param('id'), 'case')
    if (!found.ok) return c.json(unknown('case-unknown', 'No case has this id or label.', c.req.param('id')), 404)
    const asked = (c.req.query('kinds') ?? '').split(',')
    const kinds = kindNames.filter((kind) => asked.includes(kind))
    return c.json(choicesIn(world, found.statement.id, kinds, (c.req.query('text') ?? '').slice(0, 200)))
  })
  return app
}

/** A chain with the titles of all that it names. */
export function chainView(world: World, chain: SupplyChain): SupplyChainView {
  const item = world.get(chain.item, 'item')!
  const ofCase = world.get(item.fields.case, 'case')
  const steps = [...chain.versions.flatMap((version) => version.steps), ...chain.inferred].flatMap((step) => (step.type === 'leg' ? [step.transfer, ...step.documents] : []))
  const groups = groupChains(world, chain.item)
  const ids = new Set([
    ...steps, ...groups.flatMap(({ of, legs }) => [of.statement, ...legs.flatMap(({ leg }) => [leg.transfer, ...leg.documents])]).filter((id) => id !== null), ...chain.versions.flatMap(({ excludes }) => excludes.flatMap(({ transfer, with: beside }) => [transfer, ...beside])), ...chain.undertakings.flatMap(({ undertaking, transfer }) => [undertaking, transfer]),
    ...chain.hypotheses.flatMap(({ supports, against }) => [...supports, ...against].map(({ statement }) => statement)), ...chain.siblings.map((sibling) => sibling.item), ...chain.durations.flatMap(({ from, to }) => [from.statement, to.statement]),
  ])
  return {
    item: { id: item.id, label: item.fields.label, title: titleOf(world, item), handling: item.fields.handling },
    case: ofCase === undefined ? null : { id: ofCase.id, label: ofCase.fields.label, title: titleOf(world, ofCase) },
    chain, groups,
    named: Object.fromEntries([...ids].flatMap((id) => { const link = linkTo(world, id); return link === null ? [] : [[id, { kind: link.kind, title: link.title }]] })),
  }
}

function chainRow(world: World, item: Statement<'item'>): ChainRow {
  const chain = supplyChain(world, item.id)!
  const legs = Math.max(0, ...chain.versions.map(({ steps }) => steps.filter(({ type }) => type === 'leg').length))
  const statuses = new Set(chain.versions.map(({ diversion }) => diversion.status))
  return {
    id: item.id, label: item.fields.label, title: titleOf(world, item), legs, gaps: Math.max(0, ...chain.versions.map(({ steps }) => steps.filter((step) => step.type === 'gap' && step.why !== 'withheld').length)), versions: chain.versions.length, contradictions: chain.contradictions.length,
    diversion: statuses.size > 1 ? 'differs' : chain.diversion.status, hypotheses: chain.hypotheses.map(({ diversionKind }) => diversionKind),
  }
}

/** Parties serve every case; everything else belongs to the one asked for. */
export function choicesIn(world: World, of: string, kinds: readonly KindName[], text: string): Choices {
  const wanted = text.trim().toLocaleLowerCase('en')
  const ids = [...(kinds.includes('party') ? world.of('party').map(({ id }) => id) : []), ...kinds.filter((kind) => kind !== 'party').flatMap((kind) => world.referring(of, kind).flatMap(({ id, fields }) => (fields.case === of ? [id] : [])))]
  const all = inLogOrder(world, ids).flatMap(({ id, kind }) => (world.get(id, kind) as AnyStatement | undefined) ?? [])
    .map((statement) => ({ id: statement.id, kind: statement.kind, label: statement.fields.label, title: titleOf(world, statement) }))
  const fitting = all.filter(({ label, title, id }) => `${label ?? ''} ${title} ${id}`.toLocaleLowerCase('en').includes(wanted))
  const begins = ({ label, title }: Choices['choices'][number]) => Number(!(title.toLocaleLowerCase('en').startsWith(wanted) || (label ?? '').toLocaleLowerCase('en').startsWith(wanted)))
  return { choices: fitting.toSorted((a, b) => begins(a) - begins(b)).slice(0, mostChoices), more: Math.max(0, fitting.length - mostChoices) }
}
