/**
 * Open fit: whether a mark that leaves something open can be what is asked for, and how many of the asked places it bears legibly.
 *
 * The idea: two texts with gaps are held against each other; a place that nobody could read fits every character, a torn edge every run.
 * What is legible must agree: a digit that was read never fits another one.
 * @module
 */
import type { MarkPattern, PatternPlace } from './mark-pattern.ts'
import { isLegible, torn, unreadable, type Symbols } from './symbols.ts'

export const star = 'any run' as const
export type Step = PatternPlace | typeof star

/** A pattern as steps, with `star` where any run may stand. */
export function stepsOf({ stretches, startsAtStart, endsAtEnd }: MarkPattern): Step[] {
  if (stretches.length === 0) return [star]
  const between = stretches.flatMap((stretch, at): Step[] => at === 0 ? [...stretch] : [star, ...stretch])
  return [...(startsAtStart ? [] : [star]), ...between, ...(endsAtEnd ? [] : [star])]
}

/** Symbols from `from` to `to`, without it; answers how many legible places agree at most, over all ways to lay the two together; -1: there is none. */
type OpenFit = (from: number, to: number) => number

/** A step that asks for one symbol alone is that symbol, which is most of them and quickly told; any other is one of these. */
const [starStep, otherStep] = [-1, -2] as const

/** Time of one answer: steps × symbols. Two rows serve all marks, since a new one for each costs more than the work. */
export function openFitIn(text: Uint16Array, pattern: MarkPattern, symbols: Symbols): OpenFit {
  const steps = stepsOf(pattern)
  const codes = Int32Array.from(steps, (step) => step === star ? starStep : codeOf(step))
  let [row, next] = [new Int16Array(64), new Int16Array(64)]
  const [stretch = [], ...others] = pattern.stretches
  const isOneAnywhere = others.length === 0 && !pattern.startsAtStart && !pattern.endsAtEnd
  return (from, to) => {
    if (isOneAnywhere) {
      const tear = onlyTear(text, from, to)
      if (tear >= 0) return besideTear(from, tear, to)
    }
    const width = to - from + 1
    if (width > row.length) [row, next] = [new Int16Array(2 * width), new Int16Array(2 * width)]
    row.fill(-1, 0, width)
    row[width - 1] = 0
    // After the last step only torn edges may follow.
    for (let at = width - 2; at >= 0 && text[from + at] === torn; at--) row[at] = 0
    for (let n = steps.length - 1; n >= 0; n--) {
      const code = codes[n]!
      let after = -1
      for (let at = width - 1; at >= 0; at--) {
        const symbol = at === width - 1 ? -1 : text[from + at]!
        let best = -1
        if (code === starStep) best = row[at]! > after ? row[at]! : after
        else if (symbol !== -1 && symbol !== torn && row[at + 1]! >= 0) {
          const fit = symbol === code ? 1 : code !== otherStep && isLegible(symbol) ? -1 : placeFit(symbol, steps[n] as PatternPlace, symbols)
          if (fit >= 0) best = row[at + 1]! + fit
        }
        if (symbol === torn) best = Math.max(best, after, row[at]!)
        next[at] = after = best
      }
      [row, next] = [next, row]
    }
    return row[0]!
  }

  /** Most torn marks, and most questions for them: one stretch lies before the tear, after it, or across it, with its middle in what is torn off. */
  function besideTear(from: number, tear: number, to: number): number {
    const { length } = stretch
    let best = 0
    for (let at = from; at + length <= to; at++) if (at + length <= tear || at > tear) best = Math.max(best, agreeing(at, 0, length))
    for (let before = Math.min(length, tear - from); before >= 0; before--) {
      const most = Math.min(length - before, to - tear - 1)
      if (before + most <= best) continue
      const first = agreeing(tear - before, 0, before)
      if (first >= 0) for (let after = most; first + after > best; after--) best = Math.max(best, first + agreeing(tear + 1, length - after, after))
    }
    return best
  }

  /** Places of the stretch from `place` on that agree with as many symbols from `at` on; less than any other where one contradicts. */
  function agreeing(at: number, place: number, count: number): number {
    let agree = 0
    for (let n = 0; n < count; n++) {
      const [symbol, code] = [text[at + n]!, codes[place + n + 1]!]
      const fit = symbol === code ? 1 : code !== otherStep && isLegible(symbol) ? -1 : placeFit(symbol, stretch[place + n]!, symbols)
      if (fit < 0) return -1 - steps.length
      agree += fit
    }
    return agree
  }
}

/** -1: none, or several. */
function onlyTear(text: Uint16Array, from: number, to: number): number {
  let tear = -1
  for (let at = from; at < to; at++) if (text[at] === torn) {
    if (tear >= 0) return -1
    tear = at
  }
  return tear
}

const codeOf = ({ oneOf }: PatternPlace): number => oneOf?.length === 1 ? oneOf[0]! : otherStep

/** Whether a mark can be what is asked for at all: mostly told without laying the two together. */
export function canBeIn(text: Uint16Array, pattern: MarkPattern, symbols: Symbols): (from: number, to: number) => boolean {
  const { stretches, startsAtStart, endsAtEnd, least } = pattern
  const codes = stretches.map((stretch) => Int32Array.from(stretch, codeOf))
  const last = stretches.length - 1
  const fit = openFitIn(text, pattern, symbols)
  const isRunFree = !startsAtStart || !endsAtEnd || stretches.length > 1
  const can = (symbol: number, n: number, place: number): boolean => {
    const code = codes[n]![place]!
    return symbol === code || ((code === otherStep || !isLegible(symbol)) && canBe(symbol, stretches[n]![place]!))
  }
  const canBe = (symbol: number, place: PatternPlace): boolean => place.oneOf === null || placeFit(symbol, place, symbols) >= 0
  const canStandAt = (at: number, n: number): boolean => {
    for (let place = 0; place < codes[n]!.length; place++) if (!can(text[at + place]!, n, place)) return false
    return true
  }
  /** Up to a torn place, or to the end of the stretch. */
  const startsSo = (from: number, to: number): boolean => {
    for (let place = 0; place < codes[0]!.length && from + place < to && text[from + place] !== torn; place++) if (!can(text[from + place]!, 0, place)) return false
    return true
  }
  const endsSo = (from: number, to: number): boolean => {
    const { length } = codes[last]!
    for (let back = 1; back <= length && to - back >= from && text[to - back] !== torn; back++) if (!can(text[to - back]!, last, length - back)) return false
    return true
  }
  const isAnyRun = !startsAtStart && !endsAtEnd
  return (from, to) => {
    if (isAnyRun && (text[from] === torn || text[to - 1] === torn)) return true
    if ((startsAtStart && !startsSo(from, to)) || (endsAtEnd && !endsSo(from, to))) return false
    const tears = tearsIn(text, from, to)
    // A run that may be anything, beside a tear that may be anything: where the ends agree, all between finds its place.
    if (tears > 0) return isRunFree || (tears === 1 ? to - from - 1 <= least : fit(from, to) >= 0)
    if (to - from < least) return false
    let at = from
    for (let n = 0; n <= last; n++) {
      const { length } = codes[n]!
      if (n === last && endsAtEnd) return to - length >= at && (n > 0 || !startsAtStart || to - length === at)
      if (n > 0 || !startsAtStart) while (at + length <= to && !canStandAt(at, n)) at++
      at += length
      if (at > to) return false
    }
    return true
  }
}

function tearsIn(text: Uint16Array, from: number, to: number): number {
  let tears = 0
  for (let at = from; at < to; at++) if (text[at] === torn) tears++
  return tears
}

/** 1: legible and meant; 0: it can be; -1: it cannot. */
export function placeFit(symbol: number, { oneOf, first }: PatternPlace, symbols: Symbols): -1 | 0 | 1 {
  if (symbol === unreadable) return 0
  if (isLegible(symbol)) return oneOf === null ? (first === symbol ? 1 : 0) : oneOf.includes(symbol) ? 1 : -1
  const open = symbols.openPlace(symbol)
  return oneOf === null || open === null || open.oneOf === null || open.oneOf.some((one) => oneOf.includes(one)) ? 0 : -1
}
