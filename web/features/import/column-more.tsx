/**
 * Column, more: which of its texts say nothing, what its words mean, and what two digits of a year mean.
 * @module
 */
import { useState } from 'react'
import type { Json } from '@proofmark/core/bytes'
import { linesOf, meaningsOf, meaningsText } from './mapping-edit.ts'
import { moreWords } from './more-words.ts'

export function ColumnMore({ known, as, onSet }: { known: Readonly<Record<string, Json>>; as: string; onSet: (part: Readonly<Record<string, Json | undefined>>) => void }) {
  const say = moreWords.useWords()
  const [absent, setAbsent] = useState(() => ((known['absent'] ?? []) as readonly string[]).join('\n'))
  const [values, setValues] = useState(() => meaningsText((known['values'] ?? {}) as Readonly<Record<string, string>>))
  const meanings = meaningsOf(values)
  return (
    <details className="column-more"><summary>{say('moreOfColumn')}</summary>
      <label className="field">{say('absent')}<textarea rows={2} className="mono" dir="auto" spellCheck={false} value={absent} onChange={(event) => { setAbsent(event.target.value); const lines = linesOf(event.target.value); onSet({ absent: lines.length === 0 ? undefined : [...lines] }) }} /></label>
      <label className="field">{say('values')}<textarea rows={3} className="mono" dir="auto" spellCheck={false} aria-invalid={meanings.fault !== null} value={values} onChange={(event) => { setValues(event.target.value); const read = meaningsOf(event.target.value); if (read.fault === null) onSet({ values: Object.keys(read.values).length === 0 ? undefined : read.values }) }} /></label>
      {meanings.fault !== null && <p role="alert" className="notice bad small">{say('valuesFault', { line: meanings.fault })}</p>}
      {as === 'date' && <label className="field">{say('centuryFrom')}<input type="number" min={1000} max={9000} value={String(known['centuryFrom'] ?? '')} onChange={(event) => onSet({ centuryFrom: event.target.value === '' ? undefined : Number(event.target.value) })} /></label>}
      <label className="choice"><input type="checkbox" checked={known['expected'] === true} onChange={(event) => onSet({ expected: event.target.checked ? true : undefined })} />{say('expected')}</label>
    </details>
  )
}
