/**
 * WebP and GIF: the chunks and blocks besides the picture.
 *
 * Standards: RFC 9649 (WebP), §2; GIF89a (1990), §24 to 26; Adobe XMP Specification, part 3, §1.1.2.
 * @module
 */
import { fromUtf8, type Bytes } from '@proofmark/core/bytes'
import { isZero, joined, latin1, wordsFrom, type Notes, type Reader } from './inside.ts'
import { words } from './markup.ts'
import { tiff } from './tiff.ts'

export const isWebp = (bytes: Bytes): boolean => latin1(bytes.subarray(0, 4)) === 'RIFF' && latin1(bytes.subarray(8, 12)) === 'WEBP'
export const isGif = (bytes: Bytes): boolean => /^GIF8[79]a/.test(latin1(bytes.subarray(0, 6)))

const pixels = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF'])

export function webp(bytes: Bytes, field: string, notes: Notes, inner: Reader): void {
  const at = (name: string) => (field === '' ? name : `${field}/${name}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = Math.min(bytes.length, view.byteLength >= 12 ? 8 + view.getUint32(4, true) : 0)
  let next = 12
  while (next + 8 <= whole) {
    const [type, size] = [latin1(bytes.subarray(next, next + 4)), view.getUint32(next + 4, true)]
    if (next + 8 + size > whole) break
    const value = bytes.subarray(next + 8, next + 8 + size)
    if (type === 'EXIF') tiff(latin1(value.subarray(0, 4)) === 'Exif' ? value.subarray(6) : value, at('EXIF'), notes, inner)
    else if (type === 'XMP ') words(value, at('XMP'), notes, inner)
    else if (type === 'ICCP') notes.text(at('ICC'), latin1(value))
    else if (!pixels.has(type)) {
      notes.text(at(type), wordsFrom(value, fromUtf8(value)))
      notes.unread(at(type), 'a chunk without a form that is known')
    }
    next += 8 + size + (size % 2)
  }
  ending(bytes, next, at, notes)
}

export function gif(bytes: Bytes, field: string, notes: Notes, inner: Reader): void {
  const at = (name: string) => (field === '' ? name : `${field}/${name}`)
  const table = (flags: number) => ((flags & 0x80) !== 0 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let [next, isEnded] = [13 + table(bytes[10] ?? 0), false]
  while (next < bytes.length && !isEnded) {
    const kind = bytes[next]
    if (kind === 0x3b) { isEnded = true; next++; continue }
    if (kind !== 0x2c && kind !== 0x21) break
    const label = bytes[next + 1]
    const from = kind === 0x2c ? next + 11 + table(bytes[next + 9] ?? 0) : next + 2
    const { parts, end } = subBlocks(bytes, from)
    if (kind === 0x21 && label === 0xfe) notes.text(at('comment'), wordsFrom(joined(parts), fromUtf8(joined(parts))))
    else if (kind === 0x21 && label === 0xff && latin1(parts[0] ?? new Uint8Array()) === 'XMP DataXMP') words(bytes.subarray(from + 12, end), at('XMP'), notes, inner)
    else if (kind === 0x21 && label !== 0xf9 && !/^(?:NETSCAPE2\.0|ANIMEXTS1\.0)/.test(latin1(parts[0] ?? new Uint8Array()))) {
      notes.text(at('extension'), latin1(joined(parts)))
      notes.unread(at('extension'), 'an extension without a form that is known')
    }
    next = end
  }
  if (!isEnded) notes.unread(at('GIF'), 'a block that is cut off, or no end')
  ending(bytes, next, at, notes)
}

function subBlocks(bytes: Bytes, from: number): { parts: Bytes[]; end: number } {
  const parts: Bytes[] = []
  let at = from
  while (at < bytes.length && bytes[at] !== 0) {
    parts.push(bytes.subarray(at + 1, at + 1 + bytes[at]!))
    at += 1 + bytes[at]!
  }
  return { parts, end: at + 1 }
}

function ending(bytes: Bytes, from: number, at: (name: string) => string, notes: Notes) {
  const rest = bytes.subarray(from)
  if (rest.length === 0 || isZero(rest)) return
  notes.text(at('after the end'), wordsFrom(rest, fromUtf8(rest)))
  notes.unread(at('after the end'), `${rest.length} bytes after the end of the picture`)
}
