/**
 * Held marks: the mark indexes of the search thread, one for each field, with which mark a row is of and which item bears it.
 * @module
 */
import { parseTranscription, type TranscriptionProblem } from '@proofmark/core/marks'
import { around, MarkIndex, type IndexedMark, type MarkAnswer } from '@proofmark/core/mark-search'
import type { MarkRows } from './changes.ts'
import { GrowingNumbers } from './growing-numbers.ts'
import type { Unfit } from './index-file.ts'
import type { Numbers, Packable } from './packed.ts'
import { markFields, type FoundMark, type FoundMarks, type MarkField, type MarkQuestion } from './questions.ts'

/** How far numbers of one sequence may lie apart to be listed as neighbours, where no distance is asked for. */
const nearest = 20

type ByField<T> = Readonly<Record<MarkField, T>>
const byField = <T>(make: (field: MarkField) => T): ByField<T> => ({ any: make('any'), serial: make('serial'), lot: make('lot') })

export class HeldMarks {
  #indexes: Record<MarkField, MarkIndex>
  /** Until it is built: adding one by one to an index costs more than making it of all. */
  #waiting: ByField<IndexedMark[]> | null
  /** Row of a mark's place, and back; only of those whose value a later statement gave. */
  readonly #rowOf: Map<number, number>
  readonly #placeOf: Map<number, number>
  readonly #itemOf: GrowingNumbers
  readonly #notSearched: ByField<Set<number>>

  private constructor(indexes: ByField<MarkIndex> | null, rowOf: Map<number, number>, itemOf: GrowingNumbers, notSearched: ByField<Set<number>>) {
    this.#indexes = indexes === null ? byField(() => MarkIndex.of([])) : { ...indexes }
    this.#waiting = indexes === null ? byField(() => []) : null
    this.#rowOf = rowOf
    this.#placeOf = new Map([...rowOf].map(([place, row]) => [row, place]))
    this.#itemOf = itemOf
    this.#notSearched = notSearched
  }

  /** To be filled with `put`, and then `build`. */
  static empty(): HeldMarks {
    return new HeldMarks(null, new Map(), new GrowingNumbers(), byField(() => new Set()))
  }

  put({ rows, places, items, any, serial, lot }: MarkRows): void {
    const texts = { any, serial, lot }
    for (const [n, row] of rows.entries()) {
      const place = places[n]!
      const before = this.#rowOf.get(place) ?? place
      this.#itemOf.set(place, items[n]!)
      for (const field of markFields) {
        this.#notSearched[field].delete(place)
        if (this.#waiting === null) this.#indexes[field].remove(before)
        const text = texts[field][n]!
        if (text === null) continue
        if (!parseTranscription(text).ok) this.#notSearched[field].add(place)
        else if (this.#waiting === null) this.#indexes[field].add({ id: row, transcription: text })
        else this.#waiting[field].push({ id: row, transcription: text })
      }
      if (row === place) continue
      this.#placeOf.delete(before)
      this.#rowOf.set(place, row)
      this.#placeOf.set(row, place)
    }
  }

  moved({ places, items }: { readonly places: readonly number[]; readonly items: readonly number[] }): void {
    for (const [n, place] of places.entries()) this.#itemOf.set(place, items[n]!)
  }

  build(): void {
    const waiting = this.#waiting
    if (waiting === null) return
    this.#waiting = null
    for (const field of markFields) {
      this.#indexes[field] = MarkIndex.of(waiting[field])
      waiting[field].length = 0
    }
  }

  get isDue(): boolean { return markFields.some((field) => this.#indexes[field].isDue) }

  /** -1: no item bears it. */
  itemOf(place: number): number { return this.#itemOf.get(place) }
  placeOf(row: number): number { return this.#placeOf.get(row) ?? row }
  index(field: MarkField): MarkIndex { return this.#indexes[field] }

  search({ pattern, field, limit, after, around: within }: MarkQuestion): FoundMarks | TranscriptionProblem {
    const index = this.#indexes[field]
    const answer = index.search(pattern, { limit, after })
    if (!answer.ok) return answer
    const found = ({ id, grade, legible }: MarkAnswer['hits'][number]): FoundMark => ({ place: this.placeOf(id), grade, legible })
    const near = after > 0 ? [] : (around(index, pattern, { within: within ?? nearest })?.marks ?? []).flatMap((mark) => mark.distance === 0 ? [] : [{ ...found(mark), text: mark.text, distance: mark.distance, missing: within === undefined ? null : mark.missing }])
    const neighbours = within !== undefined ? near : near.filter(({ grade }) => grade === 'fits').toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance) || a.distance - b.distance)
    return { ok: true, counts: answer.counts, next: answer.next, asked: answer.pattern.settled, hits: answer.hits.map(found), neighbours, notSearched: [...this.#notSearched[field]] }
  }

  /** Not to be changed while what it gives is written. */
  toPacked(): Packable {
    const indexes = byField((field) => { const { head, buffers } = this.#indexes[field].toParts(); return { head: JSON.stringify(head), buffers: buffers.map((buffer) => new Uint8Array(buffer)) } })
    return { indexes, rowOf: this.#rowOf, itemOf: this.#itemOf.array, notSearched: this.#notSearched }
  }

  /** Or why the index refuses its parts. */
  static fromPacked(packed: Packable): HeldMarks | Unfit {
    // The box opened, so this code wrote it; the indexes check their parts themselves.
    const { indexes, rowOf, itemOf, notSearched } = packed as { indexes: ByField<{ head: string; buffers: Numbers[] }>; rowOf: Map<number, number>; itemOf: Int32Array<ArrayBuffer>; notSearched: ByField<Set<number>> }
    const read = byField((field) => MarkIndex.fromParts({ head: JSON.parse(indexes[field].head) as unknown, buffers: indexes[field].buffers.map(({ buffer }) => buffer as ArrayBuffer) }))
    const { any, serial, lot } = read
    if (any.ok && serial.ok && lot.ok) return new HeldMarks({ any: any.index, serial: serial.index, lot: lot.index }, rowOf, new GrowingNumbers(itemOf), notSearched)
    return [any, serial, lot].some((each) => !each.ok && each.code === 'index-version') ? 'other-version' : 'damaged'
  }
}
