/**
 * Derivatives of a photo for the eye: a small picture, and a pyramid of pieces to come close by. Turned as the file asks, and drawn anew:
 * they carry nothing of what the camera wrote, and no place.
 *
 * They are made when somebody looks, kept in memory for a while, and never on the disk, where no picture lies but encrypted.
 * @module
 */
import { unzip } from '@proofmark/core/evidence'
import { readCameraFile } from '@proofmark/core/photos'
import { foreignPicture, type PixelCode } from './pixels.ts'

export interface Pyramid {
  readonly ok: true
  readonly width: number
  readonly height: number
  readonly tileSize: number
  readonly overlap: number
  /** `level/x_y` → JPEG. Level 0 is one pixel; each next one has twice the size, the last the size of the photo. */
  readonly tiles: ReadonlyMap<string, Uint8Array>
}
export type Pyramids = Pyramid | { readonly ok: false; readonly code: PixelCode; readonly message: string }

export const tileSize = 512
const overlap = 1
/** Bytes of pyramids that are kept: some ten photographs of twelve megapixels. */
const mostKept = 96 * 1024 * 1024

/** By hash: a file never changes under it. */
export function pyramidKeeper(blob: (sha256: string) => Promise<Uint8Array | null>) {
  const kept = new Map<string, { readonly made: Promise<Pyramids>; size: number }>()
  const forget = () => {
    let sum = [...kept.values()].reduce((all, { size }) => all + size, 0)
    for (const [sha256, { size }] of kept) {
      if (sum <= mostKept || kept.size === 1) return
      kept.delete(sha256)
      sum -= size
    }
  }
  return async (sha256: string): Promise<Pyramids | null> => {
    const known = kept.get(sha256)
    if (known !== undefined) {
      // The last one looked at is the last one forgotten.
      kept.delete(sha256)
      kept.set(sha256, known)
      return known.made
    }
    const bytes = await blob(sha256)
    if (bytes === null) return null
    const entry = { made: makePyramid(bytes), size: 0 }
    kept.set(sha256, entry)
    const made = await entry.made
    if (made.ok) entry.size = [...made.tiles.values()].reduce((sum, { length }) => sum + length, 0)
    forget()
    return made
  }
}

/** A file whose own picture does not decode here (HEIC, raw) is shown by the small JPEG that lies in it, if one does. */
export async function makePyramid(bytes: Uint8Array): Promise<Pyramids> {
  const first = await pyramidOf(bytes)
  if (first.ok || first.code === 'picture-too-large') return first
  const { preview } = readCameraFile(bytes)
  const second = preview === null ? null : await pyramidOf(preview)
  return second?.ok === true ? second : first
}

async function pyramidOf(bytes: Uint8Array): Promise<Pyramids> {
  const opened = await foreignPicture(bytes)
  if (!opened.ok) return opened
  const { file, width, height } = opened
  try {
    const zipped = await file.autoOrient().flatten({ background: '#808080' }).toColourspace('srgb').jpeg({ quality: 88 }).tile({ size: tileSize, overlap, layout: 'dz', container: 'zip' }).toBuffer()
    const read = unzip(new Uint8Array(zipped.buffer, zipped.byteOffset, zipped.length))
    if (!read.ok) return { ok: false, code: 'picture-damaged', message: `The pieces of the picture cannot be read again (${read.code}).` }
    const tiles = new Map([...read.entries].flatMap(([path, tile]) => { const match = /_files\/(\d+\/\d+_\d+)\.jpeg$/.exec(path); return match === null ? [] : [[match[1]!, tile] as const] }))
    return { ok: true, width, height, tileSize, overlap, tiles }
  } catch (error) {
    return { ok: false, code: 'picture-damaged', message: `The picture does not decode: ${(error as Error).message}.` }
  }
}
