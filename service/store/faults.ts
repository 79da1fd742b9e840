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

export type DamageCode =
  | 'entry-damaged' | 'entry-missing' | 'root-differs' | 'checkpoint-unreadable' | 'checkpoint-signature' | 'log-behind-signed-head' | 'head-inconsistent' | 'key-missing' | 'append-unfinished'
