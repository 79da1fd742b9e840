/**
 * Draft bar: undo, redo, discard, whether the draft is kept, and the choice where another tab wrote one of the same.
 * @module
 */
import { useState } from 'react'
import type { Begun, Drafting } from '../../use-drafting.ts'
import { Own } from '../../words/said.tsx'
import { editorWords } from './words.ts'

/** `tell`: a draft in a few words, so that one knows which one chooses. */
export function DraftBar<Draft, Answer, B extends Begun<Draft>>({ of, tell }: { of: Drafting<Draft, Answer, B>; tell: (draft: Draft) => string }) {
  const say = editorWords.useWords()
  const [wasDiscarded, setDiscarded] = useState(false)
  const isUnwritten = of.draft === of.begun.first
  return (
    <>
      <div className="row no-print"><button type="button" className="button" disabled={!of.canUndo} onClick={of.undo}>{say('undo')}</button><button type="button" className="button" disabled={!of.canRedo} onClick={of.redo}>{say('redo')}</button><button type="button" className="button" disabled={isUnwritten} onClick={() => void of.discard().then(() => setDiscarded(true))}>{say('discard')}</button>
        <span className="small quiet" role="status">{of.other !== null ? '' : of.isKept === false ? say('notSaved') : of.isKept ? say('saved') : wasDiscarded && isUnwritten ? say('discarded') : of.wasTakenUp ? say('unsealedDraft') : ''}</span></div>
      {of.other !== null && (
        <div className="notice bad stack" role="alert"><p>{say(of.other.draft === null ? 'otherGone' : 'otherTab')}</p>
          <p className="small">{say('mine')}: <Own>{shown(tell(of.draft), say('empty'))}</Own></p>
          {of.other.draft !== null && <p className="small">{say('others')}: <Own>{shown(tell(of.other.draft), say('empty'))}</Own></p>}
          <div className="buttons"><button type="button" className="button" onClick={of.keepMine}>{say('keepMine')}</button><button type="button" className="button" onClick={of.takeOther}>{say(of.other.draft === null ? 'discardMine' : 'takeOther')}</button></div></div>
      )}
    </>
  )
}

const mostShown = 160
const shown = (text: string, empty: string): string => (text.trim() === '' ? empty : text.length > mostShown ? `${text.slice(0, mostShown)}…` : text)
