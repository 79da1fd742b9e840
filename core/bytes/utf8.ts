/**
 * UTF-8, strictly: no replacement character is ever put in for what cannot be encoded or decoded, because
 * then two texts (or two byte strings) would become one.
 *
 * Standard: RFC 3629.
 * @module
 */
import { type Bytes, isBytes } from './byte-array.ts'
import { invariant } from './invariant.ts'

const encoder = new TextEncoder()
// `ignoreBOM: true` keeps a byte-order mark as U+FEFF in the text, so that it prints back.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The bytes of well-formed text. Ask `text.isWellFormed()` first where text is foreign: a lone surrogate has no bytes. */
export function utf8(text: string): Bytes {
  invariant(text.isWellFormed(), 'text with a lone surrogate has no UTF-8')
  return encoder.encode(text)
}

/** `null` when the bytes are not UTF-8. A byte-order mark stays in the text. `utf8(fromUtf8(b)) = b`. */
export function fromUtf8(bytes: Bytes): string | null {
  if (!isBytes(bytes)) return null
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}
