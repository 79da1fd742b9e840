/**
 * The data folder: where each part lies. The log may be shown to anybody; all else holds values and is for its owner.
 *
 * Format: spec/data-folder.md
 * @module
 */
import { join } from 'node:path'

export interface DataFolder {
  readonly root: string
  readonly log: string
  readonly vault: string
  readonly blobs: string
  readonly index: string
  readonly lock: string
}

export const dataFolder = (root: string): DataFolder => ({
  root,
  log: join(root, 'log'),
  vault: join(root, 'vault'),
  blobs: join(root, 'blobs'),
  index: join(root, 'index'),
  lock: join(root, 'lock'),
})

export const vaultFile = (folder: DataFolder) => join(folder.vault, 'vault.sqlite')
export const indexFile = (folder: DataFolder) => join(folder.index, 'index.sqlite')

/** For what holds values: only the owner. */
export const secret = { folder: 0o700, file: 0o600 } as const
/** For the log, which holds digests only. The root folder is closed all the same: opening it is a choice. */
export const plain = { folder: 0o755, file: 0o644 } as const
