/**
 * All chains of a case: what each item's chain comes to. Rows come in parts while the server computes them; only those in view are drawn.
 * @module
 */
import { useEffect, useState } from 'react'
import { paths } from '../../paths.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Own } from '../../words/said.tsx'
import { chainApi, type ChainRow } from './chain-api.ts'
import { indicatorsWords } from '../indicators/words.ts'
import { chainWords } from './words.ts'
import './chain.css'

const filters = { all: () => true, hasGaps: ({ gaps }: ChainRow) => gaps > 0, competing: ({ versions }: ChainRow) => versions > 1, isUndetermined: ({ diversion }: ChainRow) => diversion === 'undetermined' || diversion === 'differs', notExamined: ({ diversion }: ChainRow) => diversion === 'not-examined' } as const
type Filter = keyof typeof filters

/** Height of a row; chain.css has the same. */
const rowHeight = 64
/** Rows drawn beyond those in view. */
const around = 8

export default function ChainsPage({ id }: { id: string }) {
  const say = chainWords.useWords()
  const [rows, setRows] = useState<readonly ChainRow[]>([])
  const [total, setTotal] = useState<number | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [filter, setFilter] = useState<Filter>('all')
  const [top, setTop] = useState(0)
  useEffect(() => {
    let isHere = true
    const next = async (from: number): Promise<void> => {
      const part = await chainApi.rows(id, from)
      if (!isHere) return
      setTotal(part.total)
      setRows((known) => [...known.slice(0, from), ...part.rows])
      if (part.rows.length > 0 && from + part.rows.length < part.total) await next(from + part.rows.length)
    }
    next(0).catch((failed: unknown) => { if (isHere) setError(failed instanceof Error ? failed : new Error(String(failed))) })
    return () => { isHere = false }
  }, [id])
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (total === null) return <div className="page"><Waiting /></div>
  const fitting = rows.filter(filters[filter])
  const first = Math.max(0, Math.floor(top / rowHeight) - around)
  const drawn = fitting.slice(first, first + Math.ceil(900 / rowHeight) + 2 * around)
  return (
    <div className="page wide chains-page">
      <header><h1>{say('chainsTitle')}</h1><p className="lede">{say('chainsLede')} <a href={paths.indicators()}>{indicatorsWords.say('title')}</a></p><p className="notice">{say('notImplied')}</p></header>
      {total === 0 ? <p className="empty">{say('noItems')}</p> : <>
        <div className="row"><label className="field-in-row">{say('filter')} <select aria-label={say('filter')} value={filter} onChange={(event) => { setFilter(event.target.value as Filter); setTop(0) }}>{(Object.keys(filters) as Filter[]).map((each) => <option key={each} value={each}>{say(each)}</option>)}</select></label>
          <span role="status">{rows.length < total ? say('reading', { count: rows.length, total }) : say('chainsOf', { count: total })} · {say('shown', { count: fitting.length })}</span></div>
        {fitting.length === 0 ? <p className="empty">{say('noneFit')}</p> : (
          <div className="chain-rows" role="table" aria-label={say('chainsTitle')} aria-rowcount={fitting.length} tabIndex={0} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
            <div role="rowgroup" style={{ blockSize: fitting.length * rowHeight }}>{drawn.map((row, at) => (
              <div key={row.id} role="row" aria-rowindex={first + at + 1} className="chain-row" style={{ insetBlockStart: (first + at) * rowHeight }}>
                <span role="cell" className="cut"><a href={paths.chain(row.label ?? row.id)}><Own>{row.title}</Own></a></span>
                <span role="cell" className="small">{say('legsAndGaps', { legs: row.legs, gaps: row.gaps })}{row.versions > 1 && <> · <strong>◐ {say('accounts')}: {row.versions}</strong></>} · {say('diversionColumn')}: {say(`short-${row.diversion}`)}</span>
              </div>
            ))}</div>
          </div>
        )}
      </>}
    </div>
  )
}
