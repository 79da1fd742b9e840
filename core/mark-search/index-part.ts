/**
 * Index part: marks that were indexed together, in three shelves: those that leave nothing open, those with open places, and torn ones.
 *
 * The idea: lists cannot grow, so marks that come get a part of their own, and small parts are put together into a larger one before there
 * are many. Each part is at least `fan` times as large as the next, up to `fullPart` marks, so that a new mark costs little at any time.
 * @module
 */
import { gramListsOf, wordsOf, type GramLists } from './gram-lists.ts'
import { openMarksOf, type OpenMarks } from './open-search.ts'
import type { MarkTexts } from './settled-text.ts'
import { textKinds, TextBuilder, type TextKind } from './text-builder.ts'

/** `gone`: one bit a mark that was removed; `null`: none was. */
export interface Removable { gone: Uint32Array<ArrayBuffer> | null }

export interface SettledMarks extends MarkTexts { readonly lists: GramLists }

export interface IndexPart {
  readonly settled: SettledMarks & Removable
  readonly open: OpenMarks & Removable
  readonly torn: OpenMarks & Removable
}

/** A part so large is left as it is: to put another to it would take too long (10,000 marks: about 40 ms). */
const fullPart = 10_000
const fan = 8

export function partOf(texts: TextBuilder): IndexPart {
  const settled = texts.textsOf('settled')
  return {
    settled: { ...settled, lists: gramListsOf(settled), gone: null },
    open: { ...openMarksOf(texts.textsOf('open'), false), gone: null },
    torn: { ...openMarksOf(texts.textsOf('torn'), true), gone: null },
  }
}

/** The parts with one more at their end, small ones put together. */
export function withPart(parts: readonly IndexPart[], last: IndexPart): IndexPart[] {
  const kept = [...parts]
  const joined = [last]
  let count = sizeOfPart(last)
  while (kept.length > 0) {
    const before = sizeOfPart(kept.at(-1)!)
    if (before >= fullPart || before >= fan * count) break
    joined.unshift(kept.pop()!)
    count += before
  }
  return [...kept, joined.length === 1 ? last : togetherOf(joined)]
}

/** Without the marks that were removed. */
function togetherOf(parts: readonly IndexPart[]): IndexPart {
  const texts = new TextBuilder()
  for (const part of parts) for (const kind of textKinds) {
    const { symbols, starts, ids, gone } = part[kind]
    for (let mark = 0; mark < ids.length; mark++) if (!isGone(gone, mark)) texts.add(ids[mark]!, symbols.subarray(starts[mark], starts[mark + 1]), kind)
  }
  return partOf(texts)
}

const sizeOfPart = (part: IndexPart): number => textKinds.reduce((sum, kind) => sum + part[kind].ids.length, 0)

export const isGone = (gone: Uint32Array | null, mark: number): boolean => gone !== null && ((gone[mark >>> 5]! >>> (mark & 31)) & 1) === 1

/** Answers whether the mark was there, and had not been removed before. */
export function removeFrom(part: IndexPart, id: number): boolean {
  for (const kind of textKinds satisfies readonly TextKind[]) {
    const marks = part[kind]
    const at = placeOf(marks.ids, id)
    if (at < 0 || isGone(marks.gone, at)) continue
    marks.gone ??= new Uint32Array(wordsOf(marks.ids.length))
    marks.gone[at >>> 5]! |= 1 << (at & 31)
    return true
  }
  return false
}

/** -1: not there. `ids` ascend. */
export function placeOf(ids: Uint32Array, id: number): number {
  let [low, high] = [0, ids.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ids[middle]! < id) low = middle + 1
    else high = middle
  }
  return ids[low] === id ? low : -1
}
