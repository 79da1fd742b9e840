/**
 * Drawn photograph: a picture of the evidence drawn anew, small, upright, with frames around what was read. Nothing of what a camera wrote goes along.
 *
 * A drawing in SVG is drawn the same way: what it would load from elsewhere is not loaded.
 * @module
 */
import type { BriefedPhotograph } from '@proofmark/core/briefing'

export interface DrawnPhotograph { readonly jpeg: Uint8Array; readonly width: number; readonly height: number }

const longestSide = 1200
const mostPixels = 2 ** 26
const frame = '#d92d20'

/** `null`: it does not decode; the document then says so in its place. */
export async function drawnPhotograph(bytes: Uint8Array, regions: BriefedPhotograph['regions']): Promise<DrawnPhotograph | null> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels, autoOrient: false, density: 144 }).timeout({ seconds: 60 }).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb')
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true }).png().toBuffer({ resolveWithObject: true })
    const { width, height } = info
    const boxes = regions.map((r) => `<rect x="${r.x * width}" y="${r.y * height}" width="${r.width * width}" height="${r.height * height}" fill="none" stroke="#fff" stroke-width="7"/><rect x="${r.x * width}" y="${r.y * height}" width="${r.width * width}" height="${r.height * height}" fill="none" stroke="${frame}" stroke-width="4"/>`).join('')
    const framed = boxes === '' ? sharp(data) : sharp(data).composite([{ input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${boxes}</svg>`) }])
    return { jpeg: new Uint8Array(await framed.jpeg({ quality: 85 }).toBuffer()), width, height }
  } catch {
    return null
  }
}
