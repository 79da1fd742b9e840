/**
 * Rows: what became of each, by outcome; old and new values side by side where a row says something otherwise.
 * @module
 */
import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ImportFilter, ImportJob, ImportRow } from '../../api.ts'
import { importApi } from '../../import-api.ts'
import { useOpening } from '../../router.ts'
import { Table } from '../../shell/table.tsx'
import { visible } from '../../visible.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { nameOf } from '../../words/names.ts'
import { Outcome, StatementsOf } from './preview-view.tsx'
import { ProblemsOf } from './problems.tsx'
import { FaultSaid, faultOf } from './open-sheet.tsx'
import { importWords } from './words.ts'

const pageSize = 50
const filters = ['all', 'refused', 'damaged', 'changed', 'new', 'same'] as const satisfies readonly ImportFilter[]

export function RowsView({ job }: { job: ImportJob }) {
  const say = importWords.useWords()
  const [chosen, setChosen] = useState<ImportFilter | null>(null)
  // What needs a person comes first.
  const filter = chosen ?? (job.counts.refused > 0 ? 'refused' : job.counts.changed > 0 ? 'changed' : 'all')
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['import-rows', job.id, job.state, filter], queryFn: ({ pageParam }) => importApi.rows(job.id, filter, pageParam, pageSize), initialPageParam: 0,
    getNextPageParam: (last, pages) => { const from = pages.reduce((sum, { rows }) => sum + rows.length, 0); return from < last.all && last.rows.length > 0 ? from : undefined },
  })
  const rows = data?.pages.flatMap((page) => page.rows)
  return (
    <>
      <div className="filters" role="group" aria-label={say('filter')}>{filters.map((each) => <button key={each} type="button" className="button" aria-pressed={filter === each} onClick={() => setChosen(each)}>{say(`filter-${each}`)} <span className="count">{job.counts[each]}</span></button>)}</div>
      {error !== null && <FaultSaid of={faultOf(error)} />}
      {rows?.length === 0 && <p className="empty">{say('noRows')}</p>}
      {rows?.map((row) => <RowCard key={row.number} row={row} />)}
      {hasNextPage && <div className="row"><button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{say('moreRows')}</button></div>}
    </>
  )
}

function RowCard({ row }: { row: ImportRow }) {
  const say = importWords.useWords()
  const opening = useOpening()
  const before = (value: unknown) => visible(value === null ? say('nothing') : typeof value === 'string' ? value : JSON.stringify(value))
  const sealed = row.statements.filter(({ index }) => index !== null)
  return (
    <article className="import-row" aria-label={say('row', { number: row.number })}>
      <header className="row"><span className="mono">{say('row', { number: row.number })}</span><Outcome of={row.status} /><span className="small quiet cut" dir="auto">{row.cells.filter((text) => text !== '').map(visible).join(' · ')}</span></header>
      <ProblemsOf row={row} />
      {row.changes.length > 0 && <Table head={[say('field'), say('before'), say('now')]} rows={row.changes.map(({ statement, field, before: was, value }) => ({ key: `${statement}${field}`, cells: [<span key="f" className="mono">{statement}{field}</span>, <span key="b" className="was" dir="auto">{before(was)}</span>, <span key="n" dir="auto">{before(value)}</span>] }))} />}
      {sealed.length > 0 && <p className="small row">{sealed.map(({ id, kind, label, index }) => <a key={id} href={opening({ kind: 'statement', id })}>{nameOf(kindNames, kind)} {label !== null && <span className="mono" dir="auto">{visible(label)} </span>}<span className="quiet">({index})</span></a>)}</p>}
      {row.statements.some(({ fields }) => fields !== null) && <details><summary>{say('says', { count: row.statements.length })}</summary><StatementsOf row={row} /></details>}
    </article>
  )
}
