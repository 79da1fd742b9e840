/**
 * Copies worker: heaps of near copies among all photographs of a session, off the page.
 * @module
 */
import { nearCopies } from '@proofmark/core/photos'

export interface CopiesAsked { readonly n: number; readonly hashes: readonly (string | null)[] }
/** Places in the list that was asked about. */
export interface CopiesAnswered { readonly n: number; readonly heaps: readonly (readonly number[])[] }

addEventListener('message', ({ data: { n, hashes } }: MessageEvent<CopiesAsked>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  postMessage({ n, heaps: nearCopies(hashes) } satisfies CopiesAnswered)
})
