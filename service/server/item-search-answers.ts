/**
 * Item search answers: what the search thread found, with what a page says beside it: names, links, places in words, handling.
 * @module
 */
import type { FacetName, ItemRow } from '@proofmark/core/item-search'
import { linkTo } from '@proofmark/core/findings'
import { handlingOf, type AnyStatement, type Statement, type World } from '@proofmark/core/statements'
import { invariant } from '@proofmark/core/bytes'
import { statementAt, type FoundChart, type FoundFacets, type FoundItem, type FoundItems, type FoundPlaces, type FoundRoutes } from 'proofmark/search'
import type { ChartName, FacetsView, ItemChartView, ItemHitView, ItemMapView, ItemRoutesView, ItemSearchView, Named } from './item-search-view.ts'
import { rowMaker } from './mark-desk.ts'

/** `world`: of the head that the answer is of. */
interface Head { readonly world: World; readonly size: number }
type MarkAsked = { readonly pattern: string; readonly field: 'any' | 'serial' | 'lot' } | null

export function itemSearchView({ world, size }: Head, mark: MarkAsked, { count, grades, hits, next }: FoundItems): ItemSearchView {
  const rowsOf = mark === null ? null : rowMaker(world, mark.field)(mark.pattern.trim())
  return { head: { size }, count, grades, hits: hits.map((hit) => hitView(world, hit, rowsOf)), next }
}

export function facetsView({ world, size }: Head, { count, facets }: FoundFacets): FacetsView {
  return { head: { size }, count, facets: facets.map(({ values, ...facet }) => ({ ...facet, values: toldApart(world, values.map(({ value, ...rest }) => ({ ...named(world, value), ...rest }))) })) }
}

export function itemMapView({ world, size }: Head, { count, clusters, unplaced, outside }: FoundPlaces): ItemMapView {
  return { head: { size }, count, unplaced, outside, clusters: clusters.map(({ place, ...cluster }) => ({ ...cluster, item: place === null ? null : itemAt(world, place).id })) }
}

export const itemRoutesView = ({ size }: Head, { count, routes, pairs, items, shown }: FoundRoutes): ItemRoutesView => ({ head: { size }, count, routes, pairs, items, shown })

export function itemChartView({ world, size }: Head, by: ChartName, { count, grades, bars, notCounted, sample }: FoundChart): ItemChartView {
  return { head: { size }, by, count, grades, sample, notCounted: Object.entries(notCounted).map(([reason, items]) => ({ reason, count: items })), bars: toldApart(world, bars.map(({ value, ...bar }) => ({ ...named(world, value), ...bar }))) }
}

function hitView(world: World, { place, row, marks }: FoundItem, rowsOf: ReturnType<ReturnType<typeof rowMaker>> | null): ItemHitView {
  const item = itemAt(world, place)
  const rows = rowsOf === null ? [] : marks.map(rowsOf)
  return {
    item: item.id, label: item.fields.label, description: item.fields.description, events: row.events, case: linkTo(world, item.fields.case),
    facets: Object.fromEntries(Object.entries(row.facets).map(([name, values]) => [name, values.map((value) => named(world, value))])) as Partial<Record<FacetName, readonly Named[]>>,
    place: row.point === null ? null : { ...row.point, ...placeSaid(world, item, row.point.of) },
    handling: handlingOf(world, [item.id, ...rows.map(({ statement }) => statement)]),
    marks: rows.map(({ grade, statement, text, cells }) => ({ grade, statement, text, cells })),
  }
}

function itemAt(world: World, place: number): Statement<'item'> {
  const found = statementAt(world.all, place)
  const item = found === undefined ? undefined : world.get(found.id, 'item')
  invariant(item !== undefined, 'what was found counts in the world of the same head')
  return item
}

/** A value is the id of a record, or words. */
function named(world: World, value: string): Named {
  return { value, label: (isId(value) ? linkTo(world, value)?.title : undefined) ?? value }
}

/** Records of the same name bear besides their label, then their case, then the beginning of their id, until no two in the list read the same. */
function toldApart<T extends Named>(world: World, all: readonly T[]): readonly T[] {
  const more: readonly ((value: string) => string | null | undefined)[] = [(value) => recordOf(world, value)?.fields.label, (value) => linkTo(world, recordOf(world, value)?.fields.case ?? null)?.title, (value) => value.slice(0, 8)]
  return more.reduce((list, tell) => {
    const uses = Map.groupBy(list, ({ label }) => label)
    return list.map((each) => {
      const told = uses.get(each.label)!.length === 1 || !isId(each.value) ? null : tell(each.value)
      return told === null || told === undefined || told === '' ? each : { ...each, label: `${each.label} · ${told}` }
    })
  }, all)
}

const isId = (value: string): boolean => /^[0-9a-f]{32}$/.test(value)
const recordOf = (world: World, id: string): AnyStatement | undefined => { const sealed = world.sealed(id); return sealed === undefined ? undefined : (world.get(id, sealed.kind) as AnyStatement | undefined) ?? sealed }

/** The point that the index has, as it was said, which the index keeps in single precision: of the first of its kind that has one. */
function placeSaid(world: World, { fields }: Statement<'item'>, of: NonNullable<ItemRow['point']>['of']): { readonly text: string | null; readonly lat?: number; readonly lon?: number; readonly precisionKm?: number } {
  const said = of === 'recovery' ? [world.get(fields.recoveredIn, 'recovery')] : of === 'site' ? fields.documentedAt.map((id) => world.get(id, 'site')) : fields.usedIn.map((id) => world.get(id, 'use'))
  const place = said.find((each) => each !== undefined && each.fields.place?.lat != null && each.fields.place.precisionKm !== null)?.fields.place
  if (place?.lat == null || place.lon == null || place.precisionKm == null) return { text: null }
  return { text: place.text, lat: place.lat, lon: place.lon, precisionKm: place.precisionKm }
}
