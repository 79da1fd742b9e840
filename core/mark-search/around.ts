/**
 * Around: the marks of one sequence whose number lies near to that of one that is asked for, in their order, with the numbers between them that
 * nobody has found. What was made together lies together; a number is never taken for another one, only called near to it.
 *
 * The idea: all numbers of a span have their first digits in common, so that one question for these, with open places after them, finds them all.
 * @module
 */
import { parseTranscription } from '@proofmark/core/marks'
import type { MarkHit, MarkIndex } from './mark-index.ts'
import { isLegible, Symbols, unreadable } from './symbols.ts'

/** Digits that a number has at least to be one of a sequence: fewer meet by chance. At most so many as a number is exact with. */
const [fewestDigits, mostDigits] = [3, 15]

/** A text around its last long number. Marks of one sequence have all of it in common but the number, which is as long. */
export interface Sequence { readonly before: string; readonly digits: string; readonly after: string }

interface NearMark extends MarkHit {
  /** Of a mark with open places the one nearest to what is asked for that it can be. */
  readonly number: number
  readonly distance: number
  /** The text with this number: what the mark bears, or may bear. */
  readonly text: string
  /** Numbers between the one before it in the list and this one, which no mark bears legibly; `null`: it may be another number itself, or is the first. */
  readonly missing: number | null
}

export interface Around {
  readonly sequence: Sequence
  /** Of the span, the number that is asked for included; not only of those listed. */
  readonly count: number
  /** The nearest ones, by their numbers. */
  readonly marks: readonly NearMark[]
}

/** `null`: the text leaves a place open, or bears no number of three digits. */
export function sequenceOf(text: string): Sequence | null {
  const trimmed = text.normalize('NFC').trim()
  if (/[?*[\]{}\\■<]/u.test(trimmed)) return null
  const number = [...trimmed.matchAll(/\d+/gu)].findLast(([digits]) => digits.length >= fewestDigits && digits.length <= mostDigits)
  return number === undefined ? null : { before: trimmed.slice(0, number.index), digits: number[0], after: trimmed.slice(number.index + number[0].length) }
}

/** Marks that bear a number at most `within` away; torn ones are not among them, since a tear leaves every number open. `null`: see `sequenceOf`, or the text is none that can be asked for. */
export function around(index: MarkIndex, text: string, { within, limit = 1000 }: { readonly within: number; readonly limit?: number }): Around | null {
  const sequence = sequenceOf(text)
  if (sequence === null) return null
  const { before, digits, after } = sequence
  const width = digits.length
  const asked = Number(digits)
  const written = (value: number): string => String(value).padStart(width, '0')
  const [least, most] = [Math.max(0, asked - within), Math.min(10 ** width - 1, asked + within)]
  let common = 0
  while (common < width && written(least)[common] === written(most)[common]) common++
  const found = index.idsThatFit(before + digits.slice(0, common) + '?'.repeat(width - common) + after)
  const start = placesIn(before, index.symbols)
  if (!found.ok || start === null) return null
  const marks = (['fits', 'may-fit'] as const).flatMap((grade) => [...found.ids[grade]].flatMap((id) => {
    const symbols = index.symbolsOf(id)!
    const number = nearestOf(Array.from(symbols.subarray(start, start + width), (symbol) => digitsAt(symbol, index.symbols)), asked, least, most)
    return number === null ? [] : [{ id, grade: symbols.every(isLegible) ? grade : 'may-fit' as const, legible: symbols.filter(isLegible).length, number, distance: number - asked, text: before + written(number) + after }]
  }))
  const nearest = marks.toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance) || a.number - b.number || a.id - b.id).slice(0, limit)
  let last: number | null = null
  return { sequence, count: marks.length, marks: nearest.toSorted((a, b) => a.number - b.number || a.id - b.id).map((mark): NearMark => {
    if (mark.grade !== 'fits') return { ...mark, missing: null }
    const missing = last === null ? null : Math.max(0, mark.number - last - 1)
    last = mark.number
    return { ...mark, missing }
  }) }
}

/** Places of a mark that a text takes. `null`: it is no transcription. */
function placesIn(text: string, symbols: Symbols): number | null {
  if (text === '') return 0
  const parsed = parseTranscription(text)
  return parsed.ok ? new Symbols(symbols).ofMark(parsed.cells).length : null
}

/** Digits that a place can be. */
function digitsAt(symbol: number, symbols: Symbols): readonly number[] {
  const open = symbols.openPlace(symbol)
  if (symbol === unreadable || (open !== null && open.oneOf === null)) return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  return (open?.oneOf ?? [symbol]).map((each) => each - 0x30).filter((digit) => digit >= 0 && digit <= 9)
}

/** The number nearest to `asked`, from `least` to `most`, with these digits in their places; of two equally near the smaller. `null`: none. */
function nearestOf(places: readonly (readonly number[])[], asked: number, least: number, most: number): number | null {
  let best: number | null = null
  const from = (at: number, value: number): void => {
    const unit = 10 ** (places.length - at)
    const [low, high] = [value * unit, value * unit + unit - 1]
    if (high < least || low > most) return
    const distance = asked < low ? low - asked : asked > high ? asked - high : 0
    if (best !== null && distance >= Math.abs(best - asked)) return
    if (at === places.length) best = value
    else for (const digit of places[at]!.toSorted((a, b) => a - b)) from(at + 1, value * 10 + digit)
  }
  from(0, 0)
  return best
}
