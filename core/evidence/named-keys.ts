/**
 * Named keys: of a list of keys those that the signatures of a note name, as verifier keys.
 *
 * To judge one key costs a millisecond, and a hostile package lists thousands beside each of its notes. A key that no signature names
 * verifies nothing, so it need not be looked at.
 * @module
 */
import type { NoteSignature } from '@proofmark/core/log'
import type { PackagedKey } from './package.ts'

export function namedKeys(keys: readonly PackagedKey[], signatures: readonly NoteSignature[]): string[] {
  const named = new Set(signatures.map(({ name, keyId }) => `${name}+${keyId}`))
  // name+id+base64: a name has no plus, base64 may.
  return keys.flatMap(({ verifierKey }) => (named.has(verifierKey.split('+', 2).join('+')) ? [verifierKey] : []))
}
