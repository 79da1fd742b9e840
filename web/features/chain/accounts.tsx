/**
 * Accounts: those that can each be true as a whole, one beside the other, each a link; and what the one that is shown excludes of the others.
 * @module
 */
import type { SupplyChain, Version } from '@proofmark/core/tracing'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { gaps } from '../../words/gaps.ts'
import { Name, Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { competitionNames } from './code-words.ts'
import type { SupplyChainView } from './chain-api.ts'
import { HolderName, Window, authorisedSigns } from './holder.tsx'
import { chainWords } from './words.ts'

export function Accounts({ of, item, shown, named, isUnknown }: { of: SupplyChain; item: string; shown: Version; named: SupplyChainView['named']; isUnknown: boolean }) {
  const say = chainWords.useWords()
  const opening = useOpening()
  if (of.versions.length === 1 && !isUnknown && of.cut === null) return null
  return (
    <section aria-labelledby="accounts"><h2 id="accounts">{say('accounts')} <span className="count">{of.versions.length}</span></h2>
      {isUnknown && <p className="notice" role="status">{say('accountUnknown')}</p>}
      <p className="small quiet">{say('manyAccounts', { count: of.versions.length })}{of.cut !== null && <> {say('cut')}</>}</p>
      <p className="small"><strong>{say('overall')}</strong>: {say(`short-${of.diversion.status}`)}{'days' in of.diversion && <> · <Window of={of.diversion.days} /></>}</p>
      <ul className="accounts">{of.versions.map((version, at) => <li key={version.key}><Account of={version} number={at + 1} address={paths.chain(item, version.key)} isShown={version === shown} /></li>)}</ul>
      {shown.excludes.length > 0 && <><h3>{say('apart')}</h3>
        <ul className="stack">{shown.excludes.map(({ transfer, why, with: beside }) => <li key={transfer} className="small"><Woven text={say('excludes', gaps('leg'))} with={{ leg: <a href={opening({ kind: 'statement', id: transfer })}><Own>{named[transfer]?.title ?? transfer.slice(0, 8)}</Own></a> }} /> <Name of={competitionNames} code={why} />{beside.length > 0 && <> (<a href={opening({ kind: 'because', ids: beside })}>{say('competesWith')} {beside.map((id) => named[id]?.title ?? id.slice(0, 8)).join(' · ')}</a>)</>}</li>)}</ul></>}
    </section>
  )
}

function Account({ of, number, address, isShown }: { of: Version; number: number; address: string; isShown: boolean }) {
  const say = chainWords.useWords()
  const legs = of.steps.flatMap((step) => (step.type === 'leg' ? [step] : []))
  return (
    <div className={`account ${isShown ? 'shown' : ''}`}>
      <p><a href={address} aria-current={isShown ? 'true' : undefined}>{say('account', { n: number })}</a></p>
      <p className="small quiet">{of.assertedBy.length === 0 ? say('heldByNobody') : <Woven text={say('heldBy', gaps('who'))} with={{ who: <>{of.assertedBy.map((holder, at) => <span key={holder.party ?? `${holder.name} ${at}`}>{at > 0 && ' · '}<HolderName of={holder} /></span>)}</> }} />}</p>
      <ol className="small">{of.steps.map((step, at) => <li key={at}>{step.type === 'gap' ? <span className="quiet">○ {say('gap')}</span> : <><span aria-hidden="true">{authorisedSigns[step.authorised]}</span> {step.from.name ?? say('unknown')} <span aria-hidden="true" className="to">→</span> {step.to.name ?? say('unknown')}</>}</li>)}</ol>
      <p className="small quiet">{say('legsAndGaps', { legs: legs.length, gaps: of.steps.length - legs.length })} · {say(`short-${of.diversion.status}`)}</p>
    </div>
  )
}
