/**
 * Exchange card: where one exchange stands, what is to be sent or waited for, and in the end what both hold, with the items that have it.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { matchingApi, type ExchangeView } from '../../matching-api.ts'
import { paths } from '../../paths.ts'
import { queries } from '../../queries.ts'
import { Table } from '../../shell/table.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { visible } from '../../visible.ts'
import { saveFile } from '../capture/save-file.ts'
import { MatchRefusal } from './match-refusal.tsx'
import { matchingWords } from './words.ts'

/** In the table; the file has all. */
const mostShown = 200
const saving = { offer: 'saveOffer', answer: 'saveAnswer', result: 'saveResult' } as const

export function ExchangeCard({ of, isBusy }: { of: ExchangeView; isBusy: boolean }) {
  const say = matchingWords.useWords()
  const { day, number } = useFormats()
  const [error, setError] = useState<unknown>(null)
  const [isAsked, setAsked] = useState(false)
  const close = () => void matchingApi.close(of.key).then((view) => queries.setQueryData(['matching'], view), setError)
  const next = of.state === 'closed' ? say('isClosed') : of.state === 'sent' ? say(of.side === 'offer' ? 'nextOffer' : 'nextAnswer') : say(of.side === 'offer' ? 'nextRead' : 'onTheirWord')
  return (
    <li className="match-exchange">
      <h3><Own>{visible(of.context)}</Own></h3>
      <p className="small quiet">{say(of.side === 'offer' ? 'weOffered' : 'weAnswered', { day: day(of.made.slice(0, 10)) })} · {say('ours', { serials: of.serials, own: number(of.own) })}{of.theirs !== null && <> · {say('theirs', { theirs: of.theirs })}</>}</p>
      {of.common !== null && <p className="match-common">{say('common', { count: of.common })}</p>}
      <p>{next}</p>
      {of.state === 'sent' && <p className="small">{say('hash')}: <span className="mono wrap">{of.sent}</span></p>}
      {error !== null && <p className="notice bad" role="alert"><MatchRefusal of={error} /></p>}
      <div className="row">
        {of.file !== null && <a className={of.state === 'sent' ? 'button first' : 'button'} href={matchingApi.fileAddress(of.key)} download>{say(saving[of.file])}</a>}
        {of.state === 'sent' && !isAsked && <button type="button" className="button plain" disabled={isBusy} onClick={() => setAsked(true)}>{say('end')}</button>}
      </div>
      {isAsked && of.state === 'sent' && <div className="notice"><p>{say('endHint')}</p><div className="row"><button type="button" className="button" onClick={close}>{say('endNow')}</button><button type="button" className="button plain" onClick={() => setAsked(false)}>{say('keep')}</button></div></div>}
      {of.common !== null && of.common > 0 && <Common of={of} />}
    </li>
  )
}

function Common({ of }: { of: ExchangeView }) {
  const say = matchingWords.useWords()
  const { data, error } = useQuery({ queryKey: ['matching-common', of.key], queryFn: () => matchingApi.common(of.key) })
  if (error !== null) return <p className="notice bad" role="alert"><MatchRefusal of={error} /></p>
  const all = data ?? []
  return (
    <>
      <p className="small">{say('reason')}</p>
      <Table head={[say('serial'), say('items')]} fixed={[0]} rows={all.slice(0, mostShown).map(({ serial, items }) => ({ key: serial, cells: [<span key="serial" className="mono"><Own>{visible(serial)}</Own></span>, items.length === 0 ? say('noItem') : <ul key="items">{items.map(({ id, title }) => <li key={id}><a href={paths.item(id)}><Own>{visible(title)}</Own></a></li>)}</ul>] }))} />
      {all.length > mostShown && <p className="small">{say('first', { shown: mostShown, count: all.length })}</p>}
      <div className="row"><button type="button" className="button" onClick={() => saveFile('common-serials.txt', `${all.map(({ serial }) => serial).join('\n')}\n`, 'text/plain')}>{say('saveCommon')}</button></div>
    </>
  )
}
