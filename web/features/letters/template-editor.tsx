/**
 * Template editor: the words of a letter as the text that they are. The preview and the file are made from what stands here; it is kept only when asked.
 * @module
 */
import { useState } from 'react'
import { letterApi, type LetterTemplateView } from '../../letter-api.ts'
import { LetterRefusal } from './letter-refusal.tsx'
import { letterWords } from './words.ts'

export function TemplateEditor({ template, onDraft, onKept, onRemoved }: { template: LetterTemplateView; onDraft: (draft: string) => void; onKept: (name: string) => void; onRemoved: () => void }) {
  const say = letterWords.useWords()
  const [text, setText] = useState(template.text)
  const [said, setSaid] = useState<unknown>(null)
  const [isKept, setKept] = useState(false)
  const attempt = async (step: () => Promise<void>) => {
    setSaid(null)
    try {
      await step()
    } catch (error) {
      setSaid(error)
    }
  }
  return (
    <details>
      <summary>{say('edit')}</summary>
      <div className="stack">
        <p className="small quiet">{say('editHint')}</p>
        <textarea className="mono" aria-label={say('template')} rows={16} dir="auto" lang={template.language} spellCheck={false} value={text} onChange={(event) => { setText(event.target.value); setKept(false); onDraft(event.target.value) }} />
        {said !== null && <div className="notice bad" role="alert"><LetterRefusal of={said} /></div>}
        {isKept && <p role="status">{say('kept')}</p>}
        <div className="buttons">
          {!template.isBuiltIn && <button type="button" className="button" onClick={() => void attempt(async () => { await letterApi.remove(template.name); onRemoved() })}>{say('remove')}</button>}
          <button type="button" className="button" onClick={() => void attempt(async () => { const { name } = await letterApi.keep(text); setKept(true); onKept(name) })}>{say('keep')}</button>
        </div>
      </div>
    </details>
  )
}
