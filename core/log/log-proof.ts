/**
 * Proofs in a file: that a leaf is in a log, with all that is needed to check it offline.
 *
 *     c2sp.org/tlog-proof@v1
 *     index 1
 *     bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=
 *
 *     works.example/log          (a checkpoint, as it was signed)
 *     …
 *
 * Standard: C2SP tlog-proof (https://c2sp.org/tlog-proof).
 * @module
 */
import { type Bytes, fromBase64, invariant, toBase64, utf8 } from '@proofmark/core/bytes'
import { type CheckpointCode, parseCheckpoint, parseDecimal } from './checkpoint.ts'
import { checkInclusion, type InclusionCode } from './inclusion.ts'
import type { VerifierKey } from './key.ts'
import { type NoteCode, readText } from './note.ts'
import { isHash, isSize } from './tree-hash.ts'
import { type VerificationCode, type VerifiedNote, verifyNote } from './verification.ts'

export type LogProof = {
  /** Index of the leaf, from 0. */
  readonly index: number
  /** Inclusion path, lowest first. */
  readonly path: readonly Bytes[]
  /** Opaque and not authenticated; `null`: none (an empty one cannot be written). */
  readonly extra: Bytes | null
  /** The checkpoint, a signed note, to the byte as it was issued. */
  readonly checkpoint: string
}

export type LogProofCode =
  | NoteCode
  | 'unknown-version' // the first line is not c2sp.org/tlog-proof@v1
  | 'bad-extra' // no canonical base64, or empty
  | 'bad-index' // no line "index N", N decimal without leading zeros
  | 'bad-hash' // a line of the path is not 32 bytes in canonical base64
  | 'path-too-long' // more than 63 hashes
  | 'no-checkpoint' // no empty line after the path
  | 'bad-checkpoint' // what follows is no signed checkpoint; see parseCheckpoint for the reason

const version = 'c2sp.org/tlog-proof@v1'
const longestPath = 63

/** A proof from foreign bytes or text. `formatProof(parseProof(p)) = p`. Nothing is verified: see `checkProof`. Never throws. */
export function parseProof(proof: Bytes | string): ({ ok: true } & LogProof) | { ok: false; code: LogProofCode } {
  const no = (code: LogProofCode) => ({ ok: false, code }) as const
  const read = readText(proof)
  if (!read.ok) return read
  const end = read.text.indexOf('\n\n')
  const lines = (end < 0 ? read.text : read.text.slice(0, end)).split('\n')
  if (lines.shift() !== version) return no('unknown-version')

  let extra: Bytes | null = null
  if (lines[0]?.startsWith('extra ')) {
    extra = fromBase64(lines.shift()!.slice('extra '.length))
    if (extra === null || extra.length === 0) return no('bad-extra')
  }
  const indexLine = lines.shift()
  const index = indexLine?.startsWith('index ') ? parseDecimal(indexLine.slice('index '.length)) : null
  if (index === null) return no('bad-index')
  if (end < 0) return no('no-checkpoint')
  if (lines.length > longestPath) return no('path-too-long')
  const path = lines.map(fromBase64)
  if (!path.every(isHash)) return no('bad-hash')

  const checkpoint = read.text.slice(end + 2)
  const parsed = parseCheckpoint(checkpoint)
  if (!parsed.ok || parsed.signatures.length === 0) return no('bad-checkpoint')
  return { ok: true, index, path, extra, checkpoint }
}

/** The bytes of a proof. Throws for what is none. */
export function formatProof({ index, path, extra = null, checkpoint }: Omit<LogProof, 'extra'> & Partial<LogProof>): Bytes {
  invariant(isSize(index) && path.length <= longestPath && path.every(isHash), 'a proof has an index and hashes of 32 bytes')
  invariant(extra === null || extra.length > 0, 'extra data is null or not empty')
  const lines = [version, ...(extra === null ? [] : [`extra ${toBase64(extra)}`]), `index ${index}`, ...path.map(toBase64)]
  return utf8(`${lines.join('\n')}\n\n${checkpoint}`)
}

/**
 * Is the leaf in a log whose checkpoint is signed by a known key? The answer says which head that is and who
 * signed it; whether those signers suffice is the caller's policy. Never throws.
 *
 * `origin`: the log that is expected; the checkpoint of another log by the same key is refused.
 */
export function checkProof(input: { proof: Bytes | string; leafHash: Bytes; origin: string; keys: readonly (VerifierKey | string)[] }):
  | ({ ok: true; index: number; size: number; root: Bytes } & VerifiedNote)
  | { ok: false; code: LogProofCode | CheckpointCode | VerificationCode | InclusionCode | 'other-log' } {
  const proof = parseProof(input?.proof)
  if (!proof.ok) return proof
  const head = parseCheckpoint(proof.checkpoint)
  if (!head.ok) return head
  if (head.origin !== input.origin) return { ok: false, code: 'other-log' }
  const note = verifyNote(proof.checkpoint, input.keys)
  if (!note.ok) return note
  const { index, path } = proof
  const included = checkInclusion({ index, size: head.size, leafHash: input.leafHash, path, root: head.root })
  if (!included.ok) return included
  return { ok: true, index, size: head.size, root: head.root, text: note.text, verified: note.verified, unknown: note.unknown }
}
