/**
 * Route: the places of an account in the order of its steps, and between which of them something is missing.
 * @module
 */
import type { Leg, SupplyChain, Version } from '@proofmark/core/tracing'

/** `what`: the number of a leg, or an event at the end of the chain. */
export interface Stop { readonly statement: string; readonly what: number | SupplyChain['ends'][number]['event']; readonly text: string | null; readonly lat: number; readonly lon: number; readonly precisionKm: number }
/** Numbers of the stops, from 0. Broken: a gap, or a step without a point, lies between. */
export interface Line { readonly from: number; readonly to: number; readonly isBroken: boolean }
export interface Unplaced { readonly statement: string; readonly what: Stop['what']; readonly text: string | null; readonly country: string | null }

export function routeOf({ ends }: Pick<SupplyChain, 'ends'>, { steps }: Pick<Version, 'steps'>): { stops: Stop[]; lines: Line[]; unplaced: Unplaced[] } {
  const [stops, lines, unplaced]: [Stop[], Line[], Unplaced[]] = [[], [], []]
  let isBroken = false
  let number = 0
  const visit = (statement: string, what: Stop['what'], place: Leg['place']) => {
    if (place === null || place.lat === null || place.lon === null || place.precisionKm === null) {
      unplaced.push({ statement, what, text: place?.text ?? null, country: place?.country ?? null })
      isBroken = true
      return
    }
    stops.push({ statement, what, text: place.text, lat: place.lat, lon: place.lon, precisionKm: place.precisionKm })
    if (stops.length > 1) lines.push({ from: stops.length - 2, to: stops.length - 1, isBroken })
    isBroken = false
  }
  for (const step of steps) {
    if (step.type === 'gap') isBroken = true
    else visit(step.transfer, ++number, step.place)
  }
  for (const { statement, event, place } of ends) visit(statement, event, place)
  return { stops, lines, unplaced }
}
