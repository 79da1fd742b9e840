/**
 * Desk page: every request and addressee of all cases, what is due first; filters and order stand in the address.
 * @module
 */
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { requestStates } from '@proofmark/core/requests'
import { deskOn, type DeskView } from '../../desk-api.ts'
import { deskQuestion, paths, type DeskQuestion } from '../../paths.ts'
import { navigate, useAddress } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { visible } from '../../visible.ts'
import { answersWords } from '../answers/words.ts'
import { DeskList } from './desk-list.tsx'
import { DeskSettingsForm } from './desk-settings.tsx'
import { shownRows, sortings } from './rows.ts'
import { deskWords, stateWord, type DeskWord } from './words.ts'
import './desk.css'

export default function DeskPage() {
  const asked = deskQuestion(useAddress())
  const { data, error } = useQuery(deskOn(asked.day))
  const say = deskWords.useWords()
  const sayAnswers = answersWords.useWords()
  return (
    <div className="page desk">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p><p><a className="button" href={paths.newRequest({})}>{say('compose')}</a> <a href={paths.answers()}>{sayAnswers('import')}</a></p></header>
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : <Rows view={data} asked={asked} />}
      <DeskSettingsForm />
    </div>
  )
}

function Rows({ view, asked }: { view: DeskView; asked: DeskQuestion }) {
  const say = deskWords.useWords()
  const { counts } = view
  const rows = useMemo(() => shownRows(view, asked, (state) => say(stateWord(state))), [view, say, asked.case, asked.state, asked.addressee, asked.due, asked.purpose, asked.text, asked.sort])
  return (
    <>
      <section className="stack" aria-label={say('due')}>
        <p role="status"><strong>{say('answersDue', { count: counts.answersDue.surely })}</strong>{counts.answersDue.possibly > 0 && <>, {say('chasersPossibly', { count: counts.answersDue.possibly })}</>} · <strong>{say('chasersDue', { count: counts.chasersDue.surely })}</strong>{counts.chasersDue.possibly > 0 && <>, {say('chasersPossibly', { count: counts.chasersDue.possibly })}</>} · {say('requests', { count: counts.requests })} · {say('addressees', { count: counts.addressees })} · {say('pairs', { count: counts.pairs })}</p>
        <p className="small quiet">{requestStates.filter((state) => counts.states[state] !== undefined).map((state) => `${say(stateWord(state))} ${counts.states[state]}`).join(' · ')}</p>
        <p className="small quiet">{say('countsSay')}</p>
        {view.settings === 'none' && <p className="notice">{say('noDays')}</p>}
        {view.settings === 'unread' && <p className="notice bad" role="alert">{say('unreadSettings')}</p>}
      </section>
      {counts.pairs > 0 && <Filters view={view} asked={asked} />}
      {counts.pairs === 0 ? <p className="empty">{say('none')}</p> : rows.length === 0 ? <p className="empty">{say('noneFit')}</p> : <><p className="small quiet">{say('shown', { count: rows.length })} · {say('keysHint')}</p><DeskList rows={rows} view={view} /></>}
    </>
  )
}

function Filters({ view, asked }: { view: DeskView; asked: DeskQuestion }) {
  const say = deskWords.useWords()
  const set = (change: Partial<DeskQuestion>) => navigate(paths.desk({ ...asked, ...change }), { replace: true })
  const choice = (name: 'case' | 'state' | 'addressee' | 'due' | 'purpose' | 'sort', label: DeskWord, options: readonly (readonly [string, string])[], first: DeskWord = 'all') => (
    <label className="field">{say(label)}<select value={asked[name]} onChange={(event) => set({ [name]: event.target.value })}><option value="">{say(first)}</option>{options.map(([value, text]) => <option key={value} value={value}>{visible(text)}</option>)}</select></label>
  )
  const byName = (names: Readonly<Record<string, string>>) => Object.entries(names).toSorted(([, a], [, b]) => a.localeCompare(b))
  return (
    <div className="desk-filters">
      <label className="field">{say('day')}<input type="date" value={asked.day === '' ? view.day : asked.day} onChange={(event) => set({ day: event.target.value })} /></label>
      <label className="field">{say('find')}<input type="search" dir="auto" value={asked.text} onChange={(event) => set({ text: event.target.value })} /></label>
      {choice('case', 'case', byName(view.cases))}
      {choice('addressee', 'addressee', byName(view.parties))}
      {choice('state', 'state', requestStates.map((state) => [state, say(stateWord(state))]))}
      {choice('due', 'due', [['any', say('anyDue')], ['chaser', say('chaser')], ['answer', say('answer')], ['acknowledgement', say('acknowledgement')]])}
      {choice('purpose', 'purpose', [['trace', say('trace')], ['right-of-reply', say('right-of-reply')]])}
      {choice('sort', 'sort', sortings.filter((each) => each !== '').map((each) => [each, say(each)]), 'urgency')}
    </div>
  )
}
