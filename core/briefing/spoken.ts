/**
 * Spoken: how long a statement takes, and which sentences are left out so that it ends in time.
 *
 * Rates are of slow, clear reading with interpreters listening. What is said at the outset, what each finding keeps (spoken-weight.ts) and who denies it are never left out.
 * Decision: docs/decisions/0038-formats-of-briefings.md
 * @module
 */
import type { Speech } from './document.ts'
import type { BriefingLanguage } from './language.ts'

/** Words a minute. Ukrainian and Arabic say in one word what takes two in English. */
export const wordsPerMinute: Readonly<Record<BriefingLanguage, number>> = { en: 125, fr: 130, uk: 100, ar: 100 }

/** Stretches with a letter or digit, between spaces. */
export const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

export function speechOf(texts: readonly string[], language: BriefingLanguage): Speech {
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0)
  return { words, wordsPerMinute: wordsPerMinute[language], seconds: Math.ceil((words / wordsPerMinute[language]) * 60) }
}

/** `weight`: what goes first has the least; `null`: it stays. */
export interface Spoken { readonly text: string; readonly weight: number | null }

/** Places of those that are left out, so that the rest takes at most so many seconds. Of equal weight the later one goes first; if all that can go does not suffice, all of it goes. */
export function leftOutToFit(spoken: readonly Spoken[], language: BriefingLanguage, seconds: number): ReadonlySet<number> {
  const out = new Set<number>()
  const order = spoken.flatMap(({ weight }, at) => (weight === null ? [] : [{ weight, at }])).toSorted((a, b) => a.weight - b.weight || b.at - a.at)
  const takes = () => speechOf(spoken.filter((_, at) => !out.has(at)).map(({ text }) => text), language).seconds
  for (const { at } of order) {
    if (takes() <= seconds) break
    out.add(at)
  }
  return out
}
