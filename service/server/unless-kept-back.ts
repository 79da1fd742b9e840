/**
 * Unless kept back: a file that is being sent breaks off where something is erased, or handled more strictly than the file may hold, since it was made of a world in which that still stood.
 * @module
 */
import { isBeyond, isHandling, type AnyStatement, type Handling } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'

/** What a file is of: so many entries of the log, and nothing that is handled more strictly. */
export interface SentFile { readonly size: number; readonly upTo: Handling }

/** Errors before the first piece that would follow what keeps something back. */
export function unlessKeptBack(store: Pick<Store, 'world'>, { size, upTo }: SentFile, body: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let seen = size
  const isKeptBack = () => {
    for (const { all } = store.world(); seen < all.length; seen++) if (keepsBack(all[seen]!, upTo)) return true
    return false
  }
  return body.pipeThrough(new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      if (isKeptBack()) controller.error(new Error('something was erased, or is handled more strictly, since this file was begun, and it may hold that; ask for it again'))
      else controller.enqueue(piece)
    },
  }))
}

/** Whichever statement it is of: to find out whether that one is in the file would take longer than to make it again. */
const keepsBack = (statement: AnyStatement, upTo: Handling): boolean => statement.kind === 'erasure'
  || (statement.kind === 'correction' && statement.fields.changes.some(({ field, value }) => field === '/handling' && typeof value === 'string' && isHandling(value) && isBeyond(value, upTo)))
