/**
 * Routes: the legs of all items of an answer, gathered by the pair of places that they join, one place for each cell of a view. Each item counts once for a pair; which
 * pairs are left out, and why, is counted.
 * @module
 */
import { distanceKm } from './area.ts'
import type { ViewBox } from './clusters.ts'
import type { ItemTable } from './item-table.ts'
import type { Leg } from './item-row.ts'

/** The circle holds the circles of all places that stand together here. */
export interface RouteEnd { readonly lat: number; readonly lon: number; readonly radiusKm: number }
/** `broken`: items of which a step, a place or the order between the two is not known. */
export interface Route { readonly from: RouteEnd; readonly to: RouteEnd; readonly count: number; readonly broken: number }
export interface Routes {
  /** By count, the largest first. */
  readonly routes: readonly Route[]
  /** Pairs of places: those drawn; those in view beyond them; those whose two places are one in this view; those that lie outside. */
  readonly pairs: { readonly drawn: number; readonly more: number; readonly together: number; readonly outside: number }
  /** Items of which a leg is known, and of them those on a route that is drawn. */
  readonly items: number
  readonly shown: number
}

/** A leg as a value, and back: legs repeat, since items travel together. */
export const legText = ({ from, to, isBroken }: Leg): string => [from, to].map(({ lat, lon, precisionKm }) => `${lat},${lon},${precisionKm}`).join('>') + (isBroken ? '~' : '')
export const isLeg = (text: string): boolean => /^[-\d.e]+,[-\d.e]+,[-\d.e]+>[-\d.e]+,[-\d.e]+,[-\d.e]+~?$/.test(text)
export const legIn = (text: string): Leg => {
  const [from, to] = text.replace('~', '').split('>').map((part) => { const [lat, lon, precisionKm] = part.split(',').map(Number); return { lat: lat!, lon: lon!, precisionKm: precisionKm! } })
  return { from: from!, to: to!, isBroken: text.endsWith('~') }
}

interface Pair { readonly from: Gathered; readonly to: Gathered; isIn: boolean; readonly isTogether: boolean; count: number; broken: number; /** The set that was counted last: an item counts once. */ last: number }

/** `legs`: of the values of the table, by number. `most`: routes that are given. O(rows + legs). */
export function routesOf(table: ItemTable, legs: readonly Leg[], rows: Uint32Array, view: ViewBox, { cells, most }: { readonly cells: number; readonly most: number }): Routes {
  const { column, values } = table.routes
  const bySet = new Uint32Array(values.sets.length)
  const sets = column.words
  for (let n = 0; n < rows.length; n++) bySet[sets[rows[n]!]!]!++
  const pairOf = pairing(view, cells)
  const pairByLeg: (Pair | undefined)[] = []
  const found = new Set<Pair>()
  let items = 0
  values.sets.forEach((set, number) => {
    const count = bySet[number]!
    if (count === 0 || set.length === 0) return
    items += count
    for (const leg of set) {
      const pair = pairByLeg[leg] ??= pairOf(legs[leg]!)
      found.add(pair)
      if (pair.last === number) continue
      pair.last = number
      pair.count += count
      if (legs[leg]!.isBroken) pair.broken += count
    }
  })
  const all = [...found]
  const drawable = all.filter(({ isIn, isTogether }) => isIn && !isTogether).toSorted((a, b) => b.count - a.count)
  const drawn = drawable.slice(0, most)
  const isDrawn = new Set(drawn)
  let shown = 0
  values.sets.forEach((set, number) => { if (bySet[number]! > 0 && set.some((leg) => isDrawn.has(pairByLeg[leg]!))) shown += bySet[number]! })
  return {
    routes: drawn.map(({ from, to, count, broken }) => ({ from: from.end(), to: to.end(), count, broken })), items, shown,
    pairs: { drawn: drawn.length, more: drawable.length - drawn.length, together: all.filter(({ isIn, isTogether }) => isIn && isTogether).length, outside: all.filter(({ isIn }) => !isIn).length },
  }
}

/** Cells are of the whole Earth, of the size of those of the view, so that a route does not change while the view is moved by a cell. */
function pairing(view: ViewBox, cells: number): (leg: Leg) => Pair {
  const [west, south, eastAsked, north] = view
  const east = eastAsked < west ? eastAsked + 360 : eastAsked
  const size = Math.max(east - west, north - south, 1e-9) / cells
  const inLine = Math.ceil(360 / size) + 1
  const cellOf = ({ lat, lon }: { readonly lat: number; readonly lon: number }) => Math.floor((lat + 90) / size) * inLine + Math.floor((lon + 180) / size)
  /** Numbers of the cells that were met, so that a pair is one number too. */
  const numbers = new Map<number, number>()
  const numberOf = (cell: number) => { const known = numbers.get(cell) ?? numbers.size; numbers.set(cell, known); return known }
  const pairs = new Map<number, Pair>()
  return (leg) => {
    const [from, to] = [numberOf(cellOf(leg.from)), numberOf(cellOf(leg.to))]
    const key = from * 2 ** 26 + to
    let pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, pair = { from: new Gathered(), to: new Gathered(), isIn: false, isTogether: from === to, count: 0, broken: 0, last: -1 })
    pair.from.put(leg.from)
    pair.to.put(leg.to)
    pair.isIn ||= comesInto([west, south, east, north], leg)
    return pair
  }
}

/** Whether the box around the leg meets the view; a leg goes the short way, also over the 180th meridian. */
function comesInto([west, south, east, north]: ViewBox, { from, to }: Leg): boolean {
  const there = to.lon + 360 * Math.round((from.lon - to.lon) / 360)
  const [least, most] = [Math.min(from.lon, there), Math.max(from.lon, there)]
  return Math.min(from.lat, to.lat) <= north && Math.max(from.lat, to.lat) >= south && [-360, 0, 360].some((turn) => least + turn <= east && most + turn >= west)
}

/** Places of one cell. */
class Gathered {
  #west = Infinity
  #east = -Infinity
  #south = Infinity
  #north = -Infinity
  #widest = 0

  put({ lat, lon, precisionKm }: Leg['from']): void {
    ;[this.#west, this.#east, this.#south, this.#north] = [Math.min(this.#west, lon), Math.max(this.#east, lon), Math.min(this.#south, lat), Math.max(this.#north, lat)]
    this.#widest = Math.max(this.#widest, precisionKm)
  }

  end(): RouteEnd {
    const [lon, lat] = [(this.#west + this.#east) / 2, (this.#south + this.#north) / 2]
    return { lat, lon, radiusKm: Math.max(distanceKm([lon, lat], [this.#west, this.#south]), distanceKm([lon, lat], [this.#west, this.#north])) + this.#widest }
  }
}
