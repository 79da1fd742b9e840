/**
 * Failures of the store, one class for each thing that a caller does differently.
 *
 * Messages name the thing, what was expected and what was found, and never a value of a statement, a salt or a key:
 * they end up in logs of servers and in terminals.
 *
 * @module
 */
import type { LockHolder } from './lock.ts'

/** Another process writes to this data folder. Read with `readOnly`, or ask that process. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked'
  /** `null`: it took the lock a moment ago and did not write down who it is. */
  readonly holder: LockHolder | null
  constructor(folder: string, holder: LockHolder | null) {
    super(`${folder} is in use by ${holder === null ? 'another process' : `process ${holder.pid} on ${holder.host} (${holder.command}, since ${holder.since})`}`)
    this.holder = holder
  }
}

/** There is nothing to read at this place. */
export class StoreMissing extends Error {
  override readonly name = 'StoreMissing'
  constructor(folder: string) {
    super(`${folder} is no data folder: it has no vault. Open it for writing once to create it`)
  }
}

export type DamageCode =
  | 'vault-version' // written by a newer program
  | 'vault-behind-log' // the log holds entries whose openings the vault never had: an old vault was restored
  | 'log-behind-vault' // the log is smaller than one acknowledged: an old log was restored
  | 'log-differs-from-vault' // another log than the one acknowledged
  | 'heads-malformed'
  | 'heads-behind-checkpoint' // the checkpoint is not among the heads ever signed
  | 'checkpoint-malformed'
  | 'checkpoint-signature'
  | 'log-behind-head' // a signed head counts entries that are not there
  | 'entry-differs' // an entry that is not the one that was signed
  | 'tile-differs'
  | 'note-malformed'
  | 'kind-unknown'
  | 'opening-differs' // an opening whose digest is not the one in the note
  | 'blob-differs'

/** What was signed or acknowledged is not what is on the disk. Nothing is repaired: restore a backup, or run the audit. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged'
  readonly code: DamageCode
  /** The file, and the entry within it where one is known. */
  readonly at: string
  constructor(code: DamageCode, at: string, expected: string, found: string) {
    super(`${at}: expected ${expected}, found ${found} (${code})`)
    this.code = code
    this.at = at
  }
}

/**
 * A write failed between the first and the last step of sealing. What is on the disk is not known any more, so the
 * process must end and open the folder anew.
 *
 * It must not try again: after a failed fsync the kernel may drop the pages it could not write and report success the
 * next time (Rebello et al., "Can Applications Recover from fsync Failures?", USENIX ATC 2020). A server lets this
 * error reach the top.
 */
export class StoreBroken extends Error {
  override readonly name = 'StoreBroken'
  readonly isFatal = true
  constructor(cause: unknown) {
    super('a write to the data folder failed; end the process and open the folder again', { cause })
  }
}

export type RefusalCode =
  | 'nothing-to-seal' | 'kind-unknown' | 'id-invalid' | 'id-taken' | 'label-taken' | 'fields-invalid' | 'reference-missing' | 'too-large'
  | 'key-closed' | 'statement-unknown' | 'path-unknown' | 'not-erasable' | 'read-only' | 'closed'

/** The request cannot be done, and nothing was changed. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused'
  readonly code: RefusalCode
  readonly about: string
  constructor(code: RefusalCode, about: string, expected: string) {
    super(`${about}: expected ${expected} (${code})`)
    this.code = code
    this.about = about
  }
}
