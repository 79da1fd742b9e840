/**
 * Dial: a headstamp as it lies before the reader, its places around the primer. Read clockwise from 12, as the notation writes it.
 * @module
 */
import { useState } from 'react'
import { decoderWords } from './words.ts'

/** Places that headstamps have: two or four of them at the quarters, three at the thirds. */
const layouts = { quarters: ['12', '3', '6', '9'], thirds: ['12', '4', '8'], sixths: ['12', '2', '4', '6', '8', '10'] } as const
type Layout = keyof typeof layouts

/** What stands at each hour of a mark in the notation; a mark without hours stands at 12. */
export function stampsOf(mark: string): Map<string, string> {
  const parts = mark.split(/<(\d{1,2})h>/u)
  const before = parts[0]!
  const stamps = new Map<string, string>(before.trim() === '' ? [] : [['12', before]])
  for (let at = 1; at < parts.length; at += 2) if (parts[at + 1]!.trim() !== '') stamps.set(parts[at]!, parts[at + 1]!)
  return stamps
}

export function Dial({ mark, onMark }: { mark: string; onMark: (mark: string) => void }) {
  const say = decoderWords.useWords()
  const [layout, setLayout] = useState<Layout>('quarters')
  const stamps = stampsOf(mark)
  const own: readonly string[] = layouts[layout]
  // What stands at another hour keeps its place.
  const places = [...new Set([...own, ...stamps.keys()])].toSorted((a, b) => Number(a) % 12 - Number(b) % 12)
  const set = (place: string, text: string) => onMark(places.flatMap((each) => { const here = each === place ? text : stamps.get(each); return here?.trim() ? [`<${each}h>${here}`] : [] }).join(''))
  return (
    <div>
      <div className="keys" role="group" aria-label={say('places')}>{(Object.keys(layouts) as Layout[]).map((name) => <button key={name} type="button" className="script" aria-pressed={layout === name} onClick={() => setLayout(name)}>{say('ofPlaces', { count: layouts[name].length })}</button>)}</div>
      <div className="dial" role="group" aria-label={say('dial')}>
        <svg viewBox="0 0 200 200" aria-hidden="true"><circle cx="100" cy="100" r="97" /><circle cx="100" cy="100" r="92" /><circle cx="100" cy="100" r="34" /></svg>
        {places.map((place) => <input key={place} style={placed(place)} aria-label={say('at', { hour: place })} placeholder={place} maxLength={12} value={stamps.get(place) ?? ''} onChange={(event) => set(place, event.target.value)} spellCheck={false} />)}
      </div>
    </div>
  )
}

/** Middle of the field, in parts of the picture. A clock goes the same way round on a page that runs from right to left. */
function placed(hour: string): { left: string; insetBlockStart: string } {
  const turn = (Number(hour) / 12) * 2 * Math.PI
  return { left: `${50 + 33 * Math.sin(turn)}%`, insetBlockStart: `${50 - 34 * Math.cos(turn)}%` }
}
