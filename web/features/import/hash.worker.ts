/**
 * Hash worker: SHA-256 of files, read once from beginning to end, off the page.
 * @module
 */
import { startSha256, toHex } from '@proofmark/core/bytes'

export interface HashAsked { readonly n: number; readonly file: Blob }
export type Hashed = { readonly n: number; readonly sha256: string } | { readonly n: number; readonly error: string }

addEventListener('message', ({ data }: MessageEvent<HashAsked>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  void hashed(data).then((answer) => postMessage(answer))
})

async function hashed({ n, file }: HashAsked): Promise<Hashed> {
  try {
    const hash = startSha256()
    const reader = file.stream().getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return { n, sha256: toHex(hash.digest()) }
      hash.update(value)
    }
  } catch (error) {
    return { n, error: String(error) }
  }
}
