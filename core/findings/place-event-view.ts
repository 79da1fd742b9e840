/**
 * Place events: what happened somewhere: uses, recoveries, documentation. Three different events of one item, never merged.
 * @module
 */
import { bounds, formatLimit, isRefusal, outerWindow } from '@proofmark/core/dates'
import type { FieldsOf, Statement, StatementId, World } from '@proofmark/core/statements'
import { linksTo } from './statement-view.ts'
import { titleOf } from './titles.ts'
import type { PlaceEventView } from './views.ts'

/** All of them, in the order of the log. */
export function placeEvents(world: World): PlaceEventView[] {
  const items = world.of('item')
  const of = (ids: (fields: FieldsOf<'item'>) => readonly (StatementId | null)[], id: StatementId) =>
    items.filter(({ fields }) => ids(fields).includes(id)).map((item) => item.id)
  return [
    ...world.of('use').map((use) => view(world, use, of(({ usedIn }) => usedIn, use.id))),
    ...world.of('recovery').map((recovery) => view(world, recovery, of(({ recoveredIn }) => [recoveredIn], recovery.id))),
    ...world.of('site').map((site) => view(world, site, of(({ documentedAt }) => documentedAt, site.id))),
  ]
}

/** Those of these items, and of what they are part of or have as parts or members. */
export function placeEventsOf(world: World, items: ReadonlySet<StatementId>): PlaceEventView[] {
  const near = new Set([...items].flatMap((id) => { const item = world.get(id, 'item'); return [id, item?.fields.partOf, item?.fields.memberOf].filter((each) => each != null) }))
  for (const item of world.of('item')) if (near.has(item.fields.partOf ?? '') || near.has(item.fields.memberOf ?? '')) near.add(item.id)
  return placeEvents(world).filter((event) => event.items.some(({ id }) => near.has(id)))
}

function view(world: World, event: Statement<'use'> | Statement<'recovery'> | Statement<'site'>, items: readonly StatementId[]): PlaceEventView {
  const { when, place } = event.fields
  const found = when === null ? null : bounds(when)
  const window = found === null || isRefusal(found) ? null : outerWindow(found)
  return {
    id: event.id,
    kind: event.kind,
    title: titleOf(world, event),
    when,
    from: window === null ? null : formatLimit(window.from),
    to: window === null ? null : formatLimit(window.to),
    placeText: place?.text ?? null,
    point: place === null || place.lat === null || place.lon === null || place.precisionKm === null
      ? null
      : { lat: place.lat, lon: place.lon, precisionKm: place.precisionKm },
    items: linksTo(world, items),
  }
}
