/**
 * Typed fields: a number and a row of names, kept as they are typed: what the keys say is never turned into something else on the way.
 * @module
 */
import { useState } from 'react'
import { namesIn, numberIn } from './typed-text.ts'
import { words } from './wording.ts'

export function NumberField({ label, value, isFit, onValue }: { label: string; value: number | null; isFit: (value: number | null) => boolean; onValue: (value: number | null) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? value : numberIn(typed)
  const isBad = read === undefined || !isFit(read)
  // What somebody took back, or chose on the map, stands instead of what was typed.
  const text = typed !== null && (isBad || read === value) ? typed : value === null ? '' : String(value)
  return (
    <div className="field">
      <label className="field">{label}<input value={text} inputMode="decimal" dir="ltr" autoComplete="off" aria-invalid={isBad || undefined} onBlur={() => { if (!isBad) setTyped(null) }}
        onChange={(event) => { setTyped(event.target.value); const next = numberIn(event.target.value); if (next !== undefined && isFit(next)) onValue(next) }} /></label>
      {typed !== null && isBad && <span className="small" role="status">{words.expected(words.aNumber)}</span>}
    </div>
  )
}

export function NamesField({ label, hint, names, onNames }: { label: string; hint: string; names: readonly string[]; onNames: (names: readonly string[]) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const isOwn = typed !== null && namesIn(typed).join('\n') === names.join('\n')
  return <label className="field">{label}<input value={isOwn ? typed : names.join(', ')} placeholder={hint} autoComplete="off" onBlur={() => setTyped(null)} onChange={(event) => { setTyped(event.target.value); onNames(namesIn(event.target.value)) }} /></label>
}
