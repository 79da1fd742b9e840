/**
 * Age: of which day a list is and how long ago that was, with a word where it is old. Never "current": it says nothing of what was listed later.
 * @module
 */
import type { SnapshotBrief } from '../../screening-api.ts'
import { visible } from '../../visible.ts'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { screeningWords } from './words.ts'
import './screening.css'

/** `isShort`: where the warning stands on the page already. */
export function Age({ of: { dated, datedBy, added, age }, isShort = false }: { of: Pick<SnapshotBrief, 'dated' | 'datedBy' | 'added' | 'age'>; isShort?: boolean }) {
  const say = screeningWords.useWords()
  const { day } = useFormats()
  return (
    <span className={`list-age ${age.state === 'fresh' && dated === null ? 'ageing' : age.state}`}>
      {age.state === 'fresh' && dated !== null ? '' : <span aria-hidden="true">{age.state === 'stale' ? '▲ ' : '△ '}</span>}
      {dated === null ? say('noDay', { day: day(added.slice(0, 10)) }) : <>{say('ofDay', { day: day(dated) })}, {say('daysOld', { count: age.days })}{datedBy === 'stated' && <>, {say('dayStated')}</>}</>}{age.state !== 'fresh' && !isShort && <> · <strong>{say(age.state)}</strong></>}
    </span>
  )
}

export function ListLine({ of }: { of: SnapshotBrief }) {
  const say = screeningWords.useWords()
  return <><Own>{visible(of.title)}</Own>: <Age of={of} />, {say('entries', { count: of.entries })}</>
}
