/**
 * Record a hand-over: what passed from whom to whom, reviewed as it will be sealed, then sealed.
 * @module
 */
import { useRef, useState } from 'react'
import { parseEdtf } from '@proofmark/core/dates'
import { api, Refused, type ChainView } from '../../api.ts'
import { paths } from '../../paths.ts'
import { navigate } from '../../router.ts'
import { queries } from '../../queries.ts'
import { custodyWords } from './words.ts'

const fields = ['from', 'to', 'when', 'place', 'why', 'seal'] as const
type Fields = Record<(typeof fields)[number], string>
const nothing: Fields = { from: '', to: '', when: '', place: '', why: '', seal: '' }

export function RecordHandOver({ caseId, things }: { caseId: string; things: readonly ChainView['thing'][] }) {
  const say = custodyWords.useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState(nothing)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const date = said.when.trim() === '' ? null : parseEdtf(said.when.trim())
  const text = (value: string) => (value.trim() === '' ? null : value.trim())
  const line = JSON.stringify({
    kind: 'custody', case: caseId, of: things.filter(({ id }) => chosen.has(id)).map(({ id }) => id), fromText: text(said.from), toText: text(said.to), when: text(said.when),
    place: text(said.place) === null ? null : { text: text(said.place), lat: null, lon: null, precisionKm: null, country: null }, why: text(said.why), seal: text(said.seal), made: new Date().toISOString().slice(0, 10), handling: 'restricted',
  })
  const toggle = (id: string) => { const next = new Set(chosen); if (!next.delete(id)) next.add(id); setChosen(next) }
  const seal = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const { sealed } = await api.record(line)
      await queries.invalidateQueries()
      dialog.current?.close()
      setSaid(nothing)
      setChosen(new Set())
      if (sealed[0] !== undefined) navigate(paths.receipt(sealed[0].id))
    } catch (error) {
      setProblem(error instanceof Refused ? [error.message, ...error.problems.map(({ field, expected, found }) => `${field}: expected ${expected}; found ${found}`)].join(' ') : String(error))
    }
    setBusy(false)
  }
  return (
    <details><summary>{say('record')}</summary>
      <div className="stack">
        <fieldset className="custody-things"><legend>{say('of')} · {say('chosen', { count: chosen.size })}</legend>
          <label className="choice"><input type="checkbox" checked={chosen.size === things.length} onChange={() => setChosen(chosen.size === things.length ? new Set() : new Set(things.map(({ id }) => id)))} />{say('allOf')}</label>
          {things.map(({ id, label, title }) => <label key={id} className="choice"><input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} /><bdi>{[label, title].filter((part) => part !== null && part !== '').join(' · ')}</bdi></label>)}
        </fieldset>
        <div className="row">{fields.map((name) => <label key={name} className="field">{say(name)}<input dir="auto" value={said[name]} onChange={(event) => setSaid({ ...said, [name]: event.target.value })} /></label>)}</div>
        {date !== null && !date.ok && <p className="small" role="status" lang="en" dir="ltr">{date.expected}</p>}
        <div className="buttons"><button type="button" className="button first" disabled={chosen.size === 0 || (date !== null && !date.ok)} onClick={() => dialog.current?.showModal()}>{say('review')}</button>{chosen.size === 0 && <span className="small quiet">{say('needThings')}</span>}</div>
      </div>
      <dialog ref={dialog} className="dialog" aria-label={say('reviewed')}>
        <h2>{say('reviewed')}</h2>
        <p><bdi>{said.from || say('notSaid')}</bdi> → <bdi>{said.to || say('notSaid')}</bdi> · {say('chosen', { count: chosen.size })}</p>
        <pre className="will" dir="ltr">{line}</pre>
        {problem !== null && <p className="notice bad" role="alert">{problem}</p>}
        <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('cancel')}</button><button type="button" className="button first" disabled={busy} onClick={() => void seal()}>{say(busy ? 'sealing' : 'sealNow')}</button></div>
      </dialog>
    </details>
  )
}
