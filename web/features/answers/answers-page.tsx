/**
 * Answers: the page that an addressee is sent, and the file that comes back.
 * @module
 */
import { useState } from 'react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answersApi } from '../../answers-api.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Own } from '../../words/said.tsx'
import { visible } from '../../visible.ts'
import { ImportAnswer } from './import-answer.tsx'
import { MakeSheet } from './make-sheet.tsx'
import { answersWords } from './words.ts'
import './answers.css'

export const answerRequests = queryOptions({ queryKey: ['answer-requests'], queryFn: answersApi.requests, staleTime: 0 })

export default function AnswersPage() {
  const say = answersWords.useWords()
  const { data, error } = useQuery(answerRequests)
  const [chosen, setChosen] = useState('')
  const request = data?.find(({ id }) => id === chosen) ?? data?.[0]
  return (
    <div className="page">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      <ImportAnswer />
      <section aria-labelledby="make-sheet"><h2 id="make-sheet">{say('make')}</h2>
        {error !== null && data === undefined ? <Failure error={error} /> : data === undefined ? <Waiting /> : request === undefined ? <p className="empty">{say('noRequests')}</p> : <div className="stack">
          <label className="field">{say('request')}<select value={request.id} onChange={(event) => setChosen(event.target.value)}>{data.map(({ id, title, reference }) => <option key={id} value={id}>{visible([reference, title].filter((part) => part !== null).join(' · '))}</option>)}</select></label>
          <MakeSheet key={request.id} request={request} all={data} />
          {request.sheets.length > 0 && <><h3>{say('made')}</h3><ul className="dots">{request.sheets.map(({ sha256, addressee, language, made }) => <li key={sha256} className="small"><bdi>{made.slice(0, 10)}</bdi> · <Own>{visible(addressee)}</Own> · <bdi>{language}</bdi> · <span className="mono">{sha256.slice(0, 16)}…</span></li>)}</ul></>}
        </div>}
      </section>
    </div>
  )
}
