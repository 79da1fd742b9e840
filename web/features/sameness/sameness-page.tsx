/**
 * Sameness page: candidates best first, the one chosen side by side with its decision, what was decided, and what contradicts itself. What it shows is in the address.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { paths, samenessQuestion, type SamenessQuestion } from '../../paths.ts'
import { navigate, useAddress } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Name } from '../../words/said.tsx'
import type { Chosen } from '../chain/choose.tsx'
import { EvidenceText } from '../evidence/parts.tsx'
import { Beside, Reasons } from './candidate.tsx'
import { Contradictions, Decided } from './decided.tsx'
import { Decide, judgements, type Judgement } from './decide.tsx'
import { Handled } from './handled.tsx'
import { bandWords, standingWords } from './reason-words.ts'
import { samenessOf, type SamenessCandidate, type SamenessView } from './sameness-api.ts'
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
      {data.candidates.length === 0 ? <p className="empty">{say('empty')}</p> : <Candidates asked={asked} view={data} />}
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
  const at = Math.max(0, found)
  const chosen = view.candidates[at]!
  const [judgement, setJudgement] = useState<{ readonly key: string; readonly is: Judgement } | null>(null)
  const [judge, setJudge] = useState<readonly Chosen[]>([])
  const [sealed, setSealed] = useState<number | null>(null)
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const go = (to: number) => {
    const next = view.candidates[Math.min(Math.max(0, to), view.candidates.length - 1)]!
    navigate(paths.sameness({ ...asked, pair: keyOf(next) }), { replace: true })
    list.current?.querySelectorAll<HTMLElement>('a')[view.candidates.indexOf(next)]?.focus()
  }
  // What is next stands where the eye is, and the keyboard with it: once the pair that was decided has left the list, which may be before or after its seal is told.
  const decided = useRef<string | null>(null)
  useEffect(() => {
    if (decided.current === null || decided.current === keyOf(chosen)) return
    decided.current = null
    list.current?.querySelector<HTMLElement>('a[aria-current]')?.focus()
  }, [sealed, keyOf(chosen)])
  const choose = (is: Judgement) => { setJudgement({ key: keyOf(chosen), is }); reasonField.current?.focus() }
  // Keys hold in the list only: a letter that is typed elsewhere is a letter.
  const onKey = (event: { key: string; code: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; preventDefault: () => void }) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // The same key on a keyboard of other letters.
    const is = judgements.find((each) => event.key.toLowerCase() === each[0] || (event.code === `Key${each[0]!.toUpperCase()}` && !/^[a-z]$/i.test(event.key)))
    if (event.key === 'ArrowDown') go(at + 1)
    else if (event.key === 'ArrowUp') go(at - 1)
    else if (is !== undefined) choose(is)
    else return
    event.preventDefault()
  }
  const { named } = view
  return (
    <div className="same-candidates">
      <section aria-label={say('candidates')}>
        <p className="small quiet no-print">{say('keys')}</p>
        <ul ref={list} className="candidate-list" onKeyDown={onKey}>{view.candidates.map((each, place) => (
          <li key={keyOf(each)}><a href={paths.sameness({ ...asked, pair: keyOf(each) })} aria-current={place === at ? 'true' : undefined}>
            <span className="score"><Name of={bandWords} code={each.band} /> <span className="mono">{each.score.toFixed(2)}</span></span>
            {[each.a, each.b].map(({ id, handling }) => <span key={id} className="cut">{handling === 'confidential' && <Handled of={handling} />}<EvidenceText>{named[id]?.title ?? id}</EvidenceText></span>)}
            {each.standing !== 'open' && <span className="small quiet"><Name of={standingWords} code={each.standing} /></span>}
          </a></li>
        ))}</ul>
      </section>
      <section className="chosen-candidate" aria-labelledby="chosen-pair">
        <h2 id="chosen-pair"><EvidenceText>{named[chosen.a.id]?.title ?? chosen.a.id}</EvidenceText> | <EvidenceText>{named[chosen.b.id]?.title ?? chosen.b.id}</EvidenceText></h2>
        {sealed !== null && <p className="notice" role="status">{say('sealed', { index: sealed })}</p>}
        <Beside of={chosen} named={named} />
        <Standing of={chosen} view={view} />
        <Reasons of={chosen} />
        <Decide key={keyOf(chosen)} of={chosen} case={view.case ?? chosen.a.cases[0] ?? chosen.b.cases[0] ?? view.cases[0]?.id ?? null} judgement={judgement?.key === keyOf(chosen) ? judgement.is : null} judge={judge} reasonField={reasonField} onJudgement={choose} onJudge={setJudge} onSealed={(index) => { decided.current = keyOf(chosen); setSealed(index); setJudgement(null) }} />
      </section>
    </div>
  )
}

function Standing({ of, view: { named } }: { of: SamenessCandidate; view: SamenessView }) {
  const say = samenessWords.useWords()
  if (of.standing === 'open') return null
  return <p className="notice"><Name of={standingWords} code={of.standing} />{of.standing === 'changed-since' && <>. {say('changed')}: {of.changes.map(({ statement, index }) => <span key={statement}><EvidenceText>{named[statement]?.title ?? statement}</EvidenceText>{index !== null && <> ({say('entry', { index })})</>} </span>)}</>}</p>
}
