/**
 * Settled text: the symbols of marks that leave nothing open, end to end in one array, and whether one of them fits a pattern.
 * @module
 */
import type { MarkPattern } from './mark-pattern.ts'

/** `symbols[starts[n]]` to `symbols[starts[n + 1]]`, without it, is mark n. */
export interface MarkTexts {
  readonly symbols: Uint16Array
  readonly starts: Uint32Array
  readonly ids: Uint32Array
}

/** A pattern made ready: one number a place, -1 for any symbol, and below that the number of a set. */
interface CompiledPattern {
  readonly stretches: readonly Int32Array[]
  /** Of each stretch its first settled place, where it is looked for; 0 where it has none. */
  readonly anchors: readonly number[]
  readonly sets: readonly (readonly number[])[]
  readonly startsAtStart: boolean
  readonly endsAtEnd: boolean
  readonly least: number
}

export function compile({ stretches, startsAtStart, endsAtEnd, least }: MarkPattern): CompiledPattern {
  const sets: (readonly number[])[] = []
  const compiled = stretches.map((stretch) => Int32Array.from(stretch, ({ oneOf }) => oneOf === null ? -1 : oneOf.length === 1 ? oneOf[0]! : -1 - sets.push(oneOf)))
  return { stretches: compiled, anchors: compiled.map((stretch) => Math.max(0, stretch.findIndex((wanted) => wanted >= 0))), sets, startsAtStart, endsAtEnd, least }
}

/** Whether the symbols from `from` to `to`, without it, fit. Earliest place of each stretch: where that fails, no other succeeds. */
export function fitsAt(symbols: Uint16Array, from: number, to: number, pattern: CompiledPattern): boolean {
  const { stretches, anchors, startsAtStart, endsAtEnd, least, sets } = pattern
  if (to - from < least) return false
  const last = stretches.length - 1
  let at = from
  for (let n = 0; n <= last; n++) {
    const stretch = stretches[n]!
    const { length } = stretch
    if (n === last && endsAtEnd) {
      if (to - length < at || (n === 0 && startsAtStart && to - length !== at)) return false
      return standsAt(symbols, to - length, stretch, sets)
    }
    const most = to - length
    if (n === 0 && startsAtStart) {
      if (!standsAt(symbols, at, stretch, sets)) return false
    } else {
      const anchor = anchors[n]!
      const wanted = stretch[anchor]!
      for (; at <= most; at++) if ((wanted < 0 || symbols[at + anchor] === wanted) && standsAt(symbols, at, stretch, sets)) break
      if (at > most) return false
    }
    at += length
  }
  return true
}

function standsAt(symbols: Uint16Array, at: number, stretch: Int32Array, sets: readonly (readonly number[])[]): boolean {
  for (let n = 0; n < stretch.length; n++) {
    const wanted = stretch[n]!
    if (wanted >= 0 ? symbols[at + n] !== wanted : wanted < -1 && !sets[-2 - wanted]!.includes(symbols[at + n]!)) return false
  }
  return true
}
