/**
 * Area fields: a box, a circle or a polygon by numbers; the map draws the same by hand.
 * @module
 */
import { useId, useState } from 'react'
import type { AreaAsked, Certainty, ItemQuery } from '@proofmark/core/item-search'
import { fieldsOf, limits, readArea, typedOf, type AreaFault, type AreaKind, type AreaTyped } from './area.ts'
import { areaWords } from './area-words.ts'
import { withArea } from './question.ts'
import type { Ask } from './search-page.tsx'

export function AreaFields({ query, ask }: { query: ItemQuery; ask: Ask }) {
  const say = areaWords.useWords()
  return (
    <details className="facet" open={query.area !== null ? true : undefined}>
      <summary>{say('area')}</summary>
      <AreaForm key={JSON.stringify(query.area)} area={query.area} onSet={(area) => ask(withArea(query, area))} />
    </details>
  )
}

function AreaForm({ area, onSet }: { area: AreaAsked | null; onSet: (area: AreaAsked | null) => void }) {
  const say = areaWords.useWords()
  const id = useId()
  const [kind, setKind] = useState<AreaKind>(area?.kind ?? 'box')
  const [certainty, setCertainty] = useState<Certainty>(area?.certainty ?? 'can')
  const [typed, setTyped] = useState<AreaTyped>(typedOf(area))
  const read = readArea(kind, typed, certainty)
  const faultOf = (field: AreaFault['field']) => read.faults.find((fault) => fault.field === field)
  const told = (fault: AreaFault) => (fault.code === 'wrong' ? say('wrong', { least: limits[fault.field][0], most: limits[fault.field][1] }) : fault.code === 'few' ? say('few', { line: fault.line }) : say(fault.code))
  const isSame = JSON.stringify(read.area) === JSON.stringify(area)
  return (
    <form className="area-form" aria-label={say('area')} onSubmit={(event) => { event.preventDefault(); if (read.area !== null && !isSame) onSet(read.area) }}>
      <label className="field">{say('kind')}<select value={kind} onChange={(event) => setKind((['box', 'radius', 'polygon'] as const).find((each) => each === event.target.value) ?? 'box')}>{(['box', 'radius', 'polygon'] as const).map((each) => <option key={each} value={each}>{say(each)}</option>)}</select></label>
      <label className="field">{say('certainty')}<select value={certainty} onChange={(event) => setCertainty(event.target.value === 'must' ? 'must' : 'can')}>{(['can', 'must'] as const).map((each) => <option key={each} value={each}>{say(each)}</option>)}</select></label>
      {fieldsOf[kind].map((name) => {
        const fault = faultOf(name)
        return <div key={name} className="field"><label className="field">{say(name)}<input dir="ltr" inputMode="decimal" autoComplete="off" value={typed[name]} aria-invalid={fault !== undefined} aria-describedby={`${id}${name}`} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} /></label><span id={`${id}${name}`} className="small bad" role={fault === undefined ? undefined : 'alert'}>{fault !== undefined && told(fault)}</span></div>
      })}
      {kind === 'polygon' && <div className="field wide"><label className="field">{say('corners')}<textarea dir="ltr" rows={4} value={typed.corners} aria-invalid={faultOf('corners') !== undefined} aria-describedby={`${id}corners`} onChange={(event) => setTyped({ ...typed, corners: event.target.value })} /></label><span id={`${id}corners`} className="small bad" role={faultOf('corners') === undefined ? undefined : 'alert'}>{faultOf('corners') !== undefined && told(faultOf('corners')!)}</span></div>}
      <p className="small quiet wide">{say('degrees')}</p>
      <div className="row wide"><button type="submit" className="button" disabled={read.area === null || isSame}>{say('set')}</button>{area !== null && <button type="button" className="button plain" onClick={() => onSet(null)}>{say('remove')}</button>}</div>
    </form>
  )
}
