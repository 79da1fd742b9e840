/**
 * Turns: long work that is made of short steps, between which the thread that serves answers others.
 * @module
 */

/** Milliseconds after which a turn ends; a step that was begun is finished. */
export const usualTurn = 8

/** A moment in which others are served. */
export const giveWay = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve) })

/** Goes through all steps. `isGone`: nobody waits for it any more; then it ends (the steps are told by `return`) and rejects. */
export async function inTurns<T>(steps: Generator<unknown, T>, { turn = usualTurn, isGone = () => false }: { readonly turn?: number; readonly isGone?: () => boolean } = {}): Promise<T> {
  for (;;) {
    for (const until = performance.now() + turn; ;) {
      const { done, value } = steps.next()
      if (done === true) return value
      if (performance.now() >= until) break
    }
    await giveWay()
    if (!isGone()) continue
    steps.return(undefined as never)
    throw new Error('nobody waits for this any more')
  }
}

/** Bytes that are sent at once. */
const piece = 64 * 1024

/** Made as fast as it is taken; who goes away ends it. An empty piece is a moment to give way. */
export function streamOf(pieces: Iterable<string | Uint8Array | null>, { turn = usualTurn }: { readonly turn?: number } = {}): ReadableStream<Uint8Array<ArrayBuffer>> {
  const each = pieces[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      // Nothing is sent for a turn in which nothing was made: the next one follows.
      for (let waiting: Uint8Array[] = [], size = 0; size === 0; ) {
        await giveWay()
        for (const until = performance.now() + turn; size < piece;) {
          const { done, value } = each.next()
          if (done === true) {
            if (size > 0) controller.enqueue(new Uint8Array(Buffer.concat(waiting)))
            return controller.close()
          }
          if (value !== null && value.length > 0) {
            const bytes = typeof value === 'string' ? encoder.encode(value) : value
            waiting.push(bytes)
            size += bytes.length
          }
          if (performance.now() >= until) break
        }
        if (size > 0) controller.enqueue(new Uint8Array(Buffer.concat(waiting)))
      }
    },
    cancel() { each.return?.() },
  }, { highWaterMark: 1 })
}

/** A long text, so that no turn encodes all of it. */
export function* textPieces(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    // Not between the halves of one character.
    const end = at + piece + (/[\uD800-\uDBFF]/.test(text[at + piece - 1] ?? '') ? 1 : 0)
    yield text.slice(at, end)
    at = end
  }
}
