/**
 * Screening of a case: its parties and craft held against the lists that are kept, candidates side by side with the entries, decided by a person. What is shown stands in the address.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { candidateStateNames, candidatesShown } from './limits.ts'
import { paths, screeningQuestion, type ScreeningQuestion } from '../../paths.ts'
import { navigate, useAddress } from '../../router.ts'
import { caseScreeningOf, screeningApi, type AgainView, type CaseScreeningView } from '../../screening-api.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { Failure, Waiting } from '../../shell/states.tsx'
import { visible } from '../../visible.ts'
import { Own } from '../../words/said.tsx'
import { AgainCard } from './again-card.tsx'
import { againWords } from './again-words.ts'
import { ListLine } from './age.tsx'
import { CandidateCard } from './candidate-card.tsx'
import { sifted } from './candidate-filter.ts'
import { decisions, type DecisionName } from './decide-form.tsx'
import { DecisionList } from './decision-list.tsx'
import { focusWords } from './focus-words.ts'
import { NoLists } from './no-lists.tsx'
import { RunLine } from './run-line.tsx'
import { Threshold } from './threshold.tsx'
import { usePageKeys } from './use-page-keys.ts'
import { screeningWords } from './words.ts'
import './screening.css'

export default function CaseScreeningPage({ id }: { id: string }) {
  const say = screeningWords.useWords()
  const asked = screeningQuestion(useAddress())
  const oddFrom = new URL(useAddress(), 'http://proofmark.invalid').searchParams.get('from') ?? ''
  const sayAgain = againWords.useWords()
  const { data, error } = useQuery(caseScreeningOf(id))
  const [failed, setFailed] = useState<unknown>(null)
  const client = useQueryClient()
  const set = (view: CaseScreeningView) => client.setQueryData(caseScreeningOf(id).queryKey, view)
  const attempt = (step: () => Promise<CaseScreeningView>) => { setFailed(null); return step().then(set, setFailed) }
  const status = data?.status
  // What was never compared, or is other than it was, is compared by itself; what somebody cancelled is not.
  useEffect(() => { if (status === 'none' || status === 'stale') void screeningApi.begin(id).then((view) => client.setQueryData(caseScreeningOf(id).queryKey, view), setFailed) }, [status, id, client])
  return (
    <div className="page wide screening">
      <header><h1>{say('title')}</h1>{data !== undefined && <p><a href={paths.case(data.case.label ?? data.case.id)}><Own>{visible(data.case.title)}</Own></a></p>}<p className="lede">{say('lede')}</p></header>
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : data.status === 'no-lists' ? <NoLists /> : data.status === 'no-records' ? <p className="empty">{say('noRecords')}</p> : <>
        <ul className="small screening-lists">{data.lists.map((each) => <li key={each.id}><ListLine of={each} /></li>)}</ul>
        <p className="small quiet">{say('nothingLater')} <a href={paths.lists()}>{say('toLists')}</a></p>
        {data.unread.length > 0 && <p className="notice bad" role="alert">{say('unreadLists', { count: data.unread.length })}</p>}
        <RunLine of={data} onBegin={() => void attempt(() => screeningApi.begin(id))} onCancel={() => void attempt(() => screeningApi.cancel(id))} />
        {failed !== null && <p role="alert" className="notice bad"><Refusal of={failed} /></p>}
        {oddFrom !== '' && asked.from === '' && <p role="alert" className="notice bad"><Own>{sayAgain('oddFrom', { value: visible(oddFrom.slice(0, 40)) })}</Own></p>}
        <Controls of={data} asked={asked} id={id} />
        <Candidates key={`${asked.state} ${asked.list}`} of={data} asked={asked} id={id} onView={set} />
      </>}
    </div>
  )
}

function Controls({ of: data, asked, id }: { of: CaseScreeningView; asked: ScreeningQuestion; id: string }) {
  const say = screeningWords.useWords()
  const go = (more: Partial<ScreeningQuestion>) => navigate(paths.caseScreening(id, { ...asked, ...more }), { replace: true })
  return (
    <div className="screening-controls no-print">
      <label className="field">{say('state')}<select value={asked.state} onChange={(event) => go({ state: event.target.value })}><option value="">{say('all')}</option>{candidateStateNames.map((each) => <option key={each} value={each}>{say(`state-${each}`)}</option>)}</select></label>
      <label className="field">{say('list')}<select value={asked.list} onChange={(event) => go({ list: event.target.value })}><option value="">{say('all')}</option>{data.lists.map((each) => <option key={each.list} value={each.list}>{visible(each.title)}</option>)}</select></label>
      <Threshold of={data.threshold} at={asked.from === '' ? data.threshold.usual : Number(asked.from)} onChange={(at) => go({ from: Math.abs(at - data.threshold.usual) < 1e-9 ? '' : at.toFixed(2) })} />
      <div className="row"><a className="button" href={screeningApi.sheetAddress(id, asked.from)} download>{say('csv')}</a></div>
    </div>
  )
}

function Candidates({ of: data, asked, id, onView }: { of: CaseScreeningView; asked: ScreeningQuestion; id: string; onView: (view: CaseScreeningView) => void }) {
  const say = screeningWords.useWords()
  const client = useQueryClient()
  const [shownCount, setShownCount] = useState(candidatesShown)
  const [deciding, setDeciding] = useState<{ readonly key: string; readonly decision: DecisionName } | null>(null)
  const [by, setBy] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const sayAgain = againWords.useWords()
  const isCompared = data.status === 'done' || data.status === 'stale'
  // One that somebody is deciding stays, with what was sealed on it meanwhile, until it is sealed or left.
  const [openAgain, setOpenAgain] = useState<AgainView | null>(null)
  const kept = openAgain !== null && deciding?.key === openAgain.key && data.again.every(({ key }) => key !== openAgain.key) ? [{ ...openAgain, decisions: data.apart.filter(({ record, list: of, entry }) => record === openAgain.record && of === openAgain.list && entry === openAgain.entry) }] : []
  const again = [...kept, ...data.again].filter((each) => each.key === deciding?.key || ((asked.state === '' || each.state === asked.state) && (asked.list === '' || each.list === asked.list)))
  const found = sifted(data.candidates, asked, asked.from === '' ? data.threshold.usual : Number(asked.from), deciding?.key)
  const shown = found.slice(0, shownCount)
  const [records, snapshots] = [new Map(data.records.map((each) => [each.id, each])), new Map(data.lists.map((each) => [each.id, each]))]
  const before = [...new Set(data.candidates.flatMap((each) => each.decisions.flatMap(({ reasons }) => reasons)))].slice(0, 20)
  const [said, setSaid] = useState('')
  const focusSay = focusWords.useWords()
  // The candidate that the keys are of: the one that has the focus, else the last that had it.
  const current = useRef(-1)
  const focusOn = (at: number) => list.current?.querySelectorAll<HTMLElement>(':scope > li')[Math.max(0, Math.min(at, shown.length - 1))]?.focus()
  /** Once what was undone is no more, the focus goes to its candidate, or where it is gone to the next; of what is no candidate, to the count. */
  const undone = async (key: string | null, at: number) => {
    await client.invalidateQueries({ queryKey: ['screening'] })
    setSaid(focusSay('undone'))
    requestAnimationFrame(() => {
      const rows = [...list.current?.querySelectorAll<HTMLElement>(':scope > li') ?? []]
      const row = key === null ? undefined : (rows.find(({ dataset }) => dataset['key'] === key) ?? rows[Math.min(at, rows.length - 1)])
      ;(row ?? count.current)?.focus()
    })
  }
  const count = useRef<HTMLParagraphElement>(null)
  usePageKeys((event) => {
    const at = Math.min(current.current, shown.length - 1)
    // Arrows scroll the page unless a candidate has the focus; letters are of the page.
    const isInList = event.target instanceof Node && list.current?.contains(event.target) === true
    const key = shown[Math.max(0, at)]?.key
    if (key === undefined) return false
    const decision = decisions.find(([, letter]) => letter === event.key)?.[0]
    if (decision !== undefined) setDeciding({ key, decision })
    else if ((event.key === 'ArrowDown' && isInList) || event.key === 'j') focusOn(at + 1)
    else if ((event.key === 'ArrowUp' && isInList) || event.key === 'k') focusOn(at - 1)
    else return false
    return true
  })
  return (
    <>
      <p role="status" ref={count} tabIndex={-1}>{said !== '' && `${said} `}{isCompared && say('shown', { count: found.length, records: data.records.length })}{again.length > 0 && `${isCompared ? ' · ' : ''}${sayAgain('count', { count: again.length })}`}</p>
      {found.length > 0 && <p className="small quiet wide-only">{say('keys')}</p>}
      {found.length === 0 && again.length === 0 && data.status === 'done' && <p className="empty">{say(data.candidates.length + data.again.length === 0 ? 'noCandidates' : 'noneFits')}</p>}
      {again.length > 0 && <section aria-labelledby="screening-again"><h2 id="screening-again">{sayAgain('again')}</h2><ol className="candidates">{again.map((each) => {
        const snapshot = data.lists.find(({ list: name }) => name === each.list)
        return (
          <li key={each.key} className="candidate" aria-label={sayAgain('item', { record: visible(records.get(each.record)?.title ?? each.record), entry: visible(each.entry) })}>
            <AgainCard of={each} record={records.get(each.record)} snapshot={snapshot} people={data.people} known={each.decisions} before={before} by={by} onBy={setBy} onAgain={() => client.invalidateQueries(caseScreeningOf(id))} onUndone={() => void undone(null, 0)}
              deciding={deciding?.key === each.key ? deciding.decision : null} onDeciding={(decision) => { setOpenAgain(each); setDeciding(decision === null ? null : { key: each.key, decision }) }}
              onDecide={async (decision) => { onView(await screeningApi.decide(id, { record: each.record, list: each.list, snapshot: snapshot!.id, entry: each.entry, ...decision })); setDeciding(null); requestAnimationFrame(() => count.current?.focus()) }} />
          </li>
        )
      })}</ol></section>}
      <ol className="candidates" ref={list}>{shown.map((each, at) => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a candidate takes the keys that decide it
        <li key={`${each.key} ${each.snapshot}`} tabIndex={0} data-key={each.key} className="candidate" aria-label={say('candidate', { record: visible(each.askedName), entry: visible(each.listedName.text) })} onFocus={() => { current.current = at }}>
          <CandidateCard of={each} record={records.get(each.record)} snapshot={snapshots.get(each.snapshot)} people={data.people} known={each.decisions} before={before} by={by} onBy={setBy} onAgain={() => client.invalidateQueries(caseScreeningOf(id))} onUndone={() => void undone(each.key, at)}
            deciding={deciding?.key === each.key ? deciding.decision : null} onDeciding={(decision) => setDeciding(decision === null ? null : { key: each.key, decision })}
            onDecide={async (decision) => { onView(await screeningApi.decide(id, { record: each.record, list: each.list, snapshot: each.snapshot, entry: each.entry.reference, ...decision })); setDeciding(null); requestAnimationFrame(() => focusOn(at)) }} />
        </li>
      ))}</ol>
      {found.length > shown.length && <button type="button" className="button" onClick={() => setShownCount(shownCount + candidatesShown)}>{say('more', { count: found.length - shown.length })}</button>}
      {data.apart.length > 0 && <section aria-labelledby="screening-apart"><h2 id="screening-apart">{isCompared ? say('apart') : sayAgain('soFar')}</h2><p className="small quiet">{isCompared ? say('apartLede') : sayAgain('soFarLede')}</p>
        {data.records.filter(({ id: record }) => data.apart.some((each) => each.record === record)).map((record) => <div key={record.id}><h3><Own>{visible(record.title)}</Own></h3><DecisionList of={data.apart.filter((each) => each.record === record.id)} onUndone={() => void undone(null, 0)} /></div>)}
      </section>}
    </>
  )
}
