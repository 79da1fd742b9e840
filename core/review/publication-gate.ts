/**
 * Publication gate: everything that keeps a finding from being published, each with the sentence, stage, party or claim that it is about.
 *
 * Decision: docs/decisions/0037-review-before-publication.md
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import { worldBefore } from '@proofmark/core/findings'
import type { AnyStatement, StatementId, World } from '@proofmark/core/statements'
import { confidentialTold, type Told } from './confidential-told.ts'
import { outcomesOf, sentenceStates, type SentenceState } from './sentence-states.ts'
import { changedClaims, stagesOf, type StageState, type Stages } from './stages.ts'

export type GateProblemCode =
  | 'sentence-unbound' | 'sentence-too-strong' // of a sentence
  | 'stage-open' | 'stage-refused' | 'too-few-persons' // of the review
  | 'claim-stale' | 'confidential-told'

export type GateProblem =
  | { readonly code: 'sentence-unbound'; readonly sentence: SentenceState } // neither claims nor context, opinion or a waiver
  | { readonly code: 'sentence-too-strong'; readonly sentence: SentenceState } // words or figures that its claims do not allow
  | { readonly code: 'stage-open'; readonly stage: StageState } // not passed, fallen, or passed by nobody who may
  | { readonly code: 'stage-refused'; readonly stage: StageState }
  | { readonly code: 'too-few-persons'; readonly found: number; readonly expected: number }
  | { readonly code: 'claim-stale'; readonly claims: readonly string[] } // came to something weaker after the text was written, and nobody passed it since
  | { readonly code: 'confidential-told'; readonly told: Told } // the name of a confidential party stands in words that go out


export interface PublicationGate {
  readonly problems: readonly GateProblem[]
  readonly stages: Stages
  readonly sentences: readonly SentenceState[]
  /** What passes only because somebody waived it, to be printed. */
  readonly waived: { readonly sentences: readonly SentenceState[]; readonly stages: readonly StageState[] }
}

/** What goes out; left out, the finding alone is looked into for confidential names. `mayTell`: it is for readers who may know them. */
export interface GoingOut { readonly statements: readonly AnyStatement[]; readonly isShown: (statement: AnyStatement, path: string) => boolean; readonly mayTell: boolean }

/** `null`: there is no such finding now. */
export function publicationGate(world: World, id: StatementId, day: Day, out?: GoingOut): PublicationGate | null {
  const finding = world.get(id, 'finding')
  const stages = stagesOf(world, id, day)
  if (finding === undefined || stages === null) return null
  const now = outcomesOf(world, finding)
  const sentences = sentenceStates(world, id, now)!
  const isWaived = stages.waiver !== null
  const told = out === undefined ? confidentialTold(world, [finding]) : out.mayTell ? [] : confidentialTold(world, out.statements, out.isShown)
  const stale = staleClaims(world, id, now, stages)
  const problems: GateProblem[] = [
    ...sentences.filter(({ nature }) => nature === 'unbound').map((sentence): GateProblem => ({ code: 'sentence-unbound', sentence })),
    ...sentences.filter(({ flags, waiver }) => flags.length > 0 && waiver === null).map((sentence): GateProblem => ({ code: 'sentence-too-strong', sentence })),
    ...(stale.length === 0 ? [] : [{ code: 'claim-stale' as const, claims: stale }]),
    // A refusal is never waived: who refused, or somebody who may pass the stage, has to say otherwise.
    ...stages.stages.filter(({ status }) => status === 'refused').map((stage): GateProblem => ({ code: 'stage-refused', stage })),
    ...stages.stages.filter(({ status, wasRefused }) => (status === 'open' || status === 'again') && (!isWaived || wasRefused)).map((stage): GateProblem => ({ code: 'stage-open', stage })),
    ...(isWaived || stages.persons.length >= stages.procedure.persons ? [] : [{ code: 'too-few-persons' as const, found: stages.persons.length, expected: stages.procedure.persons }]),
    ...told.map((each): GateProblem => ({ code: 'confidential-told', told: each })),
  ]
  return { problems, stages, sentences, waived: { sentences: sentences.filter(({ waiver }) => waiver !== null), stages: stages.stages.filter(({ status }) => status === 'waived') } }
}

/**
 * Claims that came to something weaker since the text was last written, where nobody passed a stage or waived the procedure since. A review that counts was
 * given in view of what the claims come to now.
 */
function staleClaims(world: World, id: StatementId, now: ReturnType<typeof outcomesOf>, stages: Stages): string[] {
  const finding = world.get(id, 'finding')!
  const hasSeen = stages.waiver !== null || stages.stages.some(({ status }) => status === 'passed')
  if (hasSeen) return []
  const written = [world.sealed(id)?.index, ...world.laterWord(id).map((word) => world.sealed(word)?.index)].filter((index) => index !== null && index !== undefined).toSorted((a, b) => b - a)[0]
  if (written === undefined) return []
  const then = outcomesOf(worldBefore(world, written), finding)
  const strength = { established: 3, possible: 2, 'not-established': 1, contradicted: 0 } as const
  return changedClaims(then, now).filter((key) => strength[now.get(key)!.outcome.status] < strength[then.get(key)?.outcome.status ?? 'contradicted'])
}
