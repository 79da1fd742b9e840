/**
 * How many: from the serials that were seen, how many were made, as an interval with the assumptions that it stands on.
 * @module
 */
import { useState } from 'react'
import { estimateMade } from '@proofmark/core/marks'

export function HowMany() {
  const [text, setText] = useState('')
  const [first, setFirst] = useState('1')
  const words = text.split(/[\s,;]+/u).filter((word) => word !== '')
  const wrong = words.filter((word) => !/^\d{1,15}$/u.test(word))
  const start = first.trim() === '' ? null : Number(first)
  const isStart = start === null || Number.isSafeInteger(start) && start >= 0
  const serials = words.filter((word) => !wrong.includes(word)).map(Number)
  const below = isStart && start !== null ? serials.filter((serial) => serial < start) : []
  const estimate = serials.length > 0 && wrong.length === 0 && isStart && below.length === 0 ? estimateMade(serials, { first: start }) : null
  return (
    <section aria-labelledby="made"><h2 id="made">How many were made</h2>
      <p className="small quiet">Serials of one series, seen on different objects, say how long the series is. Digits only: leave prefix and year away.</p>
      <div className="pair-of-fields">
        <label className="field">Serials seen<textarea value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} placeholder="14 77 112 203" /></label>
        <label className="field">First serial of the series<input value={first} onChange={(event) => setFirst(event.target.value)} inputMode="numeric" placeholder="empty: not known" /></label>
      </div>
      {wrong.length > 0 && <p className="notice" role="status">{wrong.slice(0, 5).join(', ')}: expected digits only.</p>}
      {!isStart && <p className="notice" role="status">First serial: expected a whole number, or nothing where it is not known.</p>}
      {below.length > 0 && <p className="notice" role="status">{below.join(', ')}: below the first serial.</p>}
      {estimate !== null && <>
        <p>{estimate.seen === 1 ? 'One serial' : `${estimate.seen} different serials`}: at least <strong>{estimate.least.toLocaleString('en')}</strong> were made{estimate.most === null ? '; one serial alone gives no upper end.' : <>, and with {Math.round(estimate.confidence * 100)} % confidence at most <strong>{estimate.most.toLocaleString('en')}</strong>; about {estimate.estimate?.toLocaleString('en')}.</>}</p>
        <ul className="small against">{estimate.assumptions.map((each) => <li key={each}>{each}</li>)}<li>Goods diverted together come from few deliveries: they are no random draw, and the true number can lie far higher.</li></ul>
      </>}
    </section>
  )
}
