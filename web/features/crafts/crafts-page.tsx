/**
 * Crafts page: all vessels and aircraft, each once however many records it has.
 * @module
 */
import { useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { codeNames } from '../../words/named/code-names.ts'
import { Name } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { EvidenceText } from '../evidence/parts.tsx'
import { Handled } from '../sameness/handled.tsx'
import { NumberLine } from '../sameness/number-said.tsx'
import { craftsWith } from '../sameness/sameness-api.ts'
import './crafts.css'
import { RecordCraft } from './record-craft.tsx'
import { craftWords } from './words.ts'

export default function CraftsPage() {
  const say = craftWords.useWords()
  const [text, setText] = useState('')
  const { data, error } = useQuery({ ...craftsWith(text.trim()), placeholderData: keepPreviousData })
  return (
    <div className="page wide crafts">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}><label className="field">{say('find')}<input type="search" dir="auto" value={text} onChange={(event) => setText(event.target.value)} /></label></form>
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : <>
        <p role="status">{say('count', { count: data.crafts.length })}</p>
        {data.crafts.length === 0 ? <p className="empty">{say(text.trim() === '' ? 'empty' : 'noneFound')}</p> : <Table head={[say('craft'), say('craftType'), say('flags'), say('numbers'), say('records')]} rows={data.crafts.map(({ id, craftType, records, names, flags, numbers, handling }) => ({
          key: id, cells: [<span><Handled of={handling} /><a href={paths.craft(data.named[id]?.label ?? id)}><EvidenceText>{names.join(' / ') || (data.named[id]?.title ?? id)}</EvidenceText></a></span>, <Name of={codeNames} code={craftType} />, <span>{flags.map((flag) => <span key={flag} className="block"><State code={flag} /></span>)}</span>, <ul>{numbers.map((number) => <li key={number.statement}><NumberLine of={number} /></li>)}</ul>, records],
        }))} />}
      </>}
      <RecordCraft />
    </div>
  )
}
