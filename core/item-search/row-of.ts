/**
 * Row of an item: what the index holds of it, from the statements of a world. All that was said and not rejected stands side by side.
 *
 * `made` is the hull of the dates of production that readings say whose latest judgement does not reject them; what a decoder alone reads is no statement, and
 * dates nothing. Recovery, documentation and use are as their statements say; what order tells of them (made before used) is left to the item's own page.
 * @module
 */
import { bounds, isDay, isRefusal, outerWindow } from '@proofmark/core/dates'
import { countryOf } from '@proofmark/core/marks'
import { handlingOf, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { weighedReadings } from '@proofmark/core/tracing'
import type { EventName, FacetName } from './item-query.ts'
import type { DaysKnown, ItemRow } from './item-row.ts'
import { pointKinds } from './item-table.ts'
import { routeOfItem } from './route-of.ts'

interface Happened { readonly fields: { readonly when: string | null; readonly place: { readonly text: string | null; readonly lat: number | null; readonly lon: number | null; readonly precisionKm: number | null; readonly country: string | null } | null } }

/** Of an item that counts now; its number is its place in the log. */
export function itemRow(world: World, item: Statement<'item'>): ItemRow {
  const recovery = world.get(item.fields.recoveredIn, 'recovery')
  const sites = item.fields.documentedAt.flatMap((id) => world.get(id, 'site') ?? [])
  const uses = item.fields.usedIn.flatMap((id) => world.get(id, 'use') ?? [])
  const marks = world.referring(item.id, 'mark')
  const readings = liveReadings(world, item, marks)
  const identified = world.referring(item.id, 'identification').filter(({ fields }) => fields.status !== 'rejected')
  const at = { recovery: recovery === undefined ? [] : [recovery], site: sites, use: uses }
  const country = pointKinds.map((kind) => at[kind].flatMap(({ fields }) => fields.place?.country ?? [])).find((said) => said.length > 0) ?? []
  const documents = item.fields.sources.flatMap(({ document }) => world.get(document, 'document') ?? [])
  const teams = sites.flatMap(({ fields }) => fields.team)
  const facets: Record<FacetName, readonly (string | null)[]> = {
    'class': [item.fields.itemClass, ...identified.flatMap((each) => named(each, 'class'))],
    'model': identified.flatMap((each) => [...named(each, 'model'), ...named(each, 'type'), ...named(each, 'variant'), ...named(each, 'series')]),
    'maker': [...identified.flatMap((each) => [each.fields.maker, ...named(each, 'maker')]), ...readings.map(({ maker }) => maker)],
    'made-in': [...identified.flatMap((each) => [each.fields.country, ...named(each, 'country-of-manufacture').map(countrySaid)]), ...readings.map(({ country }) => country)],
    'found-in': country, 'situation': [recovery?.fields.situation ?? null], 'case': [item.fields.case],
    'custodian': [item.fields.custodian ?? item.fields.custodianText],
    // Where no documentation event names its team, whoever says that there is such an item.
    'team': teams.length > 0 ? teams : [item.fields.author], 'source': documents.map(({ id }) => id), 'handling': [handlingOf(world, [item.id])],
  }
  const events: Record<EventName, DaysKnown | null> = {
    made: hull(readings.filter(({ dateOf }) => dateOf === 'production').map(({ date }) => date)),
    recovered: hull(at.recovery.map(({ fields }) => fields.when)), documented: hull(sites.map(({ fields }) => fields.when)), used: hull(uses.map(({ fields }) => fields.when)),
  }
  return {
    id: item.index ?? 0,
    facets: Object.fromEntries(Object.entries(facets).flatMap(([name, said]) => { const values = [...new Set(said.filter((value) => value !== null && value !== ''))]; return values.length === 0 ? [] : [[name, values]] })),
    events: Object.fromEntries(Object.entries(events).filter(([, days]) => days !== null)),
    point: pointKinds.flatMap((kind) => at[kind].flatMap((each) => pointOf(each, kind))).at(0) ?? null,
    route: routeOfItem(world, item, at),
    texts: [
      item.fields.description, item.fields.note, item.fields.condition, item.fields.custodianText, item.fields.label, ...marks.flatMap(({ fields }) => [fields.position, fields.transcription, fields.note]),
      ...[...at.recovery, ...sites, ...uses].flatMap((each: Happened & { readonly fields: { readonly note: string | null } }) => [each.fields.place?.text, each.fields.note]), recovery?.fields.how, recovery?.fields.byText,
      ...identified.flatMap(({ fields }) => [fields.value, ...fields.alternatives, fields.note]), ...readings.flatMap(({ meaning, note }) => [meaning, note]), ...documents.flatMap(({ fields }) => [fields.title, fields.note]),
    ].filter((text): text is string => typeof text === 'string' && text !== ''),
  }
}

type Said = Pick<Statement<'reading'>['fields'], 'maker' | 'country' | 'date' | 'dateOf' | 'meaning' | 'note'>

/** What people say that the marks mean, where the latest judgement does not reject it; and of the item itself, where its marks are not published. */
function liveReadings(world: World, item: Statement<'item'>, marks: readonly Statement<'mark'>[]): Said[] {
  const ofItem = world.referring(item.id, 'reading').filter(({ fields }) => fields.item === item.id && fields.mark === null)
  return [...marks.flatMap((mark) => liveOfMark(world, mark)), ...latestLive(ofItem)]
}

function liveOfMark(world: World, mark: Statement<'mark'>): Said[] {
  const said = world.referring(mark.id, 'reading').filter(({ fields }) => fields.mark === mark.id)
  // A judgement without a date is of all dates that the decoder gives under the scheme. Only then is the mark decoded: a damaged one takes long.
  if (said.every(({ fields }) => fields.date !== null)) return latestLive(said)
  return weighedReadings(world, mark).flatMap(({ standing, judgements, date }) => {
    const last = judgements.at(-1)
    if (last === undefined || standing === 'rejected') return []
    return [last.fields.date !== null ? last.fields : { ...last.fields, date, dateOf: last.fields.dateOf ?? 'production' as const }]
  })
}

function latestLive(said: readonly Statement<'reading'>[]): Said[] {
  const latest = new Map(said.map((reading) => [`${reading.fields.scheme} ${reading.fields.date ?? ''}`, reading.fields]))
  return [...latest.values()].filter(({ status }) => status !== 'rejected')
}

const named = ({ fields }: Statement<'identification'>, level: Statement<'identification'>['fields']['level']): readonly string[] => (fields.level === level ? [fields.value, ...fields.alternatives] : [])

/** Words that can mean more than one State of today; they stay words. */
const ofSeveral = /^(?:the )?(?:congo(?:lese)?|ottoman)$/iu

/** One country is one value, by its code or by its name. What the table of names does not know stays as it was said. */
export const countrySaid = (words: string): string => (ofSeveral.test(words.trim()) ? words : countryOf(words) ?? words)

/** From the first possible day of any to the last possible of any. `null`: nobody dates it. */
function hull(dates: readonly (string | null)[]): DaysKnown | null {
  const windows = dates.flatMap((date) => { const found = date === null ? null : bounds(date); return found === null || isRefusal(found) ? [] : [outerWindow(found)] })
  if (windows.length === 0) return null
  const [from, to] = [windows.map((window) => window.from), windows.map((window) => window.to)]
  return { from: from.every(isDay) ? Math.min(...from) : null, to: to.every(isDay) ? Math.max(...to) : null }
}

function pointOf({ fields: { place } }: Happened, of: (typeof pointKinds)[number]): NonNullable<ItemRow['point']>[] {
  return place === null || place.lat === null || place.lon === null || place.precisionKm === null ? [] : [{ lat: place.lat, lon: place.lon, precisionKm: place.precisionKm, of }]
}

/** Items whose row may be another because of this statement, and no others that it could be. Whatever it says of another is followed to that. */
export function itemsTouchedBy(world: World, id: StatementId): ReadonlySet<StatementId> {
  const touched = new Set<StatementId>()
  const seen = new Set<StatementId>()
  const follow = (of: StatementId): void => {
    if (seen.has(of)) return
    seen.add(of)
    const sealed = world.sealed(of)
    if (sealed === undefined) return
    switch (sealed.kind) {
      case 'transfer': return everNamed(world, of, 'items').forEach((item) => touched.add(item))
      case 'item': touched.add(of); return
      case 'correction': case 'withdrawal': case 'erasure': return follow(sealed.fields.of)
      case 'mark': return everNamed(world, of, 'item').forEach((item) => touched.add(item))
      case 'identification': return everNamed(world, of, 'item').forEach((item) => touched.add(item))
      case 'reading': everNamed(world, of, 'item').forEach((item) => touched.add(item)); return everNamed(world, of, 'mark').forEach(follow)
      case 'recovery': case 'site': case 'use': case 'document': for (const item of world.referring(of, 'item')) touched.add(item.id); return
      default: return
    }
  }
  follow(id)
  return touched
}

/** What a field named when it was sealed and after each correction: a mark that was moved changes two items. */
function everNamed(world: World, id: StatementId, field: 'item' | 'items' | 'mark'): readonly StatementId[] {
  const sealed = world.sealed(id)
  const first = (sealed?.fields as Readonly<Record<string, unknown>> | undefined)?.[field]
  const later = world.laterWord(id).flatMap((each) => { const word = world.sealed(each); return word?.kind === 'correction' ? word.fields.changes.filter((change) => change.field === `/${field}` || change.field.startsWith(`/${field}/`)).map(({ value }) => value) : [] })
  return [first, ...later].flat().filter((name): name is StatementId => typeof name === 'string')
}
