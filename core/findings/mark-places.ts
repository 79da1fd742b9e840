/**
 * Mark places: whether two transcriptions are of one place on an item, and so of one mark.
 * @module
 */
import type { Statement } from '@proofmark/core/statements'
import { hides } from './soundness.ts'

/** Regions drawn by two people around one mark differ; two that share less than half of the smaller are beside each other. */
const leastShared = 0.5

/** By the regions of a photograph that shows both; else by the position in words. `unknown`: what would tell is not shown. `isOfGroup`: objects of a group have the same positions each. */
export function samePlace(a: Statement<'mark'>, b: Statement<'mark'>, isOfGroup: boolean): 'yes' | 'no' | 'unknown' {
  const pairs = a.fields.regions.flatMap((one) => b.fields.regions.filter((other) => other.photo === one.photo).map((other) => ({ one, other })))
  if (pairs.some(({ one, other }) => shared(one, other) >= leastShared)) return 'yes'
  if (hides(a, 'regions') || hides(b, 'regions') || hides(a, 'position') || hides(b, 'position')) return 'unknown'
  if (pairs.length > 0 || isOfGroup) return 'no'
  const [here, there] = [a, b].map(({ fields }) => fields.position?.trim().toLowerCase() ?? null)
  return here !== null && here === there ? 'yes' : 'no'
}

interface Region { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Of the smaller, as much as the other covers. */
function shared(a: Region, b: Region): number {
  const along = (from: number, length: number, other: number, otherLength: number) => Math.max(0, Math.min(from + length, other + otherLength) - Math.max(from, other))
  const smaller = Math.min(a.width * a.height, b.width * b.height)
  return smaller === 0 ? 0 : (along(a.x, a.width, b.x, b.width) * along(a.y, a.height, b.y, b.height)) / smaller
}
