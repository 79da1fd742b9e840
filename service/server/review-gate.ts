/**
 * Review gate: what keeps a finding from being published, in words, for the preview, the page of its stages, the command line and publishing itself.
 * @module
 */
import { partyName, titleOf } from '@proofmark/core/findings'
import { isOfSubject, publicationGate, type GateProblem, type GateProblemCode, type NotCountedCode, type Requirement, type SentenceFlag, type WordsPlace } from '@proofmark/core/review'
import type { AnyStatement, StatementId, World } from '@proofmark/core/statements'
import { replyWords, today } from './reply-gate.ts'
import type { ReviewGateView, ReviewSummary } from './review-view.ts'
import type { Selection } from './selection.ts'

export type ReviewCode = GateProblemCode

/** `null`: there is no such finding now. `package`: what goes out, where that is chosen. */
export function reviewGate(world: World, finding: StatementId, now: Date, packaged?: { readonly selection: Pick<Selection, 'statements' | 'withheld'>; readonly audience: string }): ReviewGateView | null {
  const out = packaged === undefined ? undefined : {
    statements: packaged.selection.statements, mayTell: packaged.audience === 'confidential',
    isShown: ({ id, hidden }: AnyStatement, path: string) => packaged.selection.withheld.get(id)?.has(path) !== true && !hidden.includes(path),
  }
  const gate = publicationGate(world, finding, today(now), out)
  const found = world.get(finding, 'finding')
  if (gate === null || found === undefined) return null
  const ids = idsOf(gate)
  const named = Object.fromEntries([...ids].map((id) => { const statement = world.sealed(id); return [id, partyName(world, id) ?? (statement === undefined ? id : titleOf(world, statement))] }))
  return {
    ...gate, day: now.toISOString().slice(0, 10), isOpen: gate.problems.length === 0,
    finding: { id: finding, label: found.fields.label, title: found.fields.title, case: found.fields.case },
    problems: gate.problems.map((problem) => ({ ...problem, message: problemWords(problem, (id) => named[id] ?? id) })),
    named,
  }
}

/** Every id that the view speaks of. */
function idsOf(value: unknown, found = new Set<StatementId>()): Set<StatementId> {
  if (typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)) found.add(value)
  else if (Array.isArray(value)) for (const each of value) idsOf(each, found)
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) idsOf(each, found)
  return found
}

/** Why a review or waiver does not count. */
export const notCountedWords: Readonly<Record<NotCountedCode, string>> = {
  'by-the-author': 'by an author of the finding', 'author-unknown': 'who wrote the finding is not recorded, so that nobody is known to be another', 'by-a-party-to-it': 'by a party that the finding is about',
  'did-the-work': 'by a person who read or identified what this stage is to check', 'passed-the-other': 'by a person who passed a stage from which this one is separate', 'unknown-person': 'its reviewer is not recorded as a party',
  'not-in-own-name': 'not recorded by its reviewer himself', 'changed-by-another': 'corrected by somebody else', 'no-reason': 'without a reason', 'not-optional': 'this stage cannot be left out', 'finding-corrected': 'the finding was corrected since',
  'claim-changed': 'a claim came to something else since',
}

/** What a stage asks for. */
export const requirementWords: Readonly<Record<Requirement, string>> = {
  photograph: 'a photograph', documentation: 'where it was documented or published', transcription: 'the transcription of a mark', 'second-reading': 'a reading by a second person', identification: 'an identification or an accepted reading',
  'trace-reply': 'an answer to a trace request', 'sentences-bound': 'every sentence bound', alternatives: 'other explanations that were weighed', translation: 'a translation that a person made or checked', 'right-of-reply': 'the right of reply', 'no-confidential': 'no name of a confidential party',
}

function problemWords(problem: GateProblem, name: (id: StatementId) => string): string {
  switch (problem.code) {
    case 'sentence-unbound': {
      const { at, text, notCounted } = problem.sentence
      return `sentence ${at + 1} ("${short(text)}") is a fact for which nobody answers: bind it to claims, or record that it is context, opinion or waived (a statement of kind sentence)${notCounted.length === 0 ? '' : `; a waiver does not count: ${notCounted.map(({ why }) => notCountedWords[why]).join('; ')}`}`
    }
    case 'sentence-too-strong': return `sentence ${problem.sentence.at + 1} ("${short(problem.sentence.text)}") says more than its claims (${problem.sentence.status}): ${flagsText(problem.sentence.flags.filter((flag) => !isOfSubject(flag)))}`
    case 'sentence-other-than-claim': return `sentence ${problem.sentence.at + 1} ("${short(problem.sentence.text)}") says something other than its claims (${problem.sentence.claims.join(', ')}): ${flagsText(problem.sentence.flags.filter(isOfSubject))}; bind it to claims that say so, or let a reviewer waive it by name and reason`
    case 'words-not-borne': return `${placeWords[problem.words.place]} ("${short(problem.words.text)}") says what the claims do not bear: ${flagsText(problem.words.flags)}; mend it, or let a reviewer waive these words by name and reason`
    case 'named-not-heard': return `${name(problem.named.party)} is named (${problem.named.in.map((where) => (where === 0 ? 'in the title' : typeof where === 'number' ? `in sentence ${where}` : `in claim ${where}`)).join(', ')}) and is not among those who were asked (${replyWords[problem.named.outcome]}): list it and send it a notice, or exclude it by name and reason: a review of the finding with the stage right-of-reply:LABEL`
    case 'stage-open': {
      const { title, status, missing, notCounted } = problem.stage
      const lacks = missing.map(({ requirement, of, sentences }) => `${requirementWords[requirement]}${of.length === 0 ? '' : ` for ${of.map(name).join(', ')}`}${sentences.length === 0 ? '' : ` (${sentences.map((at) => at + 1).join(', ')})`}`)
      return `stage "${title}" is ${status === 'again' ? 'to be passed again' : 'open'}${lacks.length === 0 ? '' : `; missing: ${lacks.join('; ')}`}${notCounted.length === 0 ? '' : `; does not count: ${notCounted.map(({ by, why }) => `the review by ${name(by)} (${notCountedWords[why]})`).join(', ')}`}`
    }
    case 'stage-refused': return `stage "${problem.stage.title}" was refused by ${name(problem.stage.review?.by ?? '')}: ${problem.stage.review?.reason ?? ''}`
    case 'too-few-persons': return `${problem.found} of ${problem.expected} persons other than the author have passed a stage`
    case 'claim-stale': return `claim ${problem.claims.join(', ')} comes to less than when the finding was written, and nobody passed it since: correct the finding or have it reviewed`
    case 'confidential-told': return `the name of a confidential party (${problem.told.party}) stands in ${problem.told.path} of ${problem.told.statement} (${problem.told.form})`
  }
}

const flagsText = (flags: readonly SentenceFlag[]) => flags.map((flag) =>
  'allows' in flag ? `${flagWords[flag.code]}${flag.words === '' ? '' : ` "${flag.words}"`}; allowed: ${flag.allows.join(', ')}` : `${flagWords[flag.code]}${flag.words === '' ? '' : ` "${flag.words}"`}${flag.given.length === 0 ? '' : `; they give ${flag.given.join(', ')}`}`).join('; ')

const placeWords: Readonly<Record<WordsPlace, string>> = { title: 'the title', caveat: 'a caveat', claim: 'the text of a claim', caption: 'the caption of a photograph', translation: 'a translation' }

const flagWords = {
  'certain-words': 'no status is certain', 'firm-words': 'too firm', 'no-limit': 'nothing says that it is only possible', 'not-shown': 'it is not shown, and the sentence does not say so', contradicted: 'it is contradicted, and the sentence does not say so',
  'other-than-claim': 'it shares no name, mark or figure with them', 'verb-of-no-claim': 'no claim speaks of what is said with', 'party-of-no-claim': 'no claim speaks of', 'several-sentences': 'another sentence, which they do not bear,',
  'words-as-fact': 'it rests on what somebody said, and names no speaker', 'figure-not-given': 'no claim gives the figure', 'date-not-given': 'no claim gives the date',
} as const

const short = (text: string) => (text.length <= 80 ? text : `${text.slice(0, 79)}…`)

export const reviewSummary = (gate: ReviewGateView | null): ReviewSummary | null => gate === null ? null : {
  isOpen: gate.isOpen, problems: gate.problems.map(({ code, message }) => ({ code, message })), waived: [...waivedLines(gate)], procedure: gate.stages.procedure.statement === null ? null : gate.stages.procedure.title,
}

/** All that stops it, and what would mend it. */
export const reviewMessage = ({ problems, procedure }: Pick<ReviewSummary, 'problems' | 'procedure'>): string =>
  `nothing was published: ${problems.map(({ message }) => message).join('; ')}.${problems.some(({ code }) => code === 'stage-open' || code === 'too-few-persons') ? ` Stages are those of ${procedure === null ? 'the built-in procedure' : `the procedure "${procedure}"`}; "proofmark review" passes them, or waives all of them by name and reason, which is printed with the finding.` : ''}`

/** What passes only because somebody waived it; printed wherever the finding is published. */
export function* waivedLines({ stages, sentences, waived, named }: ReviewGateView): Generator<string> {
  const name = (id: StatementId) => named[id] ?? id
  if (stages.waiver !== null) yield `review waived by ${name(stages.waiver.by)}${stages.waiver.isOwn ? ', who wrote the finding' : ''}: ${stages.waiver.reason ?? ''}`
  for (const { title, review } of waived.stages) if (review !== null) yield `stage "${title}" left out by ${name(review.by)}: ${review.reason ?? ''}`
  if (stages.isReadAlone) yield 'no second person has read it: nobody but who wrote it passed a stage'
  const own = sentences.filter(({ isOwnMark }) => isOwnMark).length
  if (own > 0) yield `${own} of ${sentences.length} sentences are context or opinion by the word of who wrote the finding`
  for (const { place, text, waiver } of waived.others) if (waiver !== null) yield `${placeWords[place]} ("${short(text)}") let pass by ${name(waiver.by)}: ${waiver.reason}`
  for (const { at, waiver } of waived.sentences) if (waiver !== null) yield `sentence ${at + 1} let pass by ${name(waiver.by)}: ${waiver.reason}`
}
