/**
 * Readings of a mark, side by side, with what speaks for and against each; and the judgement on one, as a statement that
 * is shown whole before it is sealed.
 * @module
 */
import { useRef, useState } from 'react'
import type { ReadingView } from '@proofmark/core/findings'
import { decoderVersion, nameOfCountry } from '@proofmark/core/marks'
import { api, Refused } from '../../api.ts'
import { queries } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { Sources } from '../evidence/parts.tsx'

interface Of { readonly mark: string; readonly item: string; readonly caseId: string | null }

export function Readings({ of, ...about }: { of: readonly ReadingView[] } & Of) {
  // The first judgement of a mark names the decoder whose readings were weighed; the later ones keep to it.
  const decoder = of.every(({ judgements }) => judgements.length === 0) ? decoderVersion : null
  const open = of.filter(({ status }) => status === 'unweighed')
  return (
    <>
      <div className="readings">{of.map((reading) => <Reading key={`${reading.scheme} ${reading.date} ${reading.decoder === null}`} of={reading} decoder={decoder} {...about} />)}</div>
      {open.length > 0 && open.length < of.length && <p className="row small quiet">{open.length} {open.length === 1 ? 'reading has' : 'readings have'} been neither accepted nor rejected.
        <Judge label="Reject the others" title={`Reject the ${open.length} readings that nobody judged`} says={{ ...about, scheme: 'others', meaning: 'every reading that no other judgement names', date: null, dateOf: null, country: null, decoder }} only="rejected" /></p>}
    </>
  )
}

function Reading({ of, decoder, ...about }: { of: ReadingView; decoder: string | null } & Of) {
  const opening = useOpening()
  const judged = of.judgements.at(-1)
  return (
    <article className={`reading ${of.status}`}>
      <h3><span>{of.scheme}</span><span className="stance">{of.status}</span></h3>
      <p className="date">{of.date === null ? 'no date' : of.date.length > 24 ? `${of.from} … ${of.to}` : of.date}</p>
      <p>{of.meaning}{of.country === null ? '' : ` Country: ${nameOfCountry(of.country)}.`}</p>
      {of.by !== null && <p className="quiet">{of.by}{of.basis === null ? '' : `: ${of.basis}`}</p>}
      {of.reason !== null && <p><strong>{of.status === 'rejected' ? 'Rejected: ' : ''}</strong>{of.reason}</p>}
      {of.decoder !== null && <details><summary>for and against, by the decoder</summary>
        <ul className="for">{of.decoder.for.map((reason) => <li key={reason}>{reason}</li>)}</ul><ul className="against">{of.decoder.against.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        <ul className="sources">{of.decoder.sources.map(({ title, url }) => <li key={url}><a href={url} target="_blank" rel="noreferrer noopener">{title}</a></li>)}</ul></details>}
      <Sources of={of.sources} />
      <p className="row">{judged !== undefined && <a href={opening({ kind: 'statement', id: judged })}>statement</a>}<Judge label="Judge" title={`Judge the reading by ${of.scheme}`} says={{ ...about, scheme: of.scheme, meaning: of.meaning, date: of.date, dateOf: of.decoder?.dateOf ?? 'production', country: of.country, decoder }} /></p>
    </article>
  )
}

interface Says extends Of { readonly scheme: string; readonly meaning: string; readonly date: string | null; readonly dateOf: string | null; readonly country: string | null; readonly decoder: string | null }

/** A judgement is a new statement; the earlier ones stay. To undo it, judge again or withdraw it. */
function Judge({ label, title, says, only }: { label: string; title: string; says: Says; only?: 'rejected' }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [status, setStatus] = useState<'accepted' | 'rejected'>('rejected')
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<string | null>(null)
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
      setSaid(error instanceof Refused ? [error.message, ...error.problems.map(({ field, expected, found }) => `${field}: expected ${expected}; found ${found}`)].join(' ') : String(error))
    }
  }
  return (
    <>
      <button type="button" className="button" onClick={() => { setSaid(null); dialog.current?.showModal() }}>{label}</button>
      <dialog ref={dialog} className="dialog" aria-label={title}>
        <h2>{title}</h2>
        <p>{says.meaning}</p>
        {only === undefined && <div className="row" role="radiogroup" aria-label="judgement">{(['accepted', 'rejected'] as const).map((each) => <label key={each} className="choice"><input type="radio" name="status" checked={status === each} onChange={() => setStatus(each)} />{each}</label>)}</div>}
        <label className="field">Reason<textarea value={reason} onChange={(event) => setReason(event.target.value)} /></label>
        <p className="small quiet">This will be sealed, for good. The findings that rest on it are computed again.</p>
        <pre className="will">{line}</pre>
        {said !== null && <p className="notice bad" role="alert">{said}</p>}
        <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>Cancel</button><button type="button" className="button first" disabled={reason.trim() === ''} onClick={() => void seal()}>Seal</button></div>
      </dialog>
    </>
  )
}
