/**
 * Key dialog: a key is added or closed. What will be sealed is shown as it will stand in the log, before anything is.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { api, type KeyChange, type KeyPlan, type KeyView } from '../../api.ts'
import { allKeys, queries } from '../../queries.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { visible } from '../../visible.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Name } from '../../words/said.tsx'
import { logWords } from './words.ts'

export type KeyTask = { readonly does: 'add' } | { readonly does: 'close'; readonly key: KeyView }

const roles = ['collector', 'reviewer', 'publisher']
const whys = ['lost', 'stolen', 'replaced', 'no-longer-needed']

export function KeyDialog({ task, onEnd }: { task: KeyTask; onEnd: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const say = logWords.useWords()
  const [given, setGiven] = useState({ role: 'collector', name: '', holder: '', why: '', reason: '' })
  const [plan, setPlan] = useState<KeyPlan | null>(null)
  const [said, setSaid] = useState<unknown>(null)
  /** Counts questions and changes: a plan of what was changed since is none. */
  const turn = useRef(0)
  const isSealing = useRef(false)
  useEffect(() => dialog.current?.showModal(), [])
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  const change: KeyChange = task.does === 'add'
    ? { change: 'add', role: given.role, name: orNull(given.name), holder: orNull(given.holder) }
    : { change: 'close', name: task.key.name, why: given.why, reason: given.reason.trim() }
  const set = (part: Partial<typeof given>) => { turn.current++; setGiven({ ...given, ...part }); setPlan(null); setSaid(null) }
  const look = async () => {
    const asked = ++turn.current
    try {
      const answer = await api.changeKeys(change, true)
      if (asked === turn.current) setPlan(answer)
    } catch (error) {
      if (asked === turn.current) setSaid(error)
    }
  }
  const seal = async () => {
    if (isSealing.current) return
    isSealing.current = true
    try {
      await api.changeKeys(change, false)
      await queries.invalidateQueries()
      await queries.ensureQueryData(allKeys)
      dialog.current?.close()
    } catch (error) {
      setPlan(null)
      setSaid(error)
    }
    isSealing.current = false
  }
  const title = task.does === 'add' ? say('addKey') : say('closeThis', { name: visible(task.key.name) })
  return (
    <dialog ref={dialog} className="dialog" aria-label={title} onClose={onEnd}>
      <h2>{title}</h2>
      {task.does === 'add'
        ? <>
            <p className="small quiet">{say('madeHere')}</p>
            <fieldset className="stack"><legend className="label">{say('Role')}</legend>{roles.map((role) => <label key={role} className="choice"><input type="radio" name="role" checked={given.role === role} onChange={() => set({ role })} /><Name of={codeNames} code={role} /></label>)}</fieldset>
            <label className="field">{say('keyName')}<input className="mono" dir="ltr" value={given.name} spellCheck={false} placeholder="collector.field-2" onChange={(event) => set({ name: event.target.value })} /></label>
            <label className="field">{say('keyHolder')}<input value={given.holder} onChange={(event) => set({ holder: event.target.value })} /></label>
          </>
        : <>
            <p className="small quiet">{say('stands')}</p>
            <fieldset className="stack"><legend className="label">{say('why')}</legend>{whys.map((why) => <label key={why} className="choice"><input type="radio" name="why" checked={given.why === why} onChange={() => set({ why })} /><Name of={codeNames} code={why} /></label>)}</fieldset>
            <label className="field">{say('inWords')}<textarea value={given.reason} onChange={(event) => set({ reason: event.target.value })} /></label>
          </>}
      {plan !== null && <div aria-live="polite"><p className="label">{say('willBeSealed', { name: visible(plan.signedBy) })}</p><pre className="will" dir="ltr" lang="en" tabIndex={0}>{visible(plannedText(plan))}</pre></div>}
      {said !== null && <p className="notice bad" role="alert"><Refusal of={said} /></p>}
      <div className="buttons">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>{say('cancel')}</button>
        {plan === null
          ? <button type="button" className="button first" onClick={() => void look()}>{say('show')}</button>
          : <button type="button" className="button first" onClick={() => void seal()}>{say(task.does === 'add' ? 'addTheKey' : 'closeTheKey')}</button>}
      </div>
    </dialog>
  )
}

/** Every field of the statement; the key itself is drawn when it is sealed. */
function plannedText({ kind, fields }: KeyPlan): string {
  const text = (name: string, value: unknown) => (name === 'verifierKey' && value === null ? '(made when it is sealed)' : JSON.stringify(value))
  return [`kind: ${kind}`, ...Object.entries(fields).map(([name, value]) => `${name}: ${text(name, value)}`)].join('\n')
}
