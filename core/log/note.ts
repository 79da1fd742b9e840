/**
 * Signed notes: text that ends in a newline, an empty line, and one line for each signature.
 *
 *     works.example/log
 *     0
 *     47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
 *
 *     — works.example/log VY9oh…
 *
 * The text may hold empty lines itself: the last one separates. What parses prints back identically.
 * Parsing proves nothing; `verifyNote` does.
 *
 * Standard: C2SP signed-note (https://c2sp.org/signed-note).
 * @module
 */
import { type Bytes, concatBytes, fromBase64, fromHex, fromUtf8, invariant, isBytes, toBase64, toHex, utf8 } from '@proofmark/core/bytes'
import { isKeyName } from './key.ts'

export type NoteSignature = {
  readonly name: string
  /** 8 lower-case hexadecimal digits. */
  readonly keyId: string
  /** What follows the id: 64 bytes for Ed25519, 72 for a cosignature, anything for a type we do not know. */
  readonly signature: Bytes
}

export type Note = {
  /** Ends in a newline; the empty line that follows is not part of it. This is what is signed. */
  readonly text: string
  /** In the order of the note; at least one. */
  readonly signatures: readonly NoteSignature[]
}

export type NoteCode =
  | 'not-text' // neither bytes nor a string
  | 'not-utf8'
  | 'too-long' // more than `maxNoteSize` bytes
  | 'control-character' // below U+0020 and not a newline
  | 'no-signatures' // no empty line, or nothing after it
  | 'too-many-signatures' // more than `maxSignatures`
  | 'bad-signature-line' // not "— name base64" and a newline
  | 'bad-key-name'
  | 'bad-signature' // no canonical base64, or no byte after the id

/** Bytes of a note, and signatures on it. The standard asks for a limit and for at least 16 signatures. */
export const maxNoteSize = 1_000_000
export const maxSignatures = 100

/** A note from foreign bytes or text. `formatNote(parseNote(n)) = n`. Never throws. */
export function parseNote(note: Bytes | string): ({ ok: true } & Note) | { ok: false; code: NoteCode } {
  const no = (code: NoteCode) => ({ ok: false, code }) as const
  const read = readParts(note)
  if (!read.ok) return read

  const lines = read.signatures.split('\n')
  if (lines.length < 2) return no(lines[0] === '' ? 'no-signatures' : 'bad-signature-line')
  if (lines.pop() !== '') return no('bad-signature-line')
  if (lines.length > maxSignatures) return no('too-many-signatures')

  const signatures: NoteSignature[] = []
  for (const line of lines) {
    const parts = /^— ([^ ]*) ([^ ]*)$/u.exec(line)
    if (parts === null) return no('bad-signature-line')
    const [name, bytes] = [parts[1]!, fromBase64(parts[2]!)]
    if (!isKeyName(name)) return no('bad-key-name')
    if (bytes === null || bytes.length < 5) return no('bad-signature')
    signatures.push({ name, keyId: toHex(bytes.subarray(0, 4)), signature: bytes.slice(4) })
  }
  return { ok: true, text: read.text, signatures }
}

/** The bytes of a note. Throws for a text that is none and for no signatures. */
export function formatNote({ text, signatures }: Note): Bytes {
  invariant(signatures.length > 0, 'a note has a signature')
  return concatBytes(noteSignedText(text), utf8('\n' + signatures.map(signatureLine).join('')))
}

/** The bytes that a signer signs for a note with this text. Throws unless it ends in a newline and is clean. */
export function noteSignedText(text: string): Bytes {
  invariant(text.endsWith('\n'), 'the text of a note ends in a newline')
  invariant(!hasControlCharacter(text), 'the text of a note has no control characters but newlines')
  return utf8(text)
}

/** `— name base64(keyId || signature)` and a newline. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const id = fromHex(keyId)
  invariant(isKeyName(name), `a key name has neither spaces nor plus: ${JSON.stringify(name)}`)
  invariant(id?.length === 4 && signature.length > 0, 'a signature has an id of four bytes and at least one more')
  return `— ${name} ${toBase64(concatBytes(id, signature))}\n`
}

/**
 * What stands before the last empty line, and what stands behind it. Bytes are split before they are read, which says the same, since a
 * newline is no part of another character: a text in ASCII is then kept in one byte a character, although the signatures are not, and
 * everything that reads it takes half the time.
 */
function readParts(note: Bytes | string): { ok: true; text: string; signatures: string } | { ok: false; code: NoteCode } {
  const no = (code: NoteCode) => ({ ok: false, code }) as const
  const end = isBytes(note) && note.length <= maxNoteSize ? lastEmptyLine(note) : -1
  if (end < 0) {
    const read = readText(note)
    const at = read.ok ? read.text.lastIndexOf('\n\n') : -1
    return read.ok ? (at < 0 ? no('no-signatures') : { ok: true, text: read.text.slice(0, at + 1), signatures: read.text.slice(at + 2) }) : read
  }
  const [text, signatures] = [fromUtf8((note as Bytes).subarray(0, end + 1)), fromUtf8((note as Bytes).subarray(end + 2))]
  if (text === null || signatures === null) return no('not-utf8')
  return hasControlCharacter(text) || hasControlCharacter(signatures) ? no('control-character') : { ok: true, text, signatures }
}

/** Where its two newlines begin; -1: there is none. */
function lastEmptyLine(bytes: Bytes): number {
  let at = bytes.length - 2
  while (at >= 0 && (bytes[at] !== 0x0a || bytes[at + 1] !== 0x0a)) at--
  return at
}

/** Foreign bytes or text as clean text: UTF-8, not too long, no control character but newlines. */
export function readText(input: Bytes | string): { ok: true; text: string } | { ok: false; code: NoteCode } {
  const no = (code: NoteCode) => ({ ok: false, code }) as const
  if (typeof input !== 'string' && !isBytes(input)) return no('not-text')
  if (input.length > maxNoteSize) return no('too-long')
  const text = typeof input === 'string' ? input : fromUtf8(input)
  if (text === null || !text.isWellFormed()) return no('not-utf8')
  return hasControlCharacter(text) ? no('control-character') : { ok: true, text }
}

function hasControlCharacter(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return /[\u0000-\u0009\u000b-\u001f]/.test(text)
}
