/**
 * CSV text: bytes as text, in the encoding that they say or that the mapping names. A wrong one is not noticed by a program, only by people; so none is guessed.
 * @module
 */
import { SheetFault } from './sheet-fault.ts'

/** Throws `SheetFault`. The text comes in pieces, without its byte order mark. */
export function* csvText(bytes: Uint8Array, encoding: string | null): Generator<string> {
  const named = encoding ?? markedEncoding(bytes) ?? 'utf-8'
  if (encoding === null && named === 'utf-8' && bytes.subarray(0, 4096).includes(0)) throw new SheetFault('not-text', 'this file holds zero bytes: it is no text in UTF-8. Where it is UTF-16 without a mark, the mapping says so: "encoding": "utf-16le"')
  const decoder = new TextDecoder(named, { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += 65_536) yield decoder.decode(bytes.subarray(at, at + 65_536), { stream: true })
    yield decoder.decode()
  } catch {
    throw new SheetFault(named === 'utf-8' ? 'not-utf8' : 'encoding-unknown', named === 'utf-8'
      ? 'this file is no text in UTF-8. Save it as "CSV UTF-8", or name its encoding in the mapping, such as "encoding": "windows-1251" (Cyrillic), "windows-1252" (Western) or "windows-1256" (Arabic)'
      : `this file is no text in ${named}, which the mapping or its first bytes say`)
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  return a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null
}
