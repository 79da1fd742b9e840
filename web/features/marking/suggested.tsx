/**
 * Suggested: what a program for printed text takes the close-up for, where one is installed. Looked at by a person, taken over or not.
 * @module
 */
import { useState, type RefObject } from 'react'
import { useQuery } from '@tanstack/react-query'
import { api, Refused, type Suggestion } from '../../api.ts'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { markingWords } from './words.ts'

export function Suggested({ canvas, onTake }: { canvas: RefObject<HTMLCanvasElement | null>; onTake: (transcription: string) => void }) {
  const say = markingWords.useWords()
  const { data } = useQuery({ queryKey: ['machine-reader'], queryFn: api.machineReader, staleTime: Infinity })
  const [language, setLanguage] = useState('eng')
  const [found, setFound] = useState<readonly Suggestion[] | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const reader = data?.reader ?? null
  if (reader === null) return null
  const ask = async () => {
    setBusy(true)
    setSaid(null)
    try {
      setFound((await api.suggest(canvas.current!.toDataURL('image/png').replace(/^data:image\/png;base64,/, ''), language)).suggestions)
    } catch (error) {
      setSaid(error instanceof Refused ? error.message : String(error))
    }
    setBusy(false)
  }
  return (
    <details className="suggested"><summary>{say('machine')}</summary>
      <p className="small quiet">{say('machineHint', { name: reader.name })}</p>
      <div className="row one-line">
        {reader.languages.length > 1 && <label className="field">{say('machineLanguage')}<select value={language} onChange={(event) => setLanguage(event.target.value)}>{reader.languages.map((each) => <option key={each}>{each}</option>)}</select></label>}
        <button type="button" className="button" disabled={busy} onClick={() => void ask()}>{say(busy ? 'machineLooks' : 'machineAsk')}</button>
      </div>
      {said !== null && <p className="notice bad" role="alert">{said}</p>}
      {found?.length === 0 && <p className="empty" role="status">{say('machineNothing')}</p>}
      {found !== null && found.length > 0 && <ul className="stack" role="list" aria-label={say('machine')}>{found.map(({ transcription, sure }) => (
        <li key={transcription} className="row"><Transcription text={transcription} /><span className="small quiet">{say('machineSure', { sure })}</span><button type="button" className="button plain" onClick={() => onTake(transcription)}>{say('machineTake')}</button></li>
      ))}</ul>}
    </details>
  )
}
