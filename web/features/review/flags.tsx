/**
 * Flags: what a sentence, title or caption says and its claims do not bear, each in a short line; and who let it pass.
 * @module
 */
import type { ReviewView } from '../../review-api.ts'
import { gaps } from '../../words/gaps.ts'
import { Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { Translated } from '../translation/translated.tsx'
import { reviewWords } from './words.ts'

export function LetPass({ finding, of, named }: { finding: string; of: { readonly by: string; readonly reason: string }; named: ReviewView['named'] }) {
  const say = reviewWords.useWords()
  return <Woven text={say('letPass', gaps('name', 'reason'))} with={{ name: <Own>{named[of.by] ?? ''}</Own>, reason: <Translated of={finding} marks="none">{of.reason}</Translated> }} />
}

/** Names, marks, dates and figures alone: a word that begins small and has no digit tells nobody what is missing. */
const telling = (given: readonly string[]): readonly string[] => given.filter((word) => /^\p{Lu}|^\p{Lo}|\d/u.test(word))

export function Flags({ of }: { of: ReviewView['sentences'][number]['flags'] }) {
  const say = reviewWords.useWords()
  return of.map((flag, at) => (
    <p key={`${flag.code} ${at}`} className="gap small"><Woven text={say(flag.code, gaps('words'))} with={{ words: <Own>{flag.words}</Own> }} />{'allows' in flag && <> <Woven text={say('allowed', gaps('what'))} with={{ what: <bdi lang="en" dir="ltr">{flag.allows.join(', ')}</bdi> }} /></>}{flag.code === 'other-than-claim' && telling(flag.given).length > 0 && <> <Woven text={say('expected', gaps('what'))} with={{ what: <Own>{telling(flag.given).join(', ')}</Own> }} /></>}</p>
  ))
}
