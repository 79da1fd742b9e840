/**
 * The key that an answer is signed by: made here, or from a file, and its fingerprint.
 * @module
 */
import { useState } from 'react'
import { saveFile } from '../features/capture/save-file.ts'
import { shownFingerprint } from './fingerprint.ts'
import { keyAsFile, keyFromFile, makeKey, type AnswerKey } from './signing.ts'
import { answerWords } from './words.ts'

export function SigningView({ of, name, onKey }: { of: AnswerKey | null; name: string; onKey: (key: AnswerKey) => void }) {
  const say = answerWords.useWords()
  const [isRefused, setRefused] = useState(false)
  const open = async (file: File | undefined) => {
    if (file === undefined) return
    const key = keyFromFile(new Uint8Array(await file.slice(0, 4097).arrayBuffer()))
    setRefused(key === null)
    if (key !== null) onKey(key)
  }
  return (
    <details><summary>{say('signing')}</summary>
      <div className="stack">
        <p className="small quiet">{say('holdsSigned')}</p>
        <div className="row">
          <button type="button" className="button" onClick={() => void makeKey().then((key) => { setRefused(false); onKey(key) })}>{say('makeKey')}</button>
          <label className="field">{say('openKey')}<input type="file" accept=".pem,.key" onChange={(event) => { void open(event.target.files?.[0]); event.target.value = '' }} /></label>
          {of !== null && <button type="button" className="button" onClick={() => saveFile(name, keyAsFile(of), 'application/x-pem-file')}>{say('saveKey')}</button>}
        </div>
        <p className="small quiet">{say('keyHint')}</p>
        {isRefused && <p className="notice bad" role="alert">{say('keyRefused')}</p>}
        <p className="small">{of === null ? say('noKey') : <>{say('fingerprint')}: <span className="mono">{shownFingerprint(of.fingerprint)}</span></>}</p>
      </div>
    </details>
  )
}
