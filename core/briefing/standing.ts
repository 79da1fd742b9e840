/**
 * Standing: what of a sealed briefing still holds: its sentences and claims as the log had them when it was made, beside what they are now, and the words that are printed with them.
 * @module
 */
import { world as worldOf, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { compareSentences, type SentenceChange } from './compare.ts'
import { compareWords, findingWords, type WordsChange } from './finding-words.ts'
import type { BriefedSentence } from './document.ts'
import type { BriefingLanguage } from './language.ts'
import { toldFinding } from './told-finding.ts'

export type BriefingChange = SentenceChange | WordsChange

export interface BriefingStanding {
  readonly changes: readonly BriefingChange[]
  /** Findings that were withdrawn since. */
  readonly withdrawn: readonly StatementId[]
  /** A later briefing that corrects it; `null`: none. */
  readonly correctedBy: StatementId | null
}

export function standingOf(world: World, briefing: Statement<'briefing'>): BriefingStanding {
  const { findings, asOf } = briefing.fields
  const withdrawn = findings.filter((id) => world.get(id, 'finding') === undefined)
  return {
    changes: changesBetween({ world: worldAt(world, asOf), findings }, { world, findings }, 'en').filter(({ finding }) => !withdrawn.includes(finding)), withdrawn,
    correctedBy: world.referring(briefing.id, 'briefing').findLast(({ fields }) => fields.corrects === briefing.id)?.id ?? null,
  }
}

interface Briefed { readonly world: World; readonly findings: readonly StatementId[] }

/** Finding by finding: sentences and claims, then what is printed beside them. */
export function changesBetween(then: Briefed, now: Briefed, language: BriefingLanguage): BriefingChange[] {
  const changes = [...compareSentences(sentencesOf(then.world, then.findings, language), sentencesOf(now.world, now.findings, language)), ...compareWords(findingWords(then.world, then.findings), findingWords(now.world, now.findings))]
  return [...new Set([...then.findings, ...now.findings])].flatMap((id) => changes.filter(({ finding }) => finding === id))
}

/** The world when the log had so many statements. */
export const worldAt = (world: World, size: number): World => worldOf(world.all.filter(({ index }) => index !== null && index < size))

export const sentencesOf = (world: World, findings: readonly StatementId[], language: BriefingLanguage): BriefedSentence[] => findings.flatMap((id, at) => {
  const told = toldFinding(world, id, at, language)
  return told === null ? [] : told.sentences.map(({ id: number, text, told: claims }): BriefedSentence => ({ finding: id, id: number, text, claims: claims.map(({ id: claim, view, figure }) => ({ id: claim, key: view.key, status: view.status, figure })) }))
})
