/**
 * Faults of a data folder that people can act on. Anything else that the disk says passes through with its own code.
 * @module
 */

/** What is wrong, by a stable code, and what to do, in a sentence. */
export abstract class StoreFault<Code extends string = string> extends Error {
  readonly code: Code
  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Another process writes to the folder. */
export class StoreLocked extends StoreFault<'store-locked'> {
  override name = 'StoreLocked'
  constructor(message: string) {
    super('store-locked', message)
  }
}

/** What lies in the folder contradicts what was signed. Nothing is repaired by guessing: a backup or an expert decides. */
export class StoreDamaged extends StoreFault<DamageCode> { override name = 'StoreDamaged' }

/** The vault does not open: what is missing, and where. */
export class VaultClosed extends StoreFault<VaultClosedCode> { override name = 'VaultClosed' }

/** A file of tables cannot be read or written. `cause`: what SQLite said. */
export class DataFileFailed extends StoreFault<DataFileCode> { override name = 'DataFileFailed' }

/** A database does not answer, or not as it should. `cause`: what it said, which may hold values and is shown to nobody. */
export class DatabaseFailed extends StoreFault<DatabaseCode> { override name = 'DatabaseFailed' }

/** Object storage does not answer, or not as it should, or holds something else than was expected there. */
export class ObjectsFailed extends StoreFault<ObjectsCode> { override name = 'ObjectsFailed' }

/** A store that is not moved: what is wrong, and what to do. */
export class MoveRefused extends StoreFault<MoveCode> { override name = 'MoveRefused' }

/** A backup that is not made, not whole, or not put back: what is wrong, and where. */
export class BackupRefused extends StoreFault<BackupCode> { override name = 'BackupRefused' }

/** What is set up for witnesses and authorities cannot be read. */
export class AnchorRefused extends StoreFault<AnchorRefusedCode> { override name = 'AnchorRefused' }

/** A file of evidence that cannot be given out: too large for one piece, or not what was kept. */
export class BlobUnusable extends StoreFault<BlobCode> { override name = 'BlobUnusable' }

/** What cannot be done with the keys of the log: what it is, and what to do. */
export class KeyRefused extends StoreFault<KeyRefusedCode> { override name = 'KeyRefused' }

export type DamageCode =
  | 'entry-damaged' | 'note-unreadable' | 'note-signature' | 'opening-differs' | 'opening-unreadable' | 'entry-missing' | 'root-differs' | 'checkpoint-unreadable' | 'checkpoint-signature' | 'log-behind-signed-head' | 'head-inconsistent' | 'head-unreadable' | 'head-missing' | 'key-missing' | 'append-unfinished' | 'erasures-unreadable' | 'restored-unconfirmed'

export type VaultClosedCode =
  | 'passphrase-missing' | 'passphrase-wrong' | 'master-key-missing' | 'master-key-unreadable' | 'key-unreadable' | 'opening-unreadable' | 'vault-older' | 'vault-file-missing'
  | 'recipient-unknown' | 'keys-there' | 'keys-closed' | 'keys-unreadable'

export type DataFileCode =
  | 'file-damaged' | 'file-unreachable' | 'file-unwritable' | 'file-busy' | 'disk-full' | 'disk-failed'

export type DatabaseCode =
  | 'database-away' | 'database-doubt' | 'database-refused' | 'database-full' | 'database-failed' | 'database-url' | 'database-unfit' | 'database-read-only' | 'vault-elsewhere' | 'not-with-database'

export type ObjectsCode =
  | 'storage-away' | 'storage-doubt' | 'storage-refused' | 'storage-failed' | 'storage-url' | 'object-differs' | 'object-changed' | 'object-damaged'
  | 'blobs-elsewhere' | 'not-with-blobs' | 'log-taken-over' | 'log-histories-differ' | 'log-not-there'

export type MoveCode = 'copy-unfinished' | 'source-changed' | 'target-there' | 'rows-differ' | 'audit-failed'

export type BackupCode =
  | 'target-there' | 'tile-missing' | 'no-backup' | 'manifest-unreadable' | 'file-not-listed' | 'file-missing' | 'file-differs' | 'no-file'
  | 'head-differs' | 'audit-failed' | 'nothing-to-confirm' | 'newest-unreadable' | 'backup-behind' | 'witnesses-too-few'

export type AnchorRefusedCode =
  | 'policy-unreadable' | 'authorities-unreadable' | 'nobody-to-ask'

export type BlobCode =
  | 'blob-too-large' | 'blob-damaged'

export type KeyRefusedCode =
  | 'role-may-not-sign' | 'key-statement-stands' | 'key-closed' | 'key-not-here' | 'root-not-here' | 'other-root' | 'key-unknown' | 'key-stays' | 'key-there' | 'name-taken' | 'name-malformed'
  | 'reason-missing' | 'public-key-unreadable' | 'root-file-unreadable'
