/**
 * Take file: what came from the other side. An answer or a result is read; an offer is looked at, and answered only by a further step.
 * @module
 */
import { useState, type DragEvent } from 'react'
import { matchingApi, type SentFileView } from '../../matching-api.ts'
import { queries } from '../../queries.ts'
import { AnswerForm } from './answer-form.tsx'
import { MatchRefusal } from './match-refusal.tsx'
import { matchingWords } from './words.ts'

export function TakeFile({ isBusy }: { isBusy: boolean }) {
  const say = matchingWords.useWords()
  const [taken, setTaken] = useState<SentFileView | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isOver, setOver] = useState(false)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setTaken(null)
    setError(null)
    try {
      setTaken(await matchingApi.take(file))
      await queries.invalidateQueries({ queryKey: ['matching'] })
    } catch (refused) {
      setError(refused)
    }
  }
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); void take(event.dataTransfer.files[0]) }
  return (
    <section aria-labelledby="match-came"><h2 id="match-came">{say('came')}</h2>
      <div className={isOver ? 'drop over' : 'drop'} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <label className="field">{say('choose')}<input type="file" accept=".txt,text/plain" onChange={(event) => { void take(event.target.files?.[0]); event.target.value = '' }} /></label>
      </div>
      <div aria-live="polite">
        {error !== null && <p className="notice bad" role="alert">{say('refused')} <MatchRefusal of={error} /></p>}
        {taken?.is === 'answer' && <p className="notice">{say('cameAnswer')}</p>}
        {taken?.is === 'result' && <p className="notice">{say('cameResult')}</p>}
        {taken?.is === 'offer' && <AnswerForm key={taken.sha256} offer={taken} isBusy={isBusy} onMade={() => setTaken(null)} />}
      </div>
    </section>
  )
}
