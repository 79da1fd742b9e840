/**
 * Picture: a file is decoded once, and looked at in three sizes: a small one for the eye, one for the squares of labels, a grey raster for near copies.
 *
 * The small picture is drawn anew, so that it carries nothing of the file's own metadata, no place either.
 * @module
 */
import { nearHashes, rasterSide } from '@proofmark/core/photos'
import { squaresIn } from './labels/squares.ts'

export interface Looked {
  readonly thumb: Blob | null
  /** Texts of the QR squares in it. */
  readonly squares: readonly string[]
  /** Its hashes in eight turnings; `null`: too plain to tell. */
  readonly near: string | null
}

/** Larger files are hardly pictures that a device can draw. */
const largestDrawn = 64 * 1024 * 1024
const thumbWidth = 320
/** Longer side in pixels at which squares are looked for. A square of a sixth of the picture is found in the first. */
const lookSides = [1000, 2000] as const
/** Where the first look took longer, a second one (four times the pixels) would hold up a card of five hundred. */
const cheapMs = 60

/** `null`: no picture that this browser can draw. The file is kept all the same. */
export async function lookAt(file: Blob, type: string): Promise<Looked | null> {
  if (!/^image\/(?:jpeg|png|webp|gif|avif)$/.test(type) || file.size > largestDrawn) return null
  try {
    const picture = await createImageBitmap(file)
    try {
      const small = drawn(picture, Math.min(1, lookSides[0] / Math.max(picture.width, picture.height)))
      const squares = await squaresOf(picture, small)
      const thumb = drawn(small, thumbWidth / small.width)
      return { thumb: await thumb.convertToBlob({ type: 'image/jpeg', quality: 0.8 }), squares, near: nearHashes(greyOf(small)) }
    } finally {
      picture.close()
    }
  } catch {
    return null
  }
}

async function squaresOf(picture: ImageBitmap, small: OffscreenCanvas): Promise<string[]> {
  const started = performance.now()
  const found = await squaresIn(pixelsOf(small))
  const side = Math.max(picture.width, picture.height)
  if (found.length > 0 || side <= lookSides[0] || performance.now() - started > cheapMs) return found
  return squaresIn(pixelsOf(drawn(picture, Math.min(1, lookSides[1] / side))))
}

function drawn(picture: ImageBitmap | OffscreenCanvas, scale: number, [width, height] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))]): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height)
  const context = contextOf(canvas)
  context.imageSmoothingQuality = 'medium'
  context.drawImage(picture, 0, 0, width, height)
  return canvas
}

/** Luma by ITU-R BT.601-7 §2.5.1, of the picture squeezed into a square. */
function greyOf(picture: OffscreenCanvas): Uint8Array {
  const { data } = pixelsOf(drawn(picture, 1, [rasterSide, rasterSide]))
  return Uint8Array.from({ length: rasterSide * rasterSide }, (_, at) => Math.round(0.299 * data[at * 4]! + 0.587 * data[at * 4 + 1]! + 0.114 * data[at * 4 + 2]!))
}

const pixelsOf = (canvas: OffscreenCanvas): ImageData => contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height)
const contextOf = (canvas: OffscreenCanvas) => canvas.getContext('2d', { willReadFrequently: true })!
