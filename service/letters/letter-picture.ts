/**
 * Pictures of a letter: each photograph drawn anew, small and turned upright. Nothing of what a camera wrote goes along: no place, time, owner or device.
 *
 * There is no other way into a letter: the files that are made take a `DrawnPicture`, and only this makes one.
 * Decision: docs/decisions/0017-sharp-decodes-photos.md
 * @module
 */
import type { LetterFacts } from './facts.ts'

declare const drawn: unique symbol
/** JPEG without a segment of metadata. Width and height in pixels. */
export interface DrawnPicture { readonly [drawn]: true; readonly jpeg: Uint8Array; readonly width: number; readonly height: number }

export type PictureFault = { readonly caption: string | null; readonly message: string }

/** Pixels of the longer side: sharp on paper at half a page. */
const longestSide = 1400
const mostPixels = 2 ** 26
const formats: readonly string[] = ['jpeg', 'png', 'webp', 'tiff', 'gif', 'heif', 'avif']

/** By the bytes of each photograph of the facts. What does not decode is told; the letter is then not made. */
export async function drawnPictures(facts: LetterFacts): Promise<{ readonly pictures: ReadonlyMap<Uint8Array, DrawnPicture>; readonly faults: readonly PictureFault[] }> {
  const pictures = new Map<Uint8Array, DrawnPicture>()
  const faults: PictureFault[] = []
  for (const { bytes, caption } of facts.items.flatMap(({ photographs }) => photographs)) {
    const picture = await drawAnew(bytes)
    if (typeof picture === 'string') faults.push({ caption, message: picture })
    else pictures.set(bytes, picture)
  }
  return { pictures, faults }
}

/** The file is foreign. A sentence where it is no picture. */
async function drawAnew(bytes: Uint8Array): Promise<DrawnPicture | string> {
  // Loaded at first use: 20 MB of native code.
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  try {
    const file = sharp(bytes.length === 0 ? new Uint8Array(1) : bytes, { failOn: 'error', limitInputPixels: mostPixels, autoOrient: false }).timeout({ seconds: 60 })
    const { format } = await file.metadata()
    if (!formats.includes(format)) return `The file is a picture of the form ${format}, which is not drawn here.`
    const { data, info } = await file.autoOrient().flatten({ background: '#808080' }).toColourspace('srgb')
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true })
    return { jpeg: new Uint8Array(data), width: info.width, height: info.height } as unknown as DrawnPicture
  } catch (error) {
    return `The picture does not decode: ${(error as Error).message}.`
  }
}

/** A picture that the program itself made, as PNG, JPEG or SVG: no file of a camera. */
export async function drawnFigure(bytes: Uint8Array, density = 192): Promise<DrawnPicture> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, density }).flatten({ background: '#ffffff' }).toColourspace('srgb').jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer({ resolveWithObject: true })
  return { jpeg: new Uint8Array(data), width: info.width, height: info.height } as unknown as DrawnPicture
}
