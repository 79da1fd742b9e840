/**
 * Place set: places in the log, ascending, as a short text: the step to each next one in groups of seven bits, the lower group first (LEB128), in base64.
 * @module
 */
import { fromBase64, toBase64 } from '@proofmark/core/bytes'

export function formatPlaces(places: ArrayLike<number>): string {
  const bytes: number[] = []
  let before = -1
  for (let n = 0; n < places.length; n++) {
    let step = places[n]! - before - 1
    if (step < 0) throw new RangeError(`place ${places[n]} comes after ${before}: places must ascend`)
    before = places[n]!
    for (; step > 127; step = Math.floor(step / 128)) bytes.push((step % 128) | 128)
    bytes.push(step)
  }
  return toBase64(Uint8Array.from(bytes))
}

/** `null`: it is no such text. */
export function parsePlaces(text: string): Uint32Array | null {
  const bytes = fromBase64(text)
  if (bytes === null) return null
  const places: number[] = []
  let [before, step, scale] = [-1, 0, 1]
  for (const [n, byte] of bytes.entries()) {
    step += (byte & 127) * scale
    scale *= 128
    if (byte > 127) {
      if (n === bytes.length - 1) return null
      continue
    }
    before += step + 1
    if (before > 0xffffffff) return null
    places.push(before)
    ;[step, scale] = [0, 1]
  }
  return Uint32Array.from(places)
}
