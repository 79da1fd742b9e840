/**
 * Labels: what is printed before a visit: labels and scale cards of a session, of its items or of a row of numbers. Needs no network.
 * @module
 */
import { useMemo, useState } from 'react'
import { isLabelNumber, labelRow, labelSession, mostLabels, type Draft } from '@proofmark/core/capture'
import { paths } from '../../../paths.ts'
import { Failure, Waiting } from '../../../shell/states.tsx'
import { ChoiceField, TextField } from '../fields.tsx'
import { useOffline } from '../offline.ts'
import type { CaptureSession } from '../session.ts'
import { useSession, useView } from '../use-session.ts'
import { words } from '../wording.ts'
import { LabelCard, ScaleCard } from './cards.tsx'
import { labelWords } from './words.ts'
import '../capture.css'
import './labels.css'

export default function LabelsPage({ id }: { id: string }) {
  const session = useSession(id)
  if (session instanceof Error) return <div className="page"><Failure error={session} /></div>
  if (session === undefined) return <div className="page"><Waiting /></div>
  if (session === null) return <div className="page"><h1>{words.gone}</h1><p>{words.goneHint} <a href={paths.capture()}>{words.title}</a></p></div>
  return <Opened session={session} />
}

function Opened({ session }: { session: CaptureSession }) {
  const { draft } = useView(session)
  const say = labelWords.useWords()
  useOffline()
  const { choices, numbers, left, ...chosen } = useNumbers(draft)
  const [kind, setKind] = useState<'label' | 'scale' | 'free'>('label')
  const [size, setSize] = useState<'small' | 'large'>('small')
  const of = labelSession(draft.id)
  const cards = useMemo(() => numbers.map((number, at) => {
    if (kind === 'label') return <LabelCard key={number} label={{ kind, session: of, number }} isLarge={size === 'large'} />
    return <ScaleCard key={kind === 'free' ? at : number} label={{ kind: 'scale', session: of, number: kind === 'free' ? '' : number }} />
  }), [numbers, kind, size, of])
  return (
    <div className="page wide capture labels">
      <div className="unprinted stack">
        <p className="trail"><a href={paths.captureSession(draft.id, 'items')}>{say('toSession')}</a></p>
        <h1>{say('title')}</h1>
        <p className="lede">{say('lede')}</p>
        <div className="pair-of-fields">
          <ChoiceField label={say('kind')} value={kind} choices={{ label: say('label'), scale: say('scale'), free: say('free') }} onValue={(value) => setKind(value ?? 'label')} />
          {kind === 'label' && <ChoiceField label={say('size')} value={size} choices={{ small: say('small'), large: say('large') }} onValue={(value) => setSize(value ?? 'small')} />}
          {kind !== 'free' && <ChoiceField label={say('of')} value={chosen.of} choices={choices} onValue={(value) => chosen.setOf(value ?? 'row')} />}
          {kind !== 'free' && chosen.of === 'row' && <TextField label={say('first')} value={chosen.first} onValue={chosen.setFirst} />}
          {(kind === 'free' || chosen.of === 'row') && <TextField label={say('count')} inputMode="decimal" value={chosen.count} onValue={chosen.setCount} />}
        </div>
        {left.length > 0 && <p className="notice">{say('left', { numbers: left.join(', ') })}</p>}
        {numbers.length === 0 && <p className="empty">{say(chosen.of === 'items' ? 'noItems' : 'noRow')}</p>}
        <p className="small quiet">{say('trueSize')}</p>
        <p className="row"><button type="button" className="button first" disabled={numbers.length === 0} onClick={() => print()}>{say('print')}</button><span className="small quiet" role="status">{say('sheets', { count: numbers.length })}</span></p>
      </div>
      <div className="label-scroll" role="region" tabIndex={0} aria-label={say('title')}><ul className="label-sheet">{cards}</ul></div>
    </div>
  )
}

/** Of the items where there are any with a number, else a row; `left`: numbers of items that cannot stand on a label. */
function useNumbers({ items }: Draft) {
  const say = labelWords.useWords()
  const own = useMemo(() => [...new Set(items.map(({ label }) => label.trim()).filter((number) => number !== ''))], [items])
  const [chosen, setOf] = useState<'items' | 'row' | null>(null)
  const [first, setFirst] = useState('RX-001')
  const [count, setCount] = useState('24')
  const of = chosen ?? (own.length > 0 ? 'items' : 'row')
  const row = useMemo(() => labelRow(first, Math.min(mostLabels, Number.parseInt(count, 10))), [first, count])
  const numbers = useMemo(() => (of === 'row' ? row : own.filter(isLabelNumber)), [of, row, own])
  return { of, setOf, first, setFirst, count, setCount, numbers, left: of === 'row' ? [] : own.filter((number) => !isLabelNumber(number)), choices: { items: say('ofItems'), row: say('ofRow') } }
}
