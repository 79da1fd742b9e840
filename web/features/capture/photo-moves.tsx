/**
 * Photo moves: the order corrected by hand: by dragging, by keys, and by two buttons for a screen that is touched. All that are selected move together.
 * @module
 */
import { useState, type DragEvent } from 'react'
import { movedByOne, movedTogether } from '@proofmark/core/capture'
import { labelWords } from './labels/words.ts'
import type { CaptureSession } from './session.ts'

const dragged = 'text/x-photos'

/** Where nothing moves, nothing is done. */
export function reorder(session: CaptureSession, order: readonly string[]): void {
  if (order.some((id, at) => session.draft.photos[at]!.id !== id)) session.do({ do: 'restore', head: null, lists: { photos: { order, put: [] } } })
}

export const moveByOne = (session: CaptureSession, ids: readonly string[], by: 1 | -1): void =>
  reorder(session, movedByOne(session.draft.photos.map(({ id }) => id), new Set(ids), by))

/** Handlers of a photograph on which others may be dropped, and whether something is held over it. */
export function usePhotoDrop(session: CaptureSession) {
  const [over, setOver] = useState<string | null>(null)
  const of = (id: string) => ({
    className: over === id ? 'drop-here' : undefined,
    onDragOver: (event: DragEvent) => { if (event.dataTransfer.types.includes(dragged)) { event.preventDefault(); setOver(id) } },
    onDragLeave: () => setOver((held) => (held === id ? null : held)),
    onDrop: (event: DragEvent) => {
      setOver(null)
      const ids = event.dataTransfer.getData(dragged).split(' ').filter((each) => each !== '')
      if (ids.length === 0) return
      event.preventDefault()
      reorder(session, movedTogether(session.draft.photos.map((photo) => photo.id), new Set(ids), id))
    },
  })
  return of
}

export function MoveButtons({ session, ids }: { session: CaptureSession; ids: readonly string[] }) {
  const say = labelWords.useWords()
  return (
    <>
      <button type="button" className="button plain" disabled={ids.length === 0} onClick={() => moveByOne(session, ids, -1)}>{say('earlier')}</button>
      <button type="button" className="button plain" disabled={ids.length === 0} onClick={() => moveByOne(session, ids, 1)}>{say('later')}</button>
    </>
  )
}
