/**
 * Sentence flags: everything that a bound sentence says and its claims do not bear: words too strong, figures, another subject, and a second sentence that nobody bound.
 * @module
 */
import { weakest } from '@proofmark/core/findings'
import type { World } from '@proofmark/core/statements'
import { checkParties, checkSubject, isOfSubject, partsOf, type Bearing, type SubjectFlag } from './claim-subject.ts'
import { checkFigures, type FigureFlag } from './figures.ts'
import { givenBy } from './given.ts'
import { sentencesIn } from './sentences-in.ts'
import { assertedIn } from './topics.ts'
import { checkWording, type WordingFlag } from './wording-check.ts'
import { strengthsIn } from './words-of-strength.ts'

export interface SeveralFlag { readonly code: 'several-sentences'; readonly words: string; readonly at: number; readonly given: readonly string[] }
export type SentenceFlag = WordingFlag | FigureFlag | SubjectFlag | SeveralFlag

export function flagsOf(world: World, text: string, bearing: readonly Bearing[]): SentenceFlag[] {
  const status = weakest(bearing.map(({ outcome }) => outcome.status))
  return [...checkWording(text, status, bearing.every(({ claim }) => claim.type === 'said')), ...checkFigures(world, text, bearing), ...checkSubject(world, text, bearing), ...checkSeveral(world, text, bearing)]
}

/** Of several sentences in one field each has to be of the claims, or to say no more than that something is open. */
function checkSeveral(world: World, text: string, bearing: readonly Bearing[]): SeveralFlag[] {
  const all = sentencesIn(text)
  if (all.length < 2) return []
  const [given, parts] = [givenBy(world, bearing), partsOf(world, bearing.map(({ claim }) => claim))]
  const status = weakest(bearing.map(({ outcome }) => outcome.status))
  return all.filter((one) => {
    const isLimit = strengthsIn(one, 'open', 'hedge').length > 0 && assertedIn(one).length === 0 && checkParties(world, one, given, bearing).length === 0
    // A limit in one of them does not limit the other.
    const isLimited = status !== 'possible' || strengthsIn(one, 'hedge', 'open', 'said').length > 0
    return !isLimit && !(isOfSubject(one, parts, given, bearing) && isLimited)
  }).map((words) => ({ code: 'several-sentences', words, at: Math.max(0, text.indexOf(words)), given: [] }))
}
