/**
 * Unless erased: a file that is being sent breaks off where something is erased meanwhile, since it was made of a world in which that still stood.
 * @module
 */
import type { Store } from 'proofmark/store'

/** `since`: entries of the log that the file is of. Errors before the first piece that would follow the erasure. */
export function unlessErased(store: Pick<Store, 'world'>, since: number, body: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let seen = since
  const isErased = () => {
    for (const { all } = store.world(); seen < all.length; seen++) if (all[seen]!.kind === 'erasure') return true
    return false
  }
  return body.pipeThrough(new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      if (isErased()) controller.error(new Error('something was erased while this file was sent, and it may hold that; ask for it again'))
      else controller.enqueue(piece)
    },
  }))
}
