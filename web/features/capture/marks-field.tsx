/**
 * Marks of an item: typed as they stand there, in the notation of spec/transcription.md; checked at once, with every reading that there is.
 * @module
 */
import { useState } from 'react'
import { newMark, type DraftItem, type DraftMark } from '@proofmark/core/capture'
import { parseTranscription } from '@proofmark/core/marks'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { classWord } from './class-choices.ts'
import { drawId } from './device-store.ts'
import { ChoiceField, TextField } from './fields.tsx'
import type { CaptureSession } from './session.ts'
import { useReadings } from './use-session.ts'
import { words } from './wording.ts'

const shownReadings = 3

export function MarksField({ session, item }: { session: CaptureSession; item: DraftItem }) {
  // The mark that is being typed is one from its first character on: a tab that is closed loses none of it.
  const [current, setCurrent] = useState<string | null>(null)
  const typed = item.marks.find(({ id }) => id === current)?.transcription ?? ''
  const parsed = parseTranscription(typed)
  const type = (text: string) => {
    const id = typed === '' || current === null ? drawId() : current
    const merge = { merge: `mark ${id} transcription` }
    if (text === '') session.do({ do: 'remove-mark', id }, merge)
    else if (id === current) session.do({ do: 'set-mark', id, change: { transcription: text } }, merge)
    else if (session.do({ do: 'add-mark', item: item.id, mark: { ...newMark(id), transcription: text } }, merge)) setCurrent(id)
  }
  const finish = () => { if (typed.trim() !== '' && parsed.ok) setCurrent(null) }
  return (
    <section className="stack" aria-label={words.mark.title}><h3>{words.mark.title} <span className="count">{item.marks.length}</span></h3>
      {item.marks.filter(({ id }) => id !== current).map((mark) => <Mark key={mark.id} session={session} item={item} mark={mark} />)}
      <div className="one-line">
        <label className="field grow">{words.mark.quick}
          <input name="mark" className="mono" value={typed} placeholder={words.mark.quickHint} autoComplete="off" spellCheck={false} onChange={(event) => type(event.target.value.normalize('NFC'))}
            onKeyDown={(event) => {
              // An empty line is no mark: Enter then goes on to the next item.
              if (event.key !== 'Enter' || typed.trim() === '' || event.nativeEvent.isComposing) return
              event.preventDefault()
              finish()
            }} /></label>
        <button type="button" className="button" disabled={typed.trim() === '' || !parsed.ok} onClick={finish}>{words.mark.add}</button>
      </div>
      <Seen text={typed} context={classWord(item)} />
    </section>
  )
}

/** What stands there as cells, what is wrong with the notation, and the readings. */
function Seen({ text, context }: { text: string; context: string }) {
  const parsed = parseTranscription(text)
  const readings = useReadings(parsed.ok ? text : '', context)
  if (text.trim() === '') return null
  if (!parsed.ok) return <p className="notice bad small" role="alert">{words.mark.problem(parsed.at + 1, parsed.expected, parsed.found)}</p>
  return (
    <div className="seen-mark"><Transcription text={text} />
      <p className="small" role="status">{readings === null ? words.mark.reading : readings.length === 0 ? words.mark.noReading : <>
        <span className="count">{words.mark.readings(readings.length)}: </span>
        {readings.slice(0, shownReadings).map(({ scheme, words: says }) => `${says === '' ? scheme : says} (${scheme})`).join(' · ')}
        {readings.length > shownReadings && ` ${words.mark.more(readings.length - shownReadings)}`}</>}</p>
    </div>
  )
}

function Mark({ session, item, mark }: { session: CaptureSession; item: DraftItem; mark: DraftMark }) {
  const change = (part: Partial<Omit<DraftMark, 'id'>>, field: string) => void session.do({ do: 'set-mark', id: mark.id, change: part }, { merge: `mark ${mark.id} ${field}` })
  return (
    <fieldset className="stack boxed"><legend className="label">{mark.transcription === '' ? words.mark.states[mark.state] : mark.transcription}</legend>
      <div className="pair-of-fields">
        <TextField label={words.mark.quick} value={mark.transcription} onValue={(transcription) => change({ transcription }, 'transcription')} />
        <ChoiceField label={words.mark.technique} value={mark.technique} unsaid={words.item.unsaid} choices={words.mark.techniques} onValue={(technique) => change({ technique }, 'technique')} />
        <TextField label={words.mark.position} value={mark.position} onValue={(position) => change({ position }, 'position')} />
        <ChoiceField label={words.mark.state} value={mark.state} choices={words.mark.states} onValue={(state) => { if (state !== null) change({ state }, 'state') }} />
      </div>
      <Seen text={mark.transcription} context={classWord(item)} />
      <p><button type="button" className="button plain" onClick={() => session.do({ do: 'remove-mark', id: mark.id })}>{words.mark.remove}</button></p>
    </fieldset>
  )
}
