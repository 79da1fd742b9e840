/**
 * Light: views of a picture in which a worn mark is easier to read. Each is a function of pixels; the photo itself is never changed.
 *
 * Relief and raking light take brightness for height. A dark stain then looks like a dent: a view is a help for the eye, no evidence.
 * Source: emboss and Lambert shading as in R. C. Gonzalez, R. E. Woods, "Digital Image Processing", 4th ed., ch. 3 (spatial filters).
 * @module
 */

export type Channel = 'all' | 'red' | 'green' | 'blue'
export type Look = 'plain' | 'relief' | 'raking'

export interface Light {
  readonly channel: Channel
  readonly isInverted: boolean
  /** 0 to 1: shares of the darkest and brightest pixels that are given up for contrast, up to 20 of a hundred on each side. */
  readonly contrast: number
  readonly look: Look
  /** Degrees from which the light falls, clockwise from above; for relief and raking. */
  readonly from: number
}

export const plainLight: Light = { channel: 'all', isInverted: false, contrast: 0, look: 'plain', from: 315 }

/** Pixels as canvas has them: red, green, blue, alpha, row by row. */
export interface Pixels { readonly data: Uint8ClampedArray<ArrayBuffer>; readonly width: number; readonly height: number }

const mostCut = 0.2
/** How steep a height of one step of brightness is to the light that rakes. */
const steepness = 0.06

/** A new picture of the same size. The alpha of the first is kept. */
export function inLight(pixels: Pixels, light: Light): Pixels {
  const { data, width, height } = pixels
  const isColour = light.channel === 'all' && light.look === 'plain'
  const planes = isColour ? [0, 1, 2].map((at) => planeOf(data, at)) : [light.channel === 'all' ? brightness(data) : planeOf(data, ['red', 'green', 'blue'].indexOf(light.channel))]
  const seen = light.look === 'plain' ? planes : [light.look === 'relief' ? relief(planes[0]!, width, height, light.from) : raking(planes[0]!, width, height, light.from)]
  const [low, high] = light.contrast === 0 ? [0, 255] : cuts(seen, light.contrast * mostCut)
  const to = new Uint8ClampedArray(data.length)
  for (let at = 0; at < width * height; at++) {
    for (let of = 0; of < 3; of++) {
      const value = ((seen[of] ?? seen[0]!)[at]! - low) * (255 / Math.max(1, high - low))
      to[at * 4 + of] = light.isInverted ? 255 - value : value
    }
    to[at * 4 + 3] = data[at * 4 + 3]!
  }
  return { data: to, width, height }
}

type Plane = Float32Array

const planeOf = (data: Uint8ClampedArray, of: number): Plane => Float32Array.from({ length: data.length / 4 }, (_, at) => data[at * 4 + of]!)

/** Rec. 601 luma, as JPEG has it. */
const brightness = (data: Uint8ClampedArray): Plane =>
  Float32Array.from({ length: data.length / 4 }, (_, at) => 0.299 * data[at * 4]! + 0.587 * data[at * 4 + 1]! + 0.114 * data[at * 4 + 2]!)

/** Grey where nothing changes; bright where brightness falls away from the light, dark where it rises. */
function relief(plane: Plane, width: number, height: number, from: number): Plane {
  const [dx, dy] = direction(from)
  return shaded(plane, width, height, (x, y) => 128 + (x * dx + y * dy))
}

/** Lambert: as bright as the slope faces a light that stands low. */
function raking(plane: Plane, width: number, height: number, from: number): Plane {
  const [dx, dy] = direction(from)
  const low = 0.35
  return shaded(plane, width, height, (x, y) => {
    const [sx, sy] = [x * steepness, y * steepness]
    return 255 * Math.max(0, (-(sx * dx + sy * dy) + low) / Math.hypot(sx, sy, 1) / Math.hypot(1, low))
  })
}

/** Towards the light; y grows downwards. */
const direction = (from: number): readonly [number, number] => [Math.sin((from * Math.PI) / 180), -Math.cos((from * Math.PI) / 180)]

/** Of the slope at each pixel (Sobel, an eighth of the sum: steps of brightness a pixel). At the rim the nearest pixel stands for those beyond. */
function shaded(plane: Plane, width: number, height: number, shade: (x: number, y: number) => number): Plane {
  const to = new Float32Array(plane.length)
  const at = (x: number, y: number) => plane[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))]!
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [a, b, c, d, e, f, g, h] = [at(x - 1, y - 1), at(x, y - 1), at(x + 1, y - 1), at(x - 1, y), at(x + 1, y), at(x - 1, y + 1), at(x, y + 1), at(x + 1, y + 1)]
      to[y * width + x] = shade((c! + 2 * e! + h! - a! - 2 * d! - f!) / 8, (f! + 2 * g! + h! - a! - 2 * b! - c!) / 8)
    }
  }
  return to
}

/** The values below and above which a share of all pixels lies. */
function cuts(planes: readonly Plane[], share: number): readonly [number, number] {
  const counts = new Uint32Array(256)
  let total = 0
  for (const plane of planes) for (const value of plane) { counts[Math.min(255, Math.max(0, Math.round(value)))]!++; total++ }
  const reach = (order: readonly number[]) => {
    let sum = 0
    return order.find((value) => (sum += counts[value]!) > total * share) ?? order.at(-1)!
  }
  const all = Array.from({ length: 256 }, (_, value) => value)
  return [reach(all), reach(all.toReversed())]
}
