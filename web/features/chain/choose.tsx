/**
 * Choose: statements of the case by their names, one or several; typed letters narrow the list, which the server keeps short.
 * @module
 */
import { useId, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Own } from '../../words/said.tsx'
import { choicesOf } from './chain-api.ts'
import { recordWords } from './record-words.ts'

export interface Chosen { readonly id: string; readonly title: string }

export function Choose({ label, of, kinds, chosen, isOne = false, onChosen }: { label: string; of: string; kinds: readonly string[]; chosen: readonly Chosen[]; isOne?: boolean; onChosen: (chosen: readonly Chosen[]) => void }) {
  const say = recordWords.useWords()
  const [text, setText] = useState('')
  const name = useId()
  const { data } = useQuery({ ...choicesOf(of, kinds, text.trim()), enabled: text.trim() !== '', placeholderData: keepPreviousData })
  const isAsking = text.trim() !== '' && data !== undefined
  const free = data?.choices.filter(({ id }) => !chosen.some((each) => each.id === id)) ?? []
  return (
    <div className="field choose" role="group" aria-labelledby={name}>
      <span id={name}>{label}</span>
      {chosen.length > 0 && <ul className="chosen">{chosen.map((each) => <li key={each.id}><Own>{each.title}</Own> <button type="button" className="button plain" aria-label={say('remove', { name: each.title })} onClick={() => onChosen(chosen.filter(({ id }) => id !== each.id))}>✕</button></li>)}</ul>}
      {(!isOne || chosen.length === 0) && <input dir="auto" aria-label={`${label}: ${say('choose')}`} placeholder={say('choose')} value={text} onChange={(event) => setText(event.target.value)} />}
      {isAsking && <ul className="found" aria-label={say('found', { count: free.length })}>{free.map(({ id, label: tag, title }) => <li key={id}><button type="button" className="button plain" onClick={() => { onChosen(isOne ? [{ id, title }] : [...chosen, { id, title }]); setText('') }}><Own>{title}</Own>{tag !== null && <span className="quiet"> · <Own>{tag}</Own></span>}</button></li>)}{data.more > 0 && <li className="small quiet">{say('more', { count: data.more })}</li>}</ul>}
      {isAsking && free.length === 0 && <span className="small quiet" role="status">{say('found', { count: 0 })}</span>}
    </div>
  )
}
