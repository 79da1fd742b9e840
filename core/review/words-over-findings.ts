/**
 * Words over findings: what somebody sets above or beside several findings in words of his own, as the title of a briefing, its occasion, or what a correction changes.
 * Held to what the claims of these findings bear, as the title of a finding is (other-words.ts).
 *
 * An occasion says where something is said, and a correction what was mended: where a sentence of them asserts nothing, its names and numbers are of no claim, and are let be.
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'
import type { Bearing } from './claim-subject.ts'
import { titleFlags } from './other-words.ts'
import type { SentenceFlag } from './sentence-flags.ts'
import { outcomesOf } from './sentence-states.ts'
import { assertedIn } from './topics.ts'
import { clausesOf, withoutQuotations } from './wording-check.ts'
import { saidOfWords } from './waivers.ts'
import { strengthsIn } from './words-of-strength.ts'

/** Of a title. Empty too where a reviewer of one of the findings lets exactly these words pass by name. */
export function titleOverFindings(world: World, findings: readonly StatementId[], text: string): readonly SentenceFlag[] {
  return isLetPass(world, findings, text) ? [] : titleFlags(world, spokenText(text), bearingOf(world, findings))
}

/** Of an occasion, or of what changed. */
export function aboutFindings(world: World, findings: readonly StatementId[], text: string): readonly SentenceFlag[] {
  if (isLetPass(world, findings, text)) return []
  const all = bearingOf(world, findings)
  return clausesOf(spokenText(text)).flatMap(({ clause, from }) => {
    const isFree = strengthsIn(clause, 'hedge', 'open', 'denied', 'said').length > 0
    const isAssertion = !isFree && assertedIn(clause).length > 0
    const flags = titleFlags(world, clause, all).filter(({ code }) => code === 'certain-words' || isAssertion || (!isFree && code === 'firm-words'))
    return flags.map((flag) => ({ ...flag, at: from + flag.at }))
  })
}

/** Words in quotation marks are another's only where it is said whose. */
const spokenText = (text: string): string => (strengthsIn(withoutQuotations(text), 'said').length > 0 ? text : text.replaceAll(/[“”„«»"]/gu, ' '))

const isLetPass = (world: World, findings: readonly StatementId[], text: string): boolean =>
  findings.some((id) => { const finding = world.get(id, 'finding'); return finding !== undefined && saidOfWords(world, finding, text).waiver !== null })

const bearingOf = (world: World, findings: readonly StatementId[]): Bearing[] =>
  findings.flatMap((id) => { const finding = world.get(id, 'finding'); return finding === undefined ? [] : [...outcomesOf(world, finding).values()] })
