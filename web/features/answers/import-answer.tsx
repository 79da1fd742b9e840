/**
 * Import answer: a file that came back is judged part by part; what would be sealed is seen before, and only then is anything sealed.
 * @module
 */
import { useState, type DragEvent } from 'react'
import { answersApi, type AnswerPart, type AnswerSealed, type AnswerView } from '../../answers-api.ts'
import { queries } from '../../queries.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { answersWords } from './words.ts'
import { AnswerVerdict } from './answer-verdict.tsx'
import { AnswersTogether } from './answers-together.tsx'

export function ImportAnswer() {
  const say = answersWords.useWords()
  const [view, setView] = useState<AnswerView | null>(null)
  const [parts, setParts] = useState<readonly AnswerPart[] | null>(null)
  const [sealed, setSealed] = useState<AnswerSealed | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isOver, setOver] = useState(false)
  const check = async (file: File | undefined) => {
    if (file === undefined) return
    setView(null)
    setParts(null)
    setSealed(null)
    setError(null)
    try {
      const came = await answersApi.check(file)
      if ('together' in came) setParts(came.together)
      else setView(came)
    } catch (refused) {
      setError(refused)
    }
  }
  const seal = async (more: { unbound: string | null; keyTold: string | null; transfers: readonly string[] }) => {
    if (view === null) return
    setError(null)
    try {
      setSealed(await answersApi.seal(view.sha256, more))
      await queries.invalidateQueries()
      setView(null)
    } catch (refused) {
      setError(refused)
    }
  }
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); void check(event.dataTransfer.files[0]) }
  return (
    <section aria-labelledby="import-answer"><h2 id="import-answer">{say('import')}</h2>
      <div className={isOver ? 'drop over' : 'drop'} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <label className="field">{say('choose')}<input type="file" accept=".json,application/json" onChange={(event) => { void check(event.target.files?.[0]); event.target.value = '' }} /></label>
      </div>
      <div aria-live="polite">
        {error !== null && <p className="notice bad" role="alert">{say('refused')} <Refusal of={error} isCoded /></p>}
        {view !== null && <AnswerVerdict key={view.sha256} of={view} onSeal={seal} />}
        {parts !== null && <AnswersTogether of={parts} />}
        {sealed !== null && <p className="notice" role="status">{sealed.sealed.length === 0 ? say('sealedBefore') : say('sealed', { count: sealed.sealed.length })}</p>}
      </div>
    </section>
  )
}
