/**
 * Mark index: all marks of a world, found by any part of them, with what they leave open.
 *
 * An answer has three grades, counted apart and never cut: marks that fit, legible in every place asked for, whatever else they leave open; marks
 * that may fit, with an open place where a character is asked for; torn marks that cannot be excluded. What is added is found at once; a new index
 * is made of all when `isDue` says so.
 * @module
 */
import { parseTranscription, type TranscriptionProblem } from '@proofmark/core/marks'
import { hasId, type IdSet } from './id-set.ts'
import { isGone, partOf, placeOf, removeFrom, withPart, type IndexPart } from './index-part.ts'
import { readParts, writeParts, type MarkParts, type PartsProblem } from './kept-parts.ts'
import { narrower, parsePattern, type MarkPattern } from './mark-pattern.ts'
import { butThose, countOf, eachNumber, has, inEither, sizeOf, thoseThat, type MarkSet } from './mark-set.ts'
import { bestOf } from './best-open.ts'
import { legiblyThatFit } from './legible-fit.ts'
import { openThatFit } from './open-search.ts'
import { narrowerOf, settledThatFit } from './settled-search.ts'
import { textKinds, TextBuilder, type TextKind } from './text-builder.ts'
import { isSettled, Symbols, torn } from './symbols.ts'

/** `id`: the caller's number of the mark, below 2³², each later one greater. */
export interface IndexedMark { readonly id: number; readonly transcription: string }

export type Grade = 'fits' | 'may-fit' | 'not-excluded'

export interface MarkHit {
  readonly id: number
  readonly grade: Grade
  /** Places of the pattern that the mark bears legibly, of those that ask for a character. */
  readonly legible: number
}

export interface MarkAnswer {
  readonly ok: true
  readonly pattern: MarkPattern
  /** Of all, not only of this page. */
  readonly counts: Readonly<Record<Grade, number>>
  readonly hits: readonly MarkHit[]
  /** Hits before the next page; `null`: this is the last one. */
  readonly next: number | null
}

/** `openFits` and `tornFits` fit, too; `open` and `torn` are the rest of those that can be what is asked for. */
interface Found { readonly part: IndexPart; readonly layers: readonly (() => MarkSet)[]; readonly settled: MarkSet; readonly openFits: MarkSet; readonly tornFits: MarkSet; readonly open: MarkSet; readonly torn: MarkSet }

/** Marks that came or went before a new index is due: each part of those that came adds its own lists to every search. */
const mostChanged = 100_000

export class MarkIndex {
  readonly #symbols: Symbols
  #sealed: readonly IndexPart[]
  #pending = new TextBuilder()
  #firstPending = 0
  #added: number
  #removed: number
  #lastId: number

  private constructor(symbols: Symbols, sealed: readonly IndexPart[], changes: { readonly added: number; readonly removed: number }) {
    [this.#symbols, this.#sealed, this.#added, this.#removed] = [symbols, sealed, changes.added, changes.removed]
    this.#lastId = Math.max(-1, ...sealed.flatMap((part) => textKinds.map((kind) => part[kind].ids.at(-1) ?? -1)))
  }

  /** Every mark is kept; one with no character (a star around nothing) is found by `*` alone. A transcription that is refused is a RangeError: none is sealed. */
  static of(marks: Iterable<IndexedMark>): MarkIndex {
    const [symbols, texts] = [new Symbols(), new TextBuilder()]
    for (const mark of marks) put(mark, texts, symbols)
    return new MarkIndex(symbols, [partOf(texts)], { added: 0, removed: 0 })
  }

  /** What `toParts` gave, read back. Nothing is taken of parts of which one is damaged or of another version. */
  static fromParts(parts: { readonly head: unknown; readonly buffers: readonly ArrayBuffer[] }): { readonly ok: true; readonly index: MarkIndex } | PartsProblem {
    const read = readParts(parts)
    return read.ok ? { ok: true, index: new MarkIndex(read.symbols, read.sealed, read.changes) } : read
  }

  /** The index as plain buffers, which it goes on to use itself: an index whose buffers are transferred to another thread answers no more. */
  toParts(): MarkParts {
    return writeParts(this.#symbols.toKnown(), this.#parts(), { added: this.#added, removed: this.#removed })
  }

  get count(): number {
    return this.#parts().flatMap((part) => textKinds.map((kind) => part[kind])).reduce((sum, { ids, gone }) => sum + ids.length - (gone === null ? 0 : countOf(gone)), 0)
  }

  /** With what came since the last search in a part of its own. */
  #parts(): readonly IndexPart[] {
    if (this.#pending.count > 0) {
      this.#sealed = withPart(this.#sealed, partOf(this.#pending))
      this.#pending = new TextBuilder()
    }
    return this.#sealed
  }

  get isDue(): boolean { return this.#added + this.#removed > mostChanged }
  get symbols(): Symbols { return this.#symbols }
  /** Of all arrays. */
  get byteLength(): number { return this.toParts().buffers.reduce((sum, { byteLength }) => sum + byteLength, 0) }

  /** Found from the next search on. Its number is greater than all before it, else it is a RangeError. */
  add(mark: IndexedMark): void {
    if (mark.id <= this.#lastId) throw new RangeError(`mark ${mark.id} comes after ${this.#lastId}: numbers must ascend`)
    put(mark, this.#pending, this.#symbols)
    if (this.#pending.count === 1) this.#firstPending = mark.id
    this.#lastId = mark.id
    this.#added++
  }

  /** A mark that was withdrawn, corrected or erased; one that is not there is left so. */
  remove(id: number): void {
    // What waits for a part of its own is left waiting, since to make one for each of many changes would cost more than they do.
    const parts = this.#pending.count > 0 && id >= this.#firstPending && id <= this.#lastId ? this.#parts() : this.#sealed
    if (parts.some((part) => removeFrom(part, id))) this.#removed++
  }

  /** A page of the marks that fit, may fit and are not excluded; `among`: of these alone, in counts and pages. */
  search(text: string, { limit = 50, after = 0, among = null }: { readonly limit?: number; readonly after?: number; readonly among?: IdSet | null } = {}): MarkAnswer | TranscriptionProblem {
    const asked = this.#ask(text, among)
    if (!asked.ok) return asked
    const { pattern, parts } = asked
    const total = (sizeIn: (found: Found) => number) => parts.reduce((sum, found) => sum + sizeIn(found), 0)
    const settled = total((found) => sizeOf(found.settled))
    const counts = { fits: settled + total(({ openFits, tornFits }) => sizeOf(openFits) + sizeOf(tornFits)), 'may-fit': total(({ open }) => sizeOf(open)), 'not-excluded': total(({ torn }) => sizeOf(torn)) }
    const hits = page(parts, pattern, this.#symbols, { ...counts, settled }, after, limit)
    const seen = after + hits.length
    return { ok: true, pattern, counts, hits, next: seen < counts.fits + counts['may-fit'] + counts['not-excluded'] ? seen : null }
  }

  /** The ids of all marks of each grade, ascending: to join a question with another one. */
  idsThatFit(text: string): { readonly ok: true; readonly pattern: MarkPattern; readonly ids: Readonly<Record<Grade, Uint32Array>> } | TranscriptionProblem {
    const asked = this.#ask(text, null)
    if (!asked.ok) return asked
    const { pattern, parts } = asked
    // Each part holds later ids than the part before it.
    const idsOf = (kind: TextKind) => joined(parts.map((found) => idsIn(found.part[kind].ids, found[kind])))
    const fits = joined(parts.map((found) => inEither(idsIn(found.part.settled.ids, found.settled), openIds(found))))
    return { ok: true, pattern, ids: { fits, 'may-fit': idsOf('open'), 'not-excluded': idsOf('torn') } }
  }

  /** Symbols of a mark; `null`: it is not there. */
  symbolsOf(id: number): Uint16Array | null {
    for (const part of this.#parts()) for (const kind of textKinds) {
      const { symbols, starts, ids, gone } = part[kind]
      const at = placeOf(ids, id)
      if (at >= 0 && !isGone(gone, at)) return symbols.subarray(starts[at], starts[at + 1])
    }
    return null
  }

  #ask(text: string, among: IdSet | null): { readonly ok: true; readonly pattern: MarkPattern; readonly parts: readonly Found[] } | TranscriptionProblem {
    // Questions may bear any sign: they must use up none of the numbers that marks to come need.
    const parsed = parsePattern(text, new Symbols(this.#symbols))
    if (!parsed.ok) return parsed
    const { pattern } = parsed
    const layers = narrower(pattern)
    const of = ({ ids }: { readonly ids: Uint32Array }, set: MarkSet): MarkSet => among === null ? set : thoseThat(set, (mark) => hasId(among, ids[mark]!))
    const parts = this.#parts().map((part): Found => {
      const settled = of(part.settled, settledThatFit(part.settled, pattern))
      const [open, torn] = [part.open, part.torn].map((marks) => of(marks, openThatFit(marks, pattern, this.#symbols))) as [MarkSet, MarkSet]
      const [openFits, tornFits] = [of(part.open, legiblyThatFit(part.open, pattern, open)), of(part.torn, legiblyThatFit(part.torn, pattern, torn))]
      return {
        part, settled,
        layers: layers.map((layer) => () => of(part.settled, narrowerOf(part.settled, settled, layer))),
        openFits, tornFits,
        open: butThose(open, openFits),
        torn: butThose(torn, tornFits),
      }
    })
    return { ok: true, pattern, parts }
  }
}

function idsIn(ids: Uint32Array, set: MarkSet): Uint32Array {
  const found = new Uint32Array(sizeOf(set))
  let count = 0
  eachNumber(set, (mark) => { found[count++] = ids[mark]! })
  return found
}

/** Of those that fit and leave something else open. */
const openIds = ({ part, openFits, tornFits }: Found): Uint32Array => inEither(idsIn(part.open.ids, openFits), idsIn(part.torn.ids, tornFits))

function joined(arrays: readonly Uint32Array[]): Uint32Array {
  if (arrays.length === 1) return arrays[0]!
  const all = new Uint32Array(arrays.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const array of arrays) { all.set(array, at); at += array.length }
  return all
}

function put({ id, transcription }: IndexedMark, texts: TextBuilder, symbols: Symbols): void {
  const parsed = parseTranscription(transcription)
  if (!parsed.ok) throw new RangeError(`mark ${id}: transcription refused (${parsed.code} at ${parsed.at})`)
  const all = symbols.ofMark(parsed.cells)
  texts.add(id, all, isSettled(all) ? 'settled' : all.includes(torn) ? 'torn' : 'open')
}

/** Hits `after` to `after + limit` of all grades, in their order. */
function page(parts: readonly Found[], pattern: MarkPattern, symbols: Symbols, counts: MarkAnswer['counts'] & { readonly settled: number }, after: number, limit: number): MarkHit[] {
  const hits: MarkHit[] = []
  let skip = after
  const put = (ids: Iterable<number>) => { for (const id of ids) hits.push({ id, grade: 'fits', legible: pattern.settled }) }
  if (skip < counts.settled) put(settledPage(parts, skip, limit))
  if (hits.length < limit && skip < counts.fits) {
    const from = Math.max(0, skip - counts.settled)
    put(joined(parts.map(openIds)).subarray(from, from + limit - hits.length))
  }
  skip = Math.max(0, skip - counts.fits)
  for (const grade of ['may-fit', 'not-excluded'] as const) {
    const left = limit - hits.length
    if (left > 0 && skip < counts[grade]) {
      const all = parts.flatMap((found) => {
        const [set, marks] = grade === 'may-fit' ? [found.open, found.part.open] : [found.torn, found.part.torn]
        return bestOf(marks, set, pattern, symbols, skip + left).map(({ mark, legible }): MarkHit => ({ id: marks.ids[mark]!, grade, legible }))
      })
      hits.push(...(parts.length === 1 ? all : all.toSorted((a, b) => b.legible - a.legible || a.id - b.id)).slice(skip, skip + left))
    }
    skip = Math.max(0, skip - counts[grade])
  }
  return hits
}

/** The narrower patterns first, each without what an earlier one found. A layer is searched for only where the page reaches it. */
function settledPage(parts: readonly Found[], after: number, limit: number): number[] {
  const ids: number[] = []
  const earlier = parts.map((): MarkSet[] => [])
  let skip = after
  for (let layer = 0; layer <= parts[0]!.layers.length && ids.length < limit; layer++) {
    parts.forEach(({ part, layers, settled }, n) => {
      const set = layers[layer]?.() ?? settled
      if (ids.length < limit) eachNumber(set, (mark) => {
        if (earlier[n]!.some((found) => has(found, mark))) return true
        if (skip > 0) { skip--; return true }
        ids.push(part.settled.ids[mark]!)
        return ids.length < limit
      })
      earlier[n]!.push(set)
    })
  }
  return ids
}
