/**
 * File worker: reads a file once from its beginning to its end, off the page: its SHA-256, its first bytes, and a small picture of it.
 *
 * The small picture is drawn anew, so that it carries nothing of the file's own metadata, no place either.
 * @module
 */
import { startSha256, toHex } from '@proofmark/core/bytes'
import { mediaTypeOf, type MediaType } from '@proofmark/core/capture'

export interface FileAsked { readonly n: number; readonly file: File }
/** `error`: the file could not be read. */
export type FileRead = { readonly n: number; readonly sha256: string; readonly size: number; readonly media: MediaType; readonly thumb: Blob | null } | { readonly n: number; readonly error: string }

/** Larger files are hardly pictures that a device can draw. */
const largestDrawn = 64 * 1024 * 1024
const thumbWidth = 320

addEventListener('message', ({ data }: MessageEvent<FileAsked>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  void readFile(data).then((read) => postMessage(read))
})

async function readFile({ n, file }: FileAsked): Promise<FileRead> {
  try {
    const hash = startSha256()
    let size = 0
    const reader = file.stream().getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      hash.update(value)
      size += value.length
    }
    const media = mediaTypeOf(file.name, new Uint8Array(await file.slice(0, 16).arrayBuffer()))
    return { n, sha256: toHex(hash.digest()), size, media, thumb: await thumbOf(file, media.type) }
  } catch (error) {
    return { n, error: String(error) }
  }
}

async function thumbOf(file: Blob, type: string): Promise<Blob | null> {
  if (!/^image\/(?:jpeg|png|webp|gif|avif)$/.test(type) || file.size > largestDrawn) return null
  try {
    const picture = await createImageBitmap(file, { resizeWidth: thumbWidth, resizeQuality: 'medium' })
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    canvas.getContext('2d')!.drawImage(picture, 0, 0)
    picture.close()
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
  } catch {
    // A picture that this browser cannot draw has no preview; the file is kept all the same.
    return null
  }
}
