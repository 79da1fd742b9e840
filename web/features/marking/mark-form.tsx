/**
 * Mark form: what a reader sees, what it may mean, and the seal. Readings come at once and none is picked.
 * @module
 */
import { useEffect, useState, type RefObject } from 'react'
import { useQuery } from '@tanstack/react-query'
import { parseTranscription } from '@proofmark/core/marks'
import { api, Refused } from '../../api.ts'
import { queries } from '../../queries.ts'
import { Transcription } from '../../uncertainty/transcription.tsx'
import '../decoder/decoder.css'
import { ReadingCard } from '../decoder/reading-card.tsx'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import type { Region } from './region.ts'
import { Suggested } from './suggested.tsx'
import { markingWords } from './words.ts'

export interface MarkedPhoto { readonly id: string; readonly case: string | null; readonly handling: string; readonly items: readonly { readonly id: string; readonly title: string }[] }
export interface SealedMark { readonly id: string; readonly index: number; readonly item: string; readonly transcription: string | null }

const techniques = ['stamped', 'engraved', 'cast', 'printed', 'label', 'stencil', 'handwritten', 'etched', 'painted'] as const
const states = ['present', 'removed', 'obliterated', 'covert'] as const
/** Milliseconds after the last key before the decoder is asked. */
const pause = 250
const mostReadings = 6

/** `closeUp`: what is looked at now; `null`: nothing. */
export function MarkForm({ photo, region, closeUp, onSealed }: { photo: MarkedPhoto; region: Region | null; closeUp: RefObject<HTMLCanvasElement | null> | null; onSealed: (mark: SealedMark) => void }) {
  const say = markingWords.useWords()
  const [item, setItem] = useState(photo.items[0]!.id)
  const [state, setState] = useState<(typeof states)[number]>('present')
  const [text, setText] = useState('')
  const [technique, setTechnique] = useState('')
  const [position, setPosition] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const parsed = parseTranscription(text)
  const line = JSON.stringify({
    kind: 'mark', item, state, transcription: text === '' ? null : text, ...(technique === '' ? {} : { technique }), ...(position.trim() === '' ? {} : { position: position.trim() }),
    ...(region === null ? {} : { regions: [{ photo: photo.id, ...region }] }), ...(photo.case === null ? {} : { case: photo.case }), made: new Date().toISOString().slice(0, 10), handling: photo.handling,
  })
  const seal = async () => {
    setBusy(true)
    setSaid(null)
    try {
      const { sealed } = await api.record(line)
      await queries.invalidateQueries()
      const [receipt] = sealed
      if (receipt !== undefined) onSealed({ id: receipt.id, index: receipt.index, item, transcription: text === '' ? null : text })
    } catch (error) {
      setSaid(error instanceof Refused ? [error.message, ...error.problems.map(({ field, expected, found }) => `${field}: expected ${expected}; found ${found}`)].join(' ') : String(error))
    }
    setBusy(false)
  }
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); void seal() }}>
      {photo.items.length > 1 && <label className="field">{say('item')}<select value={item} onChange={(event) => setItem(event.target.value)}>{photo.items.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label>}
      <label className="field">{say('transcription')}<textarea dir="auto" className="mark-text" rows={Math.max(1, text.split('\n').length)} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} aria-describedby="notation" /></label>
      <p className="small quiet" id="notation">{say('notation')}</p>
      {closeUp !== null && <Suggested canvas={closeUp} onTake={setText} />}
      {text !== '' && (parsed.ok ? <Transcription text={text} size="large" /> : <p className="notice bad" role="status">{parsed.code}: {parsed.expected}</p>)}
      <div className="row">
        <label className="field">{say('state')}<select value={state} onChange={(event) => setState(event.target.value as typeof state)}>{states.map((each) => <option key={each} value={each}>{say(each)}</option>)}</select></label>
        <label className="field">{say('technique')}<select value={technique} onChange={(event) => setTechnique(event.target.value)}><option value="">{say('notSaid')}</option>{techniques.map((each) => <option key={each} value={each}>{nameOf(codeNames, each)}</option>)}</select></label>
        <label className="field">{say('position')}<input dir="auto" value={position} onChange={(event) => setPosition(event.target.value)} /></label>
      </div>
      {parsed.ok && text !== '' && <MarkReadings of={text} context={photo.items.find(({ id }) => id === item)?.title ?? ''} />}
      <details><summary>{say('willSeal')}</summary><pre className="will" dir="ltr" lang="">{line}</pre></details>
      {said !== null && <p className="notice bad" role="alert">{said}</p>}
      <div className="buttons"><button type="submit" className="button first" disabled={busy || !parsed.ok || (state === 'present' && text === '')}>{say(busy ? 'sealing' : 'seal')}</button></div>
    </form>
  )
}

function MarkReadings({ of, context }: { of: string; context: string }) {
  const say = markingWords.useWords()
  const [asked, setAsked] = useState(of)
  useEffect(() => { const wait = setTimeout(() => setAsked(of), pause); return () => clearTimeout(wait) }, [of])
  const { data } = useQuery({ queryKey: ['decode', asked, context], queryFn: () => api.decode(asked, context), staleTime: Infinity })
  if (data === undefined) return <p className="small quiet" role="status">{say('reading')}</p>
  return <section><h3>{say('readings', { count: data.readings.length })}</h3><ol className="decoded">{data.readings.slice(0, mostReadings).map((reading, at) => <ReadingCard key={`${reading.scheme} ${reading.date} ${reading.maker} ${at}`} of={reading} place={at + 1} />)}</ol></section>
}
