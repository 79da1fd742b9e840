/**
 * Threshold: from which score on candidates are shown, with what that finds and what it finds by mistake on the labelled set. The figures are of that set and of no other.
 * @module
 */
import { useState } from 'react'
import type { ThresholdView } from '../../screening-api.ts'
import { Table } from '../../shell/table.tsx'
import { useFormats } from '../../words/formats.ts'
import { screeningWords } from './words.ts'

export function Threshold({ of: { usual, lowest, measured, figures }, at, onChange }: { of: ThresholdView; at: number; onChange: (threshold: number) => void }) {
  const say = screeningWords.useWords()
  const { number, day } = useFormats()
  // What is dragged is shown at once and stands in the address when it is let go.
  const [dragged, setDragged] = useState<number | null>(null)
  const now = dragged ?? at
  const figure = figures.findLast(({ threshold }) => threshold <= now + 1e-9) ?? null
  const settle = () => { if (dragged !== null) { onChange(dragged); setDragged(null) } }
  const measuredOn = say('measuredOn', { spellings: number(measured.spellings), persons: number(measured.persons), day: day(measured.listDate), counted: day(measured.counted) })
  return (
    <div className="threshold">
      <label className="field">{say('threshold')} <output className="mono">{now.toFixed(2)}</output>
        <input type="range" min={lowest} max={0.98} step={0.02} value={now} aria-valuetext={now.toFixed(2)} onChange={(event) => setDragged(Number(event.target.value))} onPointerUp={settle} onKeyUp={settle} onBlur={settle} /></label>
      {figure !== null && <p className="small" role="status">{say('consequence', { found: number(figure.found), spellings: number(measured.spellings), mistaken: number(figure.mistaken), persons: number(measured.persons) })} <span className="quiet">{measuredOn}</span></p>}
      <details><summary>{say('figures')}</summary>
        <p className="small quiet">{say('figuresNote')}</p>
        <Table head={[say('threshold'), say('found'), say('mistaken')]} rows={figures.map(({ threshold, found, mistaken }) => ({ key: String(threshold), cells: [<>{threshold.toFixed(2)}{Math.abs(threshold - usual) < 1e-9 && <span className="quiet"> {say('usual')}</span>}</>, say('share', { count: number(found), of: number(measured.spellings), percent: number(Math.round((1000 * found) / measured.spellings) / 10) }), say('perThousand', { count: number(mistaken), of: number(measured.persons), rate: number(Math.round((10_000 * mistaken) / measured.persons) / 10) })] }))} />
      </details>
    </div>
  )
}
