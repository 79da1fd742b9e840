/**
 * Text of a bag's tag files: declared encodings, lines, and the label-and-value lines of bag-info.txt.
 *
 * bagit.txt is always UTF-8 and says in which encoding the others are; old bags use Latin-1 and UTF-16.
 *
 * Standard: RFC 8493 §2.1.1, §2.2.2.
 * @module
 */
import { fromUtf8, type Bytes } from '@proofmark/core/bytes'

/** Versions that have a specification; 0.93 to 0.97 are drafts of RFC 8493. */
export const bagVersions: readonly string[] = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0']

/** What bagit.txt declares; `null` when it is not exactly the two lines, or begins with a byte-order mark. */
export function parseDeclaration(bytes: Bytes): { version: string; encoding: string } | null {
  const line = '(?:\\r\\n|\\n|\\r)'
  const form = new RegExp(`^BagIt-Version: ([0-9]+\\.[0-9]+)${line}Tag-File-Character-Encoding: ([^\\s]+)${line}?$`)
  const found = form.exec(fromUtf8(bytes) ?? '')
  return found === null ? null : { version: found[1]!, encoding: found[2]!.toLowerCase() }
}

export function isKnownEncoding(encoding: string): boolean {
  return Object.hasOwn(decoders, encoding)
}

/** The text of a tag file; `null` when the bytes are not in that encoding. A UTF-16 byte-order mark is not part of it. */
export function decodeTagFile(bytes: Bytes, encoding: string): string | null {
  return isKnownEncoding(encoding) ? decoders[encoding]!(bytes) : null
}

/** The lines, without their ends and without the empty one after the last end. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** Labels and values of bag-info.txt, repeated labels too, continuation lines joined by a space; or the first bad line. */
export function parseInfo(text: string, version: string): { ok: true; entries: [label: string, value: string][] } | { ok: false; line: string } {
  // 1.0 wants a space after the colon and none before it; drafts were written more loosely.
  const form = version === '1.0' ? /^([^:\s](?:[^:]*[^:\s])?):(?:[ \t](.*))?$/s : /^([^:\s](?:[^:]*[^:\s])?)[ \t]*:(.*)$/s
  const entries: [string, string][] = []
  for (const line of linesOf(text)) {
    const last = entries.at(-1)
    if (/^[ \t]/.test(line) && last !== undefined) {
      last[1] += ` ${line.trim()}`
      continue
    }
    const match = form.exec(line)
    if (match === null) return { ok: false, line }
    entries.push([match[1]!, (match[2] ?? '').trim()])
  }
  return { ok: true, entries }
}

const latin1 = (bytes: Bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
const ascii = (bytes: Bytes) => (bytes.every((byte) => byte < 128) ? latin1(bytes) : null)
const utf16 = (isLittleFirst: boolean) => (bytes: Bytes): string | null => {
  if (bytes.length % 2 !== 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const units = Array.from({ length: bytes.length / 2 }, (_, at) => String.fromCharCode(view.getUint16(2 * at, isLittleFirst))).join('')
  const text = units.startsWith('\uFEFF') ? units.slice(1) : units
  return text.isWellFormed() ? text : null
}

const decoders: Readonly<Record<string, (bytes: Bytes) => string | null>> = {
  'utf-8': fromUtf8,
  utf8: fromUtf8,
  'us-ascii': ascii,
  'iso-8859-1': latin1,
  // RFC 2781 §4.3: the mark tells the order of the bytes; without it the larger comes first.
  'utf-16': (bytes) => utf16(bytes[0] === 0xff && bytes[1] === 0xfe)(bytes),
  'utf-16le': utf16(true),
  'utf-16be': utf16(false),
}
