/**
 * Apart fields: how long after its make something can have happened to an item, or must have: years to its recovery, days to its use.
 * @module
 */
import { useId, useState } from 'react'
import { apartNames, type ApartAsked, type ApartName, type ItemQuery } from '@proofmark/core/item-search'
import { apartWords, askWords } from './ask-words.ts'
import { withApart } from './question.ts'
import type { Ask } from './search-page.tsx'

export function ApartFields({ query, ask }: { query: ItemQuery; ask: Ask }) {
  const say = apartWords.useWords()
  return (
    <fieldset className="spans"><legend className="label">{say('legend')}</legend>
      {apartNames.map((name) => (
        <details key={name} className="facet" open={query.apart[name] !== undefined ? true : undefined}>
          <summary>{say(name)}</summary>
          <ApartField key={JSON.stringify(query.apart[name] ?? null)} name={name} asked={query.apart[name] ?? none} onSet={(asked) => ask(withApart(query, name, asked))} />
        </details>
      ))}
    </fieldset>
  )
}

const none: ApartAsked = { from: null, to: null, certainty: 'can' }

function ApartField({ name, asked, onSet }: { name: ApartName; asked: ApartAsked; onSet: (asked: ApartAsked) => void }) {
  const say = apartWords.useWords()
  const sayAsk = askWords.useWords()
  const [from, setFrom] = useState(asked.from === null ? '' : String(asked.from))
  const [to, setTo] = useState(asked.to === null ? '' : String(asked.to))
  const [certainty, setCertainty] = useState(asked.certainty)
  const [least, most] = [readNumber(from), readNumber(to)]
  const isReversed = typeof least === 'number' && typeof most === 'number' && least > most
  const next = least === 'wrong' || most === 'wrong' || isReversed ? null : { from: least, to: most, certainty }
  const isSame = JSON.stringify(next) === JSON.stringify(asked)
  return (
    <form className="span-field" aria-label={`${say(name)}, ${say(name === 'age' ? 'years' : 'days')}`} onSubmit={(submitted) => { submitted.preventDefault(); if (next !== null && !isSame) onSet(next) }}>
      <p className="small quiet">{say(name === 'age' ? 'years' : 'days')}</p>
      <Whole label={sayAsk('from')} value={from} isWrong={least === 'wrong'} onChange={setFrom} />
      <Whole label={sayAsk('to')} value={to} isWrong={most === 'wrong'} onChange={setTo} />
      {isReversed && <p className="small bad" role="alert">{sayAsk('reversedNumbers')}</p>}
      <label className="field">{sayAsk('certainty')}<select value={certainty} onChange={(changed) => setCertainty(changed.target.value === 'must' ? 'must' : 'can')}><option value="can">{sayAsk('canBe')}</option><option value="must">{sayAsk('mustBe')}</option></select></label>
      <button type="submit" className="button" disabled={next === null || isSame}>{sayAsk('set')}</button>
    </form>
  )
}

function Whole({ label, value, isWrong, onChange }: { label: string; value: string; isWrong: boolean; onChange: (value: string) => void }) {
  const say = apartWords.useWords()
  const id = useId()
  return (
    <div className="field">
      <label className="field">{label}<input dir="ltr" inputMode="numeric" autoComplete="off" value={value} aria-invalid={isWrong} aria-describedby={id} onChange={(event) => onChange(event.target.value)} /></label>
      <span id={id} className="small bad" role={isWrong ? 'alert' : undefined}>{isWrong && say('whole')}</span>
    </div>
  )
}

const readNumber = (text: string): number | null | 'wrong' => (text.trim() === '' ? null : /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : 'wrong')
