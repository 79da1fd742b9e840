/**
 * List form: which serials take part, from cases and from a file, and what of them does not.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { matchingApi, type ListView, type SerialChoice } from '../../matching-api.ts'
import { paths } from '../../paths.ts'
import { nameOf } from '../../words/names.ts'
import { Own } from '../../words/said.tsx'
import { visible } from '../../visible.ts'
import { MatchRefusal } from './match-refusal.tsx'
import { matchingCases } from './matching-queries.ts'
import { refusedWords } from './refused-words.ts'
import { matchingWords } from './words.ts'

export const noChoice: SerialChoice = { cases: [], text: null, column: null }

/** `name`: tells the fields of two forms on one page apart. */
export function ListForm({ name, choice, onChange }: { name: string; choice: SerialChoice; onChange: (choice: SerialChoice) => void }) {
  const say = matchingWords.useWords()
  const { data: cases } = useQuery(matchingCases)
  const [told, setTold] = useState<{ readonly of: SerialChoice; readonly view: ListView } | { readonly of: SerialChoice; readonly error: unknown } | null>(null)
  const change = (more: Partial<SerialChoice>) => onChange({ ...choice, ...more })
  const toggle = (id: string) => change({ cases: choice.cases.includes(id) ? choice.cases.filter((each) => each !== id) : [...choice.cases, id] })
  const read = async (chosen: File | undefined) => { change({ text: chosen === undefined ? null : await chosen.text(), column: null }) }
  const check = () => void matchingApi.list(choice).then((view) => setTold({ of: choice, view }), (error: unknown) => setTold({ of: choice, error }))
  const columns = (choice.text ?? '').slice(0, 2000).split(/\r?\n/)[0]!.replace(/^\uFEFF/, '').split(/[,;\t]/).map((each) => each.replace(/^"(.*)"$/, '$1')).filter((each) => each !== '')
  const shown = told?.of === choice ? told : null
  return (
    <fieldset className="match-list"><legend>{say('list')}</legend>
      {cases?.length === 0 && <p className="small quiet">{say('noCases')}</p>}
      {cases?.map(({ id, title, serials }) => <label key={id} className="choice"><input type="checkbox" checked={choice.cases.includes(id)} onChange={() => toggle(id)} /><span><Own>{visible(title)}</Own> · {say('serials', { count: serials })}</span></label>)}
      <label className="field">{say('file')}<input type="file" accept=".csv,.txt,text/csv,text/plain" onChange={(event) => void read(event.target.files?.[0])} /></label>
      {choice.text !== null && <label className="field">{say('column')}<input dir="auto" list={`${name}-columns`} value={choice.column ?? ''} onChange={(event) => change({ column: event.target.value === '' ? null : event.target.value })} /><span className="small quiet">{say('columnHint')}</span><datalist id={`${name}-columns`}>{columns.slice(0, 50).map((column) => <option key={column} value={column} />)}</datalist></label>}
      <div className="buttons"><button type="button" className="button" disabled={choice.cases.length === 0 && choice.text === null} onClick={check}>{say('check')}</button></div>
      <div aria-live="polite">{shown !== null && ('error' in shown ? <p className="notice bad" role="alert"><MatchRefusal of={shown.error} /></p> : <ListTold of={shown.view} />)}</div>
    </fieldset>
  )
}

function ListTold({ of }: { of: ListView }) {
  const say = matchingWords.useWords()
  return (
    <>
      <p role="status">{say('takePart', { count: of.count })}{of.repeated > 0 && <> {say('repeated', { count: of.repeated })}</>}</p>
      {of.refusedCount > 0 && <details><summary>{say('takeNoPart', { count: of.refusedCount })}</summary><ul className="dots small">{of.refused.map(({ line, item, text, code }, at) => (
        <li key={at}>{item === null ? say('line', { line: String(line ?? 0) }) : <a href={paths.item(item.id)}><Own>{visible(item.title)}</Own></a>}: <span className="mono"><Own>{visible(text)}</Own></span> · {nameOf(refusedWords, code)}</li>
      ))}</ul></details>}
    </>
  )
}
