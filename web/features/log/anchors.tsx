/**
 * Anchors: who outside has seen which head of the log, and when; and what to do so that somebody does.
 * @module
 */
import type { AnchoringView, AnchorView } from 'proofmark/api'
import { useOpening } from '../../router.ts'
import { Table } from '../../shell/table.tsx'
import { visible } from '../../visible.ts'

export function Anchors({ of, anchoring, size }: { of: readonly AnchorView[]; anchoring: AnchoringView; size: number }) {
  const opening = useOpening()
  return (
    <section><h2>Who else has seen it</h2>
      {anchoring.fault !== null && <p className="notice bad" role="alert">{visible(anchoring.fault)}</p>}
      {of.length === 0 ? <NobodyYet isSetUp={anchoring.isSetUp} />
        : <>
          <p className="small quiet">{coverage(of[0]!.size, size)}</p>
          <Table head={['entries', 'who', 'says', 'sealed as']} fixed={[0, 3]} rows={of.flatMap(({ size: entries, words }) => words.map(({ file, what, by, isNamed, fault, from, to, sealedAt }) => ({
            key: `${entries} ${file}`,
            cells: [
              <span className="mono">{entries}</span>,
              by === null ? <span className="mono">{file}</span> : <>{what === 'cosignature' ? 'witness' : 'authority'} {visible(by)}{isNamed ? '' : ' (not among those named here)'}</>,
              fault !== null ? <span className="contradicted">✕ does not hold ({fault})</span> : <>seen {from === to ? readable(to) : `between ${readable(from)} and ${readable(to)}`}</>,
              sealedAt === null ? 'not yet' : <a href={opening({ kind: 'entry', index: sealedAt })}>entry {sealedAt}</a>,
            ],
          })))} />
        </>}
      <LastAsked of={anchoring.last} />
    </section>
  )
}

function NobodyYet({ isSetUp }: { isSetUp: boolean }) {
  return (
    <div className="notice">
      <p>Nobody outside has cosigned or stamped a head of this log: when something was sealed, and that there is no second history, is this log's own word.</p>
      {isSetUp ? <p className="small">Witnesses or authorities are named; they are asked within a minute after something is sealed, or now with <code>proofmark log anchor</code>.</p>
        : <p className="small">Ask one or several witnesses to follow this log (give them its key, above), and write them into a policy. Then run <code>proofmark log anchor --policy FILE --keep</code>; for time stamp authorities <code>--authorities FILE --keep</code>. From then on this server asks them by itself. They get the head of the log and nothing that lies in it.</p>}
    </div>
  )
}

function LastAsked({ of }: { of: AnchoringView['last'] }) {
  const silent = of?.asked.filter(({ ok }) => !ok) ?? []
  if (of === null || silent.length === 0) return null
  return (
    <div className="notice bad" role="status">
      <p>At {readable(of.at)} this server asked about the head of {of.size} entries. {of.isQuorum === false ? 'The quorum of the policy was not met. ' : ''}It asks again:</p>
      <ul className="stack small">{silent.map(({ name, message }) => <li key={name}>{visible(message)}</li>)}</ul>
    </div>
  )
}

const coverage = (anchored: number, size: number) => (anchored >= size ? 'The newest head is among these.' : `${size - anchored} of ${size} entries came after the newest of these heads.`)

/** `2031-05-01 00:00:07 UTC`. */
const readable = (time: string | null) => (time ?? '').replace(/\.\d+/, '').replace('T', ' ').replace('Z', ' UTC')
