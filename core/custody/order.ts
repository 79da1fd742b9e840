/**
 * Order: which of two hand-overs was first, as far as their dates say it.
 *
 * A date is days, not a moment: two hand-overs of one day are in no order, unless both were noted to the second in universal time.
 * Hand-overs whose order is not determined stand together in a run; nothing orders them silently.
 * @module
 */
import { bounds, isDay, isRefusal, outerWindow, type Day } from '@proofmark/core/dates'
import type { Statement } from '@proofmark/core/statements'

export interface Dated { readonly statement: Statement<'custody'>; readonly from: Day | null; readonly to: Day | null }

/** Hand-overs in runs: each run is surely after the one before it; within a run the order is not known. */
export function inRuns(statements: readonly Statement<'custody'>[]): Dated[][] {
  const sorted = statements.map(dated).sort(byFirstDay)
  const runs: Dated[][] = []
  for (const each of sorted) {
    const run = runs.at(-1)
    if (run !== undefined && run.some((other) => !isBefore(other, each))) run.push(each)
    else runs.push([each])
  }
  return runs
}

/** Those of a run that may have been the last: none of the others is surely later. */
export const mayBeLast = (run: readonly Dated[]): Dated[] => run.filter((each) => !run.some((other) => other !== each && isBefore(each, other)))

/** Surely before. */
export function isBefore(a: Dated, b: Dated): boolean {
  if (a.to !== null && b.from !== null && a.to < b.from) return true
  const [first, second] = [secondOf(a), secondOf(b)]
  return first !== null && second !== null && first < second
}

function dated(statement: Statement<'custody'>): Dated {
  const found = statement.fields.when === null ? null : bounds(statement.fields.when)
  if (found === null || isRefusal(found)) return { statement, from: null, to: null }
  const { from, to } = outerWindow(found)
  return { statement, from: isDay(from) ? from : null, to: isDay(to) ? to : null }
}

/** Hand-overs that nobody dated first: they may be anywhere, so the run they open has no end that is known. */
const byFirstDay = (a: Dated, b: Dated) =>
  (a.from ?? -Infinity) === (b.from ?? -Infinity)
    ? compared(secondOf(a) ?? '', secondOf(b) ?? '') || compared(a.statement.index ?? Infinity, b.statement.index ?? Infinity) || compared(a.statement.id, b.statement.id)
    : compared(a.from ?? -Infinity, b.from ?? -Infinity)

const compared = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)

const secondOf = ({ statement }: Dated) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.exec(statement.fields.when ?? '')?.[0] ?? null
