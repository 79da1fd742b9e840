/**
 * Value: a field's value as a person reads it in a difference, and as it is put in.
 * @module
 */
import { parseEdtf } from '@proofmark/core/dates'
import type { FieldInput } from '@proofmark/core/statements'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import { visible } from '../../visible.ts'
import { Own } from '../../words/said.tsx'
import { upkeepWords } from './words.ts'

export function Value({ of }: { of: unknown }) {
  const say = upkeepWords.useWords()
  if (of === null || of === undefined || (Array.isArray(of) && of.length === 0)) return <span className="quiet">{say('nothing')}</span>
  return <Own>{visible(typeof of === 'string' ? of : JSON.stringify(of))}</Own>
}

/** Old and new side by side: struck and underlined, not by colour alone. */
export function Difference({ from, to }: { from: unknown; to: unknown }) {
  const say = upkeepWords.useWords()
  return <span className="difference"><span className="unseen">{say('was')} </span><del><Value of={from} /></del> <span className="unseen">{say('becomes')} </span><ins><Value of={to} /></ins></span>
}

/** What is typed, as a value. `problem`: why it is none. */
export function valueOf(text: string, { is, mayBeEmpty }: FieldInput): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string } {
  if (text.trim() === '' && mayBeEmpty) return { ok: true, value: null }
  if (is === 'date') {
    const parsed = parseEdtf(text.trim())
    return parsed.ok ? { ok: true, value: text.trim() } : { ok: false, problem: parsed.expected }
  }
  if (is !== 'json') return { ok: true, value: text }
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    return { ok: false, problem: (error as Error).message }
  }
}

export const textOf = (value: unknown, { is }: FieldInput): string => (value === null || value === undefined ? '' : is === 'json' ? JSON.stringify(value, null, 1) : String(value))

export function Input({ of, label, value, onValue }: { of: FieldInput; label: string; value: string; onValue: (text: string) => void }) {
  const say = upkeepWords.useWords()
  if (of.is === 'choice') return <label className="field">{label}<select value={value} onChange={(event) => onValue(event.target.value)}>{of.mayBeEmpty && <option value="">{say('empty')}</option>}{of.choices.map((each) => <option key={each} value={each}>{nameOf(codeNames, each)}</option>)}</select></label>
  if (of.is === 'json') return <label className="field">{label} <span className="small quiet">{say('asJson')}</span><textarea className="mono" dir="ltr" rows={Math.min(8, value.split('\n').length)} value={value} spellCheck={false} onChange={(event) => onValue(event.target.value)} /></label>
  return <label className="field">{label}<input dir="auto" className={of.is === 'date' ? 'mono' : undefined} value={value} placeholder={of.mayBeEmpty ? say('empty') : undefined} onChange={(event) => onValue(event.target.value)} /></label>
}
