/**
 * History list: every word on a statement, in the order of the log, with what each changed.
 * @module
 */
import type { HistoryView } from '../../api.ts'
import { useOpening } from '../../router.ts'
import { visible } from '../../visible.ts'
import { fieldNames } from '../../words/named/field-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { Difference } from './value.tsx'
import { upkeepWords } from './words.ts'

export function HistoryList({ of }: { of: HistoryView }) {
  const say = upkeepWords.useWords()
  const opening = useOpening()
  return (
    <ol className="versions">{of.versions.map(({ by, what, index, made, author, reason, changes, isUndone }) => (
      <li key={by} className={isUndone ? 'undone' : undefined}>
        <p><strong>{say(what)}</strong> <span className="small quiet">{index !== null && <a href={opening({ kind: 'statement', id: by })}>{say('entry', { index })}</a>} {made !== null && <bdi className="mono" dir="ltr">{made}</bdi>} {author !== null && <Own>{visible(author)}</Own>}</span></p>
        {isUndone && <p className="small">{say('undone')}</p>}
        {reason !== null && <p className="small"><span className="label">{say('reason')}</span> <Own>{visible(reason)}</Own></p>}
        {changes.length > 0 && <dl className="fields">{changes.map(({ field, from, to }) => <div key={field}><dt><Name of={fieldNames} code={field.split('/')[1]!} /></dt><dd>{what === 'erased' ? say('hiddenField') : <Difference from={from} to={to} />}</dd></div>)}</dl>}
      </li>
    ))}</ol>
  )
}
