/**
 * Pick items: of one case, those that a new request asks about, found by what is recorded of them.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { allCases, caseOf } from '../../queries.ts'
import { paths } from '../../paths.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { visible } from '../../visible.ts'
import { Own } from '../../words/said.tsx'
import { deskWords } from './words.ts'
import { pickWords } from './pick-words.ts'

/** More are found by typing. */
const mostShown = 200

export function PickItems({ to }: { to: string }) {
  const say = pickWords.useWords()
  const desk = deskWords.useWords()
  const cases = useQuery(allCases)
  const [named, setNamed] = useState('')
  if (cases.error !== null) return <Failure error={cases.error} />
  if (cases.data === undefined) return <Waiting />
  const [first] = cases.data
  if (first === undefined) return <p className="empty">{say('noCases')} <a href={paths.capture()}>{desk('case')}</a></p>
  const chosen = cases.data.find(({ id }) => id === named) ?? first
  return (
    <section className="stack" aria-labelledby="pick"><h2 id="pick">{say('title')}</h2>
      <label className="field">{desk('case')}<select value={chosen.id} onChange={(event) => setNamed(event.target.value)}>{cases.data.map(({ id, title }) => <option key={id} value={id}>{visible(title)}</option>)}</select></label>
      <Items key={chosen.id} of={chosen.label ?? chosen.id} to={to} />
    </section>
  )
}

function Items({ of, to }: { of: string; to: string }) {
  const say = pickWords.useWords()
  const { data, error } = useQuery(caseOf(of))
  const [text, setText] = useState('')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  if (data.items.length === 0) return <p className="empty">{say('noItems')}</p>
  const wanted = text.trim().toLocaleLowerCase()
  const fitting = data.items.filter(({ title, itemClass, label, marks }) => [title, itemClass, label ?? '', ...marks.map(({ transcription }) => transcription ?? '')].some((each) => each.toLocaleLowerCase().includes(wanted)))
  const toggle = (id: string) => { const next = new Set(picked); if (!next.delete(id)) next.add(id); setPicked(next) }
  return (
    <>
      <label className="field">{say('find')}<input type="search" dir="auto" value={text} onChange={(event) => setText(event.target.value)} /></label>
      <p role="status" className="small quiet">{fitting.length === 0 ? say('noneFit') : say('shown', { count: fitting.length })}{fitting.length > mostShown && <> · {say('cut', { count: mostShown })}</>}</p>
      <div className="pick-items" role="group" aria-labelledby="pick">
        {fitting.slice(0, mostShown).map(({ id, title, itemClass, marks }) => (
          <label key={id} className="choice"><input type="checkbox" checked={picked.has(id)} onChange={() => toggle(id)} />
            <span><Own>{title}</Own> <span className="small quiet"><Own>{itemClass}</Own>{marks.slice(0, 3).map((mark) => mark.transcription !== null && <span key={mark.id}> · <span className="mono"><Own>{mark.transcription}</Own></span></span>)}</span></span></label>
        ))}
      </div>
      {picked.size === 0 ? <p className="small quiet">{say('chosen', { count: 0 })}</p> : <p><a className="button" href={paths.newRequest({ items: [...picked], to })}>{say('chosen', { count: picked.size })}</a></p>}
    </>
  )
}
