/**
 * Text chunks: the bytes of a list as text, piece by piece, in strict UTF-8, up to the largest size.
 * @module
 */
import { fromUtf8 } from '@proofmark/core/bytes'
import { largestList, ListFault } from './list-entry.ts'

/** Pieces of text that begin and end between characters. A byte order mark of UTF-8 is dropped. Throws `ListFault`. */
export function* textChunks(chunks: Iterable<Uint8Array>): Generator<string> {
  let [size, line] = [0, 1]
  let rest = new Uint8Array(0)
  for (const chunk of chunks) {
    size += chunk.length
    if (size > largestList) throw new ListFault('too-large', line, `at most ${largestList} bytes`, 'more')
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
