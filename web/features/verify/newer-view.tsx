/**
 * Newer view: two packages of one log side by side: did the log only grow, and what was said since of what the older one shows.
 * @module
 */
import type { Change, NewerAnswer } from '@proofmark/core/evidence'
import { visible } from '../../visible.ts'

const shapes = { holds: '●', fails: '✕', 'not-checked': '○' } as const
const says: Readonly<Record<NewerAnswer['status'], string>> = {
  current: 'Nothing that the older package shows was corrected, withdrawn or erased up to the newer head.',
  changed: 'What the older package shows has changed since.',
  fails: 'Not to be relied on together: a part fails.',
  incomplete: 'Not everything could be held against the newer head.',
}
const words: Readonly<Record<Change['code'], string>> = {
  corrected: 'corrected', withdrawn: 'withdrawn', erased: 'erased', 'key-closed': 'key closed', 'key-added': 'key added', 'published-again': 'published again', 'finding-changed': 'finding changed',
  'fields-hidden': 'fewer fields', 'fields-shown': 'more fields', 'statements-added': 'more statements', 'statements-gone': 'fewer statements', 'referred-to': 'referred to',
}

export function NewerView({ older, newer, answer }: { older: string; newer: string; answer: NewerAnswer }) {
  const bears = answer.changes.filter(({ isOfShown }) => isOfShown)
  const more = answer.changes.filter(({ isOfShown }) => !isOfShown)
  return (
    <section aria-labelledby="since"><h2 id="since">What changed since</h2>
      <p className="small quiet">{older} ({answer.size ?? 'no'} entries) held against {newer} ({answer.newerSize ?? 'no'} entries).</p>
      <p className={`notice ${answer.status === 'fails' ? 'bad' : ''}`}><strong>{says[answer.status]}</strong></p>
      <Changes of={bears} />
      {bears.length === 0 && answer.status !== 'fails' && <p className="small quiet">No correction, withdrawal, erasure or closed key that bears on it is in the newer package.</p>}
      {more.length > 0 && <details><summary>{more.length} more that bears on nothing shown</summary><Changes of={more} /></details>}
      <details open={answer.status === 'fails' || answer.status === 'incomplete'}><summary>How the two were held together</summary>
        <ul className="parts">{answer.parts.map(({ part, status, code, text }) => <li key={part}><strong>{part}</strong><span className={status}>{shapes[status]} {status.replace('-', ' ')}</span><span>{visible(text)}{code === 'ok' ? '' : ` (${code})`}</span></li>)}</ul>
      </details>
    </section>
  )
}

function Changes({ of }: { of: readonly Change[] }) {
  if (of.length === 0) return null
  return <ul className="parts">{of.map((change, at) => <li key={at}><strong>{words[change.code]}</strong><span className={change.wasLeftOut ? 'fails' : 'quiet'}>{change.wasLeftOut ? '✕ left out' : change.index === null ? '' : `entry ${change.index}`}</span><span>{visible(change.text)}</span></li>)}</ul>
}
