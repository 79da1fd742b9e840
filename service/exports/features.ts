/**
 * Features: what has a place, or could have one, for maps: events where they happened, items where they were recovered, else documented, else used.
 *
 * A point comes with the radius within which it is known, of which maps make an area (precision.ts). What has no point is a feature without geometry: it is never placed by guess, and never left out.
 * @module
 */
import { bounds, formatDay, isDay, isRefusal, outerWindow } from '@proofmark/core/dates'
import { titleOf } from '@proofmark/core/findings'
import { addressOf, signed } from '@proofmark/core/sheets'
import { isBeyond, handlingOf, type AnyStatement, type KindName, type Statement } from '@proofmark/core/statements'
import { asksMark, markGradeOf } from './mark-grade.ts'
import type { ExportSource, Selection } from './selection.ts'

/** A layer each, in this order. */
export const layers = ['item', 'recovery', 'site', 'use'] as const satisfies readonly KindName[]
export type Layer = (typeof layers)[number]

export interface Feature {
  readonly id: string
  readonly layer: Layer
  /** Degrees of WGS 84. */
  readonly point: { readonly lon: number; readonly lat: number } | null
  /** Radius within which the point is known; `null`: not stated. */
  readonly precisionKm: number | null
  readonly properties: Readonly<Record<(typeof always)[number], string | number | null> & Partial<Record<'mark_grade', string | null>>>
}

const always = ['id', 'label', 'title', 'case', 'handling', 'log_index', 'address', 'when', 'from', 'to', 'place', 'country', 'precision_km', 'place_of', 'class'] as const

/** In the order of columns. Types: docs/exports.md */
export const propertyNames = (source: ExportSource, layer: Layer): readonly (keyof Feature['properties'])[] => (layer === 'item' && asksMark(source) ? [...always, 'mark_grade'] : always)

/** An item's place is that of another statement, which must itself be open to the export. */
export function* featuresOf(source: ExportSource, selection: Selection, layer: Layer): Generator<Feature | null> {
  for (const each of selection.statements(layer)) {
    if (each === null) { yield null; continue }
    const { statement, handling } = each
    const placed = layer === 'item' ? placeOfItem(source, statement as unknown as Statement<'item'>) : { place: (statement as unknown as Statement<'recovery'>).fields.place, when: (statement as unknown as Statement<'recovery'>).fields.when, of: layer }
    const days = daysOf(placed.when)
    yield {
      id: statement.id, layer, point: placed.place === null || placed.place.lat === null || placed.place.lon === null ? null : { lon: placed.place.lon, lat: placed.place.lat },
      precisionKm: placed.place?.precisionKm ?? null,
      properties: {
        id: statement.id, label: statement.fields.label, title: signed(titleOf(source.world, statement)), case: statement.fields.case, handling, log_index: statement.index, address: addressOf(statement.id),
        when: placed.when, from: days.from, to: days.to, place: placed.place?.text ?? null, country: placed.place?.country ?? null, precision_km: placed.place?.precisionKm ?? null, place_of: placed.of,
        class: layer === 'item' ? (statement as unknown as Statement<'item'>).fields.itemClass : null,
        ...(layer === 'item' && asksMark(source) ? { mark_grade: markGradeOf(source, statement.id) } : {}),
      },
    }
  }
}

/** What a whole file is of, for people. */
export const aboutOf = ({ head, upTo, scope }: ExportSource): string => signed(`of the log ${head.origin} at ${head.size} entries, up to ${upTo}${scope.of === 'found' ? `; items found by: ${scope.question}` : ''}`)

type Placed = Pick<Statement<'recovery'>['fields'], 'place' | 'when'> & { readonly of: string | null }

function placeOfItem({ world, upTo }: ExportSource, item: Statement<'item'>): Placed {
  const isOpen = (statement: AnyStatement) => !isBeyond(handlingOf(world, [statement.id]), upTo)
  const all = [world.get(item.fields.recoveredIn, 'recovery'), ...item.fields.documentedAt.map((id) => world.get(id, 'site')), ...item.fields.usedIn.map((id) => world.get(id, 'use'))].filter((each) => each !== undefined)
  const open = all.filter((each) => isOpen(each as unknown as AnyStatement))
  const found = open.find(({ fields }) => fields.place?.lat != null) ?? open[0]
  return { place: found?.fields.place ?? null, when: found?.fields.when ?? null, of: found?.kind ?? null }
}

function daysOf(when: string | null): { readonly from: string | null; readonly to: string | null } {
  const found = when === null ? null : bounds(when)
  if (found === null || isRefusal(found)) return { from: null, to: null }
  const { from, to } = outerWindow(found)
  return { from: isDay(from) ? formatDay(from) : null, to: isDay(to) ? formatDay(to) : null }
}
