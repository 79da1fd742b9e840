/**
 * Challenge record: what a package says against its own finding (`challenge.json`): the attacks with what answers each and what does not, and every
 * position that is known, computed from the fields that the package shows and nothing else. Anyone who holds the package computes the same bytes.
 *
 * Format: spec/package.md
 *
 * @module
 */
import { canonicalBytes, type Json } from '@proofmark/core/bytes'
import type { StatementId, World } from '@proofmark/core/statements'
import { challengeFile } from './challenge-file.ts'
import { positionsOn, type ChallengeRules } from './positions-on.ts'
import type { WeighedFinding } from './finding-view.ts'
import type { ChallengeAnswer } from './views.ts'

/** The one that is written now; packages that have the first are computed by its rules. */
export const challengeFormat = 'proofmark/challenge/v3'
export const challengeFormats = { 'proofmark/challenge/v1': 'challenge/1', 'proofmark/challenge/v3': 'challenge/3' } as const satisfies Readonly<Record<string, ChallengeRules>>
export type ChallengeFormat = keyof typeof challengeFormats

/** Canonical bytes. Of a finding that is not there it says so by empty lists. */
export function challengeRecord(world: World, id: StatementId, weighed: WeighedFinding | null, format: ChallengeFormat = challengeFormat): Uint8Array {
  const rules = challengeFormats[format]
  const finding = world.get(id, 'finding')
  const attacks = finding === undefined || weighed === null ? [] : challengeFile(world, finding, weighed.claims, rules)
  const bare = ({ code, values, because, hash }: ChallengeAnswer['answers'][number] | ChallengeAnswer['gaps'][number]) => ({ code, values, because, hash })
  return canonicalBytes({
    format,
    finding: id,
    attacks: attacks.map(({ attack, said, answers, gaps }) => ({ attack, said: said.map((position) => position.id), answers: answers.map(bare), gaps: gaps.map(bare) })),
    positions: positionsOn(world, id, rules).map(({ position, through, claims, sentences, isIncluded, leftOut }) => ({
      id: position.id, party: position.party, wording: position.wording, form: position.form, stance: position.stance, when: position.when, forum: position.forum,
      sources: position.sources.map(({ document }) => document), through: through.map((link) => link.id), claims, sentences, isIncluded, leftOut,
    })),
  } as unknown as Json)
}
