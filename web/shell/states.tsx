/**
 * States that every page can be in: waiting (seen only past 300 ms), and failed, with what, where and what to do.
 * @module
 */
import { useEffect, useState } from 'react'
import { Refused } from '../api.ts'
import { English } from '../words/said.tsx'
import { Refusal } from './refusal.tsx'
import { shellWords } from './words.ts'

/** Milliseconds after which a wait is explained. */
const long = 6000

export function Waiting() {
  const say = shellWords.useWords()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), long)
    return () => clearTimeout(timer)
  }, [])
  return <div role="status" aria-busy="true" aria-label={say('loading')}><div className="wait" /><div className="wait" />{isLong && <p className="small quiet">{say('longWait')}</p>}</div>
}

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
