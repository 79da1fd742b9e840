/**
 * Indicators of what is asked: the items that fit it, those of them that were diverted by what is recorded, why, and how soon.
 *
 * Only what bears on fitting items enters a figure, so what is recorded of others changes none. How they are read: docs/guides/indicators.md.
 * @module
 */
import { heldAgainst, transferFacts, type Register } from '@proofmark/core/instruments'
import type { StatementId, World } from '@proofmark/core/statements'
import { supplyIndex } from '../supply/supply-index.ts'
import { supplyChain } from '../supply/supply-chain.ts'
import type { Leg, SupplyChain } from '../supply-views.ts'
import type { IndicatorNote, IndicatorProhibition, IndicatorQuestion, IndicatorReason, IndicatorRow, Indicators } from './indicator-views.ts'
import { matchingItems, type MatchingItem } from './matching-items.ts'
import { spansOf } from './spans.ts'

export const nothingAsked: IndicatorQuestion = { exporter: '', consignee: '', endUser: '', model: '', lot: '' }

export function indicators(world: World, asked: IndicatorQuestion, registers: readonly Register[]): Indicators {
  if (Object.values(asked).every((text: string) => text.trim() === '')) return { asked, state: 'nothing', unknownParties: [], counts: { itemsFitting: 0, itemsTraced: 0, itemsDiverted: 0, cases: 0, statements: 0 }, notes: [], rows: [] }
  const { items, unknown } = matchingItems(world, asked)
  const countedAs = countedWith(world, items)
  const rows = items.flatMap((each) => { const row = rowOf(world, each, countedAs(each.item.id), registers); return row === null ? [] : [row] })
    .toSorted((a, b) => (a.item < b.item ? -1 : 1))
  const distinct = (ids: readonly (StatementId | null)[]) => new Set(ids.filter((id) => id !== null)).size
  return {
    asked, state: 'asked', unknownParties: unknown, rows,
    counts: {
      itemsFitting: distinct(items.map(({ item }) => countedAs(item.id))),
      itemsTraced: distinct(items.flatMap(({ item, isTraced }) => (isTraced ? [countedAs(item.id)] : []))),
      itemsDiverted: distinct(rows.map((row) => row.countedAs)),
      cases: distinct(rows.map((row) => row.case)),
      statements: distinct(rows.flatMap(({ reasons }) => reasons.flatMap(({ statements }) => statements))),
    },
    notes: notesOf(rows),
  }
}

/** The topmost fitting whole or group, and of records of one item the first by id. */
function countedWith(world: World, items: readonly MatchingItem[]): (item: StatementId) => StatementId {
  const { same } = supplyIndex(world)
  const firstOf = new Map<string, StatementId>()
  for (const { item } of items.toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1))) if (!firstOf.has(same.of(item.id))) firstOf.set(same.of(item.id), item.id)
  return (id) => {
    let at = id
    for (const seen = new Set<StatementId>(); !seen.has(at);) {
      seen.add(at)
      const fields = world.get(at, 'item')?.fields
      const above = [fields?.memberOf, fields?.partOf].find((each) => each !== null && each !== undefined && firstOf.has(same.of(each)))
      if (above !== undefined) at = above!
    }
    return firstOf.get(same.of(at)) ?? at
  }
}

function rowOf(world: World, { item, shows }: MatchingItem, countedAs: StatementId, registers: readonly Register[]): IndicatorRow | null {
  const chain = supplyChain(world, item.id)!
  const reasons = reasonsOf(world, chain)
  if (reasons.length === 0) return null
  const live = chain.hypotheses.filter(isLive)
  const shown = new Set(shows.flatMap(({ what, statements }) => (what === 'exporter' || what === 'consignee' ? statements : [])))
  const legs = new Map(chain.versions.flatMap(({ steps }) => steps.flatMap((step) => (step.type === 'leg' ? [[step.transfer, step] as const] : []))))
  // Where no role is asked, every transfer is a start.
  const starts = shown.size > 0 ? shown : new Set(legs.keys())
  return {
    item: item.id, case: item.fields.case, countedAs, isGroup: chain.isGroup, shows, reasons,
    hypotheses: live.map(({ diversion, diversionKind, diversionStage, status }) => ({ diversion, diversionKind, diversionStage, status })),
    between: 'days' in chain.diversion ? { lastAuthorised: chain.diversion.lastAuthorised, firstUnauthorised: chain.diversion.firstUnauthorised } : { lastAuthorised: null, firstUnauthorised: null },
    spans: spansOf(chain, starts),
    prohibitions: [...legs.values()].filter((leg) => starts.has(leg.transfer) || leg.authorised === 'no').flatMap((leg) => prohibitionOf(world, leg, registers)),
    accounts: chain.versions.length,
  }
}

const isLive = ({ status, diversionKind }: SupplyChain['hypotheses'][number]) => status !== 'rejected' && diversionKind !== 'not-applicable'

function reasonsOf(world: World, chain: SupplyChain): IndicatorReason[] {
  const legs = chain.versions.flatMap(({ steps }) => steps.filter((step): step is Leg => step.type === 'leg'))
  const points = chain.versions.flatMap(({ diversion, laterDiversions }) => [diversion, ...laterDiversions].flatMap((point) => ('days' in point ? point.because : [])))
  const proofs: IndicatorReason[] = [
    { why: 'diversion-stated', statements: chain.hypotheses.filter(isLive).map(({ diversion }) => diversion) },
    { why: 'transfer-not-authorised', statements: legs.filter(({ authorised }) => authorised === 'no').map(({ transfer }) => transfer) },
    { why: 'condition-breached-if', statements: chain.undertakings.filter(({ result }) => result === 'breached-if').flatMap(({ undertaking, transfer }) => [undertaking, transfer]) },
    { why: 'recovered-unauthorised', statements: chain.ends.filter(({ event, statement }) => event === 'recovery' && ['seized', 'surrendered', 'cached'].includes(world.get(statement, 'recovery')?.fields.situation ?? '')).map(({ statement }) => statement) },
  ]
  const found = proofs.filter(({ statements }) => statements.length > 0).map(({ why, statements }) => ({ why, statements: [...new Set(statements)].toSorted() }))
  // What proves unauthorised custody otherwise: a theft, a loss, a capture.
  const hasProof = found.some(({ why }) => why === 'transfer-not-authorised' || why === 'recovered-unauthorised')
  return points.length === 0 || hasProof ? found : [...found, { why: 'custody-unauthorised', statements: [...new Set(points)].toSorted() }]
}

function prohibitionOf(world: World, leg: Leg, registers: readonly Register[]): IndicatorProhibition[] {
  const facts = transferFacts(world, leg.transfer)
  const held = facts === null ? [] : heldAgainst(facts, registers).prohibitions
  const would = held.flatMap((row) => (row.isNear && (row.bearing === 'would' || row.bearing === 'if') ? [{ ...row, bearing: row.bearing }] : []))
  const first = would[0]
  return first === undefined ? [] : [{ transfer: leg.transfer, register: first.register, measure: first.measure.id, bearing: first.bearing, time: first.time, says: first.says, more: would.length - 1 }]
}

function notesOf(rows: readonly IndicatorRow[]): IndicatorNote[] {
  const counted = (code: IndicatorNote['code'], isCounted: (row: IndicatorRow) => boolean): IndicatorNote[] => {
    const count = new Set(rows.filter(isCounted).map((row) => row.countedAs)).size
    return count === 0 ? [] : [{ code, count }]
  }
  const always = (['documented', 'access', 'chain-shows', 'stated', 'inferences-out', 'counted-once'] as const).map((code) => ({ code, count: null }))
  return [
    ...always, ...counted('groups-one', ({ isGroup }) => isGroup), ...counted('accounts-differ', ({ accounts }) => accounts > 1),
    ...counted('days-open', ({ spans }) => spans.every(({ least, most }) => least === null || most === null)), { code: 'registers', count: null },
  ]
}
