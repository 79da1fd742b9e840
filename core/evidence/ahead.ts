/**
 * Ahead: what the check of a package asks of slow arithmetic, so that a host can compute it beforehand, many at a time and elsewhere.
 *
 * Nothing is decided here. What was not computed, or of other bytes, is computed when it is asked for.
 * @module
 */
import { equalBytes, parseCanonical, toBase64, utf8, type Bytes } from '@proofmark/core/bytes'
import { parseNote, parseVerifierKey, type SignatureAnswers } from '@proofmark/core/log'
import type { Entries } from './zip.ts'

export interface AskedSignature { readonly publicKey: Bytes; readonly message: Bytes; readonly signature: Bytes }

/** The signatures by keys of `data/keys.json` on notes of the package: foreign bytes, in any order, none of them checked. */
export function signaturesIn(entries: Entries): AskedSignature[] {
  const keys = keysIn(entries.get('data/keys.json'))
  return [...entries].flatMap(([path, bytes]) => {
    if (!path.endsWith('.note') && path !== 'data/checkpoint') return []
    const note = parseNote(bytes)
    if (!note.ok) return []
    return note.signatures.flatMap(({ name, keyId, signature }) => {
      const publicKey = keys.get(`${name}+${keyId}`)
      return publicKey === undefined ? [] : [{ publicKey, message: utf8(note.text), signature }]
    })
  })
}

/** Answers for `withSignatures`, by the whole of what was asked. */
export function answersOf(asked: readonly AskedSignature[], holds: readonly boolean[]): SignatureAnswers {
  const known = new Map(asked.map((each, at) => [toBase64(each.signature), { ...each, holds: holds[at] === true }]))
  return (publicKey, message, signature) => {
    const found = known.get(toBase64(signature))
    return found !== undefined && equalBytes(found.publicKey, publicKey) && equalBytes(found.message, message) ? found.holds : null
  }
}

function keysIn(bytes: Bytes | undefined): Map<string, Bytes> {
  const parsed = bytes === undefined ? null : parseCanonical(bytes)
  const listed = parsed?.ok === true ? (parsed.value as { keys?: unknown } | null)?.keys : null
  const texts = Array.isArray(listed) ? listed.flatMap((each: { verifierKey?: unknown } | null) => (typeof each?.verifierKey === 'string' ? [each.verifierKey] : [])) : []
  return new Map(texts.flatMap((text) => {
    const key = parseVerifierKey(text)
    return key.ok ? [[`${key.key.name}+${key.key.keyId}`, key.key.key] as const] : []
  }))
}
