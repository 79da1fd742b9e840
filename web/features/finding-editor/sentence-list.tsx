/**
 * Sentence list: each sentence with what it rests on. Enter splits, Backspace joins, Alt and an arrow moves.
 * @module
 */
import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { FindingDraftView } from 'proofmark/api'
import { ClaimWords } from '../../uncertainty/claim-sentence.tsx'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { isNamed } from '../../words/names.ts'
import { Own } from '../../words/said.tsx'
import { newId } from '../desk/will-seal.tsx'
import type { DraftSentence } from './draft.ts'
import { named } from './named.ts'
import { changeSentence, joinBefore, moveSentence, pasteInto, splitSentence } from './edits.ts'
import type { DraftState } from './use-draft.ts'
import { editorWords } from './words.ts'

type State = FindingDraftView['sentences'][number]

export function SentenceList({ of }: { of: DraftState }) {
  const say = editorWords.useWords()
  const { draft } = of
  /** Where the cursor goes once what was asked for is drawn. */
  const next = useRef<{ readonly id: string; readonly at: number } | null>(null)
  const areas = useRef(new Map<string, HTMLTextAreaElement>())
  useLayoutEffect(() => {
    const to = next.current
    const area = to === null ? undefined : areas.current.get(to.id)
    if (to === null || area === undefined) return
    next.current = null
    area.focus()
    area.setSelectionRange(to.at, to.at)
  })
  const remove = (id: string) => {
    const at = draft.sentences.findIndex((each) => each.id === id)
    const near = draft.sentences[at + 1] ?? draft.sentences[at - 1]
    if (near !== undefined) next.current = { id: near.id, at: 0 }
    of.step({ ...draft, sentences: draft.sentences.filter((each) => each.id !== id) })
  }
  const add = () => { const id = newId(); next.current = { id, at: 0 }; of.step({ ...draft, sentences: [...draft.sentences, { id, text: '', claims: [], nature: '' }] }) }
  const onKey = (sentence: DraftSentence) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) { event.preventDefault(); next.current = { id: sentence.id, at: selectionStart }; of.step(moveSentence(draft, sentence.id, event.key === 'ArrowUp' ? -1 : 1)); return }
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) { event.preventDefault(); const id = newId(); next.current = { id, at: 0 }; of.step(splitSentence(draft, sentence.id, selectionStart, id)); return }
    if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0) { const joined = joinBefore(draft, sentence.id); if (joined !== null) { event.preventDefault(); next.current = { id: joined.to, at: joined.cursor }; of.step(joined.draft) } }
  }
  const onPaste = (sentence: DraftSentence) => (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget
    event.preventDefault()
    of.step(pasteInto(draft, sentence.id, selectionStart, selectionEnd, event.clipboardData.getData('text/plain'), newId))
  }
  let counted = -1
  return (
    <section aria-labelledby="editor-sentences"><h2 id="editor-sentences">{say('sentences')} <span className="count">{draft.sentences.length}</span></h2>
      <p className="small quiet">{say('keys')}</p>
      <ol className="editor-sentences">{draft.sentences.map((sentence, at) => {
        if (sentence.text.trim() !== '') counted++
        const state = sentence.text.trim() === '' ? undefined : of.weighed?.sentences[counted]
        return (
          <li key={sentence.id} className={sentence.claims.length > 0 ? 'is-bound' : sentence.nature === '' ? 'is-unbound' : ''}>
            <textarea ref={(area) => { if (area === null) areas.current.delete(sentence.id); else areas.current.set(sentence.id, area) }} aria-label={say('sentence', { at: at + 1 })} dir="auto" rows={Math.max(2, Math.ceil(sentence.text.length / 75))} value={sentence.text} onChange={(event) => of.step(changeSentence(draft, sentence.id, { text: event.target.value }), `sentence ${sentence.id}`)} onKeyDown={onKey(sentence)} onPaste={onPaste(sentence)} />
            <Bearing of={of} sentence={sentence} state={state?.text === sentence.text.trim() ? state : undefined} />
            <div className="row no-print">{([['up', at === 0, () => of.step(moveSentence(draft, sentence.id, -1))], ['down', at === draft.sentences.length - 1, () => of.step(moveSentence(draft, sentence.id, 1))], ['remove', false, () => remove(sentence.id)]] as const).map(([name, isOff, act]) => (
              <button key={name} type="button" className="button plain" aria-label={named(say(name), say('sentence', { at: at + 1 }), sentence.text)} disabled={isOff} onClick={act}>{say(name)}</button>
            ))}</div>
          </li>
        )
      })}</ol>
      <button type="button" className="button" onClick={add}>{say('add')}</button>
    </section>
  )
}

function Bearing({ of, sentence, state }: { of: DraftState; sentence: DraftSentence; state: State | undefined }) {
  const say = editorWords.useWords()
  const { draft } = of
  const toggle = (key: string) => of.step(changeSentence(draft, sentence.id, { claims: sentence.claims.includes(key) ? sentence.claims.filter((each) => each !== key) : [...sentence.claims, key], nature: '' }))
  return (
    <div className="editor-bearing">
      <fieldset className="editor-keys"><legend>{say('bind')}</legend>{draft.claims.length === 0 ? <span className="small quiet">{say('noClaims')}</span> : draft.claims.map(({ key, text }) => {
        const weighed = of.weighed?.weighed?.claims.find((each) => each.key === key)
        return (
          <div key={key} className="editor-key">
            <label><input type="checkbox" aria-describedby={`${sentence.id}-${key}`} checked={sentence.claims.includes(key)} onChange={() => toggle(key)} /> <bdi dir="ltr" className="mono">{key}</bdi></label>
            <span id={`${sentence.id}-${key}`}><span className="small">{weighed === undefined ? <Own>{text}</Own> : <ClaimWords of={weighed} />}</span> {weighed !== undefined && <ClaimStatus status={weighed.status} />}</span>
          </div>
        )
      })}</fieldset>
      {sentence.claims.length === 0 && <label className="editor-nature"><span>{say('orIs')}</span> <select value={sentence.nature} onChange={(event) => of.step(changeSentence(draft, sentence.id, { nature: event.target.value as DraftSentence['nature'] }))}><option value="">{say('neither')}</option><option value="context">{say('context')}</option><option value="opinion">{say('opinion')}</option></select></label>}
      {state?.status != null && <ClaimStatus status={state.status} />}
      {sentence.text.trim() !== '' && sentence.claims.length === 0 && sentence.nature === '' && <p className="small editor-flag">{say('unbound')}</p>}
      {state?.flags.map((flag) => <p key={`${flag.code} ${flag.words}`} className="small editor-flag">{isNamed(editorWords, flag.code) ? say(flag.code, { words: flag.words }) : <Own>{flag.words}</Own>}</p>)}
    </div>
  )
}
