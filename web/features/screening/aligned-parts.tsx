/**
 * Aligned parts: the two names word by word, side by side, with why one word is taken for the other; and what speaks for and against.
 * @module
 */
import type { Candidate } from '@proofmark/core/screening'
import { Name, Own } from '../../words/said.tsx'
import { visible } from '../../visible.ts'
import { reasonWords } from './reason-words.ts'
import { screeningWords } from './words.ts'

export function AlignedParts({ of: { names, askedName, listedName } }: { of: Pick<Candidate, 'names' | 'askedName' | 'listedName'> }) {
  const say = screeningWords.useWords()
  return (
    <div className="aligned" role="table" aria-label={say('aligned')}>
      <div role="row" className="aligned-part head"><span role="columnheader">{say('asked')}</span><span role="columnheader">{say('listed')}</span><span role="columnheader">{say('why')}</span></div>
      <div role="row" className="aligned-part whole"><span role="cell"><Own>{visible(askedName)}</Own></span><span role="cell"><Own>{visible(listedName.text)}</Own></span><span role="cell" className="small quiet"><Name of={reasonWords} code={`quality-${listedName.quality}`} /></span></div>
      {names.parts.map(({ a, b, reason, likeness }, at) => (
        <div role="row" key={at} className={reason === 'alone' ? 'aligned-part alone' : 'aligned-part'}>
          <span role="cell">{a.length === 0 ? <span className="quiet">—</span> : <Own>{visible(a.join(' '))}</Own>}</span>
          <span role="cell">{b.length === 0 ? <span className="quiet">—</span> : <Own>{visible(b.join(' '))}</Own>}</span>
          <span role="cell" className="small"><Name of={reasonWords} code={reason} />{reason !== 'alone' && <span className="quiet"> <bdi>{likeness.toFixed(2)}</bdi></span>}</span>
        </div>
      ))}
    </div>
  )
}

/** Of names, dates of birth and numbers apart: each code in words. */
export function Evidence({ of: { names, birth, identifiers, countries, numbersInCommon }, isBirthAsked }: { of: Candidate; isBirthAsked: boolean }) {
  const say = screeningWords.useWords()
  const speaksFor = [...names.for, ...(birth === 'same-day' || birth === 'windows-meet' ? [`birth-${birth}`] : []), ...(identifiers === 'one-in-common' ? ['number-in-common'] : []), ...(countries === 'one-in-common' ? ['country-in-common'] : [])]
  const against = [...names.against, ...(birth === 'differ' || birth === 'slip-of-one-part' ? [`birth-${birth}`] : []), ...(identifiers === 'differ' ? ['number-of-register-differs'] : []), ...(countries === 'differ' ? ['country-differs'] : [])]
  const list = (codes: readonly string[], isFor: boolean) => codes.length === 0 ? <p className="small quiet">{say(isFor ? 'nothingFor' : 'nothingAgainst')}</p> : <ul>{codes.map((code) => <li key={code}><span aria-hidden="true">{isFor ? '+ ' : '− '}</span><Name of={reasonWords} code={code} /></li>)}</ul>
  return (
    <div className="evidence-pair">
      <div><h4>{say('for')}</h4>{list(speaksFor, true)}{numbersInCommon.length > 0 && <p className="small">{say('sameNumber')} <Own>{visible(numbersInCommon.join(', '))}</Own></p>}</div>
      <div><h4>{say('against')}</h4>{list(against, false)}</div>
      {!isBirthAsked && <p className="small quiet whole-row">{say('noBirthCompared')}</p>}
    </div>
  )
}
