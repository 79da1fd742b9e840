/**
 * Since sealed: what holds no longer of a briefing that was sealed, by the numbers that its reader has before him: which claims came to something else, which of its
 * sentences rest on them, what else of a finding reads otherwise, since which entry of the log, and why.
 * @module
 */
import type { Statement, World } from '@proofmark/core/statements'
import { changeCauses, type ChangeCause } from './change-cause.ts'
import { sentencesOf, standingOf, worldAt, type BriefingChange } from './standing.ts'

export interface ChangeSinceSealed {
  readonly change: BriefingChange
  /** Of the sentence, claim or finding in the sealed briefing; of a sentence that is new, where it stands now. */
  readonly id: string
  /** Of a claim: the sentences of the sealed briefing that rest on it. */
  readonly sentences: readonly string[]
  readonly cause: ChangeCause | null
}

/** In the order of the findings; those that were withdrawn are told by `standingOf`. */
export function changesSinceSealed(world: World, briefing: Statement<'briefing'>): ChangeSinceSealed[] {
  const { findings, asOf } = briefing.fields
  const then = sentencesOf(worldAt(world, asOf), findings, 'en')
  const { changes } = standingOf(world, briefing)
  const causes = changeCauses(world, asOf, changes)
  return changes.map((change, at): ChangeSinceSealed => {
    const own = then.filter(({ finding }) => finding === change.finding)
    const cause = causes[at] ?? null
    if (change.kind === 'status' || change.kind === 'figure') {
      const resting = own.filter(({ claims }) => claims.some(({ key }) => key === change.key))
      return { change, id: resting.flatMap(({ claims }) => claims).find(({ key }) => key === change.key)?.id ?? change.id, sentences: resting.map(({ id }) => id), cause }
    }
    return { change, id: change.kind === 'reworded' ? own.find(({ text }) => text === change.before)?.id ?? change.id : change.id, sentences: [], cause }
  })
}
