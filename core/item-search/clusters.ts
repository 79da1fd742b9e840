/**
 * Clusters: places of an answer gathered to circles, one for each cell of a view. A circle holds the circles of all its items, so that it never says more than they do.
 * @module
 */
import { distanceKm, kmOfDegree } from './area.ts'
import type { ItemTable } from './item-table.ts'

export interface Cluster {
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
  readonly count: number
  /** Row of the item, where it is one alone. */
  readonly row: number | null
  readonly box: readonly [west: number, south: number, east: number, north: number]
}

export interface Clustered { readonly clusters: readonly Cluster[]; readonly unplaced: number; readonly outside: number }

/** West, south, east, north; east below west crosses the 180th meridian. */
export type ViewBox = readonly [number, number, number, number]

/** `cells`: of the longer side of the view. O(rows + cells²). */
export function clustersOf(table: ItemTable, rows: Uint32Array, [west, south, eastAsked, north]: ViewBox, cells: number): Clustered {
  const east = eastAsked < west ? eastAsked + 360 : eastAsked
  const size = Math.max(east - west, north - south, 1e-9) / cells
  const [columns, lines] = [Math.max(1, Math.ceil((east - west) / size)), Math.max(1, Math.ceil((north - south) / size))]
  const [lat, lon, km] = [table.lat.words, table.lon.words, table.km.words]
  const count = new Uint32Array(columns * lines)
  const [least, most] = [new Float32Array(2 * count.length).fill(Infinity), new Float32Array(2 * count.length).fill(-Infinity)]
  const [widest, last] = [new Float32Array(count.length), new Uint32Array(count.length)]
  let [unplaced, outside] = [0, 0]
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n]!
    const y = lat[row]!
    if (Number.isNaN(y)) { unplaced++; continue }
    const x = lon[row]! < west ? lon[row]! + 360 : lon[row]!
    if (y < south || y > north || x < west || x > east) { outside++; continue }
    const cell = Math.min(lines - 1, Math.floor((y - south) / size)) * columns + Math.min(columns - 1, Math.floor((x - west) / size))
    count[cell]!++
    last[cell] = row
    if (x < least[2 * cell]!) least[2 * cell] = x
    if (x > most[2 * cell]!) most[2 * cell] = x
    if (y < least[2 * cell + 1]!) least[2 * cell + 1] = y
    if (y > most[2 * cell + 1]!) most[2 * cell + 1] = y
    if (km[row]! > widest[cell]!) widest[cell] = km[row]!
  }
  const clusters: Cluster[] = []
  for (let cell = 0; cell < count.length; cell++) {
    if (count[cell] === 0) continue
    const box = [least[2 * cell]!, least[2 * cell + 1]!, most[2 * cell]!, most[2 * cell + 1]!] as const
    const centre = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const
    // The corner of the box that is furthest; of a box wider than half the world something else may be, so its circle is the whole earth.
    const apart = box[2] - box[0] > 180 ? kmOfDegree * 180 : Math.max(distanceKm(centre, [box[0], box[1]]), distanceKm(centre, [box[0], box[3]]))
    clusters.push({ lat: centre[1], lon: wrapped(centre[0]), radiusKm: apart + widest[cell]!, count: count[cell]!, row: count[cell] === 1 ? last[cell]! : null, box: [wrapped(box[0]), box[1], wrapped(box[2]), box[3]] })
  }
  return { clusters, unplaced, outside }
}

const wrapped = (lon: number): number => (lon > 180 ? lon - 360 : lon)
