/**
 * Audit: everything computed again from the entries: tiles, root, head, the signature of every note by a key that was valid
 * at its place, the sequence of each device, and every opening against the digest that the log holds.
 * @module
 */
import { toBase64 } from '@proofmark/core/bytes'
import { disclosureDigest, parseStatementNote } from '@proofmark/core/evidence'
import { formatTile, hashesOf, leafHash, parseCheckpoint, rootOf, tilePath, tilesBetween, verifyNote } from '@proofmark/core/log'
import type { Opening } from './vault.ts'

export interface AuditProblem { readonly code: string; readonly at: string; readonly expected: string; readonly found: string }
export interface AuditReport { readonly ok: boolean; readonly size: number; readonly root: string; readonly openings: number; readonly problems: readonly AuditProblem[] }

export interface Audited {
  readonly size: number
  readonly entry: (index: number) => Uint8Array | null
  readonly file: (path: string) => Uint8Array | null
  readonly logKey: string
  /** Verifier key of each key, with the index from which and before which it is valid. */
  readonly keys: readonly { readonly verifierKey: string; readonly role: string; readonly from: number; readonly closedAt: number | null }[]
  readonly openings: readonly Opening[]
  /** Statements whose openings are there and cannot be opened. */
  readonly unreadable: readonly string[]
}

export function audit({ size, entry, file, logKey, keys, openings, unreadable }: Audited): AuditReport {
  const problems: AuditProblem[] = []
  const report = (code: string, at: string, expected: string, found: string) => problems.push({ code, at, expected, found })
  const notes = Array.from({ length: size }, (_, index) => entry(index) ?? new Uint8Array())
  const hashes = hashesOf(notes.map(leafHash))
  const root = rootOf(size, hashes)

  const checkpoint = file('checkpoint')
  const head = checkpoint === null ? null : parseCheckpoint(checkpoint)
  if (checkpoint === null || head === null || !head.ok) report('checkpoint-unreadable', 'log/checkpoint', 'a signed head', head === null ? 'nothing' : 'another text')
  else {
    if (head.size !== size) report('size-differs', 'log/checkpoint', `${size} entries`, String(head.size))
    if (toBase64(head.root) !== toBase64(root)) report('root-differs', 'log/checkpoint', toBase64(root), toBase64(head.root))
    const verified = verifyNote(checkpoint, [logKey])
    if (!verified.ok) report('checkpoint-signature', 'log/checkpoint', 'the signature of the log\'s key', verified.code)
  }
  for (const tile of tilesBetween(0, size)) {
    const path = tilePath(tile.level, tile.index, tile.width)
    const found = file(path)
    if (found === null || toBase64(found) !== toBase64(formatTile(tile, hashes))) report('tile-differs', `log/${path}`, 'the hashes of the entries', found === null ? 'no file' : 'other hashes')
  }

  const digests = new Map<string, Readonly<Record<string, string>>>()
  const devices = new Map<string, number>()
  for (const [index, note] of notes.entries()) {
    const at = `entry ${index}`
    const parsed = parseStatementNote(note)
    if (!parsed.ok) { report('note-unreadable', at, 'a statement note', parsed.code); continue }
    digests.set(parsed.body.id, parsed.body.d)
    const valid = keys.filter((key) => key.role !== 'log' && key.from <= index && (key.closedAt === null || index < key.closedAt))
    const verified = verifyNote(note, valid.map(({ verifierKey }) => verifierKey))
    if (!verified.ok) report('note-signature', at, 'a signature by a key that is valid here', verified.code)
    const signer = parsed.note.signatures[0]?.name ?? ''
    const expected = devices.get(signer) ?? 0
    if (parsed.body.n !== expected) report('sequence-gap', at, `statement ${expected} of ${signer}`, `statement ${parsed.body.n}`)
    devices.set(signer, parsed.body.n + 1)
  }
  for (const { statement, path, disclosure } of openings) {
    // Of a statement that never reached the log, or has not yet: the writer sweeps them away at its next opening.
    if (!digests.has(statement)) continue
    const expected = digests.get(statement)?.[path]
    const found = disclosureDigest(disclosure)
    if (found !== expected) report('opening-differs', `${statement} ${path}`, expected ?? 'a field of the statement', found)
  }
  for (const statement of unreadable) report('opening-unreadable', statement, 'a key that opens its openings', 'none: they are of an older copy than the keys')
  return { ok: problems.length === 0, size, root: toBase64(root), openings: openings.length, problems }
}
