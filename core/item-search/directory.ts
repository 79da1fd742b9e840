/**
 * Directory: rows by word and rows by cell of a grid, so that words and areas look at few rows. It holds nothing that the table does not, and is made of it when
 * it is first asked; rows that change afterwards are looked at by themselves until it is made again.
 * @module
 */
import { areaTest, kmOfDegree } from './area.ts'
import type { AreaAsked } from './item-query.ts'
import type { ItemTable } from './item-table.ts'
import type { WordsAsked } from './word-lists.ts'

/** Rows that are looked at by themselves before a directory is made again: they cost a question some milliseconds, and making it some hundred. */
const mostChanged = 50_000
/** Places known less well than this (kilometres) are in no cell: one of them would make its whole cell vague. */
const narrow = 25
/** Degrees of latitude beyond which a cell is too pointed to be held by a circle. */
const steep = 75
const [columns, lines] = [360, 180]

/** `rows` from `starts[n]` to `starts[n + 1]` are those of number n. */
interface Shelves { readonly starts: Uint32Array; readonly rows: Uint32Array }
interface Grid extends Shelves { readonly used: Uint32Array; /** By cell: the largest radius in it. */ readonly widest: Float32Array; /** Rows with a place and without a cell. */ readonly loose: Uint32Array }

/** Where a question is worked out, one number a row: to make that anew each time costs as much as the question. */
export interface Room { readonly rows: Uint32Array; readonly facets: Uint8Array }

export class Directory {
  readonly #table: ItemTable
  #byWord: Shelves | null = null
  #byCell: Grid | null = null
  readonly #changed = new Set<number>()
  #alive: Uint32Array | null = null
  #room: Room = { rows: new Uint32Array(), facets: new Uint8Array() }

  constructor(table: ItemTable) { this.#table = table }

  /** Where nothing is made yet, nothing has to be remembered. */
  changed(row: number): void {
    this.#alive = null
    if (this.#byWord !== null || this.#byCell !== null) this.#changed.add(row)
    if (this.#changed.size <= mostChanged) return
    ;[this.#byWord, this.#byCell] = [null, null]
    this.#changed.clear()
  }

  make(): void {
    this.#words()
    this.#cells()
  }

  /** Of one question at a time. */
  room(): Room {
    if (this.#room.rows.length < this.#table.rows) { const { length } = this.#table.ids.words; this.#room = { rows: new Uint32Array(length), facets: new Uint8Array(length) } }
    return this.#room
  }

  /** Rows that count, ascending. Not to be written to. */
  alive(): Uint32Array {
    if (this.#alive !== null) return this.#alive
    const [rows, alive] = [new Uint32Array(this.#table.rows), this.#table.alive.words]
    let used = 0
    for (let row = 0; row < rows.length; row++) { rows[used] = row; used += alive[row]! }
    return this.#alive = rows.subarray(0, used)
  }

  /** One bit a row. */
  withWords(asked: WordsAsked): Uint32Array {
    const { words } = this.#table
    const { starts, rows } = this.#words()
    let found = this.#noRows()
    asked.each.forEach((numbers, at) => {
      const bits = at === 0 ? found : this.#noRows()
      for (const number of numbers) for (let n = starts[number]!, end = starts[number + 1] ?? n; n < end; n++) { const row = rows[n]!; bits[row >>> 5]! |= 1 << (row & 31) }
      if (at > 0) for (let n = 0; n < found.length; n++) found[n]! &= bits[n]!
    })
    if (this.#changed.size === 0) return found
    const { bits, all } = words.bitsOf(asked)
    this.#mend(found, (row) => words.has(row, bits, all))
    return found
  }

  /** One bit a row. */
  within(area: AreaAsked): Uint32Array {
    const [test, can, must] = [areaTest(area), areaTest({ ...area, certainty: 'can' }), areaTest({ ...area, certainty: 'must' })]
    const [lat, lon, km] = [this.#table.lat.words, this.#table.lon.words, this.#table.km.words]
    const { starts, rows, used, widest, loose } = this.#cells()
    const found = this.#noRows()
    const put = (row: number): void => { found[row >>> 5]! |= 1 << (row & 31) }
    for (const cell of used) {
      const [y, x] = [Math.floor(cell / columns) - lines / 2 + 0.5, cell % columns - columns / 2 + 0.5]
      // A circle that holds the circles of the whole cell. A quarter more, since the area is measured on planes that touch the earth at different points (area.ts).
      const around = 1.25 * (Math.SQRT1_2 * kmOfDegree + widest[cell]!) + 5
      if (!can(y, x, around)) continue
      const [from, end] = [starts[cell]!, starts[cell + 1]!]
      if (must(y, x, around)) for (let n = from; n < end; n++) put(rows[n]!)
      else for (let n = from; n < end; n++) { const row = rows[n]!; if (test(lat[row]!, lon[row]!, km[row]!)) put(row) }
    }
    for (const row of loose) if (test(lat[row]!, lon[row]!, km[row]!)) put(row)
    this.#mend(found, (row) => !Number.isNaN(lat[row]!) && test(lat[row]!, lon[row]!, km[row]!))
    return found
  }

  get byteLength(): number {
    const [words, cells] = [this.#byWord, this.#byCell]
    return [this.#alive, this.#room.rows, this.#room.facets, words?.starts, words?.rows, cells?.starts, cells?.rows, cells?.used, cells?.widest, cells?.loose].reduce((sum, each) => sum + (each?.byteLength ?? 0), 0)
  }

  #noRows(): Uint32Array { return new Uint32Array((this.#table.rows + 31) >>> 5) }

  #mend(bits: Uint32Array, fits: (row: number) => boolean): void {
    for (const row of this.#changed) {
      if (fits(row)) bits[row >>> 5]! |= 1 << (row & 31)
      else bits[row >>> 5]! &= ~(1 << (row & 31))
    }
  }

  #words(): Shelves {
    if (this.#byWord !== null) return this.#byWord
    const { starts: from, lengths, list, vocabulary: { count } } = this.#table.words
    const [begin, many, all, seen] = [from.words, lengths.words, list.words, new Int32Array(count)]
    this.#byWord = shelved(count, (put) => {
      seen.fill(-1)
      for (let row = 0; row < this.#table.rows; row++) for (let at = begin[row]!, end = at + many[row]!; at < end; at++) { const word = all[at]!; if (seen[word] !== row) { seen[word] = row; put(word, row) } }
    })
    return this.#byWord
  }

  #cells(): Grid {
    if (this.#byCell !== null) return this.#byCell
    const [lat, lon, km] = [this.#table.lat.words, this.#table.lon.words, this.#table.km.words]
    const widest = new Float32Array(columns * lines)
    const loose: number[] = []
    for (let row = 0; row < this.#table.rows; row++) {
      const cell = cellOf(lat[row]!, lon[row]!, km[row]!)
      if (cell >= 0) widest[cell] = Math.max(widest[cell]!, km[row]!)
      else if (!Number.isNaN(lat[row]!)) loose.push(row)
    }
    const shelves = shelved(columns * lines, (put) => { for (let row = 0; row < this.#table.rows; row++) { const cell = cellOf(lat[row]!, lon[row]!, km[row]!); if (cell >= 0) put(cell, row) } })
    const used = Uint32Array.from(widest.keys()).filter((cell) => shelves.starts[cell] !== shelves.starts[cell + 1])
    return this.#byCell = { ...shelves, used, widest, loose: Uint32Array.from(loose) }
  }
}

/** -1: no cell. What is no number is in none. */
function cellOf(lat: number, lon: number, km: number): number {
  return Math.abs(lat) <= steep && lon >= -180 && lon < 180 && km <= narrow ? Math.floor(lat + lines / 2) * columns + Math.floor(lon + columns / 2) : -1
}

/** `each` is gone through twice: to count, and to fill. */
function shelved(count: number, each: (put: (number: number, row: number) => void) => void): Shelves {
  const starts = new Uint32Array(count + 1)
  each((number) => { starts[number + 1]!++ })
  for (let n = 0; n < count; n++) starts[n + 1]! += starts[n]!
  const [rows, next] = [new Uint32Array(starts[count]!), starts.slice()]
  each((number, row) => { rows[next[number]!++] = row })
  return { starts, rows }
}
