/**
 * Claim form: a type, and the members that its schema asks for.
 * @module
 */
import { useState } from 'react'
import { claimTypes } from '@proofmark/core/statements'
import { nameOf } from '../../words/names.ts'
import { claimTypeNames, memberNames } from './claim-names.ts'
import type { DraftClaim } from './draft.ts'
import { MemberInput } from './member-input.tsx'
import { editorWords } from './words.ts'

export function ClaimForm({ claim, inCase, taken, onKeep, onCancel }: { claim: DraftClaim | null; inCase: string | null; taken: readonly string[]; onKeep: (claim: DraftClaim) => void; onCancel: () => void }) {
  const say = editorWords.useWords()
  const [key, setKey] = useState(claim?.key ?? '')
  const [text, setText] = useState(claim?.text ?? '')
  const [value, setValue] = useState<Readonly<Record<string, unknown>>>(claim?.claim ?? {})
  const type = claimTypes.find((each) => each.type === value['type'])
  const isEmpty = (name: string) => value[name] === undefined || value[name] === null || value[name] === '' || (Array.isArray(value[name]) && value[name].length === 0)
  const missing = [
    ...(type === undefined ? [say('type')] : type.inputs.filter(({ name, mayBeEmpty }) => !mayBeEmpty && isEmpty(name)).map(({ name }) => nameOf(memberNames, name))),
    ...(text.trim() === '' ? [say('claimText')] : []), ...(key === '' ? [say('key')] : []),
  ]
  const keyProblem = key === '' ? null : taken.includes(key) ? say('keyTaken') : /^[a-z0-9-]{1,40}$/.test(key) ? null : say('keyWrong')
  const keep = () => onKeep({ key, text, claim: Object.fromEntries(Object.entries(value).filter(([name]) => name === 'type' || !isEmpty(name))) })
  return (
    <form className="editor-claim" onSubmit={(event) => { event.preventDefault(); if (missing.length === 0 && keyProblem === null) keep() }}>
      <label className="field"><span>{say('type')}</span><select autoFocus value={String(value['type'] ?? '')} onChange={(event) => setValue({ type: event.target.value, ...(value['item'] === undefined ? {} : { item: value['item'] }) })}><option value="">{say('chooseType')}</option>{claimTypes.map((each) => <option key={each.type} value={each.type}>{nameOf(claimTypeNames, each.type)}</option>)}</select></label>
      {type?.inputs.map((input) => <MemberInput key={`${type.type} ${input.name}`} input={input} inCase={inCase} value={value[input.name]} onChange={(next) => setValue((before) => ({ ...before, [input.name]: next }))} />)}
      <label className="field"><span>{say('claimText')}</span><input dir="auto" value={text} onChange={(event) => setText(event.target.value)} /></label>
      <label className="field"><span>{say('key')} <small className="quiet">{say('keyHint')}</small></span><input dir="ltr" value={key} onChange={(event) => setKey(event.target.value)} aria-invalid={keyProblem !== null} aria-describedby="editor-key-problem" /></label>
      <p id="editor-key-problem" className="small editor-flag" role="status">{keyProblem ?? (missing.length === 0 ? '' : say('missing', { names: missing.join(', ') }))}</p>
      <div className="row"><button type="submit" className="button first" disabled={missing.length > 0 || keyProblem !== null}>{say('keep')}</button><button type="button" className="button" onClick={onCancel}>{say('cancel')}</button></div>
    </form>
  )
}
