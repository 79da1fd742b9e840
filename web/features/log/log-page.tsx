/**
 * Log: its signed head, its keys, and every entry. An entry opens in the drawer with its note and its proof, checked there.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { entriesFrom, logHead } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { EvidenceText, Identifier } from '../evidence/parts.tsx'
import { Anchors } from './anchors.tsx'
import { Keys } from './keys.tsx'

const pageLength = 50

export function LogPage({ from }: { from: number }) {
  const head = useQuery(logHead)
  const entries = useQuery(entriesFrom(from, pageLength))
  const opening = useOpening()
  const error = head.error ?? entries.error
  if (error !== null) return <div className="page wide"><Failure error={error} /></div>
  if (head.data === undefined || entries.data === undefined) return <div className="page wide"><Waiting /></div>
  const { size, entries: rows } = entries.data
  return (
    <div className="page wide">
      <header><h1>Log</h1><p className="lede">Every statement lies here as salted digests, in the order in which it was sealed. It can only grow; whoever keeps an old head can check that.</p></header>
      <dl className="fields"><dt>origin</dt><dd className="mono">{head.data.origin}</dd><dt>entries</dt><dd>{head.data.size}</dd><dt>root</dt><dd><Identifier keep={12}>{head.data.root}</Identifier></dd><dt>key</dt><dd><Identifier keep={20}>{head.data.verifierKey}</Identifier></dd></dl>
      <section><h2>Signed head</h2><pre className="note">{head.data.checkpoint}</pre></section>
      <Anchors of={head.data.anchors} anchoring={head.data.anchoring} size={head.data.size} />
      <Keys />
      <section><h2>Entries <span className="count">{from + 1} to {from + rows.length} of {size}</span></h2>
        <Table head={['index', 'kind', 'statement', 'label', 'note SHA-256']} fixed={[0, 1, 4]} rows={rows.map((entry) => ({
          key: String(entry.index),
          cells: [<span className="mono">{entry.index}</span>, entry.kind, <a href={opening({ kind: 'entry', index: entry.index })}><EvidenceText>{entry.title}</EvidenceText></a>, entry.label, <span className="mono">{entry.sha256.slice(0, 16)}…</span>],
        }))} />
        <p className="row">{from > 0 && <a href={paths.log(Math.max(0, from - pageLength))}>earlier</a>}{from + pageLength < size && <a href={paths.log(from + pageLength)}>later</a>}</p>
      </section>
    </div>
  )
}
