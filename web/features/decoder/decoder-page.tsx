/**
 * Decoder: a mark as it was seen, where it stood, and every reading of it in order, with what speaks for and against each. It works by itself:
 * nothing is sent, nothing is recorded; the address holds what was typed, so that it can be passed on.
 * @module
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import { decode, decoderVersion, factsOf, markingSystems, type Context } from '@proofmark/core/marks'
import { paths, type DecoderQuestion } from '../../paths.ts'
import { navigate } from '../../router.ts'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { Dial } from './dial.tsx'
import { HowMany } from './how-many.tsx'
import { Keyboards } from './keyboards.tsx'
import { SameObject } from './same-object.tsx'
import { TellApart } from './tell-apart.tsx'
import { ReadingCard } from './reading-card.tsx'
import { gaps } from '../../words/gaps.ts'
import { English } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { decoderWords } from './words.ts'
import './decoder.css'

/** Readings shown at first: what is weaker opens on demand, and its number is always said. */
const shownAtFirst = 6

export default function DecoderPage({ asked }: { asked: DecoderQuestion }) {
  const say = decoderWords.useWords()
  const [question, setQuestion] = useState(asked)
  const written = useRef(paths.decoder(asked))
  const [isDial, setDial] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const { mark: typed, context: about, madeIn, latest } = question
  const set = (more: Partial<DecoderQuestion>) => setQuestion((before) => ({ ...before, ...more }))
  const setTyped = (mark: string) => set({ mark })
  // Another address than the one written here: a link, or the way back.
  const address = paths.decoder(asked)
  useEffect(() => {
    if (address === written.current) return
    written.current = address
    setQuestion(asked)
  }, [address])
  useEffect(() => {
    const next = paths.decoder(question)
    if (next === written.current) return
    const later = setTimeout(() => { written.current = next; navigate(next, { replace: true }) }, 400)
    return () => clearTimeout(later)
  }, [question])
  const facts: Context = { text: about, ...(madeIn === '' ? {} : { madeIn }), ...(latest === '' ? {} : { latest }) }
  const decoded = useMemo(() => decode(typed, facts), [JSON.stringify(question)])
  const isUnknown = madeIn.trim() !== '' && factsOf({ madeIn }).makers.length === 0
  /** Where the caret stands; around what is chosen, where the key is a pair of brackets. */
  const type = (text: string) => {
    const [from, to] = [field.current?.selectionStart ?? typed.length, field.current?.selectionEnd ?? typed.length]
    const isPair = text === '{}' || text === '[]'
    setTyped(typed.slice(0, from) + (isPair ? text[0] + typed.slice(from, to) + text[1] : text) + typed.slice(to))
    const caret = from + (isPair ? 1 + to - from : text.length)
    requestAnimationFrame(() => { field.current?.focus(); field.current?.setSelectionRange(caret, caret) })
  }
  const { readings, transcription } = decoded
  const shown = isWhole ? readings : readings.slice(0, shownAtFirst)
  return (
    <div className="page wide decoder">
      <header><h1 data-of={typed}>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      <section className="asked" aria-label={say('theMark')}>
        <label className="field">{say('mark')}
          <textarea ref={field} className="mark-text" aria-label={say('mark')} dir="auto" lang="" rows={Math.max(1, typed.split('\n').length)} value={typed} onChange={(event) => setTyped(event.target.value)} spellCheck={false} autoFocus aria-describedby="seen" /></label>
        <div id="seen" className="seen">{typed.trim() === '' ? <span className="quiet small"><Woven text={say('example', gaps('marks'))} with={{ marks: <bdi dir="ltr" lang="">113, KV-9307, 539 68, 1?3</bdi> }} /></span> : <Transcription text={typed} size="large" />}</div>
        {!transcription.ok && typed !== '' && <p className="notice" role="status"><Woven text={say('malformed', { ...gaps('expected', 'found'), at: transcription.at + 1 })} with={{ expected: <English>{transcription.expected}</English>, found: <English>{transcription.found}</English> }} /></p>}
        <Keyboards onKey={type} />
        <p className="row"><button type="button" className="button" aria-expanded={isDial} onClick={() => setDial(!isDial)}>{say(isDial ? 'closeDial' : 'openDial')}</button>
          {typed !== '' && <button type="button" className="button plain" onClick={() => setTyped('')}>{say('clear')}</button>}</p>
        {isDial && <Dial mark={typed} onMark={setTyped} />}
        <label className="field">{say('about')}
          <textarea value={about} onChange={(event) => set({ context: event.target.value })} dir="auto" lang="" placeholder={say('aboutExample')} /></label>
        <div className="pair-of-fields">
          <label className="field">{say('madeIn')}<input value={madeIn} onChange={(event) => set({ madeIn: event.target.value })} placeholder={say('madeInExample')} />{isUnknown && <span className="small" role="status">{say('unknownCountry', { name: madeIn })}</span>}</label>
          <label className="field">{say('existedOn')}<input type="date" value={latest} onChange={(event) => set({ latest: event.target.value })} /></label>
        </div>
      </section>
      <section aria-labelledby="readings" aria-live="polite">
        <h2 id="readings">{say('readings')} <span className="count">{readings.length}</span></h2>
        {readings.length > 1 && <p className="small quiet">{say('byWeight')}</p>}
        {readings.length === 0
          ? <p className="empty">{typed.trim() === '' ? say('waiting', { count: markingSystems.length }) : say('nothingSeen')}</p>
          : <ol className="decoded">{shown.map((reading, at) => <ReadingCard key={`${reading.scheme} ${reading.maker} ${reading.country} ${reading.date} ${reading.lot} ${reading.serial} ${at}`} of={reading} place={at + 1} />)}</ol>}
        {readings.length > shownAtFirst && <p><button type="button" className="button" onClick={() => setWhole(!isWhole)}>{isWhole ? say('firstOnly') : say('showMore', { count: readings.length - shownAtFirst })}</button></p>}
      </section>
      {readings.length > 1 && <TellApart of={readings} />}
      {readings.length > 0 && <SameObject mark={typed} context={about} />}
      <HowMany />
      <p className="small quiet"><Woven text={say('version', { ...gaps('version'), count: markingSystems.length })} with={{ version: <bdi dir="ltr" lang="">{decoderVersion}</bdi> }} /></p>
    </div>
  )
}
