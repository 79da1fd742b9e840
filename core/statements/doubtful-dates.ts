/**
 * Doubtful dates: what happened cannot lie ahead, and an answer does not come before its question. Nothing is refused for it, since a clock or
 * a calendar may be wrong and a source may say so; it is told before it is sealed, because what is sealed is never edited.
 * @module
 */
import { bounds, isDay, isRefusal, outerWindow, type Day } from '@proofmark/core/dates'
import type { Draft, Known } from './statement-file.ts'
import { fieldTypes } from './field-types.ts'

export interface DoubtfulDate {
  readonly line: number
  /** A path such as `/when`. */
  readonly field: string
  readonly code: 'lies-ahead' | 'before-its-request' | 'ends-before-it-begins' | 'read-before-its-date'
  readonly found: string
}

/** Dates that may lie ahead: terms, and what a mark is read as (a mark may name a day until which it is good). */
const mayLieAhead = new Set(['request/deadline', 'undertaking/since', 'undertaking/until', 'role/until', 'identifier/until', 'reading/date'])

/** Pairs of one statement of which the first is not after the second. */
const inOrder: readonly (readonly [kind: string, earlier: string, later: string, code: DoubtfulDate['code']])[] = [
  ['undertaking', 'since', 'until', 'ends-before-it-begins'], ['role', 'since', 'until', 'ends-before-it-begins'], ['identifier', 'since', 'until', 'ends-before-it-begins'],
  ['document', 'date', 'accessed', 'read-before-its-date'],
]

/** `today` is the day where somebody records, in no time zone in particular: the day after it is not yet ahead. Each once, in the order of the lines. */
export function doubtfulDates(drafts: readonly Draft[], { today, known }: { today: Day; known: Known }): DoubtfulDate[] {
  const byId = new Map(drafts.map((draft) => [draft.id as string, draft]))
  return drafts.flatMap((draft) => {
    const { line, kind, fields } = draft
    const ahead = fieldTypes(kind).filter(({ is, path }) => is === 'date' && !mayLieAhead.has(`${kind}${path}`)).flatMap(({ path }) => {
      const text = textOf(fields[path.slice(1)])
      const from = windowOf(text).from
      return text !== null && from !== null && from > today + 1 ? [{ line, field: path, code: 'lies-ahead' as const, found: text }] : []
    })
    const disordered = inOrder.filter(([of, earlier, later]) => of === kind && isBefore(fields[later], fields[earlier])).map(([, , later, code]) => ({ line, field: `/${later}`, code, found: textOf(fields[later])! }))
    const requests = kind === 'reply' && Array.isArray(fields['requests']) ? (fields['requests'] as string[]).map((id) => byId.get(id)?.fields ?? (known.byId(id)?.fields as Record<string, unknown> | undefined)) : []
    const early = ['dated', 'received'].filter((field) => requests.some((request) => isBefore(fields[field], request?.['sent']))).map((field) => ({ line, field: `/${field}`, code: 'before-its-request' as const, found: textOf(fields[field])! }))
    return [...ahead, ...disordered, ...early]
  })
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function windowOf(text: string | null): { from: Day | null; to: Day | null } {
  const found = text === null ? null : bounds(text)
  if (found === null || isRefusal(found)) return { from: null, to: null }
  const { from, to } = outerWindow(found)
  return { from: isDay(from) ? from : null, to: isDay(to) ? to : null }
}

/** Whether all of the first lies before all of the second; what is open or not said lies before nothing. */
function isBefore(first: unknown, second: unknown): boolean {
  const [a, b] = [windowOf(textOf(first)).to, windowOf(textOf(second)).from]
  return a !== null && b !== null && a < b
}
