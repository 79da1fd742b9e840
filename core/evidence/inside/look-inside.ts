/**
 * Look inside: a file of evidence by what it is, not by what its name or media type says.
 * @module
 */
import { fromUtf8, type Bytes } from '@proofmark/core/bytes'
import { bmff, isBmff } from './bmff.ts'
import { gzip, isGzip, isZip, zipFile } from './archive.ts'
import { collector, latin1, wordsFrom, type Inside, type Notes, type Reader } from './inside.ts'
import { isJpeg, jpeg } from './jpeg.ts'
import { markup, textOf } from './markup.ts'
import { isPdf, pdf } from './pdf.ts'
import { isPng, png } from './png.ts'
import { gif, isGif, isWebp, webp } from './riff.ts'
import { tiff } from './tiff.ts'

/** How often a file may lie in a file, and how much is read of all of them together. */
const mostLevels = 6
const mostBytes = 256 * 1024 * 1024

/** How much of a part of an unknown kind is read as words: it was unpacked, so a search through the file does not see it. */
const mostUnknown = 256 * 1024

const isTiff = (bytes: Bytes) => /^(?:II\*\0|MM\0\*)/.test(latin1(bytes.subarray(0, 4)))

const readers: readonly (readonly [(bytes: Bytes) => boolean, (bytes: Bytes, field: string, notes: Notes, inner: Reader) => void])[] = [
  [isJpeg, jpeg], [isPng, png], [isWebp, webp], [isGif, gif], [isTiff, (bytes, field, notes, inner) => tiff(bytes, field === '' ? 'TIFF' : field, notes, inner, true)],
  [isBmff, bmff], [isZip, zipFile], [isGzip, gzip], [isPdf, pdf],
]

/** What the file says besides what it shows. Never throws: a file that makes a reader fail is noted as unread. */
export function lookInside(bytes: Bytes): Inside {
  const notes = collector()
  let read = 0
  const at = (level: number): Reader => (part, field) => {
    read += part.length
    if (level > mostLevels) return notes.unread(field, 'a file in a file in a file, deeper than is looked into')
    if (read > mostBytes) return notes.unread(field, 'larger than is looked into')
    const reader = readers.find(([is]) => is(part))
    try {
      if (reader !== undefined) return reader[1](part, field, notes, at(level + 1))
      const text = textOf(part)
      if (text !== null) return markup(text, field === '' ? 'text' : field, notes, at(level + 1))
    } catch {
      notes.text(field, latin1(part))
      return notes.unread(field, 'cannot be read: it is not as its kind of file has to be')
    }
    // Its bytes are searched with those of the whole file; bytes of an unknown form read as words give dates and points by chance.
    if (level > 0) notes.text(field, wordsFrom(part.subarray(0, mostUnknown), fromUtf8(part.subarray(0, mostUnknown))))
    notes.unread(field === '' ? 'the whole file' : field, 'not a kind of file that is looked into')
  }
  at(0)(bytes, '', notes)
  return notes.inside
}
