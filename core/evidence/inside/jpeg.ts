/**
 * JPEG: its segments, and what stands after its end.
 *
 * Standards: ITU-T T.81 (JPEG), annex B; T.871 (JFIF); CIPA DC-008 (EXIF), DC-007 (MPF); Adobe XMP Specification, part 3.
 * @module
 */
import { fromUtf8, type Bytes } from '@proofmark/core/bytes'
import { isZero, joined, latin1, wordsFrom, type Notes, type Reader } from './inside.ts'
import { photoshop } from './iptc.ts'
import { words } from './markup.ts'
import { tiff } from './tiff.ts'

export const isJpeg = (bytes: Bytes): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff

export function jpeg(bytes: Bytes, field: string, notes: Notes, inner: Reader): void {
  const at = (name: string) => (field === '' ? name : `${field}/${name}`)
  let [next, isEnded] = [2, false]
  // EXIF and Photoshop blocks may run over several segments.
  const runs = new Map<string, Bytes[]>()
  const collect = (name: string, part: Bytes) => {
    const run = runs.get(name)
    if (run === undefined) runs.set(name, [part])
    else run.push(part)
  }
  while (next + 2 <= bytes.length && !isEnded) {
    const marker = bytes[next + 1]!
    if (bytes[next] !== 0xff) { notes.unread(at('JPEG'), 'bytes between its segments'); break }
    if (marker === 0xff) { next++; continue }
    if (marker === 0xd9) { next += 2; isEnded = true; continue }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) { next += 2; continue }
    const length = ((bytes[next + 2] ?? 0) << 8) | (bytes[next + 3] ?? 0)
    const end = next + 2 + length
    if (length < 2 || end > bytes.length) { notes.unread(at('JPEG'), 'a segment that is cut off'); break }
    const value = bytes.subarray(next + 4, end)
    if (marker >= 0xe0 && marker <= 0xef) application(marker - 0xe0, value, at, notes, inner, collect)
    else if (marker === 0xfe) notes.text(at('comment'), wordsFrom(value, fromUtf8(value)))
    next = marker === 0xda ? endOfScan(bytes, end) : end
  }
  if (!isEnded) notes.unread(at('JPEG'), 'no end of the picture')
  const rest = bytes.subarray(next)
  if (rest.length > 0 && !isZero(rest)) {
    notes.text(at('after the end'), wordsFrom(rest, fromUtf8(rest)))
    notes.unread(at('after the end'), `${rest.length} bytes after the end of the picture`)
  }
  for (const [name, parts] of runs) {
    const whole = joined(parts)
    if (name === 'EXIF') tiff(whole, at('EXIF'), notes, inner)
    else if (name === 'Photoshop') photoshop(whole, at('Photoshop'), notes)
    else words(whole, at(name), notes, inner)
  }
}

const startsWith = (bytes: Bytes, text: string) => latin1(bytes.subarray(0, text.length)) === text

function application(n: number, value: Bytes, at: (name: string) => string, notes: Notes, inner: Reader, collect: (name: string, part: Bytes) => void) {
  if (n === 0 && startsWith(value, 'JFIF\0')) {
    if (value.length !== 14) notes.unread(at('JFIF'), 'a thumbnail')
  } else if (n === 1 && startsWith(value, 'Exif\0')) collect('EXIF', value.subarray(6))
  else if (n === 1 && startsWith(value, 'http://ns.adobe.com/xap/1.0/\0')) words(value.subarray(29), at('XMP'), notes, inner)
  // A GUID, the whole length and the offset stand before each part of a long XMP.
  else if (n === 1 && startsWith(value, 'http://ns.adobe.com/xmp/extension/\0')) collect('XMP', value.subarray(75))
  else if (n === 2 && startsWith(value, 'ICC_PROFILE\0')) notes.text(at('ICC'), latin1(value.subarray(14)))
  else if (n === 13 && startsWith(value, 'Photoshop 3.0\0')) collect('Photoshop', value.subarray(14))
  else if (n === 14 && startsWith(value, 'Adobe') && value.length === 12) return
  else {
    notes.text(at(`APP${n}`), wordsFrom(value, fromUtf8(value)))
    notes.unread(at(`APP${n}`), startsWith(value, 'MPF\0') ? 'previews behind the picture' : 'a segment without a form that is known')
  }
}

/** Entropy-coded bytes end at the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Bytes, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const after = bytes[at + 1]
    if (after !== undefined && after !== 0 && !(after >= 0xd0 && after <= 0xd7) && after !== 0xff) return at
  }
  return bytes.length
}
