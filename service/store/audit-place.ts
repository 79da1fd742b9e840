/**
 * Audit of a place: a store audited where it lies, without its statements: only those of keys are read, so that a store of any size needs little memory and no tables.
 * @module
 */
import { invariant } from '@proofmark/core/bytes'
import { tileWidth } from '@proofmark/core/log'
import { auditAnchors } from './anchor-audit.ts'
import { anchorFolder } from './anchor-folder.ts'
import { audit, type AuditReport } from './audit.ts'
import type { Disk } from './disk.ts'
import { auditCopy } from './log-copy-audit.ts'
import { logFiles } from './log-files.ts'
import { openLogFolder } from './log-folder.ts'
import { keysOf } from './log-keys.ts'
import { openObjects } from './storage.ts'
import type { Objects } from './objects.ts'
import { openVault } from './vault.ts'
import { openingsReader } from './vault-reading.ts'

export interface AuditedPlace { readonly folder: string; readonly database: string | null; readonly blobs: string | Objects | null; readonly passphrase: string | null; readonly disk: Disk }

/** As `Store.audit` of who only reads. Throws `StoreDamaged`, `VaultClosed`, and what a database or a storage says. */
export async function auditPlace({ folder, database, blobs, passphrase, disk }: AuditedPlace): Promise<AuditReport> {
  const vault = await openVault(folder, { readOnly: true, passphrase, disk, database })
  try {
    const key = (await vault.keys()).find(({ role }) => role === 'log')
    invariant(key !== undefined, 'the vault has a log key')
    const log = openLogFolder(folder, disk, { name: key.name, keyId: key.keyId, verifierKey: key.verifierKey, sign: null })
    const reader = await openingsReader(folder, vault.master, database)
    const entriesOf = (bundle: number) => Array.from({ length: Math.min(tileWidth, log.size - bundle * tileWidth) }, (_, at) => log.entry(bundle * tileWidth + at) ?? new Uint8Array())
    const { keys, faults } = await keysOf(log.size, entriesOf, reader.openingsOf, () => null).finally(() => reader.close())
    const objects = typeof blobs === 'string' ? openObjects(blobs) : blobs
    const more = [
      ...auditAnchors({ anchors: anchorFolder(folder, disk), size: log.size, checkpoint: log.checkpoint ?? new Uint8Array(), logKey: key.verifierKey, proveConsistency: (size1, size2) => log.proveConsistency(size1, size2) }),
      ...(objects === null ? [] : await auditCopy({ objects, log, files: logFiles(folder, disk, key, { isReader: true }), key })),
    ]
    return await audit({ size: log.size, entry: (index) => log.entry(index), file: (path) => log.file(path), logKey: key.verifierKey, keys, keyFaults: faults, folder, database, master: vault.master }, more)
  } finally {
    await vault.close()
  }
}
