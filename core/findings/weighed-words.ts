/**
 * Weighed words: what statements for, against and beside a claim come to together, by the rule of the four statuses.
 *
 * A word is sound where somebody accepted it, or a document says it, as its kind asks; one party's word alone is no more than possible. Words that say the same do
 * not weaken each other: one sound word for a claim is enough, and a second that is only proposed takes nothing away. So another word *for* a claim never lowers it, and
 * only a word against it, or a doubt, can.
 * @module
 */
import type { StatementId } from '@proofmark/core/statements'
import { statusOf, type Condition, type Outcome } from './claim-outcome.ts'

export interface Word {
  /** `open`: a doubt, that keeps what the others say from being established, and from being contradicted. */
  readonly holds: 'yes' | 'no' | 'open'
  readonly isSound: boolean
  readonly text: string
  readonly because: readonly StatementId[]
}

/** The answers of these words, for the rule of statuses. No words: open. */
export function answersOf(words: readonly Pick<Word, 'holds' | 'isSound'>[]): readonly ('yes' | 'no' | 'open')[] {
  const side = (holds: Word['holds']) => words.filter((word) => word.holds === holds)
  const [yes, no, open] = [side('yes'), side('no'), side('open')]
  const isCarried = [...yes, ...no].some((word) => word.isSound)
  return [...(yes.length > 0 ? ['yes' as const] : []), ...(no.length > 0 ? ['no' as const] : []), ...(open.length > 0 || !isCarried ? ['open' as const] : [])]
}

/** The outcome, with each word as a condition where they do not all say one thing soundly. */
export function weighed(words: readonly Word[]): Outcome {
  const status = statusOf(answersOf(words))
  const isPlain = words.length < 2 && words.every((word) => word.isSound && word.holds !== 'open')
  return { status, days: null, window: null, conditions: isPlain ? [] : words.map(conditionOf), contradiction: [] }
}

export const conditionOf = ({ holds, isSound, text, because }: Word): Condition => ({ text, because, status: statusOf(answersOf([{ holds, isSound }])) })
