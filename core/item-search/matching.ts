/**
 * Matching: which rows answer a question. Words, areas and marks say first which rows are left, by lists and cells where there are some (`directory.ts`); what
 * is left is held against days, and then against facets, of which it is kept what a row fails in alone, so that a facet is counted as if nothing were chosen in it.
 * @module
 */
import type { Directory } from './directory.ts'
import { eventNames, facetNames, type ItemQuery } from './item-query.ts'
import type { ItemTable } from './item-table.ts'
import { daySpan, undated, unknownFrom, unknownTo, type DaySpan } from './spans.ts'

/** What marks give: by row, 0 for none that is not excluded, else the better the greater. */
export type Ranks = Uint8Array

export interface Matched {
  /** Rows that answer, ascending. */
  readonly rows: Uint32Array
  /** Rows that fail in one facet alone, and in which (the order of `facetNames`). */
  readonly nearly: { readonly rows: Uint32Array; readonly facets: Uint8Array }
}

const none = new Uint32Array()

/** Throws RangeError for a span that is no span: whoever asks has checked it (`query-address.ts`). `ranks`: of the pattern, where one is asked for. */
export function matched(table: ItemTable, directory: Directory, query: ItemQuery, ranks: Ranks | null): Matched {
  const asked = query.text === null ? undefined : table.words.asked(query.text)
  if (asked === null || (query.mark !== null && ranks === null)) return { rows: none, nearly: { rows: none, facets: new Uint8Array() } }
  const parts: Uint32Array[] = []
  if (asked !== undefined && asked.each.length > 0) parts.push(directory.withWords(asked))
  if (query.area !== null) parts.push(directory.within(query.area))
  let rows = parts.length === 0 ? allRows(table) : inAll(table, parts)
  if (query.mark !== null) rows = ranked(rows, ranks!)
  for (const name of eventNames) {
    const span = query.spans[name] === undefined ? null : daySpan(query.spans[name])
    if (span === null) continue
    if (!('isMust' in span)) throw new RangeError(`${name}: ${span.end} is no date that a span can have`)
    rows = inSpan(rows, table.days[name].from.words, table.days[name].to.words, span)
  }
  return byFacets(table, rows, query)
}

function allRows(table: ItemTable): Uint32Array {
  const [rows, alive] = [new Uint32Array(table.rows), table.alive.words]
  let used = 0
  for (let row = 0; row < table.rows; row++) { rows[used] = row; used += alive[row]! }
  return rows.subarray(0, used)
}

function inAll(table: ItemTable, [first, ...others]: readonly Uint32Array[]): Uint32Array {
  const [bits, alive] = [first!, table.alive.words]
  let count = 0
  for (let n = 0; n < bits.length; n++) {
    for (const other of others) bits[n]! &= other[n]!
    count += bitsIn(bits[n]!)
  }
  const rows = new Uint32Array(count)
  let used = 0
  for (let n = 0; n < bits.length; n++) {
    for (let left = bits[n]!; left !== 0; left &= left - 1) {
      const row = n * 32 + 31 - Math.clz32(left & -left)
      if (alive[row] === 1) rows[used++] = row
    }
  }
  return rows.subarray(0, used)
}

/** Hacker's Delight, 5-1. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

// The following keep the rows that fit in the place of those that came. Each row is written, and counts where it fits: whether it does is as good as chance, and a
// processor that guesses wrong loses more than the writing.

function ranked(rows: Uint32Array, ranks: Ranks): Uint32Array {
  let used = 0
  for (let n = 0; n < rows.length; n++) { const row = rows[n]!; rows[used] = row; used += row < ranks.length && ranks[row] !== 0 ? 1 : 0 }
  return rows.subarray(0, used)
}

function inSpan(rows: Uint32Array, from: Int32Array, to: Int32Array, { from: first, to: last, isMust }: DaySpan): Uint32Array {
  let used = 0
  if (isMust) {
    // Above what stands for no day and no limit, and below what stands for no limit.
    const [least, most] = [Math.max(first, unknownFrom + 1), Math.min(last, unknownTo - 1)]
    for (let n = 0; n < rows.length; n++) { const row = rows[n]!; rows[used] = row; used += Number(from[row]! >= least) & Number(to[row]! <= most) }
  } else {
    for (let n = 0; n < rows.length; n++) { const row = rows[n]!; const a = from[row]!; rows[used] = row; used += Number(a <= last) & Number(to[row]! >= first) & Number(a !== undated) }
  }
  return rows.subarray(0, used)
}

function byFacets(table: ItemTable, rows: Uint32Array, query: ItemQuery): Matched {
  const parts = facetNames.flatMap((name, at) => {
    const chosen = query.facets[name] ?? []
    return chosen.length === 0 ? [] : [{ at, sets: table.sets[name].column.words, isChosen: table.sets[name].values.withAny(chosen) }]
  })
  if (parts.length === 0) return { rows, nearly: { rows: none, facets: new Uint8Array() } }
  // By row: how many parts it fails, and the sum of their numbers, which is that of the one where there is one alone.
  const [failed, which] = [new Uint8Array(rows.length), new Uint8Array(rows.length)]
  for (const { at, sets, isChosen } of parts) {
    for (let n = 0; n < rows.length; n++) { const fails = 1 - isChosen[sets[rows[n]!]!]!; failed[n]! += fails; which[n]! += fails * at }
  }
  let count = 0
  for (let n = 0; n < rows.length; n++) count += failed[n] === 1 ? 1 : 0
  const nearly = { rows: new Uint32Array(count), facets: new Uint8Array(count) }
  let [used, near] = [0, 0]
  for (let n = 0; n < rows.length; n++) {
    const [row, fails] = [rows[n]!, failed[n]!]
    if (fails === 1) { nearly.rows[near] = row; nearly.facets[near++] = which[n]! }
    rows[used] = row
    used += fails === 0 ? 1 : 0
  }
  return { rows: rows.subarray(0, used), nearly }
}
