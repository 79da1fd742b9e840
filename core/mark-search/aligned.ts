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
  const best: number[][] = Array.from({ length: steps.length + 1 }, () => Array<number>(places.length + 1).fill(-1))
  for (let n = steps.length; n >= 0; n--) for (let at = places.length; at >= 0; at--) best[n]![at] = Math.max(...waysFrom(n, at).map(({ n: next, at: there, gain }) => best[next]![there]! < 0 ? -1 : best[next]![there]! + gain), n === steps.length && at === places.length ? 0 : -1)
  if (best[0]![0]! < 0) return null
  const states = new Map<number, 'agrees' | 'may'>()
  let [n, at] = [0, 0]
  while (n < steps.length || at < places.length) {
    const way = waysFrom(n, at).find((each) => best[each.n]![each.at]! >= 0 && best[each.n]![each.at]! + each.gain === best[n]![at])!
    // A step that a torn edge takes leaves the edge itself to be marked.
    if (way.n > n && steps[n] !== star && at < places.length) {
      const cell = places[at]!.at
      if (states.get(cell) !== 'may') states.set(cell, way.gain === 1 ? 'agrees' : 'may')
    }
    [n, at] = [way.n, way.at]
  }
  const asked = [...pattern.text.normalize('NFC')]
  return parsed.cells.map((cell, place) => states.get(place) === 'agrees' && cell.kind === 'certain' && !asked.includes(cell.char) ? 'typed-otherwise' : states.get(place) ?? 'beside')

  function waysFrom(n: number, at: number): { n: number; at: number; gain: 0 | 1 }[] {
    const [step, symbol] = [steps[n], places[at]?.symbol]
    const ways: { n: number; at: number; gain: 0 | 1 }[] = []
    if (step !== undefined && step !== star && symbol !== undefined && symbol !== torn) {
      const fit = placeFit(symbol, step, symbols)
      if (fit >= 0) ways.push({ n: n + 1, at: at + 1, gain: fit === 1 ? 1 : 0 })
    }
    if (symbol === torn) ways.push(...(step === undefined ? [] : [{ n: n + 1, at, gain: 0 as const }]), { n, at: at + 1, gain: 0 })
    if (step === star) ways.push({ n: n + 1, at, gain: 0 }, ...(symbol === undefined ? [] : [{ n, at: at + 1, gain: 0 as const }]))
    return ways
  }
}
