/**
 * Claim sentence: what a claim says, as strongly as its status allows and in the language of the screen; and why, where it was not weighed to the end.
 * @module
 */
import type { ClaimView } from '@proofmark/core/findings'
import { useLanguage } from '../words/language.ts'
import { uncertaintyWords } from './words.ts'

export function ClaimSentence({ of }: { of: Pick<ClaimView, 'sentence' | 'cut'> }) {
  const say = uncertaintyWords.useWords()
  return <p className="small quiet">{of.sentence[useLanguage()]}{of.cut !== null && ` ${say(of.cut)}`}</p>
}
