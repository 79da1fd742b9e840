/**
 * Name box: names that stand in no record, held against the lists. They are sent to this machine's own server and kept nowhere.
 * @module
 */
import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { screeningApi } from '../../screening-api.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { visible } from '../../visible.ts'
import { Name, Own } from '../../words/said.tsx'
import { ListLine } from './age.tsx'
import { AlsoKnown } from './also-known.tsx'
import { AlignedParts, Evidence } from './aligned-parts.tsx'
import { EntryDetails } from './entry-details.tsx'
import { reasonWords } from './reason-words.ts'
import { screeningWords } from './words.ts'

export function NameBox() {
  const say = screeningWords.useWords()
  const [names, setNames] = useState('')
  const [born, setBorn] = useState('')
  const [number, setNumber] = useState('')
  const asking = useMutation({ mutationFn: () => screeningApi.name(names.split('\n').map((name) => name.trim()).filter((name) => name !== ''), born.trim() === '' ? null : born.trim(), number.trim() === '' ? null : number.trim()) })
  const found = asking.data
  return (
    <section aria-labelledby="screen-name"><h2 id="screen-name">{say('nameBox')}</h2><p className="small quiet">{say('nameBoxLede')}</p>
      <form className="filters" onSubmit={(event) => { event.preventDefault(); asking.mutate() }}>
        <label className="field">{say('namesLines')}<textarea required rows={2} dir="auto" value={names} autoComplete="off" spellCheck={false} onChange={(event) => setNames(event.target.value)} /></label>
        <label className="field">{say('bornAsked')}<input value={born} dir="ltr" maxLength={40} autoComplete="off" onChange={(event) => setBorn(event.target.value)} /></label>
        <label className="field">{say('numberAsked')}<input value={number} dir="ltr" maxLength={100} autoComplete="off" onChange={(event) => setNumber(event.target.value)} /></label>
        <div className="row"><button type="submit" className="button first" disabled={asking.isPending || names.trim() === ''}>{say('screenName')}</button></div>
      </form>
      {asking.error !== null && <p role="alert" className="notice bad"><Refusal of={asking.error} /></p>}
      {found !== undefined && <div aria-live="polite">
        <p role="status">{say('nameFound', { count: found.candidates.length })}</p>
        <ol className="candidates">{found.candidates.map((each) => (
          <li key={`${each.snapshot} ${each.entry.reference}`} className="candidate">
            <h3 className="candidate-head"><span><Own>{visible(each.listedName.text)}</Own><AlsoKnown as={each.entry.names[0]?.text} than={each.listedName.text} /> <bdi className="mono small" dir="ltr">{visible(each.entry.reference)}</bdi></span><span className="candidate-score"><Name of={reasonWords} code={each.band} /> <bdi className="mono">{each.score.toFixed(4)}</bdi></span></h3>
            <AlignedParts of={each} /><Evidence of={each} isBirthAsked={born.trim() !== ''} />
            <details><summary>{say('onTheList')}</summary><EntryDetails of={each.entry} /></details>
          </li>
        ))}</ol>
        <ul className="small quiet">{found.lists.map((each) => <li key={each.id}><ListLine of={each} /></li>)}</ul>
        <p className="small quiet">{say('nothingLater')}</p>
      </div>}
    </section>
  )
}
