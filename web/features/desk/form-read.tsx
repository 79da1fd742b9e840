/**
 * Form read: what a reply form that came back says for itself, and what a person has to look at before the proposed reply is sealed.
 * @module
 */
import type { ReturnedFormView } from 'proofmark/api'
import { Own } from '../../words/said.tsx'
import { formWords } from './form-words.ts'

export function FormRead({ of: { reply, kinds, gone, hasNotes, namesReference } }: { of: ReturnedFormView }) {
  const say = formWords.useWords()
  return (
    <div className="notice whole" role="status">
      <p>{say('proposed')}</p>
      <p className="small">{say('plain')}</p>
      {namesReference === false && <p className="bad">{say('otherReference')}</p>}
      {reply.responseKind === null && <p className="bad">{say('kinds', { count: kinds.length })}</p>}
      {reply.forwardedTo !== null && <p>{say('forwarded')} <Own>{reply.forwardedTo}</Own></p>}
      {gone.length > 0 && <p className="bad">{say('gone', { count: gone.length })} <span className="mono" dir="ltr">{gone.join(', ')}</span></p>}
      {hasNotes && <p className="bad">{say('notes')}</p>}
    </div>
  )
}
