/**
 * Verification of a note: who among the keys we know signed this text.
 *
 * A signature belongs to a key when name and id agree; then it must hold, or the whole note is refused.
 * Signatures of other keys, and of types we do not know, are kept and listed apart: they prove nothing here.
 *
 * Standard: C2SP signed-note, "Signatures" (https://c2sp.org/signed-note).
 * @module
 */
import { type Bytes, isBytes, utf8 } from '@proofmark/core/bytes'
import { checkCosignature } from './cosignature.ts'
import { formatVerifierKey, parseVerifierKey, signatureType, type VerifierKey } from './key.ts'
import { type Note, type NoteCode, type NoteSignature, parseNote } from './note.ts'
import { checkSignature } from './signature.ts'

export type VerifiedSignature = {
  readonly key: VerifierKey
  /** Seconds since 1970-01-01T00:00:00Z by the clock of a witness; `null`: the signature says no time. */
  readonly time: number | null
}

export type VerifiedNote = {
  readonly text: string
  /** By known keys, in the order of the note, each of which holds; at least one. */
  readonly verified: readonly VerifiedSignature[]
  /** By keys that were not given. Nothing is known of them. */
  readonly unknown: readonly NoteSignature[]
}

export type VerificationCode =
  | NoteCode
  | 'not-keys' // no list of keys, or one is malformed, not admitted or of a type that is not checked here
  | 'ambiguous-key' // two different known keys have the name and id of one signature
  | 'no-known-signature'
  | 'signature-wrong' // name and id are those of a known key, but the signature does not hold

/**
 * The text of a foreign note with those who signed it, if at least one known key did. Never throws.
 *
 * `keys`: parsed, or as text (`name+id+base64`). Cosignatures (type 0x04) tell the time of their witness.
 */
export function verifyNote(note: Bytes | string | Note, keys: readonly (VerifierKey | string)[]): ({ ok: true } & VerifiedNote) | { ok: false; code: VerificationCode } {
  const no = (code: VerificationCode) => ({ ok: false, code }) as const
  const known = knownKeys(keys)
  if (known === null) return no('not-keys')
  const parsed = isNote(note) ? ({ ok: true, text: note.text, signatures: note.signatures } as const) : parseNote(note)
  if (!parsed.ok) return parsed

  const verified: VerifiedSignature[] = []
  const unknown: NoteSignature[] = []
  for (const signature of parsed.signatures) {
    const candidates = known.filter((key) => key.name === signature.name && key.keyId === signature.keyId)
    const key = candidates[0]
    if (candidates.length > 1) return no('ambiguous-key')
    if (key === undefined) {
      unknown.push(signature)
      continue
    }
    const time = timeOf(key, parsed.text, signature.signature)
    if (time === 'wrong') return no('signature-wrong')
    verified.push({ key, time })
  }
  return verified.length === 0 ? no('no-known-signature') : { ok: true, text: parsed.text, verified, unknown }
}

/** The time that a signature says, `null` where its type says none, `'wrong'` when it does not hold. */
function timeOf(key: VerifierKey, text: string, signature: Bytes): number | null | 'wrong' {
  if (key.type === signatureType.cosignature) {
    const checked = checkCosignature(key.key, text, signature)
    return checked.ok ? checked.time : 'wrong'
  }
  return checkSignature(key.key, utf8(text), signature) ? null : 'wrong'
}

/** Each key once; `null` for the code `not-keys`. */
function knownKeys(keys: readonly (VerifierKey | string)[]): VerifierKey[] | null {
  if (!Array.isArray(keys)) return null
  const known = new Map<string, VerifierKey>()
  for (const given of keys as readonly (VerifierKey | string)[]) {
    const text = typeof given === 'string' ? given : keyText(given)
    const key = keyOf(text)
    if (key === null) return null
    known.set(text, key)
  }
  return [...known.values()]
}

/** Keys that were read before: the same few are given for every note of a log. */
const read = new Map<string, VerifierKey>()
const mostRead = 256

function keyOf(text: string): VerifierKey | null {
  const before = read.get(text)
  if (before !== undefined) return before
  const parsed = parseVerifierKey(text)
  if (!parsed.ok) return null
  if (read.size >= mostRead) read.clear()
  read.set(text, parsed.key)
  return parsed.key
}

function keyText(key: VerifierKey): string {
  const isWhole = typeof key === 'object' && key !== null && typeof key.name === 'string' && key.name.isWellFormed() && typeof key.keyId === 'string' && typeof key.type === 'number' && isBytes(key.key)
  return isWhole ? formatVerifierKey(key) : ''
}

/** A note that was parsed before, and not bytes or text (or anything else) that still has to be. */
function isNote(note: unknown): note is Note {
  if (typeof note !== 'object' || note === null || isBytes(note)) return false
  const { text, signatures } = note as Partial<Note>
  const isSignature = (one: Partial<NoteSignature> | null) =>
    typeof one?.name === 'string' && typeof one.keyId === 'string' && isBytes(one.signature)
  return typeof text === 'string' && text.isWellFormed() && Array.isArray(signatures) && Array.from(signatures).every(isSignature)
}
