/**
 * Date field: a date as EDTF, with what is wrong with it told at once.
 * @module
 */
import { parseEdtf } from '@proofmark/core/dates'
import { English } from '../../words/said.tsx'
import { deskWords } from './words.ts'

/** Empty is a date that nobody says. */
export const isDate = (text: string): boolean => text.trim() === '' || parseEdtf(text.trim()).ok

export function DateField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const say = deskWords.useWords()
  const parsed = value.trim() === '' ? null : parseEdtf(value.trim())
  return (
    <div className="field"><label className="field">{label}<input dir="ltr" value={value} aria-invalid={parsed?.ok === false} onChange={(event) => onChange(event.target.value)} /></label>
      {parsed?.ok === false && <span className="small bad" role="status">{say('notDate', { expected: '' })}<English>{parsed.expected}</English></span>}</div>
  )
}
