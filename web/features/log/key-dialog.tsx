/**
 * Key dialog: a key is added or closed. What will be sealed is shown as it will stand in the log, before anything is.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { api, Refused, type KeyChange, type KeyPlan, type KeyView } from '../../api.ts'
import { allKeys, queries } from '../../queries.ts'
import { visible } from '../../visible.ts'

export type KeyTask = { readonly does: 'add' } | { readonly does: 'close'; readonly key: KeyView }

const roles = ['collector', 'reviewer', 'publisher']
const whys = ['lost', 'stolen', 'replaced', 'no-longer-needed']

export function KeyDialog({ task, onEnd }: { task: KeyTask; onEnd: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [given, setGiven] = useState({ role: 'collector', name: '', holder: '', why: '', reason: '' })
  const [plan, setPlan] = useState<KeyPlan | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  const change: KeyChange = task.does === 'add'
    ? { change: 'add', role: given.role, name: orNull(given.name), holder: orNull(given.holder) }
    : { change: 'close', name: task.key.name, why: given.why, reason: given.reason.trim() }
  const set = (part: Partial<typeof given>) => { setGiven({ ...given, ...part }); setPlan(null); setSaid(null) }
  const send = async (dryRun: boolean) => {
    try {
      const answer = await api.changeKeys(change, dryRun)
      if (dryRun) return setPlan(answer)
      await queries.invalidateQueries()
      await queries.ensureQueryData(allKeys)
      dialog.current?.close()
    } catch (error) {
      setPlan(null)
      setSaid(error instanceof Refused ? error.message : String(error))
    }
  }
  const title = task.does === 'add' ? 'Add a key' : `Close ${visible(task.key.name)}`
  return (
    <dialog ref={dialog} className="dialog" aria-label={title} onClose={onEnd}>
      <h2>{title}</h2>
      {task.does === 'add'
        ? <>
            <p className="small quiet">The key is made here and stays in this vault. A key that was made on another device comes in with “proofmark keys import”.</p>
            <fieldset className="stack"><legend className="label">Role</legend>{roles.map((role) => <label key={role} className="choice"><input type="radio" name="role" checked={given.role === role} onChange={() => set({ role })} />{role}</label>)}</fieldset>
            <label className="field">Name, or empty for one that is made up. It stands in every note: no person’s name<input className="mono" value={given.name} spellCheck={false} placeholder="collector.field-2" onChange={(event) => set({ name: event.target.value })} /></label>
            <label className="field">Who holds it, if it should be said. Packages withhold it unless you choose otherwise<input value={given.holder} onChange={(event) => set({ holder: event.target.value })} /></label>
          </>
        : <>
            <p className="small quiet">What it signed before stands; nothing that comes into the log later counts. This cannot be taken back.</p>
            <fieldset className="stack"><legend className="label">Why</legend>{whys.map((why) => <label key={why} className="choice"><input type="radio" name="why" checked={given.why === why} onChange={() => set({ why })} />{why.replaceAll('-', ' ')}</label>)}</fieldset>
            <label className="field">In words<textarea value={given.reason} onChange={(event) => set({ reason: event.target.value })} /></label>
          </>}
      {plan !== null && <div aria-live="polite"><p className="label">Will be sealed, signed by {visible(plan.signedBy)}</p><pre className="will" tabIndex={0}>{visible(plannedText(plan))}</pre></div>}
      {said !== null && <p className="notice bad" role="alert">{said}</p>}
      <div className="buttons">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>Cancel</button>
        {plan === null
          ? <button type="button" className="button first" onClick={() => void send(true)}>Show what will be sealed</button>
          : <button type="button" className="button first" onClick={() => void send(false)}>{task.does === 'add' ? 'Add the key' : 'Close the key'}</button>}
      </div>
    </dialog>
  )
}

/** Every field of the statement; the key itself is drawn when it is sealed. */
function plannedText({ kind, fields }: KeyPlan): string {
  const text = (name: string, value: unknown) => (name === 'verifierKey' && value === null ? '(made when it is sealed)' : JSON.stringify(value))
  return [`kind: ${kind}`, ...Object.entries(fields).map(([name, value]) => `${name}: ${text(name, value)}`)].join('\n')
}
