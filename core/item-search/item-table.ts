/**
 * Item table: the rows of all items as columns, one number each, changed in their place.
 * @module
 */
import { eventNames, facetNames, type EventName, type FacetName } from './item-query.ts'
import type { ItemRow } from './item-row.ts'
import { Column, float32, int32, uint32, uint8 } from './numbers.ts'
import { legText } from './routes.ts'
import { daysInColumns, daysKnown, undated } from './spans.ts'
import { ValueSets } from './value-sets.ts'
import { WordLists } from './word-lists.ts'

export const pointKinds = ['recovery', 'site', 'use'] as const

export class ItemTable {
  /** Ids ascend; a row that is gone keeps its place. */
  readonly ids: Column<Uint32Array>
  /** 1: counts. */
  readonly alive: Column<Uint8Array>
  readonly sets: Readonly<Record<FacetName, { readonly column: Column<Uint32Array>; values: ValueSets }>>
  /** Legs of its route, each as a value. */
  readonly routes: { readonly column: Column<Uint32Array>; values: ValueSets }
  readonly days: Readonly<Record<EventName, { readonly from: Column<Int32Array>; readonly to: Column<Int32Array> }>>
  /** Degrees; single precision is off by two metres at most. NaN: no point. */
  readonly lat: Column<Float32Array>
  readonly lon: Column<Float32Array>
  readonly km: Column<Float32Array>
  readonly pointOf: Column<Uint8Array>
  words: WordLists
  rows: number

  constructor() {
    this.ids = new Column(uint32)
    this.alive = new Column(uint8)
    this.sets = Object.fromEntries(facetNames.map((name) => [name, { column: new Column(uint32), values: new ValueSets() }])) as unknown as ItemTable['sets']
    this.routes = { column: new Column(uint32), values: new ValueSets() }
    this.days = Object.fromEntries(eventNames.map((name) => [name, { from: new Column(int32, undated), to: new Column(int32, undated) }])) as unknown as ItemTable['days']
    ;[this.lat, this.lon, this.km] = [new Column(float32, Number.NaN), new Column(float32, Number.NaN), new Column(float32)]
    this.pointOf = new Column(uint8)
    this.words = new WordLists()
    this.rows = 0
  }

  /** -1: not there, or gone and not put again. */
  rowOf(id: number): number {
    const ids = this.ids.words
    let [low, high] = [0, this.rows]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (ids[middle]! < id) low = middle + 1
      else high = middle
    }
    return low < this.rows && ids[low] === id ? low : -1
  }

  /** The row that it has. A new id must be above all earlier ones; throws RangeError else. */
  put(row: ItemRow): number {
    let at = this.rowOf(row.id)
    if (at < 0) {
      if (this.rows > 0 && row.id < this.ids.get(this.rows - 1)) throw new RangeError(`item ${row.id}: new ids ascend, the last is ${this.ids.get(this.rows - 1)}`)
      at = this.rows++
      this.#reach()
      this.ids.set(at, row.id)
    }
    this.alive.set(at, 1)
    for (const name of facetNames) this.sets[name].column.set(at, this.sets[name].values.put(row.facets[name] ?? []))
    this.routes.column.set(at, this.routes.values.put((row.route ?? []).map(legText)))
    for (const name of eventNames) { const [from, to] = daysInColumns(row.events[name]); this.days[name].from.set(at, from); this.days[name].to.set(at, to) }
    this.lat.set(at, row.point?.lat ?? Number.NaN)
    this.lon.set(at, row.point?.lon ?? Number.NaN)
    this.km.set(at, row.point?.precisionKm ?? 0)
    this.pointOf.set(at, row.point === null ? 0 : pointKinds.indexOf(row.point.of))
    this.words.put(at, row.texts)
    return at
  }

  /** The row that it had. What was said of it is overwritten, words too. One that is not there is left so, and -1. */
  remove(id: number): number {
    const at = this.rowOf(id)
    if (at < 0) return at
    this.put({ id, facets: {}, events: {}, point: null, texts: [] })
    this.alive.set(at, 0)
    return at
  }

  /** What is kept of a row, without its words and its route. */
  row(at: number): Omit<ItemRow, 'texts' | 'route'> {
    const lat = this.lat.get(at)
    return {
      id: this.ids.get(at),
      facets: Object.fromEntries(facetNames.flatMap((name) => { const said = this.sets[name].values.valuesOf(this.sets[name].column.get(at)); return said.length === 0 ? [] : [[name, said]] })),
      events: Object.fromEntries(eventNames.flatMap((name) => { const days = daysKnown(this.days[name].from.get(at), this.days[name].to.get(at)); return days === null ? [] : [[name, days]] })),
      point: Number.isNaN(lat) ? null : { lat, lon: this.lon.get(at), precisionKm: this.km.get(at), of: pointKinds[this.pointOf.get(at)]! },
    }
  }

  get byteLength(): number {
    const columns = [this.ids, this.alive, this.lat, this.lon, this.km, this.pointOf, this.words.starts, this.words.lengths, this.words.list, this.routes.column, ...facetNames.map((name) => this.sets[name].column), ...eventNames.flatMap((name) => [this.days[name].from, this.days[name].to])]
    return columns.reduce((sum, { words }) => sum + words.byteLength, 0)
  }

  #reach(): void {
    for (const column of [this.ids, this.alive, this.lat, this.lon, this.km, this.pointOf, this.routes.column, ...facetNames.map((name) => this.sets[name].column), ...eventNames.flatMap((name) => [this.days[name].from, this.days[name].to])]) column.reach(this.rows)
  }
}
