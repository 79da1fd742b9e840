/**
 * The answer of `proofmark dates`: one date, whether it is valid, and its four ends as text.
 *
 * Format: spec/dates.md
 * @module
 */
import { bounds } from './bounds.ts'
import type { Level } from './edtf.ts'
import { parseEdtf } from './edtf-parser.ts'
import type { RefusalCode } from './refusal.ts'
import { formatLimit, type Window } from './window.ts'

/** A limit as text: a day, `null` (nobody says) or `'open'` (said to have none). */
export type LimitPair = readonly [string | null, string | null]

export type DatesAnswer =
  | {
    readonly input: string
    readonly valid: true
    readonly level: Level
    readonly begins: LimitPair
    readonly ends: LimitPair
    readonly qualified: readonly string[]
  }
  | {
    readonly input: string
    readonly valid: false
    readonly level: null
    readonly begins: null
    readonly ends: null
    readonly problem: { readonly code: RefusalCode; readonly at: number; readonly expected: string; readonly found: string }
  }

/** What is known of a date that somebody wrote. Never throws; a text that is not EDTF is answered with its problem. */
export function answerDates(input: string): DatesAnswer {
  const parsed = parseEdtf(input)
  if (!parsed.ok) {
    const { code, at, expected, found } = parsed
    return { input, valid: false, level: null, begins: null, ends: null, problem: { code, at, expected, found } }
  }
  const { begins, ends, qualified } = bounds(parsed.value)
  return { input, valid: true, level: parsed.level, begins: pair(begins), ends: pair(ends), qualified }
}

function pair({ from, to }: Window): LimitPair {
  return [formatLimit(from), formatLimit(to)]
}
