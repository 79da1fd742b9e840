/**
 * Sealing: a checked statement becomes a signed note that commits to each of its fields, and the openings that show them.
 *
 * Format: spec/statement.md, spec/commitment.md
 * @module
 */
import { hash } from 'node:crypto'
import { invariant, type Json } from '@proofmark/core/bytes'
import { disclosureDigest, formatStatementText, makeDisclosure, parseStatementNote, saltSize } from '@proofmark/core/evidence'
import { formatNote, maxEntrySize, noteSignedText } from '@proofmark/core/log'
import { commitFields, committedPaths, referencesOf, kinds, type KindName } from '@proofmark/core/statements'
import type { SigningKey } from './signing-key.ts'
import type { Opening } from './vault-reading.ts'

export interface Sealable {
  readonly id: string
  readonly kind: KindName
  readonly fields: object
  /** Kept in the vault and in no field: the salts of a pixel seal, the proof of a redacted photo. */
  readonly picture?: Uint8Array
}

/** Where a device stands in its own sequence: its running number, and the hash of its last note. */
export interface DeviceState { n: number; p: string | null }

/** A recent signed head: proves that the note was made after it. `null` for the first notes of a log. */
export interface Beacon { readonly root: string; readonly size: number }

/** A statement whose fields are committed to; what the note says of its place comes with the signature. */
export interface Committed { readonly id: string; readonly kind: KindName; readonly values: ReadonlyMap<string, Json>; readonly openings: readonly Opening[]; readonly digests: Readonly<Record<string, string>>; readonly references: readonly string[] }

/** Bytes of salt that a statement of the kind takes. */
export const saltsOf = (kind: KindName): number => committedPaths(kind).length * saltSize

/** `salts`: `saltsOf(kind)` random bytes, used for nothing else. */
export function commitStatement({ id, kind, fields }: Sealable, salts: Uint8Array): Committed {
  const values = commitFields(kind, fields)
  invariant(salts.length === values.size * saltSize, `a salt for each of ${values.size} fields`)
  const openings: Opening[] = []
  const digests: Record<string, string> = {}
  for (const [path, value] of values) {
    const disclosure = makeDisclosure(salts.subarray(openings.length * saltSize, (openings.length + 1) * saltSize), path, value)
    openings.push({ statement: id, path, disclosure })
    digests[path] = disclosureDigest(disclosure)
  }
  return { id, kind, values, openings, digests, references: [...new Set(referencesOf(kind, fields).map(({ value }) => value))].toSorted() }
}

/** The note. Advances `device`. Throws `RangeError` when the note would not fit into a log entry. */
export function signStatement({ id, kind, digests, references }: Committed, key: SigningKey, device: DeviceState, beacon: Beacon | null): Uint8Array {
  const text = formatStatementText({ d: digests, id, k: `${kind}/${kinds[kind].version}`, n: device.n, p: device.p, r: references, s: beacon })
  const note = formatNote({ text, signatures: [{ name: key.name, keyId: key.keyId, signature: key.sign(noteSignedText(text)) }] })
  if (note.length > maxEntrySize) throw new RangeError(`${kind} ${id}: its note has ${note.length} bytes; an entry of the log holds ${maxEntrySize}. Refer to fewer statements.`)
  device.n += 1
  device.p = noteHash(note)
  return note
}

/** Where each device stands, from the notes of the log in their order. */
export function deviceStates(notes: Iterable<Uint8Array>): Map<string, DeviceState> {
  const states = new Map<string, DeviceState>()
  for (const note of notes) {
    const parsed = parseStatementNote(note)
    const name = parsed.ok ? parsed.note.signatures[0]?.name : undefined
    if (parsed.ok && name !== undefined) states.set(name, { n: parsed.body.n + 1, p: noteHash(note) })
  }
  return states
}

export const noteHash = (note: Uint8Array) => hash('sha256', note, 'base64')
