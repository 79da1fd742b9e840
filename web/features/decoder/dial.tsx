/**
 * Dial: a headstamp as it lies before the reader, four places around the primer. Read clockwise from 12, as the notation writes it.
 * @module
 */
import { useState } from 'react'

const places = ['12', '3', '6', '9'] as const

export function Dial({ onMark }: { onMark: (mark: string) => void }) {
  const [stamps, setStamps] = useState<Readonly<Record<string, string>>>({})
  const set = (place: string, text: string) => {
    const next = { ...stamps, [place]: text }
    setStamps(next)
    onMark(places.flatMap((each) => next[each]?.trim() ? [`<${each}h>${next[each].trim()}`] : []).join(''))
  }
  return (
    <div className="dial" role="group" aria-label="Headstamp, by the hours of a clock">
      <svg viewBox="0 0 200 200" aria-hidden="true"><circle cx="100" cy="100" r="97" /><circle cx="100" cy="100" r="92" /><circle cx="100" cy="100" r="34" /></svg>
      {places.map((place) => <input key={place} className={`at-${place}`} aria-label={`at ${place} o'clock`} placeholder={place} maxLength={12} value={stamps[place] ?? ''} onChange={(event) => set(place, event.target.value)} spellCheck={false} />)}
    </div>
  )
}
