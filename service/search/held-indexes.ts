/**
 * Held indexes: all indexes of one head, as the search thread holds them.
 * @module
 */
import type { Changes } from './changes.ts'
import { HeldItems } from './held-items.ts'
import { HeldMarks } from './held-marks.ts'
import type { Unfit } from './index-file.ts'
import type { Packable } from './packed.ts'
import type { SearchAnswers, SearchQuestion } from './questions.ts'

export class HeldIndexes {
  readonly #marks: HeldMarks
  readonly #items: HeldItems
  #isBeginning: boolean

  private constructor(marks: HeldMarks, items: HeldItems, isBeginning: boolean) {
    [this.#marks, this.#items, this.#isBeginning] = [marks, items, isBeginning]
  }

  static empty(): HeldIndexes {
    const marks = HeldMarks.empty()
    return new HeldIndexes(marks, new HeldItems(marks), true)
  }

  /** `size`: of the log when all changes up to the next head are taken. */
  change({ marks, moved, items }: Changes, size: number): void {
    this.#marks.put(marks)
    this.#marks.moved(moved)
    this.#items.put(items, this.#isBeginning ? null : size)
    this.#items.forgetJoined()
  }

  build(): void {
    this.#marks.build()
    this.#items.build()
    this.#isBeginning = false
  }

  get isDue(): boolean { return this.#marks.isDue || this.#items.isDue }

  answer(asked: SearchQuestion): SearchAnswers[keyof SearchAnswers] {
    return asked.what === 'marks' ? this.#marks.search(asked.question) : this.#items.answer(asked)
  }

  toPacked(): Packable { return { marks: this.#marks.toPacked(), items: this.#items.toPacked() } }

  /** Or why one of them refuses what it is made of. */
  static fromPacked(packed: Packable): HeldIndexes | Unfit {
    const kept = packed as { marks: Packable; items: Packable }
    const marks = HeldMarks.fromPacked(kept.marks)
    if (typeof marks === 'string') return marks
    const items = HeldItems.fromPacked(kept.items, marks)
    return typeof items === 'string' ? items : new HeldIndexes(marks, items, false)
  }
}
