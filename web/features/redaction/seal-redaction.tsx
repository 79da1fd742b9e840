/**
 * Seal a redaction: reason and handling, exactly what will be sealed as the server made it in a trial, and the seal.
 * @module
 */
import { useRef, useState } from 'react'
import { api, type RedactionAnswer, type RedactionView } from '../../api.ts'
import { queries } from '../../queries.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { codeNames } from '../../words/named/code-names.ts'
import { Name } from '../../words/said.tsx'
import type { Masks } from './mask-edit.ts'
import { redactionWords } from './words.ts'

const handlings = ['restricted', 'open', 'confidential'] as const
interface Asked { readonly masks: Masks; readonly how: string; readonly handling: (typeof handlings)[number] }

export function SealRedaction({ of, masks, onSealed }: { of: RedactionView; masks: Masks; onSealed: (answer: RedactionAnswer) => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const say = redactionWords.useWords()
  const [how, setHow] = useState('')
  const [handling, setHandling] = useState<(typeof handlings)[number]>('restricted')
  /** With what it was made of: that is sealed, and not what was changed while it was made. */
  const [trial, setTrial] = useState<{ readonly asked: Asked; readonly answer: RedactionAnswer } | null>(null)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<unknown>(null)
  const ask = async (asked: Asked, dryRun: boolean) => {
    setBusy(true)
    setSaid(null)
    try {
      const answer = await api.redact(of.photo.id, { ...asked, dryRun })
      if (dryRun) {
        setTrial({ asked, answer })
        dialog.current?.showModal()
      } else {
        await queries.invalidateQueries()
        dialog.current?.close()
        onSealed(answer)
      }
    } catch (error) {
      setSaid(error)
    }
    setBusy(false)
  }
  const missing = masks.length === 0 ? say('drawFirst') : how.trim() === '' ? say('sayFirst') : null
  return (
    <section aria-labelledby="seal"><h2 id="seal">{say('sealIt')}</h2>
      <div className="stack">
        <label className="field">{say('how')}<textarea value={how} maxLength={5000} onChange={(event) => setHow(event.target.value)} /></label>
        <fieldset className="row"><legend className="label">{say('handling')}</legend>{handlings.map((each) => <label key={each} className="choice"><input type="radio" name="handling" checked={handling === each} onChange={() => setHandling(each)} /><Name of={codeNames} code={each} /></label>)}</fieldset>
        <p><button type="button" className="button first" disabled={missing !== null || busy} onClick={() => void ask({ masks, how, handling }, true)}>{say(busy ? 'making' : 'see')}</button> {missing !== null && <span className="small quiet">{missing}</span>}</p>
        {said !== null && <p className="notice bad" role="alert"><Refusal of={said} isCoded /></p>}
      </div>
      <dialog ref={dialog} className="dialog" aria-label={say('willBeSealed')}>
        <h2>{say('willBeSealed')}</h2>
        {trial !== null && <>
          <p>{say('newPhoto', { black: trial.answer.masked.length, tiles: trial.answer.tiles })}</p>
          <pre className="will" dir="ltr" lang="en">{JSON.stringify(withoutAbsent(trial.answer.fields), null, 2)}</pre>
        </>}
        <p className="small quiet">{say('forGood')}</p>
        {said !== null && <p className="notice bad" role="alert"><Refusal of={said} isCoded /></p>}
        <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('cancel')}</button><button type="button" className="button first" disabled={busy || trial === null} onClick={() => { if (trial !== null) void ask(trial.asked, false) }}>{say('seal')}</button></div>
      </dialog>
    </section>
  )
}

const withoutAbsent = (fields: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)))
