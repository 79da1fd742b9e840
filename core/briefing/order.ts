/**
 * Order: what somebody asks a briefing to be, and why it can be refused.
 *
 * Codes: spec/briefing.md
 * @module
 */
import { parseEdtf } from '@proofmark/core/dates'
import { outcomeOf } from '@proofmark/core/findings'
import type { StatementId, World } from '@proofmark/core/statements'
import type { BriefingAudience, BriefingForm } from './document.ts'
import type { BriefingLanguage } from './language.ts'
import { ownWordsProblems, type OwnWordsCode } from './own-words.ts'
import { sentenceNatures } from './sentence-nature.ts'
import { isShown, shownWorld, type Reach } from './shown-world.ts'

export interface BriefingOrder {
  /** In the order in which they stand. */
  readonly findings: readonly StatementId[]
  readonly form: BriefingForm
  readonly language: BriefingLanguage
  readonly audience: BriefingAudience
  readonly occasion: string | null
  /** EDTF. */
  readonly when: string | null
  /** The words of the briefing itself; `null`: made of the titles of its findings. */
  readonly title: string | null
  /** Up to which handling it may show; nothing confidential, ever. */
  readonly reach: Reach
  /** Of a statement that is spoken. */
  readonly minutes: number
  /** Positions that its author leaves out, each with a reason that is printed. */
  readonly leaveOut: readonly { readonly position: StatementId; readonly reason: string }[]
  readonly corrects: StatementId | null
  readonly whatChanged: string | null
}

export type BriefingCode =
  | 'no-findings' | 'too-many-findings' | 'finding-twice' | 'finding-unknown' | 'finding-above-handling' | 'sentence-unbound' | 'sentence-too-strong' | 'sentence-other-than-claim' | 'claim-stronger' | 'confidential-told' | 'review-open' | 'reply-open' | 'position-unknown' | 'correction-unknown' | 'correction-unsaid' | 'when-malformed' | 'no-files' | OwnWordsCode

export interface BriefingProblem { readonly code: BriefingCode; readonly about: string; readonly message: string }

/** Findings are lettered. */
export const mostFindings = 26

const messages: Readonly<Record<BriefingCode, string>> = {
  'no-findings': 'A briefing has at least one finding.',
  'too-many-findings': `A briefing has at most ${mostFindings} findings: each has a letter.`,
  'finding-twice': 'This finding is chosen twice.',
  'finding-unknown': 'No finding that counts now has this id or label.',
  'finding-above-handling': 'This finding is handled more strictly than the briefing may show. Nothing confidential is ever briefed.',
  'sentence-unbound': 'No claim bears this sentence, and nobody said that it is context or opinion or let it pass. Bind it, or say what it is.',
  'sentence-too-strong': 'This sentence says more than its claims, in its verb or in a figure, and no reviewer answers for that by name. Put it as its status allows.',
  'sentence-other-than-claim': 'This sentence says something other than its claims, and no reviewer answers for that by name. Bind it to claims that say so.',
  'claim-stronger': 'With what may be shown, this claim would come to more than all statements allow: what speaks against it is withheld.',
  'confidential-told': 'The name of this confidential party stands in words of the briefing: in its title or occasion, or in what it shows. Take it out there.',
  'review-open': 'This finding has not passed its review, and nobody waived it by name. It can be looked at, and is not sealed as a briefing.',
  'reply-open': 'A party of whom this finding says something of substance was not heard, and nobody waived that by name.',
  'position-unknown': 'No position that counts now and may be shown has this id.',
  'correction-unknown': 'No sealed briefing that counts now has this id.',
  'correction-unsaid': 'A correction says what it changes.',
  'when-malformed': 'When it is said is a date in EDTF, such as 2024-12-18, 2024-12 or 2024-12-17/2024-12-18.',
  'no-files': 'A briefing that is sealed has at least one file.',
  'title-not-borne': 'The title of the briefing says what no claim of its findings bears, or says it more surely. Take these words out, or leave the title to be that of the finding.',
  'occasion-not-borne': 'The occasion says what no claim of the findings bears, or says it more surely. An occasion says where and before whom; take these words out.',
  'what-changed-not-borne': 'What changed is told in words that no claim bears, as it was or as it is now. Take these words out; what differs is computed beside it.',
}
export const briefingProblem = (code: BriefingCode, about: string): BriefingProblem => ({ code, about, message: messages[code] })

/** Why it cannot be made; empty: it can. */
export function problemsOf(world: World, order: BriefingOrder): BriefingProblem[] {
  const { findings, corrects, whatChanged, leaveOut, reach } = order
  if (findings.length === 0) return [briefingProblem('no-findings', '')]
  if (findings.length > mostFindings) return [briefingProblem('too-many-findings', `${findings.length}`)]
  const twice = findings.filter((id, at) => findings.indexOf(id) !== at)
  const shown = shownWorld(world, reach)
  return [
    ...twice.map((id) => briefingProblem('finding-twice', id)),
    ...[...new Set(findings)].flatMap((id) => findingProblems(world, shown, id, reach)),
    ...leaveOut.filter(({ position }) => shown.get(position, 'position') === undefined).map(({ position }) => briefingProblem('position-unknown', position)),
    ...(order.when !== null && !parseEdtf(order.when).ok ? [briefingProblem('when-malformed', order.when)] : []),
    ...(corrects !== null && world.get(corrects, 'briefing') === undefined ? [briefingProblem('correction-unknown', corrects)] : []),
    ...(corrects !== null && (whatChanged === null || whatChanged.trim() === '') ? [briefingProblem('correction-unsaid', corrects)] : []),
    ...ownWordsProblems(shown, order).map(({ code, about }) => briefingProblem(code, about)),
  ]
}

const strength = { established: 3, possible: 2, 'not-established': 1, contradicted: 0 } as const

function findingProblems(world: World, shown: World, id: StatementId, reach: Reach): BriefingProblem[] {
  const finding = world.get(id, 'finding')
  if (finding === undefined) return [briefingProblem('finding-unknown', id)]
  if (!isShown(world, finding, reach)) return [briefingProblem('finding-above-handling', finding.fields.label ?? id)]
  const name = finding.fields.label ?? id.slice(0, 8)
  const unbound = sentenceNatures(shown, finding).flatMap(({ nature, text, isTooStrong, isOther }) => [
    ...(nature === 'unbound' ? [briefingProblem('sentence-unbound', `${name}: ${text}`)] : []), ...(isTooStrong ? [briefingProblem('sentence-too-strong', `${name}: ${text}`)] : []), ...(isOther ? [briefingProblem('sentence-other-than-claim', `${name}: ${text}`)] : []),
  ])
  if (shown.all.length === world.all.length) return unbound
  const stronger = finding.fields.claims.filter(({ claim }) => strength[outcomeOf(shown, claim).status] > strength[outcomeOf(world, claim).status])
  return [...unbound, ...stronger.map(({ key }) => briefingProblem('claim-stronger', `${name}: ${key}`))]
}
