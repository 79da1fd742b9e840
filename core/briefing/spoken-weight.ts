/**
 * Spoken weight: which sentences of a finding may be left out of a statement so that it ends in time, and in which order.
 *
 * What weakens a finding never goes before what strengthens it. Each finding keeps its first sentence, the one that its weakest claim bears, and its conditions. What is a limit
 * is told by the original words, so that each language leaves out the same.
 * @module
 */
import { weakest, type ClaimStatus } from '@proofmark/core/findings'
import { strengthsIn } from '@proofmark/core/review'
import type { ToldFinding, ToldSentence } from './told-finding.ts'

/** In the order of its sentences; `null`: it stays. What was merely said goes first, then context, then what is found, and last what limits it. */
export function spokenWeights({ sentences }: Pick<ToldFinding, 'sentences'>): (number | null)[] {
  const weakestAt = weakestOf(sentences)
  return sentences.map((sentence, at) => {
    if (at === 0 || at === weakestAt || isCondition(sentence)) return null
    if (isLimit(sentence)) return 3
    if (sentence.nature !== 'bound') return 1
    return sentence.told.every(({ view }) => view.claim.type === 'said') ? 0 : 2
  })
}

/** Whether any of its sentences says that it may be otherwise. */
export const hasLimit = ({ sentences }: Pick<ToldFinding, 'sentences'>): boolean => sentences.some((sentence) => isLimit(sentence) || isCondition(sentence) || statusOf(sentence) !== 'established')

/** Of equally weak sentences the first that says a limit, or rests on a claim that would be otherwise under another reading; what merely was said is no claim of ours. */
function weakestOf(sentences: readonly ToldSentence[]): number {
  const bound = sentences.flatMap((sentence, at) => (sentence.told.some(({ view }) => view.claim.type !== 'said') ? [{ sentence, at }] : []))
  const least = Math.min(...bound.map(({ sentence }) => rank[statusOf(sentence)]))
  const equal = bound.filter(({ sentence }) => rank[statusOf(sentence)] === least)
  const found = equal.find(({ sentence }) => isLimit(sentence)) ?? equal.find(({ sentence }) => sentence.told.some(({ view }) => view.conditions.length > 0)) ?? (least < rank.established ? equal[0] : undefined)
  return found?.at ?? -1
}

const rank: Readonly<Record<ClaimStatus, number>> = { contradicted: 0, 'not-established': 1, possible: 2, established: 3 }
const statusOf = ({ told }: ToldSentence): ClaimStatus => weakest(told.length === 0 ? ['established'] : told.map(({ view }) => view.status))

/** It says that it may be otherwise, that something is not shown, or whose word it is, of what is not merely said; or its claims are not established. */
const isLimit = (sentence: ToldSentence): boolean => statusOf(sentence) !== 'established' || strengthsIn(withoutMonth(sentence.text), 'hedge', 'open').length > 0

/** The month of May says of nothing that it may be. */
const withoutMonth = (text: string): string => text.replaceAll(/(?<=[\p{Ll}\d,]\s)May\b/gu, '')

/** Under what it falls, or on what it hangs. */
const isCondition = ({ text }: ToldSentence): boolean => conditional.test(text)
/** In four languages; an Arabic word may carry a one-letter particle. */
const conditional = /(?<![\p{L}\p{M}])(?:if|unless|provided that|depends? on|hangs? on|falls (?:if|when|without)|only (?:if|as long as)|si|s['’]ils?|à moins qu|pourvu qu|dépend(?:ent)? de|якщо|хіба що|за умови|залеж(?:ить|ать) від|[وف]?(?:إذا|إلا إذا|بشرط|شريطة|[يت]توقف على))(?![\p{L}\p{M}])/iu
