/**
 * File worker: reads a file off the page: its SHA-256 from beginning to end, its first bytes, what its camera wrote, and what its picture shows.
 * @module
 */
import { startSha256, toHex } from '@proofmark/core/bytes'
import { mediaTypeOf, photoReadOf, type MediaType, type PhotoRead } from '@proofmark/core/capture'
import { readCameraFile, tellingBytes } from '@proofmark/core/photos'
import { lookAt } from './picture.ts'

export interface FileAsked { readonly n: number; readonly file: File }
/** `error`: the file could not be read. */
export type FileRead = { readonly n: number; readonly sha256: string; readonly size: number; readonly media: MediaType; readonly read: PhotoRead | null; readonly thumb: Blob | null } | { readonly n: number; readonly error: string }

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
    const camera = /^(?:image|video)\/|octet-stream/.test(media.type) ? readCameraFile(await tellingBytes(size, async (from, length) => new Uint8Array(await file.slice(from, from + length).arrayBuffer())), size) : null
    // A raw file or a HEIC may carry a small JPEG to be seen by.
    const looked = (await lookAt(file, media.type)) ?? (camera?.preview ? await lookAt(new Blob([new Uint8Array(camera.preview)]), 'image/jpeg') : null)
    const seen = looked === null ? {} : { squares: [...looked.squares], near: looked.near }
    return { n, sha256: toHex(hash.digest()), size, media, read: camera === null ? null : { ...photoReadOf(camera), ...seen }, thumb: looked?.thumb ?? null }
  } catch (error) {
    return { n, error: String(error) }
  }
}
