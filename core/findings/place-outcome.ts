/**
 * Place outcome: whether an item was used, or recovered, in a country or within so many kilometres of a point.
 *
 * A recorded point is a circle of its precision: the whole circle within the zone is *yes*, the whole circle outside is *no*, else it is open. A country is the one that is
 * stated with the place; it is never inferred from a point, for borders are disputed.
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { Claim, FieldsOf, StatementId, World } from '@proofmark/core/statements'
import type { Outcome } from './claim-outcome.ts'
import { withinCircle } from './circle.ts'
import { bearerOf, recordsOf } from './item-records.ts'
import { hides } from './soundness.ts'
import { weighed, type Word } from './weighed-words.ts'

type PlaceClaim = Extract<Claim, { type: 'used-at' | 'recovered-at' }>
type Place = FieldsOf<'use'>['place']

export function wasAt(world: World, claim: PlaceClaim): Outcome {
  if (world.get(claim.item, 'item') === undefined) return weighed([])
  const field = claim.type === 'used-at' ? 'usedIn' : 'recoveredIn'
  const words = [...recordsOf(world, claim.item)].flatMap(([record, { isSure, through }]) => {
    const bearer = bearerOf(world, record, field)
    const item = world.get(bearer, 'item')
    const events = item?.fields[field] ?? null
    spend(100)
    if (item !== undefined && hides(item, field)) return [{ holds: 'open' as const, isSound: false, text: 'what is withheld may say otherwise', because: [item.id] }]
    return (typeof events === 'string' ? [events] : events ?? []).map((id) => wordOf(world, claim, id, isSure, [...through, bearer!]))
  })
  return weighed([...new Map(words.toSorted((a, b) => Number(a.isSound) - Number(b.isSound)).map((word) => [word.because.at(-1), word])).values()])
}

function wordOf(world: World, claim: PlaceClaim, id: StatementId, isSure: boolean, because: readonly StatementId[]): Word {
  const event = claim.type === 'used-at' ? world.get(id, 'use') : world.get(id, 'recovery')
  const place = event?.fields.place ?? null
  const isHidden = event === undefined || hides(event, 'place/country', 'place/lat', 'place/lon', 'place/precisionKm')
  return { holds: place === null ? 'open' : isHidden && claim.country === null ? 'open' : inZone(claim, place), isSound: isSure, text: placeText(place), because: [...because, id] }
}

function inZone({ country, near }: PlaceClaim, place: NonNullable<Place>): Word['holds'] {
  if (country !== null) return place.country === null ? 'open' : place.country === country ? 'yes' : 'no'
  if (near === null || place.lat === null || place.lon === null || place.precisionKm === null) return 'open'
  return withinCircle({ lat: place.lat, lon: place.lon, km: place.precisionKm }, near)
}

const placeText = (place: Place): string => {
  if (place === null) return 'at a place that is not recorded'
  const point = place.lat === null || place.lon === null ? null : `${place.lat}, ${place.lon} within ${place.precisionKm ?? '?'} km`
  return `at ${[place.text, place.country, point].filter((part) => part !== null && part !== undefined).join(', ')}`
}
