/**
 * What if: switches beside what a finding rests on, and what would stand. A hypothesis; the address keeps it, nothing is sealed.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { formatSwitch, type ClaimBasis } from '@proofmark/core/findings'
import type { BasisView, WhatIfView } from 'proofmark/api'
import { paths } from '../../paths.ts'
import { navigate, useAddress, useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { gaps } from '../../words/gaps.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { Name } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { EvidenceText } from '../evidence/parts.tsx'
import { Translated } from '../translation/translated.tsx'
import { basisOf, switchesIn, whatIfOf, withSwitches } from './basis-api.ts'
import { Folded } from './folded.tsx'
import { whatIfWords } from './what-if-words.ts'

/** Rows that are shown at first. */
const firstRows = 12

export function WhatIf({ finding }: { finding: string }) {
  const say = whatIfWords.useWords()
  const { on } = useSwitches()
  return <Folded id="what-if" title={say('title')} isOpen={on.length > 0} isLazy><Hypothesis finding={finding} /></Folded>
}

function Hypothesis({ finding }: { finding: string }) {
  const say = whatIfWords.useWords()
  const basis = useQuery(basisOf(finding))
  return (
    <>
      <p className="notice">{say('hypothesis')}</p>
      {basis.error !== null ? <Failure error={basis.error} /> : basis.data === undefined ? <><p className="small quiet">{say('waiting')}</p><Waiting /></> : <><Switches of={basis.data} /><Result finding={finding} of={basis.data} /><RestsOn of={basis.data} /></>}
    </>
  )
}

/** Which switches are on, and a way to turn one. */
function useSwitches() {
  const here = useAddress()
  const on = switchesIn(here)
  return { on, turn: (these: readonly string[], isOn: boolean) => navigate(withSwitches(here, isOn ? [...on.filter((each) => !these.includes(each)), ...these] : on.filter((each) => !these.includes(each))), { replace: true }) }
}

function Switches({ of }: { of: BasisView }) {
  const say = whatIfWords.useWords()
  const { on, turn } = useSwitches()
  if (of.switchable.length === 0) return <p className="empty">{say('nothing')}</p>
  const [first, rest] = [of.switchable.slice(0, firstRows), of.switchable.slice(firstRows)]
  const row = (each: BasisView['switchable'][number]) => {
    const word = formatSwitch(each.switch)
    return (
      <li key={each.id} className="row">
        <label className="row"><input type="checkbox" aria-labelledby={`does-${word} ${word}`} checked={on.includes(word)} onChange={(event) => turn([word], event.target.checked)} /><span id={`does-${word}`}>{say(each.switch.what === 'reject' ? 'reject' : 'without')}</span></label>
        <Titled of={each} name={word} /><span className="small quiet">{say('bearsOn', { count: each.claims.length })}</span>
      </li>
    )
  }
  return (
    <fieldset className="what-if">
      <legend className="small">{say('intro')}</legend>
      <ul className="stack">{first.map(row)}</ul>
      {rest.length > 0 && <details open={rest.some((each) => on.includes(formatSwitch(each.switch)))}><summary>{say('more', { count: of.switchable.length })}</summary><ul className="stack">{rest.map(row)}</ul></details>}
      {on.length > 0 && <p className="row"><span className="small quiet">{say('chosen', { count: on.length })}</span><button type="button" className="button" onClick={() => turn(on, false)}>{say('clear')}</button></p>}
    </fieldset>
  )
}

/** `name`: the id by which what stands beside it names it. */
function Titled({ of: { id, kind, title }, name }: { of: { readonly id: string; readonly kind: string; readonly title: string }; name?: string }) {
  const opening = useOpening()
  return <a id={name} href={opening({ kind: 'statement', id })}><span className="label"><Name of={kindNames} code={kind} /></span> <EvidenceText>{title}</EvidenceText></a>
}

/** The sum of it is said to a screen reader as it changes; the claims, one by one, are there to be read. */
function Result({ finding, of }: { finding: string; of: BasisView }) {
  const say = whatIfWords.useWords()
  const { on } = useSwitches()
  const { data, error } = useQuery(whatIfOf(finding, on))
  const shown = on.length > 0 && error === null ? data : undefined
  return (
    <div className="what-if-result">
      {shown !== undefined && <h3>{say('result')}</h3>}
      {on.length > 0 && error !== null && <Failure error={error} />}
      <div role="status">{shown !== undefined && <Sum of={shown} here={of.finding} />}</div>
      {shown !== undefined && <Would of={shown} here={of.finding} />}
    </div>
  )
}

function Sum({ of, here }: { of: WhatIfView; here: string }) {
  const say = whatIfWords.useWords()
  return (
    <>
      <p className="small">{of.claims.length === 0 ? say('allStand', { count: of.standing }) : say('wouldChange', { count: of.claims.length, standing: of.standing })} {of.aside.length > 0 && say('aside', { count: of.aside.length })}</p>
      {of.findings.filter(({ id }) => id === here).map(({ id, was, is }) => <p key={id} className="row"><span>{say('finding')}</span><Turned was={was} is={is} /></p>)}
    </>
  )
}

function Would({ of, here }: { of: WhatIfView; here: string }) {
  const say = whatIfWords.useWords()
  const titleOf = (id: string) => of.findings.find((each) => each.id === id)?.title ?? ''
  return (
    <ul className="stack">{of.claims.map(({ finding, key, text, was, is }) => (
      <li key={`${finding} ${key}`} className="claim"><span><Translated of={finding}>{text}</Translated></span><Turned was={was.status} is={is.status} />{was.status === is.status && <span className="small quiet">{say(JSON.stringify(was.days) === JSON.stringify(is.days) ? 'window' : 'days')}</span>}
        {finding !== here && <span className="small quiet"><Woven text={say('inFinding', gaps('finding'))} with={{ finding: <a href={paths.finding(finding)}><Translated of={finding}>{titleOf(finding)}</Translated></a> }} /></span>}</li>
    ))}</ul>
  )
}

export function Turned({ was, is }: { was: ClaimBasis['status']; is: ClaimBasis['status'] }) {
  const say = whatIfWords.useWords()
  return <span className="row"><Woven text={say('wasIs', gaps('was', 'is'))} with={{ was: <ClaimStatus status={was} />, is: <ClaimStatus status={is} /> }} /></span>
}

function RestsOn({ of }: { of: BasisView }) {
  const say = whatIfWords.useWords()
  return (
    <>
      <h3>{say('restsTitle')}</h3>
      {of.claims.map((claim) => <details key={claim.key} className="claim"><summary><Translated of={of.finding}>{claim.text}</Translated> <ClaimStatus status={claim.status} /></summary><Supports of={claim} titles={of.titles} /><Facts of={claim} titles={of.titles} /></details>)}
    </>
  )
}

function Supports({ of: { supports, evidence }, titles }: { of: ClaimBasis; titles: BasisView['titles'] }) {
  const say = whatIfWords.useWords()
  const { least, most } = evidence.independent
  return (
    <>
      <p className="small">{say('supports', { count: supports.sets.length })} {supports.isCut && say('cut')} {least > 0 && say(least === most ? 'lines' : 'linesUnknown', { least, most })}</p>
      {supports.sets.map((set, at) => <details key={set.join()}><summary className="small">{say('set', { number: at + 1 })} <span className="count">{set.length}</span></summary><ul className="stack">{set.map((id) => <li key={id}>{titles[id] !== undefined && <Titled of={titles[id]} />}</li>)}</ul></details>)}
    </>
  )
}

function Facts({ of: { key, changes }, titles }: { of: ClaimBasis; titles: BasisView['titles'] }) {
  const say = whatIfWords.useWords()
  const { on, turn } = useSwitches()
  const list = (isRaised: boolean) => changes.changes.filter((each) => each.isRaised === isRaised).map(({ code, of, scheme, date, to, switches }) => {
    const words = switches.map(formatSwitch)
    const title = titles[of]
    const name = `${key}-${words.join('-')}`
    return (
      <li key={words.join()} className="row">
        <span id={name}><Woven text={say(code, gaps('what', 'scheme', 'date'))} with={{ what: title === undefined ? null : <Titled of={title} />, scheme: <bdi>{scheme}</bdi>, date: <bdi dir="ltr">{date}</bdi> }} /></span><ClaimStatus status={to} />
        <label className="row small"><input type="checkbox" aria-labelledby={`does-${name} ${name}`} checked={words.every((each) => on.includes(each))} onChange={(event) => turn(words, event.target.checked)} /><span id={`does-${name}`}>{say('assume')}</span></label>
      </li>
    )
  })
  const [raised, lowered] = [list(true), list(false)]
  return (
    <>
      <h4>{say('changesTitle')}</h4>
      {changes.changes.length === 0 && <p className="small quiet">{say('noChange')}</p>}
      {raised.length > 0 && <><p className="small quiet">{say('raises')}</p><ul className="stack">{raised}</ul></>}
      {lowered.length > 0 && <><p className="small quiet">{say('lowers')}</p><ul className="stack">{lowered}</ul></>}
      {changes.isCut && <p className="small quiet">{say('factsCut')}</p>}
    </>
  )
}
