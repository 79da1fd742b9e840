/**
 * Mark index: all marks of a world, found by any part of them, with what they leave open.
 *
 * An answer has three grades, counted apart and never cut: marks that fit, legible in every place asked for; marks that may fit, with an
 * open place where a character is asked for; torn marks that cannot be excluded. What is added is found at once; a
 * new index is made of all when `isDue` says so.
 * @module
 */
import { parseTranscription, type TranscriptionProblem } from '@proofmark/core/marks'
import { gramListsOf, wordsOf, type GramLists } from './gram-lists.ts'
import { narrower, parsePattern, type MarkPattern } from './mark-pattern.ts'
import { countOf, eachNumber, has, sizeOf, type MarkSet } from './mark-set.ts'
import { openMarksOf, openThatFit, type OpenHits, type OpenMarks } from './open-search.ts'
import { settledThatFit } from './settled-search.ts'
import type { MarkTexts } from './settled-text.ts'
import { TextBuilder } from './text-builder.ts'
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

/** One part of an index: marks of one build, or those that came since. */
interface IndexPart {
  readonly settled: MarkTexts
  readonly lists: GramLists
  readonly open: OpenMarks
  readonly torn: OpenMarks
}

interface Found { readonly part: IndexPart; readonly layers: readonly (() => MarkSet)[]; readonly settled: MarkSet; readonly open: OpenHits; readonly torn: OpenHits }

/** Marks that came or went before a new index is due: those that came have lists of their own, which are made anew after each. */
const mostChanged = 10_000

export class MarkIndex {
  readonly #symbols: Symbols
  readonly #built: IndexPart
  readonly #added = new TextBuilder()
  #addedPart: IndexPart | null = null
  readonly #removed = new Set<number>()

  constructor(symbols: Symbols, built: IndexPart) {
    this.#symbols = symbols
    this.#built = built
  }

  /** Every mark is kept; one with no character (a star around nothing) is found by `*` alone. A transcription that is refused is a RangeError: none is sealed. */
  static of(marks: Iterable<IndexedMark>): MarkIndex {
    const [symbols, texts] = [new Symbols(), new TextBuilder()]
    for (const mark of marks) put(mark, texts, symbols)
    return new MarkIndex(symbols, partOf(texts))
  }

  get count(): number {
    return this.#parts().flatMap(({ settled, open, torn: tornMarks }) => [settled, open, tornMarks]).reduce((sum, texts) => sum + texts.ids.length - countOf(this.#gone(texts) ?? new Uint32Array(0)), 0)
  }

  /** What was built, and what came since. */
  #parts(): readonly IndexPart[] {
    this.#addedPart ??= this.#added.count === 0 ? null : partOf(this.#added)
    return this.#addedPart === null ? [this.#built] : [this.#built, this.#addedPart]
  }

  get isDue(): boolean { return this.#added.count + this.#removed.size > mostChanged }
  get symbols(): Symbols { return this.#symbols }
  /** Of the arrays of what was built. */
  get byteLength(): number {
    const sizes = (part: object): number => (Object.values(part) as unknown[]).reduce<number>((sum, each) => sum + (ArrayBuffer.isView(each) ? each.byteLength : typeof each === 'object' && each !== null ? sizes(each) : 0), 0)
    return sizes(this.#built)
  }

  /** Found from the next search on. */
  add(mark: IndexedMark): void {
    put(mark, this.#added, this.#symbols)
    this.#addedPart = null
  }

  /** A mark that was withdrawn, corrected or erased; one that is not there is left so. */
  remove(id: number): void {
    this.#removed.add(id)
  }

  search(text: string, { limit = 50, after = 0 }: { readonly limit?: number; readonly after?: number } = {}): MarkAnswer | TranscriptionProblem {
    // Questions may bear any sign: they must use up none of the numbers that marks to come need.
    const parsed = parsePattern(text, new Symbols(this.#symbols))
    if (!parsed.ok) return parsed
    const { pattern } = parsed
    const layers = narrower(pattern)
    const parts = this.#parts().map((part): Found => {
      const [settledGone, openGone, tornGone] = [part.settled, part.open, part.torn].map((texts) => this.#gone(texts)) as [Uint32Array | null, Uint32Array | null, Uint32Array | null]
      const settled = settledThatFit(part.settled, part.lists, pattern, settledGone)
      return {
        part, settled,
        layers: layers.map((layer) => () => settledThatFit(part.settled, part.lists, layer, settledGone)),
        open: openThatFit(part.open, pattern, this.#symbols, openGone),
        torn: openThatFit(part.torn, pattern, this.#symbols, tornGone),
      }
    })
    const total = (sizeIn: (found: Found) => number) => parts.reduce((sum, found) => sum + sizeIn(found), 0)
    const counts = { fits: total(({ settled }) => sizeOf(settled)), 'may-fit': total(({ open }) => open.count), 'not-excluded': total(({ torn: hits }) => hits.count) }
    const hits = page(parts, pattern, counts, after, limit)
    const seen = after + hits.length
    return { ok: true, pattern, counts, hits, next: seen < counts.fits + counts['may-fit'] + counts['not-excluded'] ? seen : null }
  }

  #gone({ ids }: MarkTexts): Uint32Array | null {
    if (this.#removed.size === 0) return null
    const gone = new Uint32Array(wordsOf(ids.length))
    for (const id of this.#removed) {
      const at = placeOf(ids, id)
      if (at >= 0) gone[at >>> 5]! |= 1 << (at & 31)
    }
    return gone
  }
}

function put({ id, transcription }: IndexedMark, texts: TextBuilder, symbols: Symbols): void {
  const parsed = parseTranscription(transcription)
  if (!parsed.ok) throw new RangeError(`mark ${id}: transcription refused (${parsed.code} at ${parsed.at})`)
  const all = symbols.ofMark(parsed.cells)
  texts.add(id, all, isSettled(all) ? 'settled' : all.includes(torn) ? 'torn' : 'open')
}

function partOf(texts: TextBuilder): IndexPart {
  const settled = texts.textsOf('settled')
  return { settled, lists: gramListsOf(settled), open: openMarksOf(texts.textsOf('open'), false), torn: openMarksOf(texts.textsOf('torn'), true) }
}

/** Hits `after` to `after + limit` of all grades, in their order. */
function page(parts: readonly Found[], pattern: MarkPattern, counts: MarkAnswer['counts'], after: number, limit: number): MarkHit[] {
  const hits: MarkHit[] = []
  let skip = after
  if (skip < counts.fits) hits.push(...settledPage(parts, skip, limit).map((id): MarkHit => ({ id, grade: 'fits', legible: pattern.settled })))
  skip = Math.max(0, skip - counts.fits)
  for (const grade of ['may-fit', 'not-excluded'] as const) {
    const left = limit - hits.length
    if (left > 0 && skip < counts[grade]) {
      const all = parts.flatMap((found) => {
        const [answered, marks] = grade === 'may-fit' ? [found.open, found.part.open] : [found.torn, found.part.torn]
        return answered.best(skip + left).map(({ mark, legible }): MarkHit => ({ id: marks.ids[mark]!, grade, legible }))
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

/** -1: not there. `ids` ascend. */
function placeOf(ids: Uint32Array, id: number): number {
  let [low, high] = [0, ids.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ids[middle]! < id) low = middle + 1
    else high = middle
  }
  return ids[low] === id ? low : -1
}
