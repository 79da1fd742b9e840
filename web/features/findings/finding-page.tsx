/**
 * Finding: sentence by sentence, each opening on its claims and evidence; what it hangs on; positions; challenge file.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import type { ChallengeAnswer, FindingView } from '@proofmark/core/findings'
import { caseOf, findingOf } from '../../queries.ts'
import { useOpen, useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Bounds, axisOf } from '../../uncertainty/bounds.tsx'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { EvidenceText, Identifier, Position, StatementLinks } from '../evidence/parts.tsx'
import { Publish } from './publish.tsx'

export function FindingPage({ id }: { id: string }) {
  const { data, error } = useQuery(findingOf(id))
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  return (
    <div className="page">
      <header><p className="label">Finding</p><h1>{data.title}</h1><div className="row"><ClaimStatus status={data.status} /><span className="small quiet">{data.wording}</span></div></header>
      <Bar of={data} />
      <Sentences of={data} />
      <section aria-labelledby="hangs"><h2 id="hangs">What it hangs on <span className="count">{data.hangsOn.length}</span></h2>
        {data.hangsOn.length === 0 ? <p className="empty">No single statement carries it: other statements would bear it if one fell.</p> : <><p className="small quiet">Without any one of these statements the status falls. Those that reject a reading count too: without them the mark could mean that.</p><StatementLinks of={data.hangsOn} /></>}
      </section>
      <Claims of={data} />
      <section aria-labelledby="standard"><h2 id="standard">How sure, by which standard</h2><dl className="fields"><dt>standard of proof</dt><dd>{data.standardOfProof ?? 'not stated'}</dd><dt>confidence</dt><dd>{data.confidence ?? 'not stated'}{data.confidenceReason === null ? '' : `: ${data.confidenceReason}`}</dd><dt>rules</dt><dd>{data.rules}</dd></dl></section>
      {data.caveats.length > 0 && <section aria-labelledby="caveats"><h2 id="caveats">Caveats</h2><ul className="stack">{data.caveats.map((caveat) => <li key={caveat}>{caveat}</li>)}</ul></section>}
      {data.alternatives.length > 0 && <section aria-labelledby="alternatives"><h2 id="alternatives">Set aside</h2>{data.alternatives.map(({ text, setAsideBecause, wouldDecide }) => <div key={text} className="claim"><p>{text}</p><p className="small quiet">Because: {setAsideBecause}</p>{wouldDecide !== null && <p className="small quiet">Would decide: {wouldDecide}</p>}</div>)}</section>}
      <section aria-labelledby="positions"><h2 id="positions">Positions of the parties <span className="count">{data.positions.length}</span></h2><ul>{data.positions.map((position) => <Position key={position.id} of={position} />)}</ul></section>
      <section aria-labelledby="challenge"><h2 id="challenge">Challenge file</h2><p className="small quiet">The attacks that a briefing meets, and what answers each. A gap is shown as one.</p>{data.challenge.map((answer) => <Attack key={answer.attack} of={answer} />)}</section>
      <Publish of={data} />
    </div>
  )
}

function Bar({ of }: { of: FindingView }) {
  const { data } = useQuery({ ...caseOf(of.case ?? ''), enabled: of.case !== null && of.bounds !== null })
  const claim = of.claims.find((each) => each.claim.type === 'production-to-use')?.claim
  const bounds = claim !== undefined && 'item' in claim ? data?.timeline.find(({ item }) => item === claim.item) : undefined
  return bounds === undefined ? null : <Bounds of={bounds} axis={axisOf([bounds])} />
}

function Sentences({ of }: { of: FindingView }) {
  const opening = useOpening()
  const open = useOpen()
  return (
    <section aria-label="The finding, sentence by sentence"><div className="sentences">{of.sentences.map(({ text, status }, at) => (
      <a key={text} href={opening({ kind: 'sentence', finding: of.label ?? of.id, at })} aria-current={open?.kind === 'sentence' && open.at === at ? 'true' : undefined}><span>{text}</span>{status === null ? <span className="small quiet">context, bound to no claim</span> : <ClaimStatus status={status} />}</a>
    ))}</div></section>
  )
}

function Claims({ of }: { of: FindingView }) {
  const opening = useOpening()
  return (
    <section aria-labelledby="claims"><h2 id="claims">Claims <span className="count">{of.claims.length}</span></h2>{of.claims.map((claim) => (
      <div key={claim.key} className="claim"><a href={opening({ kind: 'claim', finding: of.label ?? of.id, key: claim.key })}>{claim.text}</a><ClaimStatus status={claim.status} restsOn={claim.restsOn} /><p className="small quiet">{claim.wording}</p></div>
    ))}</section>
  )
}

function Attack({ of }: { of: ChallengeAnswer }) {
  const opening = useOpening()
  return (
    <article className="attack">
      <h3>{of.title}</h3>
      {of.said.map((position) => <p key={position.id} className="small quiet"><a href={opening({ kind: 'statement', id: position.id })}>“{position.wording}”</a> {position.party}{position.when === null ? '' : `, ${position.when}`}</p>)}
      <ul>{of.answers.map(({ text, because, hash }) => <li key={text}><EvidenceText>{text}</EvidenceText> <a href={opening({ kind: 'because', ids: because })}>evidence</a>{hash !== null && <> · SHA-256 <Identifier>{hash}</Identifier></>}</li>)}</ul>
      {of.gaps.map((gap) => <p key={gap} className="gap small">{gap}</p>)}
    </article>
  )
}
