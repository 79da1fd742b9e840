/**
 * Aligned: which places of a found mark are those that were asked for, so that a reader sees why it was found.
 * @module
 */
import { parseTranscription } from '@proofmark/core/marks'
import type { MarkPattern } from './mark-pattern.ts'
import { placeFit, star, stepsOf } from './open-fit.ts'
import { Symbols, torn } from './symbols.ts'

/** `agrees`: legible, and asked for; `typed-otherwise`: that, in another script or another size of letter; `may`: asked for, and open on the mark or in the question; `beside`: not asked for. */
export type AlignedCell = 'agrees' | 'typed-otherwise' | 'may' | 'beside'

/** Cells of the transcription in their order; of several ways to lay the two together one with the most places that agree. `null`: they do not fit. */
export function aligned(pattern: MarkPattern, transcription: string, symbols: Symbols): readonly AlignedCell[] | null {
  const parsed = parseTranscription(transcription)
  if (!parsed.ok) return null
  const places = parsed.cells.flatMap((cell, at) => symbols.ofCell(cell).map((symbol) => ({ symbol, at })))
  const steps = stepsOf(pattern)
  const width = places.length + 1
  /** Most that agree from a step and a place on; -1: the two do not fit from there. */
  const best = new Int16Array((steps.length + 1) * width).fill(-1)
  const from = (n: number, at: number): number => best[n * width + at]!
  for (let n = steps.length; n >= 0; n--) for (let at = places.length; at >= 0; at--) {
    const ways = waysAt(n, at)
    let most = n === steps.length && at === places.length ? 0 : -1
    if ((ways & (agree | may)) !== 0 && from(n + 1, at + 1) >= 0) most = from(n + 1, at + 1) + (ways & agree)
    if ((ways & stepAlone) !== 0) most = Math.max(most, from(n + 1, at))
    if ((ways & placeAlone) !== 0) most = Math.max(most, from(n, at + 1))
    best[n * width + at] = most
  }
  if (from(0, 0) < 0) return null
  const states = new Map<number, 'agrees' | 'may'>()
  let [n, at] = [0, 0]
  while (n < steps.length || at < places.length) {
    const ways = waysAt(n, at)
    const isBoth = (ways & (agree | may)) !== 0 && from(n + 1, at + 1) >= 0 && from(n + 1, at + 1) + (ways & agree) === from(n, at)
    const isStepAlone = !isBoth && (ways & stepAlone) !== 0 && from(n + 1, at) === from(n, at)
    // A step that a torn edge takes leaves the edge itself to be marked.
    if ((isBoth || isStepAlone) && steps[n] !== star && at < places.length) {
      const cell = places[at]!.at
      if (states.get(cell) !== 'may') states.set(cell, isBoth && (ways & agree) !== 0 ? 'agrees' : 'may')
    }
    if (isBoth || isStepAlone) n++
    if (!isStepAlone) at++
  }
  const asked = [...pattern.text.normalize('NFC')]
  return parsed.cells.map((cell, place) => states.get(place) === 'agrees' && cell.kind === 'certain' && !asked.includes(cell.char) ? 'typed-otherwise' : states.get(place) ?? 'beside')

  /** Ways on from a step and a place, as bits. */
  function waysAt(n: number, at: number): number {
    const [step, symbol] = [steps[n], places[at]?.symbol]
    if (step === star || symbol === torn) return (step === undefined ? 0 : stepAlone) | (symbol === undefined ? 0 : placeAlone)
    if (step === undefined || symbol === undefined) return 0
    const fit = placeFit(symbol, step, symbols)
    return fit < 0 ? 0 : fit === 1 ? agree : may
  }
}

/** A step and a place together, which agree (one more that does) or may; a star or a torn edge that takes a step, or a place, alone. */
const [agree, may, stepAlone, placeAlone] = [1, 2, 4, 8]
