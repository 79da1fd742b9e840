/**
 * Evidence drawer: anything on a sheet opens here on what it rests on, down to the sealed note, without losing the place.
 * @module
 */
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Open } from '../../paths.ts'
import { entriesFrom, findingOf } from '../../queries.ts'
import { drawerDepth, navigate, useAddress, useOpen } from '../../router.ts'
import { withOpen } from '../../paths.ts'
import { ClaimSentence } from '../../uncertainty/claim-sentence.tsx'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { Failure, Waiting } from '../../shell/states.tsx'
import { English } from '../../words/said.tsx'
import { gaps } from '../../words/gaps.ts'
import { Woven } from '../../words/woven.tsx'
import { Translated } from '../translation/translated.tsx'
import { Identifier, StatementLinks } from './parts.tsx'
import { StatementLine } from './statement-line.tsx'
import { StatementPanel } from './statement-panel.tsx'
import { evidenceWords } from './words.ts'

const HerePanel = lazy(() => import('../item-map/here-panel.tsx'))

/** `isResting`: on a page whose things have no status, the drawer explains none. */
export function Drawer({ isResting }: { isResting: boolean }) {
  const say = evidenceWords.useWords()
  const open = useOpen()
  const here = useAddress()
  const heading = useRef<HTMLDivElement>(null)
  const key = JSON.stringify(open)
  useReturn(open !== null)
  useEffect(() => {
    if (open === null) return
    // The way out stands above what is read: neither the last place read nor the focus scrolls it away.
    heading.current?.parentElement?.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [key])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => { if (event.key === 'Escape' && open !== null && document.querySelector('dialog[open]') === null) navigate(withOpen(here, null)) }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  if (open === null) return <aside className="drawer resting" aria-label={say('evidence')}><div className="inside">{isResting ? <p className="small quiet">{say('resting')}</p> : <Legend />}</div></aside>
  return (
    <aside className="drawer" aria-label={say('evidence')}>
      <div className="inside">
        <div className="drawer-bar">
          <span className="label">{say('evidence')}</span>
          {drawerDepth() > 0 && <button type="button" className="button plain" onClick={() => history.back()}>{say('back')}</button>}
          <a className="button plain" href={withOpen(here, null)}>{say('close')}</a>
        </div>
        <div ref={heading} tabIndex={-1} className="panel" style={{ outline: 'none' }}><Content open={open} /></div>
      </div>
    </aside>
  )
}

/** What opened the drawer has the focus again once it is closed; where that is gone, the link to the same, else the sheet. */
function useReturn(isOpen: boolean) {
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    if (isOpen) { opener.current = document.activeElement; return }
    const from = opener.current
    opener.current = null
    // Whoever has gone on elsewhere meanwhile stays there.
    if (from === null || document.activeElement !== document.body) return
    const again = from !== document.body && from.isConnected ? from : from instanceof HTMLAnchorElement ? [...document.querySelectorAll<HTMLAnchorElement>('main a')].find(({ href }) => href === from.href) : undefined
    if (again instanceof HTMLElement || again instanceof SVGElement) again.focus()
    if (document.activeElement === document.body) document.getElementById('sheet')?.focus({ preventScroll: true })
  }, [isOpen])
}

function Content({ open }: { open: Open }) {
  switch (open.kind) {
    case 'statement': return <StatementPanel id={open.id} />
    case 'because': return <Because ids={open.ids} />
    case 'claim': return <ClaimsPanel finding={open.finding} keys={[open.key]} />
    case 'sentence': return <SentencePanel finding={open.finding} at={open.at} />
    case 'entry': return <EntryPanel index={open.index} />
    case 'items': return <Suspense fallback={<Waiting />}><HerePanel box={open.box} /></Suspense>
  }
}

/** An entry of the log is a statement; the place in the log stays the address. */
function EntryPanel({ index }: { index: number }) {
  const say = evidenceWords.useWords()
  const { data, error } = useQuery(entriesFrom(index, 1))
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  const [entry] = data.entries
  return entry === undefined
    ? <p>{say('noEntry', { index, last: data.size - 1 })}</p>
    : <><p className="small quiet">{say('entryOfLog', { index })}</p><StatementPanel id={entry.id} /></>
}

function Because({ ids }: { ids: readonly string[] }) {
  const say = evidenceWords.useWords()
  return <><h2>{say('restsOn', { count: ids.length })}</h2><p className="small quiet">{say('moves')}</p><ul className="cards">{ids.map((id) => <StatementLine key={id} id={id} />)}</ul></>
}

function SentencePanel({ finding, at }: { finding: string; at: number }) {
  const say = evidenceWords.useWords()
  const { data, error } = useQuery(findingOf(finding))
  if (error !== null) return <Failure error={error} />
  const sentence = data?.sentences[at]
  if (data === undefined) return <Waiting />
  if (sentence === undefined) return <p>{say('noSentence', { at: at + 1, count: data.sentences.length })}</p>
  if (sentence.claims.length === 0) return <><h2><Translated of={data.id}>{sentence.text}</Translated></h2><p>{say('isContext')}</p></>
  return <><h2><Translated of={data.id}>{sentence.text}</Translated></h2><ClaimsPanel finding={finding} keys={sentence.claims} /></>
}

function ClaimsPanel({ finding, keys }: { finding: string; keys: readonly string[] }) {
  const say = evidenceWords.useWords()
  const { data, error } = useQuery(findingOf(finding))
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  const unknown = keys.filter((name) => data.claims.every(({ key }) => key !== name))
  return (
    <>
      {unknown.map((name) => <p key={name}><Woven text={say('noClaim', gaps('key'))} with={{ key: <bdi dir="ltr" lang="" className="mono">{name}</bdi> }} /></p>)}
      {data.claims.filter(({ key }) => keys.includes(key)).map((claim) => (
        <section key={claim.key} className="panel">
          <div className="stack"><h3>{say('claim')}</h3><p><Translated of={data.id}>{claim.text}</Translated></p><ClaimStatus status={claim.status} restsOn={claim.restsOn} /><ClaimSentence of={claim} /></div>
          {claim.hangsOn.length > 0 && <div><h3>{say('fallsWithout')}</h3><StatementLinks of={claim.hangsOn} /></div>}
          {claim.support.length > 1 && <div><h3>{say('sets', { count: claim.support.length })}</h3>{claim.support.map((set, at) => <details key={set.join()}><summary>{say('set', { n: at + 1, count: set.length })}</summary><ul className="cards">{set.map((id) => <StatementLine key={id} id={id} />)}</ul></details>)}</div>}
          {claim.conditions.length > 0 && <div><h3>{say('otherwise')}</h3><ul className="cards">{claim.conditions.map((condition) => <li key={condition.text} className="claim"><English>{condition.text}</English><ClaimStatus status={condition.status} /></li>)}</ul></div>}
        </section>
      ))}
      <p className="small quiet"><Woven text={say('computedBy', gaps('rules', 'id'))} with={{ rules: <bdi dir="ltr" lang="">{data.rules}</bdi>, id: <Identifier>{data.id}</Identifier> }} /></p>
    </>
  )
}

function Legend() {
  const say = evidenceWords.useWords()
  return (
    <div className="legend">
      <h2>{say('legend')}</h2>
      <p>{say('legendText')}</p>
      <ul>
        <li><span className="sample"><ClaimStatus status="established" /></span></li>
        <li><span className="sample"><ClaimStatus status="possible" /></span></li>
        <li><span className="sample"><ClaimStatus status="contradicted" /></span></li>
        <li><span className="sample"><ClaimStatus status="not-established" /></span></li>
      </ul>
      <p className="tiny"><Woven text={say('pressForKeys', gaps('key'))} with={{ key: <kbd>?</kbd> }} /></p>
    </div>
  )
}
