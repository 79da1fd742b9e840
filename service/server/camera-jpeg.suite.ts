/**
 * A photograph as a camera leaves it, made by hand: one grey block, and an EXIF that says where, when, who and with which camera.
 * @module
 */

/** Segments of a JPEG around a picture of one grey block (ITU-T T.81, written out by ImageMagick once). */
export const greyJpeg = Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==', 'base64')

export interface Camera { readonly artist: string; readonly owner: string; readonly serial: string; readonly taken: string; readonly lat: readonly [number, number, number]; readonly lon: readonly [number, number, number] }

const u16 = (n: number) => { const bytes = Buffer.alloc(2); bytes.writeUInt16BE(n); return bytes }
const u32 = (n: number) => { const bytes = Buffer.alloc(4); bytes.writeUInt32BE(n); return bytes }

type Field = readonly [tag: number, type: number, count: number, value: Buffer]
const text = (tag: number, words: string): Field => [tag, 2, words.length + 1, Buffer.from(`${words}\0`)]
const degrees = (tag: number, parts: readonly number[]): Field => [tag, 5, 3, Buffer.concat(parts.flatMap((part) => [u32(Math.round(part * 100)), u32(100)]))]
const pointer = (tag: number, to: number): Field => [tag, 4, 1, u32(to)]

/** A directory that lies at `at`, with its longer values behind it. */
function directory(at: number, fields: readonly Field[]): Buffer {
  let next = at + 2 + fields.length * 12 + 4
  const behind: Buffer[] = []
  const entries = fields.map(([tag, type, count, value]) => {
    if (value.length <= 4) return Buffer.concat([u16(tag), u16(type), u32(count), value, Buffer.alloc(4 - value.length)])
    const entry = Buffer.concat([u16(tag), u16(type), u32(count), u32(next)])
    behind.push(value)
    next += value.length
    return entry
  })
  return Buffer.concat([u16(fields.length), ...entries, u32(0), ...behind])
}

/** The TIFF of an EXIF block (CIPA DC-008, §4.6), big end first. */
export function cameraExif({ artist, owner, serial, taken, lat, lon }: Camera): Buffer {
  const main = (exif: number, gps: number) => directory(8, [text(0x013b, artist), pointer(0x8769, exif), pointer(0x8825, gps)])
  const exifAt = 8 + main(0, 0).length
  const exif = directory(exifAt, [text(0x9003, taken), text(0xa430, owner), text(0xa431, serial)])
  const gpsAt = exifAt + exif.length
  const gps = directory(gpsAt, [text(0x01, 'N'), degrees(0x02, lat), text(0x03, 'E'), degrees(0x04, lon)])
  return Buffer.concat([Buffer.from('MM\0*'), u32(8), main(exifAt, gpsAt), exif, gps])
}

export function cameraJpeg(camera: Camera): Buffer {
  const block = Buffer.concat([Buffer.from('Exif\0\0'), cameraExif(camera)])
  return Buffer.concat([greyJpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), u16(block.length + 2), block, greyJpeg.subarray(2)])
}
