/**
 * Draft receipt: the receipt of a hand-over that is not sealed yet, made on the device, without a network.
 * @module
 */
import { useRef, useState } from 'react'
import type { Draft, DraftHandOver } from '@proofmark/core/capture'
import type { Receipt } from '@proofmark/core/custody'
import { ReceiptSheet } from './receipt-sheet.tsx'
import { custodyWords } from './words.ts'

export function DraftReceipt({ draft, of }: { draft: Draft; of: DraftHandOver }) {
  const say = custodyWords.useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" onClick={() => { setOpen(true); dialog.current?.showModal() }}>{say('receipt')}</button>
      <dialog ref={dialog} className="dialog receipt-dialog" aria-label={say('receiptTitle')} onClose={() => setOpen(false)}>
        {isOpen && <ReceiptSheet receipt={receiptOfDraft(draft, of)} sealed={null} />}
        <div className="buttons no-print"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('back')}</button></div>
      </dialog>
    </>
  )
}

/** As `service/server/custody-routes.ts` makes it of what is sealed. */
export function receiptOfDraft(draft: Draft, { id, of, from, to, when, place, why, seal }: DraftHandOver): Receipt {
  const ids = new Set(of)
  return {
    handOver: id, from, to, when, place: place.text, why, seal,
    things: draft.items.filter((item) => ids.has(item.id)).map((item) => ({ ...item, label: item.label.trim() === '' ? item.id.slice(0, 8) : item.label.trim() })).map(({ label, itemClass, description }) => ['item', label, description === '' ? itemClass : description].filter((part) => part !== '').join(' ')),
    files: draft.photos.filter((photo) => ids.has(photo.id)).map(({ sha256, name }) => ({ sha256, name })),
  }
}
