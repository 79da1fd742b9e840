/**
 * Wording check: a sentence may not sound stronger than the weakest of its claims.
 *
 * It is a list of words, not an understanding of language: what it flags is shown with its place, and a reviewer may let it pass by name. What it does
 * not flag may still be too strong: that is what the reviewers are for.
 * @module
 */
import type { ClaimStatus } from '@proofmark/core/findings'
import { strengthsIn, type StrengthHit } from './words-of-strength.ts'

export type WordingCode =
  | 'certain-words' // goes beyond any status
  | 'firm-words' // firm, or denied outright, and its weakest claim is possible
  | 'no-limit' // its weakest claim is possible, and nothing in it says so
  | 'not-shown' // its weakest claim is not established, and it does not say so
  | 'contradicted' // its weakest claim is contradicted, and it does not say so
  | 'words-as-fact' // it rests on nothing but what somebody said, and names no speaker

export interface WordingFlag {
  readonly code: WordingCode
  /** The words, as they stand; empty: what is missing stands nowhere. */
  readonly words: string
  /** Where in the sentence: UTF-16 code units from its beginning. */
  readonly at: number
  /** What the status allows instead. */
  readonly allows: readonly string[]
}

/** What the weakest claim of a sentence allows, in English; screens say it in their own language. */
export const allowedWords: Readonly<Record<ClaimStatus, readonly string[]>> = {
  established: ['was', 'is', 'at most', 'at least'],
  possible: ['may have been', 'possibly', 'as reported', 'says that'],
  'not-established': ['is not established', 'is undetermined', 'cannot be said'],
  contradicted: ['is contradicted', 'does not hold', 'the statements do not agree'],
}

/** `restsOnWords`: every claim of the sentence is that somebody said something. */
export function checkWording(text: string, status: ClaimStatus, restsOnWords: boolean): WordingFlag[] {
  const own = withoutQuotations(text)
  const allows = allowedWords[status]
  const flags: WordingFlag[] = strengthsIn(own, 'certain').filter((hit) => !isDenied(own, hit)).map(({ words, at }) => ({ code: 'certain-words', words, at, allows }))
  if (restsOnWords && strengthsIn(own, 'said').length === 0 && own === text) flags.push({ code: 'words-as-fact', words: '', at: 0, allows: ['says that', 'according to'] })
  if (status === 'possible') {
    const flagged = clausesOf(own).flatMap(({ clause, from }) => {
      const limits = strengthsIn(clause, 'hedge', 'open', 'said').filter((hit) => !isDenied(clause, hit))
      const [firm] = strengthsIn(clause, 'firm', 'denied').filter((hit) => !isDenied(clause, hit) && (limits.length === 0 || isProof(hit)))
      return firm === undefined ? [] : [{ code: 'firm-words' as const, words: firm.words, at: from + firm.at, allows }]
    })
    flags.push(...flagged)
    if (flagged.length === 0 && strengthsIn(own, 'hedge', 'open', 'said').length === 0) flags.push({ code: 'no-limit', words: '', at: 0, allows })
  }
  // To deny is to say more than that it is not shown; who leaves open what is contradicted says less than is known, and that is let pass.
  if ((status === 'not-established' && strengthsIn(own, 'open').length === 0) || (status === 'contradicted' && strengthsIn(own, 'open', 'denied').length === 0)) {
    const [first] = strengthsIn(own, 'firm', 'hedge', 'denied')
    flags.push({ code: status === 'contradicted' ? 'contradicted' : 'not-shown', words: first?.words ?? '', at: first?.at ?? 0, allows })
  }
  return flags
}

/** Words that claim proof are firm whatever hedge stands beside them: "proves that it may" proves. */
const isProof = ({ why }: StrengthHit) => why.startsWith('Says that something is shown')

/** "does not prove", "nothing proves", "not established", "without certainty". */
const isDenied = (text: string, { at }: StrengthHit) => /(?:\b(?:not|nothing|never|no one|nobody|neither|n't)|\b(?:ne|n'|rien ne|pas|non)|(?:^|\s)(?:не|ніщо не|жоден)|(?:^|\s)(?:لا|لم|لن|ليس|غير))\s*(?:been |be |a |pas |que )?$/u.test(text.slice(0, at).toLowerCase())

/** Sentences within a sentence, with where each begins. */
export function clausesOf(text: string): { clause: string; from: number }[] {
  const found = [...text.matchAll(/[^.;!?؟؛]+(?:[.;!?؟؛](?=\S)[^.;!?؟؛]*)*[.;!?؟؛]*/gu)].map((match) => ({ clause: match[0], from: match.index }))
  return found.length === 0 ? [{ clause: text, from: 0 }] : found
}

/** Quoted words are somebody else's; blanks keep the positions. */
export const withoutQuotations = (text: string): string => text.replace(/“[^”]*”|«[^»]*»|„[^“”]*[“”]|"[^"]*"/gu, (quoted) => ' '.repeat(quoted.length))
