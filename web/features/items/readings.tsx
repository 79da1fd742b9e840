/**
 * Readings of a mark, side by side, with what speaks for and against each; and the judgement on one, as a statement that
 * is shown whole before it is sealed.
 * @module
 */
import { useRef, useState } from 'react'
import type { ReadingView } from '@proofmark/core/findings'
import { decoderVersion } from '@proofmark/core/marks'
import { api, Refused } from '../../api.ts'
import { queries } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { gaps } from '../../words/gaps.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { English, Name, Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { Woven } from '../../words/woven.tsx'
import { Refusal } from '../../shell/refusal.tsx'
import { Sources } from '../evidence/parts.tsx'
import { itemWords } from './words.ts'

interface Of { readonly mark: string; readonly item: string; readonly caseId: string | null }

export function Readings({ of, ...about }: { of: readonly ReadingView[] } & Of) {
  const say = itemWords.useWords()
  // The first judgement of a mark names the decoder whose readings were weighed; the later ones keep to it.
  const decoder = of.every(({ judgements }) => judgements.length === 0) ? decoderVersion : null
  const open = of.filter(({ status }) => status === 'unweighed')
  return (
    <>
      <div className="readings">{of.map((reading) => <Reading key={`${reading.scheme} ${reading.date} ${reading.decoder === null}`} of={reading} decoder={decoder} {...about} />)}</div>
      {open.length > 0 && open.length < of.length && <p className="row small quiet">{say('unjudged', { count: open.length })}
        <Judge label={say('rejectOthers')} title={say('rejectTitle', { count: open.length })} says={{ ...about, scheme: 'others', meaning: 'every reading that no other judgement names', date: null, dateOf: null, country: null, decoder }} only="rejected" /></p>}
    </>
  )
}

function Reading({ of, decoder, ...about }: { of: ReadingView; decoder: string | null } & Of) {
  const opening = useOpening()
  const judged = of.judgements.at(-1)
  const say = itemWords.useWords()
  return (
    <article className={`reading ${of.status}`}>
      <h3><span><English>{of.scheme}</English></span><span className="stance"><Name of={codeNames} code={of.status} /></span></h3>
      <p className="date">{of.date === null ? say('noDate') : <bdi dir="ltr" lang="">{of.date.length > 24 ? `${of.from} … ${of.to}` : of.date}</bdi>}</p>
      <p>{of.decoder !== null && of.by === null ? <English>{of.meaning}</English> : <Own>{of.meaning}</Own>}{of.country !== null && <> <Woven text={say('ofCountry', gaps('name'))} with={{ name: <State code={of.country} /> }} /></>}</p>
      {of.by !== null && <p className="quiet"><Own>{of.by}</Own>{of.basis !== null && <>: <Own>{of.basis}</Own></>}</p>}
      {of.reason !== null && <p><strong>{of.status === 'rejected' ? say('rejected') : ''}</strong><Own>{of.reason}</Own></p>}
      {of.decoder !== null && <details><summary>{say('forAndAgainst')}</summary>
        <ul className="for" lang="en" dir="ltr">{of.decoder.for.map((reason) => <li key={reason}>{reason}</li>)}</ul><ul className="against" lang="en" dir="ltr">{of.decoder.against.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        <ul className="sources">{of.decoder.sources.map(({ title, url }) => <li key={url}><a href={url} target="_blank" rel="noreferrer noopener"><Own>{title}</Own></a></li>)}</ul></details>}
      <Sources of={of.sources} />
      <p className="row">{judged !== undefined && <a href={opening({ kind: 'statement', id: judged })}>{say('statement')}</a>}<Judge label={say('judge')} title={say('judgeTitle', { scheme: of.scheme })} says={{ ...about, scheme: of.scheme, meaning: of.meaning, date: of.date, dateOf: of.decoder?.dateOf ?? 'production', country: of.country, decoder }} /></p>
    </article>
  )
}

interface Says extends Of { readonly scheme: string; readonly meaning: string; readonly date: string | null; readonly dateOf: string | null; readonly country: string | null; readonly decoder: string | null }

/** A judgement is a new statement; the earlier ones stay. To undo it, judge again or withdraw it. */
function Judge({ label, title, says, only }: { label: string; title: string; says: Says; only?: 'rejected' }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const say = itemWords.useWords()
  const [status, setStatus] = useState<'accepted' | 'rejected'>('rejected')
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<unknown>(null)
  const line = JSON.stringify({
    kind: 'reading', mark: says.mark, scheme: says.scheme, meaning: says.meaning, status, ...(says.date === null ? {} : { date: says.date, dateOf: says.dateOf }),
    ...(says.country === null ? {} : { country: says.country }), ...(says.decoder === null ? {} : { decoder: says.decoder }), reason,
    ...(says.caseId === null ? {} : { case: says.caseId }), made: new Date().toISOString().slice(0, 10), handling: 'open',
  })
  const seal = async () => {
    try {
      await api.record(line)
      await queries.invalidateQueries()
      dialog.current?.close()
    } catch (error) {
      setSaid(error)
    }
  }
  return (
    <>
      <button type="button" className="button" onClick={() => { setSaid(null); dialog.current?.showModal() }}>{label}</button>
      <dialog ref={dialog} className="dialog" aria-label={title}>
        <h2>{title}</h2>
        <p><Own>{says.meaning}</Own></p>
        {only === undefined && <div className="row" role="radiogroup" aria-label={say('judgement')}>{(['accepted', 'rejected'] as const).map((each) => <label key={each} className="choice"><input type="radio" name="status" checked={status === each} onChange={() => setStatus(each)} /><Name of={codeNames} code={each} /></label>)}</div>}
        <label className="field">{say('reason')}<textarea value={reason} onChange={(event) => setReason(event.target.value)} /></label>
        <p className="small quiet">{say('willSeal')}</p>
        <pre className="will" dir="ltr" lang="">{line}</pre>
        {said !== null && <p className="notice bad" role="alert"><Refusal of={said} />{said instanceof Refused && said.problems.map(({ field, expected, found }) => <span key={field} className="block small">{say('problem', { field, expected, found })}</span>)}</p>}
        <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('cancel')}</button><button type="button" className="button first" disabled={reason.trim() === ''} onClick={() => void seal()}>{say('seal')}</button></div>
      </dialog>
    </>
  )
}
