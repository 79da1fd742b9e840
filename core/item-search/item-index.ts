/**
 * Item index: all items, asked by classes, makers, places, days and words at once. An answer counts all that fit, and pages go on to the last.
 *
 * Days and facets are looked at row by row in columns: of a million rows that takes some milliseconds, nothing has to be kept in order, and one item is changed by itself. Words and
 * places have a directory beside, made when it is first asked.
 * @module
 */
import { chartOf, type Chart, type ChartBy } from './charts.ts'
import { clustersOf, type Clustered, type ViewBox } from './clusters.ts'
import { Directory } from './directory.ts'
import { emptyQuery, facetNames, type FacetName, type ItemQuery } from './item-query.ts'
import type { ItemRow, Leg } from './item-row.ts'
import { ItemTable } from './item-table.ts'
import { matched, type Matched, type Ranks } from './matching.ts'
import { legIn, routesOf, type Routes } from './routes.ts'
import { undated, unknownFrom } from './spans.ts'

/** `log`: as they were documented; `best`: by their marks, then as `newest`. A date sorts by its first possible day, those without one last. */
export const itemSorts = ['newest', 'log', 'best', 'recovered', 'made'] as const
export type ItemSort = (typeof itemSorts)[number]

export interface ItemsAsked {
  /** By row, where the question has a mark: 3 fits, 2 may fit, 1 is not excluded. */
  readonly ranks?: Ranks | null
  readonly sort?: ItemSort
  readonly limit?: number
  /** `next` of the page before. */
  readonly after?: string | null
}

interface ItemsFound {
  readonly count: number
  /** Rows by rank, from 0; `null` where no mark is asked for. */
  readonly byRank: readonly number[] | null
  readonly hits: readonly { readonly id: number; readonly rank: number; readonly row: Omit<ItemRow, 'texts' | 'route'> }[]
  /** Names the last hit by its key and id, so that it stays right whatever comes or goes meanwhile. */
  readonly next: string | null
}

export interface FacetCounts {
  readonly name: FacetName
  /** The largest first. */
  readonly values: readonly { readonly value: string; readonly count: number; readonly isChosen: boolean }[]
  readonly more: number
  readonly without: number
}

const nothing = JSON.stringify(emptyQuery)
/** Values of a facet that an answer lists, besides those that are chosen. */
const listed = 50

export class ItemIndex {
  readonly table: ItemTable
  #version = 0
  #last: { readonly key: string; readonly version: number; readonly ranks: Ranks | null; readonly found: Matched } | null = null

  #all: { readonly version: number; readonly counted: ReturnType<ItemIndex['facets']> } | null = null
  readonly #directory: Directory
  /** By number of the value: read once. */
  readonly #legs: Leg[] = []

  constructor(table = new ItemTable()) {
    this.table = table
    this.#directory = new Directory(table)
  }

  get rows(): number { return this.table.rows }
  /** Of columns and of what is made beside them. */
  get byteLength(): number { return this.table.byteLength + this.#directory.byteLength }

  /** Makes what stands beside the columns, so that the first question need not. */
  prepare(): void { this.#directory.make() }

  put(row: ItemRow): void {
    this.#version++
    this.#directory.changed(this.table.put(row))
  }

  remove(id: number): void {
    this.#version++
    const row = this.table.remove(id)
    if (row >= 0) this.#directory.changed(row)
  }

  search(query: ItemQuery, { ranks = null, sort = 'newest', limit = 50, after = null }: ItemsAsked = {}): ItemsFound {
    const { rows: found } = this.#matched(query, ranks)
    const ids = this.table.ids.words
    const keyOf = this.#keyOf(sort, ranks)
    const cursor = after === null ? null : cursorOf(after)
    const order = (a: number, b: number): number => keyOf!(a) - keyOf!(b) || (sort === 'log' ? a - b : b - a)
    const isBehind = (row: number): boolean => {
      if (cursor === null) return true
      const key = keyOf?.(row) ?? 0
      return key > cursor.key || (key === cursor.key && (sort === 'log' ? ids[row]! > cursor.id : ids[row]! < cursor.id))
    }
    // Rows without a key come in the order of the page, which ends the walk; else the page is kept as a heap of its size. Either way the best come first, and the rest is seldom kept.
    const best = keyOf === null ? null : new BestRows(limit, order)
    const [walked, enough]: [number[], number] = [[], best === null ? limit : Infinity]
    let left = 0
    for (let n = 0; n < found.length && left <= enough; n++) {
      const row = sort === 'log' ? found[n]! : found[found.length - 1 - n]!
      if (!isBehind(row)) continue
      left++
      if (best !== null) best.put(row)
      else if (left <= enough) walked.push(row)
    }
    const rows = best?.sorted() ?? walked
    const last = rows.at(-1)
    return {
      count: found.length, byRank: query.mark === null ? null : countRanks(found, ranks),
      hits: rows.map((row) => ({ id: ids[row]!, rank: ranks?.[row] ?? 0, row: this.table.row(row) })),
      next: last === undefined || left === rows.length ? null : `${keyOf?.(last) ?? 0}.${ids[last]!}`,
    }
  }

  /** Ids of all that answer, ascending. */
  all(query: ItemQuery, { ranks = null }: Pick<ItemsAsked, 'ranks'> = {}): Uint32Array {
    const ids = this.table.ids.words
    return this.#matched(query, ranks).rows.map((row) => ids[row]!)
  }

  facets(query: ItemQuery, { ranks = null }: Pick<ItemsAsked, 'ranks'> = {}): { readonly count: number; readonly facets: readonly FacetCounts[] } {
    const found = this.#matched(query, ranks)
    const count = () => ({ count: found.rows.length, facets: facetNames.map((name, at) => this.#facet(name, at, found, query.facets[name] ?? [])) })
    // Where nothing is asked, a page begins: counted once until something changes.
    if (JSON.stringify(query) !== nothing) return count()
    if (this.#all?.version !== this.#version) this.#all = { version: this.#version, counted: count() }
    return this.#all.counted
  }

  map(query: ItemQuery, view: ViewBox, cells: number, { ranks = null }: Pick<ItemsAsked, 'ranks'> = {}): Clustered & { readonly count: number } {
    const { rows } = this.#matched(query, ranks)
    return { count: rows.length, ...clustersOf(this.table, rows, view, cells) }
  }

  routes(query: ItemQuery, view: ViewBox, { ranks = null, ...sizes }: Pick<ItemsAsked, 'ranks'> & { readonly cells: number; readonly most: number }): Routes & { readonly count: number } {
    const { rows } = this.#matched(query, ranks)
    const { values } = this.table.routes.values
    for (let number = this.#legs.length; number < values.length; number++) this.#legs.push(legIn(values[number]!))
    return { count: rows.length, ...routesOf(this.table, this.#legs, rows, view, sizes) }
  }

  chart(query: ItemQuery, by: ChartBy, { ranks = null }: Pick<ItemsAsked, 'ranks'> = {}): Chart & Pick<ItemsFound, 'count' | 'byRank'> {
    const { rows } = this.#matched(query, ranks)
    return { count: rows.length, byRank: query.mark === null ? null : countRanks(rows, ranks), ...chartOf(this.table, rows, by) }
  }

  /** The page, the counts, the map and the charts of one question are asked one after the other: the rows that answer are found once. */
  #matched(query: ItemQuery, ranks: Ranks | null): Matched {
    const key = JSON.stringify(query)
    if (this.#last?.key === key && this.#last.version === this.#version && this.#last.ranks === ranks) return this.#last.found
    const found = matched(this.table, this.#directory, query, ranks)
    this.#last = { key, version: this.#version, ranks, found }
    return found
  }

  #facet(name: FacetName, at: number, { rows, nearly }: Matched, chosen: readonly string[]): FacetCounts {
    const { column, values } = this.table.sets[name]
    const bySet = new Uint32Array(values.sets.length)
    const sets = column.words
    for (let n = 0; n < rows.length; n++) bySet[sets[rows[n]!]!]!++
    if (chosen.length > 0) for (let n = 0; n < nearly.rows.length; n++) if (nearly.facets[n] === at) bySet[sets[nearly.rows[n]!]!]!++
    const counts = new Uint32Array(values.values.length)
    values.sets.forEach((set, number) => { for (const value of set) counts[value]! += bySet[number]! })
    const there = [...values.values.keys()].filter((value) => counts[value]! > 0).toSorted((a, b) => counts[b]! - counts[a]! || (values.values[a]! < values.values[b]! ? -1 : 1))
    const asChosen = new Set(chosen)
    const all = there.map((value) => ({ value: values.values[value]!, count: counts[value]!, isChosen: asChosen.has(values.values[value]!) }))
    const shown = all.filter(({ isChosen }, at) => at < listed || isChosen)
    // What is chosen stays in sight where nothing has it, so that it can be taken back.
    const absent = chosen.filter((value) => !shown.some((each) => each.value === value)).map((value) => ({ value, count: 0, isChosen: true }))
    return { name, values: [...shown, ...absent], more: all.length - shown.length, without: bySet[0]! }
  }

  /** `null`: by the log alone. */
  #keyOf(sort: ItemSort, ranks: Ranks | null): ((row: number) => number) | null {
    if (sort === 'best' && ranks !== null) return (row) => -(ranks[row] ?? 0)
    if (sort !== 'recovered' && sort !== 'made') return null
    const from = this.table.days[sort].from.words
    return (row) => (from[row] === undated || from[row] === unknownFrom ? Number.MAX_SAFE_INTEGER : from[row]!)
  }
}

function countRanks(rows: Uint32Array, ranks: Ranks | null): number[] {
  const counts = [0, 0, 0, 0]
  if (ranks !== null) for (let n = 0; n < rows.length; n++) counts[ranks[rows[n]!]!]!++
  return counts
}

/** Whether a cursor can be one: anything else is refused before it is asked. */
export const isCursor = (text: string): boolean => /^-?\d{1,16}\.\d{1,10}$/.test(text)

function cursorOf(text: string): { readonly key: number; readonly id: number } {
  if (!isCursor(text)) throw new RangeError(`${text}: expected the next of a page before`)
  const [key, id] = text.split('.').map(Number)
  return { key: key!, id: id! }
}

/** The first rows of an order, without sorting all. */
class BestRows {
  readonly #rows: number[] = []
  readonly #limit: number
  readonly #order: (a: number, b: number) => number

  constructor(limit: number, order: (a: number, b: number) => number) { [this.#limit, this.#order] = [limit, order] }

  put(row: number): void {
    const rows = this.#rows
    if (rows.length === this.#limit && this.#order(row, rows[0]!) >= 0) return
    if (rows.length < this.#limit) this.#rise(rows.push(row) - 1)
    else { rows[0] = row; this.#sink() }
  }

  sorted(): readonly number[] { return this.#rows.toSorted(this.#order) }

  /** The worst of those that are kept stands at the top. */
  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const above = (at - 1) >>> 1
      if (this.#order(this.#rows[at]!, this.#rows[above]!) <= 0) return
      ;[this.#rows[at], this.#rows[above]] = [this.#rows[above]!, this.#rows[at]!]
      at = above
    }
  }

  #sink(): void {
    const rows = this.#rows
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let worst = at
      if (left < rows.length && this.#order(rows[left]!, rows[worst]!) > 0) worst = left
      if (right < rows.length && this.#order(rows[right]!, rows[worst]!) > 0) worst = right
      if (worst === at) return
      ;[rows[at], rows[worst]] = [rows[worst]!, rows[at]!]
      at = worst
    }
  }
}
