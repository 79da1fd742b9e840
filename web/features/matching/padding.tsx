/**
 * Padding: up to how many elements a list is filled, so that its length tells less.
 * @module
 */
import { matchingWords } from './words.ts'

export function Padding({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const say = matchingWords.useWords()
  return <label className="field">{say('padTo')}<input type="number" dir="ltr" min={0} max={1_000_000} step={1} inputMode="numeric" value={value} onChange={(event) => onChange(event.target.value)} /><span className="small quiet">{say('padToHint')}</span></label>
}
