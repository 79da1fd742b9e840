/**
 * Faults of a data folder that people can act on. Anything else that the disk says passes through with its own code.
 * @module
 */

/** Another process writes to the folder. */
export class StoreLocked extends Error {
  override name = 'StoreLocked'
  readonly code = 'store-locked'
}

/** What lies in the folder contradicts what was signed. Nothing is repaired by guessing: a backup or an expert decides. */
export class StoreDamaged extends Error {
  override name = 'StoreDamaged'
  readonly code: DamageCode
  constructor(code: DamageCode, message: string) {
    super(message)
    this.code = code
  }
}

/** The vault does not open: what is missing, and where. */
export class VaultClosed extends Error {
  override name = 'VaultClosed'
  readonly code: VaultClosedCode
  constructor(code: VaultClosedCode, message: string) {
    super(message)
    this.code = code
  }
}

export type VaultClosedCode =
  | 'passphrase-missing' | 'passphrase-wrong' | 'master-key-missing' | 'master-key-unreadable' | 'key-unreadable' | 'opening-unreadable' | 'vault-older'
  | 'recipient-unknown' | 'keys-there' | 'keys-closed' | 'keys-unreadable'

export type DamageCode =
  | 'entry-damaged' | 'entry-missing' | 'root-differs' | 'checkpoint-unreadable' | 'checkpoint-signature' | 'log-behind-signed-head' | 'head-inconsistent' | 'head-unreadable' | 'head-missing' | 'key-missing' | 'append-unfinished' | 'erasures-unreadable' | 'restored-unconfirmed'

/** A backup that is not made, not whole, or not put back: what is wrong, and where. */
export class BackupRefused extends Error {
  override name = 'BackupRefused'
  readonly code: BackupCode
  constructor(code: BackupCode, message: string) {
    super(message)
    this.code = code
  }
}

export type BackupCode =
  | 'target-there' | 'tile-missing' | 'no-backup' | 'manifest-unreadable' | 'file-not-listed' | 'file-missing' | 'file-differs' | 'no-file'
  | 'head-differs' | 'audit-failed' | 'nothing-to-confirm' | 'newest-unreadable' | 'backup-behind' | 'witnesses-too-few'

/** What is set up for witnesses and authorities cannot be read. */
export class AnchorRefused extends Error {
  override name = 'AnchorRefused'
  readonly code: AnchorRefusedCode
  constructor(code: AnchorRefusedCode, message: string) {
    super(message)
    this.code = code
  }
}

export type AnchorRefusedCode =
  | 'policy-unreadable' | 'authorities-unreadable' | 'nobody-to-ask'

/** What cannot be done with the keys of the log: what it is, and what to do. */
export class KeyRefused extends Error {
  override name = 'KeyRefused'
  readonly code: KeyRefusedCode
  constructor(code: KeyRefusedCode, message: string) {
    super(message)
    this.code = code
  }
}

export type KeyRefusedCode =
  | 'role-may-not-sign' | 'key-statement-stands' | 'key-closed' | 'key-not-here' | 'root-not-here' | 'other-root' | 'key-unknown' | 'key-stays' | 'key-there' | 'name-taken' | 'name-malformed'
  | 'reason-missing' | 'public-key-unreadable' | 'root-file-unreadable'
