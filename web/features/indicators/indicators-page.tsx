/**
 * Indicators page: a question to the record, and what fits it: counts with what they count, intervals on one axis, the same as a table, notes on the sample. What is asked stands in the address.
 * @module
 */
import { Fragment, useId, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { namesContaining } from '@proofmark/core/tracing'
import { indicatorsOf, indicatorsSheet, type IndicatorsView } from '../../indicators-api.ts'
import { indicatorsQuestion, paths, type IndicatorsQuestion } from '../../paths.ts'
import { navigate, useAddress } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import './indicators.css'
import { IndicatorPicture, IndicatorTable } from './indicator-rows.tsx'
import { orders, sorted } from './row-order.ts'
import { WatchButton } from './watch-button.tsx'
import { indicatorsWords } from './words.ts'

const fields = ['exporter', 'consignee', 'endUser', 'model', 'lot'] as const

export default function IndicatorsPage() {
  const asked = indicatorsQuestion(useAddress())
  const { data, error } = useQuery(indicatorsOf(asked))
  const say = indicatorsWords.useWords()
  return (
    <div className="page wide indicators">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      <Form key={fields.map((name) => asked[name]).join('\n')} asked={asked} suggestions={data?.suggestions} />
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : data.result.state === 'nothing' ? <p className="empty">{say('nothing')} <a href={paths.watches()}>{say('toWatches')}</a></p> : <Result of={data} asked={asked} />}
    </div>
  )
}

function Form({ asked, suggestions }: { asked: IndicatorsQuestion; suggestions: IndicatorsView['suggestions'] | undefined }) {
  const say = indicatorsWords.useWords()
  const [typed, setTyped] = useState(asked)
  const id = useId()
  return (
    <form className="filters no-print" role="search" onSubmit={(event) => { event.preventDefault(); navigate(paths.indicators(typed)) }}>
      {fields.map((name) => (
        <label key={name} className="field">{say(name)}<input value={typed[name]} list={`${id}${name}`} dir="auto" autoComplete="off" spellCheck={false} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} />
          <datalist id={`${id}${name}`}>{suggestions?.[name].map((each) => <option key={each} value={each} />)}</datalist></label>
      ))}
      {suggestions === null && <p className="small quiet">{say('notSuggested')}</p>}
      <div className="row"><button type="submit" className="button primary">{say('ask')}</button>{fields.some((name) => asked[name] !== '') && <a className="button plain" href={paths.indicators()}>{say('clear')}</a>}</div>
    </form>
  )
}

function Result({ of: data, asked }: { of: IndicatorsView; asked: IndicatorsQuestion }) {
  const say = indicatorsWords.useWords()
  const { number } = useFormats()
  const { counts, unknownParties, notes } = data.result
  const rows = sorted(data, asked.sort)
  return (
    <>
      <p className="print-only">{fields.filter((name) => asked[name] !== '').map((name) => `${say(name)}: ${asked[name]}`).join(' · ')}</p>
      {unknownParties.map((role) => <p key={role} className="notice" role="alert">{say('unknownParty', { role: say(role), text: asked[role] })}</p>)}
      <p role="status" className="indicator-answer">{say('answer', { diverted: number(counts.itemsDiverted), fitting: number(counts.itemsFitting) })}</p>
      <dl className="indicator-counts">{([['itemsFitting', 'ofFitting'], ['itemsTraced', 'ofTraced'], ['itemsDiverted', 'ofDiverted'], ['cases', 'ofCases'], ['statements', 'ofStatements']] as const).map(([name, what]) => <div key={name}><dd>{number(counts[name])}</dd><dt>{say(what)}</dt></div>)}</dl>
      <div className="row no-print">
        {asked.exporter !== '' && <WatchButton of="party" value={asked.exporter} />}{asked.consignee !== '' && <WatchButton of="party" value={asked.consignee} />}{asked.endUser !== '' && <WatchButton of="party" value={asked.endUser} />}
        {asked.model !== '' && <WatchButton of="model" value={asked.model} />}{asked.lot !== '' && <WatchButton of="lot" value={asked.lot} />}
        <a className="button" href={indicatorsSheet(asked)} download>{say('csv')}</a><button type="button" className="button" onClick={() => print()}>{say('print')}</button>
      </div>
      {rows.length === 0 ? <p className="empty">{counts.itemsFitting === 0 ? <>{say('noneFit')}{(data.suggestions === null ? [] : namesContaining(data.suggestions, asked)).map(({ part, names }) => <span key={part}> {say('containing', { what: say(part) })} {names.map((name, at) => <Fragment key={name}>{at > 0 && ' · '}<a href={paths.indicators({ ...asked, [part]: name })}><Own>{name}</Own></a></Fragment>)}</span>)}</> : say('noneDiverted', { count: counts.itemsFitting })}</p> : <>
        <label className="field sort no-print">{say('sort')}<select value={asked.sort} onChange={(event) => navigate(paths.indicators({ ...asked, sort: event.target.value }), { replace: true })}>{orders.map((order) => <option key={order} value={order === 'soonest' ? '' : order}>{say(order)}</option>)}</select></label>
        <IndicatorPicture of={data} rows={rows} />
        <IndicatorTable of={data} rows={rows} />
      </>}
      <section aria-labelledby="indicator-notes"><h2 id="indicator-notes">{say('notes')}</h2><ul className="indicator-notes">{notes.map(({ code, count }) => <li key={code}>{say(code, { count: count ?? 0 })}{code === 'registers' && <span dir="ltr" lang="en"> {data.registers.join(', ')}</span>}</li>)}</ul></section>
    </>
  )
}
