/**
 * Place events: what happened somewhere: uses, recoveries, documentation. Three different events of one item, never merged.
 * @module
 */
import { bounds, formatLimit, isRefusal, outerWindow } from '@proofmark/core/dates'
import { inLogOrder, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { linksTo } from './statement-view.ts'
import { titleOf } from './titles.ts'
import type { PlaceEventView } from './views.ts'

type PlaceEvent = Statement<'use'> | Statement<'recovery'> | Statement<'site'>

/** Those of a case: uses, then recoveries, then documentation, each in the order of the log. */
export function placeEventsIn(world: World, caseId: StatementId): PlaceEventView[] {
  const events: PlaceEvent[] = [...world.referring(caseId, 'use'), ...world.referring(caseId, 'recovery'), ...world.referring(caseId, 'site')]
  return events.filter(({ fields }) => fields.case === caseId).map((event) => view(world, event))
}

/** Those of these items, in the same order. */
export function placeEventsOf(world: World, items: Iterable<StatementId>): PlaceEventView[] {
  const events = inLogOrder(world, [...items].flatMap((id) => { const item = world.get(id, 'item'); return item === undefined ? [] : idsOf(item) }))
  const of = <K extends PlaceEvent['kind']>(kind: K) => events.flatMap(({ id }) => world.get(id, kind) ?? [])
  return [...of('use'), ...of('recovery'), ...of('site')].map((event) => view(world, event))
}

/** These items, what they are part or members of, and all that are parts or members of any of them. */
export function withKin(world: World, items: Iterable<StatementId>): ReadonlySet<StatementId> {
  const near = new Set([...items].flatMap((id) => { const item = world.get(id, 'item'); return [id, item?.fields.partOf, item?.fields.memberOf].filter((each) => each != null) }))
  for (const id of near) for (const { id: part, fields } of world.referring(id, 'item')) if (fields.partOf === id || fields.memberOf === id) near.add(part)
  return near
}

const idsOf = ({ fields: { usedIn, recoveredIn, documentedAt } }: Statement<'item'>): StatementId[] => [...usedIn, ...(recoveredIn === null ? [] : [recoveredIn]), ...documentedAt]

function view(world: World, event: PlaceEvent): PlaceEventView {
  const items = world.referring(event.id, 'item').filter((item) => idsOf(item).includes(event.id)).map(({ id }) => id)
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
