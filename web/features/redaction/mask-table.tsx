/**
 * Mask table: the twin of the plate. Every mask as text that can be changed, added and removed without a pointer.
 * @module
 */
import { useState } from 'react'
import type { PictureMask } from '@proofmark/core/evidence'
import { Table } from '../../shell/table.tsx'
import type { Masks } from './mask-edit.ts'
import { formatMask, parseMask } from './mask-text.ts'
import { redactionWords } from './words.ts'

export function MaskTable({ of, selected, onChange }: { of: Masks; selected: number | null; onChange: (masks: Masks) => void }) {
  const say = redactionWords.useWords()
  if (of.length === 0) return <p className="empty">{say('noMask')}</p>
  return (
    <Table head={[say('mask'), say('form'), say('pixels'), say('remove')]} fixed={[0, 1, 3]} rows={of.map((mask, at) => ({
      key: `${at} ${formatMask(mask)}`,
      cells: [
        <span key="n" className={selected === at ? 'selected-mask' : ''}>{at + 1}</span>,
        mask.kind === 'rectangle' ? say('rectangle') : say('corners', { count: mask.points.length }),
        <MaskText key="text" of={mask} number={at + 1} onChange={(changed) => onChange(of.with(at, changed))} />,
        <button key="remove" type="button" className="button plain" aria-label={say('removeMask', { number: at + 1 })} onClick={() => onChange(of.filter((_, other) => other !== at))}>{say('remove')}</button>,
      ],
    }))} />
  )
}

/** Taken over when the field is left or Enter is pressed, if it reads as a mask. */
function MaskText({ of, number, onChange }: { of: PictureMask; number: number; onChange: (mask: PictureMask) => void }) {
  const say = redactionWords.useWords()
  const [text, setText] = useState(formatMask(of))
  const parsed = parseMask(text)
  const take = () => { if (parsed !== null && formatMask(parsed) !== formatMask(of)) onChange(parsed) }
  return (
    <span className="field">
      <input className="mono" dir="ltr" value={text} aria-label={say('pixelsOf', { number })} aria-invalid={parsed === null} spellCheck={false} onChange={(event) => setText(event.target.value)} onBlur={take} onKeyDown={(event) => { if (event.key === 'Enter') take() }} />
      {parsed === null && <span className="small" role="alert">{say('expected')}</span>}
    </span>
  )
}
