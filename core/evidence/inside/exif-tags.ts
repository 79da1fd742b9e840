/**
 * EXIF tags: the names of those that a leak check has to know, what each is about, and in which form its value stands.
 *
 * A tag that is not here is read as words or numbers by its type; one whose bytes have no known form is noted as unread.
 *
 * Source: CIPA DC-008-2023 (EXIF 3.0), tables 4 to 21; TIFF 6.0; XP tags: Microsoft, "Photo Metadata Policies".
 * @module
 */
import type { Trait } from './inside.ts'

export interface ExifTag {
  readonly name: string
  readonly trait?: Trait
  /** `harmless`: bytes of a known form that hold no words; `maker`: of the maker's own form. */
  readonly is?: 'pointer' | 'pixels' | 'utf16' | 'comment' | 'harmless' | 'maker'
}

const tags: Readonly<Record<number, ExifTag>> = {
  0x010e: { name: 'ImageDescription' }, 0x010f: { name: 'Make' }, 0x0110: { name: 'Model' }, 0x0111: { name: 'StripOffsets', is: 'pixels' }, 0x0117: { name: 'StripByteCounts', is: 'pixels' },
  0x0131: { name: 'Software' }, 0x0132: { name: 'DateTime', trait: 'time' }, 0x013b: { name: 'Artist', trait: 'person' }, 0x013c: { name: 'HostComputer', trait: 'device' }, 0x010d: { name: 'DocumentName' },
  0x0144: { name: 'TileOffsets', is: 'pixels' }, 0x0145: { name: 'TileByteCounts', is: 'pixels' }, 0x014a: { name: 'SubIFDs', is: 'pointer' }, 0x0140: { name: 'ColorMap', is: 'pixels' },
  0x0201: { name: 'ThumbnailOffset', is: 'pixels' }, 0x0202: { name: 'ThumbnailLength', is: 'pixels' }, 0x8298: { name: 'Copyright', trait: 'person' }, 0x8773: { name: 'ICCProfile', is: 'harmless' },
  0x8769: { name: 'ExifIFD', is: 'pointer' }, 0x8825: { name: 'GPSIFD', is: 'pointer' }, 0xa005: { name: 'InteropIFD', is: 'pointer' }, 0x015b: { name: 'JPEGTables', is: 'pixels' },
  0x9000: { name: 'ExifVersion', is: 'harmless' }, 0x9003: { name: 'DateTimeOriginal', trait: 'time' }, 0x9004: { name: 'DateTimeDigitized', trait: 'time' }, 0x9101: { name: 'ComponentsConfiguration', is: 'harmless' },
  0x9290: { name: 'SubSecTime' }, 0x9291: { name: 'SubSecTimeOriginal' }, 0x9292: { name: 'SubSecTimeDigitized' }, 0x9010: { name: 'OffsetTime' },
  0x927c: { name: 'MakerNote', is: 'maker' }, 0x9286: { name: 'UserComment', is: 'comment' }, 0x9c9b: { name: 'XPTitle', is: 'utf16' }, 0x9c9c: { name: 'XPComment', is: 'utf16' },
  0x9c9d: { name: 'XPAuthor', is: 'utf16', trait: 'person' }, 0x9c9e: { name: 'XPKeywords', is: 'utf16' }, 0x9c9f: { name: 'XPSubject', is: 'utf16' }, 0xa000: { name: 'FlashpixVersion', is: 'harmless' },
  0xa300: { name: 'FileSource', is: 'harmless' }, 0xa301: { name: 'SceneType', is: 'harmless' }, 0xa302: { name: 'CFAPattern', is: 'harmless' }, 0xa420: { name: 'ImageUniqueID', trait: 'device' },
  0xa430: { name: 'CameraOwnerName', trait: 'person' }, 0xa431: { name: 'BodySerialNumber', trait: 'device' }, 0xa435: { name: 'LensSerialNumber', trait: 'device' }, 0xa436: { name: 'ImageTitle' },
  0xa437: { name: 'Photographer', trait: 'person' }, 0xa438: { name: 'ImageEditor', trait: 'person' }, 0xc62f: { name: 'CameraSerialNumber', trait: 'device' },
}

const gps: Readonly<Record<number, ExifTag>> = {
  0x00: { name: 'GPSVersionID', is: 'harmless' }, 0x02: { name: 'GPSLatitude', trait: 'point' }, 0x04: { name: 'GPSLongitude', trait: 'point' }, 0x06: { name: 'GPSAltitude', trait: 'point' }, 0x07: { name: 'GPSTimeStamp', trait: 'time' },
  0x14: { name: 'GPSDestLatitude', trait: 'point' }, 0x16: { name: 'GPSDestLongitude', trait: 'point' }, 0x1b: { name: 'GPSProcessingMethod', is: 'comment' }, 0x1c: { name: 'GPSAreaInformation', is: 'comment', trait: 'point' },
  0x1d: { name: 'GPSDateStamp', trait: 'time' },
}

export const exifTags = (table: 'exif' | 'gps', tag: number): ExifTag | undefined => (table === 'gps' ? gps : tags)[tag]
