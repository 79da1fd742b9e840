/**
 * Mask text: masks as they stand in the address and in the table, so that a half-done redaction can be linked and gone back to.
 *
 * A rectangle is `x,y,width,height`; a polygon is `p` and its corners, `p x,y x,y x,y`. In the address spaces are `_`.
 * @module
 */
import type { PictureMask } from '@proofmark/core/evidence'

export function formatMask(mask: PictureMask): string {
  return mask.kind === 'rectangle' ? [mask.x, mask.y, mask.width, mask.height].join(',') : `p ${mask.points.map((point) => point.join(',')).join(' ')}`
}

/** Foreign text enters here. `null`: not as `formatMask` writes it, no extent, or fewer than three corners. */
export function parseMask(text: string): PictureMask | null {
  const isPolygon = text.startsWith('p ')
  const points = (isPolygon ? text.slice(2) : text).trim().split(/\s+/).map((part) => part.split(',').map(numberOf))
  if (points.flat().some((number) => number === null)) return null
  const numbers = points as number[][]
  if (isPolygon) return numbers.length >= 3 && numbers.every((point) => point.length === 2) ? { kind: 'polygon', points: numbers.map(([x, y]) => [x!, y!] as const) } : null
  const [x, y, width, height] = numbers[0]!
  if (numbers.length !== 1 || numbers[0]!.length !== 4 || !(width! > 0 && height! > 0)) return null
  return { kind: 'rectangle', x: x!, y: y!, width: width!, height: height! }
}

const numberOf = (text: string): number | null => (/^-?\d{1,6}$/.test(text) ? Number(text) : null)

/** Masks of an address; what is none is left out, and the table then shows one less. */
export const masksIn = (address: string): PictureMask[] =>
  new URL(address, 'http://proofmark.invalid').searchParams.getAll('mask').flatMap((text) => parseMask(text.replaceAll('_', ' ')) ?? [])

/** The same address with these masks. */
export function withMasks(address: string, masks: readonly PictureMask[]): string {
  const { pathname, search, hash } = new URL(address, 'http://proofmark.invalid')
  const rest = search.slice(1).split('&').filter((pair) => pair !== '' && !pair.startsWith('mask='))
  const pairs = [...rest, ...masks.map((mask) => `mask=${formatMask(mask).replaceAll(' ', '_')}`)]
  return pathname + (pairs.length === 0 ? '' : `?${pairs.join('&')}`) + hash
}
