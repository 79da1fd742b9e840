/**
 * Evidence drawer: anything on a sheet opens here on what it rests on, down to the sealed note, without losing the place.
 * @module
 */
import { useEffect, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Open } from '../../paths.ts'
import { entriesFrom, findingOf } from '../../queries.ts'
import { drawerDepth, navigate, useAddress, useOpen } from '../../router.ts'
import { withOpen } from '../../paths.ts'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Identifier, StatementLinks } from './parts.tsx'
import { StatementLine } from './statement-line.tsx'
import { StatementPanel } from './statement-panel.tsx'

/** `isResting`: on a page whose things have no status, the drawer explains none. */
export function Drawer({ isResting }: { isResting: boolean }) {
  const open = useOpen()
  const here = useAddress()
  const heading = useRef<HTMLDivElement>(null)
  const key = JSON.stringify(open)
  useEffect(() => { if (open !== null) heading.current?.focus() }, [key])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => { if (event.key === 'Escape' && open !== null && document.querySelector('dialog[open]') === null) navigate(withOpen(here, null)) }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  if (open === null) return <aside className="drawer resting" aria-label="Evidence"><div className="inside">{isResting ? <p className="small quiet">What you choose opens here, down to the sealed original.</p> : <Legend />}</div></aside>
  return (
    <aside className="drawer" aria-label="Evidence">
      <div className="inside">
        <div className="drawer-bar">
          <span className="label">Evidence</span>
          {drawerDepth() > 0 && <button type="button" className="button plain" onClick={() => history.back()}>back</button>}
          <a className="button plain" href={withOpen(here, null)}>close</a>
        </div>
        <div ref={heading} tabIndex={-1} className="panel" style={{ outline: 'none' }}><Content open={open} /></div>
      </div>
    </aside>
  )
}

function Content({ open }: { open: Open }) {
  switch (open.kind) {
    case 'statement': return <StatementPanel id={open.id} />
    case 'because': return <Because ids={open.ids} />
    case 'claim': return <ClaimsPanel finding={open.finding} keys={[open.key]} />
    case 'sentence': return <SentencePanel finding={open.finding} at={open.at} />
    case 'entry': return <EntryPanel index={open.index} />
  }
}

/** An entry of the log is a statement; the place in the log stays the address. */
function EntryPanel({ index }: { index: number }) {
  const { data, error } = useQuery(entriesFrom(index, 1))
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  const [entry] = data.entries
  return entry === undefined
    ? <p>The log has no entry {index}; it has entries 0 to {data.size - 1}.</p>
    : <><p className="small quiet">Entry {index} of the log</p><StatementPanel id={entry.id} /></>
}

function Because({ ids }: { ids: readonly string[] }) {
  return <><h2>Rests on {ids.length} {ids.length === 1 ? 'statement' : 'statements'}</h2><p className="small quiet">Withdraw or correct one of them, and this bound moves.</p><ul className="cards">{ids.map((id) => <StatementLine key={id} id={id} />)}</ul></>
}

function SentencePanel({ finding, at }: { finding: string; at: number }) {
  const { data, error } = useQuery(findingOf(finding))
  if (error !== null) return <Failure error={error} />
  const sentence = data?.sentences[at]
  if (data === undefined || sentence === undefined) return <Waiting />
  if (sentence.claims.length === 0) return <><h2>{sentence.text}</h2><p>This sentence is context: it is bound to no claim, and no status is computed for it.</p></>
  return <><h2>{sentence.text}</h2><ClaimsPanel finding={finding} keys={sentence.claims} /></>
}

function ClaimsPanel({ finding, keys }: { finding: string; keys: readonly string[] }) {
  const { data, error } = useQuery(findingOf(finding))
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  return (
    <>
      {data.claims.filter(({ key }) => keys.includes(key)).map((claim) => (
        <section key={claim.key} className="panel">
          <div className="stack"><h3>Claim</h3><p>{claim.text}</p><ClaimStatus status={claim.status} restsOn={claim.restsOn} /><p className="small quiet">{claim.wording}</p></div>
          {claim.hangsOn.length > 0 && <div><h3>Falls without any one of these</h3><StatementLinks of={claim.hangsOn} /></div>}
          {claim.support.length > 1 && <div><h3>{claim.support.length} sets of statements suffice, each alone</h3>{claim.support.map((set, at) => <details key={set.join()}><summary>set {at + 1}: {set.length} statements</summary><ul className="cards">{set.map((id) => <StatementLine key={id} id={id} />)}</ul></details>)}</div>}
          {claim.conditions.length > 0 && <div><h3>Otherwise under</h3><ul className="cards">{claim.conditions.map((condition) => <li key={condition.text} className="claim"><span>{condition.text}</span><ClaimStatus status={condition.status} /></li>)}</ul></div>}
        </section>
      ))}
      <p className="small quiet">Computed by rules {data.rules}. Finding <Identifier>{data.id}</Identifier></p>
    </>
  )
}

function Legend() {
  return (
    <div className="legend">
      <h2>Everything opens on what it rests on</h2>
      <p>A sentence, a figure, the end of a bar, a mark in a picture: choose it, and its evidence opens here, down to the sealed original.</p>
      <ul>
        <li><span className="sample"><ClaimStatus status="established" /></span></li>
        <li><span className="sample"><ClaimStatus status="possible" /></span></li>
        <li><span className="sample"><ClaimStatus status="contradicted" /></span></li>
        <li><span className="sample"><ClaimStatus status="not-established" /></span></li>
      </ul>
      <p className="tiny">Press <kbd>?</kbd> for keys.</p>
    </div>
  )
}
