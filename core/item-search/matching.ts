/**
 * Matching: which rows answer a question. Each part of it is looked at in all rows, column by column; how many parts a row fails is kept, so that a facet can be
 * counted as if nothing were chosen in it.
 * @module
 */
import { areaTest } from './area.ts'
import { eventNames, facetNames, type FacetName, type ItemQuery } from './item-query.ts'
import type { ItemTable } from './item-table.ts'
import { daySpan, undated, unknownFrom, unknownTo } from './spans.ts'

/** What marks give: by row, 0 for none that is not excluded, else the better the greater. */
export type Ranks = Uint8Array

export interface Matched {
  /** By row: 0 answers; 1 to 9 fails in that facet alone (in the order of `facetNames`, from 1); 255 fails in another part, or in several. */
  readonly fails: Uint8Array
  readonly count: number
}

const elsewhere = 255

/** Throws RangeError for a span that is no span: whoever asks has checked it (`query-address.ts`). `ranks`: of the pattern, where one is asked for. */
export function matched(table: ItemTable, query: ItemQuery, ranks: Ranks | null): Matched {
  const { rows } = table
  const fails = new Uint8Array(rows)
  const alive = table.alive.words
  for (let row = 0; row < rows; row++) if (alive[row] === 0) fails[row] = elsewhere
  if (query.mark !== null) for (let row = 0; row < rows; row++) if (ranks === null || (ranks[row] ?? 0) === 0) fails[row] = elsewhere
  facetNames.forEach((name, at) => { const chosen = query.facets[name]; if (chosen !== undefined && chosen.length > 0) failFacet(table, fails, name, chosen, at + 1) })
  for (const name of eventNames) {
    const asked = query.spans[name]
    if (asked === undefined) continue
    const span = daySpan(asked)
    if (!('isMust' in span)) throw new RangeError(`${name}: ${span.end} is no date that a span can have`)
    failSpan(fails, rows, table.days[name].from.words, table.days[name].to.words, span)
  }
  if (query.area !== null) {
    const [test, lat, lon, km] = [areaTest(query.area), table.lat.words, table.lon.words, table.km.words]
    for (let row = 0; row < rows; row++) if (fails[row] !== elsewhere && (Number.isNaN(lat[row]!) || !test(lat[row]!, lon[row]!, km[row]!))) fails[row] = elsewhere
  }
  if (query.text !== null) failWords(table, fails, query.text)
  let count = 0
  for (let row = 0; row < rows; row++) if (fails[row] === 0) count++
  return { fails, count }
}

function failFacet(table: ItemTable, fails: Uint8Array, name: FacetName, chosen: readonly string[], mark: number): void {
  const { column, values } = table.sets[name]
  const [isChosen, sets] = [values.withAny(chosen), column.words]
  for (let row = 0; row < table.rows; row++) if (isChosen[sets[row]!] === 0) fails[row] = fails[row] === 0 ? mark : elsewhere
}

function failSpan(fails: Uint8Array, rows: number, from: Int32Array, to: Int32Array, { from: first, to: last, isMust }: { from: number; to: number; isMust: boolean }): void {
  // Written out: a call for each of a million rows costs more than the comparison.
  if (isMust) {
    for (let row = 0; row < rows; row++) {
      const [a, b] = [from[row]!, to[row]!]
      if (a < first || b > last || a === undated || a === unknownFrom || b === unknownTo) fails[row] = elsewhere
    }
  } else {
    for (let row = 0; row < rows; row++) {
      const a = from[row]!
      if (a === undated || a > last || to[row]! < first) fails[row] = elsewhere
    }
  }
}

function failWords(table: ItemTable, fails: Uint8Array, text: string): void {
  const asked = table.words.asked(text)
  if (asked === null) { fails.fill(elsewhere); return }
  if (asked.each.length === 0) return
  const { bits, all } = table.words.bitsOf(asked)
  for (let row = 0; row < table.rows; row++) if (fails[row] !== elsewhere && !table.words.has(row, bits, all)) fails[row] = elsewhere
}

