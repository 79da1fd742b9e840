/**
 * Matching page: which serials another organisation holds too. The four steps, what came from there, every exchange with what is to be done
 * next, and a list to begin one with.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { Failure, Waiting } from '../../shell/states.tsx'
import { ExchangeCard } from './exchange-card.tsx'
import { JobLine } from './job-line.tsx'
import { matchingState } from './matching-queries.ts'
import { OfferForm } from './offer-form.tsx'
import { TakeFile } from './take-file.tsx'
import { matchingWords } from './words.ts'
import './matching.css'

const steps = ['step1', 'step2', 'step3', 'step4'] as const
const limits = ['limitSizes', 'limitGuesses', 'limitFirst', 'limitSame', 'limitSender'] as const

export default function MatchingPage() {
  const say = matchingWords.useWords()
  const { data, error } = useQuery(matchingState)
  const isBusy = data?.job?.state === 'running'
  return (
    <div className="page matching">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      <ol className="match-steps">{steps.map((step) => <li key={step}>{say(step)}</li>)}</ol>
      <details><summary>{say('limits')}</summary><ul className="match-limits small">{limits.map((limit) => <li key={limit}>{say(limit)}</li>)}</ul></details>
      {error !== null && data === undefined ? <Failure error={error} /> : data === undefined ? <Waiting /> : !data.isKept ? <p className="notice bad" role="alert">{say('nowhere')}</p> : <>
        {data.job !== null && <JobLine key={`${data.job.what} ${data.job.state} ${data.job.context}`} job={data.job} />}
        {data.unread > 0 && <p className="notice bad" role="alert">{say('unread', { count: data.unread })}</p>}
        <TakeFile isBusy={isBusy} />
        <section aria-labelledby="match-all"><h2 id="match-all">{say('exchanges')}</h2>
          {data.exchanges.length === 0 ? <p className="empty">{say('noExchanges')}</p> : <ul className="match-all">{data.exchanges.map((exchange) => <ExchangeCard key={exchange.key} of={exchange} isBusy={isBusy} />)}</ul>}
        </section>
        <section aria-labelledby="match-offer"><h2 id="match-offer">{say('begin')}</h2><OfferForm isBusy={isBusy} /></section>
      </>}
    </div>
  )
}
