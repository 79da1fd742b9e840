/**
 * Text chunks: the bytes of a list as text, piece by piece, up to the largest size. Strict UTF-8; another encoding only where somebody states it.
 * @module
 */
import { fromUtf8 } from '@proofmark/core/bytes'
import { largestList, ListFault, tooLarge } from './list-entry.ts'
import { Utf8Watch } from './utf8-watch.ts'

/** Stated by who adds a list, or by its mapping; never guessed. */
export type ListEncoding = 'utf-8' | 'latin-1' | 'windows-1252'
export const listEncodings: readonly ListEncoding[] = ['utf-8', 'latin-1', 'windows-1252']

/** Pieces of text. A byte that the stated encoding does not have is refused with its line. Throws `ListFault`. */
export function textOf(chunks: Iterable<Uint8Array>, encoding: ListEncoding = 'utf-8', largest = largestList): Generator<string> {
  return encoding === 'utf-8' ? textChunks(chunks, largest) : singleByteText(chunks, encoding)
}

function* singleByteText(chunks: Iterable<Uint8Array>, encoding: Exclude<ListEncoding, 'utf-8'>): Generator<string> {
  let [size, line] = [0, 1]
  const watch = new Utf8Watch()
  for (const chunk of pieces(chunks)) {
    if (size === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) throw new ListFault('wrong-encoding', 1, encoding, 'the mark of UTF-8')
    size += chunk.length
    if (size > largestList) throw tooLarge(line, largestList)
    let text = ''
    for (const byte of chunk) {
      const char = byte < 0x80 || byte >= 0xa0 ? byte : encoding === 'windows-1252' ? windowsChars[byte - 0x80]! : 0
      watch.add(byte, line)
      // Where Latin-1 has control characters, the file is of another encoding.
      if (char === 0) throw new ListFault('wrong-encoding', line, encoding, `the byte ${byte.toString(16).padStart(2, '0')}`)
      if (byte === 10) line++
      text += String.fromCharCode(char)
    }
    yield text
  }
  const utf8 = watch.found
  if (utf8 !== null) throw new ListFault('wrong-encoding', utf8.line, `${encoding}, as is stated`, `UTF-8: the first of its characters is ${utf8.char}, bytes ${utf8.bytes.map((byte) => byte.toString(16)).join(' ')}. State utf-8; if it is ${encoding} in truth, save the file as UTF-8`)
}

/** 80 to 9f of Windows-1252; 0: none. Source: https://encoding.spec.whatwg.org/index-windows-1252.txt, without the five that it fills up. */
const windowsChars = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
]

/** A chunk may be a whole file: none of these is larger than a few hundred thousand bytes. */
function* pieces(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const chunk of chunks) for (let at = 0; at < chunk.length; at += pieceSize) yield chunk.subarray(at, at + pieceSize)
}

const pieceSize = 1 << 18

/** Pieces of text that begin and end between characters. A byte order mark of UTF-8 is dropped. Throws `ListFault`. */
export function* textChunks(chunks: Iterable<Uint8Array>, largest = largestList): Generator<string> {
  let [size, line] = [0, 1]
  let rest = new Uint8Array(0)
  for (const chunk of pieces(chunks)) {
    size += chunk.length
    if (size > largest) throw tooLarge(line, largest)
    let bytes = new Uint8Array(rest.length + chunk.length)
    bytes.set(rest)
    bytes.set(chunk, rest.length)
    if (size === chunk.length) {
      if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) throw new ListFault('not-utf8', 1, 'UTF-8', 'the mark of UTF-16')
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.slice(3)
    }
    const whole = wholeLength(bytes)
    rest = bytes.slice(whole)
    yield decoded(bytes.subarray(0, whole), line)
    for (let at = 0; at < whole; at++) if (bytes[at] === 10) line++
  }
  if (rest.length > 0) throw new ListFault('not-utf8', line, 'UTF-8', 'a character that is cut off at the end')
}

function decoded(bytes: Uint8Array, line: number): string {
  const text = fromUtf8(bytes)
  if (text !== null && !text.includes('\0')) return text
  // Only now: which line it is.
  let at = line
  let from = 0
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && bytes[index] !== 10) continue
    const part = fromUtf8(bytes.subarray(from, index))
    if (part === null || part.includes('\0')) throw new ListFault('not-utf8', at, 'UTF-8', part === null ? `bytes that are none (${[...bytes.subarray(from, index)].find((byte) => byte > 127)?.toString(16) ?? '?'} among them)` : 'a zero byte')
    from = index + 1
    at++
  }
  throw new ListFault('not-utf8', line, 'UTF-8', 'bytes that are none')
}

/** Up to the last character that is whole. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.length
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}
