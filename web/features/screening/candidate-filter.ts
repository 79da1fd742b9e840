/**
 * Candidate filter: which candidates are shown, and in which order: what needs a person first, what was decided to be no match last.
 * @module
 */
import type { ScreeningQuestion } from '../../paths.ts'
import type { CandidateView } from '../../screening-api.ts'

type Sifted = Pick<CandidateView, 'state' | 'list' | 'score' | 'key' | 'decisions'>

const order: readonly CandidateView['state'][] = ['contradicted', 'reopened', 'open', 'undecided', 'match', 'no-match']

/** What was decided is shown whatever its score: a threshold hides no decision. `open`: the key of the one that somebody is deciding, which no filter takes away meanwhile. */
export function sifted<T extends Sifted>(candidates: readonly T[], { state, list }: Pick<ScreeningQuestion, 'state' | 'list'>, atLeast: number, open?: string): T[] {
  return candidates
    .filter((each) => each.key === open || ((each.score >= atLeast || each.decisions.length > 0) && (state === '' || each.state === state) && (list === '' || each.list === list)))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.score - a.score || (a.key < b.key ? -1 : 1))
}
