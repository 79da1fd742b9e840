/**
 * Custody page: all chains of a case, gaps first to be seen, and a form that records a hand-over.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { custodyOf } from '../../queries.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { ChainList } from './chain-list.tsx'
import { RecordHandOver } from './record-hand-over.tsx'
import { custodyWords } from './words.ts'

export default function CustodyPage({ id }: { id: string }) {
  const { data, error } = useQuery(custodyOf(id))
  const say = custodyWords.useWords()
  const [onlyGaps, setOnlyGaps] = useState(false)
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const broken = data.chains.filter(({ gaps }) => gaps.length > 0)
  const shown = onlyGaps ? broken : data.chains
  return (
    <div className="page">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      {data.chains.length === 0 ? <p className="empty">{say('none')}</p> : <>
        <p role="status">{say('things', { count: data.chains.length })} · {broken.length === 0 ? say('noGaps') : say('withGaps', { count: broken.length })}</p>
        <RecordHandOver caseId={data.case} things={data.chains.map(({ thing }) => thing)} />
        {broken.length > 0 && <label className="choice"><input type="checkbox" checked={onlyGaps} onChange={(event) => setOnlyGaps(event.target.checked)} />{say('onlyGaps')}</label>}
        {shown.map((chain) => (
          <section key={chain.thing.id} aria-label={chain.thing.title}>
            <h2>{chain.thing.kind === 'item' ? <a href={paths.item(chain.thing.id)}><bdi>{chain.thing.title}</bdi></a> : chain.thing.kind === 'photo' ? <a href={paths.photo(chain.thing.id)}><bdi>{chain.thing.title}</bdi></a> : <bdi>{chain.thing.title}</bdi>}</h2>
            <ChainList of={chain} />
          </section>
        ))}
      </>}
    </div>
  )
}
