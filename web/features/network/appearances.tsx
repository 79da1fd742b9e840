/**
 * Appearances: who is first recorded after the day on which the picked party was listed, and deals with the same.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { formatDay, parseDay } from '@proofmark/core/dates'
import type { NetworkNode } from '@proofmark/core/network'
import { paths, type NetworkQuestion } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { hypothesisWords } from './hypothesis-words.ts'
import { appearancesOf } from './network-api.ts'
import { questionWords } from './question-words.ts'

export function Appearances({ asked, party }: { asked: NetworkQuestion; party: NetworkNode }) {
  const say = hypothesisWords.useWords()
  const [on, setOn] = useState('')
  return (
    <>
      <label className="field">{say('listed', { name: party.label })}<input type="date" value={on} onChange={(event) => setOn(event.target.value)} /></label>
      {parseDay(on) !== null && <Found key={`${party.id} ${on}`} asked={asked} party={party} on={on} />}
    </>
  )
}

function Found({ asked, party, on }: { asked: NetworkQuestion; party: NetworkNode; on: string }) {
  const say = hypothesisWords.useWords()
  const opening = useOpening()
  const { day, list } = useFormats()
  const { data, error } = useQuery(appearancesOf(asked, party.id, on))
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  const { appearances } = data.result
  if (appearances.length === 0) return <p>{say('nobody')}</p>
  return (
    <>
      <ul className="stack">{appearances.map(({ node, first, shared, isCertain, edges }) => (
        <li key={node}><a href={paths.network({ ...asked, at: data.nodes[node]!.id, path: '' })}><Own>{data.nodes[node]!.label}</Own></a>: {say('first', { day: day(formatDay(first)), shared: list(shared.map((at) => data.nodes[at]!.label)), name: party.label })}{!isCertain && `; ${say('undated')}`} <a className="small" href={opening({ kind: 'because', ids: [...new Set(edges.flatMap((edge) => data.edges[edge]?.statements ?? []))] })}>{questionWords.say('bearing')}</a></li>
      ))}</ul>
      <p className="small quiet">{say('notReplaced')}</p>
    </>
  )
}
