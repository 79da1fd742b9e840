/**
 * Standing: what of a sealed briefing still holds: its sentences and claims as the log had them when it was made, beside what they are now.
 * @module
 */
import { world as worldOf, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { compareSentences, type SentenceChange } from './compare.ts'
import type { BriefedSentence } from './document.ts'
import type { BriefingLanguage } from './language.ts'
import { toldFinding } from './told-finding.ts'

export interface BriefingStanding {
  readonly changes: readonly SentenceChange[]
  /** Findings that were withdrawn since. */
  readonly withdrawn: readonly StatementId[]
  /** A later briefing that corrects it; `null`: none. */
  readonly correctedBy: StatementId | null
}

export function standingOf(world: World, briefing: Statement<'briefing'>): BriefingStanding {
  const { findings, asOf } = briefing.fields
  const withdrawn = findings.filter((id) => world.get(id, 'finding') === undefined)
  return {
    changes: compareSentences(sentencesOf(worldAt(world, asOf), findings, 'en'), sentencesOf(world, findings, 'en')).filter(({ finding }) => !withdrawn.includes(finding)), withdrawn,
    correctedBy: world.referring(briefing.id, 'briefing').findLast(({ fields }) => fields.corrects === briefing.id)?.id ?? null,
  }
}

/** The world when the log had so many statements. */
export const worldAt = (world: World, size: number): World => worldOf(world.all.filter(({ index }) => index !== null && index < size))

export const sentencesOf = (world: World, findings: readonly StatementId[], language: BriefingLanguage): BriefedSentence[] => findings.flatMap((id, at) => {
  const told = toldFinding(world, id, at, language)
  return told === null ? [] : told.sentences.map(({ id: number, text, told: claims }): BriefedSentence => ({ finding: id, id: number, text, claims: claims.map(({ id: claim, view, figure }) => ({ id: claim, key: view.key, status: view.status, figure })) }))
})
