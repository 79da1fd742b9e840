/**
 * Challenge words: a line of the challenge file in the language of the screen; words of statements in their translation where one is sealed, else in their own.
 * @module
 */
import { Fragment } from 'react'
import { challengePieces, type ChallengeLine } from '@proofmark/core/findings'
import { useLanguage } from '../../words/language.ts'
import { Translated } from '../translation/translated.tsx'

/** `finding`: the one whose challenge file it is; its translations hold the caveats, the standard of proof and the like. */
export const ChallengeWords = ({ of, finding }: { of: ChallengeLine; finding: string }) => (
  <>{challengePieces(of, useLanguage()).map(({ text, isRecorded }, at) => <Fragment key={at}>{isRecorded ? <Translated of={finding} marks="none">{text}</Translated> : text}</Fragment>)}</>
)
