/**
 * Picture: a file is decoded once, and looked at in three sizes: a small one for the eye, one for the squares of labels, a grey raster for near copies.
 *
 * Measured in Chromium with photographs of 12 megapixels, on two cores that others used too: 80 ms to decode (as for the small picture alone), 70 to
 * draw it with 2000 pixels, 50 to look for squares, 15 for the small picture and the raster. A look at 1000 pixels takes 20, but most photographs
 * show no square and would be looked at twice; and one that is left out when time is short would make a card read differently on another day.
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
/** Longer side in pixels at which squares are looked for: a square of a twentieth of the picture's width is found. */
const lookSide = 2000

/** `null`: no picture that this browser can draw. The file is kept all the same. */
export async function lookAt(file: Blob, type: string): Promise<Looked | null> {
  if (!/^image\/(?:jpeg|png|webp|gif|avif)$/.test(type) || file.size > largestDrawn) return null
  try {
    const picture = await createImageBitmap(file)
    try {
      const large = drawn(picture, Math.min(1, lookSide / Math.max(picture.width, picture.height)))
      const small = drawn(large, thumbWidth / large.width)
      return { thumb: await small.convertToBlob({ type: 'image/jpeg', quality: 0.8 }), squares: await squaresIn(pixelsOf(large)), near: nearHashes(greyOf(small)) }
    } finally {
      picture.close()
    }
  } catch {
    return null
  }
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
