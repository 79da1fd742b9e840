/**
 * Claim said: one claim of a package: its words, what it comes to here and in the package, and the statements that it hangs on, each to
 * be opened, with what of it is withheld.
 * @module
 */
import type { Verdict, VerifiedStatement } from '@proofmark/core/evidence'
import type { ClaimView } from '@proofmark/core/findings'
import type { World } from '@proofmark/core/statements'
import { ClaimStatus } from './claim-status.tsx'
import { boundsText, visibleField as visible, type SaidClaim } from './said.ts'
import { Statement } from './statement.tsx'

/** Combinations beyond this are counted: a reader is helped by a few. */
const mostConditions = 12

interface Props { readonly of: ClaimView; readonly said: SaidClaim | null; readonly verdict: Verdict; readonly world: World }

export function ClaimSaid({ of, said, verdict, world }: Props) {
  const bounds = boundsText(of)
  return (
    <article className="claim">
      <h3>{visible(of.text)}</h3>
      <dl className="compared">
        <dt>computed here</dt><dd><ClaimStatus status={of.status} />{bounds !== null && <strong className="interval"> {bounds}</strong>} <span className="block small quiet">{of.wording}</span></dd>
        <dt>the package says</dt><dd>{said?.status == null ? 'nothing of this claim' : <><ClaimStatus status={said.status} />{said.bounds !== null && <span className="interval"> {visible(said.bounds)}</span>}</>}{(said?.status !== of.status || said.bounds !== bounds) && <strong className="fails"> ✕ not what was computed here</strong>}</dd>
      </dl>
      <HangsOn of={of} verdict={verdict} world={world} />
      <Conditions of={of} />
    </article>
  )
}

function HangsOn({ of, verdict, world }: Omit<Props, 'said'>) {
  const listed = (ids: readonly string[]) => verdict.statements.filter(({ id }) => ids.includes(id))
  const hangsOn = listed(of.hangsOn.map(({ id }) => id))
  const besides = listed((of.support[0] ?? []).filter((id) => !of.hangsOn.some((link) => link.id === id)))
  const isTimeTold = verdict.status !== 'fails'
  const list = (statements: readonly VerifiedStatement[]) => statements.map((statement) => <Statement key={statement.id} of={statement} world={world} isTimeTold={isTimeTold} />)
  if (of.support.length === 0) return <p className="small quiet">It rests on nothing that is shown.</p>
  return (
    <div className="hangs">
      {hangsOn.length > 0 && <><p className="small">Falls without any one of these {hangsOn.length === 1 ? 'statement' : `${hangsOn.length} statements`}; those that reject a reading count too{hiddenIn(hangsOn)}:</p>{list(hangsOn)}</>}
      {besides.length > 0 && <><p className="small">{hangsOn.length > 0 ? 'Rests on these as well' : 'Rests on these'}, but others could bear it in their place{hiddenIn(besides)}:</p>{list(besides)}</>}
    </div>
  )
}

function hiddenIn(statements: readonly VerifiedStatement[]): string {
  const hidden = statements.reduce((sum, { withheld, erased }) => sum + withheld.length + erased.length, 0)
  return hidden === 0 ? '' : `; ${hidden} of their fields ${hidden === 1 ? 'is' : 'are'} not shown`
}

function Conditions({ of: { conditions } }: { of: ClaimView }) {
  if (conditions.length === 0) return null
  const rest = conditions.length - mostConditions
  return (
    <details><summary>How it fares under each of {conditions.length} readings or identifications that nobody rejected</summary>
      <ul className="said-sentences small">{conditions.slice(0, mostConditions).map(({ text, status }, at) => <li key={at}><span>{visible(text)}</span><ClaimStatus status={status} /></li>)}</ul>
      {rest > 0 && <p className="small quiet">… and {rest} more.</p>}
    </details>
  )
}
