/**
 * How many: from the serials that were seen, how many were made, as an interval with the assumptions that it stands on.
 * @module
 */
import { useState } from 'react'
import { estimateMade } from '@proofmark/core/marks'
import { useFormats } from '../../words/formats.ts'
import { gaps } from '../../words/gaps.ts'
import { Woven } from '../../words/woven.tsx'
import { decoderWords } from './words.ts'

export function HowMany() {
  const say = decoderWords.useWords()
  const { number } = useFormats()
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
    <section aria-labelledby="made"><h2 id="made">{say('howMany')}</h2>
      <p className="small quiet">{say('howManyText')}</p>
      <div className="pair-of-fields">
        <label className="field">{say('serialsSeen')}<textarea value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} placeholder="14 77 112 203" /></label>
        <label className="field">{say('firstSerial')}<input value={first} onChange={(event) => setFirst(event.target.value)} inputMode="numeric" placeholder={say('emptyNotKnown')} /></label>
      </div>
      {wrong.length > 0 && <p className="notice" role="status">{say('digitsOnly', { words: wrong.slice(0, 5).join(', ') })}</p>}
      {!isStart && <p className="notice" role="status">{say('wholeNumber')}</p>}
      {below.length > 0 && <p className="notice" role="status">{say('belowFirst', { serials: below.join(', ') })}</p>}
      {estimate !== null && <>
        <p><Woven text={say('seen', { ...gaps('least'), count: estimate.seen })} with={{ least: <strong>{number(estimate.least)}</strong> }} />{estimate.most === null ? say('noUpper') : <Woven text={say('upper', { ...gaps('most'), confidence: Math.round(estimate.confidence * 100), estimate: number(estimate.estimate!) })} with={{ most: <strong>{number(estimate.most)}</strong> }} />}</p>
        <ul className="small against">{estimate.assumptions.map((each) => <li key={each} lang="en" dir="ltr">{each}</li>)}<li>{say('noDraw')}</li></ul>
      </>}
    </section>
  )
}
