/**
 * Log: its signed head, and every entry. An entry opens in the drawer with its note and its proof, checked there.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { entriesFrom, logHead } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { EvidenceText, Identifier } from '../evidence/parts.tsx'

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
      <section><h2>Entries <span className="count">{from + 1} to {from + rows.length} of {size}</span></h2>
        <div className="table-frame"><table><thead><tr><th>index</th><th>kind</th><th>statement</th><th>label</th><th>SHA-256 of the note</th></tr></thead><tbody>{rows.map((entry) => (
          <tr key={entry.index}><td className="mono">{entry.index}</td><td className="nowrap">{entry.kind}</td><td><a href={opening({ kind: 'statement', id: entry.id })}><EvidenceText>{entry.title}</EvidenceText></a></td><td>{entry.label}</td><td className="mono nowrap">{entry.sha256.slice(0, 16)}…</td></tr>
        ))}</tbody></table></div>
        <p className="row">{from > 0 && <a href={paths.log(Math.max(0, from - pageLength))}>earlier</a>}{from + pageLength < size && <a href={paths.log(from + pageLength)}>later</a>}</p>
      </section>
    </div>
  )
}
