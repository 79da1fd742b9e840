/**
 * Files: the few calls by which anything here reaches the file system, so that a test can stand in for it, step by step.
 *
 * Nothing is durable by itself: the bytes of a file are after `writeSynced`, a name (new, renamed or removed) after `syncFolder` of
 * the folder that holds it. POSIX promises no more.
 *
 * @module
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmdirSync, unlinkSync, writeSync } from 'node:fs'

export interface Files {
  /** `null`: not there. */
  read(path: string): Uint8Array | null
  exists(path: string): boolean
  /** Names in a folder, folders with a slash behind; `null`: not there. */
  list(folder: string): string[] | null
  /** Its parent is there. */
  makeFolder(path: string): void
  /** Writes (`w`) or appends (`a`), and syncs the same open file. */
  writeSynced(path: string, bytes: Uint8Array, flag: 'w' | 'a'): void
  syncFolder(path: string): void
  rename(from: string, to: string): void
  /** Also where it is not there. */
  remove(path: string): void
  /** An empty one. */
  removeFolder(path: string): void
}

/** Modes of what may hold secrets or case data: the owner alone. */
const [fileMode, folderMode] = [0o600, 0o700]

export const files: Files = {
  read(path) {
    try {
      return new Uint8Array(readFileSync(path))
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  },
  exists: existsSync,
  list(folder) {
    try {
      return readdirSync(folder, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  },
  makeFolder: (path) => mkdirSync(path, { mode: folderMode }),
  writeSynced(path, bytes, flag) {
    const file = openSync(path, flag, fileMode)
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      // After a failed fsync the kernel may have dropped the pages: trying again would acknowledge what is not there.
      // So the error is never caught here, and the process that sees it must not go on writing.
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  },
  syncFolder(path) {
    const folder = openSync(path, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  },
  rename: renameSync,
  remove(path) {
    try {
      // rmSync can do more than remove a file, and takes ten times as long.
      unlinkSync(path)
    } catch (error) {
      if (!isMissing(error)) throw error
    }
  },
  removeFolder: (path) => rmdirSync(path),
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'
