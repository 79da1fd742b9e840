/**
 * Saved searches: questions under a name, with what is new to each. What is removed comes back by one key while it has not gone.
 * @module
 */
import { useEffect, useId, useRef, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { questionText, removeSearch, savedSearches, saveSearch, seenSearch, type SavedSearchesView, type SavedSearchView } from '../../search-api.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { visible } from '../../visible.ts'
import { useFormats } from '../../words/formats.ts'
import { English, Own } from '../../words/said.tsx'
import { isNothingAsked, type Asked } from './question.ts'
import { savedWords } from './saved-words.ts'
import './saved-searches.css'

/** What is removed stays on the server for so long, and comes back with everything that was seen of it. */
const undoMs = 8000

const useChange = <T,>(change: (of: T) => Promise<SavedSearchesView>) => {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: (now: SavedSearchesView) => client.setQueryData(savedSearches.queryKey, now) })
}

/** On the search page: saves what is asked, and lists what was saved. `isAsked`: it can be, so that it can be saved. */
export function SavedSearches({ asked: { query }, isAsked }: { asked: Asked; isAsked: boolean }) {
  const say = savedWords.useWords()
  const { data } = useQuery(savedSearches)
  const { number } = useFormats()
  const question = questionText(query)
  const known = data?.searches.find((each) => each.question === question)
  const [isNaming, setNaming] = useState(false)
  return (
    <div className="saved no-print">
      {isNaming && isAsked ? <Naming first="" known={data?.searches ?? []} question={question} done={() => setNaming(false)} />
        : isNothingAsked(query) ? null : known === undefined ? <button type="button" className="button plain small" disabled={!isAsked} onClick={() => setNaming(true)}>{say('save')}</button> : <span className="small quiet">{say('known', { name: visible(known.name) })}</span>}
      <details><summary>{say('title')}{data !== undefined && <span className="count"> {number(data.searches.length)}{data.count > 0 && ` · ${say('fresh', { count: data.count })}`}</span>}</summary><SavedList /></details>
    </div>
  )
}

/** On the page of watches: only where one is saved. */
export function SavedNews() {
  const say = savedWords.useWords()
  const { data } = useQuery(savedSearches)
  if (data === undefined || data.searches.length === 0) return null
  return <section aria-labelledby="saved-news" className="saved-news"><h2 id="saved-news">{say('title')}</h2><SavedList /></section>
}

function Naming({ first, known, question, done, replaces = null }: { first: string; known: readonly SavedSearchView[]; question: string; done: () => void; replaces?: string | null }) {
  const say = savedWords.useWords()
  const [name, setName] = useState(first)
  const saving = useChange(() => saveSearch(name.trim(), question, replaces))
  const id = useId()
  const isTaken = known.some((each) => each.name === name.trim() && each.name !== replaces)
  return (
    <form className="row" onSubmit={(event) => { event.preventDefault(); if (isTaken) return; if (name.trim() !== '' && name.trim() !== replaces) saving.mutate(undefined, { onSuccess: done }); else done() }}>
      <label className="field">{say('name')}<input value={name} autoFocus required maxLength={200} dir="auto" aria-invalid={isTaken} aria-describedby={id} onChange={(event) => setName(event.target.value)} onKeyDown={(event) => { if (event.key === 'Escape') done() }} /></label>
      <button type="submit" className="button" disabled={saving.isPending || isTaken || name.trim() === ''}>{say('keep')}</button><button type="button" className="button plain" onClick={done}>{say('cancel')}</button>
      <span id={id} className="small bad" role="status">{isTaken && say('taken', { name: visible(name.trim()) })}</span>
      {saving.error !== null && <span role="alert" className="small bad"><Refusal of={saving.error} /></span>}
    </form>
  )
}

function SavedList() {
  const say = savedWords.useWords()
  const { data, error } = useQuery(savedSearches)
  const [removed, setRemoved] = useState<string | null>(null)
  const going = useRef<string | null>(null)
  const removing = useChange(removeSearch)
  const letGo = () => { if (going.current !== null) { removing.mutate(going.current); going.current = null; setRemoved(null) } }
  useEffect(() => {
    if (removed === null) return
    const later = setTimeout(letGo, undoMs)
    return () => clearTimeout(later)
  }, [removed])
  // Whoever leaves has not taken it back.
  useEffect(() => () => { if (going.current !== null) void removeSearch(going.current) }, [])
  const remove = (name: string) => { letGo(); going.current = name; setRemoved(name) }
  const undo = () => { going.current = null; setRemoved(null) }
  const shown = data?.searches.filter(({ name }) => name !== removed) ?? []
  return (
    <>
      {removed !== null && <p className="notice" role="status">{say('removed', { name: visible(removed) })} <button type="button" className="button plain small" onClick={undo}>{say('undo')}</button></p>}
      {removing.error !== null && <p role="alert" className="notice bad"><Refusal of={removing.error} /></p>}
      {error !== null && data === undefined ? <p className="small bad" role="alert"><Refusal of={error} /></p> : data !== undefined && shown.length === 0 && removed === null ? <p className="empty small">{say('none')}</p> : null}
      {data !== undefined && data.unread > 0 && <p className="notice bad" role="alert">{say('unread', { count: data.unread })}</p>}
      <ul className="saved-list">{shown.map((each) => <Saved key={each.name} of={each} all={shown} size={data!.head.size} onRemove={() => remove(each.name)} />)}</ul>
    </>
  )
}

function Saved({ of: { name, question, from, matching, alerts, more, problem }, all, size, onRemove }: { of: SavedSearchView; all: readonly SavedSearchView[]; size: number; onRemove: () => void }) {
  const say = savedWords.useWords()
  const { number } = useFormats()
  const seeing = useChange(() => seenSearch(name, size))
  const [isRenaming, setRenaming] = useState(false)
  const fresh = alerts.length + more
  return (
    <li>
      <div className="row">
        <a href={`/search?${question}`}><Own>{visible(name)}</Own></a>
        {problem === null ? <span className="small quiet">{say('matching', { count: matching })} · {fresh > 0 ? <strong>{say('fresh', { count: fresh })}</strong> : say('noNews', { index: number(from) })}</span> : <span className="small bad" role="alert">{say('problem')}<English>{problem}</English></span>}
        <span className="row no-print">{fresh > 0 && <button type="button" className="button plain small" disabled={seeing.isPending} onClick={() => seeing.mutate(undefined)}>{say('seen')}</button>}<button type="button" className="button plain small" onClick={() => setRenaming(true)}>{say('rename')}</button><button type="button" className="button plain small" onClick={onRemove}>{say('remove')}</button></span>
      </div>
      {isRenaming && <Naming first={name} known={all} question={question} replaces={name} done={() => setRenaming(false)} />}
      {fresh > 0 && <ul className="small alerts">{alerts.slice(0, 20).map((alert) => <li key={alert.item}><a href={paths.item(alert.item)}><Own>{visible(alert.title)}</Own></a> <span className="quiet">{say(alert.why)}</span></li>)}{fresh > Math.min(20, alerts.length) && <li className="quiet">{say('more', { count: fresh - Math.min(20, alerts.length) })}</li>}</ul>}
      {seeing.error !== null && <p role="alert" className="small bad"><Refusal of={seeing.error} /></p>}
    </li>
  )
}
