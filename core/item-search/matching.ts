/**
 * Matching: which rows answer a question. Words, areas and marks say first which rows are left, by lists and cells where there are some (`directory.ts`); what
 * is left is held against days, and then against facets, of which it is kept what a row fails in alone, so that a facet is counted as if nothing were chosen in it.
 * @module
 */
import { inApart } from './apart.ts'
import type { Directory, Room } from './directory.ts'
import { apartNames, eventNames, facetNames, type ItemQuery } from './item-query.ts'
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
/** Rows by which it is guessed which facet leaves the fewest. */
const sampled = 256

/** Throws RangeError for a span that is no span: whoever asks has checked it (`query-address.ts`). `ranks`: of the pattern, where one is asked for. */
export function matched(table: ItemTable, directory: Directory, query: ItemQuery, ranks: Ranks | null): Matched {
  const asked = query.text === null ? undefined : table.words.asked(query.text)
  if (asked === null || (query.mark !== null && ranks === null)) return { rows: none, nearly: { rows: none, facets: new Uint8Array() } }
  const parts: Uint32Array[] = []
  if (asked !== undefined && asked.each.length > 0) parts.push(directory.withWords(asked))
  if (query.area !== null) parts.push(directory.within(query.area))
  const room = directory.room()
  let rows = parts.length === 0 ? directory.alive() : inAll(table, parts, room.rows)
  for (const phrase of asked?.phrases ?? []) rows = withPhrase(table, rows, phrase, room.rows)
  if (query.mark !== null) rows = ranked(rows, ranks!, room.rows)
  for (const name of eventNames) {
    const span = query.spans[name] === undefined ? null : daySpan(query.spans[name])
    if (span === null) continue
    if (!('isMust' in span)) throw new RangeError(`${name}: ${span.end} is no date that a span can have`)
    rows = inSpan(rows, table.days[name].from.words, table.days[name].to.words, span, room.rows)
  }
  for (const name of apartNames) { const asked = query.apart[name]; if (asked !== undefined) rows = inApart(table, rows, name, asked, room.rows) }
  return byFacets(table, rows, query, room)
}

function inAll(table: ItemTable, [first, ...others]: readonly Uint32Array[], into: Uint32Array): Uint32Array {
  const [bits, alive] = [first!, table.alive.words]
  let used = 0
  for (let n = 0; n < bits.length; n++) {
    let left = bits[n]!
    for (const other of others) left &= other[n]!
    for (; left !== 0; left &= left - 1) {
      const row = n * 32 + 31 - Math.clz32(left & -left)
      if (alive[row] === 1) into[used++] = row
    }
  }
  return into.subarray(0, used)
}

// The following write the rows that fit, also in the place of those that came. Each row is written, and counts where it fits: whether it does is as good as chance, and
// a processor that guesses wrong loses more than the writing.

function withPhrase(table: ItemTable, rows: Uint32Array, phrase: readonly number[], into: Uint32Array): Uint32Array {
  let used = 0
  for (let n = 0; n < rows.length; n++) { const row = rows[n]!; into[used] = row; used += Number(table.words.hasPhrase(row, phrase)) }
  return into.subarray(0, used)
}

function ranked(rows: Uint32Array, ranks: Ranks, into: Uint32Array): Uint32Array {
  let used = 0
  for (let n = 0; n < rows.length; n++) { const row = rows[n]!; into[used] = row; used += row < ranks.length && ranks[row] !== 0 ? 1 : 0 }
  return into.subarray(0, used)
}

function inSpan(rows: Uint32Array, from: Int32Array, to: Int32Array, { from: first, to: last, isMust }: DaySpan, into: Uint32Array): Uint32Array {
  let used = 0
  if (isMust) {
    // Above what stands for no day and no limit, and below what stands for no limit.
    const [least, most] = [Math.max(first, unknownFrom + 1), Math.min(last, unknownTo - 1)]
    for (let n = 0; n < rows.length; n++) { const row = rows[n]!; into[used] = row; used += Number(from[row]! >= least) & Number(to[row]! <= most) }
  } else {
    for (let n = 0; n < rows.length; n++) { const row = rows[n]!; const a = from[row]!; into[used] = row; used += Number(a <= last) & Number(to[row]! >= first) & Number(a !== undated) }
  }
  return into.subarray(0, used)
}

function byFacets(table: ItemTable, rows: Uint32Array, query: ItemQuery, { rows: into, facets: failedIn }: Room): Matched {
  const parts = facetNames.flatMap((name, at) => {
    const chosen = query.facets[name] ?? []
    if (chosen.length === 0) return []
    const [sets, isChosen] = [table.sets[name].column.words, table.sets[name].values.withAny(chosen)]
    let share = 0
    for (let n = 0; n < sampled; n++) share += isChosen[sets[rows[Math.floor((n * rows.length) / sampled)] ?? 0] ?? 0] ?? 0
    return [{ at: at + 1, sets, isChosen, share }]
  }).toSorted((a, b) => a.share - b.share)
  // What is to be kept is copied: the room is used again by the next question.
  if (parts.length === 0) return { rows: rows.buffer === into.buffer ? rows.slice() : rows, nearly: { rows: none, facets: new Uint8Array() } }
  // By row that is left: 0, or one more than the number of the facet that it fails in. One that fails in two goes.
  let left = rows
  for (const [n, { at, sets, isChosen }] of parts.entries()) {
    let used = 0
    for (let from = 0; from < left.length; from++) {
      const row = left[from]!
      const before = n === 0 ? 0 : failedIn[from]!
      const fits = isChosen[sets[row]!]!
      into[used] = row
      failedIn[used] = fits === 1 ? before : at
      used += fits | Number(before === 0)
    }
    left = into.subarray(0, used)
  }
  let count = 0
  for (let n = 0; n < left.length; n++) count += Number(failedIn[n] === 0)
  const nearly = { rows: new Uint32Array(left.length - count), facets: new Uint8Array(left.length - count) }
  const found = new Uint32Array(count)
  let [used, near] = [0, 0]
  for (let n = 0; n < left.length; n++) {
    const [row, facet] = [left[n]!, failedIn[n]!]
    if (facet === 0) found[used++] = row
    else { nearly.rows[near] = row; nearly.facets[near++] = facet - 1 }
  }
  return { rows: found, nearly }
}
