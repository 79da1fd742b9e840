/**
 * Held items: the item index of the search thread, joined with its marks.
 * @module
 */
import { ItemIndex, itemsFrom, keptItems, type ItemQuery, type ItemRow, type KeptItems, type Ranks } from '@proofmark/core/item-search'
import { idSetOf, type Grade } from '@proofmark/core/mark-search'
import type { TranscriptionProblem } from '@proofmark/core/marks'
import { GrowingNumbers } from './growing-numbers.ts'
import type { HeldMarks } from './held-marks.ts'
import type { Unfit } from './index-file.ts'
import type { Packable } from './packed.ts'
import type { FoundItems, FoundMark, Matching, SearchAnswers, SearchQuestion } from './questions.ts'

type Asked<W extends SearchQuestion['what']> = Extract<SearchQuestion, { what: W }>
type MarkAsked = NonNullable<ItemQuery['mark']>

const gradeOf: readonly (Grade | null)[] = [null, 'not-excluded', 'may-fit', 'fits']
const rankOf: Readonly<Record<Grade, number>> = { 'not-excluded': 1, 'may-fit': 2, fits: 3 }
/** By rank, as an index counts them. */
function gradesOf(byRank: readonly number[] | null): FoundItems['grades'] {
  if (byRank === null) return null
  const [, notExcluded = 0, mayFit = 0, fits = 0] = byRank
  return { fits, 'may-fit': mayFit, 'not-excluded': notExcluded }
}
/** Marks of one page of items that are listed; an item bears a handful. */
const mostMarks = 5000
/** Rows that were put anew before the index is made anew: what they no longer say stays among its words and values. */
const mostChanged = 200_000

/** The items that bear what a pattern found. */
interface Joined { readonly ok: true; readonly key: string; readonly ranks: Ranks; /** Rows of the mark index. */ readonly found: Readonly<Record<Grade, Uint32Array>> }

export class HeldItems {
  readonly #index: ItemIndex
  readonly #marks: HeldMarks
  /** By place of the item: the size of the log at which it came to be as it is. */
  readonly #since: GrowingNumbers
  #last: Joined | null = null
  #changed = 0

  constructor(marks: HeldMarks, index = new ItemIndex(), since = new GrowingNumbers()) {
    [this.#marks, this.#index, this.#since] = [marks, index, since]
  }

  /** `size`: of the log that they are of; `null`: they are of a beginning, and each counts from its own statement. */
  put({ rows, gone }: { readonly rows: readonly ItemRow[]; readonly gone: readonly boolean[] }, size: number | null): void {
    for (const [n, row] of rows.entries()) {
      // One that is gone has its place all the same: it may be brought back, and places ascend.
      this.#index.put(row)
      if (gone[n]!) this.#index.remove(row.id)
      this.#since.set(row.id, size ?? row.id + 1)
    }
    if (size !== null) this.#changed += rows.length
  }

  /** All of a beginning is there. */
  build(): void { this.#index.prepare() }

  get isDue(): boolean { return this.#changed > mostChanged }

  /** Something was changed, of items or of marks. */
  forgetJoined(): void { this.#last = null }

  answer(asked: Exclude<SearchQuestion, { what: 'marks' }>): SearchAnswers[keyof SearchAnswers] {
    if (asked.what === 'matching') return asked.queries.map((query) => this.#matching(query))
    const joined = this.#joined(asked.query)
    if (joined?.ok === false) return joined
    const ranks = joined?.ranks ?? null
    switch (asked.what) {
      case 'items': return this.#items(asked, joined)
      case 'facets': return { ok: true, ...this.#index.facets(asked.query, { ranks }) }
      case 'map': {
        const { clusters, ...rest } = this.#index.map(asked.query, asked.view, asked.cells, { ranks })
        return { ok: true, ...rest, clusters: clusters.map(({ row, ...cluster }) => ({ ...cluster, place: row === null ? null : this.#index.table.ids.get(row) })) }
      }
      case 'routes': return { ok: true, ...this.#index.routes(asked.query, asked.view, { ranks, cells: asked.cells, most: asked.most }) }
      case 'chart': {
        const { byRank, ...chart } = this.#index.chart(asked.query, asked.by, { ranks })
        return { ok: true, ...chart, grades: gradesOf(byRank) }
      }
    }
  }

  #items({ query, sort, limit, after, everyMark = false }: Asked<'items'>, joined: Joined | null): FoundItems {
    const found = this.#index.search(query, { ranks: joined?.ranks ?? null, sort: sort ?? (query.mark === null ? 'newest' : 'best'), limit, after })
    const marks = joined === null || query.mark === null ? null : this.#marksOf(query.mark, joined, found.hits.map(({ id }) => id), everyMark ? Infinity : mostMarks)
    return {
      ok: true, count: found.count, grades: gradesOf(found.byRank), next: found.next,
      hits: found.hits.map(({ id, row }) => ({ place: id, row, marks: marks?.get(id) ?? [] })),
    }
  }

  #matching(query: ItemQuery): Matching | TranscriptionProblem {
    const joined = this.#joined(query)
    if (joined?.ok === false) return joined
    const ranks = joined === null ? null : joined.ranks.map((rank) => (rank >= rankOf['may-fit'] ? rank : 0))
    const places = this.#index.all(query, { ranks })
    return { ok: true, places, since: places.map((place) => this.#since.get(place)) }
  }

  /** `null`: no mark is asked for. Kept until something changes, since page, counts and map of one question follow each other. */
  #joined({ mark }: ItemQuery): Joined | TranscriptionProblem | null {
    if (mark === null) return null
    const key = `${mark.field} ${mark.pattern}`
    if (this.#last?.key === key) return this.#last
    const answer = this.#marks.index(mark.field).idsThatFit(mark.pattern)
    if (!answer.ok) return answer
    const ranks = new Uint8Array(this.#index.rows)
    // From the least to the best, so that the best stays.
    for (const grade of gradeOf) if (grade !== null) {
      for (const row of answer.ids[grade]) {
        const item = this.#marks.itemOf(this.#marks.placeOf(row))
        const at = item < 0 ? -1 : this.#index.table.rowOf(item)
        if (at >= 0) ranks[at] = rankOf[grade]
      }
    }
    this.#last = { ok: true, key, ranks, found: answer.ids }
    return this.#last
  }

  #marksOf({ pattern, field }: MarkAsked, { found }: Joined, items: readonly number[], most: number): ReadonlyMap<number, readonly FoundMark[]> {
    const wanted = new Set(items)
    const rows: number[] = []
    for (const ids of Object.values(found)) for (const row of ids) if (wanted.has(this.#marks.itemOf(this.#marks.placeOf(row)))) rows.push(row)
    const answer = this.#marks.index(field).search(pattern, { limit: Math.min(most, rows.length), among: idSetOf(rows) })
    if (!answer.ok) return new Map()
    const marks = answer.hits.map(({ id, grade, legible }): FoundMark => ({ place: this.#marks.placeOf(id), grade, legible }))
    return Map.groupBy(marks, ({ place }) => this.#marks.itemOf(place))
  }

  toPacked(): Packable { return { items: keptItems(this.#index) as unknown as Packable, since: this.#since.array } }

  /** Or why the index refuses what it is made of. */
  static fromPacked(packed: Packable, marks: HeldMarks): HeldItems | Unfit {
    const { items, since } = packed as unknown as { items: KeptItems; since: Int32Array<ArrayBuffer> }
    const read = itemsFrom(items)
    if (!read.ok) return read.code === 'items-version' ? 'other-version' : 'damaged'
    read.index.prepare()
    return new HeldItems(marks, read.index, new GrowingNumbers(since))
  }
}
