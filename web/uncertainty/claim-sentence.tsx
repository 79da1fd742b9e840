/**
 * Claim sentence: what a claim says, as strongly as its status allows and in the language of the screen; and why, where it was not weighed to the end. What is quoted in it are words of
 * the evidence, in their own language.
 * @module
 */
import { Fragment } from 'react'
import type { ClaimView } from '@proofmark/core/findings'
import { useLanguage } from '../words/language.ts'
import { Own } from '../words/said.tsx'
import { uncertaintyWords } from './words.ts'

/** A name in quotation marks, with how many of it are meant behind it. */
const quoted = /((?:«[^»]*»|“[^”]*”)(?: \([^)]*\))?)/u

/** The words alone, for a line of a list. */
export const ClaimWords = ({ of }: { of: Pick<ClaimView, 'sentence'> }) => <>{of.sentence[useLanguage()].split(quoted).map((part, at) => <Fragment key={at}>{at % 2 === 0 ? part : <Own>{part}</Own>}</Fragment>)}</>

export function ClaimSentence({ of }: { of: Pick<ClaimView, 'sentence' | 'cut'> }) {
  const say = uncertaintyWords.useWords()
  return <p className="small quiet"><ClaimWords of={of} />{of.cut !== null && ` ${say(of.cut)}`}</p>
}
