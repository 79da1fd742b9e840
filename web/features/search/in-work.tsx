/**
 * In work: an answer, or how far the index is that it needs; what failed says so. Goes on by itself.
 * @module
 */
import type { ReactNode } from 'react'
import { IndexInWork } from '../../search-api.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { useFormats } from '../../words/formats.ts'
import { askWords } from './ask-words.ts'

/** `of`: a query of `search-api.ts`; each of them is asked again by itself while the index is being made. */
export function AnswerOf<Answer>({ of: { data, error }, children }: { of: { readonly data: Answer | undefined; readonly error: Error | null }; children: (answer: Answer) => ReactNode }) {
  if (error instanceof IndexInWork) return <InWork of={error} />
  if (error !== null) return <Failure error={error} />
  return data === undefined ? <Waiting /> : <>{children(data)}</>
}

function InWork({ of: { done, of, secondsLeft } }: { of: IndexInWork }) {
  const say = askWords.useWords()
  const { number } = useFormats()
  return (
    <div className="notice" role="status">
      <p>{say('inWork', { done: number(done), of: number(of) })}{secondsLeft !== null && <> {say('left', { seconds: secondsLeft })}</>}</p>
      <progress max={Math.max(1, of)} value={done} aria-label={say('inWork', { done: number(done), of: number(of) })} />
      <p className="small quiet">{say('inWorkNote')}</p>
    </div>
  )
}
