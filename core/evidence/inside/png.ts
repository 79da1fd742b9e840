/**
 * PNG: its chunks of text, packed or not, its EXIF, and what stands after its end.
 *
 * Standard: PNG (W3C, third edition), §11.3. `Raw profile type` is how ImageMagick keeps EXIF, IPTC and XMP in a text.
 * @module
 */
import { fromHex, fromUtf8, type Bytes } from '@proofmark/core/bytes'
import { isZero, latin1, wordsFrom, type Notes, type Reader } from './inside.ts'
import { iptc, photoshop } from './iptc.ts'
import { words } from './markup.ts'
import { tiff } from './tiff.ts'
import { unpack } from './unpack.ts'

export const isPng = (bytes: Bytes): boolean => latin1(bytes.subarray(0, 8)) === '\x89PNG\r\n\x1a\n'

const pixels = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYS', 'bKGD', 'hIST', 'cICP', 'mDCV', 'cLLI'])

export function png(bytes: Bytes, field: string, notes: Notes, inner: Reader): void {
  const at = (name: string) => (field === '' ? name : `${field}/${name}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [next, isEnded] = [8, false]
  while (next + 12 <= bytes.length && !isEnded) {
    const length = view.getUint32(next)
    const type = latin1(bytes.subarray(next + 4, next + 8))
    if (next + 12 + length > bytes.length) break
    const value = bytes.subarray(next + 8, next + 8 + length)
    if (type === 'IEND') isEnded = true
    else if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') textChunk(type, value, at(type), notes, inner)
    else if (type === 'tIME') {
      notes.trait(at(type), 'time')
      notes.text(at(type), `${(value[0]! << 8) | value[1]!}-${String(value[2]).padStart(2, '0')}-${String(value[3]).padStart(2, '0')}`)
    } else if (type === 'eXIf') tiff(value, at('EXIF'), notes, inner)
    else if (type === 'iCCP') packedText(value, value.indexOf(0) + 2, at(type), notes)
    else if (!pixels.has(type)) {
      notes.text(at(type), wordsFrom(value, fromUtf8(value)))
      notes.unread(at(type), 'a chunk without a form that is known')
    }
    next += 12 + length
  }
  if (!isEnded) notes.unread(at('PNG'), 'a chunk that is cut off, or no end')
  const rest = bytes.subarray(next)
  if (rest.length > 0 && !isZero(rest)) {
    notes.text(at('after the end'), wordsFrom(rest, fromUtf8(rest)))
    notes.unread(at('after the end'), `${rest.length} bytes after the end of the picture`)
  }
}

function textChunk(type: string, value: Bytes, field: string, notes: Notes, inner: Reader) {
  const keyEnd = value.indexOf(0)
  const key = latin1(value.subarray(0, keyEnd === -1 ? value.length : keyEnd))
  const place = `${field}/${key.slice(0, 79)}`
  notes.text(field, key)
  if (keyEnd === -1) return
  let from = keyEnd + (type === 'tEXt' ? 1 : type === 'zTXt' ? 2 : 3)
  const isPacked = type === 'zTXt' || (type === 'iTXt' && value[keyEnd + 1] === 1)
  if (type === 'iTXt') {
    for (let n = 0; n < 2; n++) {
      const end = value.indexOf(0, from)
      if (end === -1) return notes.unread(place, 'a text that is cut off')
      notes.text(place, wordsFrom(value.subarray(from, end), fromUtf8(value.subarray(from, end))))
      from = end + 1
    }
  }
  const content = isPacked ? unpack(value.subarray(from), 'zlib') : value.subarray(from)
  if (content === null) return notes.unread(place, 'packed words that cannot be unpacked')
  const trait = ({ author: 'person', copyright: 'person', 'creation time': 'time', 'date:create': 'time', 'date:modify': 'time', 'date:timestamp': 'time' } as const)[key.toLowerCase()]
  if (trait !== undefined && content.length > 0) notes.trait(place, trait)
  const profile = /^Raw profile type (\w+)/.exec(key)?.[1]
  if (profile === undefined) return words(content, place, notes, inner)
  const hex = fromHex(latin1(content).replace(/^\s*\w+\s+\d+/, '').replace(/\s/g, '').toLowerCase())
  if (hex === null) return notes.unread(place, 'a profile that cannot be read')
  if (profile === 'exif' || (profile === 'APP1' && latin1(hex.subarray(0, 4)) === 'Exif')) tiff(latin1(hex.subarray(0, 4)) === 'Exif' ? hex.subarray(6) : hex, `${field}/EXIF`, notes, inner)
  else if (profile === 'iptc' || profile === '8bim') (latin1(hex.subarray(0, 4)) === '8BIM' ? photoshop : iptc)(hex, `${field}/IPTC`, notes)
  else words(hex, place, notes, inner)
}

function packedText(value: Bytes, from: number, field: string, notes: Notes) {
  const content = unpack(value.subarray(from), 'zlib')
  notes.text(field, latin1(value.subarray(0, Math.max(0, from - 2))))
  if (content === null) notes.unread(field, 'packed words that cannot be unpacked')
  else notes.text(field, latin1(content))
}
