/**
 * Media type of a file that was dropped: by its first bytes where they tell, else by its name; and whether the two disagree.
 *
 * Kept is every file, byte for byte. The type only says what to expect of it, and a file that lies about itself is told.
 *
 * Source: https://mimesniff.spec.whatwg.org (images, audio and video); ISO/IEC 14496-12 §4.3 (`ftyp`).
 * @module
 */

export interface MediaType {
  readonly type: string
  /** What the name says, where the bytes say something else; `null`: they agree, or one of them is silent. */
  readonly named: string | null
}

const byName: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', gif: 'image/gif', heic: 'image/heic', heif: 'image/heic', avif: 'image/avif',
  tif: 'image/tiff', tiff: 'image/tiff', dng: 'image/x-adobe-dng', nef: 'image/x-nikon-nef', cr2: 'image/x-canon-cr2', cr3: 'image/x-canon-cr3', arw: 'image/x-sony-arw',
  mp4: 'video/mp4', mov: 'video/quicktime', avi: 'video/x-msvideo', pdf: 'application/pdf',
}
/** Files of these types begin like a TIFF. */
const tiffLike = new Set(['image/tiff', 'image/x-adobe-dng', 'image/x-nikon-nef', 'image/x-canon-cr2', 'image/x-sony-arw'])

/** Types that `typeOfBytes` always tells. */
const known = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/tiff', 'image/heic', 'image/avif', 'application/pdf', 'video/x-msvideo'])

/** `head`: the first 16 bytes, or all that there are. Never throws. */
export function mediaTypeOf(name: string, head: Uint8Array): MediaType {
  const named = byName[/\.([A-Za-z0-9]{1,5})$/u.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null
  const seen = typeOfBytes(head)
  // A type whose first bytes are always known says no to bytes of no form, and to none at all.
  if (seen === null) return named !== null && known.has(named) ? { type: 'application/octet-stream', named } : { type: named ?? 'application/octet-stream', named: null }
  if (named === null || named === seen) return { type: seen, named: null }
  if (seen === 'image/tiff' && tiffLike.has(named)) return { type: named, named: null }
  return { type: seen, named }
}

function typeOfBytes(head: Uint8Array): string | null {
  const ascii = String.fromCharCode(...head.subarray(0, 16))
  if (ascii.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (ascii.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (/^GIF8[79]a/.test(ascii)) return 'image/gif'
  if (/^RIFF[^]{4}WEBP/.test(ascii)) return 'image/webp'
  if (/^RIFF[^]{4}AVI /.test(ascii)) return 'video/x-msvideo'
  if (ascii.startsWith('%PDF-')) return 'application/pdf'
  if (ascii.startsWith('II*\0') || ascii.startsWith('MM\0*')) return 'image/tiff'
  const brand = /^[^]{4}ftyp([^]{4})/.exec(ascii)?.[1]
  if (brand === undefined) return ascii.startsWith('PK\x03\x04') ? 'application/zip' : ascii.startsWith('MZ') ? 'application/x-msdownload' : null
  if (/^(?:hei[cxms]|mif1|msf1)$/.test(brand)) return 'image/heic'
  if (/^avi[fs]$/.test(brand)) return 'image/avif'
  if (brand === 'crx ') return 'image/x-canon-cr3'
  return brand === 'qt  ' ? 'video/quicktime' : 'video/mp4'
}
