/**
 * Told finding: a finding with its letter, the numbers of its sentences and the ids of its claims, weighed in the world that may be shown.
 *
 * `A2` is the second sentence of the first finding, `A2.1` the first claim that it is the first to rest on; claims that no sentence uses are `A0.1` and so on. The same
 * finding in the same place always has the same ids.
 * @module
 */
import { weighedFinding, type ClaimView, type WeighedFinding } from '@proofmark/core/findings'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import type { ClaimMark } from './document.ts'
import { fill, type BriefingLanguage } from './language.ts'
import { sentenceNatures, type NaturedSentence } from './sentence-nature.ts'
import { windowText } from './figures/timeline.ts'
import { briefingWords } from './words.ts'

export interface ToldClaim { readonly id: string; readonly view: ClaimView; /** "0 to 230 days". */ readonly figure: string | null }
export interface ToldSentence extends NaturedSentence { readonly id: string; readonly told: readonly ToldClaim[] }
export interface ToldFinding {
  readonly id: StatementId
  readonly letter: string
  readonly finding: Statement<'finding'>
  readonly weighed: WeighedFinding
  readonly sentences: readonly ToldSentence[]
  readonly claims: readonly ToldClaim[]
}

export function toldFinding(world: World, id: StatementId, at: number, language: BriefingLanguage): ToldFinding | null {
  const finding = world.get(id, 'finding')
  const weighed = weighedFinding(world, id)
  if (finding === undefined || weighed === null) return null
  const letter = String.fromCharCode(65 + at)
  const ids = new Map<string, string>()
  const natures = sentenceNatures(world, finding)
  for (const [n, { claims }] of natures.entries()) {
    let count = 0
    for (const key of claims) if (!ids.has(key)) ids.set(key, `${letter}${n + 1}.${++count}`)
  }
  let unused = 0
  const claims = weighed.claims.map((view): ToldClaim => ({ id: ids.get(view.key) ?? `${letter}0.${++unused}`, view, figure: figureOf(view, language) }))
  const byKey = new Map(claims.map((claim) => [claim.view.key, claim]))
  return { id, letter, finding, weighed, claims, sentences: natures.map((each, n) => ({ ...each, id: `${letter}${n + 1}`, told: each.claims.flatMap((key) => byKey.get(key) ?? []) })) }
}

export const markOf = ({ id, view }: ToldClaim, language: BriefingLanguage): ClaimMark => ({ id, status: view.status, words: briefingWords[language].status[view.status] })

/** Days or a window, as far as anything bounds them. */
function figureOf({ days, window }: ClaimView, language: BriefingLanguage): string | null {
  const words = briefingWords[language]
  if (days !== null && (days.least !== null || days.most !== null)) {
    const pattern = days.least === null ? words.days.atMost : days.most === null ? words.days.atLeast : days.least === days.most ? words.days.exactly : words.days.between
    return fill(pattern, { least: days.least ?? '', most: days.most ?? '' })
  }
  return window === null || (window.from === null && window.to === null) ? null : windowText(window, words.window, language)
}
