/**
 * Pixels: a photo as numbers, decoded by one named program, before any turning that the file asks for.
 *
 * The file is foreign. It is judged by its head first (form, size, frames), and decoded by libvips (sharp), which runs here as
 * a library: what it cannot read whole is refused, and never half of a picture is sealed. Colour profiles are not applied:
 * the numbers are those of the file.
 *
 * Format: spec/redacted-photo.md. Decision: docs/decisions/0017-sharp-decodes-photos.md
 * @module
 */
import type { Sharp } from 'sharp'
import { isPictureSize, mostPixels, type Picture } from '@proofmark/core/evidence'

export type PixelCode =
  | 'no-picture' // no program here knows these bytes as a picture
  | 'format-unsupported' // a picture of another form than those that are read, or not of red, green, blue or grey
  | 'picture-too-large' // more than 2^26 pixels
  | 'pictures-several' // frames or pages: which one is meant?
  | 'picture-transparent' // what lies under a transparent place is no part of what people saw
  | 'picture-damaged' // cut off, or its data do not decode, or not within the time

export interface Decoded {
  readonly ok: true
  readonly picture: Picture
  /** EXIF 1 to 8: how a viewer turns it; 1 where the file says nothing. */
  readonly orientation: number
  /** Program and version. */
  readonly decoder: string
}

export type Decoding = Decoded | { readonly ok: false; readonly code: PixelCode; readonly message: string }

const formats: readonly string[] = ['jpeg', 'png', 'webp', 'tiff', 'gif']
const colours: readonly string[] = ['srgb', 'rgb', 'rgb16', 'b-w', 'grey16']

/** Seconds for one photo; 61 megapixels of JPEG take about two. */
const longest = 60

export async function decodePixels(bytes: Uint8Array): Promise<Decoding> {
  const no = (code: PixelCode, message: string): Decoding => ({ ok: false, code, message })
  // The library throws at once for no bytes at all.
  const { file, decoder } = await opened(bytes.length === 0 ? new Uint8Array(1) : bytes)
  const head = await file.metadata().catch(() => null)
  if (head === null) return no('no-picture', `The file is no picture that can be read here. Read are ${formats.join(', ')}.`)
  const { format, width, height, space, pages, orientation, hasAlpha } = head
  if (!formats.includes(format)) return no('format-unsupported', `The file is a picture of the form ${format}. Read are ${formats.join(', ')}.`)
  if (!colours.includes(space)) return no('format-unsupported', `The colours of the picture are ${space}; expected red, green and blue, or grey.`)
  if (!isPictureSize({ width, height })) return no('picture-too-large', `The picture has ${width} × ${height} pixels; at most ${mostPixels} are sealed.`)
  if ((pages ?? 1) > 1) return no('pictures-several', `The file holds ${pages} pictures; a seal is of one.`)
  try {
    if (hasAlpha && !(await file.clone().stats()).isOpaque) return no('picture-transparent', 'The picture has transparent places. What lies under them was seen by nobody, and it would be sealed and could be shown.')
    const { data, info } = await file.clone().toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true })
    if (info.channels !== 3 || data.length !== width * height * 3) return no('picture-damaged', 'The picture does not decode to the size that it says.')
    return { ok: true, picture: { width, height, rgb: new Uint8Array(data.buffer, data.byteOffset, data.length) }, orientation: orientation ?? 1, decoder }
  } catch (error) {
    return no('picture-damaged', `The picture does not decode: ${(error as Error).message}.`)
  }
}

/** The same pixels in the same place, for the eye of who draws masks: JPEG, unturned, without metadata. `null`: does not decode. */
export async function pixelsForTheEye(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { file } = await opened(bytes)
  return file.toColourspace('srgb').removeAlpha().jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer().then((data) => new Uint8Array(data), () => null)
}

/** The same judgement by its head, for who only shows the picture: `file` is not decoded yet; the size is that after turning. */
export async function foreignPicture(bytes: Uint8Array): Promise<{ readonly ok: true; readonly file: Sharp; readonly width: number; readonly height: number } | { readonly ok: false; readonly code: PixelCode; readonly message: string }> {
  const { file } = await opened(bytes.length === 0 ? new Uint8Array(1) : bytes)
  const head = await file.metadata().catch(() => null)
  if (head === null) return { ok: false, code: 'no-picture', message: `The file is no picture that can be read here. Read are ${formats.join(', ')}.` }
  if (!shownFormats.includes(head.format)) return { ok: false, code: 'format-unsupported', message: `The file is a picture of the form ${head.format}, which is not drawn here.` }
  if (!isPictureSize(head)) return { ok: false, code: 'picture-too-large', message: `The picture has ${head.width} × ${head.height} pixels; at most ${mostPixels} are drawn.` }
  const isTurned = (head.orientation ?? 1) >= 5
  return { ok: true, file, width: isTurned ? head.height : head.width, height: isTurned ? head.width : head.height }
}

/** No SVG and no PDF: they can name other files. */
const shownFormats: readonly string[] = [...formats, 'heif', 'avif']

/** Loaded at first use: the library brings 20 MB of native code that most runs never need. */
async function opened(bytes: Uint8Array): Promise<{ file: Sharp; decoder: string }> {
  const { default: sharp } = await import('sharp')
  // Nothing of a decoded photo stays in a cache of the library.
  sharp.cache(false)
  const file = sharp(bytes, { failOn: 'error', ignoreIcc: true, limitInputPixels: mostPixels, autoOrient: false }).timeout({ seconds: longest })
  return { file, decoder: `sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}` }
}
