/**
 * Drawn area: what a hand drew on a map as the area that is asked for, the same as it was drawn.
 *
 * A position that is drawn may lie beyond 180 degrees: the map ends there, and the hand need not. An address goes the short way from corner to corner, so an edge that was
 * drawn the long way gets corners of its own; and since a ring on a flat map goes round no pole, no area that can be drawn is refused.
 * @module
 */
import { distanceKm, farthestKm, type AreaAsked, type Position } from '@proofmark/core/item-search'
import { latLonAt, windowSize, type MapWindow } from '../map/mercator.ts'
import type { Pixel } from '../map/hand.ts'

/** The map is cut off there; who draws to its edge means the pole. */
const edge = 84.9
/** Degrees of longitude from corner to corner: well below half the Earth, where the short way is no longer one. */
const longestStep = 120

/** Longitude as it was drawn, also beyond 180 degrees; at most half the Earth from the middle of the window, so that nothing is drawn twice. */
export function positionAt(view: MapWindow, pixel: Pixel): Position {
  const { lat } = latLonAt(view, pixel)
  const east = Math.max(-Math.PI, Math.min(Math.PI, (pixel.px - windowSize.width / 2) * view.unit))
  return [((view.x + east) * 180) / Math.PI, Math.abs(lat) >= edge ? Math.sign(lat) * 90 : lat]
}

/** From corner to corner of a box, or from the middle of a circle to its rim. */
export function areaOf(kind: 'box' | 'radius', from: Position, to: Position): AreaAsked {
  if (kind === 'radius') return { kind, centre: [wrapped(from[0]), rounded(from[1])], km: Math.max(0.001, Math.min(farthestKm, Number(distanceKm(from, to).toPrecision(4)))), certainty: 'can' }
  const [west, east] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])]
  const [south, north] = [rounded(Math.min(from[1], to[1])), rounded(Math.max(from[1], to[1]))]
  return { kind, box: east - west >= 360 ? [-180, south, 180, north] : [wrapped(west), south, eastEdge(wrapped(east)), north], certainty: 'can' }
}

/** Of three corners at least. */
export function polygonOf(drawn: readonly Position[]): AreaAsked {
  const corners = drawn.flatMap(([lon, lat], at): Position[] => {
    const [nextLon, nextLat] = drawn[(at + 1) % drawn.length]!
    const steps = Math.max(1, Math.ceil(Math.abs(nextLon - lon) / longestStep))
    return Array.from({ length: steps }, (_, step) => [wrapped(lon + ((nextLon - lon) * step) / steps), rounded(lat + ((nextLat - lat) * step) / steps)] as const)
  })
  return { kind: 'polygon', corners, certainty: 'can' }
}

/** A hand on a map says no more than some metres. */
const rounded = (degrees: number): number => Number(degrees.toFixed(4))
/** From -180 to below 180. */
const wrapped = (lon: number): number => rounded(((((rounded(lon) + 180) % 360) + 360) % 360) - 180)
const eastEdge = (lon: number): number => (lon === -180 ? 180 : lon)
