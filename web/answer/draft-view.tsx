/**
 * The draft: kept in the browser where that is allowed, saved as a file, opened again.
 * @module
 */
import { useState } from 'react'
import type { RequestSheet } from '@proofmark/core/answers'
import { saveFile } from '../features/capture/save-file.ts'
import { formatDraft, parseDraft, type Said } from './draft.ts'
import { fileName } from './file-name.ts'
import { forget } from './kept.ts'
import { answerWords } from './words.ts'

export function DraftView({ said, sheet, sha256, isKept, onOpened }: { said: Said; sheet: RequestSheet; sha256: string; isKept: boolean; onOpened: (said: Said) => void }) {
  const say = answerWords.useWords()
  const [told, setTold] = useState<{ readonly isBad: boolean; readonly words: string } | null>(null)
  const open = async (file: File | undefined) => {
    if (file === undefined) return
    const read = parseDraft(await file.text(), sha256)
    setTold(read.ok ? null : { isBad: true, words: say('draftRefused', { code: read.code }) })
    if (read.ok) onOpened(read.said)
  }
  return (
    <section className="not-on-paper" aria-labelledby="draft"><h2 id="draft">{say('draft')}</h2>
      <p className="small quiet">{say(isKept ? 'draftKept' : 'draftNotKept')}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => saveFile(fileName(sheet, 'draft.json'), formatDraft(said, sha256, true))}>{say('saveDraft')}</button>
        <label className="field">{say('openDraft')}<input type="file" accept=".json,application/json" onChange={(event) => { void open(event.target.files?.[0]); event.target.value = '' }} /></label>
        <button type="button" className="button plain" onClick={() => { forget(sha256); setTold({ isBad: false, words: say('forgotten') }) }}>{say('forget')}</button>
      </div>
      {told !== null && <p className={told.isBad ? 'notice bad' : 'notice'} role={told.isBad ? 'alert' : 'status'}>{told.words}</p>}
    </section>
  )
}
