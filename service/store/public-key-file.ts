/**
 * Public key file: the key of another device, offered to this log. A note that the key itself signs, so that nobody enters a key that he
 * does not hold.
 *
 *     proofmark/public-key/v1
 *     {"holder":"field team 2","role":"collector","verifierKey":"collector.field-2+0aa98a92+AdLn…"}
 *
 *     — collector.field-2 Cqmokg…
 *
 * Format: spec/data-folder.md
 * @module
 */
import { canonicalText, parseCanonical, utf8 } from '@proofmark/core/bytes'
import { keyRoles, type KeyRole } from '@proofmark/core/evidence'
import { formatNote, noteSignedText, parseVerifierKey, verifyNote } from '@proofmark/core/log'
import type { SigningKey } from './signing-key.ts'

const heading = 'proofmark/public-key/v1'
const longestHolder = 200

export interface PublicKey { readonly role: KeyRole; readonly holder: string | null; readonly verifierKey: string }

export function formatPublicKey({ role, name, keyId, verifierKey, sign }: SigningKey, holder: string | null): Uint8Array {
  const text = `${heading}\n${canonicalText({ holder, role, verifierKey })}\n`
  return formatNote({ text, signatures: [{ name, keyId, signature: sign(noteSignedText(text)) }] })
}

/** From a foreign file; `null`: it is none, or the key did not sign it. Never throws. */
export function parsePublicKey(file: Uint8Array): PublicKey | null {
  const lines = new TextDecoder('utf-8').decode(file.subarray(0, 4096)).split('\n')
  const parsed = lines[0] === heading ? parseCanonical(utf8(lines[1] ?? '')) : null
  if (parsed?.ok !== true || typeof parsed.value !== 'object' || parsed.value === null || lines[2] !== '') return null
  const { holder, role, verifierKey, ...rest } = parsed.value as Readonly<Record<string, unknown>>
  if (Object.keys(rest).length > 0 || typeof verifierKey !== 'string' || !keyRoles.some((each) => each === role)) return null
  if (holder !== null && (typeof holder !== 'string' || holder === '' || holder.length > longestHolder)) return null
  if (!parseVerifierKey(verifierKey).ok) return null
  const signed = verifyNote(file, [verifierKey])
  // Two lines of text and no more: what else stood in it would be signed and not read.
  if (!signed.ok || signed.text !== `${heading}\n${lines[1]}\n`) return null
  return { role: role as KeyRole, holder, verifierKey }
}
