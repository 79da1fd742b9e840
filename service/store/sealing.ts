/**
 * Sealing: a checked statement becomes a signed note that commits to each of its fields, and the openings that show them.
 *
 * Format: spec/statement.md, spec/commitment.md
 * @module
 */
import { hash } from 'node:crypto'
import type { Json } from '@proofmark/core/bytes'
import { disclosureDigest, formatStatementText, makeDisclosure, parseStatementNote, saltSize } from '@proofmark/core/evidence'
import { formatNote, maxEntrySize, noteSignedText } from '@proofmark/core/log'
import { commitFields, referencesOf, kinds, type KindName } from '@proofmark/core/statements'
import type { SigningKey } from './signing-key.ts'
import type { Opening } from './vault.ts'

export interface Sealable { readonly id: string; readonly kind: KindName; readonly fields: object }

/** Where a device stands in its own sequence: its running number, and the hash of its last note. */
export interface DeviceState { n: number; p: string | null }

/** A recent signed head: proves that the note was made after it. `null` for the first notes of a log. */
export interface Beacon { readonly root: string; readonly size: number }

export interface Sealed { readonly id: string; readonly kind: KindName; readonly note: Uint8Array; readonly openings: readonly Opening[]; readonly values: ReadonlyMap<string, Json> }

/** Advances `device`. Throws `RangeError` when the note would not fit into a log entry. */
export function sealStatement({ id, kind, fields }: Sealable, key: SigningKey, device: DeviceState, beacon: Beacon | null, random: (n: number) => Uint8Array): Sealed {
  const values = commitFields(kind, fields)
  const salts = random(values.size * saltSize)
  const openings = [...values].map(([path, value], at) => ({ statement: id, path, disclosure: makeDisclosure(salts.subarray(at * saltSize, (at + 1) * saltSize), path, value) }))
  const text = formatStatementText({
    d: Object.fromEntries(openings.map(({ path, disclosure }) => [path, disclosureDigest(disclosure)])),
    id,
    k: `${kind}/${kinds[kind].version}`,
    n: device.n,
    p: device.p,
    r: [...new Set(referencesOf(kind, fields).map(({ value }) => value))].toSorted(),
    s: beacon,
  })
  const note = formatNote({ text, signatures: [{ name: key.name, keyId: key.keyId, signature: key.sign(noteSignedText(text)) }] })
  if (note.length > maxEntrySize) throw new RangeError(`${kind} ${id}: its note has ${note.length} bytes; an entry of the log holds ${maxEntrySize}. Refer to fewer statements.`)
  device.n += 1
  device.p = noteHash(note)
  return { id, kind, note, openings, values }
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

const noteHash = (note: Uint8Array) => hash('sha256', note, 'base64')
