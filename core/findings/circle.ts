/**
 * Circle: whether one circle on the earth lies within another, as yes, no, or open where it lies across the edge, or too near to it to say.
 *
 * The earth is no sphere: a distance by the sphere can be wrong by 0.56 per cent, and that much is left open. Sine and cosine are computed here, with nothing but sums and
 * products: those of the engines differ in the last digit, and a finding must come to the same on each.
 * @module
 */
export interface Circle { readonly lat: number; readonly lon: number; readonly km: number }

const meanRadiusKm = 6371.0088
/** Karney 2013, compared with a sphere of the mean radius: at most 0.56 per cent between any two points. */
const shape = 0.006

export function withinCircle(inner: Circle, outer: Circle): 'yes' | 'no' | 'open' {
  const chord = halfChord(inner, outer)
  const isCloser = (km: number) => km >= 0 && chord <= ofKm(km)
  // Within, however far it really is; and outside, however near.
  if (isCloser((outer.km - inner.km) / (1 + shape))) return 'yes'
  return isCloser((outer.km + inner.km) / (1 - shape)) ? 'open' : 'no'
}

/** The square of half the chord between two points of a unit sphere (haversine). */
function halfChord(a: Circle, b: Circle): number {
  const [phi, lambda] = [sine(radians(b.lat - a.lat) / 2), sine(radians(b.lon - a.lon) / 2)]
  return phi * phi + cosine(radians(a.lat)) * cosine(radians(b.lat)) * lambda * lambda
}

/** The same of two points so many kilometres apart; none are further than half the earth's girth. */
function ofKm(km: number): number {
  const half = Math.min(km / meanRadiusKm / 2, pi / 2)
  const chord = sine(half)
  return half === pi / 2 ? 2 : chord * chord
}

const pi = 3.141592653589793
const radians = (degrees: number) => (degrees * pi) / 180

/** Taylor's series, of angles up to half a turn either way. */
function sine(x: number): number {
  let [term, sum] = [x, x]
  for (let n = 1; n <= 20; n++) {
    term = (-term * x * x) / (2 * n * (2 * n + 1))
    sum += term
  }
  return sum
}
const cosine = (x: number) => sine(pi / 2 - x)
