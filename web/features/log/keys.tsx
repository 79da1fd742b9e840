/**
 * Keys: who may sign what in this log, from which entry and up to which; added and closed from here.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KeyView } from '../../api.ts'
import { allKeys } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { gaps } from '../../words/gaps.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import { Name } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { EvidenceText } from '../evidence/parts.tsx'
import { KeyDialog, type KeyTask } from './key-dialog.tsx'
import { logWords } from './words.ts'

const signs: Readonly<Record<string, 'rootSigns' | 'logSigns' | 'collectorSigns' | 'reviewerSigns' | 'publisherSigns'>> = { root: 'rootSigns', log: 'logSigns', collector: 'collectorSigns', reviewer: 'reviewerSigns', publisher: 'publisherSigns' }

export function Keys() {
  const keys = useQuery(allKeys)
  const opening = useOpening()
  const say = logWords.useWords()
  const [task, setTask] = useState<KeyTask | null>(null)
  if (keys.error !== null) return <section><h2>{say('keys')}</h2><Failure error={keys.error} /></section>
  if (keys.data === undefined) return <section><h2>{say('keys')}</h2><Waiting /></section>
  return (
    <section aria-labelledby="keys"><h2 id="keys">{say('keys')} <span className="count">{keys.data.length}</span></h2>
      <p className="small quiet">{say('keysText')}</p>
      <Table head={[say('role'), say('signs'), say('name'), say('holder'), say('from'), say('until'), say('change')]} fixed={[0, 4]} rows={keys.data.map((key) => ({
        key: key.id,
        cells: [
          <Name of={codeNames} code={key.role} />, signs[key.role] === undefined ? '' : say(signs[key.role]!), <a href={opening({ kind: 'statement', id: key.id })} className="mono"><EvidenceText>{key.name}</EvidenceText></a>,
          key.holder === null ? <span className="quiet">{say('notSaid')}</span> : <EvidenceText>{key.holder}</EvidenceText>,
          <span className="mono">{say('entry', { index: key.from })}</span>, <Until of={key} />,
          key.closedAt === null && signs[key.role] !== undefined && key.role !== 'root' && key.role !== 'log' ? <button type="button" className="button" aria-label={say('closeThis', { name: key.name })} onClick={() => setTask({ does: 'close', key })}>{say('close')}</button> : null,
        ],
      }))} />
      <p className="row"><button type="button" className="button" onClick={() => setTask({ does: 'add' })}>{say('addMore')}</button></p>
      {task !== null && <KeyDialog task={task} onEnd={() => setTask(null)} />}
    </section>
  )
}

function Until({ of }: { of: KeyView }) {
  const say = logWords.useWords()
  if (of.closedAt === null) return <>{say(of.isInUse ? 'sealsHere' : of.isHere ? 'open' : 'elsewhere')}</>
  return <><Woven text={of.why === null ? say('closedAt', gaps('entry')) : say('closedWhy', { ...gaps('entry'), why: nameOf(codeNames, of.why) })} with={{ entry: <span className="mono">{say('entry', { index: of.closedAt })}</span> }} />{of.reason !== null && <span className="block small quiet"><EvidenceText>{of.reason}</EvidenceText></span>}</>
}
