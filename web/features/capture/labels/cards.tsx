/**
 * Cards: a label and a scale card as they are printed, in millimetres, black on white whatever the screen looks like.
 * @module
 */
import { useMemo } from 'react'
import { encodeQR } from 'qr'
import { formatLabel, type Label } from '@proofmark/core/capture'
import { labelWords } from './words.ts'

/** Four modules of white around it, as ISO/IEC 18004:2015 §6.3.8 wants it; 15 % of it may be dirty. */
function Square({ text }: { text: string }) {
  const { size, path } = useMemo(() => {
    const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
    return { size: rows.length, path: rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('') }
  }, [text])
  return <svg className="label-square" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={text}><rect width={size} height={size} fill="#fff" /><path d={path} fill="#000" /></svg>
}

export function LabelCard({ label, isLarge }: { label: Label; isLarge: boolean }) {
  const say = labelWords.useWords()
  return (
    <li className={isLarge ? 'label-card large' : 'label-card'} dir="ltr"><Square text={formatLabel(label)} />
      <span className="label-words"><strong className={label.number.length > 14 ? 'label-number long' : 'label-number'}>{label.number}</strong><span>{say('session')} {label.session}</span></span></li>
  )
}

export function ScaleCard({ label }: { label: Label }) {
  const say = labelWords.useWords()
  return (
    <li className="scale-card" dir="ltr"><Ruler />
      <div className="label-row"><Square text={formatLabel(label)} /><span className="label-words">{label.number !== '' && <strong className={label.number.length > 14 ? 'label-number long' : 'label-number'}>{label.number}</strong>}<span>{say('scaleCard')}</span><span>{say('session')} {label.session}</span></span></div></li>
  )
}

/** Ten centimetres in turns black and white, the first one in millimetres too. One unit of the drawing is one millimetre. */
function Ruler() {
  const steps = Array.from({ length: 10 }, (_, at) => at)
  return (
    <svg className="label-ruler" viewBox="-3 0 106 15" role="img" aria-label={labelWords.say('bar')}>
      {steps.map((at) => <rect key={at} x={at * 10} y="0" width="10" height="8" fill={at % 2 === 0 ? '#000' : '#fff'} />)}
      {steps.map((at) => <rect key={at} x={at} y="8" width="1" height="2" fill={at % 2 === 0 ? '#000' : '#fff'} />)}
      <rect x="0.1" y="0.1" width="99.8" height="7.9" fill="none" stroke="#000" strokeWidth="0.2" />
      <rect x="0.1" y="8" width="9.9" height="2" fill="none" stroke="#000" strokeWidth="0.2" />
      {[...steps, 10].map((at) => <text key={at} x={at * 10} y="14.2" fontSize="3.4" textAnchor="middle" fill="#000">{at}</text>)}
    </svg>
  )
}
