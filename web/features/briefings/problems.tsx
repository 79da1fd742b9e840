/**
 * Problems: each reason why a briefing cannot be made, in the language of the screen, with the sentence or party that it is about.
 * @module
 */
import { Refused } from '../../api.ts'
import type { BriefingAsked } from '../../briefing-api.ts'
import { isDate } from '../desk/date-field.tsx'
import { Failure } from '../../shell/states.tsx'
import { isNamed } from '../../words/names.ts'
import { English, Own } from '../../words/said.tsx'
import { problemWords } from './problem-words.ts'

export interface ShownProblem { readonly code: string; readonly about: string; readonly message: string }

export function ProblemList({ problems }: { problems: readonly ShownProblem[] }) {
  const say = problemWords.useWords()
  return <ul>{problems.map(({ code, about, message }) => (
    <li key={`${code} ${about} ${message}`}>{isNamed(problemWords, code) ? say(code) : <English>{message}</English>}{about !== '' && <> <Own>{about}</Own></>}{code === 'review-open' && <span className="block quiet"><English>{message}</English></span>}</li>
  ))}</ul>
}

/** What keeps it from being made, by the code of the refusal that it would meet; `null`: nothing. */
export function whyNotReady({ findings, when, corrects, whatChanged }: BriefingAsked, files: number): 'no-findings' | 'when-malformed' | 'no-files' | 'correction-unsaid' | null {
  if (findings.length === 0) return 'no-findings'
  if (!isDate(when ?? '')) return 'when-malformed'
  if (corrects !== null && whatChanged === null) return 'correction-unsaid'
  return files === 0 ? 'no-files' : null
}

/** What the server refused: all its reasons at once, so that one does not come after the other. */
export function BriefingFailure({ error }: { error: Error }) {
  const say = problemWords.useWords()
  const problems = error instanceof Refused ? (error.problems as unknown as readonly ShownProblem[]).filter((each) => 'message' in each && 'about' in each) : []
  if (problems.length === 0) return <Failure error={error} />
  return <div className="notice bad" role="alert"><p><strong>{say('many', { count: problems.length })}</strong></p><ProblemList problems={problems} /></div>
}
