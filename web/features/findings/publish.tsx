/**
 * Publish: choose what to withhold, see exactly what will be shown, and get the package.
 * @module
 */
import { useRef, useState } from 'react'
import type { FindingView } from '@proofmark/core/findings'
import { api, Refused, type PublishChoice, type PublishPreview } from '../../api.ts'

/** What is withheld most often; any field can be named from the command line. */
const choices: readonly (readonly [string, string])[] = [
  ['party:/names', 'names of all parties'], ['/author', 'who recorded each statement'], ['/note', 'all notes'], ['site:/place', 'places of documentation'], ['/custodian', 'custodians of items'],
]

export function Publish({ of }: { of: FindingView }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, setChosen] = useState<PublishChoice>({ withhold: [], redacted: [] })
  const [preview, setPreview] = useState<PublishPreview | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const name = of.label ?? of.id
  const tell = (error: unknown) => setSaid(error instanceof Refused ? error.message : String(error))
  const withheld = chosen.withhold
  const toggled = (list: readonly string[], each: string) => (list.includes(each) ? list.filter((other) => other !== each) : [...list, each])
  const look = async (next: PublishChoice) => {
    setChosen(next)
    setSaid(null)
    try { setPreview(await api.preview(name, next)) } catch (error) { tell(error) }
  }
  const publish = async () => {
    try {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(await api.publish(name, chosen))
      link.download = `${name}.zip`
      link.click()
      URL.revokeObjectURL(link.href)
      dialog.current?.close()
    } catch (error) { tell(error) }
  }
  return (
    <section aria-labelledby="publish"><h2 id="publish">Give it to somebody who trusts nobody</h2>
      <p className="small quiet">A package holds the sealed notes, the fields you choose, the proofs and a page that checks them without a network.</p>
      <p><button type="button" className="button first" onClick={() => { dialog.current?.showModal(); void look(chosen) }}>Publish …</button></p>
      <dialog ref={dialog} className="dialog" aria-label="Publish">
        <h2>Publish “{of.title}”</h2>
        <fieldset className="stack"><legend className="label">Withhold</legend>{choices.map(([path, words]) => (
          <label key={path} className="choice"><input type="checkbox" checked={withheld.includes(path)} onChange={() => void look({ ...chosen, withhold: toggled(withheld, path) })} />{words} <span className="mono quiet">{path}</span></label>
        ))}</fieldset>
        {preview !== null && preview.redactions.length > 0 && <fieldset className="stack"><legend className="label">Redacted photos; where one is shown, its original is not</legend>{preview.redactions.map((each) => (
          <label key={each.id} className="choice"><input type="checkbox" checked={each.isShown}
            onChange={() => void look(each.handling === 'open' ? { ...chosen, withhold: toggled(withheld, `${each.id}:/`) } : { ...chosen, redacted: toggled(chosen.redacted, each.id) })} />{each.title} <span className="quiet">({each.handling})</span></label>
        ))}{isSeveral(preview) && <p className="small quiet">Several redactions of one photo are shown: together they show what either shows.</p>}</fieldset>}
        {preview !== null && <div className="notice" aria-live="polite"><p><strong>{preview.fieldsShown}</strong> fields of <strong>{preview.statements}</strong> statements will be shown, <strong>{preview.fieldsWithheld}</strong> withheld, {preview.blobs} files included.</p>
          {preview.also.length > 0 && <details><summary>{preview.also.length} of them withheld since they repeat a withheld value</summary><ul>{preview.also.map(({ id, path }) => <li key={id + path} className="mono tiny">{id.slice(0, 8)} {path}</li>)}</ul></details>}</div>}
        {said !== null && <p className="notice bad" role="alert">{said}</p>}
        <p className="small quiet">Publishing is sealed in the log with the hash of this selection. What was given away cannot be called back.</p>
        <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>Cancel</button><button type="button" className="button first" disabled={preview === null} onClick={() => void publish()}>Publish and download</button></div>
      </dialog>
    </section>
  )
}

/** Are two redactions of one photo shown? */
function isSeveral({ redactions }: PublishPreview): boolean {
  const shown = redactions.filter(({ isShown }) => isShown).map(({ of }) => of)
  return new Set(shown).size < shown.length
}
