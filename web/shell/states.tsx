/**
 * States that every page can be in: waiting (seen only past 300 ms), and failed, with what, where and what to do.
 * @module
 */
import { Refused } from '../api.ts'
import { English } from '../words/said.tsx'
import { Refusal } from './refusal.tsx'
import { shellWords } from './words.ts'

export const Waiting = () => <div role="status" aria-busy="true" aria-label={shellWords.useWords()('loading')}><div className="wait" /><div className="wait" /></div>

export function Failure({ error }: { error: Error }) {
  const say = shellWords.useWords()
  const isGone = error instanceof Refused && error.code === 'unreachable'
  return (
    <div className="notice bad" role="alert">
      <p><strong><Refusal of={error} /></strong></p>
      {error instanceof Refused && <p className="small quiet"><English>{error.code} · {error.about}</English></p>}
      <p className="small">{say(isGone ? 'startAgain' : 'chooseAgain')} <a href="/">{say('cases')}</a></p>
    </div>
  )
}
