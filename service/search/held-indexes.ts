/**
 * Held indexes: all indexes of one head, as the search thread holds them.
 * @module
 */
import type { Changes } from './changes.ts'
import { HeldMarks } from './held-marks.ts'
import type { Packable } from './packed.ts'
import type { SearchAnswers, SearchQuestion } from './questions.ts'

export class HeldIndexes {
  readonly #marks: HeldMarks

  private constructor(marks: HeldMarks) {
    this.#marks = marks
  }

  static empty(): HeldIndexes { return new HeldIndexes(HeldMarks.empty()) }

  change({ marks, moved }: Changes): void {
    this.#marks.put(marks)
    this.#marks.moved(moved)
  }

  build(): void { this.#marks.build() }

  get isDue(): boolean { return this.#marks.isDue }

  answer({ question }: SearchQuestion): SearchAnswers[keyof SearchAnswers] {
    return this.#marks.search(question)
  }

  toPacked(): Packable { return { marks: this.#marks.toPacked() } }

  /** `null`: one of them refuses what it is made of. */
  static fromPacked(packed: Packable): HeldIndexes | null {
    const marks = HeldMarks.fromPacked((packed as { marks: Packable }).marks)
    return marks === null ? null : new HeldIndexes(marks)
  }
}
