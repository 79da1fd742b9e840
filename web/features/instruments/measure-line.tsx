/**
 * Measure line: one measure on the axis of time, drawn by its clock, its answer for the date asked, and its details when it is open.
 *
 * A prohibition is a full bar, an authority an outline, a mandate a thin line; disputed is broken, an end that was not renewed on record fades, what nobody recorded has no bar.
 * @module
 */
import type { InstrumentsView, MeasureView } from 'proofmark/api'
import { paths, type InstrumentsQuestion } from '../../paths.ts'
import { share, type Axis } from '../../uncertainty/bounds.tsx'
import { useFormats } from '../../words/formats.ts'
import { English } from '../../words/said.tsx'
import { MeasureDetails } from './measure-details.tsx'
import { instrumentsWords } from './words.ts'

const shapes = { yes: '●', possibly: '◐', disputed: '◐', 'check-renewal': '○', unknown: '○', no: '✕' } as const

export function MeasureLine({ of, axis, asked, view }: { of: MeasureView; axis: Axis; asked: InstrumentsQuestion; view: InstrumentsView }) {
  const say = instrumentsWords.useWords()
  const { measure, citation, inForce } = of
  const isOpen = asked.measure === measure.id
  return (
    <li className={isOpen ? 'measure open' : 'measure'} id={`measure-${measure.id}`}>
      <a className="head" href={paths.instruments({ ...asked, measure: isOpen ? '' : measure.id })} aria-expanded={isOpen}>
        <span className="mark" aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
        <span><English>{citation}</English> <span className="small quiet">{view.registers.length > 1 && <><span className="mono" dir="ltr">{of.register}</span> · </>}{say(measure.direction)}{measure.isOfArms ? '' : ` · ${say('notOfArms')}`}</span></span>
      </a>
      <MeasureBar of={of} axis={axis} on={asked.on} />
      <span className="answer">
        {inForce === null ? <span className="quiet">{say(measure.status)}</span> : <strong data-answer={inForce}>{shapes[inForce]} {say(inForce)}</strong>}
        {measure.unverified.length > 0 && <span className="small unchecked" title={say('unchecked', { fields: measure.unverified.join(', ') })}>△ {say('unchecked', { fields: measure.unverified.join(', ') })}</span>}
      </span>
      {isOpen && <MeasureDetails of={of} view={view} asked={asked} />}
    </li>
  )
}

function MeasureBar({ of: { measure, begins, ends }, axis, on }: { of: MeasureView; axis: Axis; on: string }) {
  const say = instrumentsWords.useWords()
  const { day } = useFormats()
  const begin = measure.from === null ? say('begin-open') : day(measure.from)
  const end = measure.until !== null ? day(measure.until) : say(measure.untilKind === 'unknown' ? 'end-open' : 'open-ended')
  const term = `${begin} – ${end}`
  const mark = /^\d{4}(?:-\d\d){0,2}$/.test(on) ? on.padEnd(10, '-01') : null
  const [start, stop] = [begins === null ? 0 : share(begins, axis), ends === null ? 100 : share(ends, axis)]
  return (
    <div className="bounds row"><div className="track" role="img" aria-label={`${say(measure.clock)}: ${term}`} title={term}>
      {begins !== null && <span className={`term ${measure.clock} ${measure.status}${measure.until !== null ? '' : measure.untilKind === 'unknown' ? ' end-unknown' : ' endless'}`} style={{ insetInlineStart: `${start}%`, inlineSize: `${Math.max(0.6, stop - start)}%` }} />}
      {mark !== null && <span className="asked" style={{ insetInlineStart: `${share(mark, axis)}%` }} />}
    </div></div>
  )
}
