/**
 * Prohibitions: a transfer held against the registers, for the page of whoever shows the transfer. Conditional wording only; three clocks apart.
 *
 *     <Prohibitions transfer={id} />
 *
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ProhibitionsView } from 'proofmark/api'
import { paths } from '../../paths.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import { English } from '../../words/said.tsx'
import { prohibitionsOf } from './ask.ts'
import './instruments.css'
import { SourceList } from './measure-details.tsx'
import { instrumentsWords } from './words.ts'

const shapes = { would: '●', if: '◐', 'cannot-say': '○', 'would-not': '✕' } as const
type Row = ProhibitionsView['prohibitions'][number]

/** Nothing recorded points to the territory or the actors of the measure. */
const isFar = ({ isNear }: Row) => !isNear

/** The same behind its heading, asked for when it is opened: a page of many transfers asks of none before. */
export function ProhibitionsOnAsk({ transfer }: { transfer: string }) {
  const say = instrumentsWords.useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('held')}</summary>
      {isOpen && <Prohibitions transfer={transfer} />}
    </details>
  )
}

/** `on`: a date to suppose instead of the one that the transfer states. */
export function Prohibitions({ transfer, on = '' }: { transfer: string; on?: string }) {
  const { data, error } = useQuery(prohibitionsOf(transfer, on))
  const say = instrumentsWords.useWords()
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  const bearing = data.prohibitions.filter((row) => row.bearing !== 'would-not')
  const [near, far, without] = [bearing.filter((row) => !isFar(row)), bearing.filter(isFar), data.prohibitions.filter((row) => row.bearing === 'would-not')]
  const rows = (of: readonly Row[]) => <ul className="held">{of.map((row) => <HeldRow key={`${row.register} ${row.measure.id}`} of={row} on={dateOf(data)} isNamed={data.registers.length > 1} />)}</ul>
  return (
    <section className="prohibitions" aria-labelledby={`held-${data.transfer.id}`}>
      <h3 id={`held-${data.transfer.id}`}>{say('held')}</h3>
      <p className="small quiet">{say('heldLede')}</p>
      {data.unread > 0 && <p className="notice bad" role="alert">{say('unread', { count: data.unread })}</p>}
      <p>{say(data.whenIs, { when: data.when ?? '', who: data.whenBy.join(', ') || '—' })}</p>
      <SaidOfIt of={data} />
      {near.length === 0 ? <p className="empty">{say('noneHeld')}</p> : rows(near)}
      {far.length > 0 && <details><summary>{say('far', { count: far.length })}</summary>{rows(far)}</details>}
      {without.length > 0 && <details><summary>{say('farNot', { count: without.length })}</summary>{rows(without)}</details>}
      <OnClock title={say('authorities')} rows={data.authorities} />
      <OnClock title={say('mandates')} rows={data.mandates} />
      <p className="small quiet row"><span>{say('heldBy', { versions: data.registers.map(({ version }) => version).join(', ') })}</span>{data.apart.length > 0 && <span>{say('apart', { count: data.apart.length })}</span>}<a href={paths.instruments({ on: dateOf(data) })}>{say('toRegister')}</a></p>
    </section>
  )
}

/** `isNamed`: with its register, where there are several. */
/** A date that the register can be asked for: inferred days are words. */
const dateOf = ({ when, whenIs }: ProhibitionsView) => (whenIs === 'inferred' ? '' : when ?? '')

const disputes = new Set(['denies', 'disputes'])

/** What parties say of the transfer itself, who disputes it first, and its own note. */
function SaidOfIt({ of: { positions, note } }: { of: ProhibitionsView }) {
  const say = instrumentsWords.useWords()
  const sorted = positions.toSorted((a, b) => Number(disputes.has(b.stance)) - Number(disputes.has(a.stance)))
  return (
    <>
      {sorted.map(({ id, party, stance, wording }) => <p key={id} className="small">{disputes.has(stance) ? <>{say('disputedBy')}: </> : <>{nameOf(codeNames, stance)}: </>}<bdi>{party}</bdi>: “<bdi>{wording}</bdi>”</p>)}
      {note !== null && <p className="small">{say('note')}: <bdi>{note}</bdi></p>}
    </>
  )
}

function HeldRow({ of: { register, measure, citation, bearing, time, says, sources }, on, isNamed }: { of: Row; on: string; isNamed: boolean }) {
  const say = instrumentsWords.useWords()
  return (
    <li>
      <p><strong data-bearing={bearing}>{shapes[bearing]} {say(bearing)}</strong> <a href={paths.instruments({ on, measure: measure.id })}><English>{citation}</English></a> <span className="small quiet">{measure.isOfArms ? '' : `${say('notOfArms')} · `}{say(time)}{isNamed && <> · <span className="mono" dir="ltr">{register}</span></>}</span>{measure.unverified.length > 0 && <span className="small unchecked"> △ {say('unchecked', { fields: measure.unverified.join(', ') })}</span>}</p>
      <p className="small"><English>{says}</English></p>
      {measure.disputedBy.length > 0 && <p className="small">{say('disputedBy')}: <English>{measure.disputedBy.join(', ')}</English> · {say('assertedBy')}: <English>{measure.assertedBy.join(', ')}</English></p>}
      <details><summary className="small">{say('sources')}</summary><SourceList of={sources} /></details>
    </li>
  )
}

function OnClock({ title, rows }: { title: string; rows: ProhibitionsView['authorities'] }) {
  const say = instrumentsWords.useWords()
  if (rows.length === 0) return null
  return <details><summary>{title} ({rows.length})</summary><ul className="held">{rows.map(({ register, measure, citation, time }) => <li key={`${register} ${measure.id}`}><English>{citation}: {measure.items.words}</English> <strong>{say(time)}</strong>{measure.unverified.length > 0 && <span className="small unchecked"> △ {say('unchecked', { fields: measure.unverified.join(', ') })}</span>}</li>)}</ul></details>
}
