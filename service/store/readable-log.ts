/**
 * Readable log: the log of a data folder without its vault. It holds digests only, so heads, proofs and tiles need no passphrase.
 *
 * What the vault is needed for stays unsaid: values, and which keys were valid when, which key statements say in their values.
 * @module
 */
import { toBase64 } from '@proofmark/core/bytes'
import { parseStatementNote } from '@proofmark/core/evidence'
import { hashesOf, leafHash, parseVerifierKey, rootOf } from '@proofmark/core/log'
import { anchorFolder } from './anchor-folder.ts'
import { auditAnchors } from './anchor-audit.ts'
import { auditTree, type AuditProblem, type AuditReport } from './audit.ts'
import { databaseName } from './database-url.ts'
import { disk as realDisk, type Disk } from './disk.ts'
import { VaultClosed } from './faults.ts'
import { publicLogKey } from './key-store.ts'
import { openLogFolder } from './log-folder.ts'
import { publicLogKeyIn, refuseElsewhere } from './open-database-vault.ts'
import type { Store } from './store.ts'

export interface ReadableLog extends Pick<Store, 'origin' | 'logKey' | 'checkpoint' | 'size' | 'rootAt' | 'prove' | 'proveConsistency'> {
  audit(): AuditReport
}

/** What `audit` leaves out, to be said with its answer. */
export const notLookedAt: readonly string[] = ['values against their digests', 'signatures of statements, since which key was valid when is said in the vault']

/** Throws `StoreDamaged`, `DataFileFailed`, `VaultClosed` where the log's public key is not there. */
export async function openLog(folder: string, { disk = realDisk, database = null }: { readonly disk?: Disk; readonly database?: string | null } = {}): Promise<ReadableLog> {
  if (database === null) refuseElsewhere(folder)
  const logKey = database === null ? publicLogKey(folder) : await publicLogKeyIn(database)
  const parsed = logKey === null ? null : parseVerifierKey(logKey)
  if (logKey === null || !parsed?.ok) throw new VaultClosed('vault-file-missing', `${database === null ? `${folder}/vault/keys.sqlite` : `the database ${databaseName(database)}`} does not hold the public key of the log. Put it back from a backup`)
  const { name, keyId } = parsed.key
  const log = openLogFolder(folder, disk, { name, keyId, verifierKey: logKey, sign: null })
  const proveConsistency = (size1: number, size2: number) => log.proveConsistency(size1, size2)
  return {
    origin: name,
    logKey,
    checkpoint: () => log.checkpoint ?? new Uint8Array(),
    size: () => log.size,
    rootAt: (size) => log.rootAt(size),
    prove: (index, size) => log.prove(index, size),
    proveConsistency,
    audit() {
      const problems: AuditProblem[] = []
      const report = (code: string, at: string, expected: string, found: string) => { problems.push({ code, at, expected, found }) }
      const leaves = Array.from({ length: log.size }, (_, index) => {
        const entry = log.entry(index) ?? new Uint8Array()
        const note = parseStatementNote(entry)
        if (!note.ok) report('note-unreadable', `entry ${index}`, 'a statement note', note.code)
        return leafHash(entry)
      })
      const hashes = hashesOf(leaves)
      auditTree({ size: log.size, file: (path) => log.file(path), logKey }, hashes, report)
      problems.push(...auditAnchors({ anchors: anchorFolder(folder, disk), size: log.size, checkpoint: log.checkpoint ?? new Uint8Array(), logKey, proveConsistency }))
      return { ok: problems.length === 0, size: log.size, root: toBase64(rootOf(log.size, hashes)), openings: 0, problems }
    },
  }
}
