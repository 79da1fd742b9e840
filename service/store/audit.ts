/**
 * Audit: everything computed again from the entries: tiles, root, head, the signature of every note by a key that was valid
 * at its place, the sequence of each device, and every opening against the digest that the log holds.
 * @module
 */
import { equalBytes, toBase64, withArticle } from '@proofmark/core/bytes'
import { maySign, type KeyFault } from '@proofmark/core/evidence'
import { formatTile, hashesOf, parseCheckpoint, rootOf, tilePath, tilesBetween, verifyNote, type ReadHash } from '@proofmark/core/log'
import { findEntries, type Auditing } from './auditing.ts'
import type { AuditKey, EntryFacts } from './entry-facts.ts'

export interface AuditProblem { readonly code: string; readonly at: string; readonly expected: string; readonly found: string }
export interface AuditReport { readonly ok: boolean; readonly size: number; readonly root: string; readonly openings: number; readonly problems: readonly AuditProblem[] }

export interface Audited extends Auditing {
  readonly file: (path: string) => Uint8Array | null
  readonly logKey: string
  /** What is wrong in the key statements. */
  readonly keyFaults: readonly KeyFault[]
}

export type Report = (code: string, at: string, expected: string, found: string) => void

/** `more`: what was found beside the log, which is told last. */
export async function audit(audited: Audited, more: readonly AuditProblem[] = []): Promise<AuditReport> {
  const problems: AuditProblem[] = []
  const ofEntries: AuditProblem[] = []
  for (const { code, id, text } of audited.keyFaults) problems.push({ code, at: id, expected: 'key statements as the rules of keys ask', found: text })
  const tell = noteAudit(audited.keys, (code, at, expected, found) => ofEntries.push({ code, at, expected, found }))
  const leaves: Uint8Array[] = []
  let openings = 0
  for await (const found of findEntries(audited)) {
    for (const [at, facts] of found.facts.entries()) {
      leaves.push(found.leaves.subarray(at * 32, (at + 1) * 32))
      tell(found.first + at, facts)
      if (facts.isNote) openings += facts.openings
    }
  }
  const hashes = hashesOf(leaves)
  auditTree(audited, hashes, (code, at, expected, found) => problems.push({ code, at, expected, found }))
  problems.push(...ofEntries, ...more)
  return { ok: problems.length === 0, size: audited.size, root: toBase64(rootOf(audited.size, hashes)), openings, problems }
}

/** Head and tiles against the hashes of the entries. */
export function auditTree({ size, file, logKey }: Pick<Audited, 'size' | 'file' | 'logKey'>, hashes: ReadHash, report: Report) {
  const root = rootOf(size, hashes)
  const checkpoint = file('checkpoint')
  const head = checkpoint === null ? null : parseCheckpoint(checkpoint)
  if (checkpoint === null || head === null || !head.ok) report('checkpoint-unreadable', 'log/checkpoint', 'a signed head', head === null ? 'nothing' : 'another text')
  else {
    if (head.size !== size) report('size-differs', 'log/checkpoint', `${size} entries`, String(head.size))
    if (!equalBytes(head.root, root)) report('root-differs', 'log/checkpoint', toBase64(root), toBase64(head.root))
    const verified = verifyNote(checkpoint, [logKey])
    if (!verified.ok) report('checkpoint-signature', 'log/checkpoint', 'the signature of the log\'s key', verified.code)
  }
  for (const tile of tilesBetween(0, size)) {
    const path = tilePath(tile.level, tile.index, tile.width)
    const found = file(path)
    if (found === null || !equalBytes(found, formatTile(tile, hashes))) report('tile-differs', `log/${path}`, 'the hashes of the entries', found === null ? 'no file' : 'other hashes')
  }
}

/** Told of all entries in their order. */
function noteAudit(keys: readonly AuditKey[], report: Report): (index: number, facts: EntryFacts) => void {
  const devices = new Map<string, number>()
  const kinds = new Map<string, string>()
  const roles = new Map(keys.map(({ verifierKey, role }) => [verifierKey, role]))
  return (index, facts) => {
    const at = `entry ${index}`
    if (!facts.isNote) return report('note-unreadable', at, 'a statement note', facts.code)
    const { id, kind, of, signer, n, signed, wrong, isUnreadable } = facts
    kinds.set(id, kind)
    const about = of === null ? null : (kinds.get(of) ?? null)
    const role = 'by' in signed ? (roles.get(signed.by) ?? '') : ''
    if ('code' in signed) report('note-signature', at, 'a signature by a key that is valid here', signed.code)
    else if (!maySign(role, kind, about)) report('role-may-not-sign', at, `a key that may sign ${withArticle(kind)}${about === null ? '' : ` of ${withArticle(about)}`}`, `${withArticle(role)} key`)
    const expected = devices.get(signer) ?? 0
    if (n !== expected) report('sequence-gap', at, `statement ${expected} of ${signer}`, `statement ${n}`)
    devices.set(signer, n + 1)
    for (const opening of wrong) report('opening-differs', `${id} ${opening.path}`, opening.expected ?? 'a field of the statement', opening.found)
    if (isUnreadable) report('opening-unreadable', id, 'a key that opens its openings', 'none: they are of an older copy than the keys')
  }
}
