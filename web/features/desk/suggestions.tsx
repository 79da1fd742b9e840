/**
 * Suggestions: whom a request may go to, each with every reason and its statements; and any other party.
 * @module
 */
import { useState } from 'react'
import type { Titled, SuggestionView } from '../../desk-api.ts'
import { useOpening } from '../../router.ts'
import { visible } from '../../visible.ts'
import { Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { deskWords, reasonWord } from './words.ts'

export function Suggestions({ of, parties, chosen, onToggle }: { of: readonly SuggestionView[]; parties: readonly Titled[]; chosen: ReadonlySet<string>; onToggle: (id: string) => void }) {
  const say = deskWords.useWords()
  const opening = useOpening()
  const [other, setOther] = useState('')
  const suggested = new Set(of.map(({ party }) => party))
  const more = parties.filter(({ id }) => chosen.has(id) && !suggested.has(id))
  return (
    <div className="stack">
      <p className="small quiet">{of.length === 0 ? say('noneSuggested') : say('suggested')}</p>
      <ul className="stack">{of.map((each) => (
        <li key={each.party ?? each.text} className="proposal">
          {each.party === null
            ? <span>{/^[A-Z]{2}$/.test(each.text) ? <State code={each.text} /> : <Own>{visible(each.text)}</Own>} <span className="small quiet">{each.candidateNames.length === 0 ? say('noParty') : say('severalParties')}</span></span>
            : <label className="choice"><input type="checkbox" checked={chosen.has(each.party)} onChange={() => onToggle(each.party!)} /><Own>{visible(each.name)}</Own></label>}
          {each.reasons.map((reason) => <a key={reason.code + String(reason.isPossible)} className="small" href={opening({ kind: 'because', ids: reason.because })}>{say(reasonWord(reason.code))}{reason.isPossible && ` (${say('onlyPossible')})`}</a>)}
          {each.asked.length > 0 && <span className="small quiet">{say('askedBefore', { count: each.asked.length })}</span>}
        </li>
      ))}
      {more.map(({ id, title }) => <li key={id}><label className="choice"><input type="checkbox" checked onChange={() => onToggle(id)} /><Own>{visible(title)}</Own></label></li>)}</ul>
      <div className="row"><label className="field">{say('another')}<select value={other} onChange={(event) => setOther(event.target.value)}><option value="">{say('choose')}</option>{parties.filter(({ id }) => !chosen.has(id)).map(({ id, title }) => <option key={id} value={id}>{visible(title)}</option>)}</select></label>
        <button type="button" className="button" disabled={other === ''} onClick={() => { onToggle(other); setOther('') }}>{say('add')}</button></div>
    </div>
  )
}
