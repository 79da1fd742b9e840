/**
 * Span fields: between which days something can have been, or must have been. What cannot be read is told under its field, and the rest stays as it was.
 * @module
 */
import { useEffect, useId, useState } from 'react'
import { bounds, isDay, isRefusal, outerWindow } from '@proofmark/core/dates'
import { eventNames, type EventName, type ItemQuery, type SpanAsked } from '@proofmark/core/item-search'
import { English } from '../../words/said.tsx'
import { askWords, eventWords } from './ask-words.ts'
import { withSpan } from './question.ts'
import type { Ask } from './search-page.tsx'

export function SpanFields({ query, ask }: { query: ItemQuery; ask: Ask }) {
  const say = askWords.useWords()
  const event = eventWords.useWords()
  return (
    <fieldset className="spans"><legend className="label">{say('days')}</legend>
      {eventNames.map((name) => (
        <details key={name} className="facet" open={query.spans[name] !== undefined ? true : undefined}>
          <summary>{event(name)}</summary>
          <SpanField key={JSON.stringify(query.spans[name] ?? null)} name={name} span={query.spans[name] ?? null} onSet={(span) => ask(withSpan(query, name, span))} />
        </details>
      ))}
    </fieldset>
  )
}

const none: SpanAsked = { from: null, to: null, certainty: 'can' }

function SpanField({ name, span, onSet }: { name: EventName; span: SpanAsked | null; onSet: (span: SpanAsked) => void }) {
  const say = askWords.useWords()
  const event = eventWords.useWords()
  const now = span ?? none
  const [from, setFrom] = useState(now.from ?? '')
  const [to, setTo] = useState(now.to ?? '')
  const [certainty, setCertainty] = useState(now.certainty)
  const isReversed = earliest(from) !== null && latest(to) !== null && earliest(from)! > latest(to)!
  const isFit = faultOf(from) === null && faultOf(to) === null && !isReversed
  const isSame = from.trim() === (now.from ?? '') && to.trim() === (now.to ?? '') && certainty === now.certainty
  const set = () => { if (isFit && !isSame) onSet({ from: from.trim() || null, to: to.trim() || null, certainty }) }
  useEffect(() => { if (certainty !== now.certainty && (from.trim() !== '' || to.trim() !== '')) set() }, [certainty])
  return (
    <form className="span-field" aria-label={event(name)} onSubmit={(submitted) => { submitted.preventDefault(); set() }}>
      <Day label={say('from')} value={from} onChange={setFrom} />
      <Day label={say('to')} value={to} onChange={setTo} />
      {isReversed && <p className="small bad" role="alert">{say('reversed')}</p>}
      <label className="field">{say('certainty')}<select value={certainty} onChange={(changed) => setCertainty(changed.target.value === 'must' ? 'must' : 'can')}>{(['can', 'must'] as const).map((each) => <option key={each} value={each}>{say(each)}</option>)}</select></label>
      <button type="submit" className="button" disabled={!isFit || isSame}>{say('set')}</button>
    </form>
  )
}

function Day({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const say = askWords.useWords()
  const id = useId()
  const fault = faultOf(value)
  return (
    <div className="field">
      <label className="field">{label}<input dir="ltr" value={value} placeholder="2019-07" autoComplete="off" aria-invalid={fault !== null} aria-describedby={id} title={say('edtf')} onChange={(event) => onChange(event.target.value)} /></label>
      <span id={id} className="small bad" role={fault === null ? undefined : 'alert'}>{fault === null ? null : fault === '' ? say('noDay') : <>{say('notDate')}<English>{fault}</English></>}</span>
    </div>
  )
}

/** What was expected where a date cannot be read; empty: it is one, and sets no limit; `null`: all is well. */
function faultOf(text: string): string | null {
  if (text.trim() === '') return null
  const found = bounds(text.trim())
  return isRefusal(found) ? found.expected : earliest(text) === null && latest(text) === null ? '' : null
}

const windowOf = (text: string) => { const found = bounds(text.trim()); return text.trim() === '' || isRefusal(found) ? null : outerWindow(found) }
function earliest(text: string): number | null { const from = windowOf(text)?.from ?? null; return isDay(from) ? from : null }
function latest(text: string): number | null { const to = windowOf(text)?.to ?? null; return isDay(to) ? to : null }
