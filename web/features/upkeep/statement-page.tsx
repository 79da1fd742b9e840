/**
 * Upkeep of one statement: its history, a form that corrects it, and its withdrawal; all with a reason, all reviewed before they are sealed.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { isSame, type FieldInput } from '@proofmark/core/statements'
import type { HistoryView, UpkeepChange } from '../../api.ts'
import { historyOf } from '../../queries.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { visible } from '../../visible.ts'
import { fieldNames } from '../../words/named/field-names.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { nameOf } from '../../words/names.ts'
import { Name, Own } from '../../words/said.tsx'
import { HistoryList } from './history-list.tsx'
import { Review } from './review.tsx'
import { Difference, Input, textOf, valueOf } from './value.tsx'
import { upkeepWords } from './words.ts'
import './upkeep.css'

export default function UpkeepPage({ id }: { id: string }) {
  const { data, error } = useQuery(historyOf(id))
  const say = upkeepWords.useWords()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  return (
    <div className="page upkeep">
      <header><p className="label"><Name of={kindNames} code={data.kind} /></p><h1>{data.current === null ? <del><Own>{visible(data.title)}</Own></del> : <Own>{visible(data.title)}</Own>}</h1></header>
      <section aria-labelledby="history"><h2 id="history">{say('history')}</h2><p className="small quiet">{say('historyLede')}</p><HistoryList of={data} />{data.versions.length === 1 && <p className="small quiet">{say('noLater')}</p>}</section>
      {data.current === null ? <p className="notice">{say('isWithdrawn')}</p> : <><CorrectForm key={data.seen} of={data} current={data.current} /><WithdrawForm of={data} /></>}
    </div>
  )
}

const nameOfField = (input: FieldInput): string => nameOf(fieldNames, input.field.slice(1))

function CorrectForm({ of, current }: { of: HistoryView; current: Readonly<Record<string, unknown>> }) {
  const say = upkeepWords.useWords()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const [reviewing, setReviewing] = useState<UpkeepChange | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const inputs = of.inputs.filter(({ field }) => !of.hidden.some((path) => path === field || path.startsWith(`${field}/`)))
  const read = inputs.flatMap((input) => { const text = typed[input.field]; return text === undefined ? [] : [{ input, answer: valueOf(text, input) }] })
  const changes = read.flatMap(({ input, answer }) => (answer.ok && !isSame(answer.value as never, (current[input.field.slice(1)] ?? null) as never) ? [{ field: input.field, value: answer.value }] : []))
  const isBad = read.some(({ answer }) => !answer.ok)
  const drop = (field: string) => setTyped(Object.fromEntries(Object.entries(typed).filter(([name]) => name !== field)))
  const review = () => setReviewing({ corrections: [{ of: of.id, seen: of.seen, changes }], reason: reason.trim() })
  return (
    <section aria-labelledby="correct"><h2 id="correct">{say('correct')}</h2><p className="small quiet">{say('correctLede')}</p>
      {done !== null && <p className="notice good" role="status">{say('done', { index: done })}</p>}
      <form className="stack" onSubmit={(event) => { event.preventDefault(); if (changes.length > 0 && !isBad && reason.trim() !== '') review() }}>
        {inputs.map((input) => {
          const text = typed[input.field]
          const answer = text === undefined ? null : valueOf(text, input)
          return (
            <div key={input.field} className="correctable">
              <Input of={input} label={nameOfField(input)} value={text ?? textOf(current[input.field.slice(1)], input)} onValue={(value) => setTyped({ ...typed, [input.field]: value })} />
              {answer?.ok === false && <p className="small" role="status"><span lang="en" dir="ltr">{answer.problem}</span></p>}
              {answer?.ok === true && changes.some(({ field }) => field === input.field) && <p className="small"><Difference from={current[input.field.slice(1)]} to={answer.value} /> <button type="button" className="button plain" onClick={() => drop(input.field)}>{say('reset')}</button></p>}
            </div>
          )
        })}
        <label className="field">{say('why')}<textarea dir="auto" rows={2} value={reason} placeholder={say('whyHint')} onChange={(event) => setReason(event.target.value)} /></label>
        <div className="buttons"><button type="submit" className="button first" disabled={changes.length === 0 || isBad || reason.trim() === ''}>{say('review')}</button>
          <span className="small quiet" role="status">{changes.length === 0 ? say('noChange') : say('changed', { count: changes.length })}{changes.length > 0 && reason.trim() === '' && ` · ${say('needReason')}`}</span></div>
      </form>
      {reviewing !== null && <Review change={reviewing} label={say('seal')} onClose={() => setReviewing(null)} onSealed={(entries) => { setReviewing(null); setTyped({}); setReason(''); setDone(entries[0]?.index ?? null) }}>
        <dl className="fields">{changes.map(({ field, value }) => <div key={field}><dt>{nameOf(fieldNames, field.slice(1))}</dt><dd><Difference from={current[field.slice(1)]} to={value} /></dd></div>)}</dl>
      </Review>}
    </section>
  )
}

function WithdrawForm({ of }: { of: HistoryView }) {
  const say = upkeepWords.useWords()
  const [reason, setReason] = useState('')
  const [isReviewing, setReviewing] = useState(false)
  return (
    <details><summary>{say('withdraw')}</summary>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); if (reason.trim() !== '') setReviewing(true) }}>
        <p className="small quiet">{say('withdrawLede')}</p>
        <label className="field">{say('why')}<textarea dir="auto" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} /></label>
        <div className="buttons"><button type="submit" className="button" disabled={reason.trim() === ''}>{say('review')}</button>{reason.trim() === '' && <span className="small quiet">{say('needReason')}</span>}</div>
      </form>
      {isReviewing && <Review change={{ withdrawals: [{ of: of.id, seen: of.seen }], reason: reason.trim() }} label={say('withdraw')} onClose={() => setReviewing(false)} onSealed={() => setReviewing(false)}><p><del><Own>{visible(of.title)}</Own></del></p></Review>}
    </details>
  )
}
