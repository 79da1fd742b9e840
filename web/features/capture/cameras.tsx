/**
 * Cameras: the clock of each camera set right once for all its photographs; and what the files say that does not fit the site.
 * @module
 */
import { useMemo, useState } from 'react'
import { camerasOf, conflictsIn, withClock, type Draft, type DraftPhoto } from '@proofmark/core/capture'
import { isoTime } from '@proofmark/core/photos'
import { conflictSaid, spanSaid } from '../photos/conflict-said.ts'
import { photoWords } from '../photos/words.ts'
import type { CaptureSession } from './session.ts'

export function Cameras({ session, draft }: { session: CaptureSession; draft: Draft }) {
  const say = photoWords.useWords()
  const cameras = useMemo(() => camerasOf(draft), [draft.photos, draft.clocks])
  const conflicts = useMemo(() => conflictsIn(draft, Date.now()), [draft.photos, draft.clocks, draft.site])
  const timed = cameras.filter(({ photos }) => photos.some(({ read }) => read?.takenMs != null))
  return (
    <>
      {conflicts.length > 0 && <details className="notice" open><summary>{say('conflicts', { count: conflicts.length })}</summary>
        <p className="small quiet">{say('conflictHint')}</p>
        <ul className="conflicts small">{conflicts.map(({ photo, conflicts: found }) => <li key={photo.id}><bdi className="mono">{photo.name}</bdi>: {found.map((each) => conflictSaid(say, each)).join('; ')}</li>)}</ul>
      </details>}
      {draft.photos.length > 0 && <details><summary>{say('cameras')}</summary>
        {timed.length === 0 && <p className="small quiet">{say('noTime')}</p>}
        {timed.map((each) => <Clock key={each.camera} session={session} draft={draft} {...each} />)}
      </details>}
    </>
  )
}

const onDial = (photos: readonly DraftPhoto[]) => photos.filter(({ read }) => read?.takenMs != null).toSorted((a, b) => a.read!.takenMs! - b.read!.takenMs!)

function Clock({ session, draft, camera, photos, aheadSeconds }: { session: CaptureSession; draft: Draft; camera: string; photos: readonly DraftPhoto[]; aheadSeconds: number }) {
  const say = photoWords.useWords()
  const [text, setText] = useState<string | null>(null)
  const timed = onDial(photos)
  const [chosen, setChosen] = useState(timed[0]!.id)
  const [really, setReally] = useState('')
  const typed = text === null ? aheadSeconds : secondsOf(text)
  const set = (seconds: number) => { session.do({ do: 'set-head', change: { clocks: withClock(draft.clocks, camera, seconds) } }); setText(null) }
  const truth = isoTime(really)
  const dial = timed.find(({ id }) => id === chosen)?.read?.takenMs ?? null
  return (
    <fieldset className="boxed stack" aria-label={camera}>
      <p><bdi dir="ltr">{camera}</bdi> <span className="small quiet">{say('shown', { count: photos.length, from: timed[0]!.read!.taken!, to: timed.at(-1)!.read!.taken! })}</span></p>
      {aheadSeconds !== 0 && <p className="small" role="status">{say('setRight', { span: spanSaid(say, Math.abs(aheadSeconds)) })}</p>}
      <div className="row one-line">
        <label className="field">{say('ahead')}<input className="mono" dir="ltr" value={text ?? clockText(aheadSeconds)} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter' && typed !== null) { event.preventDefault(); set(typed) } }} /></label>
        <button type="button" className="button" disabled={typed === null || typed === aheadSeconds} onClick={() => set(typed!)}>{say('set')}</button>
      </div>
      {typed === null && <p className="small" role="status">{say('aheadWrong')}</p>}
      <div className="row one-line">
        <label className="field">{say('orReally')}<select value={chosen} onChange={(event) => setChosen(event.target.value)}>{timed.map(({ id, name, read }) => <option key={id} value={id}>{name} · {read!.taken}</option>)}</select></label>
        <label className="field">{say('reallyAt')}<input className="mono" dir="ltr" value={really} placeholder={say('reallyHint')} onChange={(event) => setReally(event.target.value)} /></label>
        <button type="button" className="button" disabled={truth === null || dial === null} onClick={() => { set(Math.round((dial! - truth!.dialMs) / 1000)); setReally('') }}>{say('set')}</button>
      </div>
    </fieldset>
  )
}

/** `1:00:00`, `-0:05:00`; `null` where it is none. */
function secondsOf(text: string): number | null {
  const match = /^([+\-−]?)(\d{1,6}):([0-5]\d)(?::([0-5]\d))?$/.exec(text.trim())
  if (match === null) return text.trim() === '' || text.trim() === '0' ? 0 : null
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return match[1] === '-' || match[1] === '−' ? 0 - seconds : seconds
}

function clockText(seconds: number): string {
  const all = Math.abs(seconds)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${seconds < 0 ? '-' : ''}${Math.floor(all / 3600)}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`
}
