/**
 * Seal a redaction: reason and handling, exactly what will be sealed as the server made it in a trial, and the seal.
 * @module
 */
import { useRef, useState } from 'react'
import { api, Refused, type RedactionAnswer, type RedactionView } from '../../api.ts'
import { queries } from '../../queries.ts'
import type { Masks } from './mask-edit.ts'

const handlings = ['restricted', 'open', 'confidential'] as const

export function SealRedaction({ of, masks, onSealed }: { of: RedactionView; masks: Masks; onSealed: (answer: RedactionAnswer) => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [how, setHow] = useState('')
  const [handling, setHandling] = useState<(typeof handlings)[number]>('restricted')
  const [trial, setTrial] = useState<RedactionAnswer | null>(null)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const ask = async (dryRun: boolean) => {
    setBusy(true)
    setSaid(null)
    try {
      const answer = await api.redact(of.photo.id, { masks, how, handling, dryRun })
      if (dryRun) {
        setTrial(answer)
        dialog.current?.showModal()
      } else {
        await queries.invalidateQueries()
        dialog.current?.close()
        onSealed(answer)
      }
    } catch (error) {
      setSaid(error instanceof Refused ? `${error.message} (${error.code})` : String(error))
    }
    setBusy(false)
  }
  const missing = masks.length === 0 ? 'Draw a mask first.' : how.trim() === '' ? 'Say how and why first.' : null
  return (
    <section aria-labelledby="seal"><h2 id="seal">Seal the redaction</h2>
      <div className="stack">
        <label className="field">How and why; sealed, and may be published with the picture<textarea value={how} maxLength={5000} onChange={(event) => setHow(event.target.value)} /></label>
        <fieldset className="row"><legend className="label">Handling of the redacted photo</legend>{handlings.map((each) => <label key={each} className="choice"><input type="radio" name="handling" checked={handling === each} onChange={() => setHandling(each)} />{each}</label>)}</fieldset>
        <p><button type="button" className="button first" disabled={missing !== null || busy} onClick={() => void ask(true)}>{busy ? 'Making the picture …' : 'See what will be sealed …'}</button> {missing !== null && <span className="small quiet">{missing}</span>}</p>
        {said !== null && <p className="notice bad" role="alert">{said}</p>}
      </div>
      <dialog ref={dialog} className="dialog" aria-label="What will be sealed">
        <h2>What will be sealed</h2>
        {trial !== null && <>
          <p>A new photo in which {trial.masked.length} of {trial.tiles} tiles are black. The others are proved by the pixel seal of the original, which stays as it is.</p>
          <pre className="will">{JSON.stringify(withoutAbsent(trial.fields), null, 2)}</pre>
        </>}
        <p className="small quiet">Sealed for good. Caption, time, place and camera of the original are not taken over. Where the redaction is published, the original is not.</p>
        {said !== null && <p className="notice bad" role="alert">{said}</p>}
        <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>Cancel</button><button type="button" className="button first" disabled={busy} onClick={() => void ask(false)}>Seal</button></div>
      </dialog>
    </section>
  )
}

const withoutAbsent = (fields: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)))
