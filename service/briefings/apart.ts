/**
 * Apart: words that run the other way than the line keep their own order and their distance from what stands beside them.
 *
 * In a line from right to left, two runs from left to right beside each other would stand as one, in the wrong order: each has marks of the line's direction
 * around it. Signs alone (a bracket, a comma) take the direction of the line.
 *
 * Standard: UAX #9
 * @module
 */
import type { Direction } from '@proofmark/core/briefing'
import { isolated } from 'proofmark/letters'

export function apart(text: string, around: Direction): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return text
  const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? []
  const own = isolated(inner, around)
  return around === 'rtl' && own !== inner ? `${before}\u200f${own}\u200f${after}` : `${before}${own}${after}`
}
