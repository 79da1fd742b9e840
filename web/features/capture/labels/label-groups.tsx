/**
 * Groups by labels: what the labels in the photographs say about which item each is of. Shown first, then applied in one step.
 * @module
 */
import { useMemo, useState } from 'react'
import { groupsByLabels, labelsOf, labelSteps, type Draft, type DraftPhoto, type UnclearLabel } from '@proofmark/core/capture'
import { drawId } from '../device-store.ts'
import type { CaptureSession } from '../session.ts'
import { labelWords } from './words.ts'
import './labels.css'

export function LabelGroups({ session, draft, nameOf }: { session: CaptureSession; draft: Draft; nameOf: (item: string) => string }) {
  const say = labelWords.useWords()
  const [makesItems, setMakesItems] = useState(true)
  const found = useMemo(() => groupsByLabels(draft), [draft.id, draft.items, draft.photos])
  const read = useMemo(() => draft.photos.filter((photo) => labelsOf(photo).some(({ number }) => number !== '')).length, [draft.photos])
  const withoutItem = found.groups.filter(({ item }) => item === 'none').length
  const steps = labelSteps(found, makesItems ? drawId : null)
  const count = steps.reduce((sum, step) => sum + (step.do === 'assign-photos' ? step.ids.length : 0), 0)
  const apply = () => {
    const group = session.nextStep
    for (const step of steps) session.do(step, { group })
  }
  return (
    <details className="label-groups"><summary>{say('groups')} <span className="count">{say('groupsCount', { count: read })}</span></summary>
      <div className="stack">
        <p className="small quiet">{say(read === 0 ? 'noLabels' : 'rule')}</p>
        {found.groups.length > 0 && <ul tabIndex={0} aria-label={say('groups')}>{found.groups.map(({ number, item, photos, assigned }) => (
          <li key={number}><strong className="mono" dir="auto">{number}</strong> {say('photos', { count: photos.length })}{say('stay', { count: assigned })}{' · '}
            {item === 'none' ? <>○ {say('none')}</> : item === 'several' ? <>✕ {say('several')}</> : say('to', { item: apart(nameOf(item.id)) })} <span className="tiny quiet">{namesOf(photos)}</span></li>
        ))}</ul>}
        {read > 0 && found.before.length > 0 && <p className="small">{say('before', { count: found.before.length })} <span className="tiny quiet">{namesOf(found.before)}</span></p>}
        {found.unclear.length > 0 && <ul tabIndex={0}>{found.unclear.map((each) => <Unclear key={each.photo.id} of={each} />)}</ul>}
        {withoutItem > 0 && <label className="choice"><input type="checkbox" checked={makesItems} onChange={(event) => setMakesItems(event.target.checked)} />{say('make', { count: withoutItem })}</label>}
        {steps.length > 0 && <p><button type="button" className="button" onClick={apply}>{say('apply', { count })}</button></p>}
        {read > 0 && steps.length === 0 && <p className="small quiet" role="status">{say('nothing')}</p>}
      </div>
    </details>
  )
}

function Unclear({ of: { photo, why, labels, following } }: { of: UnclearLabel }) {
  const say = labelWords.useWords()
  const [name, numbers, session] = [[photo.name], labels.map(({ number }) => number), labels.map((label) => label.session)].map((texts) => apart([...new Set(texts)].join(', '))) as [string, string, string]
  return <li>{why === 'two-numbers' ? say('twoNumbers', { name, numbers }) : say('otherSession', { name, numbers, session })} {say('following', { count: following.length })} <span className="tiny quiet">{namesOf(following)}</span></li>
}

/** A name or number keeps its own direction within a sentence of another one (UAX #9, FSI and PDI). */
const apart = (text: string): string => `\u2068${text}\u2069`

/** Of the label that a photograph shows, beneath it. */
export function SeenLabel({ photo }: { photo: DraftPhoto }) {
  const say = labelWords.useWords()
  const numbers = labelsOf(photo).map(({ number }) => number).filter((number) => number !== '')
  return numbers.length === 0 ? null : <span className="tiny cut">{say('reads', { numbers: apart([...new Set(numbers)].join(', ')) })}</span>
}

const namesOf = (photos: readonly DraftPhoto[]): string => (photos.length <= 4 ? photos.map(({ name }) => name).join(', ') : `${photos.slice(0, 2).map(({ name }) => name).join(', ')} … ${photos.at(-1)!.name}`)
