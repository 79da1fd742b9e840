/**
 * Filters: by words, case, kind of line, strength, days and kinds of nodes. All of it is written into the address.
 * @module
 */
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useQuery } from '@tanstack/react-query'
import { civil, formatDay, dayOf, parseDay } from '@proofmark/core/dates'
import { strengths, type Network } from '@proofmark/core/network'
import { idList, idsOf, paths, type NetworkQuestion } from '../../paths.ts'
import { allCases } from '../../queries.ts'
import { navigate } from '../../router.ts'
import { ShapeSample } from './svg-picture.tsx'
import { edgeKinds, kinds, shapes } from './look.ts'
import { edgeName } from './looks.ts'
import { networkWords } from './words.ts'

export function Filters({ network, asked, search }: { network: Network; asked: NetworkQuestion; search: RefObject<HTMLInputElement | null> }) {
  const say = networkWords.useWords()
  const cases = useQuery(allCases)
  const change = (part: Partial<NetworkQuestion>) => navigate(paths.network({ ...asked, ...part }), { replace: true })
  const [ofKind, ofEdges] = [kinds.filter((kind) => network.nodes.some((node) => node.kind === kind)), edgeKinds.filter((kind) => network.edges.some((edge) => edge.kind === kind))]
  const hidden = idsOf(asked.hide)
  const isFiltered = asked.text !== '' || asked.role !== '' || asked.strength !== '' || asked.from !== '' || asked.to !== '' || hidden.length > 0 || asked.path !== ''
  return (
    <form className="network-filters no-print" role="search" aria-label={say('filters')} onSubmit={(event) => event.preventDefault()}>
      <Words key={asked.case} value={asked.text} field={search} onChange={(text) => change({ text })} />
      <label className="field">{say('case')}<select value={cases.data?.find(({ id, label }) => id === asked.case || label === asked.case)?.id ?? asked.case} onChange={(event) => navigate(paths.network({ ...asked, case: event.target.value, at: '', path: '', without: '', accept: '', start: '', end: '' }))}><option value="">{say('allCases')}</option>{cases.data?.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label>
      <label className="field">{say('role')}<select value={asked.role} onChange={(event) => change({ role: event.target.value })}><option value="">{say('all')}</option>{ofEdges.map((kind) => <option key={kind} value={kind}>{edgeName(kind)}</option>)}</select></label>
      <label className="field">{say('strength')}<select value={asked.strength} onChange={(event) => change({ strength: event.target.value })}><option value="">{say('all')}</option>{strengths.slice(0, -1).map((strength) => <option key={strength} value={strength}>{say(strength)}</option>)}</select></label>
      <Days network={network} asked={asked} onChange={change} />
      <fieldset className="network-kinds"><legend className="label">{say('kindsShown')}</legend>{ofKind.map((kind) => (
        <label key={kind}><input type="checkbox" checked={!hidden.includes(kind)} onChange={(event) => change({ hide: idList(event.target.checked ? hidden.filter((each) => each !== kind) : [...hidden, kind]) })} /> <ShapeSample of={shapes[kind]} tint="other" />{say(kind)}</label>
      ))}</fieldset>
      {isFiltered && <p><button type="button" className="button" onClick={() => navigate(paths.network({ case: asked.case, view: asked.view, at: asked.at, without: asked.without, accept: asked.accept, start: asked.start, end: asked.end }))}>{say('clear')}</button></p>}
    </form>
  )
}

/** Waits until the hand rests. */
function Words({ value, field, onChange }: { value: string; field: RefObject<HTMLInputElement | null>; onChange: (text: string) => void }) {
  const say = networkWords.useWords()
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  useEffect(() => { if (value !== sent.current) { sent.current = value; setTyped(value) } }, [value])
  useEffect(() => {
    if (typed === sent.current) return
    const wait = setTimeout(() => { sent.current = typed; onChange(typed) }, 250)
    return () => clearTimeout(wait)
  })
  return <label className="field">{say('search')}<input ref={field} type="search" value={typed} dir="auto" autoComplete="off" spellCheck={false} onChange={(event) => setTyped(event.target.value)} /></label>
}

/** Two days, or the slider: a whole year. */
function Days({ network, asked, onChange }: { network: Network; asked: NetworkQuestion; onChange: (part: Partial<NetworkQuestion>) => void }) {
  const say = networkWords.useWords()
  const years = network.edges.flatMap(({ since, until }) => [since, until]).filter((day) => day !== null).map((day) => civil(day).year)
  const [first, last] = [years.reduce((a, b) => Math.min(a, b), Infinity), years.reduce((a, b) => Math.max(a, b), -Infinity)]
  const from = parseDay(asked.from)
  const year = from !== null && asked.to === formatDay(dayOf(civil(from).year, 12, 31)) && asked.from === formatDay(dayOf(civil(from).year, 1, 1)) ? civil(from).year : null
  return (
    <fieldset className="network-days">
      {last > first && <label className="field">{say('year')}: {year ?? say('anyTime')}<input type="range" min={first - 1} max={last} step={1} value={year ?? first - 1} aria-valuetext={year === null ? say('anyTime') : String(year)} onChange={(event) => { const to = Number(event.target.value); onChange(to < first ? { from: '', to: '', sure: '' } : { from: formatDay(dayOf(to, 1, 1)), to: formatDay(dayOf(to, 12, 31)) }) }} /></label>}
      <label className="field">{say('from')}<input type="date" value={asked.from} onChange={(event) => onChange({ from: event.target.value })} /></label>
      <label className="field">{say('to')}<input type="date" value={asked.to} onChange={(event) => onChange({ to: event.target.value })} /></label>
      {(asked.from !== '' || asked.to !== '') && <label className="network-sure"><input type="checkbox" checked={asked.sure !== ''} onChange={(event) => onChange({ sure: event.target.checked ? '1' : '' })} /> {say('sure')}</label>}
    </fieldset>
  )
}
