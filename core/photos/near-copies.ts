/**
 * Near copies: pictures whose brightness falls alike, in any turning, put together so that a person looks. Nothing is decided and nothing left out.
 *
 * A picture is kept as its hashes in eight turnings (128 characters). It joins the first earlier picture that is near to it, and
 * only the first of each heap is compared: the work grows with pictures times heaps and the memory with the pictures alone. 5,000 pictures of
 * which none is near another: 12.5 million comparisons.
 * @module
 */
import { nearHash, turnings } from './near-hash.ts'

/**
 * Bits of 64 that may differ between near copies. Measured (`near-copies.slow.test.ts`): copies of photographs (turned, mirrored, a tenth of the size,
 * quality 10, darker, blurred, 3 % cut off) differ in at most 6, different ones in at least 15. With a tenth of each side cut off it is 5 to 13: such
 * copies are found at times. Drawings on an even ground differ in up to 11 from copies of a tenth of their size, and in 8 from other drawings: an even cell falls by chance.
 */
export const nearBits = 6

/**
 * Below this spread of brightness (largest less smallest of the raster, of 255) a picture is too plain to be told from another one: a wall, the sky, a lens
 * that was covered. Then which cell is brighter is noise.
 */
export const plainSpread = 24

/** Hashes of a raster in eight turnings, 16 hex digits each; `null`: too plain, or not 72 by 72 values. */
export function nearHashes(grey: Uint8Array): string | null {
  let [least, most] = [255, 0]
  for (const value of grey) {
    if (value < least) least = value
    if (value > most) most = value
  }
  if (most - least < plainSpread) return null
  const hashes = Array.from({ length: turnings }, (_, turning) => nearHash(grey, turning))
  return hashes.includes(null) ? null : hashes.map((hash) => hash!.toString(16).padStart(16, '0')).join('')
}

/** Heaps of near copies as places in the list, in its order; pictures that are near no other are in none. `null` (or text of another form) is near nothing. */
export function nearCopies(all: readonly (string | null)[], bits = nearBits): number[][] {
  const heaps: { readonly words: Int32Array; readonly places: number[] }[] = []
  for (const [place, text] of all.entries()) {
    const words = wordsOf(text)
    if (words === null) continue
    const near = heaps.find((heap) => isNear(heap.words, words, bits))
    if (near === undefined) heaps.push({ words, places: [place] })
    else near.places.push(place)
  }
  return heaps.flatMap(({ places }) => (places.length > 1 ? [places] : []))
}

/** How many of 64 bits differ in the turning that fits best, or null where one has another form. */
export function bitsApart(left: string, right: string): number | null {
  const [a, b] = [wordsOf(left), wordsOf(right)]
  if (a === null || b === null) return null
  for (let bits = 0; bits < 64; bits++) if (isNear(a, b, bits)) return bits
  return 64
}

function isNear(first: Int32Array, turned: Int32Array, bits: number): boolean {
  const [high, low] = [first[0]!, first[1]!]
  for (let at = 0; at < 2 * turnings; at += 2) if (ones(high ^ turned[at]!) + ones(low ^ turned[at + 1]!) <= bits) return true
  return false
}

function wordsOf(text: string | null): Int32Array | null {
  if (text === null || !/^[0-9a-f]{128}$/.test(text)) return null
  return Int32Array.from({ length: 2 * turnings }, (_, at) => Number.parseInt(text.slice(at * 8, at * 8 + 8), 16) | 0)
}

/** Ones of 32 bits: sums within pairs, nibbles and bytes (H. S. Warren, "Hacker's Delight", 2nd edition, 2012, §5-1). */
function ones(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555)
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333)
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
