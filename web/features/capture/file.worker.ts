/**
 * File worker: reads a file off the page: its SHA-256 from beginning to end, its first bytes, what its camera wrote, and a small picture of it.
 *
 * The small picture is drawn anew, so that it carries nothing of the file's own metadata, no place either.
 * @module
 */
import { startSha256, toHex } from '@proofmark/core/bytes'
import { mediaTypeOf, photoReadOf, type MediaType, type PhotoRead } from '@proofmark/core/capture'
import { readCameraFile, tellingBytes } from '@proofmark/core/photos'

export interface FileAsked { readonly n: number; readonly file: File }
/** `error`: the file could not be read. */
export type FileRead = { readonly n: number; readonly sha256: string; readonly size: number; readonly media: MediaType; readonly read: PhotoRead | null; readonly thumb: Blob | null } | { readonly n: number; readonly error: string }

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
    const camera = /^(?:image|video)\/|octet-stream/.test(media.type) ? readCameraFile(await tellingBytes(size, async (from, length) => new Uint8Array(await file.slice(from, from + length).arrayBuffer()))) : null
    return { n, sha256: toHex(hash.digest()), size, media, read: camera === null ? null : photoReadOf(camera), thumb: (await thumbOf(file, media.type)) ?? (await previewOf(camera?.preview ?? null)) }
  } catch (error) {
    return { n, error: String(error) }
  }
}

/** A raw file or a HEIC may carry a small JPEG to be seen by. It is drawn anew, too. */
const previewOf = async (preview: Uint8Array | null) => (preview === null ? null : thumbOf(new Blob([new Uint8Array(preview)]), 'image/jpeg'))

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
