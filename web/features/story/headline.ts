/**
 * Headline: of everything that the challenge file answers to one attack, the line that answers it most directly, how much more there is, and what nothing answers. Chosen by code, never worded here: an answer that the
 * statements do not hold cannot appear, and a gap is never left out for an answer.
 * @module
 */
import type { ChallengeAnswer, ChallengeAnswerCode, PositionView } from '@proofmark/core/findings'

type Attack = ChallengeAnswer['attack']
type AnswerLine = ChallengeAnswer['answers'][number]
export type GapLine = ChallengeAnswer['gaps'][number]

export interface Headline {
  readonly attack: Attack
  /** As it was put, verbatim. */
  readonly said: readonly PositionView[]
  /** `null`: nothing answers it. */
  readonly answer: AnswerLine | null
  /** Of readings: how many were judged how, in the order in which they are told. Empty for other attacks. */
  readonly standings: readonly { readonly standing: string; readonly count: number; readonly because: readonly string[] }[]
  readonly gap: GapLine | null
  /** Beyond the lines that are shown. */
  readonly moreAnswers: number
  readonly moreGaps: number
}

/** Which answers stand for all, the most direct first. What is in none of these is found one click further. */
const direct: Readonly<Record<Attack, readonly ChallengeAnswerCode[]>> = {
  'funding': ['funding-statement', 'disclosure'],
  'competence': ['competence', 'read-by', 'standard'],
  'party-to-the-conflict': ['held-by', 'handed-over', 'holder-is', 'access'],
  'originals': ['picture', 'mark-quality'],
  'other-readings': ['reading', 'set-aside'],
  'right-of-reply': ['reply', 'notice', 'silence', 'reply-waived'],
  'not-known': ['caveat', 'would-decide'],
}

/** Quotations that are shown: two say that it was said, and by whom; all are in the challenge file. */
const mostSaid = 2
const standingOrder = ['accepted', 'preferred', 'less-likely', 'proposed', 'undetermined', 'unweighed', 'rejected']

export function headlineOf({ attack, said, answers, gaps }: ChallengeAnswer): Headline {
  const answer = attack === 'competence' ? competenceOf(answers) : attack === 'originals' ? originalAmong(answers, gaps) : attack === 'other-readings' ? readingAmong(answers) : firstOf(answers, direct[attack])
  return {
    attack,
    said: said.filter(({ form }) => form === 'quote').slice(0, mostSaid),
    answer,
    standings: attack === 'other-readings' ? standingsOf(answers) : [],
    gap: gaps[0] ?? null,
    moreAnswers: answers.length - (answer === null ? 0 : 1),
    moreGaps: Math.max(0, gaps.length - 1),
  }
}

const firstOf = (answers: readonly AnswerLine[], codes: readonly ChallengeAnswerCode[]): AnswerLine | null =>
  codes.map((code) => answers.find((each) => each.code === code)).find((each) => each !== undefined) ?? answers[0] ?? null

/** Of whoever read or identified first what the finding rests on: the question is who that was. */
function competenceOf(answers: readonly AnswerLine[]): AnswerLine | null {
  const reader = answers.find(({ code }) => code === 'read-by')?.values['party']
  return answers.find(({ code, values }) => code === 'competence' && values['party'] === reader) ?? firstOf(answers, direct.competence)
}

/** Where no original is sealed, a drawing answers nothing: the gap says so alone. */
const originalAmong = (answers: readonly AnswerLine[], gaps: readonly GapLine[]): AnswerLine | null =>
  gaps.some(({ code }) => code === 'no-original') ? answers.find(({ code }) => code === 'mark-quality') ?? null : firstOf(answers, direct.originals)

/** The reading that stands, with its reason; else the first. */
const readingAmong = (answers: readonly AnswerLine[]): AnswerLine | null =>
  standingOrder.slice(0, 2).map((standing) => answers.find(({ code, values }) => code === 'reading' && values['standing'] === standing)).find((each) => each !== undefined) ?? firstOf(answers, direct['other-readings'])

function standingsOf(answers: readonly AnswerLine[]): Headline['standings'] {
  const readings = Map.groupBy(answers.filter(({ code }) => code === 'reading'), ({ values }) => String(values['standing'] ?? 'unweighed'))
  return [...readings].map(([standing, lines]) => ({ standing, count: lines.length, because: [...new Set(lines.flatMap(({ because }) => because))] }))
    .toSorted((a, b) => standingOrder.indexOf(a.standing) - standingOrder.indexOf(b.standing))
}
