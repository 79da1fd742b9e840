/**
 * Differences: what an issuer added, removed and changed between two snapshots of a list.
 * @module
 */
import { useEffect, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ListEntry } from '@proofmark/core/screening'
import { differencesOf } from '../../screening-api.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { useFormats } from '../../words/formats.ts'
import { Name, Own } from '../../words/said.tsx'
import { reasonWords } from '../screening/reason-words.ts'
import { listsWords } from './words.ts'

export function Differences({ before, after }: { before: string; after: string }) {
  const say = listsWords.useWords()
  const { day } = useFormats()
  const { data, error } = useQuery(differencesOf(before, after))
  // It stands below all snapshots: whoever asks for it is led there.
  const head = useRef<HTMLHeadingElement>(null)
  const isThere = data !== undefined
  useEffect(() => { if (isThere) { head.current?.focus({ preventScroll: true }); head.current?.scrollIntoView({ block: 'start' }) } }, [isThere, before, after])
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  const dayOf = (of: typeof data.before) => day(of.dated ?? of.added.slice(0, 10))
  const list = (what: 'entriesAdded' | 'entriesRemoved', entries: readonly ListEntry[]) => <><h3>{say(what, { count: entries.length })}</h3>{entries.length > 0 && <ul className="entries">{entries.map((entry, at) => <li key={`${entry.reference} ${at}`}><EntryName of={entry} /></li>)}</ul>}</>
  return (
    <section aria-labelledby="list-differences" className="differences"><h2 id="list-differences" ref={head} tabIndex={-1}>{say('differences', { from: dayOf(data.before), to: dayOf(data.after) })}</h2>
      {data.added.length + data.removed.length + data.changed.length === 0 && <p className="empty">{say('noDifferences')}</p>}
      {list('entriesAdded', data.added)}{list('entriesRemoved', data.removed)}
      <h3>{say('entriesChanged', { count: data.changed.length })}</h3>
      {data.changed.length > 0 && <ul className="entries">{data.changed.map((change, at) => (
        <li key={`${change.reference} ${at}`}><EntryName of={change.after} /> <span className="small">{change.fields.map((field, n) => <span key={field}>{n > 0 && ', '}<Name of={reasonWords} code={`field-${field}`} /></span>)}</span>
          {change.namesAdded.map(({ text }, n) => <span key={`+${n}`} className="block small">+ <Own>{text}</Own></span>)}{change.namesRemoved.map(({ text }, n) => <span key={`-${n}`} className="block small">− <Own>{text}</Own></span>)}</li>
      ))}</ul>}
      {data.more > 0 && <p className="quiet">{say('moreEntries', { count: data.more })}</p>}
    </section>
  )
}

const EntryName = ({ of }: { of: ListEntry }) => <><bdi className="mono small" dir="ltr">{of.reference}</bdi> <Own>{of.names[0]?.text ?? ''}</Own></>
