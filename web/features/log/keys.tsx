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
import { EvidenceText } from '../evidence/parts.tsx'
import { KeyDialog, type KeyTask } from './key-dialog.tsx'

const signs: Readonly<Record<string, string>> = {
  root: 'adds and closes keys', log: 'heads of the log', collector: 'what was seen and recorded', reviewer: 'reviews', publisher: 'packages',
}

export function Keys() {
  const keys = useQuery(allKeys)
  const opening = useOpening()
  const [task, setTask] = useState<KeyTask | null>(null)
  if (keys.error !== null) return <section><h2>Keys</h2><Failure error={keys.error} /></section>
  if (keys.data === undefined) return <section><h2>Keys</h2><Waiting /></section>
  return (
    <section aria-labelledby="keys"><h2 id="keys">Keys <span className="count">{keys.data.length}</span></h2>
      <p className="small quiet">A key counts from the entry that adds it up to the entry that closes it; what it signed in between stands. Root and log key are for good.</p>
      <Table head={['role', 'signs', 'name', 'holder', 'from', 'until', 'change']} fixed={[0, 4]} rows={keys.data.map((key) => ({
        key: key.id,
        cells: [
          key.role, signs[key.role] ?? '', <a href={opening({ kind: 'statement', id: key.id })} className="mono"><EvidenceText>{key.name}</EvidenceText></a>,
          key.holder === null ? <span className="quiet">not said</span> : <EvidenceText>{key.holder}</EvidenceText>,
          <span className="mono">entry {key.from}</span>, <Until of={key} />,
          key.closedAt === null && signs[key.role] !== undefined && key.role !== 'root' && key.role !== 'log' ? <button type="button" className="button" aria-label={`Close ${key.name}`} onClick={() => setTask({ does: 'close', key })}>Close …</button> : null,
        ],
      }))} />
      <p className="row"><button type="button" className="button" onClick={() => setTask({ does: 'add' })}>Add a key …</button></p>
      {task !== null && <KeyDialog task={task} onEnd={() => setTask(null)} />}
    </section>
  )
}

function Until({ of }: { of: KeyView }) {
  if (of.closedAt === null) return <>open{of.isInUse ? ', seals here' : of.isHere ? '' : ', on another device'}</>
  return <>closed at <span className="mono">entry {of.closedAt}</span>{of.why === null ? '' : `, ${of.why.replaceAll('-', ' ')}`}{of.reason !== null && <span className="block small quiet"><EvidenceText>{of.reason}</EvidenceText></span>}</>
}
