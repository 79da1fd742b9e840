/**
 * The chain of supply of one item: its accounts kept apart, each over time, on the map and step by step; then what is held against it.
 *
 * Which account is shown stands in the address. The list carries everything; the pictures are its twins.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { paths, versionOf } from '../../paths.ts'
import { useAddress } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { gaps } from '../../words/gaps.ts'
import { Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { Handling } from '../evidence/parts.tsx'
import { Account, useIsPrinted } from './account.tsx'
import { Accounts } from './accounts.tsx'
import { supplyOf } from './chain-api.ts'
import { LegItem } from './chain-steps.tsx'
import { Contradictions, Durations, Siblings, Undertakings } from './chain-tables.tsx'
import { groupWords } from './group-words.ts'
import { Groups } from './groups.tsx'
import { Hypotheses } from './diversion-said.tsx'
import { RecordChain } from './record-chain.tsx'
import { chainWords } from './words.ts'
import './chain.css'

export default function ChainPage({ id }: { id: string }) {
  const { data, error } = useQuery(supplyOf(id))
  const asked = versionOf(useAddress())
  const say = chainWords.useWords()
  const sayGroup = groupWords.useWords()
  const isPrinted = useIsPrinted()
  const title = data?.item.title
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const { chain, groups, item, named } = data
  const version = chain.versions.find(({ key }) => key === asked) ?? chain.versions[0]
  return (
    <div className="page wide supply-page">
      <header>
        <Handling of={item.handling} />
        <h1 data-of={title}>{say('title')}</h1>
        <p className="said-title"><a href={paths.item(item.label ?? item.id)}><Own>{item.title}</Own></a></p>
        <p className="lede">{say('lede')}{chain.isGroup && <> {say('group')}</>}</p>
        <p className="notice">{say('notImplied')}</p>
        <p className="small quiet"><Woven text={say('notCustody', gaps('custody'))} with={{ custody: <a href={data.case === null ? paths.item(item.id) : paths.custody(data.case.label ?? data.case.id)}>{say('custody')}</a> }} /></p>
        <p className="small quiet">{sayGroup('definitions')}</p>
        <p className="row no-print">{data.case !== null && <a href={paths.chains(data.case.label ?? data.case.id)}>{say('inCase')}</a>}<button type="button" className="button" onClick={() => print()}>{say('print')}</button></p>
      </header>
      {version === undefined || version.steps.every(({ type }) => type === 'gap') && chain.versions.length < 2 ? <p className="empty">{say('noLegs')}</p> : null}
      {version !== undefined && <>
        <Accounts of={chain} item={item.label ?? item.id} shown={version} named={named} isUnknown={asked !== '' && version.key !== asked} />
        <Account chain={chain} version={version} named={named} />
        {isPrinted && chain.versions.filter((each) => each !== version).map((each) => <Account key={each.key} chain={chain} version={each} named={named} />)}
      </>}
      {chain.unplaced.length > 0 && <p className="notice">{sayGroup('unplaced', { count: chain.unplaced.length })}</p>}
      <Groups of={groups} named={named} />
      {chain.contradictions.length > 0 && <section aria-labelledby="contradictions"><h2 id="contradictions">{say('contradictions')}</h2><p className="notice bad">{say('contradictionsLede')}</p><Contradictions of={chain.contradictions} /></section>}
      <section aria-labelledby="undertakings"><h2 id="undertakings">{say('undertakings')} <span className="count">{chain.undertakings.length}</span></h2><p className="small quiet">{say('undertakingsLede')}</p><Undertakings of={chain.undertakings} named={named} /></section>
      <section aria-labelledby="hypotheses"><h2 id="hypotheses">{say('hypotheses')} <span className="count">{chain.hypotheses.length}</span></h2><p className="small quiet">{say('hypothesesLede')}</p><Hypotheses of={chain.hypotheses} versions={chain.versions} named={named} /></section>
      <section aria-labelledby="siblings"><h2 id="siblings">{say('siblings')} <span className="count">{chain.siblings.length}</span></h2><p className="small quiet">{say('siblingsLede')}</p><Siblings of={chain.siblings} named={named} />{chain.sharingAtLeast !== null && <p>{say('sharing', { count: chain.sharingAtLeast })}</p>}
        {chain.inferred.length > 0 && <><h3>{say('inferred')} <span className="count">{chain.inferred.length}</span></h3><p className="small inference">{say('inferredLede')}</p><ol className="supply">{chain.inferred.map((leg, at) => <LegItem key={leg.transfer} of={leg} number={at + 1} named={named} />)}</ol></>}</section>
      {chain.durations.length > 0 && <section aria-labelledby="durations"><h2 id="durations">{say('durations')}</h2><p className="small quiet">{say('durationsLede')}</p><Durations of={chain.durations} named={named} versions={chain.versions} /></section>}
      {data.case !== null && <RecordChain caseId={data.case.id} item={{ id: item.id, title: item.title }} />}
    </div>
  )
}
