/**
 * Disk: writes that survive a power cut. A file is durable when its bytes and its name are: fsync of the file, and of
 * the folder that names it.
 *
 * Every write of the log and the blobs goes through this port, so that a test can let any step fail.
 *
 * @module
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Disk {
  /** Durable when it returns; readers see the old bytes or the new ones, never a part. */
  replace(path: string, bytes: Uint8Array): void
  /** Durable when it returns. A cut may leave a part of the last append. */
  append(path: string, bytes: Uint8Array): void
  /** `null`: not there. */
  read(path: string): Uint8Array | null
  remove(path: string): void
}

/** Mode of files that may hold secrets or case data: the owner alone. */
const ownerOnly = 0o600

export const disk: Disk = {
  replace(path, bytes) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const temporary = `${path}.new`
    writeWhole(temporary, 'w', bytes)
    renameSync(temporary, path)
    syncFolder(dirname(path))
  },
  append(path, bytes) {
    const isNew = !existsSync(path)
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeWhole(path, 'a', bytes)
    if (isNew) syncFolder(dirname(path))
  },
  read(path) {
    try {
      return new Uint8Array(readFileSync(path))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  },
  remove(path) {
    rmSync(path, { force: true })
  },
}

function writeWhole(path: string, flag: 'w' | 'a', bytes: Uint8Array) {
  const file = openSync(path, flag, ownerOnly)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    // After a failed fsync the kernel may have dropped the pages: trying again would acknowledge what is not there.
    // So the error is never caught here, and the process that sees it must not go on writing.
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function syncFolder(path: string) {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
