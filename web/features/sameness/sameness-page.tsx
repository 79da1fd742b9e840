/**
 * Sameness page: candidates best first, the one chosen side by side with its decision, what was decided, and what contradicts itself. What it shows is in the address.
 * @module
 */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { paths, samenessQuestion, type SamenessQuestion } from '../../paths.ts'
import { navigate, useAddress } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Name } from '../../words/said.tsx'
import type { Chosen } from '../chain/choose.tsx'
import { EvidenceText } from '../evidence/parts.tsx'
import { usePageKeys } from '../screening/use-page-keys.ts'
import { Beside, Reasons } from './candidate.tsx'
import { Contradictions, Decided, One } from './decided.tsx'
import { Decide, judgements, type Judgement } from './decide.tsx'
import { Handled } from './handled.tsx'
import { bandWords, standingWords } from './reason-words.ts'
import { pairWords } from './pair-words.ts'
import { judgementsOn, samenessOf, type SamenessCandidate, type SamenessView } from './sameness-api.ts'
import './sameness.css'
import { samenessWords } from './words.ts'

const keyOf = ({ a, b }: SamenessCandidate) => `${a.id}.${b.id}`

export default function SamenessPage() {
  const asked = samenessQuestion(useAddress())
  const say = samenessWords.useWords()
  const { data, error } = useQuery({ ...samenessOf(asked), placeholderData: keepPreviousData })
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  return (
    <div className="page wide sameness">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      <Filters asked={asked} view={data} />
      <Contradictions of={data.contradictions} named={data.named} />
      <p role="status">{say('status', { count: data.candidates.length + data.more, records: data.records })} {data.keptApart > 0 && say('keptApart', { count: data.keptApart })} {data.more > 0 && say('more', { count: data.more })} {data.cut > 0 && say('cut', { count: data.cut })}</p>
      {data.candidates.length === 0 && asked.pair === '' ? <p className="empty">{say('empty')}</p> : <Candidates asked={asked} view={data} />}
      <Decided of={data} />
    </div>
  )
}

function Filters({ asked, view }: { asked: SamenessQuestion; view: SamenessView }) {
  const say = samenessWords.useWords()
  const set = (change: Partial<SamenessQuestion>) => navigate(paths.sameness({ ...asked, pair: '', ...change }), { replace: true })
  return (
    <form className="filters row" role="search" onSubmit={(event) => event.preventDefault()}>
      <label className="field">{say('inCase')}<select value={view.case ?? ''} onChange={(event) => set({ case: event.target.value })}><option value="">{say('allCases')}</option>{view.cases.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label>
      <label className="choose-kept"><input type="checkbox" checked={asked.kept === 'yes'} onChange={(event) => set({ kept: event.target.checked ? 'yes' : '' })} /> {say('showKept')}</label>
    </form>
  )
}

function Candidates({ asked, view }: { asked: SamenessQuestion; view: SamenessView }) {
  const say = samenessWords.useWords()
  const found = view.candidates.findIndex(({ a, b }) => asked.pair === `${a.id}.${b.id}` || asked.pair === `${b.id}.${a.id}`)
  // An address that names a pair opens that one or none.
  const at = asked.pair === '' ? 0 : found
  const chosen = view.candidates[at]
  const [judgement, setJudgement] = useState<{ readonly key: string; readonly is: Judgement } | null>(null)
  const [judge, setJudge] = useState<readonly Chosen[]>([])
  const [sealed, setSealed] = useState<number | null>(null)
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const go = (to: number) => {
    const next = view.candidates[Math.min(Math.max(0, to), view.candidates.length - 1)]
    if (next === undefined) return
    navigate(paths.sameness({ ...asked, pair: keyOf(next) }), { replace: true })
    list.current?.querySelectorAll<HTMLElement>('a')[view.candidates.indexOf(next)]?.focus()
  }
  // What is next stands where the eye is, and the keyboard with it: once the pair that was decided has left the list, which may be before or after its seal is told.
  const decided = useRef<string | null>(null)
  useEffect(() => {
    if (decided.current === null || chosen === undefined || decided.current === keyOf(chosen)) return
    decided.current = null
    list.current?.querySelector<HTMLElement>('a[aria-current]')?.focus()
  }, [sealed, chosen === undefined ? '' : keyOf(chosen)])
  // With the pair in the address, nothing that comes meanwhile puts another one under a form that is being filled in.
  const choose = (is: Judgement) => { if (chosen === undefined) return; if (asked.pair === '') navigate(paths.sameness({ ...asked, pair: keyOf(chosen) }), { replace: true }); setJudgement({ key: keyOf(chosen), is }); reasonField.current?.focus() }
  // Arrows scroll the page unless the list has the focus; letters are of the page, but where they are typed.
  usePageKeys(({ key, code, target }) => {
    const isInList = target instanceof Node && list.current?.contains(target) === true
    // The same key on a keyboard of other letters.
    const is = judgements.find((each) => key.toLowerCase() === each[0] || (code === `Key${each[0]!.toUpperCase()}` && !/^[a-z]$/i.test(key)))
    if (is !== undefined && chosen !== undefined) choose(is)
    else if (key === 'ArrowDown' && isInList) go(at + 1)
    else if (key === 'ArrowUp' && isInList) go(at - 1)
    else return false
    return true
  })
  const { named } = view
  const told = sealed !== null && <p className="notice" role="status">{say('sealed', { index: sealed })}</p>
  return (
    <div className="same-candidates">
      <section aria-label={say('candidates')}>
        <p className="small quiet no-print">{say('keys')}</p>
        <ul ref={list} className="candidate-list">{view.candidates.map((each, place) => (
          <li key={keyOf(each)}><a href={paths.sameness({ ...asked, pair: keyOf(each) })} aria-current={place === at ? 'true' : undefined}>
            <span className="score"><Name of={bandWords} code={each.band} /> <span className="mono">{each.score.toFixed(2)}</span></span>
            {[each.a, each.b].map(({ id, handling }) => <span key={id} className="cut">{handling === 'confidential' && <Handled of={handling} />}<EvidenceText>{named[id]?.title ?? id}</EvidenceText></span>)}
            {each.standing !== 'open' && <span className="small quiet"><Name of={standingWords} code={each.standing} /></span>}
          </a></li>
        ))}</ul>
      </section>
      {chosen === undefined ? <NoCandidate pair={asked.pair} view={view}>{told}</NoCandidate> : <section className="chosen-candidate" aria-labelledby="chosen-pair">
        <h2 id="chosen-pair"><EvidenceText>{named[chosen.a.id]?.title ?? chosen.a.id}</EvidenceText> | <EvidenceText>{named[chosen.b.id]?.title ?? chosen.b.id}</EvidenceText></h2>
        {told}
        <Beside of={chosen} named={named} />
        <Standing of={chosen} view={view} />
        <Reasons of={chosen} />
        <Decide key={keyOf(chosen)} of={chosen} decided={view.decided} case={view.case ?? chosen.a.cases[0] ?? chosen.b.cases[0] ?? view.cases[0]?.id ?? null} judgement={judgement?.key === keyOf(chosen) ? judgement.is : null} judge={judge} reasonField={reasonField} onJudgement={choose} onJudge={setJudge} onSealed={(index) => { decided.current = keyOf(chosen); setSealed(index); setJudgement(null); navigate(paths.sameness({ ...asked, pair: '' }), { replace: true }) }} />
      </section>}
    </div>
  )
}

/** What the address names is no candidate: decided, with its judgements, or not there. No other pair stands in for it. */
function NoCandidate({ pair, view, children }: { pair: string; view: SamenessView; children: ReactNode }) {
  const say = pairWords.useWords()
  const [a = '', b = ''] = pair.split('.')
  const judged = judgementsOn(view.decided, a, b)
  return (
    <section className="chosen-candidate" aria-labelledby="no-candidate">
      <h2 id="no-candidate">{say(judged.length > 0 ? 'isDecided' : 'notThere')}</h2>
      {children}
      {judged.length === 0 ? <p>{say('notThereLede')}</p> : <ul className="decided-list">{judged.map((each) => <One key={each.statement} of={each} named={view.named} />)}</ul>}
    </section>
  )
}

function Standing({ of, view: { named } }: { of: SamenessCandidate; view: SamenessView }) {
  const say = samenessWords.useWords()
  if (of.standing === 'open') return null
  return <p className="notice"><Name of={standingWords} code={of.standing} />{of.standing === 'changed-since' && <>. {say('changed')}: {of.changes.map(({ statement, index }) => <span key={statement}><EvidenceText>{named[statement]?.title ?? statement}</EvidenceText>{index !== null && <> ({say('entry', { index })})</>} </span>)}</>}</p>
}
