/**
 * Finding said: what a package says, and beside it what its shown fields come to when this browser computes it again. The two are
 * kept apart: the words are their authors', the status is nobody's word.
 * @module
 */
import type { Verdict } from '@proofmark/core/evidence'
import type { Recomputed, WeighedFinding } from '@proofmark/core/findings'
import { ClaimStatus } from './claim-status.tsx'
import { ClaimSaid } from './claim-said.tsx'
import { saidOf, visibleField as visible } from './said.ts'
import { Statement } from './statement.tsx'

export function FindingSaid({ verdict, again }: { verdict: Verdict; again: Recomputed | null }) {
  const finding = again?.finding ?? null
  if (verdict.log === null) return null
  return (
    <section aria-labelledby="said"><h2 id="said">What it says</h2>
      {verdict.status === 'fails' && <p className="notice bad"><strong>Not relied on.</strong> A part of this file fails. This is what stands in it, so that you can see what was sent to you; it may not be what was published.</p>}
      {finding === null || again === null ? <NoFinding verdict={verdict} isComputed={again !== null} /> : <Said verdict={verdict} again={again} finding={finding} />}
    </section>
  )
}

function NoFinding({ verdict, isComputed }: { verdict: Verdict; isComputed: boolean }) {
  const said = saidOf(verdict.record)
  return (
    <>
      <p>{isComputed ? 'The statement of the finding is not shown here, was withdrawn, or cannot be read: nothing can be computed from it.' : 'The finding could not be computed again from what can be read here.'}</p>
      {said.status !== null && <p className="small quiet">The package says: {said.status.replace('-', ' ')}. Here that is borne by nothing.</p>}
    </>
  )
}

function Said({ verdict, again, finding }: { verdict: Verdict; again: Recomputed; finding: WeighedFinding }) {
  const said = saidOf(verdict.record)
  const isSame = verdict.parts.some(({ part, status }) => part === 'finding' && status === 'holds')
  const statement = verdict.statements.find(({ id }) => id === finding.id)
  const hides = (path: string) => statement?.withheld.some((each) => each === path || each.startsWith(`${path}/`)) === true
  const hidden = verdict.counts.withheld + verdict.counts.erased
  return (
    <>
      <h3 className="said-title">{hides('/title') ? '[title withheld]' : visible(finding.title)}</h3>
      <dl className="compared">
        <dt>computed here</dt><dd><ClaimStatus status={finding.status} /> <span className="small quiet">{finding.wording}</span></dd>
        <dt>the package says</dt><dd>{said.status === null ? 'no status' : <ClaimStatus status={said.status} />} {!isSame && <strong className="fails">✕ not what was computed here</strong>}</dd>
      </dl>
      <p className="small quiet">The words are those of whoever signed the finding. The status, the days and what it hangs on are nobody’s word: this browser computed them from the fields that the package shows and nothing else, by the rules {visible(finding.rules)}{isSame ? ', and comes to what the package says' : ''}.{hidden > 0 && ` ${hidden} ${hidden === 1 ? 'field' : 'fields'} of this package ${hidden === 1 ? 'is' : 'are'} not shown and did not count; what stands there may speak for a claim or against it.`}</p>
      {statement !== undefined && <Statement of={statement} world={again.world} isTimeTold={verdict.status !== 'fails'} />}
      {again.world.laterWord(finding.id).length > 0 && <p className="notice small">Its words were corrected after they were signed, and stand here as corrected. As they were signed: in the line above.</p>}
      {finding.sentences.length > 0 && <ul className="said-sentences">{finding.sentences.map(({ text, status }, at) => <li key={at}><span>{visible(text)}</span>{status === null ? <span className="small quiet">context, bound to no claim</span> : <ClaimStatus status={status} />}</li>)}</ul>}
      {finding.claims.length === 0 && <p className="notice">No claim of this finding is shown, so nothing is established by it.</p>}
      {finding.claims.map((claim) => <ClaimSaid key={claim.key} of={claim} said={said.claims.get(claim.key) ?? null} verdict={verdict} world={again.world} />)}
      <Limits of={finding} />
    </>
  )
}

/** What its own authors say against it. */
function Limits({ of: { caveats, alternatives } }: { of: WeighedFinding }) {
  if (caveats.length + alternatives.length === 0) return null
  return (
    <details><summary>What its authors say against it: {count(caveats.length, 'caveat')}, {count(alternatives.length, 'alternative')} set aside</summary>
      <ul className="stack small">
        {caveats.map((caveat, at) => <li key={at}>{visible(caveat)}</li>)}
        {alternatives.map(({ text, setAsideBecause, wouldDecide }, at) => <li key={`alternative ${at}`}>{visible(text)} <span className="block quiet">Set aside because: {visible(setAsideBecause)}{wouldDecide === null ? '' : ` Would decide: ${visible(wouldDecide)}`}</span></li>)}
      </ul>
    </details>
  )
}

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`
