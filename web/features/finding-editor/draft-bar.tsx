/**
 * Draft bar: undo, redo, discard, and whether the draft is kept.
 * @module
 */
import { useState } from 'react'
import type { Begun, Drafting } from '../../use-drafting.ts'
import { editorWords } from './words.ts'

export function DraftBar<Draft, Answer, B extends Begun<Draft>>({ of }: { of: Drafting<Draft, Answer, B> }) {
  const say = editorWords.useWords()
  const [wasDiscarded, setDiscarded] = useState(false)
  return (
    <div className="row no-print"><button type="button" className="button" disabled={!of.canUndo} onClick={of.undo}>{say('undo')}</button><button type="button" className="button" disabled={!of.canRedo} onClick={of.redo}>{say('redo')}</button><button type="button" className="button" disabled={!of.canUndo && !of.wasTakenUp} onClick={() => void of.discard().then(() => setDiscarded(true))}>{say('discard')}</button>
      <span className="small quiet" role="status">{of.isKept === false ? say('notSaved') : of.isKept ? say('saved') : wasDiscarded ? say('discarded') : of.wasTakenUp ? say('unsealedDraft') : ''}</span></div>
  )
}
