/**
 * The point of diversion of one account, in words, with both ends named; and the hypotheses side by side.
 * @module
 */
import type { Hypothesis, PointOfDiversion, Version } from '@proofmark/core/tracing'
import { useOpening } from '../../router.ts'
import { gaps } from '../../words/gaps.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import { Name, Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { Woven } from '../../words/woven.tsx'
import { EvidenceText } from '../evidence/parts.tsx'
import { fitNames } from './code-words.ts'
import type { SupplyChainView } from './chain-api.ts'
import { HolderName, Window } from './holder.tsx'
import { chainWords } from './words.ts'

export function DiversionSaid({ of }: { of: PointOfDiversion }) {
  const say = chainWords.useWords()
  const opening = useOpening()
  if (!('days' in of)) return <p className="notice">{say(`diversion-${of.status}`)}</p>
  const end = (holder: PointOfDiversion & { status: 'between' | 'undetermined' }, name: 'lastAuthorised' | 'firstUnauthorised') => (holder[name] === null ? <span className="quiet">{say('undetermined')}</span> : <HolderName of={holder[name]} />)
  const place = (where: typeof of.place.from) => (where === null ? <span className="quiet">{say('noPlace')}</span> : <>{where.text !== null && <Own>{where.text}</Own>}{where.country !== null && <> <State code={where.country} /></>}</>)
  return (
    <>
      <p><strong>{say(`diversion-${of.status}`)}</strong></p>
      <dl className="compared">
        <dt>{say('lastAuthorised')}</dt><dd>{end(of, 'lastAuthorised')}</dd>
        <dt>{say('firstUnauthorised')}</dt><dd>{end(of, 'firstUnauthorised')}</dd>
        <dt>{say('window')}</dt><dd><Window of={of.days} /><span className="block small quiet">{say('notBefore')}</span></dd>
        <dt>{say('placeFrom')}</dt><dd>{place(of.place.from)}</dd>
        <dt>{say('placeTo')}</dt><dd>{place(of.place.to)}</dd>
      </dl>
      {of.because.length > 0 && <p className="small"><a href={opening({ kind: 'because', ids: of.because })}>{say('rests')}</a></p>}
    </>
  )
}

export function Hypotheses({ of, versions, named }: { of: readonly Hypothesis[]; versions: readonly Version[]; named: SupplyChainView['named'] }) {
  const say = chainWords.useWords()
  if (of.length === 0) return <p className="empty">{say('noHypotheses')}</p>
  const numbers = new Map(versions.map(({ key }, at) => [key, at + 1]))
  return <div className="readings hypotheses">{of.map((each) => <OneHypothesis key={each.diversion} of={each} numbers={numbers} named={named} />)}</div>
}

function OneHypothesis({ of, numbers, named }: { of: Hypothesis; numbers: ReadonlyMap<string, number>; named: SupplyChainView['named'] }) {
  const say = chainWords.useWords()
  const opening = useOpening()
  const bearings = (list: Hypothesis['supports'], kind: 'for' | 'against') => (list.length === 0 ? <p className="quiet">{say('none')}</p> : <ul className={kind}>{list.map(({ statement, says, stands }) => <li key={`${statement} ${says}`}>{stands ? <EvidenceText>{says}</EvidenceText> : <><del><EvidenceText>{says}</EvidenceText></del> <strong>{say('gone')}</strong></>} <a className="small" href={opening({ kind: 'statement', id: statement })}><Own>{named[statement]?.title ?? statement.slice(0, 8)}</Own></a></li>)}</ul>)
  return (
    <article className={`reading ${of.status === 'rejected' ? 'rejected' : ''}`} aria-label={nameOf(codeNames, of.diversionKind)}>
      <h3><span><Name of={codeNames} code={of.diversionKind} /></span><span className="stance"><Name of={codeNames} code={of.status} /></span></h3>
      <p className="quiet">{say('stage')}: <Name of={codeNames} code={of.diversionStage} /> · {of.by === null ? say('byNobody') : <Woven text={say('by', gaps('who'))} with={{ who: <HolderName of={of.by} /> }} />}</p>
      <p><HolderName of={of.lastAuthorised} /> <span aria-hidden="true" className="to">→</span> <HolderName of={of.firstUnauthorised} /> · <Window of={of.days} /></p>
      <h4 className="label">{say('supports')}</h4>{bearings(of.supports, 'for')}
      <h4 className="label">{say('against')}</h4>{bearings(of.against, 'against')}
      <h4 className="label">{say('wouldExclude')}</h4>{of.wouldExclude.length === 0 ? <p className="quiet">{say('none')}</p> : <ul>{of.wouldExclude.map((text) => <li key={text}><EvidenceText>{text}</EvidenceText></li>)}</ul>}
      {of.alternatives.length > 0 && <><h4 className="label">{say('alternatives')}</h4><ul>{of.alternatives.map(({ diversionKind, whyNot }) => <li key={`${diversionKind} ${whyNot}`}><Name of={codeNames} code={diversionKind} />: <EvidenceText>{whyNot}</EvidenceText></li>)}</ul></>}
      <h4 className="label">{say('fits')}</h4><ul>{of.fits.map(({ version, fits, why }) => <li key={version}>{say('account', { n: numbers.get(version) ?? '?' })}: <strong>{say(`fits-${fits}`)}</strong>{why.length > 0 && <>: {why.map((code, at) => <span key={code}>{at > 0 && ' · '}<Name of={fitNames} code={code} /></span>)}</>}</li>)}</ul>
      <p><a href={opening({ kind: 'statement', id: of.diversion })}>{say('statement')}</a></p>
    </article>
  )
}
