/**
 * Window words: the days within which something was, and the days between two things, in the language of the screen.
 * @module
 */
import type { BoundsView, WindowView } from '@proofmark/core/findings'
import { formats } from '../words/formats.ts'
import { uncertaintyWords } from './words.ts'

/** For a component that redraws when the language does. */
export function windowWords({ from, to }: Pick<WindowView, 'from' | 'to'>): string {
  const { say } = uncertaintyWords
  const { day } = formats()
  if (from === null && to === null) return say('unboundedWindow')
  if (from === null) return say('notAfter', { day: day(to!) })
  if (to === null) return say('notBefore', { day: day(from) })
  return from === to ? day(from) : say('span', { from: day(from), to: day(to) })
}

export function daysWords({ productionToUse: { least, most }, isContradicted }: BoundsView): string {
  const { say } = uncertaintyWords
  if (least === null && most === null) return say(isContradicted ? 'contradiction' : 'unbounded')
  if (least === null) return say('atMost', { most: most! })
  if (most === null) return say('atLeast', { least })
  return least === most ? say('days', { days: least }) : say('daysSpan', { least, most })
}
