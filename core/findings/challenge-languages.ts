/**
 * Challenge languages: the challenge file in each language that screens and briefings have.
 * @module
 */
import type { ChallengeLine } from './challenge-lines.ts'
import { challengeIn, type ChallengePiece, type ChallengeWords } from './challenge-said.ts'
import { arabicChallenge } from './challenge-words-ar.ts'
import { englishChallenge } from './challenge-words-en.ts'
import { frenchChallenge } from './challenge-words-fr.ts'
import { ukrainianChallenge } from './challenge-words-uk.ts'
import type { SentenceLanguage } from './sentence-language.ts'

export const challengeWords: Readonly<Record<SentenceLanguage, ChallengeWords>> = { en: englishChallenge, fr: frenchChallenge, uk: ukrainianChallenge, ar: arabicChallenge }

export const challengePieces = (line: Pick<ChallengeLine, 'code' | 'values' | 'titles'>, language: SentenceLanguage): ChallengePiece[] => challengeIn(challengeWords[language], line)
