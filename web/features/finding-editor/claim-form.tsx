/**
 * Claim form: a type, the members that its schema asks for, the words and the key by which sentences name it.
 * @module
 */
import { useState } from 'react'
import { ClaimMembers, memberName } from './claim-members.tsx'
import type { DraftClaim } from './draft.ts'
import { missingOf, written, type WrittenClaim } from './written-claim.ts'
import { editorWords } from './words.ts'

export function ClaimForm({ claim, inCase, taken, onKeep, onCancel }: { claim: DraftClaim | null; inCase: string | null; taken: readonly string[]; onKeep: (claim: DraftClaim) => void; onCancel: () => void }) {
  const say = editorWords.useWords()
  const [key, setKey] = useState(claim?.key ?? '')
  const [text, setText] = useState(claim?.text ?? '')
  const [value, setValue] = useState<WrittenClaim>(claim?.claim ?? {})
  const missing = [...missingOf(value).map(memberName), ...(text.trim() === '' ? [say('claimText')] : []), ...(key === '' ? [say('key')] : [])]
  const keyProblem = key === '' ? null : taken.includes(key) ? say('keyTaken') : /^[a-z0-9-]{1,40}$/.test(key) ? null : say('keyWrong')
  const keep = () => onKeep({ key, text, claim: written(value) })
  return (
    <form className="editor-claim" onSubmit={(event) => { event.preventDefault(); if (missing.length === 0 && keyProblem === null) keep() }}>
      <ClaimMembers claim={value} inCase={inCase} isNew onChange={setValue} />
      <label className="field"><span>{say('claimText')}</span><input dir="auto" value={text} onChange={(event) => setText(event.target.value)} /></label>
      <label className="field"><span>{say('key')} <small className="quiet">{say('keyHint')}</small></span><input dir="ltr" value={key} onChange={(event) => setKey(event.target.value)} aria-invalid={keyProblem !== null} aria-describedby="editor-key-problem" /></label>
      <p id="editor-key-problem" className="small editor-flag" role="status">{keyProblem ?? (missing.length === 0 ? '' : say('missing', { names: missing.join(', ') }))}</p>
      <div className="row"><button type="submit" className="button first" disabled={missing.length > 0 || keyProblem !== null}>{say('keep')}</button><button type="button" className="button" onClick={onCancel}>{say('cancel')}</button></div>
    </form>
  )
}
