/**
 * Lists page: snapshots that are kept, each with its own day, age and hash; a file that is added; what changed between two. None is ever called current.
 * @module
 */
import { useEffect, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { listsQuestion, paths } from '../../paths.ts'
import { navigate, useAddress } from '../../router.ts'
import { listsApi, listsNow, type ListsView, type SnapshotView } from '../../screening-api.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { Failure, Waiting } from '../../shell/states.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { Age } from '../screening/age.tsx'
import { AddList } from './add-list.tsx'
import { Differences } from './differences-view.tsx'
import { listsWords } from './words.ts'
import './lists.css'

export default function ListsPage() {
  const say = listsWords.useWords()
  const { before, after } = listsQuestion(useAddress())
  const { data, error } = useQuery(listsNow)
  const client = useQueryClient()
  const status = data?.job?.status
  // A snapshot that came changes what is to be screened.
  useEffect(() => { if (status === 'done') void client.invalidateQueries({ queryKey: ['screening'] }) }, [status, client])
  return (
    <div className="page wide lists">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p><p><a href={paths.screening()}>{say('toScreening')}</a></p></header>
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : <>
        {data.unread > 0 && <p className="notice bad" role="alert">{say('unread', { count: data.unread })}</p>}
        {data.isKept ? <AddList of={data} /> : <p className="notice bad" role="alert">{say('nowhere')}</p>}
        {data.snapshots.length === 0 ? <Empty of={data} /> : <Snapshots of={data} before={before} after={after} />}
        {before !== '' && after !== '' && <Differences before={before} after={after} />}
      </>}
    </div>
  )
}

/** Who publishes the lists that can be read; nothing is asked of them. */
function Empty({ of: { known } }: { of: ListsView }) {
  const say = listsWords.useWords()
  return <div className="empty"><p>{say('none')}</p><ul>{known.map(({ list, title, publisher }) => <li key={list}><Own>{title}</Own>: <Own>{publisher}</Own></li>)}</ul><p>{say('noneHow')}</p></div>
}

function Snapshots({ of: { snapshots }, before, after }: { of: ListsView; before: string; after: string }) {
  const say = listsWords.useWords()
  const groups = Map.groupBy(snapshots, ({ list }) => list)
  return (
    <section aria-labelledby="list-snapshots"><h2 id="list-snapshots">{say('snapshots')}</h2><p className="small quiet">{say('nothingLater')}</p>
      {[...groups].map(([list, all]) => <div key={list} className="list-group"><h3><Own>{all[0]!.title}</Own></h3><p className="small quiet"><Own>{all[0]!.publisher}</Own></p>
        <ul>{all.map((each, at) => <Snapshot key={each.id} of={each} isDayShared={isDayShared(all, each)} earlier={all[at + 1]} isCompared={each.id === before || each.id === after} />)}</ul>
        {all.length > 2 && <Compare of={all} before={before} after={after} />}
      </div>)}
    </section>
  )
}

/** Another snapshot of the list has its day, so that the day alone names neither. */
const isDayShared = (all: readonly SnapshotView[], { id, dated }: SnapshotView) => all.some((each) => each.id !== id && dated !== null && each.dated === dated)
const timeOf = (added: string) => added.slice(11, 16)

function Snapshot({ of, isDayShared: isShared, earlier, isCompared }: { of: SnapshotView; isDayShared: boolean; earlier: SnapshotView | undefined; isCompared: boolean }) {
  const say = listsWords.useWords()
  const { day, number } = useFormats()
  const client = useQueryClient()
  const [failed, setFailed] = useState<unknown>(null)
  const remove = async () => {
    if (!confirm(say('confirm', { day: of.dated ?? of.added.slice(0, 10) }))) return
    try { client.setQueryData(listsNow.queryKey, await listsApi.remove(of.id)); void client.invalidateQueries({ queryKey: ['screening'] }) } catch (error) { setFailed(error) }
  }
  return (
    <li className={isCompared ? 'list-snapshot in-comparison' : 'list-snapshot'}>
      <p><Age of={of} /> {of.isLatest && <span className="small quiet">· {say('newestHere')}</span>}</p>
      <p className="small">{say('counts', { entries: number(of.entries), names: number(of.names) })}{of.notes > 0 && <> · {say('notes', { count: of.notes })}</>} · {isShared ? say('addedAt', { day: day(of.added.slice(0, 10)), time: timeOf(of.added) }) : say('added', { day: day(of.added.slice(0, 10)) })}</p>
      {isShared && <p className="small"><strong><bdi className="mono identifier" dir="ltr">{of.id.slice(0, 12)}</bdi></strong> · {say('sameDayAs')}</p>}
      <p className="tiny quiet">SHA-256 <bdi className="mono identifier" dir="ltr" title={of.id}>{`${of.id.slice(0, 12)}…${of.id.slice(-8)}`}</bdi> · <Own>{of.files.map(({ name }) => name).join(', ')}</Own></p>
      <div className="row no-print">{earlier !== undefined && <a className="button" href={paths.lists({ before: earlier.id, after: of.id })}>{say('sinceEarlier', { day: `${day(earlier.dated ?? earlier.added.slice(0, 10))}${earlier.dated !== null && earlier.dated === of.dated ? ` · ${earlier.id.slice(0, 12)}` : ''}` })}</a>}<button type="button" className="button plain" onClick={() => void remove()}>{say('remove')}</button></div>
      {failed !== null && <p role="alert" className="notice bad"><Refusal of={failed} /></p>}
    </li>
  )
}

function Compare({ of: all, before, after }: { of: readonly SnapshotView[]; before: string; after: string }) {
  const say = listsWords.useWords()
  const { day } = useFormats()
  const [from, setFrom] = useState(all.some(({ id }) => id === before) ? before : all.at(-1)!.id)
  const [to, setTo] = useState(all.some(({ id }) => id === after) ? after : all[0]!.id)
  const pick = (name: string, value: string, set: (id: string) => void) => <label className="field">{name}<select value={value} onChange={(event) => set(event.target.value)}>{all.map(({ id, dated, added }) => <option key={id} value={id}>{day(dated ?? added.slice(0, 10))} · {id.slice(0, 8)}{all.some((each) => each.id !== id && each.dated === dated) ? ` · ${say('addedAt', { day: day(added.slice(0, 10)), time: timeOf(added) })}` : ''}</option>)}</select></label>
  return <form className="filters no-print" onSubmit={(event) => { event.preventDefault(); navigate(paths.lists({ before: from, after: to })) }}>{pick(say('before'), from, setFrom)}{pick(say('after'), to, setTo)}<div className="row"><button type="submit" className="button" disabled={from === to}>{say('compare')}</button></div></form>
}
