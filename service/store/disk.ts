/**
 * Disk: the few operations that durability rests on, so that a test can fail each of them.
 *
 * A file's bytes and its name are two things: bytes are durable after fsync of the file, the name after fsync of the
 * folder. All is synchronous, so nothing of this process runs between two steps of a batch.
 *
 * Decision: docs/decisions/0002-data-folder.md
 * @module
 */
import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Bytes } from '@proofmark/core/bytes'

export interface Disk {
  /** `null`: there is no such file. */
  read(path: string): Bytes | null
  /** Relative paths of all files below a folder, sorted; none where there is no folder. */
  list(folder: string): string[]
  /** Creates or replaces. The bytes are durable when it returns; the name is after `syncFolder`. */
  write(path: string, bytes: Bytes, mode: number): void
  /** Adds to the end. The bytes are durable when it returns. */
  append(path: string, bytes: Bytes, mode: number): void
  /** Cuts to a length. Durable when it returns. */
  truncate(path: string, length: number): void
  /** Creates one folder; `false` when it is there. */
  makeFolder(path: string, mode: number): boolean
  /** Makes names in a folder durable: of files created, renamed, removed. */
  syncFolder(path: string): void
  rename(from: string, to: string): void
  /** Also when there is none. */
  remove(path: string): void
  /** Runs the commit of a database, which does its own fsync. */
  commit(what: string, action: () => void): void
}

export const nodeDisk: Disk = {
  read: (path) => {
    try {
      return new Uint8Array(readFileSync(path))
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  },
  list: (folder) =>
    !existsSync(folder)
      ? []
      : readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => !entry.isDirectory())
          .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
          .sort(),
  write: (path, bytes, mode) => withFile(path, 'w', mode, (file) => writeAll(file, bytes)),
  append: (path, bytes, mode) => withFile(path, 'a', mode, (file) => writeAll(file, bytes)),
  truncate: (path, length) => withFile(path, 'r+', 0o600, (file) => ftruncateSync(file, length)),
  makeFolder: (path, mode) => {
    if (existsSync(path)) return false
    mkdirSync(path, { mode })
    return true
  },
  syncFolder: (path) => {
    const folder = openSync(path, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  },
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { force: true }),
  commit: (_what, action) => action(),
}

/** The folder and all above it that are missing, with durable names. */
export function makeFolders(disk: Disk, folder: string, mode: number): void {
  if (existsSync(folder)) return
  makeFolders(disk, dirname(folder), mode)
  if (disk.makeFolder(folder, mode)) disk.syncFolder(dirname(folder))
}

/** Replaces a file at once: a reader sees the old bytes or the new ones, also after a power cut. */
export function replaceFile(disk: Disk, path: string, bytes: Bytes, mode: number): void {
  const next = `${path}.next`
  disk.write(next, bytes, mode)
  disk.rename(next, path)
  disk.syncFolder(dirname(path))
}

function withFile(path: string, flags: string, mode: number, action: (file: number) => void): void {
  const file = openSync(path, flags, mode)
  try {
    action(file)
    fsyncSync(file) // on the descriptor that wrote, which is the one that gets told of a write-back error
  } finally {
    closeSync(file)
  }
}

function writeAll(file: number, bytes: Bytes): void {
  for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset)
  if (fstatSync(file).size < bytes.length) throw new Error('the file is shorter than what was written')
}

const isMissing = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
