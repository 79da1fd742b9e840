/**
 * Publication gate: everything that keeps a finding from being published, each with the sentence, stage, party or claim that it is about.
 *
 * Decision: docs/decisions/0037-review-before-publication.md
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import { relevantTo, worldBefore } from '@proofmark/core/findings'
import type { AnyStatement, Statement, StatementId, World } from '@proofmark/core/statements'
import { confidentialTold, type Told } from './confidential-told.ts'
import { namedNotHeard, type NamedNotHeard } from './named-of-finding.ts'
import { otherWords, type OtherWords } from './other-words.ts'
import type { SentenceFlag } from './sentence-flags.ts'
import { outcomesOf, sentenceStates, type SentenceState } from './sentence-states.ts'
import { changedClaims, stagesOf, type StageState, type Stages } from './stages.ts'

export type GateProblemCode =
  | 'sentence-unbound' | 'sentence-too-strong' | 'sentence-other-than-claim' // of a sentence
  | 'words-not-borne' // of the title, a caveat, a claim, a caption, a translation
  | 'named-not-heard' // of a party
  | 'stage-open' | 'stage-refused' | 'too-few-persons' // of the review
  | 'claim-stale' | 'confidential-told'

export type GateProblem =
  | { readonly code: 'sentence-unbound'; readonly sentence: SentenceState } // neither claims nor context, opinion or a waiver
  | { readonly code: 'sentence-too-strong'; readonly sentence: SentenceState } // words or figures that its claims do not allow
  | { readonly code: 'sentence-other-than-claim'; readonly sentence: SentenceState } // something else than its claims, or more sentences than they bear
  | { readonly code: 'words-not-borne'; readonly words: OtherWords }
  | { readonly code: 'named-not-heard'; readonly named: NamedNotHeard } // neither listed and heard, nor excluded by name with a reason
  | { readonly code: 'stage-open'; readonly stage: StageState } // not passed, fallen, or passed by nobody who may
  | { readonly code: 'stage-refused'; readonly stage: StageState }
  | { readonly code: 'too-few-persons'; readonly found: number; readonly expected: number }
  | { readonly code: 'claim-stale'; readonly claims: readonly string[] } // came to something weaker after the text was written, and nobody passed it since
  | { readonly code: 'confidential-told'; readonly told: Told } // the name of a confidential party stands in words that go out


export interface PublicationGate {
  readonly problems: readonly GateProblem[]
  readonly stages: Stages
  readonly sentences: readonly SentenceState[]
  /** Title, caveats, claims, captions and translations that are flagged. */
  readonly others: readonly OtherWords[]
  /** What passes only because somebody waived it, to be printed. */
  readonly waived: { readonly sentences: readonly SentenceState[]; readonly others: readonly OtherWords[]; readonly stages: readonly StageState[] }
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
  const others = otherWords(world, finding, now, photosOf(world, finding, out))
  const problems: GateProblem[] = [
    ...sentences.filter(({ nature }) => nature === 'unbound').map((sentence): GateProblem => ({ code: 'sentence-unbound', sentence })),
    ...sentences.filter(({ flags, waiver }) => flags.some((flag) => !isOfSubject(flag)) && waiver === null).map((sentence): GateProblem => ({ code: 'sentence-too-strong', sentence })),
    ...sentences.filter(({ flags, waiver }) => flags.some(isOfSubject) && waiver === null).map((sentence): GateProblem => ({ code: 'sentence-other-than-claim', sentence })),
    ...others.filter(({ waiver }) => waiver === null).map((words): GateProblem => ({ code: 'words-not-borne', words })),
    ...namedNotHeard(world, finding, day).map((named): GateProblem => ({ code: 'named-not-heard', named })),
    ...(stale.length === 0 ? [] : [{ code: 'claim-stale' as const, claims: stale }]),
    // A refusal is never waived: who refused, or somebody who may pass the stage, has to say otherwise.
    ...stages.stages.filter(({ status }) => status === 'refused').map((stage): GateProblem => ({ code: 'stage-refused', stage })),
    ...stages.stages.filter(({ status, wasRefused }) => (status === 'open' || status === 'again') && (!isWaived || wasRefused)).map((stage): GateProblem => ({ code: 'stage-open', stage })),
    ...(isWaived || stages.persons.length >= stages.procedure.persons ? [] : [{ code: 'too-few-persons' as const, found: stages.persons.length, expected: stages.procedure.persons }]),
    ...told.map((each): GateProblem => ({ code: 'confidential-told', told: each })),
  ]
  return { problems, stages, sentences, others, waived: { sentences: sentences.filter(({ waiver }) => waiver !== null), others: others.filter(({ waiver }) => waiver !== null), stages: stages.stages.filter(({ status }) => status === 'waived') } }
}

/** Flags that are of the subject of a sentence, not of its strength. */
export const isOfSubject = ({ code }: { readonly code: SentenceFlag['code'] }): boolean => code === 'other-than-claim' || code === 'verb-of-no-claim' || code === 'party-of-no-claim' || code === 'several-sentences'

/** Those that go out; where that is not chosen yet, those that show what the claims name and what bears on them. */
function photosOf(world: World, finding: Statement<'finding'>, out: GoingOut | undefined): readonly AnyStatement[] {
  if (out !== undefined) return out.statements.flatMap((statement) => (statement.kind === 'photo' && out.isShown(statement, '/caption') ? world.get(statement.id, 'photo') ?? [] : []))
  const near = new Set(finding.fields.claims.flatMap(({ claim }) => [...relevantTo(world, claim)]))
  return world.of('photo').filter(({ fields }) => fields.shows.some((id) => near.has(id)))
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
