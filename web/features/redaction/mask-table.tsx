/**
 * Mask table: the twin of the plate. Every mask as text that can be changed, added and removed without a pointer.
 * @module
 */
import { useState } from 'react'
import type { PictureMask } from '@proofmark/core/evidence'
import { Table } from '../../shell/table.tsx'
import type { Masks } from './mask-edit.ts'
import { formatMask, parseMask } from './mask-text.ts'

export function MaskTable({ of, selected, onChange }: { of: Masks; selected: number | null; onChange: (masks: Masks) => void }) {
  if (of.length === 0) return <p className="empty">No mask is drawn yet. Draw over what must not be seen, or add a rectangle and move it with the arrow keys.</p>
  return (
    <Table head={['mask', 'form', 'pixels', 'remove']} fixed={[0, 1, 3]} rows={of.map((mask, at) => ({
      key: `${at} ${formatMask(mask)}`,
      cells: [
        <span key="n" className={selected === at ? 'selected-mask' : ''}>{at + 1}</span>,
        mask.kind === 'rectangle' ? 'rectangle' : `outline, ${mask.points.length} corners`,
        <MaskText key="text" of={mask} number={at + 1} onChange={(changed) => onChange(of.with(at, changed))} />,
        <button key="remove" type="button" className="button plain" aria-label={`Remove mask ${at + 1}`} onClick={() => onChange(of.filter((_, other) => other !== at))}>remove</button>,
      ],
    }))} />
  )
}

/** Taken over when the field is left or Enter is pressed, if it reads as a mask. */
function MaskText({ of, number, onChange }: { of: PictureMask; number: number; onChange: (mask: PictureMask) => void }) {
  const [text, setText] = useState(formatMask(of))
  const parsed = parseMask(text)
  const take = () => { if (parsed !== null && formatMask(parsed) !== formatMask(of)) onChange(parsed) }
  return (
    <span className="field">
      <input className="mono" value={text} aria-label={`Pixels of mask ${number}`} aria-invalid={parsed === null} spellCheck={false} onChange={(event) => setText(event.target.value)} onBlur={take} onKeyDown={(event) => { if (event.key === 'Enter') take() }} />
      {parsed === null && <span className="small" role="alert">Expected x,y,width,height, or p x,y x,y x,y, in whole pixels.</span>}
    </span>
  )
}
