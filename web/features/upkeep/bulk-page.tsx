/**
 * Change many: one change to the statements of a kind in a case, each shown before and after, chosen one by one, sealed together.
 * @module
 */
import { useRef, useState, type MouseEvent } from 'react'
import { useQuery } from '@tanstack/react-query'
import { api, Refused, type BulkView, type UpkeepChange } from '../../api.ts'
import { paths } from '../../paths.ts'
import { caseOf } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { visible } from '../../visible.ts'
import { fieldNames } from '../../words/named/field-names.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { nameOf } from '../../words/names.ts'
import { gaps } from '../../words/gaps.ts'
import { English, Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { Review } from './review.tsx'
import { Difference, Input, Value, valueOf } from './value.tsx'
import { upkeepWords } from './words.ts'
import './upkeep.css'

const kinds = ['item', 'mark', 'photo', 'recovery', 'use', 'site', 'document', 'party', 'custody', 'transfer', 'identification', 'quantity', 'request', 'reply'] as const
/** Of a long plan, so many are drawn; the others are chosen with them and counted. */
const mostDrawn = 500

export default function BulkPage({ id }: { id: string }) {
  const of = useQuery(caseOf(id))
  const say = upkeepWords.useWords()
  const [kind, setKind] = useState<(typeof kinds)[number]>('item')
  const [field, setField] = useState('/condition')
  const [way, setWay] = useState<'set' | 'replace'>('set')
  const [text, setText] = useState('')
  const [by, setBy] = useState('')
  const [plan, setPlan] = useState<{ readonly view: BulkView; readonly field: string } | null>(null)
  const [filter, setFilter] = useState('')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [reviewing, setReviewing] = useState<UpkeepChange | null>(null)
  const fields = useQuery({ queryKey: ['fields', id, kind], queryFn: () => api.bulkPlan(id, kind, { field: '/note', replace: '', by: '' }) })
  const input = fields.data?.inputs.find((each) => each.field === field) ?? fields.data?.inputs[0]
  if (of.error !== null) return <div className="page"><Failure error={of.error} /></div>
  if (of.data === undefined || input === undefined) return <div className="page"><Waiting /></div>
  const value = valueOf(text, input)
  const show = async () => {
    setBusy(true)
    setSaid(null)
    try {
      setPlan({ view: await api.bulkPlan(id, kind, way === 'replace' ? { field: input.field, replace: text, by } : { field: input.field, set: value.ok ? value.value : null }), field: input.field })
      setLeft(new Set())
    } catch (error) {
      setSaid(error instanceof Refused ? error.message : String(error))
    }
    setBusy(false)
  }
  const matching = (plan?.view.rows ?? []).filter(({ title, label, from }) => filter.trim() === '' || [title, label ?? '', typeof from === 'string' ? from : JSON.stringify(from)].some((each) => each.toLowerCase().includes(filter.trim().toLowerCase())))
  const chosen = matching.filter(({ id: each, status }) => status === 'changes' && !left.has(each))
  const change: UpkeepChange = { corrections: chosen.map((row) => ({ of: row.id, seen: row.seen, changes: [{ field: plan!.field, value: row.to }] })), reason: reason.trim() }
  return (
    <div className="page wide upkeep">
      <header><h1>{say('bulk')}</h1><p className="lede">{say('bulkLede')}</p><p className="trail"><a href={paths.case(id)}><Own>{of.data.title}</Own></a></p></header>
      <form className="row" onSubmit={(event) => { event.preventDefault(); void show() }}>
        <label className="field">{say('kind')}<select value={kind} onChange={(event) => { setKind(event.target.value as typeof kind); setPlan(null) }}>{kinds.map((each) => <option key={each} value={each}>{nameOf(kindNames, each)}</option>)}</select></label>
        <label className="field">{say('field')}<select value={input.field} onChange={(event) => { setField(event.target.value); setPlan(null) }}>{fields.data!.inputs.map((each) => <option key={each.field} value={each.field}>{nameOf(fieldNames, each.field.slice(1))}</option>)}</select></label>
        <label className="field">{say('how')}<select value={way} onChange={(event) => { setWay(event.target.value as typeof way); setPlan(null) }}><option value="set">{say('set')}</option>{input.is === 'text' && <option value="replace">{say('replace')}</option>}</select></label>
        {way === 'replace' ? <><label className="field">{say('replace')}<input dir="auto" value={text} onChange={(event) => setText(event.target.value)} /></label><label className="field">{say('replaceBy')}<input dir="auto" value={by} onChange={(event) => setBy(event.target.value)} /></label></> : <Input of={input} label={say('set')} value={text} onValue={setText} />}
        <button type="submit" className="button first" disabled={busy || (way === 'set' && !value.ok) || (way === 'replace' && text === '')}>{say('plan')}</button>
      </form>
      {!value.ok && way === 'set' && text !== '' && <p className="small" role="status"><English>{value.problem}</English></p>}
      {said !== null && <p className="notice" role="alert">{said}</p>}
      {plan !== null && plan.view.rows.length === 0 && <p className="empty">{say('none')}</p>}
      {plan !== null && plan.view.rows.length > 0 && <>
        <p role="status">{say('rows', { changes: plan.view.rows.filter(({ status }) => status === 'changes').length, same: plan.view.rows.filter(({ status }) => status === 'same').length, refused: plan.view.rows.filter(({ status }) => status === 'refused').length })} · {say('chosen', { count: chosen.length })}</p>
        <label className="field">{say('filter')}<input dir="auto" value={filter} onChange={(event) => setFilter(event.target.value)} /></label>
        <Rows rows={matching} left={left} onLeft={setLeft} />
        <label className="field">{say('why')}<textarea dir="auto" rows={2} value={reason} placeholder={say('whyHint')} onChange={(event) => setReason(event.target.value)} /></label>
        <div className="buttons"><button type="button" className="button first" disabled={chosen.length === 0 || reason.trim() === ''} onClick={() => setReviewing(change)}>{say('review')}</button>{reason.trim() === '' && <span className="small quiet">{say('needReason')}</span>}</div>
      </>}
      {reviewing !== null && <Review change={reviewing} label={say('sealMany', { count: chosen.length })} onClose={() => setReviewing(null)} onSealed={(entries) => { setReviewing(null); setPlan(null); setReason(''); setSaid(say('doneMany', { count: entries.length, first: entries[0]?.index ?? 0, last: entries.at(-1)?.index ?? 0 })) }}>
        <p>{nameOf(fieldNames, plan?.field.slice(1) ?? '')}: {say('chosen', { count: chosen.length })}</p>
        <ul role="list" className="small">{chosen.slice(0, 20).map((row) => <li key={row.id}><Own>{visible(row.label ?? row.title)}</Own>: <Difference from={row.from} to={row.to} /></li>)}{chosen.length > 20 && <li>…</li>}</ul>
      </Review>}
    </div>
  )
}

function Rows({ rows, left, onLeft }: { rows: BulkView['rows']; left: ReadonlySet<string>; onLeft: (left: ReadonlySet<string>) => void }) {
  const say = upkeepWords.useWords()
  const opening = useOpening()
  const last = useRef(0)
  const able = rows.filter(({ status }) => status === 'changes')
  const areAll = able.every(({ id }) => !left.has(id))
  /** With Shift, all from the last one to this one become as this one becomes. */
  const toggle = (at: number, event: MouseEvent) => {
    const isIn = left.has(rows[at]!.id)
    const [from, to] = event.shiftKey ? [Math.min(last.current, at), Math.max(last.current, at)] : [at, at]
    const next = new Set(left)
    for (const { id, status } of rows.slice(from, to + 1)) if (status === 'changes') { if (isIn) next.delete(id); else next.add(id) }
    last.current = at
    onLeft(next)
  }
  return (
    <div className="scroll-x"><table className="plan">
      <thead><tr><th><label className="choice"><input type="checkbox" checked={areAll && able.length > 0} disabled={able.length === 0} onChange={() => onLeft(new Set(areAll ? able.map(({ id }) => id) : []))} />{say('all')}</label></th><th>{say('what')}</th><th>{say('changed', { count: able.length })}</th></tr></thead>
      <tbody>{rows.slice(0, mostDrawn).map(({ id, label, title, from, to, status, expected }, at) => (
        <tr key={id}>
          <td><input type="checkbox" aria-label={label ?? title} checked={status === 'changes' && !left.has(id)} disabled={status !== 'changes'} onClick={(event) => toggle(at, event)} onChange={() => undefined} /></td>
          <td><a href={opening({ kind: 'statement', id })}><Own>{visible([label, title].filter((part) => part !== null && part !== '').join(' · '))}</Own></a></td>
          <td>{status === 'changes' ? <Difference from={from} to={to} /> : status === 'same' ? <><Value of={from} /> <span className="small quiet">{say('sameAlready')}</span></> : <span className="small"><Woven text={say('refusedBecause', gaps('why'))} with={{ why: <English>{expected}</English> }} /></span>}</td>
        </tr>
      ))}</tbody>
    </table>{rows.length > mostDrawn && <p className="small quiet">… {rows.length - mostDrawn}</p>}</div>
  )
}
