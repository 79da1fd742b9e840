/**
 * Own words of a briefing: its title, its occasion, and what a correction changes, as somebody typed them. No claim stands beside them, so they may say nothing that the claims of
 * the briefed findings do not bear.
 *
 * Codes: spec/briefing.md. Decision: docs/decisions/0044-sentences-of-their-claims.md
 * @module
 */
import { aboutFindings, titleOverFindings, type SentenceFlag } from '@proofmark/core/review'
import type { World } from '@proofmark/core/statements'
import { worldAt } from './standing.ts'
import type { BriefingOrder } from './order.ts'

export type OwnWordsCode = 'title-not-borne' | 'occasion-not-borne' | 'what-changed-not-borne'

/** `about`: the words, each in quotation marks. */
export interface NotBorne { readonly code: OwnWordsCode; readonly about: string }

/** `shown`: what may be shown of it; a name that may not is told by another code. */
export function ownWordsProblems(shown: World, { findings, title, occasion, whatChanged, corrects }: BriefingOrder): NotBorne[] {
  return [
    ...(title === null ? [] : problem('title-not-borne', title, titleOverFindings(shown, findings, title))),
    ...(occasion === null ? [] : problem('occasion-not-borne', occasion, aboutFindings(shown, findings, occasion))),
    ...(whatChanged === null ? [] : problem('what-changed-not-borne', whatChanged, changedFlags(shown, { findings, whatChanged, corrects }))),
  ]
}

/** What a correction tells may be of before or of now: what one of the two bears is not flagged. */
function changedFlags(shown: World, { findings, whatChanged, corrects }: Pick<BriefingOrder, 'findings' | 'corrects'> & { readonly whatChanged: string }): readonly SentenceFlag[] {
  const now = aboutFindings(shown, findings, whatChanged)
  const corrected = shown.get(corrects, 'briefing')?.fields
  if (now.length === 0 || corrected === undefined) return now
  const before = new Set(aboutFindings(worldAt(shown, corrected.asOf), corrected.findings, whatChanged).map(keyOf))
  return now.filter((flag) => before.has(keyOf(flag)))
}
const keyOf = ({ code, words }: SentenceFlag) => `${code} ${words}`

/** The words named; where what is missing stands nowhere, all of them. */
function problem(code: OwnWordsCode, text: string, flags: readonly SentenceFlag[]): NotBorne[] {
  const words = [...new Set(flags.map((flag) => (flag.words === '' ? text : flag.words)))]
  return words.length === 0 ? [] : [{ code, about: words.map((each) => `“${each}”`).join(', ') }]
}
