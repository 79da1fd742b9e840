/**
 * Fields of a draft: one line, several lines, a choice, a place. Each key changes the draft; the steps of one field are taken back together.
 * @module
 */
import { lazy, Suspense, useState } from 'react'
import { readCoordinates } from '@proofmark/core/evidence'
import { parseEdtf } from '@proofmark/core/dates'
import type { DraftPlace } from '@proofmark/core/capture'
import { NumberField } from './typed-fields.tsx'
import { words } from './wording.ts'
import './place-map.css'

const PlaceMap = lazy(() => import('./place-map.tsx'))

export interface TextProps { readonly label: string; readonly value: string; readonly onValue: (value: string) => void; readonly hint?: string; readonly list?: string; readonly inputMode?: 'decimal' | 'text'; readonly name?: string }

export const TextField = ({ label, value, onValue, hint, list, inputMode, name }: TextProps) => (
  <label className="field">{label}<input value={value} list={list} name={name} inputMode={inputMode} placeholder={hint} autoComplete="off" onChange={(event) => onValue(event.target.value)} /></label>
)

export const LinesField = ({ label, value, onValue, hint }: TextProps) => (
  <label className="field">{label}<textarea rows={2} value={value} placeholder={hint} onChange={(event) => onValue(event.target.value)} /></label>
)

/** EDTF, checked at once. */
export function DateField(props: TextProps) {
  const parsed = props.value.trim() === '' ? null : parseEdtf(props.value.trim())
  return <div className="field"><TextField {...props} />{parsed !== null && !parsed.ok && <span className="small" role="status">{words.expected(parsed.expected)}</span>}</div>
}

export function ChoiceField<V extends string>({ label, value, choices, unsaid, onValue }: { label: string; value: V | null; choices: Readonly<Record<V, string>>; unsaid?: string; onValue: (value: V | null) => void }) {
  return (
    <label className="field">{label}
      <select value={value ?? ''} onChange={(event) => onValue(event.target.value === '' ? null : (event.target.value as V))}>
        {unsaid !== undefined && <option value="">{unsaid}</option>}
        {(Object.entries(choices) as [V, string][]).map(([each, name]) => <option key={each} value={each}>{name}</option>)}
      </select>
    </label>
  )
}

/** `isOwnStep`: not one of many keys of a field, so that it is taken back by itself. */
type OnPlace = (value: DraftPlace, isOwnStep?: boolean) => void

/** Where there are several readings of the coordinates, none is taken until somebody chooses. */
export function PlaceField({ value, onValue }: { value: DraftPlace; onValue: OnPlace }) {
  const readings = readCoordinates(value.coordinates)
  const isAt = (lat: number, lon: number) => value.point !== null && value.point.lat === lat && value.point.lon === lon
  const take = ({ lat, lon, precisionKm }: { lat: number; lon: number; precisionKm: number }) => ({ lat, lon, precisionKm: Number(precisionKm.toPrecision(3)) })
  const type = (coordinates: string) => {
    const found = readCoordinates(coordinates)
    onValue({ ...value, coordinates, point: found.length === 1 ? take(found[0]!) : null })
  }
  return (
    <div className="stack">
      <div className="pair-of-fields">
        <TextField label={words.place.text} value={value.text} onValue={(text) => onValue({ ...value, text })} />
        <TextField label={words.place.coordinates} value={value.coordinates} hint={words.place.coordinatesHint} onValue={type} />
        {value.point !== null && <NumberField label={words.place.precision} value={value.point.precisionKm} isFit={(km) => km !== null && km > 0 && km <= 5000} onValue={(km) => onValue({ ...value, point: { ...value.point!, precisionKm: km! } })} />}
        <TextField label={words.place.country} value={value.country} onValue={(country) => onValue({ ...value, country: country.toUpperCase() })} />
      </div>
      {value.coordinates.trim() !== '' && readings.length === 0 && <p className="small" role="status">{words.place.unread}</p>}
      {readings.length === 1 && <p className="small quiet" role="status">{readings[0]!.lat.toFixed(5)}, {readings[0]!.lon.toFixed(5)} ({readings[0]!.form})</p>}
      {readings.length > 1 && <fieldset className="stack plain-set"><legend className="small">{words.place.choose}</legend>{readings.map((reading) => (
        <label key={`${reading.lat} ${reading.lon}`} className="choice"><input type="radio" checked={isAt(reading.lat, reading.lon)} onChange={() => onValue({ ...value, point: take(reading) })} />{reading.lat.toFixed(5)}, {reading.lon.toFixed(5)} ({reading.form}, {words.place.taken[reading.taken]})</label>
      ))}</fieldset>}
      <MapFold value={value} onValue={onValue} />
    </div>
  )
}

/** The map is drawn when somebody wants it. */
function MapFold({ value, onValue }: { value: DraftPlace; onValue: OnPlace }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}><summary>{words.map.title}</summary>
      {isOpen && <Suspense fallback={<p className="small quiet">{words.map.drawing}</p>}><PlaceMap point={value.point} onPut={(put, isNudge) => onValue({ ...value, ...put }, !isNudge)} /></Suspense>}
    </details>
  )
}
