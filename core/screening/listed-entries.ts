/**
 * Listed entries: the entries of a list as they come, each reference once.
 *
 * A decision names an entry by its reference. Two that say otherwise under one reference refuse the list, with both places; one that stands there twice, word for word, is kept once and counted.
 * @module
 */
import { ListFault, type ListEntry } from './list-entry.ts'
import { changedFields } from './standing.ts'

export class ListedEntries {
  readonly all: ListEntry[] = []
  readonly #places = new Map<string, readonly [place: number, line: number]>()
  #repeated = 0

  /** `line`: on which it begins. Throws `ListFault`. */
  add(entry: ListEntry, line: number): void {
    const known = this.#places.get(entry.reference)
    if (known === undefined) {
      this.#places.set(entry.reference, [this.all.length, line])
      this.all.push(entry)
      return
    }
    const fields = changedFields([this.all[known[0]]!], [entry])
    if (fields.length > 0) throw new ListFault('same-reference', line, `one entry ${entry.reference.slice(0, 40)}, or the same again`, `another than on line ${known[1]}: ${fields.join(', ')}`)
    this.#repeated++
  }

  placeOf(reference: string): number | undefined { return this.#places.get(reference)?.[0] }

  /** What of a list they are. */
  get told(): { readonly entries: readonly ListEntry[]; readonly repeated?: number } { return this.#repeated === 0 ? { entries: this.all } : { entries: this.all, repeated: this.#repeated } }
}
