/**
 * Answers together: each answer of one file is judged and sealed by itself; one that is refused keeps none of the others back.
 * @module
 */
import { useState } from 'react'
import { answersApi, type AnswerPart, type AnswerSealed } from '../../answers-api.ts'
import { queries } from '../../queries.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { visible } from '../../visible.ts'
import { AnswerVerdict } from './answer-verdict.tsx'
import { togetherWords } from './together-words.ts'
import { answersWords } from './words.ts'

export function AnswersTogether({ of }: { of: readonly AnswerPart[] }) {
  const say = togetherWords.useWords()
  const refused = of.filter(({ ok }) => !ok).length
  return (
    <>
      <p role="status"><strong>{say('came', { count: of.length })}</strong> {refused > 0 && say('refusedOnes', { count: refused })}</p>
      <ol className="answers-together">{of.map((part) => <li key={part.number}><Part of={part} /></li>)}</ol>
    </>
  )
}

function Part({ of }: { of: AnswerPart }) {
  const say = togetherWords.useWords()
  const sayAnswers = answersWords.useWords()
  const [sealed, setSealed] = useState<AnswerSealed | null>(null)
  const [error, setError] = useState<unknown>(null)
  if (!of.ok) return <p className="notice bad" role="alert">{say('refusedOne', { number: of.number })} <span className="mono">{of.code}</span>{of.about !== null && <> · <span className="mono">{visible(of.about)}</span></>}</p>
  const seal = async (more: { unbound: string | null; keyTold: string | null; transfers: readonly string[] }) => {
    setError(null)
    try {
      setSealed(await answersApi.seal(of.view.sha256, more))
      await queries.invalidateQueries()
    } catch (refused) {
      setError(refused)
    }
  }
  const name = visible(of.view.request.reference ?? of.view.request.title)
  return (
    <details><summary>{say('one', { number: of.number, name })}{sealed !== null && <> · {say('isSealed')}</>}</summary>
      {error !== null && <p className="notice bad" role="alert">{sayAnswers('refused')} <Refusal of={error} isCoded /></p>}
      {sealed === null ? <AnswerVerdict of={of.view} onSeal={seal} /> : <p className="notice" role="status">{sealed.sealed.length === 0 ? sayAnswers('sealedBefore') : sayAnswers('sealed', { count: sealed.sealed.length })}</p>}
    </details>
  )
}
