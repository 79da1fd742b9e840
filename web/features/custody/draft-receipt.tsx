/**
 * Draft receipt: the receipt of a hand-over that is not sealed yet, made on the device, without a network.
 * @module
 */
import { useRef, useState } from 'react'
import { toSeal, type Draft, type DraftHandOver } from '@proofmark/core/capture'
import { receiptOfLines } from '@proofmark/core/custody'
import { ReceiptSheet } from './receipt-sheet.tsx'
import { custodyWords } from './words.ts'

export function DraftReceipt({ draft, of }: { draft: Draft; of: DraftHandOver }) {
  const say = custodyWords.useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const receipt = isOpen ? receiptOfLines(toSeal(draft).statements, of.id) : null
  return (
    <>
      <button type="button" className="button" onClick={() => { setOpen(true); dialog.current?.showModal() }}>{say('receipt')}</button>
      <dialog ref={dialog} className="dialog receipt-dialog" aria-label={say('receiptTitle')} onClose={() => setOpen(false)}>
        {isOpen && (receipt === null ? <p className="notice bad" role="alert">{say('unfit')}</p> : <ReceiptSheet receipt={receipt} sealed={null} />)}
        <div className="buttons no-print"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('back')}</button></div>
      </dialog>
    </>
  )
}
