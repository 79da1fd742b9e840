/**
 * Chain steps: an account as a list to be read. Each leg opens on its statement; each gap says why it is one.
 * @module
 */
import type { ReactNode } from 'react'
import type { Gap, Leg, Version } from '@proofmark/core/tracing'
import { useOpening } from '../../router.ts'
import { gaps } from '../../words/gaps.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { Woven } from '../../words/woven.tsx'
import type { SupplyChainView } from './chain-api.ts'
import { groupWords } from './group-words.ts'
import { Authorised, HolderName, Window } from './holder.tsx'
import { chainWords } from './words.ts'
import { ProhibitionsOnAsk } from '../instruments/held-against.tsx'

export function ChainSteps({ of, named }: { of: Version; named: SupplyChainView['named'] }) {
  const numbers = new Map(of.steps.filter(({ type }) => type === 'leg').map((step, at) => [step, at + 1]))
  return <ol className="supply">{of.steps.map((step, at) => (step.type === 'leg' ? <LegItem key={step.transfer} of={step} number={numbers.get(step)!} named={named} /> : <GapItem key={`gap ${at}`} of={step} />))}</ol>
}

/** A leg of an account, or of a sibling. */
export function LegItem({ of, number, named, children }: { of: Leg; number: number; named: SupplyChainView['named']; children?: ReactNode }) {
  const say = chainWords.useWords()
  const sayGroup = groupWords.useWords()
  const opening = useOpening()
  const isInference = 'inference' in of.bearing
  return (
    <li className={`${of.authorised} ${isInference ? 'inferred' : ''}`}>
      <p className="head"><span className="label">{say('leg', { n: number })} · {of.withheld.includes('transferKind') ? sayGroup('withheld') : <Name of={codeNames} code={of.transferKind} />}</span> <a href={opening({ kind: 'statement', id: of.transfer })} className="small">{say('statement')}</a></p>
      <p className="hands"><HolderName of={of.from} /> <span aria-hidden="true" className="to">→</span> <HolderName of={of.to} /></p>
      <p><Window of={of.days} />{of.when !== null && <span className="small quiet"> · <Woven text={say('asStated', gaps('when'))} with={{ when: <bdi className="mono" dir="ltr">{of.when}</bdi> }} /></span>}</p>
      {!of.withheld.includes('authorised') && <p><Authorised of={of} /></p>}
      <p className="small">{of.place === null || (of.place.text === null && of.place.country === null) ? <span className="quiet">{say('noPlace')}</span> : <>{say('place')}: {of.place.text !== null && <Own>{of.place.text}</Own>}{of.place.country !== null && <> <State code={of.place.country} /></>}</>}</p>
      <p className="small">{of.basis === null ? <span className="quiet">{say('noBasis')}</span> : <>{say('basis')}: <Own>{of.basis}</Own></>}</p>
      {of.documents.length > 0 && <ul className="sources" aria-label={say('documents')}>{of.documents.map((document) => <li key={document}><a href={opening({ kind: 'statement', id: document })}><Own>{named[document]?.title ?? document.slice(0, 8)}</Own></a></li>)}</ul>}
      {of.alsoToldBy.length > 0 && <p className="small"><a href={opening({ kind: 'because', ids: of.alsoToldBy })}>{say('alsoTold')}</a> ({of.alsoToldBy.length})</p>}
      {of.bearing.by !== 'item' && (
        <p className={`small ${isInference ? 'inference' : 'quiet'}`}>{isInference && <strong>{say('inference')}: </strong>}{say(`by-${of.bearing.by}`)}
          {'inference' in of.bearing && <> <Own>{of.bearing.inference}</Own></>}{of.bearing.through.length > 0 && <> <a href={opening({ kind: 'because', ids: of.bearing.through })}>{say('rests')}</a></>}</p>
      )}
      {of.withheld.length > 0 && <p className="small"><strong>{sayGroup('fields', { fields: of.withheld.map((field) => sayGroup(field)).join(', ') })}</strong></p>}
      {children}
      <ProhibitionsOnAsk transfer={of.transfer} />
    </li>
  )
}

function GapItem({ of }: { of: Gap }) {
  const say = chainWords.useWords()
  return (
    <li className="missing">
      <p className="head"><strong>○ {say('gap')}</strong></p>
      <p>{say(`gap-${of.why}`)}</p>
      <p className="hands small"><Woven text={say('between', gaps('after', 'before'))} with={{ after: <HolderName of={of.after} />, before: <HolderName of={of.before} /> }} /></p>
      <p className="small"><Window of={of.days} /></p>
    </li>
  )
}
