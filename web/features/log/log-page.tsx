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
import { useFormats } from '../../words/formats.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { EvidenceText, Identifier } from '../evidence/parts.tsx'
import { Anchors } from './anchors.tsx'
import { Keys } from './keys.tsx'
import { logWords } from './words.ts'

const pageLength = 50

export function LogPage({ from }: { from: number }) {
  const head = useQuery(logHead)
  const entries = useQuery(entriesFrom(from, pageLength))
  const opening = useOpening()
  const say = logWords.useWords()
  const { number } = useFormats()
  const error = head.error ?? entries.error
  if (error !== null) return <div className="page wide"><Failure error={error} /></div>
  if (head.data === undefined || entries.data === undefined) return <div className="page wide"><Waiting /></div>
  const { size, entries: rows } = entries.data
  return (
    <div className="page wide">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      <dl className="fields"><dt>{say('origin')}</dt><dd className="mono"><bdi dir="ltr" lang="">{head.data.origin}</bdi></dd><dt>{say('entries')}</dt><dd>{number(head.data.size)}</dd><dt>{say('root')}</dt><dd><Identifier keep={12}>{head.data.root}</Identifier></dd><dt>{say('key')}</dt><dd><Identifier keep={20}>{head.data.verifierKey}</Identifier></dd></dl>
      <section><h2>{say('signedHead')}</h2><pre className="note" dir="ltr" lang="">{head.data.checkpoint}</pre></section>
      <Anchors of={head.data.anchors} anchoring={head.data.anchoring} size={head.data.size} />
      <Keys />
      <section><h2>{say('Entries')} <span className="count">{say('range', { from: from + 1, to: from + rows.length, size })}</span></h2>
        <Table head={[say('index'), say('kind'), say('statement'), say('label'), say('noteHash')]} fixed={[0, 1, 4]} rows={rows.map((entry) => ({
          key: String(entry.index),
          cells: [<span className="mono">{entry.index}</span>, <Name of={kindNames} code={entry.kind} />, <a href={opening({ kind: 'entry', index: entry.index })}><EvidenceText>{entry.title}</EvidenceText></a>, entry.label === null ? null : <Own>{entry.label}</Own>, <bdi className="mono" dir="ltr" lang="">{entry.sha256.slice(0, 16)}…</bdi>],
        }))} />
        <p className="row">{from > 0 && <a href={paths.log(Math.max(0, from - pageLength))}>{say('earlier')}</a>}{from + pageLength < size && <a href={paths.log(from + pageLength)}>{say('later')}</a>}</p>
      </section>
    </div>
  )
}
